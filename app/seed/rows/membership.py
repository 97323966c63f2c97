"""Memberships, and the changes they bring, to rows."""

from collections.abc import Iterator, Sequence

from app.folding import name_key
from app.models import Membership, MembershipChange
from app.seed import document as seed
from app.seed.changes import changes_of
from app.seed.render.change import render_change
from app.seed.render.whole import WholeIndex
from app.seed.rows.context import Context
from app.seed.rows.dates import bounds_of
from app.seed.rows.row import Row


def membership_rows(context: Context, one: seed.Membership) -> Iterator[Row]:
    """The row of a spell."""
    yield (
        Membership,
        {
            "id": one.id,
            **bounds_of(one.during.edtf),
            "member_id": one.member,
            "member_key": name_key(context.names.actors[one.member]),
            "organization_id": one.organization,
            "status": one.status,
            "counts_as_member": context.counts[one.status],
            "public_day": context.publicity.day(None, one.citations),
        },
    )


def change_rows(context: Context, index: WholeIndex, memberships: Sequence[seed.Membership]) -> Iterator[Row]:
    """The changes that all spells together tell of.

    Each was public once every spell it follows from was, and not before it can have come: what is told of a spell's
    beginning tells nothing of an end that is still ahead.
    """
    for one in changes_of(memberships, context.counts):
        told = max(context.publicity.day(None, spell.citations) for spell in one.citing)
        yield (
            MembershipChange,
            {
                "id": one.id,
                **bounds_of(one.date),
                "membership_id": one.membership_id,
                "ended_id": one.citing[1].id if len(one.citing) > 1 else None,
                "member_id": one.member,
                "organization_id": one.organization,
                "change": one.change.value,
                "status": one.to_status or one.from_status,
                "public_day": max(told, one.date.start_earliest),
                "document": render_change(index, one).model_dump_json(),
            },
        )
