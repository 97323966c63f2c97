"""Names to ids: the one place where a request's words become record ids. Reads no database."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from sys import intern

from app.errors import ParameterError, ParameterProblem
from app.folding import fold, name_key
from app.lexicon.names import Level, NameRow
from app.params.listing import QueryModel
from app.params.names import Identified, Named, Names, Selection
from app.vocabulary import Naming, RecordKind, Scheme

_CANDIDATES, _MANY, _HELPED = 5, 1000, 3
"""How many names are suggested, among how many they are looked for, and for how many mistakes of one request."""

_NOUNS: Mapping[str, str] = {
    Scheme.EVENT_TYPES: "event type",
    Scheme.ROLES: "role",
    Scheme.POSITIONS: "position",
    Scheme.MEMBERSHIP_STATUSES: "membership status",
    Naming.LANGUAGE: "source in a language",
}
"""What a namespace holds, where its own name does not say it."""


class Lexicon:
    """All names of one revision."""

    def __init__(self, rows: Iterable[NameRow], complete_from: Mapping[str, int] | None = None) -> None:
        """Index the names by namespace, level and folded form.

        `complete_from` tells, by organization, the day number from which the list of its members is whole.
        """
        self.complete_from = complete_from or {}
        # Of a hundred thousand names, most mean one id, and many are alike: so no set for each, and each text once.
        self._ids: dict[str, dict[int, dict[str, str | tuple[str, ...]]]] = defaultdict(lambda: defaultdict(dict))
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        self._labels: dict[str, dict[str, str]] = defaultdict(dict)
        self._ordered: dict[str, list[str]] = {}
        for row in rows:
            record_id, folded, name = intern(row.record_id), intern(row.folded), intern(row.name)
            ids = self._ids[row.namespace][row.level]
            ids[folded] = (*_several(ids[folded]), record_id) if folded in ids else record_id
            self._names[row.namespace].setdefault(folded, name)
            if row.preferred:
                self._labels[row.namespace][record_id] = name

    def resolve(self, query: QueryModel) -> tuple[Names, Mapping[str, Mapping[str, str]]]:
        """Look up every name in a query; returns the ids by parameter, and what was taken for what.

        Raises ParameterError with every name that is unknown or could mean several records.
        """
        names: dict[str, Selection] = {}
        taken: dict[str, dict[str, str]] = {}
        problems: list[ParameterProblem] = []
        for parameter, mark in _marked(type(query)):
            values = getattr(query, parameter)
            if not values:
                continue
            ids: dict[str, str] = {}
            for value in values:
                found = self._mean(parameter, value.removeprefix("!").strip(), mark, suggest=len(problems) < _HELPED)
                if isinstance(found, ParameterProblem):
                    problems.append(found)
                else:
                    ids[value] = found
            if isinstance(mark, Named):
                taken[parameter] = {value.removeprefix("!").strip(): one for value, one in ids.items()}
            names[parameter] = Selection(
                tuple(dict.fromkeys(one for value, one in ids.items() if not value.startswith("!"))),
                tuple(dict.fromkeys(one for value, one in ids.items() if value.startswith("!"))),
            )
        if problems:
            raise ParameterError(*problems)
        return names, taken

    def find(self, parameter: str, word: str, kind: RecordKind) -> str:
        """The id of the record of a kind that a word names; raises ParameterError."""
        found = self._mean(parameter, word.strip(), Named(kind))
        if isinstance(found, ParameterProblem):
            raise ParameterError(found)
        return found

    def ids_named(self, kind: RecordKind, word: str) -> tuple[str, ...]:
        """The ids that a word names on the first level on which it names any; names stand for ids in filters only."""
        return tuple(sorted(self._ids_of(kind.value, word)))

    def label(self, namespace: RecordKind | Scheme | Naming | None, record_id: str) -> str:
        """The name a record is shown under; its id where it has no other."""
        return self._labels[namespace.value].get(record_id, record_id) if namespace else record_id

    def _mean(
        self, parameter: str, word: str, mark: Named | Identified, *, suggest: bool = True
    ) -> str | ParameterProblem:
        """The id a word means, or why it means none, with what it may have meant."""
        if isinstance(mark, Identified):
            return word
        if isinstance(mark.namespace, type):
            return _look_up_member(parameter, word, mark.namespace)
        whole, _, part = word.rpartition(":")
        if mark.of is None or not whole:
            return self._look_up(parameter, word, word, mark.namespace, suggest=suggest)
        pair = [
            self._look_up(parameter, word, half, namespace, suggest=suggest)
            for half, namespace in ((whole, mark.of), (part, mark.namespace))
        ]
        return next((one for one in pair if isinstance(one, ParameterProblem)), ":".join(map(str, pair)))

    def _look_up(
        self, parameter: str, given: str, word: str, namespace: RecordKind | Scheme | Naming, *, suggest: bool
    ) -> str | ParameterProblem:
        """The id a word means, or why the value given, which holds it, means none."""
        ids = self._ids_of(namespace.value, word)
        if len(ids) == 1:
            return next(iter(ids))
        if ids:
            reason = "it can mean several; use an id"
            return ParameterProblem(parameter, given, reason, did_you_mean=tuple(sorted(ids)))
        reason = f"there is no {_NOUNS.get(namespace, namespace.value)} of this name"
        near = self._near(namespace.value, word, given) if suggest else ()
        return ParameterProblem(parameter, given, reason, did_you_mean=near or None)

    def _near(self, namespace: str, word: str, given: str) -> tuple[str, ...]:
        """Names like a word, in place of it in the value given.

        Where there are many, only those that start like it are looked at: a mistake must not cost more than an answer.
        """
        known, folded = self._names[namespace], name_key(word)
        candidates: Sequence[str] = list(known)
        if len(known) > _MANY:
            ordered = self._ordered.get(namespace) or self._ordered.setdefault(namespace, sorted(known))
            place = bisect_left(ordered, folded[:2])
            candidates = ordered[place : place + _MANY]
        near = get_close_matches(folded, candidates, n=_CANDIDATES, cutoff=0.6)
        before, found, after = given.rpartition(word) if word and word in given else ("", "", "")
        shown = dict.fromkeys(known[name] for name in near)
        return tuple(f"{before}{name}{after}" if found else name for name in shown)

    def _ids_of(self, namespace: str, word: str) -> set[str]:
        """The ids that a word names on the first level on which it names any."""
        folded, levels = name_key(word), self._ids.get(namespace, {})
        found = (levels.get(level, {}).get(folded) for level in Level)
        return set(next((_several(ids) for ids in found if ids), ()))


def _several(ids: str | tuple[str, ...]) -> tuple[str, ...]:
    return (ids,) if isinstance(ids, str) else ids


@cache
def _marked(query: type[QueryModel]) -> list[tuple[str, Named | Identified]]:
    """The parameters that take names or ids, each with its mark."""
    fields = query.model_fields.items()
    return [(name, mark) for name, field in fields for mark in field.metadata if isinstance(mark, Named | Identified)]


def _look_up_member(parameter: str, word: str, members: type[StrEnum]) -> str | ParameterProblem:
    """The member of a closed set a word means, or which there are."""
    allowed = tuple(member.value for member in members)
    if fold(word) in allowed:
        return fold(word)
    near = tuple(get_close_matches(fold(word), allowed, n=1))
    return ParameterProblem(parameter, word, "it is not one of the allowed values", allowed, near or None)
