"""In which forms an OpenAPI document declares answers, what is in them, and the headers they come with."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.formats.media_types import MEDIA_TYPES, bare
from app.params import QUERIES
from app.params.cite import CiteQuery
from app.params.formats import formats_of
from app.vocabulary import CitationStyle, Format

_OBJECTS = {"type": "array", "items": {"type": "object"}}


def _object(**needed: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON Schema
    """An object that has these members, and others beside them."""
    return {"type": "object", "required": list(needed), "properties": needed, "additionalProperties": True}


_SHAPES: Mapping[str, dict[str, Any]] = {
    "application/geo+json": _object(type={"const": "FeatureCollection"}, features=_OBJECTS),
    "application/ld+json": _object(**{"@context": {"description": "What the words mean (JSON-LD 1.1, section 3.1)."}}),
    "application/vnd.timelinejs+json": _object(events=_OBJECTS),
    "application/vnd.cytoscape+json": _object(elements=_object(nodes=_OBJECTS, edges=_OBJECTS)),
    "application/vnd.citationstyles.csl+json": {"type": "array", "items": _object(id={"type": "string"})},
}
"""By media type, as much as can be said of it here; the others are text."""
OF_THE_PROCESS = {"/health/live", "/health/ready", "/metrics"}
"""Answered anew each time, and in one form."""
_HEADERS = {
    "ETag": "What tells this answer from others; send it back in `If-None-Match`.",
    "Cache-Control": "For how long it may be used again unasked.",
    "Vary": "On which headers of the request it depends.",
    "Last-Modified": "When what is served was released; not there where it is no release.",
}


def declare_forms(operations: Iterable[tuple[str, dict[str, Any]]]) -> None:
    """Declare every media type that these operations answer in, and the headers of their answers."""
    for path, operation in operations:
        query, answer = QUERIES.get(path.strip("/")), operation["responses"]["200"]
        if path not in OF_THE_PROCESS:
            operation["responses"]["304"] = {
                "description": "Nothing has changed for who sends the tag or the date back."
            }
            described = {name: {"description": text, "schema": {"type": "string"}} for name, text in _HEADERS.items()}
            answer.setdefault("headers", {}).update(described)
        forms: Sequence[Format | CitationStyle] = ()
        if query is CiteQuery:
            answer["content"], forms = {}, tuple(CitationStyle)
        elif query is not None and "format" in query.model_fields:
            forms = formats_of(query)
        for media_type in (bare(MEDIA_TYPES[form]) for form in forms):
            answer["content"].setdefault(media_type, {"schema": _SHAPES.get(media_type, {"type": "string"})})
