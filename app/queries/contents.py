"""Every record as the curators wrote it, in an order that depends on nothing but kinds and ids."""

from typing import Any

from sqlalchemy import Select, func, select

from app.models import Document, WholeDocument
from app.vocabulary import RecordKind


def select_contents() -> Select[*tuple[Any, ...]]:
    """Select kind, id and content of every record but the dataset itself, by kind and id."""
    return (
        select(WholeDocument.kind, WholeDocument.id, WholeDocument.content)
        .where(WholeDocument.kind != RecordKind.DATASET.value)
        .order_by(WholeDocument.kind, WholeDocument.id)
    )


def select_dataset_content() -> Select[str]:
    """Select the content of the dataset's own record."""
    return select(WholeDocument.content).where(WholeDocument.kind == RecordKind.DATASET.value)


def count_contents() -> Select[*tuple[Any, ...]]:
    """Count the records, the dataset among them."""
    return select(func.count()).select_from(Document)
