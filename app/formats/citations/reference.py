"""What a citation consists of, whatever the style. Writes nothing."""

from dataclasses import dataclass
from enum import StrEnum

from app.formats.citations.dates import CitedDate
from app.formats.citations.names import AuthorName


class Work(StrEnum):
    """What kind of work is cited; a chronology tells no more of its sources."""

    ARTICLE = "article"
    """An article in the press."""
    DOCUMENT = "document"
    """Any other source."""
    ENTRY = "entry"
    """An event or a statement: an entry of the dataset, as of a work of reference."""
    DATASET = "dataset"


@dataclass(frozen=True, slots=True)
class Reference:
    """One work to be cited.

    `key` is unique among all that a dataset has to cite, and stays the same. `container` is the title of what an
    article or an entry stands in. `happened` is when an event happened or a statement was made; `issued`, when the work
    was published. `revision` is that of the dataset. `remarks` are sentences on where the record's knowledge is from,
    and on what is uncertain. `url` and `archived_url` are absolute.
    """

    key: str
    work: Work
    title: str
    genre: str | None = None
    authors: tuple[AuthorName, ...] = ()
    issued: CitedDate | None = None
    happened: CitedDate | None = None
    container: str | None = None
    publisher: str | None = None
    version: str | None = None
    revision: str | None = None
    url: str | None = None
    archived_url: str | None = None
    language: str | None = None
    abstract: str | None = None
    remarks: tuple[str, ...] = ()
