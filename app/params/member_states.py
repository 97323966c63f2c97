"""The parameters of /member-states."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.dates import Day
from app.params.listing import ListQuery
from app.params.names import Identified, Named, NameValues
from app.vocabulary import RecordKind


class MembershipQuery(ListQuery):
    """What /member-states can be asked for."""

    record_kind: ClassVar = RecordKind.MEMBERSHIP
    id: Annotated[NameValues, Identified(), Field(description="Membership spells with these ids.")] = []
    organization: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Members of these.")] = []
    state: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Memberships these held.")] = []
    as_of: Annotated[
        Day | None,
        Field(
            description="The spells that hold, or may hold, on this day (YYYY-MM-DD); `match.membership` says which. "
            "Without it, every spell."
        ),
    ] = None
    sort: Annotated[Literal["start", "-start", "state", "-state"], Field(description="Order; `-` descends.")] = "start"
