"""The Data Package: valid to the readers of its standard, and true to the YAML."""

import json
import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pandas as pd
import pytest
from frictionless import Package
from pandas import DataFrame

from app.database.engine import open_database
from app.database.snapshot import Database
from app.downloads.data_package import write_package
from app.formats.package import TABLES
from app.seed.document import Citation, SeedDate, SeedDocument
from app.settings import Settings


def write(database: Database, file: Path) -> None:
    with database.reading() as snapshot:
        write_package(snapshot, file, lambda _done, _total: None)


@pytest.fixture(scope="module")
def package(chronology_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chronology as a package; read it, never write it."""
    file = tmp_path_factory.mktemp("package") / "chronology.zip"
    database = open_database(Settings(database_url=chronology_url))
    write(database, file)
    database.close()
    return file


@pytest.fixture(scope="module")
def folder(package: Path) -> Path:
    """The same, unpacked."""
    folder = package.parent / "unpacked"
    with ZipFile(package) as archive:
        archive.extractall(folder)
    return folder


def unfused(cell: str) -> str:
    """A text as its author wrote it, as the description says to get it back."""
    return cell.removeprefix("'")


def table(folder: Path, name: str) -> DataFrame:
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


def rows(folder: Path, name: str) -> list[tuple[str, ...]]:
    """The rows of a table as text; nothing is an empty text."""
    return [tuple(unfused(cell) for cell in row) for row in table(folder, name).itertuples(index=False)]


def by_id(folder: Path, name: str) -> dict[str, dict[str, str]]:
    """The rows of a table by id, their cells by column."""
    records = table(folder, name).to_dict("records")
    return {str(row["id"]): {str(key): unfused(cell) for key, cell in row.items()} for row in records}


def test_its_standard_finds_nothing_wrong_with_it(package: Path) -> None:
    report = Package(str(package)).validate()
    assert report.flatten(["name", "rowNumber", "fieldNumber", "type", "note"]) == []
    assert report.valid
    assert report.stats["tasks"] == len(TABLES)


def test_its_standard_would_find_what_is_wrong(folder: Path, tmp_path: Path) -> None:
    """The judge judges: keys, closed sets and bytes are checked, so that the test above says something."""
    copy = shutil.copytree(folder, tmp_path / "copy")
    for name, wrong, other in (("memberships", ",velmora,", ",nowhere,"), ("events", ",confirmed,", ",sure,")):
        file = copy / f"{name}.csv"
        text = file.read_bytes().decode()
        assert wrong in text
        file.write_bytes(text.replace(wrong, other).encode())
    report = Package(str(copy / "datapackage.json")).validate()
    faults = {(task.name, error.type) for task in report.tasks for error in task.errors}
    assert {("memberships", "foreign-key"), ("events", "constraint-error"), ("events", "hash-count")} <= faults


def test_the_description_says_what_the_dataset_is(folder: Path, chronology: SeedDocument) -> None:
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    dataset = chronology.dataset
    assert (described["name"], described["title"], described["version"]) == (dataset.id, dataset.title, "1.0")
    assert described["licenses"][0] == {
        "name": "CC0-1.0",
        "title": "CC0-1.0",
        "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    }
    assert described["contributors"][0]["title"] == dataset.attribution
    assert described["description"].startswith(dataset.description)
    assert (described["inclusion_rules"], described["known_gaps"]) == (dataset.inclusion_rules, dataset.known_gaps)
    assert described["examples"] == dataset.examples.model_dump(mode="json")
    assert len(described["revision"]) == 64


def told(one: SeedDate | None) -> tuple[str, ...]:
    """A date as the columns have it."""
    if one is None:
        return ("",) * 7
    edtf = one.edtf
    return edtf.text, edtf.earliest or "", edtf.latest or "", edtf.precision, edtf.label, one.basis, one.note or ""


def columns(name: str) -> tuple[str, ...]:
    """The columns of a date."""
    return (name, *(f"{name}_{part}" for part in ("earliest", "latest", "precision", "label", "basis", "note")))


def cells(row: dict[str, str], names: Iterable[str]) -> tuple[str, ...]:
    return tuple(row[name] for name in names)


def test_events_are_those_of_the_yaml(folder: Path, chronology: SeedDocument) -> None:
    found = by_id(folder, "events")
    assert found.keys() == {one.id for one in chronology.events}
    assert list(found) == sorted(found)
    for one in chronology.events:
        row = found[one.id]
        assert cells(row, ("title", "type", "status", "summary")) == (one.title, one.type, one.status, one.summary)
        assert cells(row, ("place_id", "note")) == (one.place or "", one.note or "")
        assert cells(row, columns("date")) == told(one.date)
        assert cells(row, columns("public_since")) == told(one.public_since)
    ordered = sorted(chronology.events, key=lambda one: one.id)
    parts = [(one.id, part) for one in ordered for part in one.participants]
    assert rows(folder, "event_participants") == [
        (event, str(part_number(chronology, event, part)), part.actor, part.role, part.behalf or "")
        for event, part in parts
    ]
    figures = [(one.id, number, figure) for one in ordered for number, figure in enumerate(one.figures, 1)]
    assert [(*row[:3], float(row[3]), *row[4:]) for row in rows(folder, "event_figures")] == [
        (event, str(number), one.what, one.value, one.qualifier or "", one.unit or "") for event, number, one in figures
    ]
    assert rows(folder, "event_topics") == [
        (one.id, str(number), topic) for one in ordered for number, topic in enumerate(one.topics, 1)
    ]
    assert rows(folder, "event_relations") == [
        (one.id, str(number), other.relation, other.event)
        for one in ordered
        for number, other in enumerate(one.related, 1)
    ]
    assert rows(folder, "event_documents") == [
        (one.id, str(number), other.source, other.role)
        for one in ordered
        for number, other in enumerate(one.documents, 1)
    ]


def part_number(chronology: SeedDocument, event: str, part: object) -> int:
    return next(one for one in chronology.events if one.id == event).participants.index(part) + 1  # type: ignore[arg-type]


def test_statements_are_those_of_the_yaml(folder: Path, chronology: SeedDocument) -> None:
    found, ordered = by_id(folder, "statements"), sorted(chronology.statements, key=lambda one: one.id)
    assert list(found) == [one.id for one in ordered]
    for one in ordered:
        row = found[one.id]
        assert cells(row, ("capacity", "mode", "reported_by_id", "quote", "gist", "event_id", "note")) == (
            one.capacity or "",
            one.mode,
            one.reported_by or "",
            one.quote or "",
            one.gist,
            one.event or "",
            one.note or "",
        )
        assert cells(row, columns("said")) == told(one.said)
        assert cells(row, columns("public_since")) == told(one.public_since)
    assert rows(folder, "statement_parties") == [
        (one.id, part, str(number), actor)
        for one in ordered
        for part, actors in (
            ("speaker", one.speakers),
            ("on_behalf_of", one.on_behalf_of),
            ("audience", one.audience),
            ("about", one.about),
        )
        for number, actor in enumerate(actors, 1)
    ]
    assert rows(folder, "statement_stances") == [
        (one.id, str(number), stance.topic, stance.position)
        for one in ordered
        for number, stance in enumerate(one.stance, 1)
    ]
    assert rows(folder, "statement_chain") == [
        (one.id, str(number), link.actor, link.act, link.source or "", *told(link.date))
        for one in ordered
        for number, link in enumerate(one.chain, 1)
    ]


def test_citations_are_those_of_the_yaml(folder: Path, chronology: SeedDocument) -> None:
    citing: list[tuple[str, str, int, Sequence[Citation]]] = [
        *(("actor", one.id, 0, one.citations) for one in chronology.actors),
        *(("event", one.id, 0, one.citations) for one in chronology.events),
        *(("membership", one.id, 0, one.citations) for one in chronology.memberships),
        *(("place", one.id, 0, one.citations) for one in chronology.places),
        *(("statement", one.id, 0, one.citations) for one in chronology.statements),
        *(("actor", a.id, item, one.citations) for a in chronology.actors for item, one in enumerate(a.offices, 1)),
        *(("dispute", d.id, item, one.citations) for d in chronology.disputes for item, one in enumerate(d.claims, 1)),
    ]
    cited = [
        (kind, record_id, item, number, one)
        for kind, record_id, item, citations in citing
        for number, one in enumerate(citations, 1)
    ]
    assert len(cited) > 70
    assert {kind for kind, *_ in cited} == {"actor", "dispute", "event", "membership", "statement"}
    assert rows(folder, "citations") == [
        (
            kind,
            record_id,
            str(item),
            str(number),
            one.source,
            one.quote or "",
            one.locator or "",
            "; ".join(one.supports),
            one.note or "",
        )
        for kind, record_id, item, number, one in sorted(cited, key=lambda cited: cited[:4])
    ]


def test_pandas_reads_types_and_joins_tables(folder: Path, chronology: SeedDocument) -> None:
    places = pd.read_csv(folder / "places.csv", index_col="id")
    place = next(one for one in chronology.places if one.latitude is not None)
    assert places.loc[place.id, "latitude"] == place.latitude
    sources = pd.read_csv(folder / "sources.csv", parse_dates=["published_earliest"], index_col="id")
    source = next(one for one in chronology.sources if one.published and one.published.edtf.earliest)
    assert source.published
    assert sources.loc[source.id, "published_earliest"].date() == date.fromisoformat(
        source.published.edtf.earliest or ""
    )
    assert sources["held"].dtype == bool
    assert set(sources.index[~sources["held"]]) == {one.id for one in chronology.sources if not one.held}
    parties = table(folder, "statement_parties")
    spoken = parties[parties["part"] == "speaker"].merge(table(folder, "actors"), left_on="actor_id", right_on="id")
    names = {actor.id: actor.name for actor in chronology.actors}
    expected = sorted(names[speaker] for one in chronology.statements for speaker in one.speakers)
    assert sorted(unfused(name) for name in spoken["name"]) == expected


def test_the_same_data_makes_the_same_bytes(package: Path, database: Database, tmp_path: Path) -> None:
    write(database, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == package.read_bytes()
    with ZipFile(package) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {ZIP_DEFLATED}
    assert [entry.filename for entry in entries] == [*(f"{one.name}.csv" for one in TABLES), "datapackage.json"]
    assert [one.name for one in tmp_path.iterdir()] == ["again.zip"]


def test_nothing_is_left_behind_where_writing_is_given_up(database: Database, tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 20:
            raise InterruptedError

    with database.reading() as snapshot, pytest.raises(InterruptedError):
        write_package(snapshot, tmp_path / "part.zip", stop)
    assert list(tmp_path.iterdir()) == []


def check_keys(folder: Path) -> int:
    """Whether keys are unique and all references lead somewhere; returns how many rows there are."""
    tables = {one.name: table(folder, one.name) for one in TABLES}
    for one in TABLES:
        assert not tables[one.name].duplicated(list(one.key)).any(), one.name
        for column in one.columns:
            if column.refers:
                given = set(tables[one.name][column.name]) - {""}
                assert given <= set(tables[column.refers]["id"]), (one.name, column.name)
    records = {
        "actor": "actors",
        "dispute": "disputes",
        "event": "events",
        "membership": "memberships",
        "place": "places",
        "source": "sources",
        "statement": "statements",
    }
    for name in ("citations", "dispute_records"):
        for kind, group in tables[name].groupby("kind"):
            assert set(group["record_id"]) <= set(tables[records[str(kind)]]["id"]), (name, kind)
    return sum(map(len, tables.values()))


def test_keys_hold(any_database: Database, tmp_path: Path) -> None:
    write(any_database, tmp_path / "it.zip")
    with ZipFile(tmp_path / "it.zip") as archive:
        archive.extractall(tmp_path / "it")
    assert check_keys(tmp_path / "it") > 300


def record_counts(chronology: SeedDocument) -> dict[str, Any]:
    return {name: len(getattr(chronology, name)) for name in SeedDocument.model_fields if name.endswith("s")}


def test_no_record_is_lost(folder: Path, chronology: SeedDocument) -> None:
    counts = record_counts(chronology)
    assert counts["events"] > 20
    assert {name: len(table(folder, name)) for name in counts} == counts
    for scheme, terms in chronology.vocabulary:
        found = by_id(folder, scheme)
        assert {one.id: (one.label, one.definition) for one in terms} == {
            key: (row["label"], row["definition"]) for key, row in found.items()
        }
