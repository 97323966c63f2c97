"""Places to documents."""

from app.schemas.place import PlaceRead, PlaceSummary
from app.schemas.reference import IdentifierRead
from app.seed import document as seed
from app.seed.render.index import Index, Views
from app.vocabulary import RecordKind


def render_place(index: Index, one: seed.Place) -> Views:
    """A place, in short and with everything known of it."""
    summary = PlaceSummary(**dict(index.places[one.id]))
    full = PlaceRead(
        **dict(summary),
        aliases=one.aliases,
        identifiers=[IdentifierRead(**dict(it)) for it in one.identifiers],
        disputes=index.disputes[RecordKind.PLACE, one.id],
        citations=index.citations(one.citations),
    )
    return summary, full
