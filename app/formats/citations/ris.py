"""References as RIS (Research Information Systems, 2001 and 2011), in UTF-8: a tag and a value in each line."""

from collections.abc import Iterator, Mapping

from app.formats.citations.names import AuthorName
from app.formats.citations.one_line import one_line
from app.formats.citations.reference import Reference, Work

_TYPES: Mapping[Work, str] = {
    Work.ARTICLE: "NEWS",
    Work.DOCUMENT: "GEN",
    Work.ENTRY: "ENCYC",
    Work.DATASET: "DATA",
}


def write_ris(reference: Reference) -> str:
    """The reference as one record, each line ended by CR LF."""
    lines = (f"{tag}  - {one_line(value)}\r\n" for tag, value in _lines(reference) if value)
    return f"{''.join(lines)}ER  - \r\n"


def _lines(reference: Reference) -> Iterator[tuple[str, str | None]]:
    yield "TY", _TYPES[reference.work]
    yield "ID", reference.key
    for author in reference.authors:
        yield "AU", _name(author)
    yield "TI", reference.title
    yield "T2", reference.container
    yield "PB", reference.publisher
    yield from _dated(reference)
    yield "ET", reference.version
    for url in (reference.url, reference.archived_url):
        # A semicolon parts addresses.
        yield "UR", url and url.replace(";", "%3B")
    yield "LA", reference.language
    yield "AB", reference.abstract
    yield "N1", reference.revision and f"Revision {reference.revision}."
    for remark in reference.remarks:
        yield "N1", remark


def _dated(reference: Reference) -> Iterator[tuple[str, str]]:
    """Year, and date as year/month/day/, as far as they are certain; RIS has no way to say "about"."""
    if reference.issued and reference.issued.known:
        year, *rest = reference.issued.known
        yield "PY", f"{year:04}"
        if rest:
            month, day = (*(f"{one:02}" for one in rest), "")[:2]
            yield "DA", f"{year:04}/{month}/{day}/"


def _name(name: AuthorName) -> str:
    """A comma parts family from given name, so a name left whole goes without."""
    return f"{name.family}, {name.given}" if name.family and name.given else name.display.replace(",", "")
