"""Statements to documents."""

from app.seed import document as seed
from app.seed.document.statement import ChainLink
from app.seed.json_text import extended, listed, optional, quoted, texts, truth
from app.seed.render.index import Documents, Index, count_sources
from app.seed.served_date import date_text
from app.vocabulary import RecordKind


def render_statement(index: Index, one: seed.Statement) -> Documents:
    """A statement, in short and with everything known of it: app.schemas.statement.StatementSummary, StatementRead."""
    disputes = index.disputes_over(RecordKind.STATEMENT, one.id)
    stance = (f'{{"topic":{quoted(it.topic)},"position":{quoted(it.position)}}}' for it in one.stance)
    summary = (
        f'{{"id":{quoted(one.id)},"speakers":{index.actors_shown(one.speakers)},"capacity":{optional(one.capacity)},'
        f'"on_behalf_of":{index.actors_shown(one.on_behalf_of)},"audience":{index.actors_shown(one.audience)},'
        f'"mode":{quoted(one.mode)},'
        f'"reported_by":{index.texts.actors[one.reported_by] if one.reported_by else "null"},'
        f'"quote":{optional(one.quote)},"gist":{quoted(one.gist)},"said":{date_text(one.said)},'
        f'"topics":{texts(one.topics)},"about":{index.actors_shown(one.about)},'
        f'"event":{index.shown.events[one.event] if one.event else "null"},"stance":{listed(stance)},'
        f'"source_count":{count_sources(one.citations)},"disputed":{truth(bool(disputes))}}}'
    )
    chain = listed(_link(index, it) for it in one.chain)
    return summary, extended(summary, f'{index.evidence(one, disputes)},"chain":{chain}')


def _link(index: Index, it: ChainLink) -> str:
    source = index.texts.sources[it.source] if it.source else "null"
    date = date_text(it.date) if it.date else "null"
    return f'{{"actor":{index.texts.actors[it.actor]},"act":{quoted(it.act)},"source":{source},"date":{date}}}'
