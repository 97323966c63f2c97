"""Checks a whole seed file and reports every mistake with its place. Reads files, changes nothing.

Of events and statements it keeps none: what is checked across them (ids, likeness) stands on disk.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from app.seed.chronology import Chronology
from app.seed.dataset import check_dataset, check_example_values
from app.seed.document import Actor, Dataset, SeedDocument, SeedModel, Source, Vocabulary
from app.seed.ids import Ids
from app.seed.ndjson_seed import NdjsonSeed
from app.seed.notes import Notes, actor_texts
from app.seed.problem import Position, Problem, Report
from app.seed.progress import Phase, Progress, untold
from app.seed.records import HELD, LISTS, STREAMED, RawRecord, Seed
from app.seed.references import check_disputed, check_references, references_in
from app.seed.rules import RULES
from app.seed.rules.addresses import check_addresses
from app.seed.rules.duplicates import NearDuplicates, compare
from app.seed.rules.memberships import check_changes, check_overlaps
from app.seed.rules.named_events import NamedEvents
from app.seed.rules.subject import Readable, Subject
from app.seed.screen import Screened, Screening
from app.seed.survey import Survey
from app.seed.validation import validate
from app.seed.workers import NO_WORKERS, Workers
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


def check_seed(file: FilePath, workers: Workers = NO_WORKERS, progress: Progress = untold) -> CheckedSeed:
    """Read and check a seed file; raises SeedError with every mistake, OperatorError where it cannot be read."""
    if file.suffix.lower() in _NDJSON:
        return _check_ndjson(NdjsonSeed(file), workers, progress)
    seed = YamlSeed.open(file)
    examination = _Examination()
    held = examination.read(seed)
    named = examination.check_held(held)
    for _ in examination.check_streamed(seed.records(STREAMED), named):
        pass
    _, warnings = examination.close(seed, held)
    return CheckedSeed(seed.chronology(), examination.counts, warnings, seed)


def _check_ndjson(seed: NdjsonSeed, workers: Workers, progress: Progress) -> CheckedSeed:
    """Check events and statements by a first look, and by a second one where that leaves doubts; note all of them."""
    examination, survey = _Examination(), Survey()
    held = examination.read(seed)
    named = examination.check_held(held)
    actors = actor_texts(examination.actors.values())
    for screened in seed.screened(workers, examination.screening(named)):
        everything = examination.ids.lack(RecordKind.EVENT, screened.named)
        if not everything:
            examination.take(screened)
            survey.take(screened.notes)
        notes = Notes()
        for one in examination.check_streamed(seed.doubtful(screened, everything=everything), named):
            if not (one.mistaken or one.unresolved):
                notes.add(one.record, one.raw.location or (0, 0), actors)
        survey.take(notes)
        progress(Phase.CHECKING, screened.chunk.end, seed.size)
    document, warnings = examination.close(seed, held)
    survey.complete(document)
    return CheckedSeed(seed.chronology(document, survey), examination.counts, warnings, seed)


@dataclass(slots=True)
class _Examination:
    """What is known so far of a file that is being checked."""

    report: Report = field(default_factory=Report)
    counts: Counter[RecordKind] = field(default_factory=Counter)
    ids: Ids = field(default_factory=Ids)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    misread: Collection[str] = ()
    cited: set[str] = field(default_factory=set)
    duplicates: NearDuplicates = field(default_factory=NearDuplicates)
    misplaced: bool = False
    unreadable: list[RawRecord] = field(default_factory=list)  # as many as there are mistakes, at most
    repeated: set[tuple[RecordKind, str]] = field(default_factory=set)  # likewise

    def read(self, seed: Seed) -> list[Readable]:
        """Read a file, note all ids and what is wrong with its form; returns what stays in memory."""
        held = []
        for found in seed.read():
            if isinstance(found, Problem):
                self.misplaced = True
                self.report.add([found])
            elif isinstance(found, list):
                self.counts.update(RecordKind(kind) for kind, _, _ in found)
                for (kind, name, place), first in self.ids.take_listed(found):
                    self._report_twice(RecordKind(kind), name, Position.read(place), first)
            else:
                self.counts[found.list.kind] += 1
                taken = self.ids.take(found)
                if taken:
                    self._report_twice(found.list.kind, found.id, found.position("id"), taken)
                if found.list.kind in HELD:
                    held.append(found)
        return list(self._examine(held))

    def _report_twice(self, kind: RecordKind, name: str, position: Position, first: str) -> None:
        """Report an id that was given before."""
        self.repeated.add((kind, name))
        wrong = f"this id stands twice (first in {first})"
        self.report.add([Problem(position, name, "id", wrong, "rename one of the two")])

    def _examine(self, records: Iterable[RawRecord | Problem]) -> Iterator[Readable]:
        """Check records and their references by themselves, and give those of which enough could be read."""
        for raw in records:
            if isinstance(raw, Problem):
                self.misplaced = True
                self.report.add([raw])
                continue
            record, mistakes = validate(raw.places, raw.list.model, raw.path, raw.id, raw.data)
            self.report.add(mistakes)
            references = references_in(raw.list.model, raw.data, raw.path)
            broken = list(check_references(raw, references, self.ids))
            self.report.add(broken)
            self.report.add(check_disputed(raw, self.ids))
            self.cited.update(one.name for one in references if "citations" in one.path)
            if record is None:
                self.unreadable.append(raw)
            else:
                twice = {"id"} if (raw.list.kind, raw.id) in self.repeated else set()
                yield Readable(raw, record, _fields_of(mistakes) | twice, _fields_of(broken))

    def screening(self, named: NamedEvents) -> Screening:
        """What a first look at events and statements needs to know."""
        actors = list(self.actors.values())
        return Screening(self.ids.held, actors, frozenset(self.misread), frozenset(self.repeated), named.concerns)

    def take(self, screened: Screened) -> None:
        """Add what a first look found."""
        self.cited |= screened.cited
        self.duplicates.take(screened.compared)

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

    def check_streamed(self, records: Iterable[RawRecord | Problem], named: NamedEvents) -> Iterator[Readable]:
        """Apply the rules to events and statements, one by one, and give those that could be read."""
        for one in self._examine(records):
            subject = Subject(*one, self.actors, self.misread)
            self._apply_rules(subject)
            self.report.add(named.check(subject))
            compared = compare(subject)
            self.duplicates.take([compared] if compared else [])
            yield one

    def close(self, seed: Seed, held: list[Readable]) -> tuple[SeedDocument, list[Problem]]:
        """Check what all records together come to; returns all but events and statements, and the warnings.

        Raises SeedError where there are mistakes.
        """
        self.report.add(self.duplicates.find())
        self.check_unused(held)
        dataset, problems = check_dataset(seed)
        self.report.add(problems)
        document = _document_of(dataset, held) if dataset else None
        if document and not self.misplaced and not self.unreadable:
            self.report.add(check_example_values(seed, document, self.ids))
        warnings = self.report.close()
        assert document is not None  # noqa: S101 - its absence is a mistake
        return document, warnings

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
    lists: dict[tuple[str, ...], list[SeedModel]] = {one.path: [] for one in LISTS}
    for raw, record, *_ in held:
        lists[raw.list.path].append(record)
    terms = {path[1]: found for path, found in lists.items() if path[0] == "vocabulary"}
    others = {path[0]: found for path, found in lists.items() if path[0] != "vocabulary"}
    vocabulary = Vocabulary.model_construct(**terms)  # type: ignore[arg-type]
    return SeedDocument.model_construct(dataset=dataset, include=[], vocabulary=vocabulary, **others)  # type: ignore[arg-type]
