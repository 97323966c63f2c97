"""Replaces everything in the database by a dataset, within one transaction of the caller's; batch by batch."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, union_all, update
from sqlalchemy import Index as SchemaIndex

from app.database.search_index import empty_search_index
from app.models import Base, Dataset, Event, LexiconName, Membership, Release, ReleaseChange, Source, Statement
from app.seed.chronology import Chronology
from app.seed.document import SeedModel
from app.seed.incoming import Incoming
from app.seed.progress import Phase, Progress, untold
from app.seed.releases.history import Replay
from app.seed.render import render_dataset
from app.seed.render.whole import WholeIndex
from app.seed.rendering import make_rendering, portions_of
from app.seed.revision import records_of, rendering_hash
from app.seed.rows import Context, Rows, add_rows, change_rows, document_rows, names_of
from app.seed.rows.release import release_rows, released_columns
from app.seed.streamed import Prepared
from app.seed.tally import fill_tallies
from app.seed.workers import Workers
from app.seed.writer import Writer
from app.vocabulary import RecordKind

_LAST_YEAR = 9999
"""Counts by year go as far as years of four digits, however far a date may reach."""

_REMADE = {"sqlite"}
"""The engines on which an index can be dropped while others read by it."""

_PART = 500
"""Of so many records what is rendered stands in memory at once; a topic shows all that was said on it."""

_LOG = {Release.__tablename__, ReleaseChange.__tablename__}


def replace_all(
    connection: Connection, prepared: Prepared, replay: Replay, workers: Workers, progress: Progress
) -> None:
    """Empty all tables and fill them again: what stays in memory, events and statements, the release log, the dataset.

    Raises OperatorError where events and statements can no longer be read.
    """
    incoming, links, held = prepared.survey.incoming, prepared.survey.links, prepared.held
    number = connection.execute(select(Dataset.load_number)).scalar_one_or_none() or 0
    writer = Writer(connection)
    with emptied(connection, Base.metadata.sorted_tables, progress):
        empty_search_index(connection)
        written = 0
        for rows in _held_rows(held, incoming, WholeIndex(held, links)):
            written += len(rows.texts)
            writer.write(rows)
        for kind in (RecordKind.EVENT, RecordKind.STATEMENT):
            portions = portions_of(kind, links, written + 1)
            for portion, rendered in workers.run(make_rendering, (held, prepared.reader), portions):
                writer.write(rendered)
                written += len(portion.records)
                progress(Phase.WRITING, written, incoming.total - 1)
        writer.write_all(release_rows(replay, incoming.has))
        writer.close()
    fill_tallies(connection)
    dataset = _dataset_row(connection, held, incoming.revision) | {
        "load_number": number + 1,
        "loaded_at": loading_time(),
    }
    connection.execute(insert(Dataset), [dataset | released_columns(replay, incoming.revision)])


def replace_releases(connection: Connection, incoming: Incoming, replay: Replay) -> None:
    """Empty and fill the tables of the release log alone, where all else is as it was."""
    tables = [table for table in Base.metadata.sorted_tables if table.name in _LOG]
    with emptied(connection, tables, untold):
        writer = Writer(connection, in_order=True)
        writer.write_all(release_rows(replay, incoming.has))
        writer.close()
    numbered = {"load_number": Dataset.load_number + 1, "loaded_at": loading_time()}
    connection.execute(update(Dataset).values(released_columns(replay, incoming.revision) | numbered))


@contextmanager
def emptied(connection: Connection, tables: Sequence[Table], progress: Progress) -> Iterator[None]:
    """Empty tables, and make their indexes anew once they are filled: entering each row in them is much slower."""
    remade = connection.dialect.name in _REMADE
    indexes = [index for table in tables if remade for index in sorted(table.indexes, key=_name_of)]
    for index in indexes:
        index.drop(connection)
    for table in reversed(tables):
        connection.execute(delete(table))
    yield
    for number, index in enumerate(indexes, start=1):
        index.create(connection)
        progress(Phase.INDEXING, number, len(indexes))


def _name_of(index: SchemaIndex) -> str:
    return str(index.name)


def _held_rows(held: Chronology, incoming: Incoming, index: WholeIndex) -> Iterator[Rows]:
    """All rows but those of events, statements and the release log; entries are numbered kind by kind from 1.

    They come in parts: what stands apart from all else, portion by portion, and in the last all that refers to others.
    """
    rows, context = Rows(), Context.of(held, index)
    rows.add((LexiconName, name._asdict()) for name in names_of(held))
    by_kind: defaultdict[RecordKind, list[tuple[str, SeedModel]]] = defaultdict(list)
    for kind, name, record in records_of(held, streamed=False):
        by_kind[kind].append((name, record))
    ((name, dataset),) = by_kind.pop(RecordKind.DATASET)
    counts = {kind.value: count for kind, count in incoming.counts.items() if kind is not RecordKind.DATASET}
    text = render_dataset(held.dataset, incoming.revision, counts).model_dump_json()
    rows.add(document_rows(0, RecordKind.DATASET, name, dataset, (text, text)))
    for kind, records in by_kind.items():
        for name, record in sorted(records, key=itemgetter(0)):  # that of the file means nothing
            add_rows(rows, context, kind, name, record)
            if kind is RecordKind.TOPIC or len(rows.texts) >= _PART:
                yield rows.take_apart()
    rows.add(change_rows(context, index, held.memberships))
    yield rows


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
        "examples": json.dumps(dataset.examples.model_dump(mode="json"), ensure_ascii=False, sort_keys=True),
        "first_year": first_year,
        "last_year": last_year,
    }


def loading_time() -> str:
    """The time in UTC, to the second, as it is noted of a load."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


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
