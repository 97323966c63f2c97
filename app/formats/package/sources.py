"""The tables of sources."""

from app.formats.package.column import NUMBER, count, entry, flag, owner, text
from app.formats.package.dates import dates
from app.formats.package.table import Table, entries_of, the_record
from app.vocabulary import RecordKind, SourceType

_SOURCE = (RecordKind.SOURCE.value,)
_BY_SOURCE = ("source_id", "number")

TABLES = (
    Table(
        "sources",
        _SOURCE,
        "The documents that vouch for the facts.",
        the_record,
        (
            text("id", "The id of the source.", required=True),
            text("title", "Its title.", required=True),
            text("type", "What kind of document it is.", required=True, enum=SourceType),
            text("publisher", "Who published it."),
            *dates("created", "When it was written."),
            *dates("published", "When it could first be read by the public."),
            text("language", "The language it is written in (BCP 47).", default="en"),
            text("party_id", "The actor it speaks for, if any.", field="party", refers="actors"),
            text("url", "Where it can be read."),
            text("archived_url", "Where an archived copy can be read."),
            text("file", "The name of the file that holds its text, where the curators keep one."),
            flag("held", "False where it is only mentioned by other sources, not read.", default=True),
            text("summary", "What it is, in the curators' words."),
            text("note", "A remark of the curators."),
        ),
    ),
    Table(
        "source_authors",
        _SOURCE,
        "Who wrote a source, in the order named.",
        entries_of("authors"),
        (owner("source", "sources"), NUMBER, entry("name", "The author.")),
        _BY_SOURCE,
    ),
    Table(
        "source_copies",
        _SOURCE,
        "Further addresses of the same document.",
        entries_of("copies"),
        (
            owner("source", "sources"),
            NUMBER,
            text("url", "Where the copy can be read.", required=True),
            text("publisher", "Who keeps the copy or reprinted the document."),
        ),
        _BY_SOURCE,
    ),
    Table(
        "source_uncited",
        _SOURCE,
        "The paragraphs of a source's text that no record cites.",
        entries_of("uncited"),
        (
            owner("source", "sources"),
            NUMBER,
            count("paragraph", "The paragraph, counted from 1."),
            text("reason", "Why it is not cited.", required=True),
        ),
        _BY_SOURCE,
    ),
)
