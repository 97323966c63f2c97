"""Sources to documents."""

from app.schemas.source import CopyRead, SourceRead, SourceSummary
from app.seed import document as seed
from app.seed.render.index import Index, Views
from app.seed.served_date import optional_date
from app.vocabulary import RecordKind


def render_source(index: Index, one: seed.Source) -> Views:
    """A source, in short and with everything known of it."""
    summary = SourceSummary(
        id=one.id,
        title=one.title,
        type=one.type,
        publisher=one.publisher,
        authors=one.authors,
        created=optional_date(one.created),
        published=optional_date(one.published),
        language=one.language,
        party=index.actors[one.party] if one.party else None,
        url=one.url,
        archived_url=one.archived_url,
        held=one.held,
    )
    disputes = index.disputes[RecordKind.SOURCE, one.id]
    copies = [CopyRead(url=it.url, publisher=it.publisher) for it in one.copies]
    full = SourceRead(**dict(summary), summary=one.summary, copies=copies, disputes=disputes, note=one.note)
    return summary, full
