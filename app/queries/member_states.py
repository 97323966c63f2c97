"""MembershipQuery → the list of membership spells it asks for."""

from typing import Any

from sqlalchemy import Select, select

from app.models import Actor, Membership
from app.params.member_states import MembershipQuery
from app.params.names import NOTHING, Names
from app.queries.dates import certainly_within, possibly_within
from app.queries.listing import Listing, SortKey, chosen

_SORTS: dict[str, tuple[SortKey, SortKey]] = {
    "start": (Membership.first_day, Membership.first_day),
    "state": (Membership.member_key, Membership.member_key),
}


def select_memberships(query: MembershipQuery, names: Names) -> Listing:
    """Build the list of spells a query asks for, its names looked up."""
    conditions = [
        *chosen(Membership.id, names.get("id", NOTHING)),
        *chosen(Membership.organization_id, names.get("organization", NOTHING)),
        *chosen(Membership.member_id, names.get("state", NOTHING)),
        *([possibly_within(Membership, query.as_of)] if query.as_of else []),
    ]
    return Listing(
        kind=query.record_kind,
        table=Membership,
        id=Membership.id,
        conditions=conditions,
        sort=_SORTS[query.sort_key][query.descending],
        descending=query.descending,
        matches={"membership": certainly_within(Membership, query.as_of)} if query.as_of else {},
        notices=_select_incomplete(query, names),
    )


def _select_incomplete(query: MembershipQuery, names: Names) -> Select[*tuple[Any, ...]] | None:
    """The organizations asked for whose list of members is whole only from a later day on."""
    if query.as_of is None:
        return None
    later = Actor.complete_from > query.as_of.end_latest
    wanted = chosen(Actor.id, names.get("organization", NOTHING))
    return select(Actor.id, Actor.complete_from).where(later, *wanted).order_by(Actor.id)
