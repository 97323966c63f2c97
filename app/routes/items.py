"""The items of a list: stored documents, byte for byte, with what depends on the request spliced in behind."""

import json
from collections.abc import Callable, Sequence
from typing import Any

from app.errors import ParameterError, ParameterProblem
from app.highlight import highlight
from app.params.listing import ListQuery, PagedQuery, named_in
from app.queries.listing import Listing
from app.schemas.views import VIEWS

Item = Callable[[Sequence[Any]], str]
"""Makes an item of a row: sort key, id, document, certainties, and texts where they are searched."""


def item_maker(query: PagedQuery, listing: Listing) -> Item:
    """How the items of a list are made; raises ParameterError for fields its records do not have."""
    fields = _fields(query) if isinstance(query, ListQuery) else []
    matches, text = list(listing.matches), listing.text

    def make(row: Sequence[Any]) -> str:
        document = _projected(row[2], fields) if fields else row[2]
        match: dict[str, str] = dict(zip(matches, row[3:], strict=False))
        if text is not None:
            match["highlight"] = highlight(text, row[-2], row[-1])
        return with_match(document, match)

    return make


def with_match(document: str, match: dict[str, str]) -> str:
    """A document with how it matches, where the request asks for that."""
    if not match:
        return document
    inner = document[:-1]
    comma = "," if inner != "{" else ""
    return f'{inner}{comma}"match":{json.dumps(match, ensure_ascii=False, separators=(",", ":"))}}}'


def _projected(document: str, fields: Sequence[str]) -> str:
    """Only some fields of a document, in its own order."""
    whole = json.loads(document)
    return json.dumps(
        {name: whole[name] for name in whole if name in fields}, ensure_ascii=False, separators=(",", ":")
    )


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
