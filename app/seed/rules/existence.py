"""Rule on existence: nobody takes part in an event, speaks, is spoken for, or is a member who did not exist then."""

from collections.abc import Iterator

from app.edtf import Edtf
from app.seed.document import Event, Membership, Statement
from app.seed.problem import Path, Problem
from app.seed.rules.subject import Subject


def check_existence(subject: Subject) -> Iterator[Problem]:
    """Whoever takes part, speaks, is acted or spoken for, is a member or has one may have existed then."""
    record = subject.record
    if isinstance(record, Event):
        for index, who in enumerate(record.participants):
            for field, name in (("actor", who.actor), ("for", who.behalf)):
                if name:
                    yield from _check(
                        subject, name, record.date.edtf, ("participants", index, field), "the event is of"
                    )
    elif isinstance(record, Statement):
        for index, speaker in enumerate(record.speakers):
            yield from _check(subject, speaker, record.said.edtf, ("speakers", index), "this was said")
        for index, name in enumerate(record.on_behalf_of):
            yield from _check(subject, name, record.said.edtf, ("on_behalf_of", index), "this was said")
    elif isinstance(record, Membership):
        for field, name in (("member", record.member), ("organization", record.organization)):
            yield from _check(subject, name, record.during.edtf, (field,), "the spell is of")


def _check(subject: Subject, name: str, date: Edtf, where: Path, what: str) -> Iterator[Problem]:
    actor = subject.actors.get(name)
    if actor and actor.existed and date.certainly_outside(actor.existed.edtf):
        wrong = f"'{name}' existed {actor.existed.edtf.text}, {what} {date.text}"
        yield subject.problem(where, wrong, "correct one of the dates, or name who it was")
