"""What rendering a record needs to know of the others: their short forms, by id. Renders no record itself.

Of events and statements it keeps none in memory: what others show of them stands on disk (app.seed.render.links).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.schemas.base import ReadModel
from app.schemas.dispute import ClaimRead, DisputeRead
from app.schemas.event import RelationDirection
from app.schemas.reference import ActorRef, CitationRead, PlaceRef, RecordRef, SourceRef
from app.seed import document as seed
from app.seed.chronology import Chronology
from app.seed.json_text import listed, optional
from app.seed.notes import actor_refs
from app.seed.publicity import Publicity
from app.seed.render.citation import render_cited
from app.seed.render.links import Shown
from app.seed.served_date import date_text, optional_date
from app.vocabulary import RecordKind

Views = tuple[ReadModel, ReadModel]
"""A record's summary and full form."""

Documents = tuple[str, str]
"""The same as JSON."""


@dataclass(frozen=True, slots=True)
class RefTexts:
    """The short forms of actors, places and sources as JSON, by id."""

    actors: Mapping[str, str]
    places: Mapping[str, str]
    sources: Mapping[str, str]


class Index:
    """The records of one dataset as others name them, and what others say of each."""

    def __init__(self, chronology: Chronology) -> None:
        """Index a dataset whose references all resolve; `shown` is what the records rendered next show of others."""
        self.statuses = {term.id: term for term in chronology.vocabulary.membership_statuses}
        self.actors = actor_refs(chronology.actors)
        self.places = {one.id: self._place_ref(one) for one in chronology.places}
        self.sources = {one.id: _source_ref(one) for one in chronology.sources}
        self.texts = RefTexts(_dumped(self.actors), _dumped(self.places), _dumped(self.sources))
        self.disputes = _Disputes()
        # In an order of their own: that of the file may change without the revision changing.
        for dispute in sorted(chronology.disputes, key=lambda one: one.id):
            for touched in dispute.records:
                self.disputes.setdefault((touched.kind, touched.id), []).append(self.dispute(dispute))
        self._publicity = Publicity(chronology.sources, chronology.disputes)
        self._spells: dict[str, list[seed.Membership]] = defaultdict(list)
        self._members: dict[str, list[seed.Membership]] = defaultdict(list)
        for spell in sorted(chronology.memberships, key=lambda one: (one.during.edtf.first_day, one.id)):
            self._spells[spell.member].append(spell)
            self._members[spell.organization].append(spell)
        self.shown = Shown()

    def relations_of(self, event: str) -> list[tuple[str, RelationDirection, str]]:
        """How an event stands to others, as JSON: as its own record lists it, then as others do, in order of date."""
        outgoing, incoming = self.shown.outgoing.get(event, ()), self.shown.incoming.get(event, ())
        return [
            *((relation, "outgoing", ref) for relation, ref in outgoing),
            *((relation, "incoming", ref) for relation, ref in incoming),
        ]

    def memberships_of(self, actor: str) -> Sequence[seed.Membership]:
        """The spells of an actor as a member, in order of date."""
        return self._spells.get(actor, ())

    def members_of(self, organization: str) -> Sequence[seed.Membership]:
        """The spells of the members of an organization, in order of date."""
        return self._members.get(organization, ())

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

    def actors_shown(self, ids: Sequence[str]) -> str:
        """Actors in short, in the order given, as JSON."""
        return listed(map(self.texts.actors.__getitem__, ids))

    def disputes_over(self, kind: RecordKind, record_id: str) -> Sequence[str]:
        """The disputes over a record, as JSON."""
        return [one.model_dump_json() for one in self.disputes[kind, record_id]]

    def evidence(self, one: seed.Event | seed.Statement, disputes: Sequence[str]) -> str:
        """What speaks for and against a record, as members of a JSON object: app.schemas.evidence.PublicEvidenceRead.

        It was public since the date given, else since that of the cited source that was surely published first.
        """
        since = self._publicity.since(one.public_since, one.citations)
        citations = (render_cited(it, self.texts.sources[it.source]) for it in one.citations)
        return (
            f'"disputes":{listed(disputes)},"citations":{listed(citations)},"note":{optional(one.note)},'
            f'"public_since":{date_text(since) if since else "null"}'
        )

    def _place_ref(self, one: seed.Place) -> PlaceRef:
        country = self.actors[one.country] if one.country else None
        return PlaceRef(id=one.id, name=one.name, country=country, latitude=one.latitude, longitude=one.longitude)


class _Disputes(dict[tuple[RecordKind, str], list[DisputeRead]]):
    """The disputes over each record; none are noted for one that is only asked for."""

    def __missing__(self, _key: tuple[RecordKind, str]) -> list[DisputeRead]:
        return []


def _dumped(refs: Mapping[str, ReadModel]) -> Mapping[str, str]:
    return {name: ref.model_dump_json() for name, ref in refs.items()}


def count_sources(citations: Sequence[seed.Citation]) -> int:
    """How many different sources are cited."""
    return len({one.source for one in citations})


def _source_ref(one: seed.Source) -> SourceRef:
    return SourceRef(
        id=one.id,
        title=one.title,
        publisher=one.publisher,
        published=optional_date(one.published),
        url=one.url,
        archived_url=one.archived_url,
    )
