"""Requests without their values: which share one statement, and that it says what one built for each would say."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from app.params import QUERIES
from app.params.names import Names
from app.queries import LIST_SELECTS
from app.queries.count import select_count
from app.queries.events import select_events
from app.queries.facets import select_facet
from app.queries.listing import After, Listing
from app.queries.page import before_all, select_page
from app.queries.shape import Part, Shape, listing_of, shape_of
from app.vocabulary import RecordKind, View
from tests.queries.compiling import SQLITE, Given, every_list, listed, names_in, sql
from tests.queries.test_lists import CASES, Case

AFTER: Mapping[type, After] = {int: (5, "x"), float: (-1.5, "x"), str: ("k", "x")}
ONE: Given = {
    "actor": ["a", "!b"],
    "type": ["t"],
    "date": "1998",
    "known_on": "1998-05-12",
    "min_sources": 2,
    "q": "sea",
    "disputed": "true",
}
OTHER: Given = {
    "actor": ["c", "!d"],
    "type": ["u"],
    "date": "2001-03/..",
    "known_on": "2005-01-01",
    "min_sources": 7,
    "q": '"dark lamp" -tide*',
    "disputed": "true",
}


def shaped(path: str, given: Given) -> tuple[Shape[Any], dict[str, Any]]:
    """The shape and the values of a request; /search asks for a word in any case."""
    asked = {**({"q": "sea"} if path == "search" else {}), **given}
    return shape_of(QUERIES[path].model_validate(asked), names_in(asked))


# --- Which requests share a shape -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, OTHER),
        ({"id": ["a", "b", "c"]}, {"id": ["x", "y", "z"]}),
        ({"actor": ["a", "!b"]}, {"actor": ["!c", "d"]}),
        ({"date": "1998?"}, {"date": "1998-05~/2001"}),
        ({"date": "1998"}, {"date": "[..2001-05]"}),
        ({}, {"limit": 7, "format": "csv"}),
        ({}, {"cursor": "abc", "fields": "id", "facets": "type"}),
        ({"offset": 3}, {"offset": 40}),
    ],
    ids=str,
)
def test_requests_that_differ_in_values_or_pages_only_share_one_shape(one: Given, other: Given) -> None:
    (shape, values), (second, others) = shaped("events", one), shaped("events", other)
    assert shape == second
    assert hash(shape) == hash(second)
    assert values.keys() == others.keys()
    assert listing_of(select_events, shape) is listing_of(select_events, second)


@pytest.mark.parametrize(
    "other",
    [
        {"actor": ["a", "b", "!b"]},
        {"actor": ["a"]},
        {"actor": ["a", "b"]},
        {"actor": ["!a", "!b"]},
        {"actor_op": "and"},
        {"sort": "-date"},
        {"sort": "title"},
        {"date": "1998?"},
        {"date_match": "certain"},
        {"disputed": "false"},
        {"view": "full"},
        {"status": ["denied"]},
        {"known_on": None},
        {"min_sources": None},
        {"q": None},
        {"date": None},
        {"type": None, "topic": ["t"]},
    ],
    ids=str,
)
def test_requests_that_differ_in_more_than_values_do_not(other: Given) -> None:
    given = {name: value for name, value in {**ONE, **other}.items() if value is not None}
    assert shaped("events", ONE)[0] != shaped("events", given)[0]


def test_no_two_lists_share_a_shape() -> None:
    shapes = [shaped(path, {"q": "sea"} if "q" in QUERIES[path].model_fields else {})[0] for path in LIST_SELECTS]
    assert len(set(shapes)) == len(LIST_SELECTS)


# --- One statement for all of a shape ---------------------------------------------------------------------------------


def filled(statement: Any, values: Mapping[str, Any]) -> str:  # noqa: ANN401 - a statement of any kind
    """SQL with the values of a request in the places of its parameters, and what is reckoned there worked out."""
    found, before = sql(statement.params(dict(values))), ""
    while found != before:
        before = found
        found = re.sub(r"(-?\b\d+) ([+-]) (\d+)\b", lambda sum_: str(int(sum_[1]) + int(sum_[2] + sum_[3])), found)
    return found


def built_both_ways(path: str, given: Given) -> tuple[Listing, Listing, dict[str, Any]]:
    """The list of a request, that of its shape, and the values that stand between them."""
    shape, values = shaped(path, given)
    return listed(path, given), listing_of(LIST_SELECTS[path], shape), values


def page_of(listing: Listing, unfilled: Listing, values: Mapping[str, Any], part: Part) -> tuple[str, str]:
    """A page built directly, and from the shape."""
    direct = select_page(listing, View.SUMMARY, part.limit, after=part.after, offset=part.offset)
    from_start = Part(part.limit, part.after or before_all(listing), part.offset)
    arguments = from_start.unfilled(listing.key_type)
    return sql(direct), filled(select_page(unfilled, View.SUMMARY, **arguments), {**values, **from_start.values})


def cases_of(path: str) -> list[Case]:
    """Those of a list, and one with all orders."""
    sorts = [Case(path, {"sort": sort}, []) for sort in (f"-{QUERIES[path].model_fields['sort'].default}",)]
    ranked = [Case(path, {"q": "sea", "sort": "relevance"}, [])]
    searched = "q" in QUERIES[path].model_fields
    plain = sorts if path != "search" else []
    return [*(case for case in CASES if case.path == path), *plain, *(ranked if searched else [])]


@every_list
def test_the_statements_of_a_shape_are_those_of_each_request(path: str) -> None:
    ids = [(RecordKind.EVENT, "x")]
    for case in cases_of(path):
        listing, unfilled, values = built_both_ways(path, case.given)
        direct, from_shape = page_of(listing, unfilled, values, Part(3, None, None))
        assert from_shape == direct, case.given
        assert filled(select_count(unfilled, ids), values) == sql(select_count(listing, ids)), case.given


@every_list
def test_all_parts_and_facets_of_a_list_have_one_statement_each(path: str) -> None:
    seen: set[str] = set()
    for case in cases_of(path):
        if seen >= case.given.keys() and "sort" not in case.given:
            continue
        seen |= case.given.keys()
        listing, unfilled, values = built_both_ways(path, case.given)
        after = AFTER[listing.key_type]
        for part in (Part(3, after, None), Part(None, None, None), Part(3, None, 40)):
            direct, from_shape = page_of(listing, unfilled, values, part)
            assert from_shape == direct, (case.given, part)
        assert unfilled.facets.keys() == listing.facets.keys()
        for name, facet in listing.facets.items():
            direct = sql(select_facet(facet, listing.table, listing.id, listing.conditions))
            other = unfilled.facets[name]
            from_shape = filled(select_facet(other, unfilled.table, unfilled.id, unfilled.conditions), values)
            assert from_shape == direct, (case.given, name)


def test_no_value_of_a_request_stands_in_the_statement_of_its_shape() -> None:
    listing = listing_of(select_events, shaped("events", ONE)[0])
    part = Part(77, (5, "x"), None)
    page = select_page(listing, View.SUMMARY, **part.unfilled(int))
    given = {*shaped("events", ONE)[1].values(), *part.values.values()} - {None}
    for statement in (page, select_count(listing)):
        compiled = statement.compile(dialect=SQLITE)
        assert not given & {value for value in compiled.params.values() if isinstance(value, str)}
        assert not {77, 5} & {value for value in compiled.params.values() if isinstance(value, int)}


# --- What a list may not look at --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "look",
    [
        lambda query, _names: bool(query.min_sources),
        lambda query, _names: query.min_sources > 3 and None,
        lambda query, _names: bool(query.q),
        lambda _query, names: any(names["actor"].include),
        lambda _query, names: sorted(names["actor"].exclude),
        lambda query, _names: query.date.text,
        lambda query, _names: query.date.precision,
        lambda query, _names: query.date.start_earliest < 0 or None,
    ],
)
def test_a_list_cannot_depend_on_a_value(look: Any) -> None:  # noqa: ANN401 - looks at a request
    shape, _ = shaped("events", {**ONE, "actor": ["a", "!b", "!c"]})

    def select(query: Any, names: Names) -> Listing:  # noqa: ANN401 - parameters in place of values
        look(query, names)
        return select_events(query, names)

    with pytest.raises((TypeError, AttributeError)):
        listing_of(select, shape)
