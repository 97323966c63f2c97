"""Names to ids: the one place where a request's words become record ids. In memory, one lexicon per revision."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from enum import IntEnum, StrEnum
from threading import Lock
from typing import NamedTuple

from pydantic.fields import FieldInfo

from app.database.fetch import fetch_rows
from app.database.snapshot import Snapshot
from app.errors import ParameterError, ParameterProblem
from app.params.listing import ListQuery
from app.params.names import Identified, Named, Names, Selection
from app.queries.documents import select_lexicon
from app.vocabulary import RecordKind

NAME_LENGTH = 300
_CANDIDATES = 5


class Level(IntEnum):
    """How firmly a name belongs to a record; the first level on which a word matches decides."""

    ID = 1
    IDENTIFIER = 2
    NAME = 3
    FAMILY_NAME = 4


class NameRow(NamedTuple):
    """One name of one record, as stored."""

    namespace: str
    level: int
    folded: str
    record_id: str
    name: str


def fold(text: str) -> str:
    """Reduce a name to what is compared: no case, no accents, single spaces (Unicode NFKD, then casefold)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())


def name_key(text: str) -> str:
    """What a name is stored, sorted and looked up by: folded, and cut to the length of its column."""
    return fold(text)[:NAME_LENGTH]


class Lexicon:
    """All names of one revision."""

    def __init__(self, rows: Iterable[NameRow]) -> None:
        """Index the names by namespace, level and folded form."""
        self._ids: dict[str, dict[int, dict[str, set[str]]]] = defaultdict(lambda: defaultdict(dict))
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        for row in rows:
            self._ids[row.namespace][row.level].setdefault(row.folded, set()).add(row.record_id)
            self._names[row.namespace].setdefault(row.folded, row.name)

    def resolve(self, query: ListQuery) -> tuple[Names, Mapping[str, Mapping[str, str]]]:
        """Look up every name in a query; returns the ids by parameter, and what was taken for what.

        Raises ParameterError with every name that is unknown or could mean several records.
        """
        names: dict[str, Selection] = {}
        taken: dict[str, dict[str, str]] = {}
        problems: list[ParameterProblem] = []
        for parameter, field in type(query).model_fields.items():
            values: list[str] = getattr(query, parameter)
            mark = _mark_of(field)
            if mark is None or not values:
                continue
            chosen: dict[bool, list[str]] = {True: [], False: []}
            for value in values:
                word = value.removeprefix("!").strip()
                if isinstance(mark, Identified):
                    found: str | ParameterProblem = word
                else:
                    found = self._look_up(parameter, word, mark)
                    taken.setdefault(parameter, {})
                if isinstance(found, ParameterProblem):
                    problems.append(found)
                else:
                    chosen[value.startswith("!")].append(found)
                    if isinstance(mark, Named):
                        taken[parameter][word] = found
            names[parameter] = Selection(tuple(chosen[False]), tuple(chosen[True]))
        if problems:
            raise ParameterError(*problems)
        return names, taken

    def ids_named(self, kind: RecordKind, word: str) -> tuple[str, ...]:
        """The ids that a word names on the first level on which it names any; names stand for ids in filters only."""
        found = (self._ids[kind.value][level].get(name_key(word)) for level in Level)
        return tuple(sorted(next((ids for ids in found if ids), ())))

    def _look_up(self, parameter: str, word: str, mark: Named) -> str | ParameterProblem:
        """The id a word means, or why it means none."""
        if isinstance(mark.namespace, type):
            return _look_up_member(parameter, word, mark.namespace)
        namespace, folded = mark.namespace.value, name_key(word)
        for level in Level:
            ids = self._ids[namespace][level].get(folded)
            if ids and len(ids) == 1:
                return next(iter(ids))
            if ids:
                reason = "it can mean several; use an id"
                return ParameterProblem(parameter, word, reason, did_you_mean=tuple(sorted(ids)))
        reason = f"there is no {namespace.rstrip('s').replace('_', ' ')} of this name"
        near = get_close_matches(folded, self._names[namespace], n=_CANDIDATES, cutoff=0.6)
        suggestions = tuple(dict.fromkeys(self._names[namespace][name] for name in near))
        return ParameterProblem(parameter, word, reason, did_you_mean=suggestions or None)


def _mark_of(field: FieldInfo) -> Named | Identified | None:
    return next((mark for mark in field.metadata if isinstance(mark, Named | Identified)), None)


def _look_up_member(parameter: str, word: str, members: type[StrEnum]) -> str | ParameterProblem:
    """The member of a closed set a word means, or which there are."""
    allowed = tuple(member.value for member in members)
    if fold(word) in allowed:
        return fold(word)
    near = tuple(get_close_matches(fold(word), allowed, n=1))
    return ParameterProblem(parameter, word, "it is not one of the allowed values", allowed, near or None)


class LexiconKeeper:
    """Holds the lexicon of the revision served last, and builds the next one when a request sees a new revision."""

    def __init__(self) -> None:
        """Start without one."""
        self._lock = Lock()
        self._current: tuple[tuple[str, str], Lexicon] | None = None

    def at(self, snapshot: Snapshot) -> Lexicon:
        """The lexicon of the revision a snapshot sees."""
        wanted = (snapshot.revision, snapshot.rendering)
        current = self._current
        if current is not None and current[0] == wanted:
            return current[1]
        with self._lock:
            if self._current is None or self._current[0] != wanted:
                rows = fetch_rows(snapshot, select_lexicon())
                self._current = (wanted, Lexicon(NameRow(*row) for row in rows))
            return self._current[1]
