"""Records to CSV (RFC 4180), one line each, safe to open in a spreadsheet. Knows columns, not kinds of record."""

import csv
from collections.abc import Iterable, Iterator, Sequence

from app.formats.csv_columns import Column
from app.formats.item import Item

# Spreadsheets take these for the start of a formula, or skip them to look for one (OWASP, CSV injection); the
# escaped ones are their full-width forms. With the apostrophe among them, whoever takes one away has the text again.
_TAKEN_FOR_FORMULAS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20'")


class _Line:
    """Gives each line back to the one who wrote it, instead of keeping it."""

    def write(self, line: str) -> str:
        return line


class _Nothing:
    """An empty cell. To the csv module it is a number, so that it is not quoted and does not pass for empty text."""

    def __float__(self) -> float:
        return 0.0

    def __str__(self) -> str:
        return ""


_NOTHING = _Nothing()


def defuse(text: str) -> str:
    """A text that no spreadsheet takes for a formula: one apostrophe in front where it could be one, or has one."""
    return f"'{text}" if text[:1] in _TAKEN_FOR_FORMULAS else text


def write_csv(items: Iterable[Item], columns: Sequence[Column]) -> Iterator[str]:
    """The names of the columns, then one line for each item; UTF-8 text without a byte-order mark.

    Numbers are left as they are; a text that begins like a formula, or with an apostrophe, has one apostrophe more.
    Every text is quoted: some programs take semicolons for the ends of cells, too, unless they stand in quotes.
    """
    write_row = csv.writer(_Line(), quoting=csv.QUOTE_NONNUMERIC).writerow
    yield write_row([column.name for column in columns])
    getters = [(column.field, column.get) for column in columns]
    for item in items:
        data = item.data
        row: list[object] = []
        for field, get in getters:
            value = data.get(field)
            cell = None if value is None else get(value)
            if cell is None or cell == "":
                row.append(_NOTHING)
            else:
                # As `defuse`, without a call for each of a million rows' cells.
                row.append(f"'{cell}" if isinstance(cell, str) and cell[:1] in _TAKEN_FOR_FORMULAS else cell)
        yield write_row(row)
