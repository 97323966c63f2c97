"""Actors and their memberships to documents."""

from app.schemas.actor import (
    ActorCountsRead,
    ActorRead,
    ActorSummary,
    CounterpartRead,
    OfficeRead,
    OfficialNameRead,
    PartRead,
)
from app.schemas.membership import MembershipRead, MembershipSummary
from app.schemas.reference import IdentifierRead
from app.seed import document as seed
from app.seed.render.index import Index, Views
from app.seed.render.whole import WholeIndex
from app.seed.served_date import date_read, optional_date
from app.vocabulary import RecordKind


def render_actor(index: WholeIndex, one: seed.Actor) -> Views:
    """An actor, in short and with everything known of it."""
    summary = ActorSummary(
        id=one.id,
        kind=one.kind,
        name=one.name,
        acronym=one.acronym,
        country=index.actors[one.country] if one.country else None,
        summary=one.summary,
    )
    offices = [
        OfficeRead(
            title=office.title,
            at=index.actors[office.at] if office.at else None,
            during=optional_date(office.during),
            citations=index.citations(office.citations),
        )
        for office in one.offices
    ]
    activity = index.activity_of(one.id)
    full = ActorRead(
        **dict(summary),
        family_name=one.family_name,
        aliases=one.aliases,
        official_names=[OfficialNameRead(language=it.language, name=it.name) for it in one.official_names],
        identifiers=[IdentifierRead(**dict(it)) for it in one.identifiers],
        part_of=[PartRead(actor=index.actors[it.actor], during=optional_date(it.during)) for it in one.part_of],
        existed=optional_date(one.existed),
        complete_from=optional_date(one.complete_from),
        changes_told_from=optional_date(one.changes_told_from),
        offices=offices,
        memberships=[_membership_summary(index, it) for it in index.memberships_of(one.id)],
        members=[_membership_summary(index, it) for it in index.members_of(one.id)],
        counts=ActorCountsRead(events=activity.events, statements=activity.statements, spoken=activity.spoken),
        first_event=activity.first_event,
        last_event=activity.last_event,
        counterparts=[CounterpartRead(actor=actor, events=events) for actor, events in activity.counterparts],
        disputes=index.disputes[RecordKind.ACTOR, one.id],
        citations=index.citations(one.citations),
        note=one.note,
    )
    return summary, full


def render_membership(index: WholeIndex, one: seed.Membership) -> Views:
    """A spell, in short and with everything known of it."""
    summary = _membership_summary(index, one)
    full = MembershipRead(
        **dict(summary),
        began_with=index.optional_event(one.began_with),
        ended_with=index.optional_event(one.ended_with),
        disputes=index.disputes[RecordKind.MEMBERSHIP, one.id],
        citations=index.citations(one.citations),
        note=one.note,
    )
    return summary, full


def _membership_summary(index: Index, one: seed.Membership) -> MembershipSummary:
    return MembershipSummary(
        id=one.id,
        member=index.actors[one.member],
        organization=index.actors[one.organization],
        status=one.status,
        counts_as_member=index.statuses[one.status].counts_as_member,
        during=date_read(one.during),
    )
