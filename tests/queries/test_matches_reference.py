"""The lists against the seed document itself: ids, total and match as plain Python finds them; walks miss nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any, get_args

import pytest
from fastapi.testclient import TestClient

from app.edtf import OPEN_FUTURE, OPEN_PAST, Edtf, iso_day
from app.lexicon import fold
from app.params import LIST_QUERIES
from app.params.listing import MAX_LIMIT
from app.seed.document import SeedDocument

Given = Sequence[tuple[str, str]]
Key = tuple[int | str, str]


@dataclass(frozen=True)
class Record:
    """What a reference needs of a record: the ids each parameter is compared with, its date, and its sort keys."""

    id: str
    values: Mapping[str, frozenset[str]]
    date: Edtf | None
    ascending: Mapping[str, int | str] = field(default_factory=dict)
    descending: Mapping[str, int | str] = field(default_factory=dict)

    def key(self, sort: str) -> Key:
        """What it is sorted by, and its id for ties."""
        keys = self.descending if sort.startswith("-") else self.ascending
        return ({**self.ascending, **keys, "id": self.id}[sort.removeprefix("-")], self.id)


def events_of(document: SeedDocument) -> Iterator[Record]:
    """The events; who is acted for takes part."""
    for one in document.events:
        actors = {who.actor for who in one.participants} | {who.behalf for who in one.participants if who.behalf}
        values = {"actor": actors, "type": {one.type}, "topic": set(one.topics), "id": {one.id}}
        date = one.date.edtf
        yield Record(
            one.id,
            {name: frozenset(ids) for name, ids in values.items()},
            date,
            {"date": date.first_day, "title": fold(one.title)},
            {"date": date.last_day},
        )


def statements_of(document: SeedDocument) -> Iterator[Record]:
    """The statements; an actor is whoever speaks, is spoken for, addressed, or spoken of."""
    for one in document.statements:
        actors = {*one.speakers, *one.on_behalf_of, *one.audience, *one.about}
        values = {"speaker": one.speakers, "actor": actors, "topic": one.topics, "id": [one.id]}
        said = one.said.edtf
        yield Record(
            one.id,
            {name: frozenset(ids) for name, ids in values.items()},
            said,
            {"date": said.first_day},
            {"date": said.last_day},
        )


def memberships_of(document: SeedDocument) -> Iterator[Record]:
    """The membership spells."""
    names = {actor.id: actor.name for actor in document.actors}
    for one in document.memberships:
        values = {"organization": one.organization, "state": one.member, "id": one.id}
        during = one.during.edtf
        yield Record(
            one.id,
            {name: frozenset([value]) for name, value in values.items()},
            during,
            {"start": during.first_day, "state": fold(names[one.member])},
        )


def actors_of(document: SeedDocument) -> Iterator[Record]:
    """The actors."""
    for one in document.actors:
        values = {"id": frozenset([one.id]), "kind": frozenset([one.kind.value])}
        yield Record(one.id, values, None, {"name": fold(one.name)})


def sources_of(document: SeedDocument) -> Iterator[Record]:
    """The sources; one without a date of publication comes last in either order."""
    for one in document.sources:
        published = one.published.edtf if one.published else None
        first, last = (published.first_day, published.last_day) if published else (OPEN_FUTURE, OPEN_PAST)
        keys: dict[str, int | str] = {"published": first, "title": fold(one.title)}
        yield Record(one.id, {"id": frozenset([one.id])}, published, keys, {"published": last})


def topics_of(document: SeedDocument) -> Iterator[Record]:
    """The topics."""
    for one in document.vocabulary.topics:
        yield Record(one.id, {"id": frozenset([one.id])}, None, {"name": fold(one.label)})


def places_of(document: SeedDocument) -> Iterator[Record]:
    """The places."""
    for one in document.places:
        yield Record(one.id, {"id": frozenset([one.id])}, None, {"name": fold(one.name)})


RECORDS: Mapping[str, Callable[[SeedDocument], Iterator[Record]]] = {
    "events": events_of,
    "actors": actors_of,
    "statements": statements_of,
    "member-states": memberships_of,
    "sources": sources_of,
    "topics": topics_of,
    "places": places_of,
}
SHAPING = {"sort", "view", "limit", "offset", "cursor"}
DATES = {"events": "date", "statements": "date", "member-states": "as_of"}
MATCHES = {"date": "date", "as_of": "membership"}


@dataclass(frozen=True)
class Reference:
    """A list of the seed document, filtered and sorted in plain Python."""

    path: str
    records: Sequence[Record]

    def answer(self, given: Given) -> list[tuple[str, object]]:
        """Ids in order, each with its match, or None where the request asks for none."""
        sort = dict(given).get("sort", str(LIST_QUERIES[self.path].model_fields["sort"].default))
        name = next((one for one in MATCHES if one in dict(given)), None)
        span = Edtf.parse(dict(given)[name]) if name else None
        kept = [one for one in self.records if _holds(one, given, span)]
        found: list[tuple[str, object]] = []
        for one in sorted(kept, key=lambda record: record.key(sort), reverse=sort.startswith("-")):
            certain = span is not None and one.date is not None and one.date.certainly_within(span)
            match = {MATCHES[name]: "certain" if certain else "possible"} if name else None
            found.append((one.id, match))
        return found

    def values(self, parameter: str) -> list[str]:
        """Every value of a parameter that some record has."""
        return sorted({value for one in self.records for value in one.values.get(parameter, ())})


def _holds(record: Record, given: Given, span: Edtf | None) -> bool:
    """Whether a record answers a request."""
    options = dict(given)
    for name in {name for name, _ in given} & record.values.keys():
        values = [value for other, value in given if other == name]
        include = {value for value in values if not value.startswith("!")}
        exclude = {value.removeprefix("!") for value in values if value.startswith("!")}
        every = name == "actor" and options.get("actor_op") == "and"
        if include and not (include <= record.values[name] if every else include & record.values[name]):
            return False
        if exclude & record.values[name]:
            return False
    if span is None:
        return True
    if record.date is None:
        return False
    certain = options.get("date_match") == "certain"
    return record.date.certainly_within(span) if certain else record.date.possibly_within(span)


def served(client: TestClient, path: str, given: Given) -> list[tuple[str, object]]:
    """Ids in the order served, each with its match; the total must count them."""
    response = client.get(f"/{path}", params=[*given, ("limit", str(MAX_LIMIT))])
    assert response.status_code == 200, response.text
    body = response.json()
    assert body["total"] == len(body["items"])
    assert body["links"]["next"] is None
    return [(item["id"], item.get("match")) for item in body["items"]]


def compare(client: TestClient, reference: Reference, requests: Sequence[Given]) -> list[int]:
    """Hold each answer against the reference; returns how many records each had."""
    counts = []
    for given in requests:
        expected = reference.answer(given)
        assert served(client, reference.path, given) == expected, f"/{reference.path} {given}"
        counts.append(len(expected))
    return counts


def must_choose(counts: Sequence[int], total: int) -> None:
    """The requests must have kept some records and left out others, or they show nothing."""
    assert any(0 < count < total for count in counts)


@pytest.fixture(params=list(DATES))
def reference(request: pytest.FixtureRequest, chronology: SeedDocument) -> Reference:
    """Each of the lists that have filters across tables or dates."""
    path = str(request.param)
    return Reference(path, list(RECORDS[path](chronology)))


@pytest.fixture
def events(chronology: SeedDocument) -> Reference:
    """The events."""
    return Reference("events", list(events_of(chronology)))


# --- Filters ----------------------------------------------------------------------------------------------------------


def test_the_reference_knows_every_parameter(reference: Reference) -> None:
    known = {*reference.records[0].values, DATES[reference.path], *SHAPING}
    options = {"date_match", "actor_op"} if reference.path == "events" else set()
    assert set(LIST_QUERIES[reference.path].model_fields) == known | options


def test_without_filters_everything_is_listed(client: TestClient, reference: Reference) -> None:
    assert compare(client, reference, [[]]) == [len(reference.records)]


def test_every_value_of_every_filter_alone_and_excluded(client: TestClient, reference: Reference) -> None:
    for name in reference.records[0].values:
        values = reference.values(name)
        counts = compare(client, reference, [[(name, value)] for value in values])
        must_choose(counts, len(reference.records))
        excluded = compare(client, reference, [[(name, f"!{value}")] for value in values])
        assert [count + rest for count, rest in zip(counts, excluded, strict=True)] == [len(reference.records)] * len(
            counts
        )


def test_two_values_are_either_and_two_exclusions_are_both(client: TestClient, reference: Reference) -> None:
    for name in reference.records[0].values:
        pairs = list(combinations(reference.values(name), 2))[::7]
        counts = compare(client, reference, [[(name, one), (name, other)] for one, other in pairs])
        counts += compare(client, reference, [[(name, f"!{one}"), (name, f"!{other}")] for one, other in pairs])
        counts += compare(client, reference, [[(name, one), (name, f"!{other}")] for one, other in pairs])
        must_choose(counts, len(reference.records))


def test_a_value_asked_for_and_excluded_gives_nothing(client: TestClient, reference: Reference) -> None:
    for name in reference.records[0].values:
        value = reference.values(name)[0]
        assert compare(client, reference, [[(name, value), (name, f"!{value}")]]) == [0]


def test_two_filters_must_both_hold(client: TestClient, reference: Reference) -> None:
    names = [name for name in reference.records[0].values if name != "id"]
    for one, other in combinations(names, 2):
        pairs = list(product(reference.values(one), reference.values(other)))[::2]
        requests = [
            [(one, value), (other, f"{'!' * (place % 3 == 0)}{second}")] for place, (value, second) in enumerate(pairs)
        ]
        must_choose(compare(client, reference, requests), len(reference.records))


def test_actors_may_all_have_to_take_part(client: TestClient, events: Reference) -> None:
    both = [("actor_op", "and")]
    pairs = list(combinations(events.values("actor"), 2))
    counts = compare(client, events, [[*both, ("actor", one), ("actor", other)] for one, other in pairs])
    must_choose(counts, len(events.records))
    three = [("actor", "velmora"), ("actor", "oumara"), ("actor", "sundrel")]
    assert compare(client, events, [[*both, *three]]) == [1]
    assert compare(client, events, [[*both, ("actor", "velmora"), ("actor", "!tyomlin")]]) != [0]
    compare(
        client, events, [both, [*both, ("actor", "!tyomlin"), ("actor", "!velmora")], [*both, ("actor", "velmora")]]
    )


def test_an_actor_is_in_an_event_once_whatever_their_roles(client: TestClient, events: Reference) -> None:
    """Velmora is host and signatory of the ferry treaty; an actor acted for stands beside who acts."""
    body = client.get("/events", params={"actor": "velmora", "type": "ferry-treaty"}).json()
    assert [item["id"] for item in body["items"]] == ["ferry-treaty-signed-1958"]
    assert body["total"] == 1
    assert "regatta-summit-1998" in [one for one, _ in events.answer([("actor", "harbour-union")])]
    assert "regatta-summit-1998" in [one for one, _ in served(client, "events", [("actor", "Harbour Union")])]


# --- Dates ------------------------------------------------------------------------------------------------------------

SPANS = [
    "1998",
    "1998?",
    "1998~",
    "1998-05",
    "1998-05-10",
    "1998-05-12",
    "1998-05-13",
    "1998-02-14/1998-02-21",
    "1998-03-16",
    "1998-03-15/1998-03-17",
    "[1998-03-15..1998-03-17]",
    "[1958,2012]",
    "198X",
    "1980/1989",
    "19XX",
    "1985-03/1985-04",
    "1985/",
    "1985/..",
    "../1985",
    "/1985",
    "[..1985]",
    "[1985..]",
    "1989-02-01",
    "1989",
    "1999-06/1999-08",
    "1999-07-15",
    "2001-21",
    "2001-24",
    "2003-09-30",
    "2012-07-14",
    "2100",
    "0001",
    "-0500/0500",
    "Y-20000/Y20000",
    "Y20000",
]


def test_dates_match_as_told(client: TestClient, reference: Reference) -> None:
    name = DATES[reference.path]
    own = [one.date.text for one in reference.records if one.date]
    if name == "as_of":
        days = sorted(
            {day + step for one in reference.records if one.date for day in _bounds(one.date) for step in (-1, 0, 1)}
        )
        spans = [str(iso_day(day)) for day in days]
    else:
        spans = list(dict.fromkeys([*SPANS, *own]))
    counts = compare(client, reference, [[(name, span)] for span in spans])
    must_choose(counts, len(reference.records))
    matches = {str(match) for span in spans for _, match in reference.answer([(name, span)])}
    assert len(matches) == 2, "every match was of one kind"


def _bounds(date: Edtf) -> set[int]:
    """The days on which something about a date changes."""
    bounds = {date.start_earliest, date.start_latest, date.end_earliest, date.end_latest}
    return bounds - {OPEN_PAST, OPEN_FUTURE}


def test_a_certain_match_lists_what_a_possible_one_calls_certain(client: TestClient, events: Reference) -> None:
    requests = [[("date", span), ("date_match", match)] for span in SPANS for match in ("possible", "certain")]
    must_choose(compare(client, events, requests), len(events.records))
    for span in SPANS:
        possible = served(client, "events", [("date", span)])
        certain = served(client, "events", [("date", span), ("date_match", "certain")])
        assert certain == [one for one in possible if one[1] == {"date": "certain"}]


def test_dates_narrow_other_filters(client: TestClient, reference: Reference) -> None:
    name = DATES[reference.path]
    spans = ["1998-05-12", "1985-04-01"] if name == "as_of" else ["1998", "1985/1989", "1999-04-01?"]
    others = [one for one in reference.records[0].values if one != "id"]
    requests = [
        [(other, f"{mark}{value}"), (name, span)]
        for other in others
        for value in reference.values(other)
        for span in spans
        for mark in ("", "!")
    ]
    must_choose(compare(client, reference, requests[::2]), len(reference.records))


def test_a_date_match_without_a_date_asks_for_nothing(client: TestClient, events: Reference) -> None:
    assert compare(client, events, [[("date_match", "certain")]]) == [len(events.records)]


# --- Walks ------------------------------------------------------------------------------------------------------------

SORTS = [
    (path, sort) for path, model in LIST_QUERIES.items() for sort in get_args(model.model_fields["sort"].annotation)
]
FILTERED: Mapping[str, Given] = {
    "events": [("topic", "lighthouse-dues"), ("actor", "!union-council"), ("date", "1998-02/..")],
    "statements": [("date", "1998/1999"), ("actor", "harbour-union"), ("actor", "tyomlin")],
    "member-states": [("as_of", "1998-05-12"), ("state", "!velmora")],
    "actors": [("kind", "state"), ("kind", "person")],
}


def follow(client: TestClient, address: str | None) -> tuple[list[tuple[str, object]], list[int], list[int]]:
    """Walk by links.next; returns ids with matches, the total and the number of items of each page."""
    items: list[tuple[str, object]] = []
    totals, sizes = [], []
    while address:
        response = client.get(address)
        assert response.status_code == 200, response.text
        body: dict[str, Any] = response.json()
        items += [(item["id"], item.get("match")) for item in body["items"]]
        totals.append(body["total"])
        sizes.append(len(body["items"]))
        address = body["links"]["next"]
        assert len(totals) < 200, "the walk does not end"
    return items, totals, sizes


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
@pytest.mark.parametrize("start", ["", "&offset=0"], ids=["cursor", "offset"])
@pytest.mark.parametrize(("path", "sort"), SORTS)
def test_a_walk_meets_every_record_once_in_one_order(  # noqa: PLR0913, PLR0917 - what a walk depends on
    client: TestClient, chronology: SeedDocument, path: str, sort: str, start: str, limit: int
) -> None:
    expected = Reference(path, list(RECORDS[path](chronology))).answer([("sort", sort)])
    items, totals, sizes = follow(client, f"/{path}?sort={sort}&limit={limit}{start}")
    assert items == expected
    assert set(totals) == {len(expected)}
    assert sizes[:-1] == [limit] * (len(sizes) - 1)
    assert 0 < sizes[-1] <= limit


@pytest.mark.parametrize("limit", [1, 2, 3, 7])
@pytest.mark.parametrize("start", ["", "&offset=0"], ids=["cursor", "offset"])
@pytest.mark.parametrize("path", FILTERED)
def test_a_walk_keeps_its_filters_and_matches(
    client: TestClient, chronology: SeedDocument, path: str, start: str, limit: int
) -> None:
    reference = Reference(path, list(RECORDS[path](chronology)))
    for sort in get_args(LIST_QUERIES[path].model_fields["sort"].annotation):
        expected = reference.answer([*FILTERED[path], ("sort", sort)])
        must_choose([len(expected)], len(reference.records))
        query = "&".join(f"{name}={value}" for name, value in FILTERED[path])
        items, totals, _ = follow(client, f"/{path}?{query}&sort={sort}&limit={limit}{start}")
        assert items == expected
        assert set(totals) == {len(expected)}


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("events", "date"),
        ("events", "-date"),
        ("statements", "date"),
        ("member-states", "start"),
        ("member-states", "state"),
    ],
)
def test_the_walks_meet_ties(chronology: SeedDocument, path: str, sort: str) -> None:
    """Without two records of one sort key, the walks would not show that ids break ties."""
    keys = [one.key(sort)[0] for one in RECORDS[path](chronology)]
    assert len(set(keys)) < len(keys)


@pytest.mark.parametrize("limit", [1, 3, 7])
def test_an_offset_walk_can_be_walked_back(client: TestClient, events: Reference, limit: int) -> None:
    expected = [one for one, _ in events.answer([])]
    last = (len(expected) - 1) // limit * limit
    address: str | None = f"/events?limit={limit}&offset={last}"
    pages: list[list[str]] = []
    while address:
        body = client.get(address).json()
        pages.append([item["id"] for item in body["items"]])
        address = body["links"]["prev"]
    assert [one for page in reversed(pages) for one in page] == expected


def test_the_page_before_the_first_full_one_starts_at_the_start(client: TestClient) -> None:
    body = client.get("/events", params={"limit": 5, "offset": 2}).json()
    assert body["links"]["prev"] == "/events?limit=5&offset=0"
    assert client.get(body["links"]["prev"]).json()["links"]["prev"] is None


def test_an_offset_behind_the_end_is_an_empty_page(client: TestClient, events: Reference) -> None:
    body = client.get("/events", params={"offset": 10**9}).json()
    assert (body["items"], body["total"], body["links"]["next"]) == ([], len(events.records), None)


def test_a_page_of_exactly_all_has_no_next(client: TestClient, events: Reference) -> None:
    count = len(events.records)
    for paging in ({}, {"offset": 0}):
        body = client.get("/events", params={"limit": count, **paging}).json()
        assert (len(body["items"]), body["links"]["next"]) == (count, None)
        body = client.get("/events", params={"limit": count - 1, **paging}).json()
        assert (len(body["items"]), body["links"]["next"] is None) == (count - 1, False)
