"""The parameters of /places."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.listing import ListQuery
from app.params.names import Identified, NameValues
from app.vocabulary import RecordKind


class PlaceQuery(ListQuery):
    """What /places can be asked for."""

    record_kind: ClassVar = RecordKind.PLACE
    id: Annotated[NameValues, Identified(), Field(description="Places with these ids.")] = []
    sort: Annotated[Literal["name", "-name", "id", "-id"], Field(description="Order; `-` descends.")] = "name"
