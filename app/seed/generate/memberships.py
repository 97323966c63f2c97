"""Writes who belonged to which organization, spell by spell: joined, left, suspended, back; never twice at once."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, NamedTuple

from app.seed.generate.chance import Deck
from app.seed.generate.days import LAST, iso, said_day, tell_spell
from app.seed.generate.sources import cite
from app.seed.generate.world import Actor, World

_LEAST_DAYS = 1000
"""How long a member and an organization have to exist together, to have a course of spells."""

_WORDS = {
    "member": "a member of",
    "observer": "an observer in",
    "suspended": "suspended from",
    "applicant": "an applicant to",
}


class _Spell(NamedTuple):
    status: str
    during: str
    first: int


def _stayed(rng: Random, days: list[int], end: str) -> list[_Spell]:
    return [_Spell("member", f"{tell_spell(rng, days[0], days[0], open_end=end)}", days[0])]


def _left(rng: Random, days: list[int], _end: str) -> list[_Spell]:
    return [_Spell("member", tell_spell(rng, days[0], days[2]), days[0])]


def _suspended(_rng: Random, days: list[int], end: str) -> list[_Spell]:
    return [
        _Spell("member", f"{iso(days[0])}/{iso(days[1] - 1)}", days[0]),
        _Spell("suspended", f"{iso(days[1])}/{iso(days[2] - 1)}", days[1]),
        _Spell("member", f"{iso(days[2])}/{end}", days[2]),
    ]


def _returned(_rng: Random, days: list[int], end: str) -> list[_Spell]:
    return [
        _Spell("member", f"{iso(days[0])}/{iso(days[1] - 1)}", days[0]),
        _Spell("member", f"{iso(days[2])}/{end}", days[2]),
    ]


def _observed(rng: Random, days: list[int], end: str) -> list[_Spell]:
    return [
        _Spell("observer", f"{iso(days[0])}/{iso(days[1] - 1)}", days[0]),
        _Spell("member", f"{iso(days[1])}/{end}", days[1]),
    ][: rng.choice((1, 2))]


def _faded(rng: Random, days: list[int], _end: str) -> list[_Spell]:
    return [_Spell("member", f"{iso(days[0])[: rng.choice((4, 7, 10))]}/", days[0])]


def _doubtful(rng: Random, days: list[int], end: str) -> list[_Spell]:
    return [_Spell("member", f"{iso(days[0])[: rng.choice((4, 7))]}{rng.choice('?~%')}/{end}", days[0])]


def _applied(rng: Random, days: list[int], end: str) -> list[_Spell]:
    return [_Spell("applicant", tell_spell(rng, days[1], days[1], open_end=end), days[1])]


_COURSES: dict[Callable[[Random, list[int], str], list[_Spell]], int] = {
    _stayed: 17,
    _left: 6,
    _suspended: 4,
    _returned: 3,
    _observed: 4,
    _faded: 2,
    _doubtful: 2,
    _applied: 2,
}


def membership_records(rng: Random, world: World) -> Iterator[dict[str, Any]]:
    """Every spell of every member."""
    courses = Deck(rng, _COURSES)
    for organization in world.organizations:
        first = organization.first
        members = [state for state in world.states if state.last - first > _LEAST_DAYS]
        for member in rng.sample(members, min(rng.randint(2, 10), len(members))):
            last = min(organization.last, member.last)
            founding = rng.random() < 0.5  # noqa: PLR2004 - a share
            days = sorted(rng.sample(range(first + 1, last, 30), 3))
            if founding:
                days[0] = first
            end = ".." if last == LAST else iso(last)
            for number, spell in enumerate(courses.draw()(rng, days, end)):
                yield _record(rng, world, f"{member.id}-{organization.id}-{number + 1}", spell, member, organization)


def _record(  # noqa: PLR0913, PLR0917 - all that makes up a spell
    rng: Random, world: World, spell_id: str, spell: _Spell, member: Actor, organization: Actor
) -> dict[str, Any]:
    source = world.source_since(rng, spell.first)
    quote = f"{member.name} has been {_WORDS[spell.status]} {organization.name} since {said_day(spell.first)}."
    return {
        "id": spell_id,
        "member": member.id,
        "organization": organization.id,
        "status": spell.status,
        "during": spell.during,
        "citations": [cite(rng, source, quote, ["member", "organization", "status", "during"])],
    }
