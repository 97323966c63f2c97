"""The parameters of /topics."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.formats import LinkedFormat
from app.params.listing import ListQuery, QueryModel
from app.params.names import ANY, Identified, NameValues
from app.params.text import TextQuery
from app.vocabulary import RecordKind


class TopicQuery(ListQuery):
    """What /topics can be asked for."""

    record_kind: ClassVar = RecordKind.TOPIC
    id: Annotated[NameValues, Identified(RecordKind.TOPIC), Field(description="Topics with these ids.")] = ANY
    q: Annotated[
        TextQuery | None,
        Field(description='Words in label or definition: all of them; `"a phrase"`, `-without`, `begin*`.'),
    ] = None
    sort: Annotated[
        Literal["name", "-name", "id", "-id", "relevance"],
        Field(description="Order; `-` descends. `relevance` needs `q`."),
    ] = "name"
    format: LinkedFormat = None


class TopicRecordQuery(QueryModel):
    """What a single topic can be asked for."""

    format: LinkedFormat = None
