"""How parts of records read in a line of plain text. Takes them as they are served; marks up nothing."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.formats.worded import CitedSource
from app.vocabulary import DateBasis

Data = Mapping[str, Any]
_LONGEST_QUOTE = 200
_LONGEST_TITLE = 120
_LONGEST_NAMES = 60


def word_term(term: str) -> str:
    """A term of the vocabulary as words: records carry its id only."""
    return term.replace("-", " ")


def word_names(actors: Iterable[Data]) -> str:
    """Actors by name, in the order given."""
    return ", ".join(actor["name"] for actor in actors)


def word_quote(quote: str) -> str:
    """A quote between quotation marks, whole."""
    return f"“{quote}”"


def word_date(date: Data | None) -> str:
    """A date as English and as EDTF, whether it was inferred, and how; nothing where there is none."""
    if date is None:
        return ""
    basis = "inferred; " if date["basis"] == DateBasis.INFERRED else ""
    note = f". {date['note']}" if date["note"] else ""
    return f"{date['label']} ({basis}EDTF {date['edtf']}){note}"


def word_place(place: Data | None) -> str:
    """A place by its name, and its country's where it lies in one of another name; nothing where there is none."""
    return ", ".join(dict.fromkeys(one["name"] for one in (place, place["country"]) if one)) if place else ""


def word_participants(participants: Iterable[Data]) -> str:
    """Who took part, each with the role and on whose behalf."""
    return "; ".join(
        f"{one['actor']['name']} ({word_term(one['role'])}{', for ' + one['for']['name'] if one['for'] else ''})"
        for one in participants
    )


def shorten(text: str, longest: int) -> str:
    """A text of no more than so many characters; what is cut is cut at a space, if there is one in the last half."""
    if len(text) <= longest:
        return text
    kept = text[:longest].rpartition(" ")[0]
    return f"{kept.rstrip(' ,;:') if len(kept) * 2 >= longest else text[: longest - 1]}…"


def word_saying(speakers: str, quote: str | None, gist: str) -> str:
    """Who said what, as one line to know a statement by: the speaker's own words, where they are known."""
    opening, closing = ("“", "”") if quote else ("", "")
    line = f"{shorten(speakers, _LONGEST_NAMES)}: {opening}{quote or gist}"
    return f"{shorten(line, _LONGEST_TITLE - len(closing))}{closing}"


def word_citation(citation: Data) -> CitedSource:
    """Publisher, title, day and place of what is cited, and its words: no more of them than fit in a line or two."""
    source, quote = citation["source"], citation["quote"]
    after = f" ({source['published']['label']})" if source["published"] else ""
    if citation["locator"]:
        after += f", {citation['locator']}"
    if quote:
        short = quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE].rstrip()}…"
        after += f": {word_quote(short)}"
    return CitedSource(
        before=f"{source['publisher']}: " if source["publisher"] else "",
        title=source["title"],
        after=after,
        path=f"/sources/{source['id']}",
    )


def word_facts(*facts: tuple[str, str | None]) -> tuple[str, ...]:
    """Lines of what and how it is; those nothing is known of are left out."""
    return tuple(f"{what}: {told}" for what, told in facts if told)
