"""Compares the table of a dossier with the dossier, and the records it names with the seed file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.seed.check import CheckedSeed
from app.seed.dossier.cited import Cited
from app.seed.dossier.entries import MEMBERSHIP, SECTIONS, Entry, read_dossier
from app.seed.dossier.table import Row, read_table
from app.seed.problem import Problem, suggest

_KINDS = {MEMBERSHIP, *(kind for kind, _ in SECTIONS.values())}


@dataclass(frozen=True, slots=True)
class Account:
    """What became of a dossier's entries, and every fault of the table, in the order of the files."""

    entries: int
    taken: int
    in_part: int
    left_out: int
    faults: list[Problem]


def check_account(seed: CheckedSeed, dossier: Path, table: Path) -> Account:
    """Account for every entry of a dossier; raises SeedError or OperatorError where a file cannot be read."""
    entries = {(entry.kind, entry.id): entry for entry in read_dossier(dossier)}
    read = list(read_table(table))
    faults = [one for one in read if isinstance(one, Problem)]
    rows: dict[tuple[str, str], Row] = {}
    for row in (one for one in read if isinstance(one, Row)):
        first = rows.setdefault((row.kind, row.id), row)
        if first is not row:
            wrong = f"this row stands twice (first in line {first.position.line})"
            faults.append(Problem(row.position, row.name, "", wrong, "make one of the two"))
    for entry in (entry for key, entry in entries.items() if key not in rows):
        remedy = f"add '| {entry.kind} | {entry.id} | … | … |' to {table}"
        faults.append(Problem(entry.position, f"{entry.kind} {entry.id}", "", "the table has no row for it", remedy))
    cited = Cited(seed, {record for row in rows.values() for record in row.records})
    for key, row in rows.items():
        faults.extend(_check_row(row, entries, entries.get(key), cited))
    known = [row for key, row in rows.items() if key in entries]
    taken = [row for row in known if any(cited.has(record) for record in row.records)]
    return Account(
        entries=len(entries),
        taken=sum(not row.reason for row in taken),
        in_part=sum(bool(row.reason) for row in taken),
        left_out=sum(not row.records and bool(row.reason) for row in known),
        faults=sorted(faults),
    )


def _check_row(
    row: Row, entries: Mapping[tuple[str, str], Entry], entry: Entry | None, cited: Cited
) -> Iterator[Problem]:
    if row.kind not in _KINDS:
        wrong, remedy = f"there is no kind of entry '{row.kind}'", suggest(row.kind, _KINDS)
        yield Problem(row.position, row.name, "", wrong, remedy)
    elif entry is None:
        remedy = suggest(row.id, (name for kind, name in entries if kind == row.kind))
        yield Problem(row.position, row.name, "", f"the dossier has no {row.kind} '{row.id}'", remedy)
    if not row.records and not row.reason:
        remedy = "name the records that took it in, or say why none did"
        yield Problem(row.position, row.name, "", "neither records nor a reason stand here", remedy)
    for record in row.records:
        if not cited.has(record):
            wrong, remedy = f"there is no record '{record}'", cited.near(record)
            yield Problem(row.position, row.name, "records", wrong, remedy)
    if entry and entry.addresses and row.records and not cited.addresses(row.records) & {*entry.addresses}:
        wrong = f"none of these records cites a source at an address the dossier gives ({', '.join(entry.addresses)})"
        remedy = "cite such a source, or add the address to the copies of one that is cited"
        yield Problem(row.position, row.name, "records", wrong, remedy)
