"""Topics as served."""

from app.schemas.base import ReadModel
from app.schemas.listing import ListRead


class TopicRead(ReadModel):
    """What events and statements are about."""

    id: str
    label: str
    definition: str


class TopicList(ListRead[TopicRead]):
    """A page of topics."""
