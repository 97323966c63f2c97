"""GeoJSON as geojson-pydantic reads it back, against the seed file."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fastapi.testclient import TestClient
from geojson_pydantic import Feature, FeatureCollection, Point

from app.formats.geojson import GEOJSON_KINDS, write_geojson
from app.formats.item import Item, ItemKind
from app.seed.document import SeedDocument
from tests.formats.dated import ABOUT, HOSTILE, item, items, one

_Feature = Feature[Point, dict[str, Any]]


def _places(client: TestClient) -> list[Item]:
    return [item(ItemKind.PLACE, place) for place in client.get("/places?view=full&limit=200").json()["items"]]


def _features(given: list[Item]) -> list[_Feature]:
    return list(FeatureCollection[_Feature].model_validate_json("".join(write_geojson(given, ABOUT))).features)


def _lon_lat(feature: _Feature) -> tuple[float, float] | None:
    if feature.geometry is None:
        return None
    assert len(feature.geometry.coordinates) == 2
    return feature.geometry.coordinates[0], feature.geometry.coordinates[1]


def test_every_event_stands_where_its_place_is_longitude_first(client: TestClient, chronology: SeedDocument) -> None:
    coordinates = {
        place.id: (place.longitude, place.latitude) if place.longitude is not None else None
        for place in chronology.places
    }
    found = {feature.id: _lon_lat(feature) for feature in _features(items(client, ItemKind.EVENT))}
    assert found == {event.id: coordinates.get(event.place or "") for event in chronology.events}
    assert found["regatta-summit-1998"] == (-171.25, 8.4125)
    assert found["herring-truce"] is None  # it has no place
    assert found["eclipse-1968"] is None  # its place has no coordinates
    assert found["eclipse-expedition-2001"] == (-179.5, 0)  # nought is a latitude


def test_every_place_stands_where_it_is(client: TestClient, chronology: SeedDocument) -> None:
    found = {feature.id: _lon_lat(feature) for feature in _features(_places(client))}
    assert found == {
        place.id: None if place.longitude is None else (place.longitude, place.latitude) for place in chronology.places
    }


def test_properties_are_the_record_as_served(client: TestClient) -> None:
    for given in (items(client, ItemKind.EVENT), _places(client)):
        for feature, served in zip(_features(given), given, strict=True):
            assert feature.properties is not None
            assert {"id": feature.id, **feature.properties} == served.data


def test_the_collection_names_its_terms_and_nothing_the_standard_forbids() -> None:
    found = json.loads("".join(write_geojson([], ABOUT)))
    assert found == {
        "type": "FeatureCollection",
        "title": ABOUT.title,
        "attribution": ABOUT.attribution,
        "license": ABOUT.licence_url,
        "cite_as": ABOUT.cite_as,
        "features": [],
    }


def test_a_record_cut_down_to_some_fields_is_still_a_feature() -> None:
    (feature,) = _features([item(ItemKind.EVENT, {"title": HOSTILE, "match": {"date": "possible"}})])
    assert feature.id is None
    assert feature.geometry is None
    assert feature.properties == {"title": HOSTILE, "match": {"date": "possible"}}


def test_half_a_pair_of_coordinates_is_no_point(client: TestClient) -> None:
    place = {"id": "nowhere", "name": "Nowhere", "country": None, "latitude": 1.5, "longitude": None}
    (feature,) = _features([one(client, ItemKind.EVENT, "regatta-summit-1998", place=place)])
    assert feature.geometry is None


def test_only_kinds_with_a_place_are_declared() -> None:
    assert {ItemKind.EVENT, ItemKind.PLACE} == GEOJSON_KINDS


def test_records_are_written_one_by_one(client: TestClient) -> None:
    given, taken = one(client, ItemKind.EVENT, "regatta-summit-1998"), 0

    def many() -> Iterator[Item]:
        nonlocal taken
        for taken in range(1, 1001):  # noqa: B007 - how many were asked for
            yield replace(given)

    pieces = write_geojson(many(), ABOUT)
    assert (next(pieces)[0], taken) == ("{", 0)
    for number in (1, 2, 3):
        assert '"regatta-summit-1998"' in next(pieces)
        assert taken == number
