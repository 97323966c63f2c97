"""Rules on what an actor is, and on records that would name themselves."""

from collections.abc import Iterator

from iso3166 import countries_by_alpha2

from app.seed.document import Actor, Event, Membership, SeedDate
from app.seed.problem import Problem, suggest
from app.seed.rules.subject import Subject
from app.vocabulary import ActorKind

_HAVE_MEMBERS = {ActorKind.ORGANIZATION, ActorKind.GROUP}


def check_self_relation(subject: Subject) -> Iterator[Problem]:
    """Nothing is related to, part of, or a member of itself."""
    record = subject.record
    remedy = "name another, or take the entry out"
    if isinstance(record, Event):
        for index, related in enumerate(record.related):
            if related.event == record.id:
                yield subject.problem(("related", index, "event"), "an event cannot be related to itself", remedy)
    elif isinstance(record, Actor):
        for index, part in enumerate(record.part_of):
            if part.actor == record.id:
                yield subject.problem(("part_of", index, "actor"), "an actor cannot be part of itself", remedy)
    elif isinstance(record, Membership) and record.member == record.organization:
        yield subject.problem(("organization",), "an organization cannot be its own member", remedy)


def check_identifiers(subject: Subject) -> Iterator[Problem]:
    """Identifiers of schemes known here exist in them."""
    record = subject.record
    for index, identifier in enumerate(record.identifiers if isinstance(record, Actor) else []):
        if identifier.scheme == "iso3166-1" and identifier.id not in countries_by_alpha2:
            wrong = f"'{identifier.id}' is no country code of ISO 3166-1 alpha-2"
            remedy = suggest(identifier.id, countries_by_alpha2)
            yield subject.problem(("identifiers", index, "id"), wrong, remedy)


def has_start(date: SeedDate) -> bool:
    """Whether something is so from this date on."""
    return not date.edtf.text.startswith(("../", "/"))


def check_actor_kind(subject: Subject) -> Iterator[Problem]:
    """Only persons hold offices and have a family name; only organizations and groups have members."""
    record = subject.record
    if not isinstance(record, Actor):
        return
    if record.kind is not ActorKind.PERSON:
        for field in ("offices", "family_name"):
            if getattr(record, field):
                yield subject.problem((field,), f"a {record.kind} has no {field}", "move it to the person")
    for field, given in (("complete_from", record.complete_from), ("changes_told_from", record.changes_told_from)):
        if given and record.kind not in _HAVE_MEMBERS:
            wrong = f"this is about members, and a {record.kind} has none"
            yield subject.problem((field,), wrong, "move it to the organization")
        elif given and not has_start(given):
            wrong = f"'{given.edtf.text}' has no start"
            yield subject.problem((field,), wrong, "give the day from which on it is so, as 1975-01-01")
