"""Rules on spells: they do not overlap, have the ends that events are named for, and tell of each change if need be."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from app.seed.changes import Change, changes_of
from app.seed.document import Actor, Membership, SeedDate, StatusTerm
from app.seed.ids import Ids
from app.seed.problem import Problem
from app.seed.records import RawRecord
from app.seed.rules.actors import has_start
from app.seed.rules.subject import Subject
from app.vocabulary import MembershipChangeKind, RecordKind

_DECISIVE = frozenset({"id", "member", "organization", "status", "during", "began_with", "ended_with"})
"""The fields of a spell that its changes follow from."""


def check_overlaps(spells: list[Subject]) -> Iterator[Problem]:
    """No two spells of one member in one organization with one status certainly overlap."""
    groups: dict[tuple[str, str, str], list[tuple[Subject, Membership]]] = {}
    for subject in spells:
        if isinstance(subject.record, Membership):
            spell = subject.record
            groups.setdefault((spell.member, spell.organization, spell.status), []).append((subject, spell))
    for group in groups.values():
        for (_, first), (subject, second) in combinations(group, 2):
            one, other = first.during.edtf, second.during.edtf
            marked = one.uncertain or other.uncertain
            if not marked and max(one.start_latest, other.start_latest) <= min(one.end_earliest, other.end_earliest):
                wrong = f"'{other.text}' overlaps '{one.text}' of {first.id}, the same status"
                yield subject.problem(("during",), wrong, "end the first before the second starts, or join them")


def check_ends(subject: Subject) -> Iterator[Problem]:
    """An event is named only for the start or end of a spell that has one."""
    record = subject.record
    if isinstance(record, Membership):
        text = record.during.edtf.text
        for field, what, is_open in (
            ("began_with", "start", text.startswith("../")),
            ("ended_with", "end", text.endswith("/..")),
        ):
            if is_open and getattr(record, field):
                wrong = f"'{text}' has no {what} that an event could make"
                yield subject.problem((field,), wrong, f"date the {what} in 'during', or take '{field}' out")


def check_changes(held: Sequence[Subject], unreadable: Collection[RawRecord], ids: Ids) -> Iterator[Problem]:
    """Whoever joins or leaves an organization that tells every change as an event names the event, and only one.

    Spells of one member in one organization are left alone where a mistake in one, or in what may be one, may be why.
    """
    counts = {one.record.id: one.record.counts_as_member for one in held if isinstance(one.record, StatusTerm)}
    told = {
        one.record.id: since
        for one in held
        if isinstance(one.record, Actor) and (since := one.record.changes_told_from) and has_start(since)
    }
    spells = [(one, one.record) for one in held if isinstance(one.record, Membership)]
    mistaken = [one.raw for one, spell in spells if spell.status not in counts or one.mistaken & _DECISIVE]
    lost = [raw for raw in unreadable if raw.list.kind is RecordKind.MEMBERSHIP]
    named = [one.raw for one, spell in spells if not {spell.member, spell.organization} <= ids.actors()]
    doubtful = {_parties(raw, ids) for raw in (*mistaken, *lost, *named)}
    sound = [spell for _, spell in spells if not doubtful & _wider(spell.member, spell.organization)]
    subjects = {spell.id: one for one, spell in spells}
    for change in changes_of(sound, counts):
        since = told.get(change.organization)
        if since and _is_untold(change, since):
            yield _untold(change, since, subjects)
        yield from _told_twice(change, subjects)


def _told_twice(change: Change, subjects: Mapping[str, Subject]) -> Iterator[Problem]:
    """Where a spell surely takes over from others, that is one change, and one event made it."""
    spell, *earlier = change.citing
    start = spell.during.edtf
    for one in earlier:
        end, named = one.during.edtf, (one.ended_with, spell.began_with)
        surely = start.start_latest <= end.end_earliest + 1 and not start.uncertain and not end.uncertain
        if surely and all(named) and one.ended_with != spell.began_with:
            wrong = f"'{spell.began_with}' and, at '{one.id}', '{one.ended_with}' are named for one change"
            yield subjects[spell.id].problem(("began_with",), wrong, "name one event, or correct one of the dates")


def _parties(raw: RawRecord, ids: Ids) -> tuple[str | None, str | None]:
    """The member and the organization of a spell as written, None for what names no actor."""
    member, organization = (str(raw.data.get(field)) for field in ("member", "organization"))
    known = ids.actors()
    return (member if member in known else None, organization if organization in known else None)


def _wider(member: str, organization: str) -> set[tuple[str | None, str | None]]:
    """All that may mean this member in this organization."""
    return {(member, organization), (member, None), (None, organization), (None, None)}


def _is_untold(change: Change, since: SeedDate) -> bool:
    """Whether a change that surely came after that date makes or unmakes a member, and names no event."""
    surely = change.date.start_earliest >= since.edtf.start_latest
    marked = change.date.uncertain or since.edtf.uncertain
    return change.change is not MembershipChangeKind.CHANGED and change.event is None and surely and not marked


def _untold(change: Change, since: SeedDate, subjects: Mapping[str, Subject]) -> Problem:
    """The problem, at the spell that makes a member: its start, or its end even where another takes over."""
    joined = change.change is MembershipChangeKind.JOINED
    spell = change.citing[0] if joined or len(change.citing) == 1 else change.citing[1]
    field, verb = ("began_with", "joined") if joined else ("ended_with", "left")
    wrong = (
        f"'{change.member}' {verb} '{change.organization}' {change.date.text} in no event that is named, "
        f"and every change there is told as an event from {since.edtf.text} on"
    )
    return subjects[spell.id].problem((field,), wrong, f"name the event in '{field}', and write it if it is not there")
