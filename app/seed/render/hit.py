"""Records of any kind as others show them by title alone: in citations, and as what a search finds."""

from app.schemas.page import page_of
from app.seed import document as seed
from app.seed.json_text import quoted
from app.vocabulary import RecordKind


def render_titled(kind: RecordKind, record_id: str, title: str) -> str:
    """A record, known by this title: app.schemas.reference.TitledRecordRef."""
    return f'{{"kind":"{kind}","id":{quoted(record_id)},"title":{quoted(title)}}}'


def render_hit(kind: RecordKind, record_id: str, title: str, record: seed.SeedModel) -> str:
    """The same and where to read it, a term with all the others: app.schemas.search.HitRead."""
    if isinstance(record, seed.Dispute):
        first = record.records[0]
        path = page_of(first.kind, first.id)
    else:
        path = page_of(kind, record_id)
    return f'{render_titled(kind, record_id, title)[:-1]},"path":{quoted(path or "/vocabulary")}}}'
