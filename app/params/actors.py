"""The parameters of /actors."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.params.dates import Day
from app.params.formats import LinkedFormat
from app.params.listing import FACETS, CommaSeparated, ListQuery, QueryModel
from app.params.names import ANY, Identified, Named, NameValues
from app.params.text import TextQuery
from app.vocabulary import ActorKind, Naming, RecordKind


class ActorQuery(ListQuery):
    """What /actors can be asked for."""

    record_kind: ClassVar = RecordKind.ACTOR
    id: Annotated[NameValues, Identified(RecordKind.ACTOR), Field(description="Actors with these ids.")] = ANY
    kind: Annotated[
        NameValues,
        Named(ActorKind),
        Field(description=f"One of {', '.join(ActorKind)}; repeated: any of them; `!kind` excludes."),
    ] = ANY
    country: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="The state they belong to.")] = ANY
    member_of: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(description="Was at some time a member of this organization; with `as_of`, on that day."),
    ] = ANY
    as_of: Annotated[
        Day | None,
        Field(
            description="The day (YYYY-MM-DD) on which `member_of` holds, or may hold; `match.membership` says which."
        ),
    ] = None
    identifier: Annotated[
        NameValues,
        Named(Naming.IDENTIFIER),
        Field(description="An id in somebody else's scheme, such as `Q42` or, naming the scheme, `wikidata:Q42`."),
    ] = ANY
    q: Annotated[
        TextQuery | None,
        Field(description='Words in names or summary: all of them; `"a phrase"`, `-without`, `begin*`.'),
    ] = None
    facets: Annotated[Annotated[str, CommaSeparated("kind", "country")] | None, FACETS] = None
    sort: Annotated[
        Literal["name", "-name", "id", "-id", "relevance"],
        Field(description="Order; `-` descends. `relevance` needs `q`."),
    ] = "name"

    @model_validator(mode="after")
    def _ask_members_as_of(self) -> Self:
        if self.as_of is not None and not self.member_of:
            raise PydanticCustomError(
                "together", "as_of asks who was a member then; add member_of", {"parameter": "as_of"}
            )
        return self

    format: LinkedFormat = None


class ActorRecordQuery(QueryModel):
    """What a single actor can be asked for."""

    format: LinkedFormat = None
