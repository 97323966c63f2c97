"""References as BibTeX, in UTF-8, with the fields of biblatex beside the classic ones."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from app.formats.citations.names import AuthorName
from app.formats.citations.one_line import one_line
from app.formats.citations.reference import Reference, Work

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX and biber count braces whether or not a backslash stands before them.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_"},
    }
)
_WITHIN_LIGATURE = re.compile("(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)|(?<=<)(?=<)|(?<=>)(?=>)")
"""Where TeX's fonts make one character of two: dashes, quotation marks, and question marks turned over."""
_UNFIT_FOR_ADDRESS = re.compile(r"[\s\\{}]")


def write_bibtex(reference: Reference) -> str:
    """The reference as one entry; its key is the reference's."""
    fields = "".join(f",\n  {name} = {value}" for name, value in _fields(reference))
    return f"@{_entry_type(reference)}{{{reference.key}{fields}\n}}\n"


def _entry_type(reference: Reference) -> str:
    match reference.work:
        case Work.ARTICLE if reference.container:
            return "article"
        case Work.ENTRY:
            return "incollection"
        case Work.DATASET:
            return "dataset"
        case _:
            return "misc"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    """Each field and its value, in braces or, for a month, as the abbreviation every style defines."""
    if reference.authors:
        yield "author", f"{{{' and '.join(_name(author) for author in reference.authors)}}}"
    # Of a title in one pair of braces, many styles set all but the first letter small: acronyms, names of states.
    yield "title", f"{{{{{_escape(reference.title)}}}}}"
    yield from _braced("booktitle" if reference.work is Work.ENTRY else "journal", reference.container)
    yield from _braced("publisher" if reference.work is Work.DATASET else "organization", reference.publisher)
    yield from _dated(reference)
    yield from _braced("version", reference.version)
    if reference.url:
        yield "url", f"{{{_UNFIT_FOR_ADDRESS.sub(lambda one: quote(one[0]), reference.url)}}}"
    yield from _braced("language", reference.language)
    yield from _braced("note", _note(reference))
    yield from _braced("annote", " ".join(reference.remarks))
    yield from _braced("abstract", reference.abstract)


def _braced(name: str, text: str | None) -> Iterator[tuple[str, str]]:
    if text:
        yield name, f"{{{_escape(text)}}}"


def _dated(reference: Reference) -> Iterator[tuple[str, str]]:
    """The date in EDTF, which biblatex reads up to level 1; year and month where they are certain."""
    if date := reference.issued:
        if date.is_level_one:
            yield "date", f"{{{date.edtf}}}"
        match date.known:
            case (year, *_):
                yield "year", f"{{{year:04}}}"
        match date.known:
            case (_, month, *_):
                yield "month", _MONTHS[month - 1]


def _note(reference: Reference) -> str:
    """What styles print at the end: classic ones know no version."""
    version = f"Version {reference.version}, revision {reference.revision}." if reference.revision else ""
    archived = f"Archived at {reference.archived_url}" if reference.archived_url else ""
    return f"{version} {archived}".strip()


def _name(name: AuthorName) -> str:
    if name.family and name.given:
        return f"{_escape(name.family)}, {_escape(name.given)}"
    return f"{{{_escape(name.display)}}}"


def _escape(text: str) -> str:
    return _WITHIN_LIGATURE.sub("{}", one_line(text).translate(_ESCAPES))
