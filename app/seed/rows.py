"""Seed records to table rows: what is filtered and sorted by, the names to find records by, and citations."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.edtf import OPEN_FUTURE, OPEN_PAST, Edtf
from app.lexicon import Level, NameRow, name_key
from app.models import (
    Actor,
    Base,
    Citation,
    Event,
    EventActor,
    EventTopic,
    LexiconName,
    Membership,
    Place,
    Source,
    Statement,
    StatementActor,
    StatementTopic,
    Topic,
)
from app.seed import document as seed
from app.seed.revision import records_of
from app.vocabulary import RecordKind, Scheme

Row = tuple[type[Base], dict[str, Any]]


def rows_of(document: seed.SeedDocument) -> Iterator[Row]:
    """Every row a dataset comes to, apart from its documents; a row may name only records of earlier tables."""
    yield from _topic_rows(document)
    yield from _actor_rows(document)
    yield from _place_rows(document)
    yield from _source_rows(document)
    yield from _event_rows(document)
    yield from _statement_rows(document)
    yield from _membership_rows(document)
    yield from _citation_rows(document)
    for name in names_of(document):
        yield LexiconName, name._asdict()


def _topic_rows(document: seed.SeedDocument) -> Iterator[Row]:
    for one in document.vocabulary.topics:
        yield Topic, {"id": one.id, "name_key": name_key(one.label)}


def _actor_rows(document: seed.SeedDocument) -> Iterator[Row]:
    for one in document.actors:
        yield (
            Actor,
            {
                "id": one.id,
                "kind": one.kind.value,
                "name_key": name_key(one.name),
                "country_id": one.country,
                "complete_from": one.complete_from.edtf.start_latest if one.complete_from else None,
            },
        )


def _place_rows(document: seed.SeedDocument) -> Iterator[Row]:
    for one in document.places:
        yield Place, {"id": one.id, "name_key": name_key(one.name), "country_id": one.country}


def _source_rows(document: seed.SeedDocument) -> Iterator[Row]:
    for one in document.sources:
        fields = {
            "id": one.id,
            "type": one.type.value,
            "language": one.language,
            "publisher": one.publisher,
            "party_id": one.party,
            "title_key": name_key(one.title),
        }
        yield Source, fields | (_bounds(one.published.edtf) if one.published else _UNDATED)


def _event_rows(document: seed.SeedDocument) -> Iterator[Row]:
    for one in document.events:
        fields = {
            "id": one.id,
            "type": one.type,
            "status": one.status.value,
            "title_key": name_key(one.title),
            "place_id": one.place,
        }
        yield Event, fields | _bounds(one.date.edtf)
        links = [(who.actor, who.role, False) for who in one.participants]
        links += [(who.behalf, who.role, True) for who in one.participants if who.behalf]
        for actor, role, behalf in dict.fromkeys(links):
            yield EventActor, {"actor_id": actor, "event_id": one.id, "role": role, "behalf": behalf}
        for topic in dict.fromkeys(one.topics):
            yield EventTopic, {"topic_id": topic, "event_id": one.id}


def _statement_rows(document: seed.SeedDocument) -> Iterator[Row]:
    for one in document.statements:
        fields = {"id": one.id, "mode": one.mode.value, "event_id": one.event}
        yield Statement, fields | _bounds(one.said.edtf)
        parts = {
            "speaker": one.speakers,
            "on_behalf_of": one.on_behalf_of,
            "audience": one.audience,
            "about": one.about,
        }
        for part, actors in parts.items():
            for actor in dict.fromkeys(actors):
                yield StatementActor, {"actor_id": actor, "part": part, "statement_id": one.id}
        for topic in dict.fromkeys(one.topics):
            yield StatementTopic, {"topic_id": topic, "statement_id": one.id}


def _membership_rows(document: seed.SeedDocument) -> Iterator[Row]:
    counts = {term.id: term.counts_as_member for term in document.vocabulary.membership_statuses}
    names = {one.id: one.name for one in document.actors}
    for one in document.memberships:
        fields = {
            "id": one.id,
            "member_id": one.member,
            "member_key": name_key(names[one.member]),
            "organization_id": one.organization,
            "status": one.status,
            "counts_as_member": counts[one.status],
        }
        yield Membership, fields | _bounds(one.during.edtf)


def _citation_rows(document: seed.SeedDocument) -> Iterator[Row]:
    """Citations of records and, behind them, of their offices or claims."""
    for kind, record_id, record in records_of(document):
        parts = [record, *getattr(record, "offices", []), *getattr(record, "claims", [])]
        citations = [citation for part in parts for citation in getattr(part, "citations", [])]
        for number, one in enumerate(citations):
            yield (
                Citation,
                {
                    "kind": kind.value,
                    "record_id": record_id,
                    "number": number,
                    "source_id": one.source,
                    "supports": " ".join(one.supports),
                    "quote": one.quote,
                    "locator": one.locator,
                },
            )


def names_of(document: seed.SeedDocument) -> Iterator[NameRow]:
    """Every name a request may use, by namespace."""
    for one in document.actors:
        firm = [identifier.id for identifier in one.identifiers] + ([one.acronym] if one.acronym else [])
        names = [one.name, *one.aliases, *(official.name for official in one.official_names)]
        family = [one.family_name] if one.family_name else []
        yield from _names(RecordKind.ACTOR, one.id, firm, names, family)
    for place in document.places:
        firm = [identifier.id for identifier in place.identifiers]
        yield from _names(RecordKind.PLACE, place.id, firm, [place.name, *place.aliases])
    for source in document.sources:
        yield from _names(RecordKind.SOURCE, source.id, [], [source.title])
    for scheme in Scheme:
        namespace = RecordKind.TOPIC if scheme is Scheme.TOPICS else scheme
        for term in document.vocabulary.terms(scheme):
            yield from _names(namespace, term.id, [], [term.label])


def _names(
    namespace: RecordKind | Scheme,
    record_id: str,
    firm: Iterable[str],
    names: Iterable[str],
    family: Iterable[str] = (),
) -> Iterator[NameRow]:
    levels = {Level.ID: [record_id], Level.IDENTIFIER: firm, Level.NAME: names, Level.FAMILY_NAME: family}
    for level, written in levels.items():
        for folded, name in {name_key(name): name for name in written}.items():
            yield NameRow(namespace.value, level.value, folded, record_id, name)


def _bounds(date: Edtf) -> dict[str, int | bool]:
    return {
        "start_earliest": date.start_earliest,
        "start_latest": date.start_latest,
        "end_earliest": date.end_earliest,
        "end_latest": date.end_latest,
        "uncertain": date.uncertain,
        "first_day": date.first_day,
        "last_day": date.last_day,
    }


_UNDATED: dict[str, int | bool] = {
    "start_earliest": OPEN_PAST,
    "start_latest": OPEN_FUTURE,
    "end_earliest": OPEN_PAST,
    "end_latest": OPEN_FUTURE,
    "uncertain": True,
    "first_day": OPEN_FUTURE,  # last in either order
    "last_day": OPEN_PAST,
}
