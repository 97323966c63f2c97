"""Statements to documents."""

from app.schemas.statement import ChainLinkRead, StanceRead, StatementRead, StatementSummary
from app.seed import document as seed
from app.seed.render.index import Index, Views, count_sources, date_read, optional_date
from app.vocabulary import RecordKind


def render_statement(index: Index, one: seed.Statement) -> Views:
    """A statement, in short and with everything known of it."""
    disputes = index.disputes[RecordKind.STATEMENT, one.id]
    summary = StatementSummary(
        id=one.id,
        speakers=index.actor_refs(one.speakers),
        capacity=one.capacity,
        on_behalf_of=index.actor_refs(one.on_behalf_of),
        audience=index.actor_refs(one.audience),
        mode=one.mode,
        reported_by=index.actors[one.reported_by] if one.reported_by else None,
        quote=one.quote,
        gist=one.gist,
        said=date_read(one.said),
        topics=one.topics,
        about=index.actor_refs(one.about),
        event=index.optional_event(one.event),
        stance=[StanceRead(topic=it.topic, position=it.position) for it in one.stance],
        source_count=count_sources(one.citations),
        disputed=bool(disputes),
    )
    chain = [
        ChainLinkRead(
            actor=index.actors[link.actor],
            act=link.act,
            source=index.sources[link.source] if link.source else None,
            date=optional_date(link.date),
        )
        for link in one.chain
    ]
    full = StatementRead(
        **dict(summary),
        chain=chain,
        disputes=disputes,
        citations=index.citations(one.citations),
        public_since=index.public_since(one.public_since, one.citations),
        note=one.note,
    )
    return summary, full
