"""Digests: of a record's content, of a whole dataset (its revision), and of the code that renders it."""

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic_core import to_json

from app.code_digest import digest_code
from app.seed.chronology import Chronology
from app.seed.document import Event, SeedModel, Statement
from app.vocabulary import RecordKind, Scheme

_RENDERS_NOTHING = (
    "cli",
    "database/__init__.py",
    "database/copy.py",
    "database/engine.py",
    "database/faults.py",
    "database/file_check.py",
    "database/fetch.py",
    "database/journal.py",
    "database/load_lock.py",
    "database/loaded.py",
    "database/memory.py",
    "database/migrate.py",
    "database/postgresql.py",
    "database/prepared.py",
    "database/replicas.py",
    "database/schema_text.py",
    "database/search_words.py",
    "database/served.py",
    "database/shared_look.py",
    "database/snapshot.py",
    "database/sources.py",
    "database/sqlite.py",
    "database/table_copy.py",
    "database/transaction.py",
    "downloads",
    "formats",
    "main.py",
    "middleware",
    "pages",
    "patience.py",
    "request_id.py",
    "routes",
    "seed/audit.py",
    "seed/backup.py",
    "seed/check.py",
    "seed/contents.py",
    "seed/dataset.py",
    "seed/dossier",
    "seed/examination",
    "seed/generate",
    "seed/ids.py",
    "seed/include.py",
    "seed/ndjson.py",
    "seed/ndjson_reader.py",
    "seed/ndjson_record.py",
    "seed/ndjson_seed.py",
    "seed/overview",
    "seed/paragraphs.py",
    "seed/problem.py",
    "seed/quotes.py",
    "seed/read.py",
    "seed/records.py",
    "seed/references.py",
    "seed/releases/compare.py",
    "seed/releases/file.py",
    "seed/releases/release.py",
    "seed/releases/stored.py",
    "seed/releases/write.py",
    "seed/restore.py",
    "seed/rules",
    "seed/sample.py",
    "seed/screen.py",
    "seed/sentences.py",
    "seed/validation.py",
    "seed/walk.py",
    "seed/yaml_seed.py",
    "server",
    "server_counts.py",
    "settings.py",
)
"""What is known to leave no trace in the database. All other code counts: better to render once too often."""


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def records_of(document: Chronology, *, streamed: bool = True) -> Iterator[tuple[RecordKind, str, SeedModel]]:
    """Every record of a dataset with its kind and id, or all but events and statements; a term's id is `scheme/id`."""
    yield RecordKind.DATASET, document.dataset.id, document.dataset
    for scheme in Scheme:
        for term in document.vocabulary.terms(scheme):
            if scheme is Scheme.TOPICS:
                yield RecordKind.TOPIC, term.id, term
            else:
                yield RecordKind.TERM, f"{scheme.value}/{term.id}", term
    lists: tuple[tuple[RecordKind, Iterable[SeedModel]], ...] = (
        (RecordKind.PLACE, document.places),
        (RecordKind.ACTOR, document.actors),
        (RecordKind.SOURCE, document.sources),
        (RecordKind.EVENT, document.events if streamed else ()),
        (RecordKind.STATEMENT, document.statements if streamed else ()),
        (RecordKind.MEMBERSHIP, document.memberships),
        (RecordKind.DISPUTE, document.disputes),
    )
    for kind, records in lists:
        for record in records:
            yield kind, str(record.id), record  # type: ignore[attr-defined]


def content_text(record: SeedModel) -> str:
    """What a record says, as canonical JSON in the seed format, whatever its layout in the file; no defaults in it."""
    content = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(record, Statement) or (isinstance(record, Event) and not record.figures):
        return to_json(_sorted(content)).decode()  # without numbers it comes to the same, sooner
    return _CANONICAL.encode(content)


def _sorted(value: Any) -> Any:  # noqa: ANN401 - plain data
    """The same with the keys of all objects in order."""
    if isinstance(value, dict):
        return {
            name: _sorted(value[name]) if isinstance(value[name], dict | list) else value[name]
            for name in sorted(value)
        }
    return [_sorted(entry) if isinstance(entry, dict | list) else entry for entry in value]


def content_hash(record: SeedModel) -> str:
    """SHA-256 of what a record says."""
    return hash_text(content_text(record))


def hash_text(text: str) -> str:
    """SHA-256 of a content text."""
    return sha256(text.encode()).hexdigest()


def revision_of(ordered: Iterable[tuple[str, str, str]]) -> str:
    """SHA-256 over (kind, id, content hash), which come in that order, as Python and a binary collation have it."""
    digest = sha256()
    for kind, record_id, content in ordered:
        digest.update(f"{kind}\t{record_id}\t{content}\n".encode())
    return digest.hexdigest()


@cache
def rendering_hash() -> str:
    """SHA-256 of the code that turns records into what is stored and served."""
    return digest_code(_RENDERS_NOTHING)
