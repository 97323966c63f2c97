"""Membership changes, worked out from the spells: who joined, left, or changed status, and when. Writes nothing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.edtf import Edtf
from app.seed.document import Membership
from app.vocabulary import MembershipChangeKind


@dataclass(frozen=True, slots=True)
class Change:
    """The start or end of a spell: the statuses on either side, None for no spell at all.

    The id ends in `-began` or `-ended`, which sort as the two happen. `citing` holds the spells it follows from: first
    the one it starts or ends, then those it puts an end to, that of the status before first. `event` is that in
    which the spell began or ended; where it takes over from others and names none, the one in which they ended.
    """

    id: str
    membership_id: str
    member: str
    organization: str
    change: MembershipChangeKind
    from_status: str | None
    to_status: str | None
    date: Edtf
    citing: tuple[Membership, ...]
    event: str | None


def changes_of(memberships: Sequence[Membership], counts: Mapping[str, bool]) -> Iterator[Change]:
    """Every change the spells tell of; `counts` says by status whether who holds it is a member.

    A spell that starts or ends `..` does not start or end there. Where another spell takes over from one that ends,
    that is one change: the start of the other. Spells come in any order, changes by member and organization.
    """
    groups: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for one in memberships:
        groups[one.member, one.organization].append(one)
    for _, spells in sorted(groups.items()):
        yield from _changes_within(sorted(spells, key=lambda one: (_order(one), one.id)), counts)


def _changes_within(spells: Sequence[Membership], counts: Mapping[str, bool]) -> Iterator[Change]:
    """The changes of one member in one organization, from its spells in the order in which they start."""
    followed: dict[str, list[Membership]] = defaultdict(list)
    ended: set[str] = set()
    for spell in spells:
        successor = next((other for other in spells if _takes_over(other, spell)), None)
        if successor:
            followed[successor.id].append(spell)
        elif not spell.during.edtf.text.endswith("/.."):
            ended.add(spell.id)
    for spell in spells:
        if not spell.during.edtf.text.startswith("../"):
            earlier = followed[spell.id]
            # Of several spells that end at once, one that made a member tells what the change amounts to.
            previous = max(earlier, key=lambda one: (counts[one.status], _order(one), one.id), default=None)
            from_status = previous.status if previous else None
            others = sorted(earlier, key=lambda one: one is not previous)
            yield _change(spell, "began", (from_status, spell.status), counts, (spell, *others))
        if spell.id in ended:
            yield _change(spell, "ended", (spell.status, None), counts, (spell,))


def _takes_over(other: Membership, spell: Membership) -> bool:
    """Whether the other spell can start where this one ends, the day after at the latest."""
    start, end = other.during.edtf, spell.during.edtf
    touches = start.start_latest >= end.end_earliest and start.start_earliest <= end.end_latest + 1
    return touches and _order(other) > _order(spell)


def _order(spell: Membership) -> tuple[int, int, int, int]:
    """Which of two spells comes first: that which starts first and, where the dates do not tell, ends first."""
    during = spell.during.edtf
    return during.start_earliest, during.start_latest, during.end_earliest, during.end_latest


def _change(
    spell: Membership,
    side: str,
    statuses: tuple[str | None, str | None],
    counts: Mapping[str, bool],
    citing: tuple[Membership, ...],
) -> Change:
    text = spell.during.edtf.text
    was_member, is_member = (status is not None and counts[status] for status in statuses)
    change = MembershipChangeKind.CHANGED
    if was_member != is_member:
        change = MembershipChangeKind.JOINED if is_member else MembershipChangeKind.LEFT
    events = [
        citing[0].began_with if side == "began" else citing[0].ended_with,
        *(one.ended_with for one in citing[1:]),
    ]
    return Change(
        id=f"{spell.id}-{side}",
        membership_id=spell.id,
        member=spell.member,
        organization=spell.organization,
        change=change,
        from_status=statuses[0],
        to_status=statuses[1],
        date=Edtf.parse(start_text(text) if side == "began" else end_text(text)),
        citing=citing,
        event=next(filter(None, events), None),
    )


def start_text(text: str) -> str:
    """When a span began, in EDTF; one that began on an unknown day did so before it ended. The start is not `..`."""
    start, slash, end = text.partition("/")
    return start or f"[..{end}]" if slash else text


def end_text(text: str) -> str:
    """When a span ended, in EDTF; one that ended on an unknown day did so after it began. The end is not `..`."""
    start, slash, end = text.partition("/")
    return end or f"[{start}..]" if slash else text
