"""Proves before anything is timed that all candidates answer the same, so that nobody wins by answering less."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bench.ask import Ask, RecordAsk
from bench.candidates import Candidate
from bench.client import Client
from bench.errors import BenchError

NOT_COMPARED = (
    "`match` within items: how surely an event's date meets the dates asked for; only Communiqué tells.",
    "`links` and `meta`: the next page, the revision, what names were taken for, how to cite; only Communiqué tells.",
    "`facets`, which were not asked for.",
    "Headers, but for the constant peers, which send Communiqué's own.",
)
"""What is left out of the comparison. Where it costs time, it costs Communiqué's."""
_SHOWN = 300


def content_of(ask: Ask, letter: str, body: bytes) -> Any:  # noqa: ANN401 - whatever JSON holds
    """What an answer holds, read off the form that a candidate gives it: a record, or total and items in order."""
    answer = json.loads(body)
    if letter in "dg":
        (row,) = answer
        held = row["item"] if isinstance(ask, RecordAsk) else row["items"]
        held = json.loads(held) if letter == "g" else held
        return held if isinstance(ask, RecordAsk) else {"total": row["total"], "items": held}
    if isinstance(ask, RecordAsk):
        return answer
    items = [{name: value for name, value in item.items() if name != "match"} for item in answer["items"]]
    return {"total": answer["total"], "items": items}


def check_equal(reference: Client, others: Mapping[Candidate, Client], asks: Sequence[Ask], by: Candidate) -> int:
    """Compare answers to each request with those of the candidate `by`; raises BenchError at the first difference.

    Returns how many answers were compared.
    """
    compared = 0
    for ask in asks:
        expected = content_of(ask, by.letter, reference.get(_path(by, ask)).body)
        for candidate, client in others.items():
            path = _path(candidate, ask)
            found = content_of(ask, candidate.letter, client.get(path).body)
            if found != expected:
                raise BenchError(
                    f"{candidate.name} answers {path} otherwise than {by.name}: {differing(expected, found)}"
                )
            compared += 1
    return compared


def differing(expected: Any, found: Any, where: str = "answer") -> str:  # noqa: ANN401 - whatever JSON holds
    """Where two contents first differ, and how."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in expected.keys() | found.keys():
            if expected.get(name) != found.get(name) or (name in expected) != (name in found):
                return differing(expected.get(name), found.get(name), f"{where}.{name}")
    if isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (one, other) in enumerate(zip(expected, found, strict=True)):
            if one != other:
                return differing(one, other, f"{where}[{place}]")
    return f"{where} should be {str(expected)[:_SHOWN]}, and is {str(found)[:_SHOWN]}"


def _path(candidate: Candidate, ask: Ask) -> str:
    if candidate.path is None:
        raise BenchError(f"{candidate.name} is asked for no records")
    return candidate.path(ask)
