"""Topics as served."""

from app.schemas.base import ReadModel


class TopicRead(ReadModel):
    """What events and statements are about."""

    id: str
    label: str
    definition: str
