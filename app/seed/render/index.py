"""What rendering a record needs to know of the others: their short forms, by id. Renders no record itself."""

from collections import defaultdict
from collections.abc import Sequence

from app.edtf import OPEN_FUTURE
from app.schemas.base import ReadModel
from app.schemas.date import DateRead, render_date
from app.schemas.dispute import ClaimRead, DisputeRead
from app.schemas.reference import ActorRef, CitationRead, EventRef, PlaceRef, RecordRef, SourceRef, StatementRef
from app.seed import document as seed
from app.vocabulary import RecordKind

Views = tuple[ReadModel, ReadModel]
"""A record's summary and full form."""


class Index:
    """The records of one dataset as others name them, and what others say of each."""

    def __init__(self, document: seed.SeedDocument) -> None:
        """Index a dataset whose references all resolve."""
        self.statuses = {term.id: term for term in document.vocabulary.membership_statuses}
        self.actors = {one.id: ActorRef(id=one.id, name=one.name, kind=one.kind) for one in document.actors}
        self.places = {one.id: self._place_ref(one) for one in document.places}
        self.sources = {one.id: _source_ref(one) for one in document.sources}
        self.events = {
            one.id: EventRef(id=one.id, title=one.title, date=date_read(one.date)) for one in document.events
        }
        self._published = {one.id: one.published for one in document.sources}
        self.statements: dict[str, list[StatementRef]] = defaultdict(list)
        # In an order of their own: that of the file may change without the revision changing.
        for said in sorted(document.statements, key=lambda one: (one.said.edtf.first_day, one.id)):
            if said.event:
                ref = StatementRef(id=said.id, speakers=self.actor_refs(said.speakers), gist=said.gist)
                self.statements[said.event].append(ref)
        self.disputes: dict[tuple[RecordKind, str], list[DisputeRead]] = defaultdict(list)
        for dispute in sorted(document.disputes, key=lambda one: one.id):
            for touched in dispute.records:
                self.disputes[touched.kind, touched.id].append(self.dispute(dispute))

    def actor_refs(self, ids: Sequence[str]) -> list[ActorRef]:
        """Actors in short, in the order given."""
        return [self.actors[one] for one in ids]

    def citations(self, citations: Sequence[seed.Citation]) -> list[CitationRead]:
        """Citations with their sources in short."""
        return [
            CitationRead(
                source=self.sources[one.source],
                quote=one.quote,
                locator=one.locator,
                supports=one.supports,
                note=one.note,
            )
            for one in citations
        ]

    def dispute(self, one: seed.Dispute) -> DisputeRead:
        """A dispute with the sources of each side."""
        return DisputeRead(
            id=one.id,
            records=[RecordRef(kind=it.kind, id=it.id) for it in one.records],
            field=one.field,
            question=one.question,
            claims=[ClaimRead(id=it.id, claim=it.claim, citations=self.citations(it.citations)) for it in one.claims],
            preferred=one.preferred,
            reason=one.reason,
        )

    def public_since(self, given: seed.SeedDate | None, citations: Sequence[seed.Citation]) -> DateRead | None:
        """The date given, else that of the cited source that was surely published first."""
        if given:
            return date_read(given)
        cited = [self._published[one.source] for one in citations]
        dated = [one for one in cited if one and one.edtf.end_latest < OPEN_FUTURE]
        return date_read(min(dated, key=lambda one: one.edtf.end_latest)) if dated else None

    def _place_ref(self, one: seed.Place) -> PlaceRef:
        country = self.actors[one.country] if one.country else None
        return PlaceRef(id=one.id, name=one.name, country=country, latitude=one.latitude, longitude=one.longitude)


def date_read(date: seed.SeedDate) -> DateRead:
    """A date as served."""
    return render_date(date.edtf, date.basis, date.note)


def optional_date(date: seed.SeedDate | None) -> DateRead | None:
    """A date as served, or None."""
    return date_read(date) if date else None


def count_sources(citations: Sequence[seed.Citation]) -> int:
    """How many different sources are cited."""
    return len({one.source for one in citations})


def _source_ref(one: seed.Source) -> SourceRef:
    return SourceRef(id=one.id, title=one.title, publisher=one.publisher, published=optional_date(one.published))
