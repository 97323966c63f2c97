"""Membership changes to documents."""

from app.schemas.date import render_date
from app.schemas.membership import MembershipChangeRead
from app.seed.changes import Change
from app.seed.render.whole import WholeIndex


def render_change(index: WholeIndex, one: Change) -> MembershipChangeRead:
    """A change, with its date as sure as that of the spell which starts or ends."""
    during = one.citing[0].during
    return MembershipChangeRead(
        id=one.id,
        change=one.change,
        date=render_date(one.date, during.basis, during.note),
        member=index.actors[one.member],
        organization=index.actors[one.organization],
        from_status=one.from_status,
        to_status=one.to_status,
        membership=one.membership_id,
        event=index.optional_event(one.event),
    )
