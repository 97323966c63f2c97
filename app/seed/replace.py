"""Replaces everything in the database by a dataset, within one transaction of the caller's; batch by batch."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, union_all, update
from sqlalchemy import Index as SchemaIndex

from app.models import (
    Base,
    Dataset,
    Document,
    Event,
    Membership,
    Release,
    ReleaseChange,
    SearchEntry,
    Source,
    Statement,
)
from app.seed.chronology import Chronology
from app.seed.incoming import Incoming
from app.seed.releases.history import Replay
from app.seed.render import render_dataset, render_record
from app.seed.render.index import Index, Views
from app.seed.revision import content_text, hash_text, records_of, rendering_hash
from app.seed.rows import Row, rows_of
from app.seed.rows.release import release_rows, released_columns
from app.seed.search_index import fill_search_index
from app.vocabulary import RecordKind

BATCH = 5000
"""How many rows are kept back, in all, before they are sent to the database."""

_LAST_YEAR = 9999
"""Counts by year go as far as years of four digits, however far a date may reach."""

Progress = Callable[[int, int], None]
"""Told, as the load goes on, how many of how many steps are done."""

_STEPS = {SearchEntry.__tablename__, Document.__tablename__}
"""The tables with a row for every record; the first has none for the dataset."""

_LOG = {Release.__tablename__, ReleaseChange.__tablename__}
_MANY = {Event, Statement, Document, ReleaseChange}
"""What there may be too many rows of for memory."""


def replace_all(
    connection: Connection, chronology: Chronology, incoming: Incoming, replay: Replay, progress: Progress
) -> None:
    """Empty all tables and fill them again: what is searched, the documents, the release log, the dataset last."""
    index, writer = Index(chronology), _Writer(connection, 2 * incoming.total - 1, progress)
    with _emptied(connection, Base.metadata.sorted_tables):
        writer.write(rows_of(chronology, index))
        writer.write(_document_rows(chronology, index, incoming))
        writer.write(release_rows(replay, incoming.has))
    fill_search_index(connection)
    dataset = _dataset_row(connection, chronology, incoming.revision)
    connection.execute(insert(Dataset), [dataset | released_columns(replay, incoming.revision)])


def replace_releases(connection: Connection, incoming: Incoming, replay: Replay) -> None:
    """Empty and fill the tables of the release log alone, where all else is as it was."""
    tables = [table for table in Base.metadata.sorted_tables if table.name in _LOG]
    with _emptied(connection, tables):
        _Writer(connection, 0, lambda _done, _of: None).write(release_rows(replay, incoming.has))
    connection.execute(update(Dataset).values(released_columns(replay, incoming.revision)))


@contextmanager
def _emptied(connection: Connection, tables: Sequence[Table]) -> Iterator[None]:
    """Empty tables, and make their indexes anew once they are filled: entering each row in them is much slower."""
    indexes = [index for table in tables for index in sorted(table.indexes, key=_name_of)]
    for index in indexes:
        index.drop(connection)
    for table in reversed(tables):
        connection.execute(delete(table))
    yield
    for index in indexes:
        index.create(connection)


def _name_of(index: SchemaIndex) -> str:
    return str(index.name)


class _Writer:
    """Sends rows to their tables in batches, those that others refer to first."""

    def __init__(self, connection: Connection, steps: int, progress: Progress) -> None:
        self._connection, self._steps, self._progress = connection, steps, progress
        self._waiting: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self._done = 0

    def write(self, rows: Iterable[Row]) -> None:
        """Write rows in which events come behind all they refer to, and statements behind events.

        Other rows may refer to any; so none is sent before the first event or statement.
        """
        waiting, flowing = 0, False
        for model, row in rows:
            self._waiting[model.__tablename__].append(row)
            waiting += 1
            flowing = flowing or model in _MANY
            if flowing and waiting >= BATCH:
                self._send()
                waiting = 0
        self._send()

    def _send(self) -> None:
        for table in Base.metadata.sorted_tables:
            rows = self._waiting.pop(table.name, [])
            for start in range(0, len(rows), BATCH):
                batch = rows[start : start + BATCH]
                self._connection.execute(insert(table), batch)
                self._done += len(batch) if table.name in _STEPS else 0
                self._progress(self._done, self._steps)


def _document_rows(chronology: Chronology, index: Index, incoming: Incoming) -> Iterator[Row]:
    """Every record rendered, and as it was written."""
    counts = {kind.value: count for kind, count in incoming.counts.items() if kind is not RecordKind.DATASET}
    for kind, record_id, record in records_of(chronology):
        if kind is RecordKind.DATASET:
            dataset = render_dataset(chronology.dataset, incoming.revision, counts)
            views: Views = dataset, dataset
        else:
            views = render_record(index, kind, record)
        content, (summary, full) = content_text(record), (view.model_dump_json() for view in views)
        row = {"kind": kind.value, "id": record_id, "content_hash": hash_text(content)}
        yield Document, row | {"summary": summary, "full": full, "content": content}


def _dataset_row(connection: Connection, chronology: Chronology, revision: str) -> dict[str, Any]:
    dataset = chronology.dataset
    first_year, last_year = _years(connection)
    return {
        "number": 1,
        "id": dataset.id,
        "title": dataset.title,
        "version": dataset.version,
        "revision": revision,
        "rendering": rendering_hash(),
        "attribution": dataset.attribution,
        "examples": json.dumps(dataset.examples.model_dump(mode="json"), ensure_ascii=False),
        "first_year": first_year,
        "last_year": last_year,
    }


def _years(connection: Connection) -> tuple[int | None, int | None]:
    """The first and the last year of four digits that some date names; open bounds name none."""
    columns = [
        column for model in (Event, Statement, Membership, Source) for column in (model.first_year, model.last_year)
    ]
    named = union_all(
        *(select(column.label("year")).where(column.between(-_LAST_YEAR, _LAST_YEAR)) for column in columns)
    )
    years = named.subquery().c.year
    first_year, last_year = connection.execute(select(func.min(years), func.max(years))).one()
    return first_year, last_year
