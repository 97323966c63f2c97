"""Which of the records that a table names there are, and at which addresses the sources they cite can be read."""

from collections.abc import Iterable, Iterator, Mapping

from app.seed.check import CheckedSeed
from app.seed.document import Source
from app.seed.problem import suggest
from app.seed.quotes import passages_of
from app.seed.records import RawRecord
from app.vocabulary import RecordKind

_ALIKE = 3
"""Of a kind's ids, those that begin with the same letters, this many, may have been meant."""


class Cited:
    """The records named, each as `kind id`, a source among them counting as one it cites itself."""

    def __init__(self, seed: CheckedSeed, named: Iterable[str]) -> None:
        """Look the records up in a checked seed file, in one reading."""
        self._seed = seed
        self._sources: Mapping[str, Source] = {source.id: source for source in seed.chronology.sources}
        dataset, named = f"{RecordKind.DATASET} {seed.chronology.dataset.id}", {*named}
        self._found: dict[str, set[str]] = {dataset: set()}
        for record in seed.text.records():
            name = _name_of(record)
            if name in named:
                own = {record.id} if record.list.kind is RecordKind.SOURCE else set()
                self._found[name] = own | {passage.citation.source for passage in passages_of(record)}

    def has(self, record: str) -> bool:
        """Whether there is such a record."""
        return record in self._found

    def near(self, record: str) -> str:
        """What to write instead of a record that is not there."""
        kind, _, name = record.partition(" ")
        if kind not in set(RecordKind) or not name:
            return "write it as 'kind id', as 'event some-id', and several with ';' between"
        kinds = {RecordKind(kind)} - {RecordKind.DATASET}
        ids = (_name_of(one).partition(" ")[2] for one in self._seed.text.records(kinds))
        alike = {one for one in ids if one[:_ALIKE] == name[:_ALIKE]}
        return suggest(name, alike) if alike else "correct its id, or take it in"

    def addresses(self, records: Iterable[str]) -> set[str]:
        """The addresses of all sources that some records cite."""
        return {
            address
            for record in records
            for source in self._found.get(record, ())
            for address in _addresses_of(self._sources[source])
        }


def _name_of(record: RawRecord) -> str:
    """Kind and id, that of a term behind its scheme."""
    scheme = f"{record.list.scheme}/" if record.list.kind is RecordKind.TERM else ""
    return f"{record.list.kind} {scheme}{record.id}"


def _addresses_of(source: Source) -> Iterator[str]:
    yield from filter(None, (source.url, source.archived_url))
    yield from (copy.url for copy in source.copies)
