"""Rule on addresses of sources: a document is one record, and each of its addresses is given once."""

from collections.abc import Iterator, Sequence

from app.seed.document import Source
from app.seed.problem import Path, Problem
from app.seed.rules.subject import Subject


def check_addresses(held: Sequence[Subject]) -> Iterator[Problem]:
    """Warn of an address given twice by one source, and of one that is the `url` of two."""
    seen: dict[str, Source] = {}
    for subject in held:
        source = subject.record
        if not isinstance(source, Source):
            continue
        yield from _check_copies(subject, source)
        if source.url:
            first = seen.setdefault(source.url, source)
            if first is not source:
                remedy = "join the two, or give each its own address"
                yield subject.problem(("url",), f"'{first.id}' has this address, too", remedy, warning=True)


def _check_copies(subject: Subject, source: Source) -> Iterator[Problem]:
    if "copies" in subject.mistaken:
        return
    given: dict[str, Path] = {}
    addresses: list[tuple[Path, str | None]] = [(("url",), source.url), (("archived_url",), source.archived_url)]
    addresses += [(("copies", index, "url"), copy.url) for index, copy in enumerate(source.copies)]
    for path, address in addresses:
        if address:
            first = given.setdefault(address, path)
            if first is not path:
                where = ".".join(map(str, first))
                yield subject.problem(path, f"this address stands in '{where}' already", "take one out", warning=True)
