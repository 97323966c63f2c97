"""The parameters of /relations/{a}/{b}."""

from typing import Annotated, Literal

from pydantic import Field

from app.params.dates import Dating, Day, Knowing
from app.params.formats import DatedFormat
from app.params.listing import PagedQuery
from app.params.names import ANY, Named, NameValues
from app.vocabulary import RecordKind


class RelationQuery(Dating, Knowing, PagedQuery):
    """What /relations/{a}/{b} can be asked for; a filter that one kind of record alone knows keeps that kind only."""

    member_of: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(description="Events only: somebody taking part was certainly a member of this organization then."),
    ] = ANY
    as_of: Annotated[
        Day | None,
        Field(
            description="Membership changes only: of spells that hold, or may hold, on this day (YYYY-MM-DD); "
            "`match.membership` says which."
        ),
    ] = None
    sort: Annotated[Literal["date", "-date"], Field(description="Order; `-` descends.")] = "date"
    format: DatedFormat = None


class RelationAddress(RelationQuery):
    """The same with the two actors, which stand in the path; for examples."""

    a: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="The one actor.")]
    b: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="The other.")]
