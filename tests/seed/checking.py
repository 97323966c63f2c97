"""What the check reports on a text, and where."""

from pathlib import Path

from app.seed.check import check_seed
from app.seed.problem import SeedError

MARK = "@@"
"""Set into a text where a problem is expected; taken out again before the text is written."""


def report_of(folder: Path, text: str) -> list[str]:
    """All lines of the report on a text, warnings among them, without the folder."""
    file = folder / "seed.yaml"
    file.write_text(text, encoding="utf-8")
    try:
        problems = check_seed(file).warnings
    except SeedError as error:
        problems = error.problems
    return [str(problem).replace(f"{folder}/", "") for problem in problems]


def expect(folder: Path, text: str, *messages: str) -> None:
    """The report on a text is these messages, each at the mark of the same order."""
    places = []
    while MARK in text:
        before, _, after = text.partition(MARK)
        places.append(f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
        text = before + after
    assert len(places) == len(messages)
    assert report_of(folder, text) == [f"{place}: {message}" for place, message in zip(places, messages, strict=True)]
