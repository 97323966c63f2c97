"""The parameters of /member-states and of the changes in them."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.dates import Dating, Day, Knowing
from app.params.formats import DatedFormat
from app.params.listing import FACETS, CommaSeparated, ListQuery, PagedQuery, QueryModel
from app.params.names import ANY, Identified, Named, NameValues
from app.vocabulary import MembershipChangeKind, RecordKind, Scheme


class MembershipFilters(Dating, Knowing):
    """Which memberships: what the list of spells and that of changes take alike."""

    organization: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Members of these.")] = ANY
    state: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Memberships these held.")] = ANY
    status: Annotated[
        NameValues, Named(Scheme.MEMBERSHIP_STATUSES), Field(description="Held as this, see /vocabulary.")
    ] = ANY


class MembershipQuery(MembershipFilters, ListQuery):
    """What /member-states can be asked for."""

    record_kind: ClassVar = RecordKind.MEMBERSHIP
    id: Annotated[
        NameValues, Identified(RecordKind.MEMBERSHIP), Field(description="Membership spells with these ids.")
    ] = ANY
    as_of: Annotated[
        Day | None,
        Field(
            description="The spells that hold, or may hold, on this day (YYYY-MM-DD); `match.membership` says which. "
            "Without it, every spell."
        ),
    ] = None
    facets: Annotated[Annotated[str, CommaSeparated("organization", "status")] | None, FACETS] = None
    sort: Annotated[Literal["start", "-start", "state", "-state"], Field(description="Order; `-` descends.")] = "start"
    format: DatedFormat = None


class MembershipChangeQuery(MembershipFilters, PagedQuery):
    """What /member-states/changes can be asked for; `status` is the one taken up or, at the end, given up."""

    change: Annotated[
        NameValues,
        Named(MembershipChangeKind),
        Field(description=f"What changed: {', '.join(MembershipChangeKind)}."),
    ] = ANY
    sort: Annotated[Literal["date", "-date"], Field(description="Order; `-` descends.")] = "date"
    format: DatedFormat = None


class MembershipRecordQuery(QueryModel):
    """What a single spell can be asked for."""

    format: DatedFormat = None
