"""Events and statements in CSV, read by pandas: each cell says what the chronology says."""

import io
import json
from collections.abc import Collection, Iterable
from datetime import UTC, datetime

import pandas as pd
import pytest
from fastapi.testclient import TestClient

from app.edtf import Edtf
from app.formats.csv_columns import COLUMNS, columns_of
from app.formats.csv_writer import write_csv
from app.formats.item import Item, ItemKind
from app.seed.document import Citation, SeedDate, SeedDocument
from tests.formats.dated import TOLD

SOME_DAY = datetime(2012, 7, 14, tzinfo=UTC)


def _table(client: TestClient, kind: ItemKind, path: str, matches: Collection[str] = ()) -> pd.DataFrame:
    """What a list of full records looks like to pandas, by id."""
    served = client.get(path).json()["items"]
    columns = columns_of(kind, {column.field for column in COLUMNS[kind]}, matches)
    items = (Item(kind, json.dumps(one, ensure_ascii=False), SOME_DAY) for one in served)
    text = "".join(write_csv(items, columns))
    return pd.read_csv(io.StringIO(text, newline=""), keep_default_na=False, dtype=str).set_index("id", drop=False)


@pytest.fixture(scope="module")
def events(client: TestClient) -> pd.DataFrame:
    return _table(client, ItemKind.EVENT, "/events?view=full&limit=200")


@pytest.fixture(scope="module")
def statements(client: TestClient) -> pd.DataFrame:
    return _table(client, ItemKind.STATEMENT, "/statements?view=full&limit=200")


def _joined(values: Iterable[str | None]) -> str:
    texts = [value or "" for value in values]
    return "; ".join(texts) if any(texts) else ""


def _cited(citations: list[Citation]) -> str:
    return _joined(dict.fromkeys(one.source for one in citations))


def _date(name: str, date: SeedDate) -> dict[str, str]:
    told: Edtf = date.edtf
    return {
        name: told.text if told.text[0] != "-" else f"'{told.text}",
        f"{name}_earliest": told.earliest or "",
        f"{name}_latest": told.latest or "",
        f"{name}_precision": told.precision,
        f"{name}_label": told.label,
        f"{name}_basis": date.basis,
        f"{name}_note": date.note or "",
    }


def test_dates_are_those_written_down_by_hand(events: pd.DataFrame) -> None:
    names = ["date", "date_earliest", "date_latest", "date_precision", "date_label"]
    assert {name: tuple(events.loc[name, names]) for name in TOLD} == TOLD


def test_events_are_those_of_the_chronology(events: pd.DataFrame, chronology: SeedDocument) -> None:
    assert sorted(events["id"]) == sorted(one.id for one in chronology.events)
    places = {one.id: one for one in chronology.places}
    names = {one.id: one.name for one in chronology.actors}
    for one in chronology.events:
        place = places[one.place] if one.place else None
        country = place.country if place else None
        expected = {
            **_date("date", one.date),
            "title": f"'{one.title}" if one.title.startswith("=") else one.title,
            "type": one.type,
            "status": one.status,
            "place_id": one.place or "",
            "place_name": place.name if place else "",
            "country_id": country or "",
            "country_name": names[country] if country else "",
            "summary": one.summary,
            "participants": _joined(each.actor for each in one.participants),
            "participant_names": _joined(names[each.actor] for each in one.participants),
            "participant_roles": _joined(each.role for each in one.participants),
            "participant_for": _joined(each.behalf for each in one.participants),
            "topics": _joined(one.topics),
            "source_count": str(len({each.source for each in one.citations})),
            "sources": _cited(one.citations),
            "note": one.note or "",
            "documents": _joined(each.source for each in one.documents),
            "document_roles": _joined(each.role for each in one.documents),
            "figures": _joined(each.what for each in one.figures),
            "figure_qualifiers": _joined(each.qualifier for each in one.figures),
            "figure_units": _joined(each.unit for each in one.figures),
            **(_date("public_since", one.public_since) if one.public_since else {}),
        }
        row = events.loc[one.id].to_dict()
        assert {name: row[name] for name in expected} == expected
        where = [place.latitude, place.longitude] if place else [None, None]
        assert [float(row[name]) if row[name] else None for name in ("latitude", "longitude")] == where
        assert [float(value) for value in row["figure_values"].split("; ") if value] == [f.value for f in one.figures]


def test_numbers_come_without_decimals_that_say_nothing(events: pd.DataFrame) -> None:
    assert events.loc["channel-collision-1985", "figure_values"] == "212; 12.5"
    assert list(events.loc["lamp-talks-1998", ["latitude", "longitude"]]) == ["0", "-179.5"]


def test_a_title_like_a_formula_is_text_to_a_spreadsheet(events: pd.DataFrame) -> None:
    assert events.loc["keepers-ball-2003", "title"] == """'=Keepers' Ball & "lamp" handover, <b>Southlight</b>"""


def test_events_name_their_disputes_statements_and_related_events(
    events: pd.DataFrame, chronology: SeedDocument
) -> None:
    for one in chronology.events:
        row = events.loc[one.id]
        disputes = [each.id for each in chronology.disputes if any(it.id == one.id for it in each.records)]
        assert row["disputes"] == _joined(disputes)
        assert row["disputed"] == ("true" if disputes else "false")
        assert set(filter(None, row["statements"].split("; "))) == {
            each.id for each in chronology.statements if each.event == one.id
        }
        told = zip(
            *(row[name].split("; ") for name in ("related", "related_relations", "related_directions")), strict=True
        )
        assert {each for each in told if any(each)} == {
            *((it.event, it.relation, "outgoing") for it in one.related),
            *(
                (other.id, it.relation, "incoming")
                for other in chronology.events
                for it in other.related
                if it.event == one.id
            ),
        }


def test_statements_are_those_of_the_chronology(statements: pd.DataFrame, chronology: SeedDocument) -> None:
    assert sorted(statements["id"]) == sorted(one.id for one in chronology.statements)
    names = {one.id: one.name for one in chronology.actors}
    events = {one.id: one for one in chronology.events}
    for one in chronology.statements:
        event = events[one.event] if one.event else None
        expected = {
            **_date("said", one.said),
            "speakers": _joined(one.speakers),
            "speaker_names": _joined(names[each] for each in one.speakers),
            "capacity": one.capacity or "",
            "on_behalf_of": _joined(one.on_behalf_of),
            "on_behalf_of_names": _joined(names[each] for each in one.on_behalf_of),
            "audience": _joined(one.audience),
            "audience_names": _joined(names[each] for each in one.audience),
            "mode": one.mode,
            "reported_by_id": one.reported_by or "",
            "reported_by_name": names[one.reported_by] if one.reported_by else "",
            "quote": one.quote or "",
            "gist": one.gist,
            "topics": _joined(one.topics),
            "about": _joined(one.about),
            "about_names": _joined(names[each] for each in one.about),
            "event_id": one.event or "",
            "event_title": event.title if event else "",
            "event_date": event.date.edtf.text if event else "",
            "stance_topics": _joined(each.topic for each in one.stance),
            "stance_positions": _joined(each.position for each in one.stance),
            "sources": _cited(one.citations),
            "note": one.note or "",
            "chain": _joined(each.actor for each in one.chain),
            "chain_names": _joined(names[each.actor] for each in one.chain),
            "chain_acts": _joined(each.act for each in one.chain),
            "chain_sources": _joined(each.source for each in one.chain),
            "chain_dates": _joined(each.date.edtf.text if each.date else None for each in one.chain),
        }
        row = statements.loc[one.id].to_dict()
        assert {name: row[name] for name in expected} == expected
