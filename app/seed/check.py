"""Checks a whole seed file and reports every mistake with its place. Reads files, changes nothing.

Of events and statements it keeps none: what is checked across them (ids, likeness) stands on disk.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from app.seed.chronology import Chronology
from app.seed.dataset import check_dataset, check_example_values
from app.seed.document import Actor, Dataset, SeedDocument, SeedModel, Source, Vocabulary
from app.seed.ids import Ids
from app.seed.ndjson_seed import NdjsonSeed
from app.seed.problem import Problem, Report
from app.seed.records import HELD, STREAMED, RawRecord, Seed
from app.seed.references import check_disputed, check_references, references_in
from app.seed.rules import RULES
from app.seed.rules.addresses import check_addresses
from app.seed.rules.duplicates import NearDuplicates
from app.seed.rules.memberships import check_changes, check_overlaps
from app.seed.rules.named_events import NamedEvents
from app.seed.rules.subject import Readable, Subject
from app.seed.validation import validate
from app.seed.yaml_seed import YamlSeed
from app.vocabulary import RecordKind

_NDJSON = {".ndjson", ".jsonl"}


@dataclass(frozen=True, slots=True)
class CheckedSeed:
    """A seed file without mistakes: what it holds, how much, the warnings about it, and where everything stands."""

    chronology: Chronology
    counts: Mapping[RecordKind, int]
    warnings: list[Problem]
    text: Seed

    @property
    def document(self) -> SeedDocument:
        """The chronology as one model, which only YAML comes to; raises TypeError for another form."""
        if not isinstance(self.chronology, SeedDocument):
            raise TypeError
        return self.chronology


def check_seed(file: FilePath) -> CheckedSeed:
    """Read and check a seed file; raises SeedError with every mistake, OperatorError where it cannot be read."""
    seed: Seed = NdjsonSeed(file) if file.suffix.lower() in _NDJSON else YamlSeed.open(file)
    examination, counts = _Examination(), Counter[RecordKind]()
    misplaced = False
    for found in seed.read():
        if isinstance(found, Problem):
            misplaced = True
            examination.report.add([found])
        else:
            counts[found.list.kind] += 1
            examination.take(found)
    held = list(examination.read(seed.records(HELD)))
    named = examination.check_held(held)
    examination.check_streamed(examination.read(seed.records(STREAMED)), named)
    examination.check_unused(held)
    dataset, problems = check_dataset(seed)
    examination.report.add(problems)
    document = _document_of(dataset, held) if dataset else None
    if document and not misplaced and not examination.unreadable:
        examination.report.add(check_example_values(seed, document, examination.ids))
    warnings = examination.report.close()
    assert document is not None  # noqa: S101 - its absence is a mistake
    return CheckedSeed(seed.chronology(document), counts, warnings, seed)


@dataclass(slots=True)
class _Examination:
    """What is known so far of a file that is being checked."""

    report: Report = field(default_factory=Report)
    ids: Ids = field(default_factory=Ids)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    misread: Collection[str] = ()
    cited: set[str] = field(default_factory=set)
    unreadable: list[RawRecord] = field(default_factory=list)  # as many as there are mistakes, at most
    repeated: set[tuple[RecordKind, str]] = field(default_factory=set)  # likewise

    def take(self, raw: RawRecord) -> None:
        """Note the id of a record; an id given twice is a problem."""
        first = self.ids.take(raw)
        if first:
            self.repeated.add((raw.list.kind, raw.id))
            wrong = f"this id stands twice (first in {first})"
            self.report.add([Problem(raw.position("id"), raw.id, "id", wrong, "rename one of the two")])

    def read(self, records: Iterable[RawRecord]) -> Iterator[Readable]:
        """Check records and their references by themselves, and give those of which enough could be read."""
        for raw in records:
            record, mistakes = validate(raw.places, raw.list.model, raw.path, raw.id, raw.data)
            self.report.add(mistakes)
            references = list(references_in(raw.list.model, raw.data, raw.path))
            broken = list(check_references(raw, references, self.ids))
            self.report.add(broken)
            self.report.add(check_disputed(raw, self.ids))
            self.cited.update(one.name for one in references if "citations" in one.path)
            if record is None:
                self.unreadable.append(raw)
            else:
                twice = {"id"} if (raw.list.kind, raw.id) in self.repeated else set()
                yield Readable(raw, record, _fields_of(mistakes) | twice, _fields_of(broken))

    def check_held(self, held: list[Readable]) -> NamedEvents:
        """Apply the rules to everything but events and statements; returns what theirs need besides the actors."""
        self.actors = {one.id: one for _, one, *_ in held if isinstance(one, Actor)}
        self.misread = {raw.id for raw, one, mistaken, _ in held if isinstance(one, Actor) and "offices" in mistaken}
        subjects = [Subject(*one, self.actors, self.misread) for one in held]
        for subject in subjects:
            self._apply_rules(subject)
        self.report.add(check_addresses(subjects))
        self.report.add(check_overlaps(subjects))
        self.report.add(check_changes(subjects, self.unreadable, self.ids))
        return NamedEvents(subjects, self.unreadable, self.ids)

    def check_streamed(self, streamed: Iterable[Readable], named: NamedEvents) -> None:
        """Apply the rules to events and statements, one by one, and then those across all events."""
        duplicates = NearDuplicates()
        for one in streamed:
            subject = Subject(*one, self.actors, self.misread)
            self._apply_rules(subject)
            self.report.add(named.check(subject))
            duplicates.take(subject)
        self.report.add(duplicates.find())

    def _apply_rules(self, subject: Subject) -> None:
        """Report what the rules of curation find in a record by itself."""
        for rule in RULES:
            self.report.add(rule(subject))

    def check_unused(self, held: list[Readable]) -> None:
        """Warn of sources that were read and vouch for nothing."""
        for raw, record, *_ in held:
            if isinstance(record, Source) and record.held and record.id not in self.cited:
                wrong, remedy = "nothing cites this source", "cite it, or say 'held: false' if it was not read"
                self.report.add([Problem(raw.position("id"), raw.id, "", wrong, remedy, warning=True)])


def _fields_of(problems: Iterable[Problem]) -> frozenset[str]:
    return frozenset(problem.field.partition(".")[0] for problem in problems)


def _document_of(dataset: Dataset, held: list[Readable]) -> SeedDocument:
    """The dataset as far as it could be read, but for events and statements."""
    lists: defaultdict[tuple[str, ...], list[SeedModel]] = defaultdict(list)
    for raw, record, *_ in held:
        lists[raw.list.path].append(record)
    terms = {path[1]: found for path, found in lists.items() if path[0] == "vocabulary"}
    others = {path[0]: found for path, found in lists.items() if path[0] != "vocabulary"}
    vocabulary = Vocabulary.model_construct(**terms)  # type: ignore[arg-type]
    return SeedDocument.model_construct(dataset=dataset, vocabulary=vocabulary, **others)  # type: ignore[arg-type]
