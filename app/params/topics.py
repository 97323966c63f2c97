"""The parameters of /topics."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.listing import ListQuery
from app.params.names import Identified, NameValues
from app.vocabulary import RecordKind


class TopicQuery(ListQuery):
    """What /topics can be asked for."""

    record_kind: ClassVar = RecordKind.TOPIC
    id: Annotated[NameValues, Identified(), Field(description="Topics with these ids.")] = []
    sort: Annotated[Literal["name", "-name", "id", "-id"], Field(description="Order; `-` descends.")] = "name"
