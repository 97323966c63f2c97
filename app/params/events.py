"""The parameters of /events."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.params.dates import Dating, Knowing
from app.params.formats import EventFormat
from app.params.listing import FACETS, CommaSeparated, Flag, ListQuery, QueryModel
from app.params.names import ANY, Identified, Named, NameValues
from app.params.text import TextQuery
from app.vocabulary import EventStatus, RecordKind, Scheme, SourceType


class Operator(StrEnum):
    """Whether any or all values of a repeated parameter must hold."""

    OR = "or"
    AND = "and"


class EventFilters(Dating, Knowing):
    """Which events: what the list and the network of events take alike."""

    id: Annotated[NameValues, Identified(RecordKind.EVENT), Field(description="Events with these ids.")] = ANY
    actor: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(
            description="Took part, or was acted for: id, acronym, any name in any script, or family name. "
            "Repeated: any of them, or all with `actor_op=and`; `!name` excludes."
        ),
    ] = ANY
    actor_op: Annotated[
        Operator,
        Field(description="Whether any (`or`) or all (`and`) of the actors must have taken part: how `actor` is read."),
    ] = Operator.OR
    role: Annotated[
        NameValues,
        Named(Scheme.ROLES, of=RecordKind.ACTOR),
        Field(description="Somebody took part as this, see /vocabulary; `ACTOR:ROLE` says who."),
    ] = ANY
    type: Annotated[NameValues, Named(Scheme.EVENT_TYPES), Field(description="Event types, see /vocabulary.")] = ANY
    topic: Annotated[NameValues, Named(RecordKind.TOPIC), Field(description="Topics, see /topics.")] = ANY
    place: Annotated[NameValues, Named(RecordKind.PLACE), Field(description="Where it happened, see /places.")] = ANY
    country: Annotated[
        NameValues, Named(RecordKind.ACTOR), Field(description="The state in which the place lies today.")
    ] = ANY
    status: Annotated[
        NameValues, Named(EventStatus), Field(description=f"How firmly it stands: {', '.join(EventStatus)}.")
    ] = ANY
    source: Annotated[NameValues, Named(RecordKind.SOURCE), Field(description="Cited sources, by id or title.")] = ANY
    source_type: Annotated[
        NameValues, Named(SourceType), Field(description=f"Some cited source is {', '.join(SourceType)}.")
    ] = ANY
    min_sources: Annotated[
        int | None, Field(ge=1, le=1000, description="At least this many different sources are cited.")
    ] = None
    disputed: Annotated[Flag | None, Field(description="Whether sources disagree on it: `true` or `false`.")] = None
    member_of: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(description="Somebody taking part was certainly a member of this organization on the event's date."),
    ] = ANY
    q: Annotated[
        TextQuery | None,
        Field(description='Words in title, summary or place: all of them; `"a phrase"`, `-without`, `begin*`.'),
    ] = None

    @model_validator(mode="after")
    def _join_actors(self) -> Self:
        if self.actor_op is not Operator.OR and not self.actor:
            raise PydanticCustomError(
                "together", "actor_op says how actor is read; add actor, or take it out", {"parameter": "actor_op"}
            )
        return self


class EventQuery(EventFilters, ListQuery):
    """What /events can be asked for."""

    record_kind: ClassVar = RecordKind.EVENT
    facets: Annotated[
        Annotated[str, CommaSeparated("type", "actor", "topic", "place", "country", "year", "status", "source", "role")]
        | None,
        FACETS,
    ] = None
    sort: Annotated[
        Literal["date", "-date", "title", "-title", "id", "-id", "relevance"],
        Field(description="Order; `-` descends. `relevance` needs `q`."),
    ] = "date"
    format: EventFormat = None


class EventRecordQuery(QueryModel):
    """What a single event can be asked for."""

    format: EventFormat = None
