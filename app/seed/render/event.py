"""Events to documents."""

from app.schemas.event import (
    EventDocumentRead,
    EventRead,
    EventSummary,
    FigureRead,
    ParticipantRead,
    RelatedEventRead,
)
from app.seed import document as seed
from app.seed.render.index import Index, Views, count_sources, date_read
from app.vocabulary import RecordKind


def render_event(index: Index, one: seed.Event) -> Views:
    """An event, in short and with everything known of it."""
    disputes = index.disputes[RecordKind.EVENT, one.id]
    summary = EventSummary(
        id=one.id,
        title=one.title,
        type=one.type,
        date=date_read(one.date),
        status=one.status,
        place=index.places[one.place] if one.place else None,
        summary=one.summary,
        participants=[
            ParticipantRead(
                actor=index.actors[who.actor],
                role=who.role,
                behalf=index.actors[who.behalf] if who.behalf else None,
            )
            for who in one.participants
        ],
        topics=one.topics,
        source_count=count_sources(one.citations),
        disputed=bool(disputes),
    )
    full = EventRead(
        **dict(summary),
        related=[
            RelatedEventRead(relation=relation, direction=direction, event=event)
            for relation, direction, event in index.relations_of(one.id)
        ],
        documents=[EventDocumentRead(role=it.role, source=index.sources[it.source]) for it in one.documents],
        figures=[FigureRead(**dict(figure)) for figure in one.figures],
        statements=index.statements_at(one.id),
        disputes=disputes,
        citations=index.citations(one.citations),
        public_since=index.public_since(one.public_since, one.citations),
        note=one.note,
    )
    return summary, full
