"""Proves what every stored record says by its hash, and all of them together by the revision. Mends nothing."""

from collections.abc import Iterator

from sqlalchemy import func, select

from app.database.fetch import fetch_rows, stream_rows
from app.database.snapshot import Snapshot
from app.models import Document, WholeDocument
from app.seed.revision import hash_text, revision_of

_MOST = 20
"""So many records are named."""

_CONTENTS = (
    select(
        Document.kind,
        Document.id,
        Document.content_hash,
        WholeDocument.kind,
        WholeDocument.id,
        WholeDocument.content,
    )
    .outerjoin(WholeDocument, WholeDocument.number == Document.number)
    .order_by(Document.kind, Document.id)
)
_COUNTS = select(
    select(func.count()).select_from(Document).scalar_subquery(),
    select(func.count()).select_from(WholeDocument).scalar_subquery(),
)


def find_content_damage(snapshot: Snapshot) -> list[str]:
    """What is wrong, in words, the first of it; nothing where every record is what it was when it was loaded.

    Raises UnavailableError where it cannot be read at all.
    """
    damage: list[str] = []
    revision = revision_of(_proven(snapshot, damage))
    ((documents, contents),) = fetch_rows(snapshot, _COUNTS)
    if documents != contents:
        damage.append(f"there are {documents} records, and what {contents} of them say")
    if revision != snapshot.loaded.revision:
        damage.append(f"the records come to revision {revision[:12]}, not {str(snapshot.loaded.revision)[:12]}")
    return damage


def _proven(snapshot: Snapshot, damage: list[str]) -> Iterator[tuple[str, str, str]]:
    """Kind, id and hash of every record, in order; what does not agree with its hash is noted."""
    for kind, record_id, digest, whole_kind, whole_id, content in stream_rows(snapshot, _CONTENTS):
        yield kind, record_id, digest
        same = (whole_kind, whole_id) == (kind, record_id) and isinstance(content, str)
        if (not same or hash_text(content) != digest) and len(damage) < _MOST:
            damage.append(f"{kind} {record_id} is not what it was when it was loaded")
