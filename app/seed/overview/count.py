"""Counts what a checked seed file holds. Events and statements pass through, and none is kept."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.edtf import Edtf
from app.edtf_days import year_of
from app.seed.check import CheckedSeed
from app.seed.document import Event
from app.seed.quotes import passages_of
from app.seed.records import STREAMED, RawRecord
from app.vocabulary import DateBasis, RecordKind


@dataclass(slots=True)
class Tally:
    """What was counted; of `years`, None stands for dates that span several years or are open."""

    counts: Mapping[RecordKind, int]
    years: Counter[int | None] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    event_source_types: Counter[str] = field(default_factory=Counter)
    source_types: Counter[str] = field(default_factory=Counter)
    modes: Counter[str] = field(default_factory=Counter)
    cited: Counter[str] = field(default_factory=Counter)
    cited_once: Counter[RecordKind] = field(default_factory=Counter)
    disputed: Counter[RecordKind] = field(default_factory=Counter)
    without_place: int = 0
    without_participants: int = 0
    without_quote: int = 0
    memberships: Counter[tuple[str, str]] = field(default_factory=Counter)
    complete_from: dict[str, str] = field(default_factory=dict)
    inferred: Counter[RecordKind] = field(default_factory=Counter)


def count(seed: CheckedSeed) -> Tally:
    """Count everything once through."""
    tally, chronology = Tally(seed.counts), seed.chronology
    for event in chronology.events:
        _count_event(tally, event)
    tally.modes.update(statement.mode.value for statement in chronology.statements)
    tally.source_types.update(source.type.value for source in chronology.sources)
    tally.memberships.update((one.organization, one.status) for one in chronology.memberships)
    disputed = {(one.kind, one.id) for dispute in chronology.disputes for one in dispute.records}
    tally.disputed.update(kind for kind, _ in disputed)
    for actor in chronology.actors:
        if actor.complete_from:
            tally.complete_from[actor.id] = actor.complete_from.edtf.text
    types = {source.id: source.type.value for source in chronology.sources}
    for record in seed.text.records():
        _count_citations(tally, record, types)
    return tally


def _count_event(tally: Tally, event: Event) -> None:
    tally.years[_year_of(event.date.edtf)] += 1
    tally.types[event.type] += 1
    tally.statuses[event.status.value] += 1
    tally.without_place += event.place is None
    tally.without_participants += not event.participants


def _count_citations(tally: Tally, record: RawRecord, types: Mapping[str, str]) -> None:
    """Count what only the record as written shows alike for every kind: its citations, and where dates are inferred."""
    kind, citations = record.list.kind, [passage.citation for passage in passages_of(record)]
    sources = {citation.source for citation in citations}
    tally.cited.update(sources)
    tally.without_quote += sum(citation.quote is None for citation in citations)
    tally.inferred[kind] += _has_inferred(record.data)
    if kind is RecordKind.EVENT:
        tally.event_source_types.update({types[source] for source in sources})
    if kind in STREAMED:
        tally.cited_once[kind] += len(sources) == 1


def _year_of(date: Edtf) -> int | None:
    """The year a date surely lies in; None where there is no such year."""
    if date.earliest is None or date.latest is None:
        return None
    first, last = year_of(date.start_earliest), year_of(date.end_latest)
    return first if first == last else None


def _has_inferred(data: object) -> bool:
    """Whether some date in a record, or in a part of it, is inferred."""
    if isinstance(data, Mapping):
        return data.get("basis") == DateBasis.INFERRED or any(_has_inferred(value) for value in data.values())
    return isinstance(data, list) and any(_has_inferred(entry) for entry in data)
