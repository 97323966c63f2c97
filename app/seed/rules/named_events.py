"""Rules on the events that spells name: each fits its spell, and none that changes a membership goes unnamed.

Holds the names that memberships give; events come one by one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from app.edtf import Edtf
from app.seed.changes import end_text, start_text
from app.seed.document import Event, Membership, SeedModel, TypeTerm
from app.seed.ids import Ids
from app.seed.problem import Problem
from app.seed.records import RawRecord
from app.seed.rules.subject import Subject
from app.vocabulary import EventStatus, RecordKind

_VERBS = {"began_with": "began", "ended_with": "ended"}
_DID_NOT_HAPPEN = {EventStatus.PLANNED, EventStatus.DENIED}


@dataclass(frozen=True, slots=True)
class Concerns:
    """The events that memberships name, and the types of those that they must name."""

    events: frozenset[str]
    types: frozenset[str]

    def hold(self, record: SeedModel) -> bool:
        """Whether a record is such an event."""
        return isinstance(record, Event) and (record.id in self.events or record.type in self.types)


class NamedEvents:
    """The events that memberships name, and the types of those that must be named."""

    def __init__(self, held: Sequence[Subject], unreadable: Collection[RawRecord], ids: Ids) -> None:
        """Take what is not streamed, and what of it could not be read: that may name any event."""
        self._types = {
            one.record.id for one in held if isinstance(one.record, TypeTerm) and one.record.changes_membership
        }
        self._ends: defaultdict[str, list[tuple[Subject, Membership, str]]] = defaultdict(list)
        self._ids = ids
        self._all_read = all(raw.list.kind is not RecordKind.MEMBERSHIP for raw in unreadable)
        for subject in held:
            spell = subject.record
            if isinstance(spell, Membership):
                self._all_read &= not subject.mistaken & {"began_with", "ended_with"}
                for field, event in (("began_with", spell.began_with), ("ended_with", spell.ended_with)):
                    if event:
                        self._ends[event].append((subject, spell, field))
        self._all_read &= all(ids.has(RecordKind.EVENT, None, event) for event in self._ends)

    @property
    def concerns(self) -> Concerns:
        """Which events there may be something to say about."""
        return Concerns(frozenset(self._ends), frozenset(self._types))

    def check(self, subject: Subject) -> Iterator[Problem]:
        """What is wrong about an event and the spells that name it."""
        event = subject.record
        if not isinstance(event, Event) or "id" in subject.mistaken:
            return
        must_be_named = event.type in self._types and event.status is EventStatus.CONFIRMED
        if must_be_named and self._all_read and event.id not in self._ends:
            wrong = f"events of type '{event.type}' change memberships, and no membership names this one"
            remedy = "name it in 'began_with' or 'ended_with' of one, or give it another type or status"
            yield subject.problem(("type",), wrong, remedy)
        for spell_subject, spell, field in self._ends.get(event.id, ()):
            yield from _check_date(spell_subject, spell, field, event)
            if event.status in _DID_NOT_HAPPEN:
                wrong = f"'{event.id}' is {event.status}, and the spell {_VERBS[field]}"
                yield spell_subject.problem((field,), wrong, "name an event that took place, or correct its status")
            if "participants" not in subject.mistaken:
                yield from self._check_participants(spell_subject, spell, field, event)

    def _check_participants(self, subject: Subject, spell: Membership, field: str, event: Event) -> Iterator[Problem]:
        """The member takes part in the event and, where its type says that it is about a membership, whoever they join.

        Of an organization, a body or somebody in office there will do.
        """
        taking_part = {name for who in event.participants for name in (who.actor, who.behalf) if name}
        if not taking_part | {spell.member, spell.organization} <= self._ids.actors():
            return
        missing = [] if spell.member in taking_part else [spell.member]
        actors = [one for one in map(subject.actors.get, taking_part) if one]
        within = taking_part | {part.actor for one in actors for part in one.part_of}
        within |= {office.at for one in actors for office in one.offices if office.at}
        if event.type in self._types and spell.organization not in within:
            missing.append(spell.organization)
        for name in missing:
            wrong = f"'{name}' takes no part in '{event.id}'"
            yield subject.problem((field,), wrong, "name another event, or enter the participant there")


def _check_date(subject: Subject, spell: Membership, field: str, event: Event) -> Iterator[Problem]:
    """The event may have been on the day the spell began or ended.

    The last day of a spell is one of it, so what ended it may also have been on the next. A spell that does not begin
    or end at all is reported by check_ends, and a date marked ? ~ % may be another.
    """
    text, told, began = spell.during.edtf.text, event.date.edtf, field == "began_with"
    if text.startswith("../") if began else text.endswith("/.."):
        return
    date = Edtf.parse(start_text(text) if began else end_text(text))
    last_day = date.end_latest if began else date.end_latest + 1
    if date.uncertain or told.uncertain:
        return
    if told.start_earliest > last_day or told.end_latest < date.start_earliest:
        wrong = f"the spell {_VERBS[field]} {date.text}, and '{event.id}' is of {told.text}"
        yield subject.problem((field,), wrong, "correct one of the dates, or name another event")
