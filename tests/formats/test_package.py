"""The tables of the Data Package: every field of the seed format lands in one, and their description holds."""

import json
from collections.abc import Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from app.edtf import Edtf
from app.formats.package import TABLES, describe_package, describe_resource, rows_of
from app.formats.package.column import Row
from app.formats.package.dates import dates
from app.seed.document import Dataset, Event, SeedDate, SeedDocument, Source, Statement
from app.seed.records import LISTS
from app.vocabulary import RecordKind
from tests.formats.dated import TOLD


class Filler:
    """Makes records in which every field has a value that no other field has, and keeps those values."""

    def __init__(self) -> None:
        """Begin without a value."""
        self.count = 0
        self.values: dict[str, str] = {}

    def fill(self, model: type[BaseModel], path: str) -> dict[str, Any]:
        """A record of a model, as written."""
        return {
            field.alias or name: self._value(field.annotation, f"{path}.{name}")
            for name, field in model.model_fields.items()
        }

    def _value(self, kind: Any, path: str) -> Any:  # noqa: ANN401 - the type of any field
        origin, arguments = get_origin(kind), get_args(kind)
        if origin in {Annotated, Union, UnionType}:
            return self._value(next(one for one in arguments if one is not NoneType), path)
        if origin is list:
            return [self._value(arguments[0], f"{path}[{number}]") for number in (1, 2)]
        if origin is dict:
            return {"some": {"thing": self._keep(f"text{self.count}", path)}}
        if origin is Literal:
            return self._keep(arguments[0].value, path)
        return self._single(kind, path)

    def _single(self, kind: Any, path: str) -> Any:  # noqa: ANN401 - the type of any field
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self.fill(kind, path)
        if isinstance(kind, type) and issubclass(kind, Enum):
            return self._keep(list(kind)[-1].value, path)
        self.count += 1
        if kind is Edtf:
            return self._keep(f"{1000 + self.count}-04", path)
        if kind is bool:
            return True
        if kind in {int, float}:
            self._keep(str(self.count + 70_000), path)
            return self.count + 70_000
        assert kind is str, path
        return self._keep(f"text{self.count}", path)

    def _keep(self, value: str, path: str) -> str:
        self.values[path] = value
        return value


def tables_of(kind: str, record_id: str, record: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The rows of a record, by table, their cells by column."""
    columns = {table.name: [column.name for column in table.columns] for table in TABLES}
    found: dict[str, list[dict[str, Any]]] = {}
    for name, cells in rows_of(kind, record_id, record):
        found.setdefault(name, []).append(dict(zip(columns[name], cells, strict=True)))
    return found


@pytest.mark.parametrize("one", LISTS, ids=lambda one: "-".join(one.path))
def test_every_field_of_every_record_lands_in_a_table(one: Any) -> None:  # noqa: ANN401 - app.seed.records.RecordList
    filler = Filler()
    record = filler.fill(one.model, one.kind.value)
    record_id = f"{one.scheme}/{record['id']}" if one.kind is RecordKind.TERM else record["id"]
    cells = {
        str(cell)
        for rows in tables_of(one.kind.value, record_id, record).values()
        for row in rows
        for cell in row.values()
    }
    texts = cells | {part for cell in cells for part in cell.split("; ")}
    assert {path: value for path, value in filler.values.items() if value not in texts} == {}
    assert len(filler.values) >= len(one.model.model_fields) - 1


def test_every_flag_lands_in_a_table() -> None:
    for kind, name, field in (
        ("source", "sources", "held"),
        ("term", "event_types", "changes_membership"),
        ("term", "membership_statuses", "counts_as_member"),
    ):
        for value, cell in ((True, "true"), (False, "false")):
            record = {"id": "it", "title": "It", "type": "press", "label": "It", "definition": "It.", field: value}
            (row,) = tables_of(kind, f"{name}/it", record)[name]
            assert row[field] == cell


def test_every_field_of_the_dataset_is_in_the_description() -> None:
    filler = Filler()
    dataset = filler.fill(Dataset, "dataset")
    text = json.dumps(describe_package(dataset, "5" * 64, []))
    assert {path: value for path, value in filler.values.items() if value not in text} == {}
    assert "5" * 64 in text


def _flags(model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if field.annotation is bool:
            yield name


def test_no_other_field_is_a_flag() -> None:
    found = {name for one in LISTS for name in _flags(one.model)}
    assert found == {"held", "changes_membership", "counts_as_member"}


def test_a_field_left_out_says_what_the_seed_format_says_it_does() -> None:
    (source,) = tables_of("source", "it", {"id": "it", "title": "It", "type": "press"})["sources"]
    assert source["language"] == Source.model_fields["language"].default
    assert source["held"] == str(Source.model_fields["held"].default).lower()
    event = {"id": "it", "title": "It", "type": "treaty", "date": {"edtf": "1998"}, "summary": "It."}
    (row,) = tables_of("event", "it", event)["events"]
    assert row["status"] == Event.model_fields["status"].default
    assert row["date_basis"] == SeedDate.model_fields["basis"].default
    assert row["note"] is None
    assert row["public_since"] is None
    assert row["public_since_basis"] is None
    assert tables_of("event", "it", event).keys() == {"events"}


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2007-03-09/2007-03-13", "2007-03-09", "2007-03-13"),
        ("[..2012-04]", None, "2012-04-30"),
        ("2009-02/..", "2009-02-01", None),
        ("0001", "0001-01-01", "0001-12-31"),
        ("0000/0001-01-01", None, "0001-01-01"),
        ("-0044-03-15", None, None),
        ("9999/Y10000", "9999-01-01", None),
    ],
)
def test_days_are_such_as_a_table_schema_knows(edtf: str, earliest: str | None, latest: str | None) -> None:
    cells = {one.name: one.read(Row("event", "it", {"date": {"edtf": edtf}})) for one in dates("date", "When.")}
    assert (cells["date_earliest"], cells["date_latest"]) == (earliest, latest)
    assert str(cells["date"]).removeprefix("'") == edtf
    assert cells["date_precision"] == Edtf.parse(edtf).precision
    assert str(cells["date_label"]).removeprefix("'") == Edtf.parse(edtf).label


def test_dates_of_the_chronology_are_those_written_down_by_hand(chronology: SeedDocument) -> None:
    names = ("date", "date_earliest", "date_latest", "date_precision", "date_label")
    found = {}
    for event in chronology.events:
        (row,) = tables_of("event", event.id, event.model_dump(mode="json", by_alias=True))["events"]
        found[event.id] = tuple(row[name] or "" for name in names)
    assert {name: found[name] for name in TOLD} == TOLD


def test_texts_are_defused_and_the_description_says_so() -> None:
    event = {
        "id": "it",
        "title": "=1+1",
        "type": "treaty",
        "date": {"edtf": "-0044"},
        "summary": "'tis",
        "figures": [{"what": "@home", "value": -3.0}],
        "citations": [{"source": "s", "supports": ["-x"]}],
    }
    tables = tables_of("event", "it", event)
    (row,) = tables["events"]
    assert (row["title"], row["date"], row["summary"], row["id"]) == ("'=1+1", "'-0044", "''tis", "it")
    assert [(one["what"], one["value"]) for one in tables["event_figures"]] == [("'@home", -3)]
    assert tables["citations"][0]["supports"] == "'-x"
    (place,) = tables_of("place", "p", {"id": "p", "name": "-", "latitude": -1.5, "aliases": ["+"]})["places"]
    assert (place["latitude"], place["name"]) == (-1.5, "'-")
    described = describe_package(Filler().fill(Dataset, "dataset"), "", [])["description"]
    assert "Take one apostrophe away" in described


def test_lists_keep_their_order_and_parties_tell_what_they_are() -> None:
    statement = {
        "id": "it",
        "speakers": ["b", "a"],
        "about": ["a"],
        "audience": ["c"],
        "mode": "quoted",
        "gist": "It.",
        "said": {"edtf": "1998"},
        "topics": ["z", "y"],
    }
    tables = tables_of("statement", "it", statement)
    assert [tuple(row.values()) for row in tables["statement_parties"]] == [
        ("it", "speaker", 1, "b"),
        ("it", "speaker", 2, "a"),
        ("it", "audience", 1, "c"),
        ("it", "about", 1, "a"),
    ]
    assert [tuple(row.values()) for row in tables["statement_topics"]] == [("it", 1, "z"), ("it", 2, "y")]
    assert set(Statement.model_fields) >= {"speakers", "on_behalf_of", "audience", "about"}


def test_citations_tell_what_they_vouch_for() -> None:
    said = [{"source": "s", "supports": ["name", "kind"]}]
    actor = {"id": "a", "citations": said, "offices": [{"title": "x"}, {"title": "y", "citations": said}]}
    dispute = {"id": "d", "claims": [{"id": "one", "claim": "x", "citations": said}, {"id": "two", "claim": "y"}]}
    cited = tables_of("actor", "a", actor)["citations"] + tables_of("dispute", "d", dispute)["citations"]
    keys = [(one["kind"], one["record_id"], one["item"], one["number"]) for one in cited]
    assert keys == [("actor", "a", 0, 1), ("actor", "a", 2, 1), ("dispute", "d", 1, 1)]
    assert {one["supports"] for one in cited} == {"name; kind"}


def test_what_refers_to_a_table_refers_to_one_there_is() -> None:
    tables = {table.name: table for table in TABLES}
    assert len(tables) == len(TABLES)
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert set(table.key) <= set(names)
        assert all(column.required for column in table.columns if column.name in table.key)
        for column in table.columns:
            assert not column.refers or tables[column.refers].key == ("id",)


def test_every_reference_of_the_seed_format_is_a_foreign_key() -> None:
    """A field that names a record must be checked by whoever reads the package, not by trust."""
    references = sum(len(describe_resource(table, 0, "")["schema"]["foreignKeys"]) for table in TABLES)
    assert references == sum(bool(column.refers) for table in TABLES for column in table.columns)
    unchecked = {
        (table.name, column.name)
        for table in TABLES
        for column in table.columns
        if column.name.endswith("_id") and not column.refers
    }
    assert unchecked == {("citations", "record_id"), ("dispute_records", "record_id"), ("dispute_claims", "claim_id")}


def test_everything_is_described() -> None:
    for table in TABLES:
        described = describe_resource(table, 7, "ab")
        assert (described["path"], described["bytes"], described["hash"]) == (f"{table.name}.csv", 7, "sha256:ab")
        assert described["title"]
        for one in (described, *described["schema"]["fields"]):
            assert one["description"].endswith("."), one
            assert one["title"]


def test_a_licence_with_an_expression_for_a_name_is_given_as_a_title() -> None:
    dataset = {"id": "it", "title": "It", "description": "It.", "version": "1", "attribution": "We"}
    for licence, expected in (("CC0-1.0", "CC0-1.0"), ("MIT OR CC0-1.0", None)):
        (one,) = describe_package(dataset | {"licence": licence, "licence_url": "https://it"}, "", [])["licenses"]
        assert (one["title"], one.get("name"), one["path"]) == (licence, expected, "https://it")


def test_all_kinds_of_record_have_tables() -> None:
    kinds = {kind for table in TABLES for kind in table.kinds}
    assert {one.scheme.value if one.scheme else one.kind.value for one in LISTS} == kinds
    assert set(SeedDocument.model_fields) - {"include", "dataset", "vocabulary"} <= {table.name for table in TABLES}
