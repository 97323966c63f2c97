"""Reads a dossier: a YAML file of facts collected for curation. Of each entry, kind, id and addresses matter here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path as FilePath
from typing import Any

from app.seed.dossier.shape import Shape
from app.seed.problem import Path, Position, SeedError
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
MEMBERSHIP, _MEMBERSHIPS = "membership", "memberships"
_ALIKE = 0.8
"""A note whose name is so much like that of a list was meant to be it."""
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
    """All entries; raises SeedError with every one that has no id, or that of another, and all not understood."""
    text = read_file(file, _FORM)
    shape = Shape(text, list(text.problems))
    entries: dict[tuple[str, str], Entry] = {}
    for path, kind, name, data in _listed(text.data, shape):
        position = text.position(path)
        addresses = tuple(dict.fromkeys(_addresses_in(data, path, shape)))
        if not name:
            continue
        first = entries.setdefault((kind, name), mine := Entry(kind, name, addresses, position))
        if first is not mine:
            shape.report(path, f"{kind} '{name}' stands twice (first in {first.position})", "make one of the two")
    known = {*SECTIONS, _MEMBERSHIPS}
    for key in text.data:
        alike = [] if key in known else get_close_matches(key, known, n=1, cutoff=_ALIKE)
        if alike:
            shape.report((key,), f"there is no list '{key}' here", f"did you mean '{alike[0]}'?", of_key=True)
    if not entries and not shape.problems:
        shape.report((), "there are no entries here", _FORM.start)
    if shape.problems:
        raise SeedError(shape.problems)
    return list(entries.values())


def _listed(data: Mapping[str, Any], shape: Shape) -> Iterator[tuple[Path, str, str, Mapping[str, Any]]]:
    """Every entry with its path, kind and id; the id is empty where it has none, which is reported."""
    for section, (kind, key) in SECTIONS.items():
        for path, entry in shape.mappings((section,), data.get(section)):
            yield path, kind, _id_of(kind, (key,), path, entry, shape), entry
    for organization, spells in shape.mapping((_MEMBERSHIPS,), data.get(_MEMBERSHIPS)).items():
        for path, entry in shape.mappings((_MEMBERSHIPS, organization), spells):
            name = _id_of(MEMBERSHIP, ("state", "start"), path, entry, shape)
            yield path, MEMBERSHIP, f"{organization}/{name}" if name else "", entry


def _id_of(kind: str, keys: tuple[str, ...], path: Path, entry: Mapping[str, Any], shape: Shape) -> str:
    """What the table names an entry by, or nothing and a report of what is missing for it."""
    parts = [entry.get(key) for key in keys]
    missing = [key for key, part in zip(keys, parts, strict=True) if not isinstance(part, str) or not part]
    if missing:
        wrong = f"this {kind} has no {' and no '.join(missing)}"
        shape.report(path, wrong, "give it one, as text, by which the table can name it")
        return ""
    return "/".join(map(str, parts))


def _addresses_in(entry: Mapping[str, Any], path: Path, shape: Shape) -> Iterator[str]:
    """The addresses of its sources, which are mappings or plain addresses; those of a conflict stand with its sides."""
    sides = shape.mappings((*path, "sides"), entry.get("sides"))
    for where, holder in ((path, entry), *sides):
        yield from shape.addresses((*where, "sources"), holder.get("sources"))
