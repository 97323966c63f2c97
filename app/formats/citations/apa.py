"""References in the style of the American Psychological Association (7th edition), as plain text without italics."""

from collections.abc import Sequence

from app.edtf_label import MONTHS
from app.formats.citations.dates import CitedDate, Parts
from app.formats.citations.names import AuthorName
from app.formats.citations.one_line import one_line
from app.formats.citations.reference import Reference, Work

_MOST_AUTHORS = 20
_STOPS = (".", "!", "?", "…", "。", "؟", "۔")


def write_apa(reference: Reference) -> str:
    """The reference in one line. Titles keep their capitals: which words are names, no rule tells."""
    authors = _join_authors([_name(author) for author in reference.authors])
    date, title = f"({_date(reference)}).", _stop(_title(reference))
    parts = [_stop(authors), date, title] if authors else [title, date]
    parts += [_stop(within) for within in (_container(reference),) if within]
    parts += [url for url in (reference.url or reference.archived_url,) if url]
    return one_line(" ".join(parts)) + "\n"


def _title(reference: Reference) -> str:
    """The title and, in brackets, what it is the title of."""
    if reference.genre is None:
        return reference.title
    version = f" {_version(reference)}" if reference.work is Work.DATASET else ""
    when = f", {reference.happened.label}" if reference.happened else ""
    return f"{reference.title}{version} [{reference.genre}{when}]"


def _container(reference: Reference) -> str | None:
    if reference.work is Work.ENTRY:
        return f"In {reference.container} {_version(reference)}"
    within = reference.container or reference.publisher
    return None if within in [author.display for author in reference.authors] else within


def _version(reference: Reference) -> str:
    return f"(Version {reference.version}, revision {reference.revision})"


def _date(reference: Reference) -> str:
    """The date as far as it is known; of datasets and works of reference, the year."""
    date = reference.issued
    if date is None:
        return "n.d."
    if reference.work in {Work.ENTRY, Work.DATASET} and date.known:
        return str(date.known[0])
    return _date_in_words(date)


def _date_in_words(date: CitedDate) -> str:
    if not date.points:
        return date.label
    first, last = date.points[0], date.points[-1]
    words = _word(first)
    if first != last:
        shared = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), 0)
        alike = len(first) == len(last)
        words += f"–{_rest(last, shared)}" if alike else f"–{_word(last)}"
    return f"ca. {words}" if date.circa else words


def _word(parts: Parts) -> str:
    year, *rest = parts
    return f"{year}, {_rest(parts, 1)}" if rest else str(year)


def _rest(parts: Parts, shared: int) -> str:
    """The end of an interval without what it shares with its start: nothing, the year, or year and month."""
    if shared == 0:
        return _word(parts)
    month, *day = parts[1:]
    return " ".join(([MONTHS[month - 1]] if shared == 1 else []) + [str(one) for one in day])


def _join_authors(names: Sequence[str]) -> str:
    """Up to twenty names; of more, the first nineteen and the last."""
    if len(names) > _MOST_AUTHORS:
        return f"{', '.join(names[: _MOST_AUTHORS - 1])}, . . . {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)


def _name(name: AuthorName) -> str:
    if not (name.family and name.given):
        return name.display
    initials = ["-".join(f"{part[0]}." for part in given.split("-") if part) for given in name.given.split()]
    return f"{name.family}, {' '.join(initials)}"


def _stop(text: str) -> str:
    return text if not text or text.endswith(_STOPS) else f"{text}."
