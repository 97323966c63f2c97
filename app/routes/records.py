"""How every single record is answered: its stored document, byte for byte."""

from fastapi import Request, Response

from app.database.fetch import fetch_text
from app.database.snapshot import Snapshot
from app.errors import RecordNotFoundError
from app.lexicon import Lexicon
from app.queries.documents import select_document
from app.routes.asking import similar_ids
from app.routes.service import service_of
from app.vocabulary import RecordKind, View


def answer_record(request: Request, kind: RecordKind, record_id: str) -> Response:
    """Answer with everything known of a record; raises RecordNotFoundError naming ids that look like it."""
    with service_of(request).reading() as (snapshot, lexicon):
        document = find_document(snapshot, lexicon, kind, record_id)
    return Response(document, media_type="application/json")


def find_document(snapshot: Snapshot, lexicon: Lexicon, kind: RecordKind, record_id: str) -> str:
    """Fetch a record's full document; raises RecordNotFoundError naming ids that look like it."""
    document = fetch_text(snapshot, select_document(kind, record_id, View.FULL))
    if document is None:
        meant = lexicon.ids_named(kind, record_id) or similar_ids(snapshot, kind, record_id)
        raise RecordNotFoundError(kind.value, record_id, meant)
    return document
