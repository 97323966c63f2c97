"""The document of the last release, and the list of breaks that are allowed since, each with its reason."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from contract import ContractError
from contract.breaks import Break, Document, without_examples

ALLOWED = "allowed-breaks.yaml"
_HEAD = """\
# What may break for clients of the last release, each with the reason why it may: see docs/api-stability.md.
# `make test-contract` prints a break as it is written here, and refuses an entry that no break answers to any more.
"""


@dataclass(frozen=True, slots=True)
class Release:
    """The interface as it was released, and what may be broken of it since."""

    version: str
    document: Document
    allowed: Sequence[Break]


def read_release(folder: Path) -> Release:
    """Read what is kept in a folder; raises ContractError where that is not one release and a list with reasons."""
    files = sorted(folder.glob("openapi-*.json"))
    if len(files) != 1:
        raise ContractError(f"There must be one openapi-VERSION.json in {folder.name}/, and there are {len(files)}.")
    document = json.loads(files[0].read_text(encoding="utf-8"))
    return Release(files[0].stem.removeprefix("openapi-"), document, _read_allowed(folder / ALLOWED))


def keep_release(folder: Path, document: Document) -> str:
    """Put a document in the place of the last release, with nothing allowed yet; gives the version it is of.

    Raises ContractError where this version is kept already: what was released does not change.
    """
    version: str = document["info"]["version"]
    file = folder / f"openapi-{version}.json"
    if file.exists():
        raise ContractError(
            f"{version} is released already: set the next version in pyproject.toml, and run `make openapi`."
        )
    for earlier in folder.glob("openapi-*.json"):
        earlier.unlink()
    kept = json.dumps(without_examples(document), ensure_ascii=False, indent=1)
    file.write_text(f"{kept}\n", encoding="utf-8")
    (folder / ALLOWED).write_text(f"{_HEAD}[]\n", encoding="utf-8")
    return version


def objections(release: Release, found: Sequence[Break]) -> list[str]:
    """What speaks against these breaks: those that are not allowed, and what is allowed without need."""
    return [
        *(
            f"This breaks clients of {release.version}. Take it back, or allow it in contract/{ALLOWED}:\n{_entry(one)}"
            for one in found
            if one not in release.allowed
        ),
        *(
            f"contract/{ALLOWED} allows a break that is none. Take the entry out: {one.where}: {one.what}"
            for one in release.allowed
            if one not in found
        ),
    ]


def _read_allowed(file: Path) -> list[Break]:
    entries: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
    if not isinstance(entries, list):
        raise ContractError(f"{file.name} is no list; where nothing is allowed, it says [].")
    for entry in entries:
        if not isinstance(entry, dict) or entry.keys() != {"where", "what", "reason"} or not all(entry.values()):
            raise ContractError(f"{file.name}: an entry has where, what and a reason, and nothing else: {entry}")
    return [Break(entry["where"], entry["what"]) for entry in entries]


def _entry(one: Break) -> str:
    return f"- where: {json.dumps(one.where)}\n  what: {json.dumps(one.what, ensure_ascii=False)}\n  reason: "
