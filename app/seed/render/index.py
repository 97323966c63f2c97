"""What rendering a record needs to know of the others: their short forms, by id. Renders no record itself.

Of events and statements it keeps none in memory: what others show of them stands on disk (app.seed.render.links).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.schemas.base import ReadModel
from app.schemas.date import DateRead, render_date
from app.schemas.dispute import ClaimRead, DisputeRead
from app.schemas.event import RelationDirection
from app.schemas.reference import ActorRef, CitationRead, EventRef, PlaceRef, RecordRef, SourceRef, StatementRef
from app.seed import document as seed
from app.seed.chronology import Chronology
from app.seed.publicity import Publicity
from app.seed.render.links import Links
from app.vocabulary import RecordKind

Views = tuple[ReadModel, ReadModel]
"""A record's summary and full form."""

Stance = tuple[str, list[ActorRef], list[ActorRef], DateRead, StatementRef]
"""A position: what it is, who takes it, on whose behalf, when, and in which words."""

_COUNTERPARTS = 10


@dataclass(frozen=True, slots=True)
class Activity:
    """What an actor has a part in: how much, from when to when, and with whom (most events together first)."""

    events: int
    statements: int
    spoken: int
    first_event: EventRef | None
    last_event: EventRef | None
    counterparts: list[tuple[ActorRef, int]]


class Index:
    """The records of one dataset as others name them, and what others say of each."""

    def __init__(self, chronology: Chronology) -> None:
        """Index a dataset whose references all resolve."""
        self.statuses = {term.id: term for term in chronology.vocabulary.membership_statuses}
        self.actors = {one.id: ActorRef(id=one.id, name=one.name, kind=one.kind) for one in chronology.actors}
        self.places = {one.id: self._place_ref(one) for one in chronology.places}
        self.sources = {one.id: _source_ref(one) for one in chronology.sources}
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
        self._links = self._link(chronology)

    def _link(self, chronology: Chronology) -> Links:
        links = Links()
        for event in chronology.events:
            short = EventRef(id=event.id, title=event.title, date=date_read(event.date))
            links.add_event(event, short.model_dump_json())
        for one in chronology.statements:
            ref = StatementRef(id=one.id, speakers=self.actor_refs(one.speakers), gist=one.gist)
            links.add_statement(one, ref.model_dump_json(), date_read(one.said).model_dump_json())
        links.complete()
        return links

    def event(self, event: str) -> EventRef:
        """An event in short."""
        return EventRef.model_validate_json(self._links.event(event))

    def optional_event(self, event: str | None) -> EventRef | None:
        """An event in short, or None."""
        return self.event(event) if event else None

    def statements_at(self, event: str) -> list[StatementRef]:
        """What was said at an event, in order of date."""
        return [StatementRef.model_validate_json(ref) for ref in self._links.statements_at(event)]

    def relations_of(self, event: str) -> list[tuple[str, RelationDirection, EventRef]]:
        """How an event stands to others: as its own record lists it, then as others do, in order of their dates."""
        outgoing, incoming = self._links.relations_from(event), self._links.relations_to(event)
        return [
            *((relation, "outgoing", EventRef.model_validate_json(ref)) for relation, ref in outgoing),
            *((relation, "incoming", EventRef.model_validate_json(ref)) for relation, ref in incoming),
        ]

    def stances_on(self, topic: str) -> Iterator[Stance]:
        """Who took which position on a topic, in order of date."""
        for link in self._links.stances_on(topic):
            statement = StatementRef.model_validate_json(link.ref)
            said = DateRead.model_validate_json(link.said)
            yield link.position, statement.speakers, self.actor_refs(link.behalf), said, statement

    def activity_of(self, actor: str) -> Activity:
        """What an actor has a part in."""
        links = self._links
        return Activity(
            events=links.count_events(actor),
            statements=links.count_statements(actor),
            spoken=links.count_spoken(actor),
            first_event=self.optional_event(links.first_event(actor)),
            last_event=self.optional_event(links.last_event(actor)),
            counterparts=[(self.actors[other], count) for other, count in links.counterparts(actor, _COUNTERPARTS)],
        )

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

    def public_since(self, given: seed.SeedDate | None, citations: Sequence[seed.Citation]) -> DateRead | None:
        """The date given, else that of the cited source that was surely published first."""
        return optional_date(self._publicity.since(given, citations))

    def _place_ref(self, one: seed.Place) -> PlaceRef:
        country = self.actors[one.country] if one.country else None
        return PlaceRef(id=one.id, name=one.name, country=country, latitude=one.latitude, longitude=one.longitude)


class _Disputes(dict[tuple[RecordKind, str], list[DisputeRead]]):
    """The disputes over each record; none are noted for one that is only asked for."""

    def __missing__(self, _key: tuple[RecordKind, str]) -> list[DisputeRead]:
        return []


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
