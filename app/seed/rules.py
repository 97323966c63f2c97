"""The rules of curation: what a record must cite, and what cannot be true. One function per rule; each sees one record.

A rule takes a record, as far as it could be read, and yields the problems it finds.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from iso3166 import countries_by_alpha2
from pydantic import BaseModel

from app.seed.document import Actor, Citation, Dispute, Event, Membership, Office, Statement
from app.seed.document.fields import SeedModel
from app.seed.problem import Path, Problem, suggest
from app.seed.records import LISTS, RawRecord
from app.seed.references import fields_of
from app.seed.sentences import count_sentences
from app.vocabulary import ActorKind, StatementMode

MUST_BE_CITED: dict[type[SeedModel], tuple[str, ...]] = {
    Event: ("date", "participants", "place", "documents", "figures", "public_since"),
    Statement: ("speakers", "said", "gist", "public_since"),
    Membership: ("member", "organization", "status", "during"),
    Actor: ("part_of", "existed"),
}
"""By kind, the fields that some citation must support wherever they are given."""

_NO_FACTS = {"id", "citations", "note"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A record under examination: as written, and as far as it could be read.

    `mistaken` names its fields with mistakes reported already; `actors` holds those whose offices have none.
    """

    raw: RawRecord
    record: SeedModel
    mistaken: frozenset[str]
    actors: Mapping[str, Actor]

    def problem(self, field: Path, wrong: str, remedy: str) -> Problem:
        """A problem at a field of this record, given as its path within the record."""
        return Problem(self.raw.position(*field), self.raw.id, ".".join(str(part) for part in field), wrong, remedy)


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


def check_quotes(subject: Subject) -> Iterator[Problem]:
    """A quote is one sentence at most, and a statement's quote stands in a citation."""
    for path, quote in _quotes_in(subject.record):
        sentences = count_sentences(quote)
        if sentences > 1:
            yield subject.problem(path, f"the quote has {sentences} sentences", "shorten it to one at most")
    record = subject.record
    if not isinstance(record, Statement):
        return
    if record.mode is StatementMode.QUOTED and record.quote is None:
        yield subject.problem(("mode",), "mode is quoted and no quote is given", "add 'quote:' or change the mode")
    cited = [" ".join(citation.quote.split()) for citation in record.citations if citation.quote]
    if record.quote and not any(" ".join(record.quote.split()) in words for words in cited):
        yield subject.problem(("quote",), "these words stand in no citation's quote", "cite the sentence they are from")


def _quotes_in(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    for name in _quoting_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            yield (*path, name), value
        for index, entry in enumerate(value if isinstance(value, list) else []):
            yield from _quotes_in(entry, (*path, name, index))


@cache
def _quoting_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model with quotes in them, however deep."""
    return tuple(
        one.name for one in fields_of(model) if one.name == "quote" or (one.model and _quoting_fields(one.model))
    )


def check_capacity(subject: Subject) -> Iterator[Problem]:
    """Who speaks in a capacity held that office when speaking."""
    record = subject.record
    if not isinstance(record, Statement) or record.capacity is None:
        return
    if not all(speaker in subject.actors for speaker in record.speakers):
        return
    offices = [office for speaker in record.speakers for office in subject.actors[speaker].offices]
    held = [office for office in offices if office.title == record.capacity]
    if not held:
        wrong = f"no speaker has an office '{record.capacity}'"
        yield subject.problem(("capacity",), wrong, suggest(record.capacity, {office.title for office in offices}))
        return
    terms = [office.during for office in held]
    if all(term and not record.said.edtf.possibly_within(term.edtf) for term in terms):
        spans = " and ".join(term.edtf.text for term in terms if term)
        wrong = f"said {record.said.edtf.text}, outside the office's dates {spans}"
        yield subject.problem(("capacity",), wrong, "correct one of the dates, or take the capacity out")


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


def check_actor_kind(subject: Subject) -> Iterator[Problem]:
    """Only persons hold offices, and only they have a family name."""
    record = subject.record
    if isinstance(record, Actor) and record.kind is not ActorKind.PERSON:
        for field in ("offices", "family_name"):
            if getattr(record, field):
                yield subject.problem((field,), f"a {record.kind} has no {field}", "move it to the person")


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
            if max(one.start_latest, other.start_latest) <= min(one.end_earliest, other.end_earliest):
                wrong = f"'{other.text}' overlaps '{one.text}' of {first.id}, the same status"
                yield subject.problem(("during",), wrong, "end the first before the second starts, or join them")


RULES: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    check_citations,
    check_dispute,
    check_quotes,
    check_capacity,
    check_self_relation,
    check_identifiers,
    check_actor_kind,
)
