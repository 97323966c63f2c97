"""Citations to documents, as the source that is cited shows them."""

from app.schemas.citation import CitedRecordRead
from app.schemas.reference import TitledRecordRef
from app.seed import document as seed
from app.vocabulary import RecordKind


def render_citation(
    kind: RecordKind, record_id: str, number: int, title: str, citation: seed.Citation
) -> CitedRecordRead:
    """A citation of a record, known by this title; `number` counts the record's citations."""
    return CitedRecordRead(
        id=f"{kind.value}/{record_id}/{number:04}",
        record=TitledRecordRef(kind=kind, id=record_id, title=title),
        supports=citation.supports,
        quote=citation.quote,
        locator=citation.locator,
        note=citation.note,
    )
