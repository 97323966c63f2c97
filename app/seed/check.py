"""Checks a whole seed file and reports every mistake with its place. Reads files, changes nothing."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from app.seed.dataset import check_dataset, check_example_values
from app.seed.document import Actor, Dataset, SeedDocument, SeedModel, Source, Vocabulary
from app.seed.problem import Path, Problem, SeedError, suggest
from app.seed.read import SeedText, read_seed
from app.seed.records import LISTS, RawRecord, list_at, raw_records
from app.seed.references import Ids, check_references, references_in
from app.seed.rules import RULES, Subject, check_overlaps
from app.seed.validation import validate
from app.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class CheckedSeed:
    """A seed file without mistakes, the warnings about it, and where everything in it stands."""

    document: SeedDocument
    warnings: list[Problem]
    text: SeedText


Readable = tuple[RawRecord, SeedModel, frozenset[str]]
"""A record, as far as it could be read, and its fields with mistakes."""


def check_seed(file: FilePath) -> CheckedSeed:
    """Read and check a seed file; raises SeedError with every mistake, OperatorError where it cannot be read."""
    seed = read_seed(file)
    misplaced = list(_check_top(seed))
    problems = [*seed.problems, *misplaced]
    records = list(raw_records(seed))
    ids, duplicates = _collect_ids(seed, records)
    problems += duplicates
    readable: list[Readable] = []
    for raw in records:
        record, mistakes = validate(seed, raw.list.model, raw.path, raw.id, raw.data)
        if record is not None:
            readable.append((raw, record, frozenset(mistake.field.partition(".")[0] for mistake in mistakes)))
        problems += [*mistakes, *check_references(seed, raw, ids)]
    problems += _apply_rules(seed, readable)
    problems += _check_disputed(seed, records, ids)
    problems += _check_unused(seed, records, readable)
    dataset, mistakes = check_dataset(seed)
    problems += mistakes
    if dataset is not None and len(readable) == len(records) and not misplaced:
        problems += check_example_values(seed, _readable_document(dataset, readable))
    if any(not problem.warning for problem in problems):
        raise SeedError(problems)
    return CheckedSeed(SeedDocument.model_validate(seed.data), sorted(problems), seed)


def _readable_document(dataset: Dataset, readable: list[Readable]) -> SeedDocument:
    """The dataset as far as it could be read."""
    lists: defaultdict[tuple[str, ...], list[SeedModel]] = defaultdict(list)
    for raw, record, _ in readable:
        lists[raw.list.path].append(record)
    terms = {path[1]: found for path, found in lists.items() if path[0] == "vocabulary"}
    others = {path[0]: found for path, found in lists.items() if path[0] != "vocabulary"}
    vocabulary = Vocabulary.model_construct(**terms)  # type: ignore[arg-type]
    return SeedDocument.model_construct(dataset=dataset, vocabulary=vocabulary, **others)  # type: ignore[arg-type]


def _check_top(seed: SeedText) -> Iterator[Problem]:
    """Report what stands outside the records: unknown keys, lists that are none, the dataset's own description."""
    schemes = {str(one.path[1]) for one in LISTS if one.path[0] == "vocabulary"}
    vocabulary = seed.data.get("vocabulary")
    if vocabulary is not None and not isinstance(vocabulary, dict):
        yield _at(seed, ("vocabulary",), "this is not a mapping", "write 'vocabulary:' and its schemes below it")
        vocabulary = None
    for path, names in ((), set(SeedDocument.model_fields)), (("vocabulary",), schemes):
        holder = seed.data if not path else vocabulary or {}
        for key in holder:
            if key not in names:
                yield _at(seed, (*path, key), f"'{key}' is no part of a seed file", suggest(key, names), of_key=True)
    for one in (*(entry.path for entry in LISTS), ("include",)):
        entries = list_at(seed, one)
        if entries is not None and not isinstance(entries, list):
            yield _at(seed, one, "this is not a list", "write its entries as '- …'")
        for index, entry in enumerate(entries if isinstance(entries, list) and one != ("include",) else []):
            if not isinstance(entry, dict):
                yield _at(seed, (*one, index), "this is not a record", "write it as 'id: …' and its other fields")


def _at(seed: SeedText, path: Path, wrong: str, remedy: str, *, of_key: bool = False) -> Problem:
    record = str(path[0]) if path else ""
    field = ".".join(str(part) for part in path[1:])
    return Problem(seed.position(path, of_key=of_key), record, field, wrong, remedy)


def _collect_ids(seed: SeedText, records: list[RawRecord]) -> tuple[Ids, list[Problem]]:
    """Gather the records by kind and id; an id given twice is a problem."""
    ids: defaultdict[Any, dict[str, RawRecord]] = defaultdict(dict)
    problems = []
    for raw in records:
        known = ids[(raw.list.kind, raw.list.scheme)]
        if raw.id in known:
            first = seed.position((*known[raw.id].path, "id"))
            wrong = f"this id stands twice (first in {first})"
            problems.append(Problem(seed.position((*raw.path, "id")), raw.id, "id", wrong, "rename one of the two"))
        known.setdefault(raw.id, raw)
    return ids, problems


def _apply_rules(seed: SeedText, readable: list[Readable]) -> Iterator[Problem]:
    actors = {one.id: one for _, one, mistaken in readable if isinstance(one, Actor) and "offices" not in mistaken}
    subjects = [Subject(seed, raw.path, raw.id, record, mistaken, actors) for raw, record, mistaken in readable]
    for subject in subjects:
        for rule in RULES:
            yield from rule(subject)
    yield from check_overlaps(subjects)


def _check_disputed(seed: SeedText, records: list[RawRecord], ids: Ids) -> Iterator[Problem]:
    """Report disputed records that are not there."""
    for raw in records:
        touched = raw.data.get("records") if raw.list.kind is RecordKind.DISPUTE else None
        for index, one in enumerate(touched if isinstance(touched, list) else []):
            kind, name = (str(one.get("kind")), str(one.get("id"))) if isinstance(one, dict) else ("", "")
            known = ids[RecordKind(kind), None] if kind in set(RecordKind) else {}
            if known and name not in known:
                field = f"records.{index}.id"
                position = seed.position((*raw.path, "records", index, "id"))
                yield Problem(position, raw.id, field, f"there is no {kind} '{name}'", suggest(name, known))


def _check_unused(seed: SeedText, records: list[RawRecord], readable: list[Readable]) -> Iterator[Problem]:
    """Warn of sources that were read and vouch for nothing."""
    cited = {
        name
        for raw in records
        for path, reference, name in references_in(raw.list.model, raw.data, raw.path)
        if reference.kind is RecordKind.SOURCE and "citations" in path
    }
    for raw, record, _ in readable:
        if isinstance(record, Source) and record.held and record.id not in cited:
            wrong, remedy = "nothing cites this source", "cite it, or say 'held: false' if it was not read"
            yield Problem(seed.position((*raw.path, "id")), raw.id, "", wrong, remedy, warning=True)
