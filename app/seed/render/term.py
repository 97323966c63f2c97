"""Terms and topics to documents."""

from app.schemas.reference import GistRef
from app.schemas.term import StatusTermRead, TermRead, TypeTermRead
from app.schemas.topic import PositionRead, TopicRead, TopicSummary
from app.seed import document as seed
from app.seed.render.index import Index, Views
from app.seed.render.whole import WholeIndex


def render_topic(index: WholeIndex, one: seed.Term) -> Views:
    """A topic, in short and with every position taken on it."""
    summary = TopicSummary(id=one.id, label=one.label, definition=one.definition)
    positions = [
        PositionRead(
            position=position,
            speakers=speakers,
            on_behalf_of=on_behalf_of,
            said=said,
            statement=GistRef(id=statement.id, gist=statement.gist),
        )
        for position, speakers, on_behalf_of, said, statement in index.stances_on(one.id)
    ]
    return summary, TopicRead(**dict(summary), positions=positions)


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
