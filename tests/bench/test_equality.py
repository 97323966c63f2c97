"""Answers are equal only if they hold the same, in whatever form they come."""

import json
from dataclasses import replace
from http.client import HTTPConnection
from typing import cast

import pytest

from bench.ask import Ask, ListAsk, RecordAsk
from bench.candidates import COMMUNIQUE, DATASETTE, PLAIN, TEXTS, Candidate
from bench.client import Client
from bench.equality import check_equal, content_of, differing
from bench.errors import BenchError

LIST = ListAsk("date", "", "1998-01-01", "1998-12-31", 50)
ITEMS = [{"id": "one", "topics": ["grain"]}, {"id": "two", "topics": []}]


class Canned:
    """A connection whose every answer is the same, and that answer."""

    status = 200

    def __init__(self, answer: object) -> None:
        """Take what to answer."""
        self.answer = answer

    def close(self) -> None:
        """Nothing is open."""

    def request(self, _method: str, _path: str, **_: object) -> None:
        """Take any request."""

    def getresponse(self) -> "Canned":
        """The answer."""
        return self

    def getheaders(self) -> list[tuple[str, str]]:
        """No headers."""
        return []

    def read(self) -> bytes:
        """The body."""
        return json.dumps(self.answer).encode()


def answering(answer: object) -> Client:
    return Client(cast("HTTPConnection", Canned(answer)))


@pytest.mark.parametrize(
    ("letter", "answer"),
    [
        ("e", {"items": [{**ITEMS[0], "match": {"date": "certain"}}, ITEMS[1]], "total": 2, "links": {}, "meta": {}}),
        ("c", {"items": ITEMS, "total": 2}),
        ("d", [{"total": 2, "items": ITEMS}]),
        ("g", [{"total": 2, "items": json.dumps(ITEMS)}]),
    ],
)
def test_a_list_holds_the_same_in_every_form(letter: str, answer: object) -> None:
    assert content_of(LIST, letter, json.dumps(answer).encode()) == {"items": ITEMS, "total": 2}


@pytest.mark.parametrize(
    ("letter", "answer"), [("e", ITEMS[0]), ("d", [{"item": ITEMS[0]}]), ("g", [{"item": json.dumps(ITEMS[0])}])]
)
def test_a_record_holds_the_same_in_every_form(letter: str, answer: object) -> None:
    assert content_of(RecordAsk("one"), letter, json.dumps(answer).encode()) == ITEMS[0]


@pytest.mark.parametrize(
    ("other", "where"),
    [
        ({"items": ITEMS, "total": 3}, r"answer\.total should be 2, and is 3"),
        ({"items": ITEMS[:1], "total": 2}, r"answer\.items should be"),
        ({"items": ITEMS[::-1], "total": 2}, r"answer\.items\[0\]\.(id|topics)"),
        ({"items": [ITEMS[0], {"id": "two"}], "total": 2}, r"answer\.items\[1\]\.topics should be \[\], and is None"),
    ],
)
def test_who_answers_less_or_otherwise_is_named(other: object, where: str) -> None:
    with pytest.raises(BenchError, match=f"plain FastAPI answers .*: {where}"):
        check_equal(answering({"items": ITEMS, "total": 2}), {PLAIN: answering(other)}, [LIST], COMMUNIQUE)


def test_equal_answers_are_counted() -> None:
    asks: list[Ask] = [LIST, replace(LIST, limit=20)]
    others: dict[Candidate, Client] = {
        PLAIN: answering({"items": ITEMS, "total": 2}),
        DATASETTE: answering([{"items": ITEMS, "total": 2}]),
        TEXTS: answering([{"items": json.dumps(ITEMS), "total": 2}]),
    }
    assert check_equal(answering({"items": ITEMS, "total": 2}), others, asks, COMMUNIQUE) == 6


def test_a_field_that_is_null_differs_from_one_that_is_not_there() -> None:
    assert differing({"note": None}, {}) == "answer.note should be None, and is None"
