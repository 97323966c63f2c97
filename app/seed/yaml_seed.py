"""A seed file in YAML, with those it includes, record by record. Held in memory whole; judges its layout only."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath

from app.seed.document import SeedDocument
from app.seed.include import read_seed
from app.seed.problem import Path, Position, Problem, suggest
from app.seed.records import HELD, LISTS, STREAMED, RawRecord
from app.seed.walk import SeedText
from app.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class YamlSeed:
    """What app.seed.records.Seed asks for, of YAML."""

    text: SeedText

    @classmethod
    def open(cls, file: FilePath) -> "YamlSeed":
        """Read a file; raises SeedError where it is not YAML, OperatorError where it cannot be read."""
        return cls(read_seed(file))

    @property
    def dataset(self) -> object:
        """The dataset's description as written."""
        return self.text.data.get("dataset")

    def position(self, path: Path, *, of_key: bool = False) -> Position:
        """The place of a value or key."""
        return self.text.position(path, of_key=of_key)

    def read(self) -> Iterator[RawRecord | Problem]:
        """Every record, behind what is wrong with the layout."""
        yield from self.text.problems
        yield from self._check_top()
        yield from self.records()

    def records(self, kinds: Collection[RecordKind] = STREAMED | HELD) -> Iterator[RawRecord]:
        """Every entry that is a mapping in the lists of these kinds, in order."""
        for one in LISTS:
            entries = self._list_at(one.path) if one.kind in kinds else None
            for index, entry in enumerate(entries if isinstance(entries, list) else []):
                if isinstance(entry, dict):
                    yield RawRecord(one, (*one.path, index), entry, self.text)

    def chronology(self) -> SeedDocument:
        """The whole file as one model."""
        return SeedDocument.model_validate(self.text.data)

    def _list_at(self, path: tuple[str, ...]) -> object:
        """Whatever is written at the place of a list; None where nothing is."""
        found: object = self.text.data
        for key in path:
            found = found.get(key) if isinstance(found, dict) else None
        return found

    def _check_top(self) -> Iterator[Problem]:
        """Report what stands outside the records: unknown keys, lists that are none."""
        schemes = {str(one.path[1]) for one in LISTS if one.path[0] == "vocabulary"}
        vocabulary = self.text.data.get("vocabulary")
        if vocabulary is not None and not isinstance(vocabulary, dict):
            yield self._at(("vocabulary",), "this is not a mapping", "write 'vocabulary:' and its schemes below it")
            vocabulary = None
        for path, names in ((), set(SeedDocument.model_fields)), (("vocabulary",), schemes):
            holder = self.text.data if not path else vocabulary or {}
            for key in holder:
                if key not in names:
                    wrong = f"'{key}' is no part of a seed file"
                    yield self._at((*path, key), wrong, suggest(key, names), of_key=True)
        for one in (*(entry.path for entry in LISTS), ("include",)):
            entries = self._list_at(one)
            if entries is not None and not isinstance(entries, list):
                yield self._at(one, "this is not a list", "write its entries as '- …'")
            for index, entry in enumerate(entries if isinstance(entries, list) and one != ("include",) else []):
                if not isinstance(entry, dict):
                    yield self._at((*one, index), "this is not a record", "write it as 'id: …' and its other fields")

    def _at(self, path: Path, wrong: str, remedy: str, *, of_key: bool = False) -> Problem:
        record = str(path[0]) if path else ""
        field = ".".join(str(part) for part in path[1:])
        return Problem(self.text.position(path, of_key=of_key), record, field, wrong, remedy)
