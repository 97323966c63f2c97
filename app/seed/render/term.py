"""Terms and topics to documents."""

from app.schemas.dataset import TermRead
from app.schemas.topic import TopicRead
from app.seed import document as seed
from app.seed.render.index import Index, Views


def render_topic(_index: Index, one: seed.Term) -> Views:
    """A topic; it is short as it is."""
    topic = TopicRead(id=one.id, label=one.label, definition=one.definition)
    return topic, topic


def render_term(_index: Index, one: seed.Term) -> Views:
    """A term; it is short as it is."""
    term = TermRead(
        id=one.id,
        label=one.label,
        definition=one.definition,
        plover=one.plover if isinstance(one, seed.TypeTerm) else None,
        counts_as_member=one.counts_as_member if isinstance(one, seed.StatusTerm) else None,
    )
    return term, term
