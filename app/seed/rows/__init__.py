"""Records to table rows: what is filtered, counted, sorted and searched by, what is served, and names to find it by."""

from collections.abc import Iterator, Sequence
from typing import Any

from app.folding import indexed, name_key
from app.models import (
    Actor,
    ActorIdentifier,
    Citation,
    Document,
    Place,
    SearchEntry,
    Source,
    Topic,
    WholeDocument,
)
from app.seed import document as seed
from app.seed.render import render_record
from app.seed.render.citation import render_citation
from app.seed.render.hit import render_hit, render_titled
from app.seed.render.index import Documents
from app.seed.revision import content_text, hash_text
from app.seed.rows.context import Context
from app.seed.rows.dates import UNDATED, bounds_of
from app.seed.rows.event import event_rows
from app.seed.rows.membership import change_rows, membership_rows
from app.seed.rows.naming import identifiers_of, names_of
from app.seed.rows.row import Row, Rows
from app.seed.rows.statement import statement_rows
from app.seed.search_text import search_text
from app.seed.titles import title_of
from app.vocabulary import RecordKind

__all__ = ["Context", "Row", "Rows", "add_rows", "change_rows", "document_rows", "names_of"]


def add_rows(rows: Rows, context: Context, kind: RecordKind, name: str, record: seed.SeedModel) -> None:
    """Add all that a record of any kind but the dataset comes to."""
    if kind in _ROWS:
        rows.add(_ROWS[kind](context, record))
    title = title_of(kind, record, context.names)
    rows.add(_citation_rows(kind, name, title, record))
    title_parts, body_parts = search_text(kind, record, context.names)
    entry = {
        "number": rows.number,
        "kind": kind.value,
        "record_id": name,
        "title": "\n".join(title_parts),
        "body": "\n".join(body_parts),
        "document": render_hit(kind, name, title, record),
    }
    rows.add([(SearchEntry, entry)])
    rows.texts.append((rows.number, indexed(title_parts), indexed(body_parts)))
    rows.add(document_rows(rows.number, kind, name, record, render_record(context.index, kind, record)))
    rows.number += 1


def document_rows(
    number: int, kind: RecordKind, name: str, record: seed.SeedModel, documents: Documents
) -> Iterator[Row]:
    """A record as it is served, and as it was written."""
    content, (summary, full) = content_text(record), documents
    key = {"number": number, "kind": kind.value, "id": name}
    yield Document, {**key, "content_hash": hash_text(content), "summary": summary}
    yield WholeDocument, {**key, "full": full, "content": content}


def _topic_rows(_context: Context, one: seed.Term) -> Iterator[Row]:
    yield Topic, {"id": one.id, "name_key": name_key(one.label)}


def _actor_rows(_context: Context, one: seed.Actor) -> Iterator[Row]:
    fields = {"id": one.id, "kind": one.kind.value, "name_key": name_key(one.name), "country_id": one.country}
    for identifier in identifiers_of(one):
        yield ActorIdentifier, {"identifier": identifier, "actor_id": one.id}
    yield Actor, fields | {"complete_from": one.complete_from.edtf.start_latest if one.complete_from else None}


def _place_rows(_context: Context, one: seed.Place) -> Iterator[Row]:
    yield Place, {"id": one.id, "name_key": name_key(one.name), "country_id": one.country}


def _source_rows(context: Context, one: seed.Source) -> Iterator[Row]:
    fields = {
        "id": one.id,
        "type": one.type.value,
        "language": context.spellings[one.language],
        "publisher": context.spellings[one.publisher] if one.publisher else None,
        "party_id": one.party,
        "title_key": name_key(one.title),
        "dated": one.published is not None,
    }
    yield Source, fields | (bounds_of(one.published.edtf) if one.published else UNDATED)


_ROWS: dict[RecordKind, Any] = {
    RecordKind.TOPIC: _topic_rows,
    RecordKind.ACTOR: _actor_rows,
    RecordKind.PLACE: _place_rows,
    RecordKind.SOURCE: _source_rows,
    RecordKind.EVENT: event_rows,
    RecordKind.STATEMENT: statement_rows,
    RecordKind.MEMBERSHIP: membership_rows,
}


def _citation_rows(kind: RecordKind, record_id: str, title: str, record: seed.SeedModel) -> Iterator[Row]:
    """Citations of a record and, behind them, of its offices or claims."""
    shown = render_titled(kind, record_id, title)
    for number, one in enumerate(_citations_of(record)):
        name = f"{kind}/{record_id}/{number:04}"
        yield Citation, {"source_id": one.source, "id": name, "document": render_citation(name, shown, one)}


def _citations_of(record: seed.SeedModel) -> Sequence[seed.Citation]:
    if isinstance(record, seed.Actor):
        return [*record.citations, *(citation for office in record.offices for citation in office.citations)]
    if isinstance(record, seed.Dispute):
        return [citation for claim in record.claims for citation in claim.citations]
    if isinstance(record, seed.Event | seed.Statement | seed.Membership | seed.Place):
        return record.citations
    return ()
