"""Requests for lists at random, of values that loaded records have; the same for the same seed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, get_args

from sqlalchemy import Connection, Select, select

from app.edtf_days import OPEN_FUTURE, OPEN_PAST, iso_day
from app.folding import words
from app.models import (
    Event,
    EventActor,
    EventMember,
    EventRole,
    EventSource,
    EventSourceType,
    EventTopic,
    Membership,
    MembershipChange,
    SearchEntry,
    Source,
    Statement,
    StatementActor,
    StatementSource,
    StatementStance,
    StatementTopic,
)
from app.params import QUERIES

TABLES: Mapping[str, Any] = {
    "events": Event,
    "statements": Statement,
    "sources": Source,
    "member-states": Membership,
    "member-states/changes": MembershipChange,
}
"""The lists that come in order of date."""
_SPELLS = ("organization", "organization_id"), ("state", "member_id"), ("status", "status")
_CHOICES: Mapping[str, Mapping[str, Any]] = {
    "events": {
        "actor": EventActor.actor_id,
        "role": EventRole.role,
        "type": Event.type,
        "topic": EventTopic.topic_id,
        "place": Event.place_id,
        "country": Event.country_id,
        "status": Event.status,
        "source": EventSource.source_id,
        "source_type": EventSourceType.source_type,
        "member_of": EventMember.organization_id,
        "id": Event.id,
    },
    "statements": {
        **dict.fromkeys(("actor", "speaker", "audience", "about"), StatementActor.actor_id),
        "event": Statement.event_id,
        "topic": StatementTopic.topic_id,
        "stance": StatementStance.position,
        "mode": Statement.mode,
        "source": StatementSource.source_id,
        "id": Statement.id,
    },
    "sources": {
        "publisher": Source.publisher,
        "type": Source.type,
        "language": Source.language,
        "party": Source.party_id,
        "id": Source.id,
    },
    "member-states": {name: getattr(Membership, column) for name, column in (*_SPELLS, ("id", "id"))},
    "member-states/changes": {
        name: getattr(MembershipChange, column) for name, column in (*_SPELLS, ("change", "change"))
    },
}
"""By list and parameter, the column whose values are asked for."""
_SIGNS: Sequence[Sequence[str]] = [("",), ("",), ("", ""), ("!",), ("", "!"), ("", "!")]
"""How many values are given, and which of them are excluded."""
_DAYS = (0, 0, 0, -1, 1, 30, -365, 366, -367, 1500)
"""How far from a day of a record the one lies that is asked for: at the bounds of what is short, too."""


@dataclass(frozen=True)
class Form:
    """What requests of one shape have in common: values are drawn anew for each."""

    path: str
    sort: str
    signs: Mapping[str, Sequence[str]]
    mark: str | None
    """Behind the date asked for, if one is."""
    further: Sequence[str]
    given: Mapping[str, Any]


class Drawer:
    """Draws requests of values that the records of one database have, the common ones more often."""

    def __init__(self, connection: Connection, seed: int) -> None:
        """Look up what there is."""

        def column(statement: Select[Any]) -> list[Any]:
            return [value for value in connection.scalars(statement) if value is not None]

        self._rng = Random(seed)  # noqa: S311 - nothing secret
        self._values = {
            (path, name): column(select(one).order_by(one))
            for path, choices in _CHOICES.items()
            for name, one in choices.items()
        }
        self._days: dict[str, list[list[int]]] = {}
        for path, table in TABLES.items():
            closed = table.first_day > OPEN_PAST, table.first_day < OPEN_FUTURE
            ends = [table.first_day, table.last_day]
            self._days[path] = [
                column(select(end).where(table.lasting.is_(lasting), *closed).order_by(end))
                for end in ends
                for lasting in (False, True)
            ]
        self._titles = column(select(SearchEntry.title).order_by(SearchEntry.number))

    def forms(self, path: str, most: int) -> Iterator[Form]:
        """What requests for a list can have in common: each parameter alone first, words alone, then any together."""
        known = [name for name in _CHOICES[path] if self._values[path, name]]
        alone = [{name: signs} for signs in (("", ""), ("", "!")) for name in known]
        searched = [("q",)] if "q" in QUERIES[path].model_fields else []
        rng = self._rng
        for number in range(most):
            if number < len(alone):
                yield self._form(path, alone[number], (), rng.choice(("", None)), others=0)
            elif number < len(alone) + len(searched):
                yield self._form(path, {}, searched[0], None, others=0)
            else:
                names = rng.sample(known, rng.choice((0, 1, 1, 1, 2, 2)))
                mark = rng.choice(("", "", "", "?", None, None))
                yield self._form(path, {name: rng.choice(_SIGNS) for name in names}, (), mark, others=1)

    def _form(
        self, path: str, signs: Mapping[str, Sequence[str]], further: Sequence[str], mark: str | None, *, others: int
    ) -> Form:
        rng, fields = self._rng, QUERIES[path].model_fields
        sorts = [sort for sort in get_args(fields["sort"].annotation) if sort != "relevance"]
        # Most are asked for by date, on which walks depend.
        sort = rng.choice([*sorts[:2] * 4, *sorts[2:] * others])
        given: dict[str, Any] = {}
        if mark is not None and "date_match" in fields and rng.random() < 0.3:
            given["date_match"] = "certain"
        if len(signs.get("actor", ())) > 1 and path == "events":
            given["actor_op"] = rng.choice(("and", "or"))
        if "disputed" in fields and rng.random() < 0.1 * others:
            given["disputed"] = rng.choice(("true", "false"))
        rare = {"q": 0.35, "known_on": 0.15, "as_of": 0.3, "min_sources": 0.1}
        drawn = [name for name, share in rare.items() if name in fields and rng.random() < share * others]
        return Form(path, sort, signs, mark, [*further, *drawn], given)

    def request(self, form: Form) -> dict[str, Any]:
        """Draw one request."""
        rng, path = self._rng, form.path
        given = {"sort": form.sort, **form.given}
        for name, signs in form.signs.items():
            drawn = dict.fromkeys(rng.choice(self._values[path, name]) for _ in range(20))
            given[name] = [f"{sign}{value}" for sign, value in zip(signs, drawn, strict=False)]
        if form.mark is not None:
            given["published" if path == "sources" else "date"] = self.date(path, form.mark)
        further = {"q": self._words, "min_sources": lambda: rng.choice((1, 2, 2, 3))}
        for name in form.further:
            given[name] = further.get(name, lambda: iso_day(self._day(path)))()
        return given

    def _day(self, path: str) -> int:
        days = self._rng.choice([days for days in self._days[path] if days])
        return int(self._rng.choice(days)) + self._rng.choice(_DAYS)

    def date(self, path: str, mark: str) -> str:
        """An EDTF date with a mark, if that is not empty: from a day to a decade, or open."""
        rng = self._rng
        day = self._day(path)
        later = day + rng.choice((0, 1, 90, 366, 367, 3000))
        start, end = iso_day(day), iso_day(later)
        assert start is not None
        year = start[:4]
        long: Sequence[str] = f"{start}/{end}{mark}", f"{year}{mark}/{int(year) + 3}", f"/{start}{mark}"
        short = start, start[:7], year
        if not mark:
            long = *long, f"[{start}..{end}]", f"../{start}", f"{start}/..", f"{year[:3]}X"
        return rng.choice((*(f"{one}{mark}" for one in short), *long))

    def _words(self) -> str:
        """One word of a record or two, its beginning, or one without another."""
        rng = self._rng
        one, other = (rng.choice(words(rng.choice(self._titles))) for _ in range(2))
        return rng.choice(
            (one, one, f"{one[0]}*", f"{one[0]}* {other[0]}*", f"{one[0]}* -{other}", f"{one} {other[0]}*")
        )
