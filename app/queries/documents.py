"""Single documents, and ids that look like a given one."""

from typing import Any

from sqlalchemy import Select, String, bindparam, select

from app.models import Actor, Document, LexiconName, WholeDocument
from app.vocabulary import RecordKind, View

_PREFIX_LENGTH, _MOST_NEIGHBOURS = 3, 500


def select_document(kind: RecordKind, record_id: str, view: View) -> Select[str]:
    """Select a record as it is served."""
    if view is View.FULL:
        return select(WholeDocument.full).where(WholeDocument.kind == kind.value, WholeDocument.id == record_id)
    return select(Document.summary).where(Document.kind == kind.value, Document.id == record_id)


RECORD_ID: Any = bindparam("record_id", type_=String())
"""Stands for an id that is given later, under this name."""


def select_terms() -> Select[*tuple[Any, ...]]:
    """Select kind, id (`scheme/id`) and document of every term of the vocabulary, topics among them."""
    kinds = (RecordKind.TERM.value, RecordKind.TOPIC.value)
    return select(Document.kind, Document.id, Document.summary).where(Document.kind.in_(kinds)).order_by(Document.id)


def select_neighbouring_ids(kind: RecordKind, record_id: str) -> Select[*tuple[Any, ...]]:
    """Select ids of this kind that start as this one does, to pick suggestions from."""
    prefix = record_id[:_PREFIX_LENGTH]
    return (
        select(Document.id)
        .where(Document.kind == kind.value, Document.id >= prefix, Document.id < f"{prefix}\uffff")
        .order_by(Document.id)
        .limit(_MOST_NEIGHBOURS)
    )


def select_lexicon() -> Select[*tuple[Any, ...]]:
    """Select every name that a request may use: namespace, level, folded name, id, name as written, preferred."""
    return select(
        LexiconName.namespace,
        LexiconName.level,
        LexiconName.folded,
        LexiconName.record_id,
        LexiconName.name,
        LexiconName.preferred,
    ).order_by(LexiconName.namespace, LexiconName.record_id, LexiconName.level, LexiconName.folded)


def select_complete_from() -> Select[*tuple[Any, ...]]:
    """Select the organizations whose list of members is whole from a day on, with that day."""
    return select(Actor.id, Actor.complete_from).where(Actor.complete_from.is_not(None)).order_by(Actor.id)
