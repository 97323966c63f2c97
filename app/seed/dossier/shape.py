"""What a part of a dossier must look like to be understood; what does not is reported, lest it go unaccounted for."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.seed.problem import Path, Problem
from app.seed.walk import SeedText

_LIST = ("must be a list", "write its entries as '- …'")
_MAPPING = ("must be a mapping", "write 'name: value' lines below it")
_ADDRESS = ("is no web address", "write one as 'https://…', or a mapping with 'title' and 'url'")
_SCHEMES = ("http://", "https://")


class Shape:
    """A dossier as written, and all that was found wrong with it."""

    def __init__(self, text: SeedText, problems: list[Problem]) -> None:
        """Take a dossier as read, with the mistakes in its YAML."""
        self._text = text
        self.problems = problems

    def report(self, path: Path, wrong: str, remedy: str, *, field: str = "", of_key: bool = False) -> None:
        """Note what is wrong at a place."""
        self.problems.append(Problem(self._text.position(path, of_key=of_key), "", field, wrong, remedy))

    def mapping(self, path: Path, value: object) -> Mapping[str, Any]:
        """A mapping; empty where there is nothing, or something else."""
        if isinstance(value, dict):
            return value
        if value is not None:
            self.report(path, *_MAPPING, field=_named(path))
        return {}

    def mappings(self, path: Path, value: object) -> Iterator[tuple[Path, Mapping[str, Any]]]:
        """The entries of a list, each with its path, those left out that are no mappings."""
        for where, entry in self._entries(path, value):
            if isinstance(entry, dict):
                yield where, entry
            else:
                self.report(where, *_MAPPING, field=_named(where))

    def addresses(self, path: Path, value: object) -> Iterator[str]:
        """The web addresses in a list of sources: each is one, or a mapping with one as its `url`, or with none."""
        for where, source in self._entries(path, value):
            address = source.get("url") if isinstance(source, dict) else source or ""
            if isinstance(address, str) and address.startswith(_SCHEMES):
                yield address
            elif address is not None:
                inner = (*where, "url") if isinstance(source, dict) else where
                self.report(inner, *_ADDRESS, field=_named(inner))
            elif isinstance(source, dict):
                self._check_elsewhere(where, source)

    def _check_elsewhere(self, path: Path, source: Mapping[str, Any]) -> None:
        """Report an address that stands anywhere but in `url`, where there is none."""
        for key, value in source.items():
            if isinstance(value, str) and value.startswith(_SCHEMES):
                self.report(
                    (*path, key),
                    "this address stands elsewhere than in 'url'",
                    "write it as 'url'",
                    field=_named((*path, key)),
                )
                return

    def _entries(self, path: Path, value: object) -> Iterator[tuple[Path, object]]:
        if isinstance(value, list):
            yield from (((*path, index), entry) for index, entry in enumerate(value))
        elif value is not None:
            self.report(path, *_LIST, field=_named(path))


def _named(path: Path) -> str:
    return ".".join(map(str, path))
