"""Rules on offices: who speaks or acts for somebody held the office when doing so."""

from collections.abc import Iterable, Iterator

from app.edtf import Edtf
from app.seed.document import Event, Office, Statement
from app.seed.problem import Path, Problem, suggest
from app.seed.rules.subject import Subject
from app.vocabulary import ActorKind

_REMEDY = "correct one of the dates, give the office held then, or say who else is acted for"


def check_capacity(subject: Subject) -> Iterator[Problem]:
    """Who speaks in a capacity held that office when speaking."""
    record = subject.record
    if not isinstance(record, Statement) or record.capacity is None:
        return
    known = [subject.offices_of(speaker) for speaker in record.speakers]
    offices = [office for one in known if one is not None for office in one]
    if None in known:
        return
    held = [office for office in offices if office.title == record.capacity]
    if not held:
        wrong = f"no speaker has an office '{record.capacity}'"
        yield subject.problem(("capacity",), wrong, suggest(record.capacity, {office.title for office in offices}))
        return
    terms = [office.during for office in held]
    if all(term and record.said.edtf.certainly_outside(term.edtf) for term in terms):
        spans = " and ".join(term.edtf.text for term in terms if term)
        wrong = f"said {record.said.edtf.text}, outside the office's dates {spans}"
        yield subject.problem(("capacity",), wrong, "correct one of the dates, or take the capacity out")


def check_acting(subject: Subject) -> Iterator[Problem]:
    """Who acts for somebody did so in office, where all the offices they held there are dated; else a warning.

    A statement made in a capacity is check_capacity's.
    """
    record = subject.record
    if isinstance(record, Event):
        for index, who in enumerate(record.participants):
            if who.behalf:
                where: Path = ("participants", index, "for")
                yield from _check_office(subject, who.actor, [who.behalf], record.date.edtf, where)
    elif isinstance(record, Statement) and record.capacity is None:
        for index, speaker in enumerate(record.speakers):
            yield from _check_office(subject, speaker, record.on_behalf_of, record.said.edtf, ("speakers", index))


def _check_office(subject: Subject, person: str, behalf: Iterable[str], date: Edtf, where: Path) -> Iterator[Problem]:
    offices = _offices_at(subject, person, behalf)
    terms = [office.during.edtf for office in offices if office.during]
    if offices and len(terms) == len(offices) and all(date.certainly_outside(term) for term in terms):
        spans = " and ".join(term.text for term in terms)
        places = " and ".join(dict.fromkeys(f"'{office.at}'" for office in offices))
        wrong = f"'{person}' acts for {places} {date.text}, and held office there {spans}"
        yield subject.problem(where, wrong, _REMEDY, warning=True)


def _offices_at(subject: Subject, person: str, behalf: Iterable[str]) -> list[Office]:
    """The offices somebody held at those acted for; none where it is no person, or they are not all known."""
    actor, offices = subject.actors.get(person), subject.offices_of(person)
    if actor is None or actor.kind is not ActorKind.PERSON:
        return []
    wanted = set(behalf)
    return [office for office in offices or () if office.at in wanted]
