"""Sources, places, topics and lists across records in CSV, read by pandas: each cell says what the chronology says."""

import io
import json
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

import pandas as pd
from fastapi.testclient import TestClient

from app.formats.csv_columns import COLUMNS, columns_of
from app.formats.csv_writer import defuse, write_csv
from app.formats.item import Item, ItemKind
from app.seed.document import SeedDate, SeedDocument

SOME_DAY = datetime(2012, 7, 14, tzinfo=UTC)
Rows = Mapping[str, Mapping[str, str]]


def _rows(client: TestClient, kind: ItemKind, path: str, matches: Collection[str] = ()) -> Rows:
    """What a list looks like to pandas: by id, the cells of a line by column."""
    served = client.get(path).json()["items"]
    columns = columns_of(kind, {column.field for column in COLUMNS[kind]}, matches)
    text = "".join(write_csv((Item(kind, json.dumps(one), SOME_DAY) for one in served), columns))
    table = pd.read_csv(io.StringIO(text, newline=""), keep_default_na=False, dtype=str)
    return {row["id"]: row for row in table.to_dict("records")}


def _joined(values: Iterable[str | None]) -> str:
    texts = [value or "" for value in values]
    return "; ".join(texts) if any(texts) else ""


def _edtf(date: SeedDate | None) -> str:
    return date.edtf.text if date else ""


def _check(rows: Rows, expected: Mapping[str, Mapping[str, str]]) -> None:
    assert {key: {name: rows[key][name] for name in cells} for key, cells in expected.items()} == expected
    assert sorted(rows) == sorted(expected)


def test_sources(client: TestClient, chronology: SeedDocument) -> None:
    names = {one.id: one.name for one in chronology.actors}
    expected = {
        one.id: {
            "title": one.title,
            "type": one.type,
            "publisher": one.publisher or "",
            "authors": _joined(one.authors),
            "created": _edtf(one.created),
            "published": _edtf(one.published),
            "published_label": one.published.edtf.label if one.published else "",
            "language": one.language,
            "party_id": one.party or "",
            "party_name": names.get(one.party or "", ""),
            "url": one.url or "",
            "archived_url": one.archived_url or "",
            "held": "true" if one.held else "false",
            "summary": one.summary or "",
            "copies": _joined(each.url for each in one.copies),
            "copy_publishers": _joined(each.publisher for each in one.copies),
            "note": one.note or "",
        }
        for one in chronology.sources
    }
    _check(_rows(client, ItemKind.SOURCE, "/sources?view=full&limit=200"), expected)


def test_places(client: TestClient, chronology: SeedDocument) -> None:
    names = {one.id: one.name for one in chronology.actors}
    expected = {
        one.id: {
            "name": one.name,
            "country_id": one.country or "",
            "country_name": names.get(one.country or "", ""),
            "latitude": "" if one.latitude is None else f"{one.latitude:g}",
            "longitude": "" if one.longitude is None else f"{one.longitude:g}",
            "aliases": _joined(one.aliases),
            "identifiers": _joined(f"{each.scheme}:{each.id}" for each in one.identifiers),
        }
        for one in chronology.places
    }
    _check(_rows(client, ItemKind.PLACE, "/places?view=full&limit=200"), expected)


def test_topics(client: TestClient, chronology: SeedDocument) -> None:
    rows = _rows(client, ItemKind.TOPIC, "/topics?view=full&limit=200")
    expected = {one.id: {"label": one.label, "definition": one.definition} for one in chronology.vocabulary.topics}
    _check(rows, expected)
    parallel = ("speakers", "on_behalf_of", "said", "statements")
    for topic, row in rows.items():
        columns = [row["positions"], *(row[f"position_{name}"] for name in parallel)]
        told = zip(*(cell.split("; ") if cell else [""] * 50 for cell in columns), strict=False)
        assert {each for each in told if any(each)} == {
            (it.position, ", ".join(one.speakers), ", ".join(one.on_behalf_of), _edtf(one.said), one.id)
            for one in chronology.statements
            for it in one.stance
            if it.topic == topic
        }


def test_what_a_source_vouches_for(client: TestClient, chronology: SeedDocument) -> None:
    rows = _rows(client, ItemKind.CITATION, "/sources/union-communique-1998/citations?limit=200")
    cited = [
        (*record, _joined(each.supports), defuse(each.quote or ""), each.locator or "", each.note or "")
        for record, citations in [
            *((("event", one.id, one.title), one.citations) for one in chronology.events),
            *((("statement", one.id, one.gist), one.citations) for one in chronology.statements),
        ]
        for each in citations
        if each.source == "union-communique-1998"
    ]
    names = ("record_kind", "record_id", "record_title", "supports", "quote", "locator", "note")
    assert sorted(tuple(row[name] for name in names) for row in rows.values()) == sorted(cited)


def test_hits_say_where_the_words_stand(client: TestClient, chronology: SeedDocument) -> None:
    rows = _rows(client, ItemKind.HIT, "/search?q=blockade&kind=event&limit=200", ["highlight"])
    event = next(one for one in chronology.events if one.id == "amsel-blockade")
    row = rows[event.id]
    assert (row["kind"], row["title"], row["path"]) == ("event", event.title, f"/events/{event.id}")
    assert "<mark>Blockade</mark>" in row["match_highlight"]


def test_what_ties_two_actors(client: TestClient, chronology: SeedDocument) -> None:
    rows = _rows(client, ItemKind.RELATION, "/relations/sundrel/harbour-union?limit=200&date=1958/2012", ["date"])
    events = {one.id: one for one in chronology.events}
    statements = {one.id: one for one in chronology.statements}
    assert {row["kind"] for row in rows.values()} == {"event", "statement", "membership-change"}
    for key, row in rows.items():
        if event := events.get(key):
            told = [defuse(event.title), event.summary, event.status, "", event.date.edtf.text, event.date.edtf.label]
            assert row["participants"] == _joined(each.actor for each in event.participants)
        elif statement := statements.get(key):
            said = statement.said.edtf
            told = [statement.gist, "", "", statement.quote or "", said.text, said.label]
            assert (row["event_id"], row["speakers"]) == (statement.event or "", _joined(statement.speakers))
        else:
            told = ["Sundrel in Harbour Union", "", "", "", row["date"], row["date_label"]]
            assert row["membership"] == key.rsplit("-", 1)[0]
        assert [row[name] for name in ("title", "summary", "status", "quote", "date", "date_label")] == told
    assert {row["match_date"] for row in rows.values()} <= {"certain", "possible"}
    assert rows["keepers-ball-2003"]["match_date"] == "certain"
