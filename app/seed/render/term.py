"""Terms and topics to documents."""

from pydantic_core import from_json, to_json

from app.schemas.term import StatusTermRead, TermRead, TypeTermRead
from app.schemas.topic import TopicSummary
from app.seed import document as seed
from app.seed.json_text import extended, listed, quoted
from app.seed.render.index import Documents, Index, Views
from app.seed.render.links import StanceLink
from app.seed.render.whole import WholeIndex


def render_topic(index: WholeIndex, one: seed.Term) -> Documents:
    """A topic, in short and with every position taken on it, which may be very many: app.schemas.topic."""
    summary = TopicSummary(id=one.id, label=one.label, definition=one.definition).model_dump_json()
    positions = listed(_position(index, it) for it in index.stances_on(one.id))
    return summary, extended(summary, f'"positions":{positions}')


def _position(index: WholeIndex, it: StanceLink) -> str:
    """A position: app.schemas.topic.PositionRead."""
    statement = from_json(it.ref)
    return (
        f'{{"position":{quoted(it.position)},"speakers":{to_json(statement["speakers"]).decode()},'
        f'"on_behalf_of":{index.actors_shown(it.behalf)},"said":{it.said},'
        f'"statement":{{"id":{quoted(statement["id"])},"gist":{quoted(statement["gist"])}}}}}'
    )


def render_term(_index: Index, one: seed.Term) -> Views:
    """A term; it is short as it is."""
    known = {"id": one.id, "label": one.label, "definition": one.definition}
    term: TermRead
    if isinstance(one, seed.TypeTerm):
        term = TypeTermRead(**known, plover=one.plover, changes_membership=one.changes_membership)
    elif isinstance(one, seed.StatusTerm):
        term = StatusTermRead(**known, counts_as_member=one.counts_as_member)
    else:
        term = TermRead(**known)
    return term, term
