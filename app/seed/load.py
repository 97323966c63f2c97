"""Loads a checked dataset into the database, all or nothing, and tells what changed."""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from app.database.journal import rollback_journal
from app.database.migrate import schema_is_current
from app.models import Dataset, Document
from app.seed.chronology import Chronology
from app.seed.incoming import Content, Incoming, Keys
from app.seed.progress import Phase, Progress, untold
from app.seed.releases.history import NO_HISTORY, History
from app.seed.replace import replace_all, replace_releases
from app.seed.revision import rendering_hash
from app.seed.streamed import Prepared
from app.seed.workers import NO_WORKERS, Workers
from app.seed.writer import BATCH

MANY = 50_000
"""From so many records on it matters how a first load is written; who asks meanwhile is told to ask again."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did, or would do: the revision, and which records were added, changed and removed.

    `releases` are those in the release log, where that is another than the one loaded before (`log_anew`).
    """

    revision: str
    added: Keys
    changed: Keys
    removed: Keys
    rendered_anew: bool
    total: int
    log_anew: bool = False
    releases: int = 0

    @property
    def same_records(self) -> bool:
        """Whether content and rendering were those already loaded."""
        return not (self.added.count or self.changed.count or self.removed.count or self.rendered_anew)

    @property
    def unchanged(self) -> bool:
        """Whether all was already loaded, the release log too."""
        return self.same_records and not self.log_anew


def load_seed(
    engine: Engine,
    chronology: Chronology,
    progress: Progress = untold,
    history: History = NO_HISTORY,
    workers: Workers = NO_WORKERS,
) -> LoadReport:
    """Replace what is loaded by this dataset and its release log in one transaction; what is equal is left alone.

    Whatever fails, the database stays as it was: raises SeedError or OperatorError for a log that cannot be loaded.
    Events and statements pass through, and never stand in memory all at once; nor does what the log says of them.
    """
    prepared = Prepared.of(chronology)
    incoming = prepared.survey.incoming
    journal = rollback_journal(engine) if incoming.total >= MANY else nullcontext(enter_result=False)
    with (
        journal as exclusive,
        engine.connect().execution_options(exclusive=exclusive) as connection,
        connection.begin(),
    ):
        progress(Phase.COMPARING, 0, 1)
        report = _compare(connection, incoming, history)
        progress(Phase.COMPARING, 1, 1)
        if report.unchanged:
            return report
        replay = history.replay(chronology.dataset.id)
        if report.same_records:
            replace_releases(connection, incoming, replay)
        else:
            replace_all(connection, prepared, replay, workers, progress)
    return replace(report, releases=len(replay.releases))


def compare_seed(engine: Engine, chronology: Chronology, history: History = NO_HISTORY) -> LoadReport:
    """What loading this dataset would do; changes nothing, and takes a database not made yet for an empty one."""
    path, incoming = engine.url.database, Prepared.of(chronology).survey.incoming
    if path and not Path(path).exists():
        report = _compare(None, incoming, history)
    else:
        with engine.connect() as connection:
            report = _compare(connection if schema_is_current(connection) else None, incoming, history)
    if report.unchanged:
        return report
    return replace(report, releases=len(history.replay(chronology.dataset.id).releases))


def _compare(connection: Connection | None, incoming: Incoming, history: History) -> LoadReport:
    """What differs between a dataset and what is loaded; without a connection, nothing is."""
    loaded, log = None, ""
    stored: Iterable[Content] = ()
    if connection is not None:
        found = connection.execute(select(Dataset.rendering, Dataset.history)).one_or_none()
        loaded, log = found or (None, "")
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
        log_anew=log != history.digest,
    )
