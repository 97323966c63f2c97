"""Loads a checked dataset into the database, all or nothing, and tells what changed."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from app.database.migrate import schema_is_current
from app.models import Base, Dataset, Document
from app.seed.document import SeedDocument
from app.seed.render import render_dataset, render_record
from app.seed.render.index import Index, Views
from app.seed.revision import content_hash, records_of, rendering_hash, revision_of
from app.seed.rows import rows_of
from app.vocabulary import RecordKind

BATCH = 1000
"""How many rows are sent to the database at once."""

Progress = Callable[[int, int], None]
"""Told, as the load goes on, how many of how many steps are done."""
RecordKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, or would do: the revision, and the (kind, id) of records added, changed and removed."""

    revision: str
    added: Sequence[RecordKey]
    changed: Sequence[RecordKey]
    removed: Sequence[RecordKey]
    rendered_anew: bool
    total: int

    @property
    def unchanged(self) -> bool:
        """Whether content and rendering were those already loaded."""
        return not (self.added or self.changed or self.removed or self.rendered_anew)


def load_seed(engine: Engine, document: SeedDocument, progress: Progress = lambda _done, _of: None) -> LoadReport:
    """Replace what is loaded by this dataset in one transaction; an equal dataset is left alone.

    Whatever fails, the database stays as it was.
    """
    hashes = _hashes_of(document)
    with engine.connect() as connection, connection.begin():
        report = _compare(connection, hashes)
        if not report.unchanged:
            _replace(connection, document, report.revision, hashes, progress)
    return report


def compare_seed(engine: Engine, document: SeedDocument) -> LoadReport:
    """What loading this dataset would do; changes nothing, and takes a database not made yet for an empty one."""
    path = engine.url.database
    if path and not Path(path).exists():
        return _compare(None, _hashes_of(document))
    with engine.connect() as connection:
        return _compare(connection if schema_is_current(connection) else None, _hashes_of(document))


def _hashes_of(document: SeedDocument) -> dict[RecordKey, str]:
    return {(kind.value, record_id): content_hash(record) for kind, record_id, record in records_of(document)}


def _compare(connection: Connection | None, hashes: dict[RecordKey, str]) -> LoadReport:
    """What differs between a dataset and what is loaded; without a connection, nothing is."""
    loaded, old = None, dict[RecordKey, str]()
    if connection is not None:
        loaded = connection.execute(select(Dataset.rendering)).scalar_one_or_none()
        stored = connection.execute(select(Document.kind, Document.id, Document.content_hash))
        old = {(kind, record_id): content for kind, record_id, content in stored}
    return LoadReport(
        revision=revision_of((kind, record_id, content) for (kind, record_id), content in hashes.items()),
        added=sorted(hashes.keys() - old.keys()),
        changed=sorted(key for key in hashes.keys() & old.keys() if hashes[key] != old[key]),
        removed=sorted(old.keys() - hashes.keys()),
        rendered_anew=loaded not in {None, rendering_hash()},
        total=len(hashes),
    )


def _replace(
    connection: Connection, document: SeedDocument, revision: str, hashes: dict[RecordKey, str], progress: Progress
) -> None:
    """Empty all tables and fill them again."""
    for table in reversed(Base.metadata.sorted_tables):
        connection.execute(delete(table))
    rows = [*rows_of(document), *_document_rows(document, revision, hashes)]
    batches: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
    done = 0
    for table, row in rows:
        batches[table].append(row)
    for table, waiting in batches.items():
        for start in range(0, len(waiting), BATCH):
            batch = waiting[start : start + BATCH]
            connection.execute(insert(table), batch)
            done += len(batch)
            progress(done, len(rows))
    connection.execute(insert(Dataset), [_dataset_row(document, revision)])


def _document_rows(
    document: SeedDocument, revision: str, hashes: dict[RecordKey, str]
) -> Iterator[tuple[type[Base], dict[str, Any]]]:
    """Every record rendered, the dataset last, since it tells how many there are."""
    index, counts = Index(document), {kind.value: 0 for kind in RecordKind if kind is not RecordKind.DATASET}
    for kind, record_id, record in records_of(document):
        if kind is not RecordKind.DATASET:
            counts[kind.value] += 1
            views = render_record(index, kind, record)
            yield _document_row(kind, record_id, hashes, views)
    dataset = render_dataset(document.dataset, revision, counts)
    yield _document_row(RecordKind.DATASET, document.dataset.id, hashes, (dataset, dataset))


def _document_row(
    kind: RecordKind, record_id: str, hashes: dict[RecordKey, str], views: Views
) -> tuple[type[Base], dict[str, Any]]:
    summary, full = (view.model_dump_json() for view in views)
    content = hashes[kind.value, record_id]
    row = {"kind": kind.value, "id": record_id, "content_hash": content, "summary": summary, "full": full}
    return Document, row


def _dataset_row(document: SeedDocument, revision: str) -> dict[str, Any]:
    dataset = document.dataset
    return {
        "number": 1,
        "id": dataset.id,
        "title": dataset.title,
        "version": dataset.version,
        "revision": revision,
        "rendering": rendering_hash(),
        "attribution": dataset.attribution,
        "examples": json.dumps(dataset.examples.model_dump(mode="json"), ensure_ascii=False),
    }
