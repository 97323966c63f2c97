"""Rule on existence: nobody takes part in an event, or speaks, who did not exist then."""

from collections.abc import Iterator

from app.edtf import Edtf
from app.seed.document import Event, Statement
from app.seed.problem import Path, Problem
from app.seed.rules.subject import Subject


def check_existence(subject: Subject) -> Iterator[Problem]:
    """Whoever takes part, is acted for, or speaks may have existed on the day."""
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


def _check(subject: Subject, name: str, date: Edtf, where: Path, what: str) -> Iterator[Problem]:
    actor = subject.actors.get(name)
    if actor and actor.existed and not date.possibly_within(actor.existed.edtf):
        wrong = f"'{name}' existed {actor.existed.edtf.text}, {what} {date.text}"
        yield subject.problem(where, wrong, "correct one of the dates, or name who it was")
