"""The words JSON-LD documents use, inline, so that a reader needs no network; and how they are written down."""

from collections.abc import Mapping
from typing import Any

from app.compact_json import compact

_ADDRESSES = ("archivedAt", "contentUrl", "license", "sameAs", "url")

CONTEXT: Mapping[str, Any] = {
    "@vocab": "https://schema.org/",
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{name: {"@id": f"https://schema.org/{name}", "@type": "@id"} for name in _ADDRESSES},
}
"""JSON-LD 1.1, section 4.1: every name is schema.org's; these properties hold addresses, not text."""


def dump(value: Any) -> str:  # noqa: ANN401 - JSON holds anything
    """The JSON of a value, without what is null or empty in it: in RDF that says nothing."""
    return compact(_prune(value))


def _prune(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, dict):
        return {name: kept for name, one in value.items() if (kept := _prune(one)) not in (None, [], {})}
    if isinstance(value, list):
        return [kept for one in value if (kept := _prune(one)) not in (None, [], {})]
    return value
