"""The items of a list: stored documents, byte for byte, with what depends on the request spliced in behind."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from app.compact_json import compact
from app.errors import ParameterError, ParameterProblem
from app.highlight import highlight
from app.params.listing import ListQuery, PagedQuery, named_in
from app.params.text import TextQuery
from app.schemas.views import VIEWS

Item = Callable[[Sequence[Any]], str]
"""Makes an item of a row: sort key, id, document, certainties, and texts where they are searched."""


def item_maker(query: PagedQuery, matches: Sequence[str], text: TextQuery | None) -> Item:
    """How the items of a list are made; raises ParameterError for fields its records do not have.

    `matches` names the certainties that rows hold, `text` is what they are searched for.
    """
    fields = _fields(query) if isinstance(query, ListQuery) else []

    def make(row: Sequence[Any]) -> str:
        document = _projected(row[2], fields) if fields else row[2]
        match: dict[str, str] = dict(zip(matches, row[3:], strict=False))
        if text is not None:
            match["highlight"] = highlight(text, row[-2], row[-1])
        return with_match(document, match)

    if not (fields or matches or text):
        return itemgetter(2)
    return make


def encoded_items(rows: Sequence[Sequence[Any]], matches: tuple[str, ...]) -> list[bytes]:
    """The items of rows to which nothing but certainties is added, in UTF-8, which their texts may be in already."""
    if rows and isinstance(rows[0][2], str):
        rows = [(*row[:2], row[2].encode(), *row[3:]) for row in rows]
    if not matches:
        return [row[2] for row in rows]
    return [row[2][:-1] + _ending(matches, row[3:]) for row in rows]


@lru_cache(maxsize=100)
def _ending(names: tuple[str, ...], values: Sequence[str | bytes]) -> bytes:
    """What stands behind the last field of an item; there are few ways to match."""
    told = dict(zip(names, map(text_of, values), strict=True))
    return f',"match":{compact(told)}}}'.encode()


def text_of(value: Any) -> Any:  # noqa: ANN401 - a value of a row
    """A value of a row, read if it is a text in UTF-8."""
    return value.decode() if isinstance(value, bytes) else value


def with_match(document: str, match: dict[str, str]) -> str:
    """A document with how it matches, where the request asks for that."""
    return _spliced(document, compact(match)) if match else document


def _spliced(document: str, match: str) -> str:
    inner = document[:-1]
    return f'{inner}{"," if inner != "{" else ""}"match":{match}}}'


def _projected(document: str, fields: Sequence[str]) -> str:
    """Only some fields of a document, in its own order."""
    whole = json.loads(document)
    return compact({name: whole[name] for name in whole if name in fields})


def _fields(query: ListQuery) -> list[str]:
    """The fields asked for; raises ParameterError for those that records have not in the view asked for."""
    fields = named_in(query.fields)
    model = VIEWS[query.record_kind][query.view]
    known = tuple(field.alias or name for name, field in model.model_fields.items())
    wrong = [name for name in fields if name not in known]
    if wrong:
        reason = f"'{wrong[0][:50]}' is no field of these records in view={query.view}"
        raise ParameterError(ParameterProblem("fields", query.fields, reason, allowed=known))
    return fields
