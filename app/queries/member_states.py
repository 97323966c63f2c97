"""MembershipQuery → the list of membership spells it asks for, or of the changes they bring."""

from typing import Any

from app.models import Membership, MembershipChange
from app.params.member_states import MembershipChangeQuery, MembershipFilters, MembershipQuery
from app.params.names import NOTHING, Names
from app.queries.clauses import Clause, chosen, identified
from app.queries.dates import certainly_within, date_match, dated, known, within
from app.queries.facets import Facet
from app.queries.listing import Listing, Sorts
from app.vocabulary import RecordKind, Scheme

_SORTS: Sorts = {
    # A spell is sorted by its start either way; one whose start is open, by its end.
    "start": (Membership.first_day, Membership.first_day),
    "state": (Membership.member_key, Membership.member_key),
}
_CHANGE_SORTS: Sorts = {"date": (MembershipChange.first_day, MembershipChange.last_day)}


def select_memberships(query: MembershipQuery, names: Names) -> Listing:
    """Build the list of spells a query asks for, its names looked up."""
    matches = date_match(Membership, query.date)
    if query.as_of:
        matches["membership"] = certainly_within(Membership, query.as_of)
    return Listing(
        kind=query.record_kind,
        table=Membership,
        id=Membership.id,
        clauses=[
            *identified(Membership.id, names.get("id", NOTHING)),
            *_clauses(Membership, query, names),
            *([within(Membership, query.as_of)] if query.as_of else []),
        ],
        sorts=_SORTS,
        sort=query.sort,
        matches=matches,
        facets={
            "organization": Facet(Membership.organization_id, RecordKind.ACTOR),
            "status": Facet(Membership.status, Scheme.MEMBERSHIP_STATUSES),
        },
    )


def select_membership_changes(query: MembershipChangeQuery, names: Names) -> Listing:
    """Build the list of changes a query asks for, its names looked up."""
    return Listing(
        kind=None,
        table=MembershipChange,
        id=MembershipChange.id,
        clauses=[
            *_clauses(MembershipChange, query, names),
            *chosen(MembershipChange, MembershipChange.change, names.get("change", NOTHING)),
        ],
        sorts=_CHANGE_SORTS,
        sort=query.sort,
        matches=date_match(MembershipChange, query.date),
        document=MembershipChange.document,
    )


def _clauses(table: Any, query: MembershipFilters, names: Names) -> list[Clause]:  # noqa: ANN401 - one of two models
    """What both spells and changes must meet."""
    return [
        *chosen(table, table.member_id, names.get("state", NOTHING)),
        *chosen(table, table.organization_id, names.get("organization", NOTHING)),
        *dated(table, query),
        *chosen(table, table.status, names.get("status", NOTHING)),
        *known(table, query),
    ]
