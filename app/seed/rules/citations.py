"""Rules on citations: what must be cited, and what a citation or a dispute can speak of."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from app.seed.document import Actor, Citation, Dispute, Event, Membership, Office, SeedModel, Statement
from app.seed.problem import Path, Problem, suggest
from app.seed.records import LISTS
from app.seed.rules.subject import Subject

MUST_BE_CITED: dict[type[SeedModel], tuple[str, ...]] = {
    Event: ("date", "participants", "place", "documents", "figures", "public_since"),
    Statement: ("speakers", "said", "gist", "public_since"),
    Membership: ("member", "organization", "status", "during"),
    Actor: ("part_of", "existed"),
}
"""By kind, the fields that some citation must support wherever they are given."""

_NO_FACTS = {"id", "citations", "note"}


def check_citations(subject: Subject) -> Iterator[Problem]:
    """Every fact is cited, and every citation names fields that exist."""
    record = subject.record
    yield from _check_supports(subject, record, (), _fields_of(type(record)))
    for index, office in enumerate(record.offices if isinstance(record, Actor) else []):
        yield from _check_supports(subject, office, ("offices", index), _fields_of(Office))
        yield from _check_covered(subject, office, ("offices", index), ("title", "at", "during"))
    for index, claim in enumerate(record.claims if isinstance(record, Dispute) else []):
        yield from _check_supports(subject, claim, ("claims", index), _disputed_fields(record) | {"claim"})
        if not claim.citations:
            yield subject.problem(("claims", index), "no source makes this claim", "cite the sources that do")
    yield from _check_covered(subject, record, (), MUST_BE_CITED.get(type(record), ()))


@cache
def _fields_of(model: type[BaseModel]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()} - _NO_FACTS


def _disputed_fields(record: SeedModel) -> set[str]:
    """The fields of the kinds of record a dispute touches."""
    kinds = {touched.kind for touched in record.records} if isinstance(record, Dispute) else set()
    return {name for one in LISTS if one.kind in kinds for name in _fields_of(one.model)}


def check_dispute(subject: Subject) -> Iterator[Problem]:
    """A dispute over a field is over one that a disputed record has."""
    record = subject.record
    if isinstance(record, Dispute) and record.field is not None:
        known = _disputed_fields(record)
        if record.field not in known:
            yield subject.problem(
                ("field",), f"'{record.field}' is no field of these records", suggest(record.field, known)
            )


def _check_supports(subject: Subject, part: BaseModel, path: Path, known: set[str]) -> Iterator[Problem]:
    for index, citation in enumerate(_citations_of(part)):
        for number, name in enumerate(citation.supports):
            if name not in known:
                where = (*path, "citations", index, "supports", number)
                yield subject.problem(where, f"'{name}' is no field here", suggest(name, known))


def _check_covered(subject: Subject, part: BaseModel, path: Path, names: tuple[str, ...]) -> Iterator[Problem]:
    if (path[0] if path else "citations") in subject.mistaken:
        return
    citations = _citations_of(part)
    supported = {name for citation in citations for name in citation.supports}
    given = [name for name in names if getattr(part, name) not in (None, [])]
    missing = [name for name in given if name not in supported]
    if missing and not citations:
        remedy = "add 'citations:' with source, quote, locator and supports, or take the record out"
        yield subject.problem(path, "nothing here is cited", remedy)
    elif missing:
        listed = ", ".join(missing)
        yield subject.problem((*path, "citations"), f"no citation supports {listed}", "add it to 'supports' of one")


def _citations_of(part: BaseModel) -> list[Citation]:
    return getattr(part, "citations", [])
