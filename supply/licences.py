"""Under which licences others let us ship their work: read from what is installed, and held to what we allow."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import NamedTuple

from license_expression import ExpressionError, get_spdx_licensing

from supply import PROJECT_FOLDER, SHIPPED, SupplyError
from supply.locks import Locked, read_lock
from supply.vendored import vendored

PAGE = PROJECT_FOLDER / "docs" / "licences.md"
_TEXT = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_HEAD = """# Licences of what is shipped

Written by `make licences` from what is installed; do not edit by hand. Communiqué itself is under the MIT licence
(`LICENSE`), its data under CC-BY-4.0 (`data/LICENSE`). This is what others wrote: the packages of `requirements.lock`,
which are installed wherever it runs, and what stands in `vendor/`. Texts of packages stand in their folder
`NAME-VERSION.dist-info` among what is installed. Wheels with compiled parts may bring libraries of others, with
licences of their own, which the packages tell. Which licences are allowed stands in `pyproject.toml`,
`tool.communique.licences`. What the page in `examples/explorer` contains of others is written beside it when it is
built, to `dist/.vite/license.md`; the same licences are allowed there.

| package | version | licence | its text |
|---|---|---|---|
"""


class Rules(NamedTuple):
    """Which licences are allowed; and those of packages that do not say theirs in words a program understands."""

    allowed: frozenset[str]
    stated: Mapping[str, str]


class Licensed(NamedTuple):
    """A package, its licence as an SPDX expression, and where the text is; no texts where it is not installed."""

    name: str
    version: str
    licence: str
    texts: Sequence[str]


def read_rules() -> Rules:
    """The rules, from pyproject.toml."""
    project = tomllib.loads((PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8"))
    rules = project["tool"]["communique"]["licences"]
    return Rules(frozenset(rules["allowed"]), rules["stated"])


def shipped(rules: Rules) -> Iterator[Licensed]:
    """All that is shipped; raises SupplyError for the first whose licence is not known or not allowed."""
    for locked in read_lock(SHIPPED):
        yield licensed(locked, rules)
    for one in vendored():
        texts = [name for name in one.checksums if _TEXT.search(name)]
        folder = one.folder.relative_to(PROJECT_FOLDER).as_posix()
        _check(one.name, one.licence, rules)
        yield Licensed(one.name, one.version, one.licence, [f"{folder}/{name}" for name in texts])


def licensed(locked: Locked, rules: Rules) -> Licensed:
    """A locked package with its licence; raises SupplyError if that is not known or not allowed."""
    installed = find(locked.name)
    licence = rules.stated.get(locked.name) or (said(installed) if installed else None)
    if not licence:
        raise SupplyError(f"{locked.name}: it does not say its licence; find it, and state it in pyproject.toml")
    _check(locked.name, licence, rules)
    return Licensed(locked.name, locked.version, licence, list(_texts(installed)) if installed else [])


def find(name: str) -> Distribution | None:
    """A package as it is installed; none where its marker keeps it off this machine."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def said(installed: Distribution) -> str | None:
    """What a package says of its licence, in whatever words."""
    told = (installed.metadata.get_all(name) for name in ("License-Expression", "License"))
    return next((one[0] for one in told if one and one[0]), None)


def _texts(installed: Distribution) -> Iterator[str]:
    for file in installed.files or ():
        folder, *inner = file.parts
        if folder.endswith(".dist-info") and _TEXT.match(file.name):
            yield "/".join(inner)


def _check(name: str, licence: str, rules: Rules) -> None:
    """Take a licence that is an SPDX expression of allowed ones; one that leaves a choice takes all of them, too."""
    try:
        known = get_spdx_licensing().license_keys(get_spdx_licensing().parse(licence, validate=True, strict=True))
    except ExpressionError:
        raise SupplyError(f"{name}: {licence!r} is no SPDX expression; state its licence in pyproject.toml") from None
    if set(known) - rules.allowed:
        raise SupplyError(f"{name}: {licence} is not among the licences that pyproject.toml allows")


def row(one: Licensed) -> str:
    """A row of the table."""
    texts = ", ".join(f"`{text}`" for text in one.texts) or "not installed where this was written"
    return f"| {one.name} | {one.version} | {one.licence} | {texts} |"


def write_licences() -> str:
    """The page docs/licences.md; raises SupplyError as above."""
    return _HEAD + "".join(f"{row(one)}\n" for one in shipped(read_rules()))
