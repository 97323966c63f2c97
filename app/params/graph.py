"""The parameters of /graph."""

from typing import Annotated

from pydantic import Field

from app.params.events import EventFilters
from app.params.formats import GraphFormat


class GraphQuery(EventFilters):
    """What /graph can be asked for: the filters of /events."""

    min_weight: Annotated[
        int, Field(ge=1, le=10**6, description="Only ties of at least this many events that two took part in together.")
    ] = 1
    format: GraphFormat = None
