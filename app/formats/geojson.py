"""Events and places to GeoJSON (RFC 7946): a point each, as far as one is known. Leaves no record out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from app.compact_json import compact
from app.formats.about import About
from app.formats.item import Item, ItemKind

GEOJSON_KINDS = frozenset({ItemKind.EVENT, ItemKind.PLACE})
"""The kinds of item that can have a place on a map."""


def write_geojson(items: Iterable[Item], about: About) -> Iterator[str]:
    """A FeatureCollection in pieces: of each record its id, its point, and all else it is served with as properties.

    A record without a place, or at a place without coordinates, has no geometry (section 3.2).
    """
    head = {
        "type": "FeatureCollection",
        "title": about.title,
        "attribution": about.attribution,
        "license": about.licence_url,
        "cite_as": about.cite_as,
    }
    yield f'{compact(head)[:-1]},"features":['
    separator = "\n"
    for item in items:
        yield f"{separator}{compact(_feature(item))}"
        separator = ",\n"
    yield "\n]}\n"


def _feature(item: Item) -> dict[str, Any]:
    properties = dict(item.data)
    found = {"id": properties.pop("id")} if "id" in properties else {}
    place = item.data if item.kind is ItemKind.PLACE else item.data.get("place")
    return {"type": "Feature", **found, "geometry": _point(place or {}), "properties": properties}


def _point(place: Mapping[str, Any]) -> dict[str, Any] | None:
    longitude, latitude = place.get("longitude"), place.get("latitude")
    if longitude is None or latitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}
