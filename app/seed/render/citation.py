"""Citations to documents: as the record that cites shows them, and as the source that is cited does."""

from app.seed import document as seed
from app.seed.json_text import optional, quoted, texts


def render_cited(citation: seed.Citation, source: str) -> str:
    """A citation on its record, with the source's short form as JSON: app.schemas.reference.CitationRead."""
    return (
        f'{{"source":{source},"quote":{optional(citation.quote)},"locator":{optional(citation.locator)},'
        f'"supports":{texts(citation.supports)},"note":{optional(citation.note)}}}'
    )


def render_citation(citation_id: str, record: str, citation: seed.Citation) -> str:
    """A citation on its source, with the record's short form as JSON: app.schemas.citation.CitedRecordRead."""
    return (
        f'{{"id":{quoted(citation_id)},"record":{record},"supports":{texts(citation.supports)},'
        f'"quote":{optional(citation.quote)},"locator":{optional(citation.locator)},"note":{optional(citation.note)}}}'
    )
