"""The parameters of /events and /actors that take no names: words of closed sets, numbers, yes or no."""

import pytest
from pydantic import ValidationError

from app.params.actors import ActorQuery
from app.params.dates import DateMatch
from app.params.events import EventFilters, EventQuery, Operator
from app.params.graph import GraphQuery
from app.params.names import Selection
from app.params.search import SearchQuery


@pytest.mark.parametrize(
    ("name", "allowed", "default"),
    [
        ("actor_op", list(Operator), Operator.OR),
        ("date_match", list(DateMatch), DateMatch.POSSIBLE),
    ],
)
def test_a_closed_set_takes_its_words_and_no_other(name: str, allowed: list[str], default: str) -> None:
    assert getattr(EventQuery(), name) == default
    for word in allowed:
        given = {name: word, "actor": ["a"], "date": "1998"}
        assert getattr(EventQuery.model_validate(given), name) == word
    words: list[object] = ["", "AND", "Certain", "xor", "or ", "1", None, ["or"]]
    for other in words:
        with pytest.raises(ValidationError) as caught:
            EventQuery.model_validate({name: other})
        assert [one["loc"] for one in caught.value.errors()] == [(name,)]


def test_options_stand_beside_what_they_modify_in_the_canonical_form() -> None:
    query = EventQuery.model_validate({"date_match": "certain", "date": "1998", "actor_op": "and", "actor": ["a"]})
    canonical = query.canonical({"actor": Selection(("a",))})
    assert canonical == [("actor", "a"), ("actor_op", "and"), ("date", "1998"), ("date_match", "certain")]


@pytest.mark.parametrize(
    ("given", "missing"), [({"actor_op": "and"}, "add actor"), ({"date_match": "certain"}, "add date")]
)
def test_how_something_is_read_says_nothing_without_it(given: dict[str, str], missing: str) -> None:
    with pytest.raises(ValidationError, match=missing) as caught:
        EventQuery.model_validate(given)
    assert [one["ctx"] for one in caught.value.errors()] == [{"parameter": next(iter(given))}]


@pytest.mark.parametrize("value", ["1", "1000", 7])
def test_a_number_of_sources_is_one_or_more(value: str | int) -> None:
    assert EventQuery.model_validate({"min_sources": value}).min_sources == int(value)


@pytest.mark.parametrize("value", ["0", "-1", "1001", "two", "", "1.5"])
def test_other_numbers_of_sources_are_errors(value: str) -> None:
    with pytest.raises(ValidationError) as caught:
        EventQuery.model_validate({"min_sources": value})
    assert [one["loc"] for one in caught.value.errors()] == [("min_sources",)]


@pytest.mark.parametrize(("value", "disputed"), [("true", True), ("false", False)])
def test_disputed_is_yes_or_no(value: str, *, disputed: bool) -> None:
    query = EventQuery.model_validate({"disputed": value})
    assert query.disputed is disputed
    assert query.canonical({}) == [("disputed", str(disputed).lower())]
    for other in ("maybe", "1", "0", "yes", "True", ""):
        with pytest.raises(ValidationError):
            EventQuery.model_validate({"disputed": other})


def test_the_network_takes_the_filters_of_the_list_and_a_weight() -> None:
    assert set(GraphQuery.model_fields) == {*EventFilters.model_fields, "min_weight", "format"}
    shaping = {"sort", "view", "fields", "facets", "limit", "offset", "cursor", "format"}
    assert set(EventQuery.model_fields) == {*EventFilters.model_fields, *shaping}
    assert GraphQuery().min_weight == 1
    for wrong in (0, -1, 10**6 + 1, "x"):
        with pytest.raises(ValidationError):
            GraphQuery.model_validate({"min_weight": wrong})


def test_an_as_of_of_actors_is_of_members() -> None:
    with pytest.raises(ValidationError) as caught:
        ActorQuery.model_validate({"as_of": "1998-05-12"})
    [error] = caught.value.errors()
    assert (error["type"], error["ctx"], error["msg"]) == (
        "together",
        {"parameter": "as_of"},
        "as_of asks who was a member then; add member_of",
    )
    query = ActorQuery.model_validate({"as_of": "1998-05-12", "member_of": ["HU"]})
    names = {"member_of": Selection(("harbour-union",))}
    assert query.canonical(names) == [("as_of", "1998-05-12"), ("member_of", "harbour-union")]


def test_a_search_needs_words() -> None:
    with pytest.raises(ValidationError) as caught:
        SearchQuery.model_validate({})
    assert [(one["type"], one["loc"]) for one in caught.value.errors()] == [("missing", ("q",))]
