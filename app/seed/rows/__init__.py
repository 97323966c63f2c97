"""Seed records to table rows: what is filtered, counted, sorted and searched by, and the names to find records by."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from app.folding import name_key
from app.models import Actor, ActorIdentifier, Citation, LexiconName, Place, SearchEntry, Source, Topic
from app.seed import document as seed
from app.seed.chronology import Chronology
from app.seed.render.citation import render_citation
from app.seed.render.hit import render_hit
from app.seed.render.index import Index
from app.seed.revision import records_of
from app.seed.rows.context import Context
from app.seed.rows.dates import UNDATED, bounds_of
from app.seed.rows.event import event_rows
from app.seed.rows.membership import change_rows, membership_rows
from app.seed.rows.naming import identifiers_of, names_of
from app.seed.rows.row import Row
from app.seed.rows.statement import statement_rows
from app.seed.search_text import search_text
from app.seed.titles import title_of
from app.vocabulary import RecordKind

__all__ = ["Row", "names_of", "rows_of"]


def rows_of(chronology: Chronology, index: Index) -> Iterator[Row]:
    """Every row a dataset comes to, apart from its documents; tables refer to tables that are named earlier."""
    context, numbers = Context.of(chronology, index), count(1)
    for name in names_of(chronology):
        yield LexiconName, name._asdict()
    for kind, record_id, record in records_of(chronology):
        if kind is RecordKind.DATASET:
            continue
        if kind in _ROWS:
            yield from _ROWS[kind](context, record)
        title = title_of(kind, record, context.names)
        yield from _citation_rows(kind, record_id, title, record)
        title_parts, body_parts = search_text(kind, record, context.names)
        yield (
            SearchEntry,
            {
                "number": next(numbers),
                "kind": kind.value,
                "record_id": record_id,
                "title": "\n".join(title_parts),
                "body": "\n".join(body_parts),
                "document": render_hit(kind, record_id, title, record).model_dump_json(),
            },
        )
    yield from change_rows(context, chronology.memberships)


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
    parts = [record, *getattr(record, "offices", []), *getattr(record, "claims", [])]
    citations = [citation for part in parts for citation in getattr(part, "citations", [])]
    for number, one in enumerate(citations):
        cited = render_citation(kind, record_id, number, title, one)
        yield (
            Citation,
            {
                "source_id": one.source,
                "id": cited.id,
                "document": cited.model_dump_json(),
            },
        )
