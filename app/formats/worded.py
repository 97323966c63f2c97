"""A record in words, as a calendar and a feed both show it. Knows no kind of record and writes no format."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A line that cites a source: its title, and what stands before and after it. `path` leads to the source."""

    before: str
    title: str
    after: str
    path: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in words.

    `date` is as served, None where nobody tells one. `path` leads from the service's address to the record and starts
    with "/". `status` is that of an event which is not confirmed, else None.
    """

    title: str
    summary: str
    facts: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    date: Mapping[str, Any] | None
    path: str
    categories: tuple[str, ...]
    status: str | None = None

    def text(self, base_url: str | None) -> str:
        """All there is to read, in paragraphs: the summary, the facts, the sources cited, the last two a line each.

        With a `base_url` each source is followed by its address.
        """
        lines = [f"- {one.before}{one.title}{one.after}" for one in self.sources]
        if base_url:
            lines = [f"{line} {base_url}{one.path}" for line, one in zip(lines, self.sources, strict=True)]
        sources = ("Sources:", *lines) if lines else ()
        return "\n\n".join(part for part in (self.summary, "\n".join(self.facts), "\n".join(sources)) if part)

    def headline(self, date: str | None = None) -> str:
        """The title, with what a reader of the title alone must not miss in brackets: the status, the date if given."""
        marks = [mark for mark in (self.status, date) if mark]
        return f"{self.title} ({'; '.join(marks)})" if marks else self.title
