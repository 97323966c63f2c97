"""Reads the table of a dossier, in Markdown: which records took an entry in, or why it was left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.seed.problem import Position, Problem
from app.seed.read import YamlForm, text_of

COLUMNS = ["kind", "id", "records", "reason"]
_HEADER = f"| {' | '.join(COLUMNS)} |"
_FORM = YamlForm(
    missing="write the table there, or name it by --table",
    too_large="the table of a dossier at most {:,}; split it up",
    start=f"start it with the line '{_HEADER}'",
)
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|[\s:|-]+\|")


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one entry: the records that took it in, each written `kind id`, and a reason."""

    kind: str
    id: str
    records: tuple[str, ...]
    reason: str
    position: Position

    @property
    def name(self) -> str:
        """The entry as the report names it."""
        return f"{self.kind} {self.id}"


def read_table(file: Path) -> Iterator[Row | Problem]:
    """Every row below a header of these columns, every line there that is none, and every row without a header.

    Tables of other columns are passed over. Raises OperatorError, SeedError.
    """
    inside, other, any_header = False, False, False
    lines = text_of(file, _FORM).splitlines()
    for number, (line, following) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
        position, cells = Position(str(file), number, 1), _cells(line)
        if cells is None:
            inside = other = False
        elif not inside:
            inside = cells == COLUMNS
            any_header = any_header or inside
            other = other or _RULE.fullmatch(following.strip()) is not None
            if not inside and not other:
                remedy = f"write '{_HEADER}' above it, or take out the blank line that ends the table"
                yield Problem(position, "", "", "this row stands in no table", remedy)
        elif len(cells) != len(COLUMNS):
            wrong = f"this row has {len(cells)} cells, not {len(COLUMNS)}"
            yield Problem(position, "", "", wrong, rf"write '{_HEADER}', and \| for a bar within a cell")
        elif not _RULE.fullmatch(line.strip()):
            kind, name, records, reason = cells
            yield Row(kind, name, tuple(filter(None, map(str.strip, records.split(";")))), reason, position)
    if not any_header:
        yield Problem(Position(str(file), 1, 1), "", "", "there is no table of entries here", _FORM.start)


def _cells(line: str) -> list[str] | None:
    """The cells of a line of a table; None for other lines."""
    line = line.strip()
    if not line.startswith("|"):
        return None
    return [cell.strip().replace(r"\|", "|") for cell in _BAR.split(line.removesuffix("|"))[1:]]
