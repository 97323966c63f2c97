"""The parameters of /sources."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.listing import ListQuery
from app.params.names import Identified, NameValues
from app.vocabulary import RecordKind


class SourceQuery(ListQuery):
    """What /sources can be asked for."""

    record_kind: ClassVar = RecordKind.SOURCE
    id: Annotated[NameValues, Identified(), Field(description="Sources with these ids.")] = []
    sort: Annotated[
        Literal["published", "-published", "title", "-title", "id", "-id"],
        Field(description="Order; `-` descends. A source without a date of publication comes last."),
    ] = "published"
