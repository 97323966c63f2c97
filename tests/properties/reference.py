"""What each list must answer, found by reading the YAML data in plain Python; shares no code with the application.

Only app.edtf is taken from it, and of that only the four bounds a date comes to.
"""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.edtf import Edtf
from tests.properties.datasets import Data, Written

Key = tuple[int | str, str]
Keys = Mapping[str, tuple[int | str, int | str]]

PAST, FUTURE = -(10**12), 10**12
LISTS = ("events", "statements", "actors", "member-states", "sources", "topics", "places")

COMMON = frozenset({"sort", "view", "fields", "facets", "limit", "offset", "cursor", "format"})
CHOSEN: Mapping[str, tuple[str, ...]] = {
    "events": ("id", "actor", "role", "type", "topic", "place", "country", "status", "source", "source_type"),
    "statements": (
        *("id", "actor", "speaker", "on_behalf_of", "audience", "about", "event", "topic", "stance", "mode", "source"),
    ),
    "actors": ("id", "kind", "country", "identifier"),
    "member-states": ("id", "organization", "state", "status"),
    "sources": ("id", "publisher", "type", "party", "language"),
    "topics": ("id",),
    "places": ("id", "country"),
}
"""By list, the parameters whose values a record has or has not: repeatable, each value plain or with `!`."""

OTHER: Mapping[str, tuple[str, ...]] = {
    "events": ("actor_op", "date", "date_match", "known_on", "min_sources", "disputed", "member_of", "q"),
    "statements": ("date", "date_match", "known_on", "q"),
    "actors": ("member_of", "as_of", "q"),
    "member-states": ("as_of", "date", "date_match", "known_on"),
    "sources": ("published", "q"),
    "topics": ("q",),
    "places": ("q",),
}
FACETS: Mapping[str, tuple[str, ...]] = {
    "events": ("type", "actor", "topic", "place", "country", "year", "status", "source", "role"),
    "statements": ("speaker", "topic", "stance", "mode", "year", "source"),
    "actors": ("kind", "country"),
    "member-states": ("organization", "status"),
    "sources": ("publisher", "type", "language", "year"),
    "topics": (),
    "places": (),
}
SORTS: Mapping[str, tuple[str, ...]] = {
    "events": ("date", "-date", "title", "-title", "id", "-id"),
    "statements": ("date", "-date", "id", "-id"),
    "actors": ("name", "-name", "id", "-id"),
    "member-states": ("start", "-start", "state", "-state"),
    "sources": ("published", "-published", "title", "-title", "id", "-id"),
    "topics": ("name", "-name", "id", "-id"),
    "places": ("name", "-name", "id", "-id"),
}
"""By list, the orders, the first being the one taken without `sort`; where there is `q`, also by `relevance`."""


def parameters(path: str) -> frozenset[str]:
    """Every parameter of a list; one without facets has no use for `facets`."""
    return (COMMON if FACETS[path] else COMMON - {"facets"}) | {*CHOSEN[path], *OTHER[path]}


# --- Dates and words --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """Between which days something started, and ended; None of them is certain when it is marked."""

    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    marked: bool

    def possibly(self, other: "Span") -> bool:
        """Whether the two can have a day in common."""
        return self.start_earliest <= other.end_latest and self.end_latest >= other.start_earliest

    def certainly(self, other: "Span") -> bool:
        """Whether this touched the other whatever is open."""
        touches = self.start_latest <= other.end_latest and self.end_earliest >= other.start_earliest
        return touches and not self.marked and not other.marked

    def covers(self, other: "Span") -> bool:
        """Whether this certainly held throughout all the other may have lasted."""
        around = self.start_latest <= other.start_earliest and self.end_earliest >= other.end_latest
        return around and not self.marked and not other.marked

    @property
    def finite(self) -> set[int]:
        """Its bounds that are days."""
        bounds = (self.start_earliest, self.start_latest, self.end_earliest, self.end_latest)
        return {bound for bound in bounds if PAST < bound < FUTURE}

    @property
    def keys(self) -> tuple[int, int]:
        """What it is sorted by, ascending and descending."""
        first = self.start_earliest if self.start_earliest > PAST else self.end_latest
        last = self.end_latest if self.end_latest < FUTURE else self.start_earliest
        return first, last


def span_of(written: object) -> Span:
    """The bounds of a date as the seed writes it: text, or a mapping with the text."""
    text = written["edtf"] if isinstance(written, dict) else written
    read = Edtf.parse(str(text))
    return Span(read.start_earliest, read.start_latest, read.end_earliest, read.end_latest, read.uncertain)


def fold(text: str) -> str:
    """Without case, accents and more than one space between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in plain if not unicodedata.combining(one))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())


def words_of(text: str) -> tuple[str, ...]:
    """Its words, folded."""
    return tuple("".join(one if one.isalnum() else " " for one in fold(text)).split())


@dataclass(frozen=True)
class Term:
    """One part of a search: words in a row, the last perhaps the beginning of one, wanted or not."""

    text: str
    words: tuple[str, ...]
    begins: bool = False
    excluded: bool = False

    def holds(self, parts: Sequence[tuple[str, ...]]) -> bool:
        """Whether some part has these words in a row."""
        size = len(self.words)
        rows = [part[at : at + size] for part in parts for at in range(len(part) - size + 1)]
        return any(self.is_at(row) for row in rows)

    def is_at(self, row: tuple[str, ...]) -> bool:
        """Whether these words are the ones."""
        if self.begins:
            return row[:-1] == self.words[:-1] and row[-1].startswith(self.words[-1])
        return row == self.words


# --- Requests ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ask:
    """A request for a list: its parameters but for `q`, and what is searched for."""

    pairs: tuple[tuple[str, str], ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def sent(self) -> list[tuple[str, str]]:
        """All parameters, as sent."""
        return [*self.pairs, *([("q", " ".join(term.text for term in self.terms))] if self.terms else [])]

    def value(self, name: str) -> str | None:
        """The value of a parameter that is given once, or None."""
        return dict(self.pairs).get(name)

    def day(self, name: str) -> int | None:
        """The day a parameter names, or None."""
        value = self.value(name)
        return None if value is None else span_of(value).end_latest

    def chosen(self, name: str) -> tuple[set[str], set[str]]:
        """The values asked for, and those excluded."""
        values = [value for other, value in self.pairs if other == name]
        excluded = {value[1:] for value in values if value.startswith("!")}
        return {value for value in values if not value.startswith("!")}, excluded


@dataclass(frozen=True)
class Answer:
    """Ids in order, what each matches by, and the facets, each value with its count."""

    ids: list[str]
    matches: dict[str, dict[str, str]]
    facets: dict[str, dict[str, int]]


# --- Records ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """What can be asked of one record."""

    kind: str
    id: str
    data: Data
    values: Mapping[str, frozenset[str]]
    keys: Keys = field(default_factory=dict)
    span: Span | None = None
    parts: Sequence[tuple[str, ...]] = ()
    """The words of each text of it that is searched."""

    @property
    def sources(self) -> set[str]:
        """The sources it cites."""
        return {one["source"] for one in self.data.get("citations", [])}

    def key(self, sort: str) -> Key:
        """What it is sorted by, and its id for ties."""
        name, descends = sort.removeprefix("-"), sort.startswith("-")
        return (self.id if name == "id" else self.keys[name][descends], self.id)


def _values(**values: object) -> dict[str, frozenset[str]]:
    """Each parameter with what a record has of it: nothing, one or several."""
    several = {name: value if isinstance(value, list) else [value] for name, value in values.items()}
    return {name: frozenset(str(one) for one in given if one is not None) for name, given in several.items()}


def _parts(*texts: object) -> list[tuple[str, ...]]:
    """The words of each text; lists of texts are taken apart, and what is left out is left out."""
    apart = [one for text in texts for one in (text if isinstance(text, list) else [text])]
    return [words_of(str(one)) for one in apart if one is not None]


class World:
    """A dataset, and what its lists must answer."""

    def __init__(self, data: Written) -> None:
        """Read a dataset."""
        self.data = data
        self.actors = {one["id"]: one for one in data["actors"]}
        self.places = {one["id"]: one for one in data["places"]}
        self.sources = {one["id"]: one for one in data["sources"]}
        self.terms = {
            scheme: {one["id"]: one for one in terms} for scheme, terms in (data.get("vocabulary") or {}).items()
        }
        self.published = {
            name: span_of(one["published"]) for name, one in self.sources.items() if one.get("published") is not None
        }
        made: Mapping[str, Callable[[], Iterator[Row]]] = {
            "events": self._events,
            "statements": self._statements,
            "actors": self._actors,
            "member-states": self._spells,
            "sources": self._sources,
            "topics": self._topics,
            "places": self._places,
        }
        self.rows = {path: list(make()) for path, make in made.items()}
        dated = ("events", "statements", "member-states", "sources")
        days = {day for path in dated for row in self.rows[path] if row.span for day in row.span.finite}
        years = [_year_of(day) for day in days]
        self.years = {str(year): span_of(f"{year:04}") for year in (range(min(years), max(years) + 1) if years else ())}

    # --- What there is ------------------------------------------------------------------------------------------------

    def _events(self) -> Iterator[Row]:
        for one in self.data["events"]:
            parts = one.get("participants", [])
            roles = [(who[name], who["role"]) for who in parts for name in ("actor", "for") if who.get(name)]
            place = self.places.get(one.get("place"), {})
            span = span_of(one["date"])
            values = _values(
                id=one["id"],
                actor=[actor for actor, _ in roles],
                role=[text for actor, role in roles for text in (role, f"{actor}:{role}")],
                type=one["type"],
                topic=one.get("topics", []),
                place=place.get("id"),
                country=place.get("country"),
                status=one.get("status", "confirmed"),
            )
            title = fold(one["title"])
            keys: Keys = {"date": span.keys, "title": (title, title)}
            words = _parts(one["title"], one["summary"], place.get("name"))
            yield Row("event", one["id"], one, values, keys, span, words)

    def _statements(self) -> Iterator[Row]:
        for one in self.data["statements"]:
            heard = {name: one.get(name, []) for name in ("on_behalf_of", "audience", "about")}
            stance = [(it["topic"], it["position"]) for it in one.get("stance", [])]
            span = span_of(one["said"])
            values = _values(
                id=one["id"],
                actor=[*one["speakers"], *(actor for actors in heard.values() for actor in actors)],
                speaker=one["speakers"],
                **heard,
                event=one.get("event"),
                topic=one.get("topics", []),
                stance=[text for topic, position in stance for text in (position, f"{topic}:{position}")],
                mode=one["mode"],
            )
            words = _parts(one["gist"], one.get("quote"))
            yield Row("statement", one["id"], one, values, {"date": span.keys}, span, words)

    def _actors(self) -> Iterator[Row]:
        for one in self.data["actors"]:
            known = [(it["scheme"], it["id"]) for it in one.get("identifiers", [])]
            values = _values(
                id=one["id"],
                kind=one["kind"],
                country=one.get("country"),
                identifier=[text for scheme, name in known for text in (name, f"{scheme}:{name}")],
            )
            official = [it["name"] for it in one.get("official_names", [])]
            names = (one["name"], one.get("acronym"), one.get("aliases", []), official, one.get("family_name"))
            key = fold(one["name"])
            yield Row("actor", one["id"], one, values, {"name": (key, key)}, None, _parts(*names, one.get("summary")))

    def _spells(self) -> Iterator[Row]:
        for one in self.data["memberships"]:
            span = span_of(one["during"])
            values = _values(id=one["id"], organization=one["organization"], state=one["member"], status=one["status"])
            member, organization = (self.actors[one[name]]["name"] for name in ("member", "organization"))
            first, key = span.keys[0], fold(member)
            status = self.terms["membership_statuses"][one["status"]]["label"]
            words = _parts(member, organization, status)
            yield Row("membership", one["id"], one, values, {"start": (first, first), "state": (key, key)}, span, words)

    def _sources(self) -> Iterator[Row]:
        for one in self.data["sources"]:
            span = self.published.get(one["id"])
            publisher = one.get("publisher")
            values = _values(
                id=one["id"],
                publisher=None if publisher is None else fold(publisher),
                type=one["type"],
                party=one.get("party"),
                language=one.get("language", "en"),
            )
            title = fold(one["title"])
            keys: Keys = {"published": span.keys if span else (FUTURE, PAST), "title": (title, title)}
            words = _parts(one["title"], publisher, one.get("authors", []), one.get("summary"))
            yield Row("source", one["id"], one, values, keys, span, words)

    def _topics(self) -> Iterator[Row]:
        for one in self.terms.get("topics", {}).values():
            key, words = fold(one["label"]), _parts(one["label"], one["definition"])
            yield Row("topic", one["id"], one, _values(id=one["id"]), {"name": (key, key)}, None, words)

    def _places(self) -> Iterator[Row]:
        for one in self.data["places"]:
            key, words = fold(one["name"]), _parts(one["name"], one.get("aliases", []))
            values = _values(id=one["id"], country=one.get("country"))
            yield Row("place", one["id"], one, values, {"name": (key, key)}, None, words)

    def others(self) -> Iterator[Row]:
        """The searched records that have no list of their own."""
        for scheme, terms in self.terms.items():
            for one in terms.values() if scheme != "topics" else ():
                yield Row("term", f"{scheme}/{one['id']}", one, {}, parts=_parts(one["label"], one["definition"]))
        for one in self.data.get("disputes", []):
            claims = [it["claim"] for it in one["claims"]]
            yield Row("dispute", one["id"], one, {}, parts=_parts(one.get("question", one.get("field")), claims))

    # --- What was known -----------------------------------------------------------------------------------------------

    def public(self, source: str, day: int | None) -> bool:
        """Whether a source counts; with a day, only when it was published by then."""
        return day is None or (source in self.published and self.published[source].end_latest <= day)

    def known(self, row: Row, day: int) -> bool:
        """Whether a record was public on a day."""
        own = row.data.get("public_since")
        if own is not None:
            return span_of(own).end_latest <= day
        return any(self.public(source, day) for source in row.sources)

    def disputed(self, row: Row, day: int | None) -> bool:
        """Whether sources disagree on a record; with a day, whether two claims were public by then."""
        return any(
            sum(any(self.public(it["source"], day) for it in claim["citations"]) for claim in one["claims"]) > 1
            for one in self.data.get("disputes", [])
            if {"kind": row.kind, "id": row.id} in one["records"]
        )

    def members(self, actors: frozenset[str], holds: Callable[[Span], bool]) -> set[str]:
        """The organizations that some of these actors have a spell in which counts as membership and holds."""
        statuses = self.terms.get("membership_statuses", {})
        return {
            spell.data["organization"]
            for spell in self.rows["member-states"]
            if spell.data["member"] in actors
            and statuses[spell.data["status"]]["counts_as_member"] == "true"
            and spell.span is not None
            and holds(spell.span)
        }

    # --- What is answered ---------------------------------------------------------------------------------------------

    def values(self, row: Row, name: str, ask: Ask) -> frozenset[str]:
        """What a record has of a parameter."""
        day = ask.day("known_on")
        if name == "source":
            return frozenset(source for source in row.sources if self.public(source, day))
        if name == "source_type":
            return frozenset(self.sources[source]["type"] for source in row.sources if self.public(source, day))
        if name == "member_of":
            return frozenset(self._memberships(row, ask, Span.possibly))
        return row.values[name]

    def _memberships(self, row: Row, ask: Ask, held: Callable[[Span, Span], bool]) -> set[str]:
        """The organizations a record belongs to: an event by who takes part, an actor on a day or ever."""
        if row.kind == "event":
            span = row.span
            return self.members(row.values["actor"], lambda spell: span is not None and spell.covers(span))
        day = ask.value("as_of")
        return self.members(frozenset([row.id]), lambda spell: day is None or held(spell, span_of(day)))

    def holds(self, path: str, row: Row, ask: Ask) -> bool:
        """Whether a record is in the answer."""
        for name in {name for name, _ in ask.pairs} & {*CHOSEN[path], "member_of"}:
            wanted, unwanted = ask.chosen(name)
            had = self.values(row, name, ask)
            if name in {"identifier", "publisher"}:
                wanted, unwanted = ({_like(name, one) for one in values} for values in (wanted, unwanted))
            every = name == "actor" and ask.value("actor_op") == "and"
            if unwanted & had or (wanted and not (wanted <= had if every else wanted & had)):
                return False
        searched = all(term.holds(row.parts) != term.excluded for term in ask.terms)
        return searched and self._holds_dates(row, ask) and self._holds_sources(row, ask)

    def _holds_dates(self, row: Row, ask: Ask) -> bool:
        date = ask.value("date") or ask.value("published")
        if date is not None:
            certain = ask.value("date_match") == "certain"
            if row.span is None or not (row.span.certainly if certain else row.span.possibly)(span_of(date)):
                return False
        day = ask.value("as_of")
        return row.kind != "membership" or day is None or (row.span is not None and row.span.possibly(span_of(day)))

    def _holds_sources(self, row: Row, ask: Ask) -> bool:
        day = ask.day("known_on")
        if day is not None and not self.known(row, day):
            return False
        least, disputed = ask.value("min_sources"), ask.value("disputed")
        if least is not None and len(self.values(row, "source", ask)) < int(least):
            return False
        return disputed is None or self.disputed(row, day) == (disputed == "true")

    def match(self, row: Row, ask: Ask) -> dict[str, str]:
        """What is said of how a record matches; what is marked in it is not foretold."""
        found = {}
        date, day = ask.value("date") or ask.value("published"), ask.value("as_of")
        if date is not None and row.span is not None:
            found["date"] = _certainty(certain=row.span.certainly(span_of(date)))
        if row.kind == "membership" and day is not None and row.span is not None:
            found["membership"] = _certainty(certain=row.span.certainly(span_of(day)))
        wanted, _ = ask.chosen("member_of")
        if row.kind == "event" and wanted:
            found["membership"] = "certain"
        if row.kind == "actor" and wanted and day is not None:
            found["membership"] = _certainty(certain=bool(wanted & self._memberships(row, ask, Span.certainly)))
        return found

    def answer(self, path: str, ask: Ask) -> Answer:
        """What a list must answer; by relevance, the ids come in any order."""
        sort = ask.value("sort") or SORTS[path][0]
        kept = [row for row in self.rows[path] if self.holds(path, row, ask)]
        if sort != "relevance":
            kept.sort(key=lambda row: row.key(sort), reverse=sort.startswith("-"))
        names = (ask.value("facets") or "").split(",")
        facets = {
            name: dict(Counter(it for row in kept for it in self.facet(row, name, ask))) for name in names if name
        }
        return Answer([row.id for row in kept], {row.id: self.match(row, ask) for row in kept}, facets)

    def facet(self, row: Row, name: str, ask: Ask) -> set[str]:
        """The values of a facet that a record counts in."""
        if name == "year":
            return {year for year, span in self.years.items() if row.span is not None and row.span.possibly(span)}
        return {value for value in self.values(row, name, ask) if name == "publisher" or ":" not in value}

    def search(self, terms: Sequence[Term]) -> set[tuple[str, str]]:
        """Kind and id of every record a search over all kinds finds."""
        rows = [*self.others(), *(row for rows in self.rows.values() for row in rows)]
        return {(row.kind, row.id) for row in rows if all(term.holds(row.parts) != term.excluded for term in terms)}


def _like(name: str, value: str) -> str:
    return fold(value) if name == "publisher" else value


def _certainty(*, certain: bool) -> str:
    return "certain" if certain else "possible"


def _year_of(day: int) -> int:
    """The year a day number falls in; the years of four digits are enough here."""
    year = day // 366
    while day > span_of(f"{year:04}").end_latest:
        year += 1
    return year
