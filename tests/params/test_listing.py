"""What every list takes: limits, one way of paging, nothing unknown, and the canonical form of a request."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args
from urllib.parse import parse_qsl

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from app.params import LIST_QUERIES, QUERIES
from app.params.actors import ActorQuery
from app.params.events import EventQuery
from app.params.listing import DEFAULT_LIMIT, MAX_LIMIT, MAX_OFFSET, ListQuery, QueryModel, query_string
from app.params.member_states import MembershipQuery
from app.params.names import MAX_VALUES, Identified, Named, Selection
from app.params.places import PlaceQuery
from app.params.sources import SourceQuery
from app.params.statements import StatementQuery
from app.params.topics import TopicQuery
from app.schemas.page import LISTS
from app.vocabulary import RecordKind, View

steady = settings(derandomize=True, deadline=None, max_examples=25)
Given = Mapping[str, Any]

every_list = pytest.mark.parametrize("model", LIST_QUERIES.values(), ids=LIST_QUERIES)


def refused(model: type[ListQuery], given: Given) -> list[tuple[str, ...]]:
    """Kind and place of every error that parameters are refused for."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    return [(one["type"], *(str(part) for part in one["loc"])) for one in caught.value.errors()]


def sorts_of(model: type[ListQuery]) -> Sequence[str]:
    """The sort orders a list allows."""
    return list(get_args(model.model_fields["sort"].annotation))


# --- What is taken ------------------------------------------------------------------------------------------------


@every_list
def test_a_request_may_be_empty(model: type[ListQuery]) -> None:
    query = model.model_validate({})
    assert (query.limit, query.offset, query.cursor, query.view) == (None, None, None, View.SUMMARY)
    assert query.page_size == DEFAULT_LIMIT
    assert query.sort == sorts_of(model)[0]
    assert query.canonical({}) == []


@every_list
def test_every_list_is_of_a_kind_and_has_ids(model: type[ListQuery]) -> None:
    assert model.record_kind in RecordKind
    assert any(isinstance(mark, Identified) for mark in model.model_fields["id"].metadata)


@pytest.mark.parametrize("model", QUERIES.values(), ids=QUERIES)
def test_every_parameter_is_described(model: type[QueryModel]) -> None:
    for name, field in model.model_fields.items():
        assert field.description, name
        assert field.description.endswith("."), name


@every_list
@pytest.mark.parametrize("limit", [1, DEFAULT_LIMIT, MAX_LIMIT, "7"])
def test_limits_from_one_to_the_most_are_taken(model: type[ListQuery], limit: int | str) -> None:
    assert model.model_validate({"limit": limit}).limit == int(limit)


@every_list
@pytest.mark.parametrize("limit", [0, -1, MAX_LIMIT + 1, 10**30, "x", "", "1.5"])
def test_other_limits_are_errors(model: type[ListQuery], limit: object) -> None:
    assert [place for _, *place in refused(model, {"limit": limit})] == [["limit"]]


@every_list
@pytest.mark.parametrize("offset", [-1, MAX_OFFSET + 1, 10**30, "x", "", "1.5"])
def test_an_offset_out_of_range_is_an_error(model: type[ListQuery], offset: object) -> None:
    assert [place for _, *place in refused(model, {"offset": offset})] == [["offset"]]


@every_list
@pytest.mark.parametrize("offset", [0, 1, MAX_OFFSET, "5"])
def test_an_offset_in_range_is_taken(model: type[ListQuery], offset: int | str) -> None:
    assert model.model_validate({"offset": offset}).offset == int(offset)


@every_list
@pytest.mark.parametrize("offset", [0, 20])
def test_cursor_and_offset_exclude_each_other(model: type[ListQuery], offset: int) -> None:
    assert refused(model, {"cursor": "abc", "offset": offset}) == [("together",)]


@every_list
def test_a_cursor_has_an_end(model: type[ListQuery]) -> None:
    assert model.model_validate({"cursor": "A" * 2000}).cursor == "A" * 2000
    assert refused(model, {"cursor": "A" * 2001}) == [("string_too_long", "cursor")]


@every_list
@pytest.mark.parametrize("name", ["actors", "Limit", "limit ", "page", "order", "", "id[]", "__class__", "record_kind"])
def test_an_unknown_parameter_is_an_error(model: type[ListQuery], name: str) -> None:
    assert refused(model, {name: "1"}) == [("extra_forbidden", name)]


@every_list
def test_all_mistakes_are_told_at_once(model: type[ListQuery]) -> None:
    found = refused(model, {"limit": 0, "sort": "size", "view": "lean", "nothing": "1", "id": ["!"]})
    assert {place[0] for _, *place in found} == {"limit", "sort", "view", "nothing", "id"}


@every_list
def test_sorts_are_an_allow_list_each_in_both_directions_but_the_best_match_first(model: type[ListQuery]) -> None:
    sorts = [sort for sort in sorts_of(model) if sort != "relevance"]
    assert {sort.removeprefix("-") for sort in sorts} == {sort for sort in sorts if not sort.startswith("-")}
    assert sorted(sorts) == sorted({f"{sign}{sort.removeprefix('-')}" for sort in sorts for sign in ("", "-")})
    assert ("relevance" in sorts_of(model)) == ("q" in model.model_fields)
    for sort in sorts:
        query = model.model_validate({"sort": sort})
        assert query.descending == sort.startswith("-")
    for sort in ("", "-", f"--{sorts[0]}", sorts[0].upper(), f"{sorts[0]} desc", "rowid", "-relevance"):
        assert refused(model, {"sort": sort}) == [("literal_error", "sort")]


@pytest.mark.parametrize("model", [model for model in LIST_QUERIES.values() if "q" in model.model_fields])
def test_relevance_is_relevance_to_words(model: type[ListQuery]) -> None:
    assert refused(model, {"sort": "relevance"}) == [("together",)]
    query = model.model_validate({"sort": "relevance", "q": "sea"})
    assert not query.descending


@pytest.mark.parametrize(
    ("model", "facets"),
    [
        (EventQuery, "type actor topic place country year status source role"),
        (StatementQuery, "speaker topic stance mode year source"),
        (ActorQuery, "kind country"),
        (MembershipQuery, "organization status"),
        (SourceQuery, "publisher type language year"),
        (TopicQuery, ""),
        (PlaceQuery, ""),
    ],
)
def test_facets_are_an_allow_list_with_commas_between(model: type[ListQuery], facets: str) -> None:
    names = facets.split()
    assert ("facets" in model.model_fields) == bool(names)
    if not names:
        assert refused(model, {"facets": "kind"}) == [("extra_forbidden", "facets")]
        return
    query = model.model_validate({"facets": ",".join(reversed(names)) + f", {names[0]} "})
    assert query.canonical({}) == [("facets", ",".join(sorted(names)))]
    with pytest.raises(ValidationError) as caught:
        model.model_validate({"facets": f"{names[0]},colour"})
    [error] = caught.value.errors()
    assert (error["type"], error["msg"], error["ctx"]["allowed"]) == ("choice", "'colour' is none of them", names)
    for empty in ("", ",", f"{names[0]},", f"{names[0]},,{names[1]}"):
        assert refused(model, {"facets": empty}) == [("empty", "facets")]


@every_list
def test_fields_are_kept_in_order_each_once(model: type[ListQuery]) -> None:
    assert model.model_validate({"fields": " title,id , id"}).canonical({}) == [("fields", "id,title")]
    for empty in ("", " ", "id,"):
        assert refused(model, {"fields": empty}) == [("empty", "fields")]
    assert refused(model, {"fields": "x" * 501}) == [("too_long", "fields")]


@every_list
def test_a_query_does_not_change(model: type[ListQuery]) -> None:
    query = model.model_validate({})
    with pytest.raises(ValidationError):
        query.limit = 3  # type: ignore[misc]
    assert query.limit is None


@every_list
def test_names_are_neither_empty_nor_too_long_nor_too_many(model: type[ListQuery]) -> None:
    marked = [
        name
        for name, field in model.model_fields.items()
        if any(isinstance(mark, Named | Identified) for mark in field.metadata)
    ]
    assert "id" in marked
    for name in marked:
        for empty in ("", "!", " ", "! ", "\t"):
            assert refused(model, {name: ["a", empty]}) == [("empty", name, "1")]
        assert refused(model, {name: ["x" * 301]}) == [("string_too_long", name, "0")]
        assert refused(model, {name: ["a"] * (MAX_VALUES + 1)}) == [("too_long", name)]
        model.model_validate({name: ["x" * 300, *["a"] * (MAX_VALUES - 1)]})


# --- The canonical form -----------------------------------------------------------------------------------------------

IDS = {"actor": ["a", "b", "c"], "topic": ["t", "u"], "type": ["v"], "id": ["e", "f"]}


@st.composite
def spellings(draw: st.DrawFn) -> tuple[Given, Mapping[str, Selection], Given, Mapping[str, Selection]]:
    """A request and its names, and the same with parameters and values in another order, some values repeated."""
    one: dict[str, Any] = {}
    names: dict[str, Selection] = {}
    other_names: dict[str, Selection] = {}
    for name, ids in IDS.items():
        include = draw(st.lists(st.sampled_from(ids), unique=True))
        exclude = draw(st.lists(st.sampled_from(ids), unique=True))
        if include or exclude:
            one[name] = [*include, *(f"!{value}" for value in exclude)]
            names[name] = Selection(tuple(include), tuple(exclude))
            repeated = [*include, *draw(st.lists(st.sampled_from(include)))] if include else []
            other_names[name] = Selection(tuple(draw(st.permutations(repeated))), tuple(draw(st.permutations(exclude))))
    plain: dict[str, list[Any]] = {
        "sort": ["date", "-title"],
        "date": ["1998", "1998-05?/.."],
        "date_match": ["possible", "certain"],
    }
    plain |= {"limit": [20, 5], "offset": [0, 40], "view": ["summary", "full"], "actor_op": ["or", "and"]}
    plain |= {"fields": ["id", "title,id"], "facets": ["year", "type, actor"], "known_on": ["1998-05-12"]}
    plain |= {"min_sources": [1, 3], "disputed": [True, False], "q": ["sea", '"Dark  lamp" -tide*']}
    for name, values in plain.items():
        if draw(st.booleans()):
            one[name] = draw(st.sampled_from(values))
    for reading, read in (("date_match", "date"), ("actor_op", "actor")):
        if not one.get(read):
            one.pop(reading, None)
    shuffled = draw(st.permutations(list(one)))
    other = {name: draw(st.permutations(one[name])) if name in IDS else one[name] for name in shuffled}
    return one, names, other, dict(draw(st.permutations(list(other_names.items()))))


@given(spellings())
@steady
def test_the_order_of_parameters_and_values_does_not_matter(
    both: tuple[Given, Mapping[str, Selection], Given, Mapping[str, Selection]],
) -> None:
    one, names, other, other_names = both
    canonical = EventQuery.model_validate(one).canonical(names)
    assert canonical == EventQuery.model_validate(other).canonical(other_names)
    assert [name for name, _ in canonical] == sorted(name for name, _ in canonical)


@given(spellings())
@steady
def test_the_canonical_form_is_a_request_with_that_canonical_form(
    both: tuple[Given, Mapping[str, Selection], Given, Mapping[str, Selection]],
) -> None:
    given_, names, *_ = both
    canonical = EventQuery.model_validate(given_).canonical(names)
    assert parse_qsl(query_string(canonical).removeprefix("?"), keep_blank_values=True) == canonical
    again: dict[str, Any] = {}
    for name, value in canonical:
        if name in IDS:
            again.setdefault(name, []).append(value)
        else:
            again[name] = value
    assert EventQuery.model_validate(again).canonical(names) == canonical


SHAPING = {"view", "fields", "facets"}
PAGING = {"limit", "offset", "cursor"}


@given(spellings())
@steady
def test_an_address_goes_without_paging_and_a_cursor_holds_for_whatever_shape(
    both: tuple[Given, Mapping[str, Selection], Given, Mapping[str, Selection]],
) -> None:
    given_, names, *_ = both
    query = EventQuery.model_validate(given_)
    canonical = query.canonical(names)
    assert query.address(canonical) == [pair for pair in canonical if pair[0] not in PAGING]
    assert query.filters(canonical) == [pair for pair in canonical if pair[0] not in PAGING | SHAPING]


def test_ids_stand_for_names_and_exclusions_behind_inclusions() -> None:
    query = EventQuery(actor=["!Zed", "Beta", "Alpha", "alpha"], sort="-date")
    names = {"actor": Selection(("b", "a", "a"), ("z",))}
    assert query.canonical(names) == [("actor", "a"), ("actor", "b"), ("actor", "!z"), ("sort", "-date")]


@pytest.mark.parametrize(
    "defaults",
    [
        {"sort": "date"},
        {"view": "summary"},
        {"date_match": "possible"},
        {"actor_op": "or"},
        {"id": []},
        {"q": None, "facets": None, "fields": None, "known_on": None, "min_sources": None, "disputed": None},
        {"role": [], "source": [], "source_type": [], "country": [], "member_of": []},
        {"sort": "date", "view": "summary", "date_match": "possible", "actor_op": "or", "actor": []},
    ],
    ids=str,
)
def test_defaults_are_left_out(defaults: Given) -> None:
    assert EventQuery.model_validate(defaults).canonical({}) == []


def test_what_is_no_default_is_kept() -> None:
    given_ = {"limit": 5, "offset": 0, "sort": "-id", "view": "full", "date": "1998-05~/..", "date_match": "certain"}
    given_ |= {"disputed": "false", "min_sources": "1", "known_on": "2000-01-01", "q": "Märchen -Ruß*"}
    assert EventQuery.model_validate(given_).canonical({}) == [
        ("date", "1998-05~/.."),
        ("date_match", "certain"),
        ("disputed", "false"),
        ("known_on", "2000-01-01"),
        ("limit", "5"),
        ("min_sources", "1"),
        ("offset", "0"),
        ("q", "marchen -russ*"),
        ("sort", "-id"),
        ("view", "full"),
    ]


@pytest.mark.parametrize(
    ("pairs", "text"),
    [
        ([], ""),
        ([("actor", "!nato")], "?actor=!nato"),
        ([("date", "1998/..")], "?date=1998/.."),
        ([("date", "1998?")], "?date=1998%3F"),
        ([("q", "a b&c=d#e")], "?q=a+b%26c%3Dd%23e"),
        ([("actor", "a"), ("actor", "ü")], "?actor=a&actor=%C3%BC"),
        ([("facets", "actor,type"), ("role", "a:host")], "?facets=actor,type&role=a:host"),
    ],
)
def test_a_query_string_is_readable_and_safe(pairs: list[tuple[str, str]], text: str) -> None:
    assert query_string(pairs) == text
    assert parse_qsl(text.removeprefix("?")) == pairs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/events?actor=HU&actor=RC&topic=ferry-lines", "/events?topic=Ferry%20lines&actor=reef-compact&actor=hu"),
        ("/events?actor=!HU&actor=velmora", "/events?actor=LR-0001&actor=!harbour-union&actor=Velmore"),
        ("/events?sort=date&date=1998", "/events?date=1998&actor_op=or&date_match=possible&view=summary"),
        (
            "/statements?speaker=Vathyra",
            "/statements?speaker=%CE%95%CE%BB%CE%AD%CE%BD%CE%B7%20%CE%92%CE%B1%CE%B8%CF%8D%CF%81%CE%B1",
        ),
        ("/member-states?organization=HU&sort=start", "/member-states?organization=HARBOUR-UNION"),
        ("/actors?kind=STATE&kind=media", "/actors?kind=media&kind=state&kind=State"),
        ("/events?role=Velmora:HOST&facets=type,actor", "/events?facets=actor,%20type,actor&role=LR-0001:host"),
        (
            "/events?q=Lamp%20-TIDE*&source=Communiqu%C3%A9%20d'Amsel",
            "/events?source=union-communique-1998&q=l%C3%A1mp%20-tide*",
        ),
        ("/sources?publisher=harbour%20union&language=EN", "/sources?language=en&publisher=Harbour%20Union"),
    ],
)
def test_requests_that_mean_the_same_link_to_the_same_address(client: TestClient, one: str, other: str) -> None:
    first, second = client.get(one).json(), client.get(other).json()
    assert first["links"] == second["links"]
    assert first["meta"]["query_url"] == second["meta"]["query_url"]
    assert first["items"] == second["items"]
    again = client.get(first["links"]["self"]).json()
    assert again["links"]["self"] == first["links"]["self"]


def test_each_list_is_where_the_pages_of_its_records_are() -> None:
    assert {query.record_kind: name for name, query in LIST_QUERIES.items()} == LISTS
