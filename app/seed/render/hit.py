"""Records of any kind to the hits that a search shows."""

from collections.abc import Mapping

from app.schemas.search import HitRead
from app.seed import document as seed
from app.vocabulary import RecordKind

_LISTS: Mapping[RecordKind, str] = {
    RecordKind.EVENT: "events",
    RecordKind.STATEMENT: "statements",
    RecordKind.ACTOR: "actors",
    RecordKind.MEMBERSHIP: "member-states",
    RecordKind.SOURCE: "sources",
    RecordKind.PLACE: "places",
    RecordKind.TOPIC: "topics",
}


def render_hit(kind: RecordKind, record_id: str, title: str, record: seed.SeedModel) -> HitRead:
    """A record, known by this title, and where to read it."""
    if isinstance(record, seed.Dispute):
        first = record.records[0]
        path = _path_of(first.kind, first.id)
    else:
        path = _path_of(kind, record_id)
    return HitRead(kind=kind, id=record_id, title=title, path=path)


def _path_of(kind: RecordKind, record_id: str) -> str:
    """Where a record is served; a term is served with all the others."""
    return f"/{_LISTS[kind]}/{record_id}" if kind in _LISTS else "/vocabulary"
