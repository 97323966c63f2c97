"""Loads a checked dataset into the database, all or nothing, and tells what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from app.database.migrate import schema_is_current
from app.models import Dataset, Document
from app.seed.chronology import Chronology
from app.seed.incoming import Content, Incoming, Keys
from app.seed.replace import BATCH, Progress, replace_all
from app.seed.revision import rendering_hash


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, or would do: the revision, and which records were added, changed and removed."""

    revision: str
    added: Keys
    changed: Keys
    removed: Keys
    rendered_anew: bool
    total: int

    @property
    def unchanged(self) -> bool:
        """Whether content and rendering were those already loaded."""
        return not (self.added.count or self.changed.count or self.removed.count or self.rendered_anew)


def load_seed(engine: Engine, chronology: Chronology, progress: Progress = lambda _done, _of: None) -> LoadReport:
    """Replace what is loaded by this dataset in one transaction; an equal dataset is left alone.

    Whatever fails, the database stays as it was. Events and statements pass through, and never stand in memory all at
    once.
    """
    incoming = Incoming(chronology)
    with engine.connect() as connection, connection.begin():
        report = _compare(connection, incoming)
        if not report.unchanged:
            replace_all(connection, chronology, incoming, progress)
    return report


def compare_seed(engine: Engine, chronology: Chronology) -> LoadReport:
    """What loading this dataset would do; changes nothing, and takes a database not made yet for an empty one."""
    path, incoming = engine.url.database, Incoming(chronology)
    if path and not Path(path).exists():
        return _compare(None, incoming)
    with engine.connect() as connection:
        return _compare(connection if schema_is_current(connection) else None, incoming)


def _compare(connection: Connection | None, incoming: Incoming) -> LoadReport:
    """What differs between a dataset and what is loaded; without a connection, nothing is."""
    loaded: str | None = None
    stored: Iterable[Content] = ()
    if connection is not None:
        loaded = connection.execute(select(Dataset.rendering)).scalar_one_or_none()
        hashes = select(Document.kind, Document.id, Document.content_hash)
        rows = connection.execute(hashes, execution_options={"yield_per": BATCH})
        stored = ((kind, record_id, content) for kind, record_id, content in rows)
    difference = incoming.compare(stored)
    return LoadReport(
        revision=incoming.revision,
        added=difference.added,
        changed=difference.changed,
        removed=difference.removed,
        rendered_anew=loaded not in {None, rendering_hash()},
        total=incoming.total,
    )
