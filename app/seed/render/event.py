"""Events to documents."""

from app.schemas.event import FigureRead
from app.seed import document as seed
from app.seed.document.event import EventDocument
from app.seed.json_text import extended, listed, quoted, texts, truth
from app.seed.render.index import Documents, Index, count_sources
from app.seed.served_date import date_text
from app.vocabulary import RecordKind


def render_event(index: Index, one: seed.Event) -> Documents:
    """An event, in short and with everything known of it: app.schemas.event.EventSummary and EventRead."""
    disputes = index.disputes_over(RecordKind.EVENT, one.id)
    summary = (
        f'{{"id":{quoted(one.id)},"title":{quoted(one.title)},"type":{quoted(one.type)},"date":{date_text(one.date)},'
        f'"status":{quoted(one.status)},"place":{index.texts.places[one.place] if one.place else "null"},'
        f'"summary":{quoted(one.summary)},"participants":{listed(_participant(index, it) for it in one.participants)},'
        f'"topics":{texts(one.topics)},"source_count":{count_sources(one.citations)},"disputed":{truth(bool(disputes))}}}'
    )
    more = (
        f"{index.evidence(one, disputes)},"
        f'"related":{listed(_related(*it) for it in index.relations_of(one.id))},'
        f'"documents":{listed(_document(index, it) for it in one.documents)},'
        f'"figures":{listed(FigureRead(**dict(it)).model_dump_json() for it in one.figures)},'
        f'"statements":{listed(index.shown.statements.get(one.id, ()))}'
    )
    return summary, extended(summary, more)


def _participant(index: Index, who: seed.Participant) -> str:
    behalf = index.texts.actors[who.behalf] if who.behalf else "null"
    return f'{{"actor":{index.texts.actors[who.actor]},"role":{quoted(who.role)},"for":{behalf}}}'


def _related(relation: str, direction: str, event: str) -> str:
    return f'{{"relation":{quoted(relation)},"direction":"{direction}","event":{event}}}'


def _document(index: Index, it: EventDocument) -> str:
    return f'{{"role":{quoted(it.role)},"source":{index.texts.sources[it.source]}}}'
