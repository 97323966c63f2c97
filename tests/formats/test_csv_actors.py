"""Actors and memberships in CSV, read by pandas: each cell says what the chronology says."""

import io
import json
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

import pandas as pd
from fastapi.testclient import TestClient

from app.formats.csv_columns import COLUMNS, columns_of
from app.formats.csv_writer import write_csv
from app.formats.item import Item, ItemKind
from app.seed.document import Citation, SeedDate, SeedDocument

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


def _cited(citations: list[Citation]) -> str:
    return _joined(dict.fromkeys(one.source for one in citations))


def _edtf(date: SeedDate | None) -> str:
    return date.edtf.text if date else ""


def _check(rows: Rows, expected: Mapping[str, Mapping[str, str]]) -> None:
    assert {key: {name: rows[key][name] for name in cells} for key, cells in expected.items()} == expected
    assert sorted(rows) == sorted(expected)


def test_actors(client: TestClient, chronology: SeedDocument) -> None:
    names = {one.id: one.name for one in chronology.actors}
    spells = {one.id: one for one in chronology.memberships}
    rows = _rows(client, ItemKind.ACTOR, "/actors?view=full&limit=200")
    expected = {
        one.id: {
            "kind": one.kind,
            "name": one.name,
            "acronym": one.acronym or "",
            "country_id": one.country or "",
            "country_name": names.get(one.country or "", ""),
            "summary": one.summary or "",
            "sources": _cited(one.citations),
            "note": one.note or "",
            "family_name": one.family_name or "",
            "aliases": _joined(one.aliases),
            "official_names": _joined(each.name for each in one.official_names),
            "official_name_languages": _joined(each.language for each in one.official_names),
            "identifiers": _joined(f"{each.scheme}:{each.id}" for each in one.identifiers),
            "part_of": _joined(each.actor for each in one.part_of),
            "part_of_names": _joined(names[each.actor] for each in one.part_of),
            "part_of_during": _joined(_edtf(each.during) for each in one.part_of),
            "existed": _edtf(one.existed),
            "complete_from": _edtf(one.complete_from),
            "changes_told_from": _edtf(one.changes_told_from),
            "offices": _joined(each.title for each in one.offices),
            "office_at": _joined(each.at for each in one.offices),
            "office_during": _joined(_edtf(each.during) for each in one.offices),
        }
        for one in chronology.actors
    }
    _check(rows, expected)
    for key, row in rows.items():
        parallel = ("memberships", "membership_organizations", "membership_statuses", "membership_during")
        held = list(zip(*(row[name].split("; ") for name in parallel), strict=True)) if row["memberships"] else []
        assert {each[0] for each in held} == {one.id for one in spells.values() if one.member == key}
        assert all((spells[i].organization, spells[i].status, _edtf(spells[i].during)) == (*rest,) for i, *rest in held)
        parallel = ("member_memberships", "members", "member_statuses", "member_during")
        held = list(zip(*(row[name].split("; ") for name in parallel), strict=True)) if row["members"] else []
        assert {each[0] for each in held} == {one.id for one in spells.values() if one.organization == key}
        assert all((spells[i].member, spells[i].status, _edtf(spells[i].during)) == (*rest,) for i, *rest in held)


def test_what_an_actor_counts_is_numbers(client: TestClient, chronology: SeedDocument) -> None:
    row = _rows(client, ItemKind.ACTOR, "/actors?id=saltbound&view=full")["saltbound"]
    mine = [one for one in chronology.events if "saltbound" in {each.actor for each in one.participants}]
    spoken = [one.id for one in chronology.statements if "saltbound" in one.speakers]
    assert (row["event_count"], row["spoken_count"]) == (str(len(mine)), str(len(spoken)))
    assert int(row["statement_count"]) >= len(spoken)
    assert {row["first_event_id"], row["last_event_id"]} == {one.id for one in mine}
    assert {row["first_event_date"], row["last_event_date"]} == {_edtf(one.date) for one in mine}
    assert {row["first_event_title"], row["last_event_title"]} == {one.title for one in mine}
    assert (row["counterparts"], row["counterpart_names"], row["counterpart_events"]) == ("tyomlin", "Tyomlin", "1")


def test_memberships(client: TestClient, chronology: SeedDocument) -> None:
    names = {one.id: one.name for one in chronology.actors}
    expected = {
        one.id: {
            "member_id": one.member,
            "member_name": names[one.member],
            "organization_id": one.organization,
            "organization_name": names[one.organization],
            "status": one.status,
            "counts_as_member": "true" if one.status == "member" else "false",
            "during": _edtf(one.during),
            "during_earliest": one.during.edtf.earliest or "",
            "during_latest": one.during.edtf.latest or "",
            "sources": _cited(one.citations),
            "note": one.note or "",
            "began_with_id": one.began_with or "",
            "ended_with_id": one.ended_with or "",
        }
        for one in chronology.memberships
    }
    _check(_rows(client, ItemKind.MEMBERSHIP, "/member-states?view=full&limit=200"), expected)


def test_memberships_on_a_day_say_how_surely_they_hold(client: TestClient) -> None:
    rows = _rows(client, ItemKind.MEMBERSHIP, "/member-states?limit=200&as_of=1998-05-12", ["membership"])
    assert rows["oumara-rc-observer-1998"]["match_membership"] == "possible"
    assert rows["velmora-hu-1958"]["match_membership"] == "certain"


def test_membership_changes(client: TestClient, chronology: SeedDocument) -> None:
    spells = {one.id: one for one in chronology.memberships}
    rows = _rows(client, ItemKind.MEMBERSHIP_CHANGE, "/member-states/changes?limit=200")
    assert {row["membership"] for row in rows.values()} == set(spells)
    for row in rows.values():
        spell = spells[row["membership"]]
        assert (row["member_id"], row["organization_id"]) == (spell.member, spell.organization)
        assert spell.status in {row["from_status"], row["to_status"]}
        assert row["change"] in {"joined", "left", "changed"}
    left = rows["sundrel-hu-1991-ended"]
    assert (left["change"], left["from_status"], left["to_status"], left["date"]) == (
        "left",
        "member",
        "",
        "1999-06-30",
    )
    assert (left["member_name"], left["organization_name"]) == ("Sundrel", "Harbour Union")
