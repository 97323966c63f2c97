"""Cells of CSV as a spreadsheet and as pandas read them: nothing runs as a formula, and nothing is lost."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.formats.csv_columns import columns_of
from app.formats.csv_writer import defuse, write_csv
from app.formats.item import Item, ItemKind

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001 - full-width, on purpose
SOME_DAY = datetime(2012, 7, 14, tzinfo=UTC)


def _write(kind: ItemKind, *documents: Mapping[str, object]) -> str:
    items = [Item(kind, json.dumps(one, ensure_ascii=False), SOME_DAY) for one in documents]
    return "".join(write_csv(items, columns_of(kind, documents[0], ["highlight"] if "match" in documents[0] else [])))


def _read(text: str) -> pd.DataFrame:
    return pd.read_csv(io.StringIO(text, newline=""), keep_default_na=False, dtype=str)


def test_lines_end_as_rfc_4180_has_it_and_every_text_is_quoted() -> None:
    written = _write(ItemKind.HIT, {"kind": "event", "id": "a", "title": 'He said "no", twice', "path": "/events/a"})
    assert written == ('"kind","id","title","path"\r\n"event","a","He said ""no"", twice","/events/a"\r\n')


def test_a_table_of_nothing_is_its_first_line() -> None:
    assert list(write_csv([], columns_of(ItemKind.TOPIC, ["id", "label"], []))) == ['"id","label"\r\n']


def test_each_record_leaves_before_the_next_is_asked_for() -> None:
    def endless() -> Iterator[Item]:
        while True:
            yield Item(ItemKind.TOPIC, '{"id":"tides"}', SOME_DAY)

    lines = write_csv(endless(), columns_of(ItemKind.TOPIC, ["id"], []))
    assert [next(lines) for _ in range(3)] == ['"id"\r\n', '"tides"\r\n', '"tides"\r\n']


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_what_a_spreadsheet_takes_for_a_formula_is_defused(start: str) -> None:
    assert defuse(f"{start}1+1") == f"'{start}1+1"
    assert defuse(f"1{start}1") == f"1{start}1"


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_every_sort_of_text_cell_is_defused(start: str) -> None:
    evil = f"{start}cmd|' /C calc'!A0"
    place = {"id": evil, "country": {"id": "a", "name": evil}, "aliases": [evil, "b"], "match": {"highlight": evil}}
    row = _read(_write(ItemKind.PLACE, place)).iloc[0]
    assert row["id"] == row["country_name"] == row["match_highlight"] == f"'{evil}"
    assert row["aliases"] == f"'{evil}; b"


def test_numbers_are_plain_and_never_defused() -> None:
    place = {"id": "a", "latitude": -12.5, "longitude": -178.0}
    assert _write(ItemKind.PLACE, place) == '"id","latitude","longitude"\r\n"a",-12.5,-178\r\n'


def test_empty_cells_are_bare_whether_of_text_or_of_numbers() -> None:
    place: Mapping[str, object] = {"id": "a", "latitude": None, "aliases": [], "match": {"highlight": None}}
    assert _write(ItemKind.PLACE, place) == '"id","latitude","aliases","match_highlight"\r\n"a",,,\r\n'


def test_a_list_in_a_cell_stays_one_cell_where_semicolons_part_cells() -> None:
    written = _write(ItemKind.PLACE, {"id": "a", "aliases": ["b", "c"]})
    assert list(csv.reader(io.StringIO(written.replace(",", ";"), newline=""), delimiter=";"))[1] == ["a", "b; c"]


def test_entries_without_a_value_keep_parallel_columns_parallel() -> None:
    chain = [
        {"actor": {"id": "phos", "name": "Phos"}, "act": "recounted", "source": None, "date": None},
        {"actor": {"id": "herald", "name": "Herald"}, "act": "reprinted", "source": {"id": "s"}, "date": None},
    ]
    row = _read(_write(ItemKind.STATEMENT, {"chain": chain})).iloc[0]
    assert (row["chain"], row["chain_sources"], row["chain_dates"]) == ("phos; herald", "; s", "")


def test_a_changed_record_is_one_cell_of_json() -> None:
    record = {"id": "amsel", "aliases": ["Ámsel, old", 'the "Port"']}
    row = _read(_write(ItemKind.CHANGE, {"record_id": "amsel", "record": record})).iloc[0]
    assert row["record"] == '{"id":"amsel","aliases":["Ámsel, old","the \\"Port\\""]}'
    assert json.loads(row["record"]) == record


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20))
@example(text="'=1+1")
@example(text="''")
@example(text='"')
@example(text='line\r\nbreak, "quoted"\rand\n')
@example(text="\ufeffmark")
def test_taking_one_apostrophe_away_gives_any_text_back(text: str) -> None:
    read = _read(_write(ItemKind.HIT, {"id": text, "title": "x"})).loc[0, "id"]
    assert str(read).removeprefix("'") == text
    assert defuse(text).removeprefix("'") == text
