"""How every single record is answered: its stored document, byte for byte, or an export of it."""

from functools import partial

from fastapi import Request, Response
from pydantic import BaseModel

from app.database.fetch import fetch_text
from app.database.prepared import Question
from app.database.snapshot import Snapshot
from app.errors import RecordNotFoundError
from app.lexicon import Lexicon
from app.queries.documents import RECORD_ID, select_document
from app.routes.asking import similar_ids
from app.routes.exports import export_record
from app.routes.fate import raise_fate
from app.routes.negotiation import format_of
from app.routes.service import route_path, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.vocabulary import Format, RecordKind, View


def answer_record(request: Request, query: BaseModel, kind: RecordKind, record_id: str) -> Response:
    """Answer with everything known of a record; raises RecordNotFoundError naming ids that look like it."""
    form, service = format_of(request, query), service_of(request)
    with service.reading() as (snapshot, lexicon):
        base_url, path = service.base_url(request), route_path(request).replace("{id}", record_id)

        def make() -> Response:
            document = find_document(snapshot, lexicon, kind, record_id)
            if form is Format.JSON:
                return Response(document, media_type="application/json")
            return export_record(snapshot, kind, document, form, base_url, path).respond()

        return answer_unless_fresh(request, Validators.of(snapshot, form, base_url, path), make)


def find_document(snapshot: Snapshot, lexicon: Lexicon, kind: RecordKind, record_id: str) -> str:
    """Fetch a record's full document.

    Raises RecordMovedError or RecordGoneError for one that was, RecordNotFoundError naming ids like this for any other.
    """
    asked = Question(("document", kind), partial(select_document, kind, RECORD_ID, View.FULL), {"record_id": record_id})
    document = fetch_text(snapshot, asked)
    if document is None:
        raise_fate(snapshot, kind, record_id)
        meant = lexicon.ids_named(kind, record_id) or similar_ids(snapshot, kind, record_id)
        raise RecordNotFoundError(kind.value, record_id, meant)
    return document
