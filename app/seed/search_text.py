"""What full-text search finds each record by: the parts of its title and of its body, as written. Folds nothing."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from app.seed import document as seed
from app.seed.titles import RecordNames
from app.vocabulary import RecordKind

_Parts = tuple[list[str | None], list[str | None]]


def search_text(kind: RecordKind, record: seed.SeedModel, names: RecordNames) -> tuple[list[str], list[str]]:
    """The parts of the title and of the body that a record of any kind but the dataset is found by.

    A phrase is found within one part only. Each part is one line; what a record leaves out is no part.
    """
    title, body = _PARTS[kind](record, names)
    return _given(title), _given(body)


def _given(parts: Iterable[str | None]) -> list[str]:
    return [" ".join(part.split()) for part in parts if part]


def _event(one: seed.Event, names: RecordNames) -> _Parts:
    return [one.title], [one.summary, names.places[one.place] if one.place else None]


def _statement(one: seed.Statement, _names: RecordNames) -> _Parts:
    return [one.gist], [one.quote]


def _actor(one: seed.Actor, _names: RecordNames) -> _Parts:
    official = [it.name for it in one.official_names]
    return [one.name, one.acronym, *one.aliases, *official, one.family_name], [one.summary]


def _membership(one: seed.Membership, names: RecordNames) -> _Parts:
    return [names.actors[one.member], names.actors[one.organization]], [names.statuses[one.status]]


def _source(one: seed.Source, _names: RecordNames) -> _Parts:
    return [one.title], [one.publisher, *one.authors, one.summary]


def _place(one: seed.Place, _names: RecordNames) -> _Parts:
    return [one.name, *one.aliases], []


def _dispute(one: seed.Dispute, _names: RecordNames) -> _Parts:
    return [one.question or one.field], [claim.claim for claim in one.claims]


def _term(one: seed.Term, _names: RecordNames) -> _Parts:
    return [one.label], [one.definition]


_PARTS: Mapping[RecordKind, Callable[[Any, RecordNames], _Parts]] = {
    RecordKind.EVENT: _event,
    RecordKind.STATEMENT: _statement,
    RecordKind.ACTOR: _actor,
    RecordKind.MEMBERSHIP: _membership,
    RecordKind.SOURCE: _source,
    RecordKind.PLACE: _place,
    RecordKind.DISPUTE: _dispute,
    RecordKind.TOPIC: _term,
    RecordKind.TERM: _term,
}
