"""Terms and topics to documents."""

from app.schemas.dataset import StatusTermRead, TermRead, TypeTermRead
from app.schemas.topic import TopicRead
from app.seed import document as seed
from app.seed.render.index import Index, Views


def render_topic(_index: Index, one: seed.Term) -> Views:
    """A topic; it is short as it is."""
    topic = TopicRead(id=one.id, label=one.label, definition=one.definition)
    return topic, topic


def render_term(_index: Index, one: seed.Term) -> Views:
    """A term; it is short as it is."""
    known = {"id": one.id, "label": one.label, "definition": one.definition}
    term: TermRead
    if isinstance(one, seed.TypeTerm):
        term = TypeTermRead(**known, plover=one.plover)
    elif isinstance(one, seed.StatusTerm):
        term = StatusTermRead(**known, counts_as_member=one.counts_as_member)
    else:
        term = TermRead(**known)
    return term, term
