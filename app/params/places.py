"""The parameters of /places."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.formats import PlaceFormat
from app.params.listing import ListQuery, QueryModel
from app.params.names import ANY, Identified, Named, NameValues
from app.params.text import TextQuery
from app.vocabulary import RecordKind


class PlaceQuery(ListQuery):
    """What /places can be asked for."""

    record_kind: ClassVar = RecordKind.PLACE
    id: Annotated[NameValues, Identified(RecordKind.PLACE), Field(description="Places with these ids.")] = ANY
    country: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="The state it lies in today.")] = ANY
    q: Annotated[
        TextQuery | None,
        Field(description='Words in names: all of them; `"a phrase"`, `-without`, `begin*`.'),
    ] = None
    sort: Annotated[
        Literal["name", "-name", "id", "-id", "relevance"],
        Field(description="Order; `-` descends. `relevance` needs `q`."),
    ] = "name"
    format: PlaceFormat = None


class PlaceRecordQuery(QueryModel):
    """What a single place can be asked for."""

    format: PlaceFormat = None
