"""Proves quotes: that each stands in its source's text, and that no paragraph of a text was passed over."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from app.errors import OperatorError
from app.seed.document import Citation, Source
from app.seed.paragraphs import read_paragraphs, stands_in
from app.seed.problem import Path, Position, Problem
from app.seed.records import RawRecord, Seed
from app.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class QuoteReport:
    """How many quotes were compared with a text and how many had none, and every problem found."""

    checked: int
    unchecked: int
    paragraphs: int
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A citation in place: which record it belongs to and where it stands in the seed file."""

    record: RawRecord
    path: Path
    citation: Citation

    @property
    def field(self) -> str:
        """The path of the citation within its record."""
        return ".".join(str(part) for part in self.path[len(self.record.path) :])


def cited_passages(seed: Seed) -> Iterator[CitedPassage]:
    """Every citation of a checked seed file, those of offices and claims among them."""
    for record in seed.records():
        yield from passages_of(record)


def passages_of(record: RawRecord) -> Iterator[CitedPassage]:
    """Every citation of one record of a checked seed file."""
    for path, data in _citations_in(record.data, record.path):
        yield CitedPassage(record, path, Citation.model_validate(data))


def _citations_in(data: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            entries = enumerate(value) if key == "citations" and isinstance(value, list) else ()
            for index, entry in entries:
                yield (*path, key, index), entry
            if key != "citations":
                yield from _citations_in(value, (*path, key))
    elif isinstance(data, list):
        for index, entry in enumerate(data):
            yield from _citations_in(entry, (*path, index))


def check_quotes(seed: Seed, sources: Sequence[Source], folder: FilePath) -> QuoteReport:
    """Compare the quotes of a checked seed file with the texts in a folder; raises OperatorError for no folder."""
    if not folder.is_dir():
        raise OperatorError(f"there is no folder {folder}; name the one that holds the sources' texts")
    files = {file.name: file for file in sorted(folder.iterdir()) if file.is_file()}
    texts = {one.id: read_paragraphs(files[one.file]) for one in sources if one.file in files}
    problems = [_orphan(file) for name, file in files.items() if name not in {one.file for one in sources}]
    used: dict[str, set[int]] = {source: set() for source in texts}
    checked = unchecked = 0
    for passage in cited_passages(seed):
        source = passage.citation.source
        if source not in texts:
            unchecked += passage.citation.quote is not None
            continue
        checked += passage.citation.quote is not None
        numbers = paragraphs_of(passage.citation)
        used[source].update(numbers)
        problems += _check_passage(passage, texts[source], numbers)
    for raw, one in zip(seed.records({RecordKind.SOURCE}), sources, strict=True):
        if one.id in texts:
            problems += _check_coverage(raw, one, texts[one.id], used[one.id])
    return QuoteReport(checked, unchecked, sum(len(text) for text in texts.values()), sorted(problems))


def _orphan(file: FilePath) -> Problem:
    wrong = "no source names this text as its file"
    return Problem(Position(str(file), 1, 1), "", "", wrong, "add the source it is of, or take the text away")


def paragraphs_of(citation: Citation) -> list[int]:
    """The paragraphs a locator names: `paragraph 3` or `paragraph 3-4`; none for other locators."""
    unit, _, numbers = (citation.locator or "").partition(" ")
    if unit != "paragraph":
        return []
    first, _, last = numbers.partition("-")
    return list(range(int(first), int(last or first) + 1))


def _check_passage(passage: CitedPassage, text: list[str], numbers: list[int]) -> Iterator[Problem]:
    def problem(key: str, wrong: str, remedy: str) -> Problem:
        return Problem(
            passage.record.places.position((*passage.path, key)),
            passage.record.id,
            f"{passage.field}.{key}",
            wrong,
            remedy,
        )

    quote = passage.citation.quote
    if quote is None:
        yield problem("quote", "the text of this source is held and no words of it are quoted", "quote them")
    elif not numbers:
        yield problem("locator", "the text of this source is held and no paragraph is named", "add 'paragraph N'")
    elif numbers[-1] > len(text) or numbers[0] < 1:
        yield problem("locator", f"the text has {len(text)} paragraphs", "name one of them")
    elif not stands_in(quote, "\n".join(text[number - 1] for number in numbers)):
        found = [number for number, paragraph in enumerate(text, 1) if stands_in(quote, paragraph)]
        remedy = f"they stand in paragraph {found[0]}" if found else "quote the text word for word"
        yield problem("quote", f"these words do not stand in {passage.citation.locator}", remedy)


def _check_coverage(raw: RawRecord, source: Source, text: list[str], used: set[int]) -> Iterator[Problem]:
    """Every paragraph is cited or excused, and none is both."""
    excused = {one.paragraph for one in source.uncited}
    for number in range(1, len(text) + 1):
        if number not in used | excused:
            words = " ".join(text[number - 1].split())[:60]
            wrong, remedy = f"nothing cites paragraph {number} (“{words}…”)", "record what it says, or say why not"
            yield Problem(raw.position(), source.id, "uncited", wrong, remedy)
    for entry, one in enumerate(source.uncited):
        position = raw.position("uncited", entry, "paragraph")
        if one.paragraph in used:
            yield Problem(position, source.id, "uncited", f"paragraph {one.paragraph} is cited", "take it out")
        elif one.paragraph > len(text):
            yield Problem(position, source.id, "uncited", f"the text has {len(text)} paragraphs", "correct it")
