"""Reads a dossier: a YAML file of facts collected for curation. Of each entry, kind, id and addresses matter here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from app.seed.problem import Path, Position, Problem, SeedError
from app.seed.read import YamlForm, read_file

SECTIONS = {
    "seed_articles": ("article", "file"),
    "organizations": ("organization", "slug"),
    "events": ("event", "id"),
    "statements": ("statement", "id"),
    "people": ("person", "id"),
    "conflicts": ("conflict", "id"),
}
"""By list, the kind of its entries and the field with their id. All else, but memberships, are notes."""
MEMBERSHIP = "membership"
_FORM = YamlForm(
    missing="name a dossier",
    too_large="a dossier at most {:,}; split it up",
    start="start with 'events:', 'organizations:' and so on",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact collected, the web addresses it names, and where it stands."""

    kind: str
    id: str
    addresses: tuple[str, ...]
    position: Position


def read_dossier(file: FilePath) -> list[Entry]:
    """All entries; raises SeedError with every one that has no id, or that of another."""
    text = read_file(file, _FORM)
    entries: dict[tuple[str, str], Entry] = {}
    problems = list(text.problems)
    for path, kind, name, data in _listed(text.data):
        position = text.position(path)
        if not name:
            wrong = f"this {kind} has no id"
            problems.append(Problem(position, "", "", wrong, "give it one, by which the table can name it"))
        elif (kind, name) in entries:
            wrong = f"{kind} '{name}' stands twice (first in {entries[kind, name].position})"
            problems.append(Problem(position, "", "", wrong, "make one of the two"))
        else:
            entries[kind, name] = Entry(kind, name, tuple(dict.fromkeys(_addresses_in(data))), position)
    if problems:
        raise SeedError(problems)
    return list(entries.values())


def _listed(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, str, Mapping[str, Any]]]:
    """Every entry with its path, kind and id."""
    for section, (kind, key) in SECTIONS.items():
        for index, entry in _entries_of(data.get(section)):
            yield (section, index), kind, str(entry.get(key) or ""), entry
    memberships = data.get("memberships")
    for organization, spells in memberships.items() if isinstance(memberships, dict) else ():
        for index, entry in _entries_of(spells):
            parts = (organization, entry.get("state"), entry.get("start"))
            name = "/".join(map(str, parts)) if all(parts) else ""
            yield ("memberships", organization, index), MEMBERSHIP, name, entry


def _entries_of(entries: object) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        yield index, entry if isinstance(entry, dict) else {}


def _addresses_in(entry: Mapping[str, Any]) -> Iterator[str]:
    """The addresses of its sources, which are mappings or plain addresses; those of a conflict stand with its sides."""
    for holder in (entry, *(side for _, side in _entries_of(entry.get("sides")))):
        sources = holder.get("sources")
        for source in sources if isinstance(sources, list) else ():
            address = source.get("url") if isinstance(source, dict) else source
            if isinstance(address, str):
                yield address
