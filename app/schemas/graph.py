"""Who takes part in events together, as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.listing import MetaRead
from app.schemas.reference import ActorLabelRead


class GraphNodeRead(ActorLabelRead):
    """An actor that takes part in some of the events."""

    count: int = Field(description="In how many of the events it takes part.")


class GraphEdgeRead(ReadModel):
    """Two actors that take part in some of the events together; it has no direction."""

    source: str = Field(description="The id of the actor whose id sorts first.")
    target: str = Field(description="The id of the other.")
    count: int = Field(description="In how many of the events both take part.")


class GraphRead(ReadModel):
    """The network of actors that the events which match the request make up."""

    nodes: list[GraphNodeRead] = Field(description="Everybody who takes part, the most frequent first.")
    edges: list[GraphEdgeRead] = Field(description="Every two who take part together, the most frequent first.")
    total: int = Field(description="How many events match.")
    meta: MetaRead
