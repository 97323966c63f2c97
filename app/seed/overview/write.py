"""Writes the overview: sections of lines, each a label and a number."""

from collections import Counter
from collections.abc import Iterable, Iterator

from app.edtf_days import year_text
from app.seed.check import CheckedSeed
from app.seed.overview.count import Tally, count
from app.vocabulary import EventStatus, RecordKind, SourceType, StatementMode

MOST_SOURCES = 15
"""How many sources the overview names."""

Rows = Iterable[tuple[str, object]]


def write_overview(seed: CheckedSeed) -> str:
    """Everything counted, as aligned plain text; what is not there at all has no section."""
    return "\n".join("".join(_section(title, list(rows))) for title, rows in _sections(count(seed)) if rows)


def _section(title: str, rows: list[tuple[str, object]]) -> Iterator[str]:
    yield f"{title}\n"
    labels, numbers = (max(len(str(row[column])) for row in rows) for column in (0, 1))
    for label, number in rows:
        yield f"  {label:<{labels}}  {number!s:>{numbers}}\n"


def _sections(tally: Tally) -> Iterator[tuple[str, list[tuple[str, object]]]]:
    yield "Records", [(kind.value, tally.counts[kind]) for kind in RecordKind if kind is not RecordKind.DATASET]
    yield "Events by year", list(_years(tally))
    yield "Events by type", _ranked(tally.types)
    yield "Events by status", [(status.value, tally.statuses[status.value]) for status in EventStatus]
    yield "Events by type of the sources they cite", _by_source_type(tally.event_source_types)
    yield "Sources by type", _by_source_type(tally.source_types)
    yield "Statements by mode", [(mode.value, tally.modes[mode.value]) for mode in StatementMode]
    yield f"Sources by records that cite them, the first {MOST_SOURCES}", _ranked(tally.cited)[:MOST_SOURCES]
    yield (
        "Memberships by organization and status",
        [(f"{organization} {status}", number) for (organization, status), number in sorted(tally.memberships.items())],
    )
    yield "Organizations whose members are complete from", sorted(tally.complete_from.items())
    yield (
        "Records with inferred dates",
        [(kind.value, tally.inferred[kind]) for kind in RecordKind if tally.inferred[kind]],
    )
    yield (
        "To look at",
        [
            ("events cited by one source only", tally.cited_once[RecordKind.EVENT]),
            ("statements cited by one source only", tally.cited_once[RecordKind.STATEMENT]),
            ("disputed events", tally.disputed[RecordKind.EVENT]),
            ("disputed statements", tally.disputed[RecordKind.STATEMENT]),
            ("events without a place", tally.without_place),
            ("events without participants", tally.without_participants),
            ("citations without a quote", tally.without_quote),
        ],
    )


def _years(tally: Tally) -> Rows:
    for year in sorted(year for year in tally.years if year is not None):
        yield year_text(year), tally.years[year]
    if tally.years[None]:
        yield "several years or open", tally.years[None]


def _by_source_type(counted: Counter[str]) -> list[tuple[str, object]]:
    return [(one.value, counted[one.value]) for one in SourceType]


def _ranked(counted: Counter[str]) -> list[tuple[str, object]]:
    """The most frequent first; the name decides between equals."""
    return [(name, number) for name, number in sorted(counted.items(), key=lambda one: (-one[1], one[0]))]
