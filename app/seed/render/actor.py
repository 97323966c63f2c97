"""Actors and their memberships to documents."""

from app.schemas.actor import ActorRead, ActorSummary, OfficeRead, OfficialNameRead, PartRead
from app.schemas.membership import MembershipRead, MembershipSummary
from app.schemas.reference import IdentifierRead
from app.seed import document as seed
from app.seed.render.index import Index, Views, date_read, optional_date
from app.vocabulary import RecordKind


def render_actor(index: Index, one: seed.Actor) -> Views:
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
    full = ActorRead(
        **dict(summary),
        family_name=one.family_name,
        aliases=one.aliases,
        official_names=[OfficialNameRead(language=it.language, name=it.name) for it in one.official_names],
        identifiers=[IdentifierRead(**dict(it)) for it in one.identifiers],
        part_of=[PartRead(actor=index.actors[it.actor], during=optional_date(it.during)) for it in one.part_of],
        existed=optional_date(one.existed),
        complete_from=optional_date(one.complete_from),
        offices=offices,
        disputes=index.disputes[RecordKind.ACTOR, one.id],
        citations=index.citations(one.citations),
        note=one.note,
    )
    return summary, full


def render_membership(index: Index, one: seed.Membership) -> Views:
    """A spell, in short and with everything known of it."""
    summary = MembershipSummary(
        id=one.id,
        member=index.actors[one.member],
        organization=index.actors[one.organization],
        status=one.status,
        counts_as_member=index.statuses[one.status].counts_as_member,
        during=date_read(one.during),
    )
    full = MembershipRead(
        **dict(summary),
        disputes=index.disputes[RecordKind.MEMBERSHIP, one.id],
        citations=index.citations(one.citations),
        note=one.note,
    )
    return summary, full
