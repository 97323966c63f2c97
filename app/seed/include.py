"""A seed file and those it includes as one, every value with the place it was written at. Checks no records."""

from pathlib import Path as FilePath
from typing import Any

from app.seed.problem import Path, Position, Problem
from app.seed.read import read_file
from app.seed.walk import SeedText


def read_seed(file: FilePath) -> SeedText:
    """Read a seed file and the files it includes into one; raises OperatorError where a file cannot be read at all."""
    seed = read_file(file)
    included = seed.data.get("include") or []
    if not isinstance(included, list):
        return seed  # seed.check reports that it is no list
    for index, name in enumerate(included):
        path: Path = ("include", index)
        if not isinstance(name, str) or FilePath(name).name != name:
            wrong = f"'{name}' is not the name of a file in the same folder"
            seed.problems.append(
                Problem(seed.position(path), "", "include", wrong, "move it beside this file and give its name alone")
            )
        elif not _is_file(file.parent / name):
            wrong = f"there is no file '{name}' beside this one"
            seed.problems.append(Problem(seed.position(path), "", "include", wrong, "create it or take the line out"))
        else:
            _append(seed, read_file(file.parent / name))
    return seed


def _is_file(file: FilePath) -> bool:
    try:
        return file.is_file()
    except OSError:  # a name no file can have
        return False


def _append(seed: SeedText, part: SeedText) -> None:
    """Add an included file's lists behind those already read, and move its positions with them."""
    seed.problems.extend(part.problems)
    offsets: dict[Path, int] = {}
    for key, value in part.data.items():
        path: Path = (key,)
        if key == "vocabulary" and isinstance(value, dict):
            if seed.data.get(key) is None:
                seed.data[key] = {}
            for scheme, terms in value.items() if isinstance(seed.data[key], dict) else ():
                _extend(seed, part, seed.data[key], (key, scheme), terms, offsets)
        elif key in {"dataset", "include"}:
            wrong = f"'{key}' may stand in the main file only"
            seed.problems.append(Problem(part.position(path, of_key=True), "", key, wrong, "move it there"))
        else:
            _extend(seed, part, seed.data, path, value, offsets)
    for places, moved in ((part.keys, seed.keys), (part.values, seed.values)):
        _move(places, moved, offsets)


def _move(places: dict[Path, Position], moved: dict[Path, Position], offsets: dict[Path, int]) -> None:
    """Enter the positions of an included file under the paths its lists have come to."""
    for path, position in places.items():
        if path in offsets:
            moved.setdefault(path, position)
        for prefix, offset in offsets.items():
            if path[: len(prefix)] == prefix and len(path) > len(prefix):
                index = path[len(prefix)]
                shifted = index + offset if isinstance(index, int) else index
                moved[(*prefix, shifted, *path[len(prefix) + 1 :])] = position


def _extend(  # noqa: PLR0913, PLR0917 - one list, from one file into another
    seed: SeedText, part: SeedText, target: dict[str, Any], path: Path, records: object, offsets: dict[Path, int]
) -> None:
    name = str(path[-1])
    existing = target.setdefault(name, [])
    offsets[path] = len(existing) if isinstance(existing, list) else 0
    if not isinstance(existing, list) or not isinstance(records, list):
        wrong = f"'{name}' is not a list"
        remedy = "write its entries as '- id: …'"
        seed.problems.append(Problem(part.position(path, of_key=True), "", name, wrong, remedy))
        return
    existing.extend(records)
