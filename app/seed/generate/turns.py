"""Plans the events in which members come and go: which change of which spell is which event. Writes no event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any, NamedTuple

from app.edtf_days import OPEN_PAST
from app.seed.changes import Change, changes_of
from app.seed.document import Membership
from app.seed.generate.days import FIRST, LAST, iso
from app.seed.generate.terms import ACCESSION, STATUSES, WITHDRAWAL, EventType
from app.seed.generate.world import Actor, World, number_on
from app.vocabulary import MembershipChangeKind

_SHARE = 20
"""One event in so many, at most, is such a change."""


class Turn(NamedTuple):
    """An event in which an organization takes in a member or loses one."""

    event: str
    kind: EventType
    organization: Actor
    member: Actor
    day: int


class Turns:
    """The turns of a chronology by the number of their event."""

    def __init__(self, rng: Random, world: World, spells: list[dict[str, Any]]) -> None:
        """Plan them, and name each in the record of the spell it begins or ends."""
        self.by_number: dict[int, Turn] = {}
        self._told_from: dict[str, str] = {}
        self._world = world
        self._actors = {actor.id: actor for actor in (*world.states, *world.organizations)}
        self._room = world.events // _SHARE
        records = {spell["id"]: spell for spell in spells}
        groups = list(_changes_by_organization(spells).items())
        rng.shuffle(groups)
        for organization, changes in groups:
            first = FIRST
            for change in changes:
                if not self._plan(change, records[change.membership_id]):
                    first = max(first, change.date.start_earliest + 1)
            if first <= LAST and self._room:
                self._told_from[organization] = iso(first)

    def told_by(self, actor: Actor) -> dict[str, str]:
        """What the record of an organization says of its changes; nothing where not all are events."""
        return {"changes_told_from": self._told_from[actor.id]} if actor.id in self._told_from else {}

    def _plan(self, change: Change, spell: dict[str, Any]) -> bool:
        """Make a change an event; False where its day is not known, or another event has that place."""
        day = change.date.start_earliest
        number = number_on(day, self._world.events) if OPEN_PAST < day == change.date.end_latest else 0
        if not self._room or change.date.uncertain or not 0 < number < self._world.events:
            return False
        if number in self.by_number:
            return False
        joined = change.change is MembershipChangeKind.JOINED
        kind = ACCESSION if joined else WITHDRAWAL
        turn = Turn(
            f"{kind.id}-{change.member}-{number + 1}",
            kind,
            self._actors[change.organization],
            self._actors[change.member],
            day,
        )
        self.by_number[number] = turn
        spell["began_with" if change.id.endswith("-began") else "ended_with"] = turn.event
        self._room -= 1
        return True


def _changes_by_organization(spells: Iterable[dict[str, Any]]) -> dict[str, list[Change]]:
    """Who became a member or ceased to be one, by organization."""
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for change in _decisive_changes(spells):
        changes[change.organization].append(change)
    return changes


def _decisive_changes(spells: Iterable[dict[str, Any]]) -> Iterator[Change]:
    counts = {name: counts for name, _, counts in STATUSES}
    for change in changes_of([Membership.model_validate(spell) for spell in spells], counts):
        if change.change is not MembershipChangeKind.CHANGED:
            yield change
