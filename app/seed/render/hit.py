"""Records of any kind to the hits that a search shows."""

from app.schemas.page import page_of
from app.schemas.search import HitRead
from app.seed import document as seed
from app.vocabulary import RecordKind


def render_hit(kind: RecordKind, record_id: str, title: str, record: seed.SeedModel) -> HitRead:
    """A record, known by this title, and where to read it; a term is read with all the others."""
    if isinstance(record, seed.Dispute):
        first = record.records[0]
        path = page_of(first.kind, first.id)
    else:
        path = page_of(kind, record_id)
    return HitRead(kind=kind, id=record_id, title=title, path=path or "/vocabulary")
