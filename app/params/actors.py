"""The parameters of /actors."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.listing import ListQuery
from app.params.names import Identified, Named, NameValues
from app.vocabulary import ActorKind, RecordKind


class ActorQuery(ListQuery):
    """What /actors can be asked for."""

    record_kind: ClassVar = RecordKind.ACTOR
    id: Annotated[NameValues, Identified(), Field(description="Actors with these ids.")] = []
    kind: Annotated[
        NameValues,
        Named(ActorKind),
        Field(description=f"One of {', '.join(ActorKind)}; repeated: any of them; `!kind` excludes."),
    ] = []
    sort: Annotated[Literal["name", "-name", "id", "-id"], Field(description="Order; `-` descends.")] = "name"
