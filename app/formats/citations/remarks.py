"""What citations say of where a record is from and of what is uncertain, in sentences. Takes records as served."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.vocabulary import DateBasis

Data = Mapping[str, Any]


def word_dated(what: str, date: Data) -> str:
    """The sentence on a date: how it reads, whether it was inferred, and how."""
    inferred = " (inferred)" if date["basis"] == DateBasis.INFERRED else ""
    return f"{what}: {date['label']}{inferred}.{' ' + date['note'] if date['note'] else ''}"


def word_sources(citations: Iterable[Data]) -> tuple[str, ...]:
    """The sentence on what a record rests on, if anything: each source once, in the order they are cited."""
    sources = {one["source"]["id"]: one["source"] for one in citations}
    lines = []
    for source in sources.values():
        known = (source["publisher"], source["published"] and source["published"]["label"])
        told = ", ".join(one for one in known if one)
        lines.append(f"{source['title']} ({told})" if told else source["title"])
    return (f"Sources: {'; '.join(lines)}.",) if lines else ()
