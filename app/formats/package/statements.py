"""The tables of statements."""

from collections.abc import Iterator

from app.formats.package.column import NUMBER, Part, Row, entry, owner, text
from app.formats.package.dates import dates
from app.formats.package.table import Table, entries_of, the_record
from app.vocabulary import RecordKind, StatementMode

_STATEMENT = (RecordKind.STATEMENT.value,)
_BY_STATEMENT = ("statement_id", "number")
_PARTS = {"speaker": "speakers", "on_behalf_of": "on_behalf_of", "audience": "audience", "about": "about"}
"""By what an actor is in a statement, the field that lists such actors."""


def _parties(kind: str, record: Part) -> Iterator[Row]:
    for part, field in _PARTS.items():
        for number, actor in enumerate(record.get(field, ()), 1):
            yield Row(kind, record["id"], {"part": part, "actor": actor}, number)


TABLES = (
    Table(
        "statements",
        _STATEMENT,
        "Who said what.",
        the_record,
        (
            text("id", "The id of the statement.", required=True),
            text("capacity", "The title of the speaker's office in which they spoke."),
            text("mode", "How a source renders what was said.", required=True, enum=StatementMode),
            text(
                "reported_by_id",
                "Who reports the words, if not the speaker.",
                field="reported_by",
                refers="actors",
            ),
            text("quote", "The speaker's own words, verbatim, as a source gives them."),
            text("gist", "What was said, in the curators' own neutral words.", required=True),
            *dates("said", "When it was said.", required=True),
            text("event_id", "The event it is, was made at, or is about.", field="event", refers="events"),
            *dates("public_since", "When it became public; where empty, with the earliest publication that cites it."),
            text("note", "A remark of the curators."),
        ),
    ),
    Table(
        "statement_parties",
        _STATEMENT,
        "Who spoke, for whom, to whom, and of whom.",
        _parties,
        (
            owner("statement", "statements"),
            text("part", "What the actor is in the statement.", required=True, enum=_PARTS),
            NUMBER,
            text("actor_id", "The actor.", field="actor", required=True, refers="actors"),
        ),
        ("statement_id", "part", "number"),
    ),
    Table(
        "statement_topics",
        _STATEMENT,
        "What statements are about.",
        entries_of("topics"),
        (owner("statement", "statements"), NUMBER, entry("topic", "The topic.", refers="topics")),
        _BY_STATEMENT,
    ),
    Table(
        "statement_stances",
        _STATEMENT,
        "Which positions statements take.",
        entries_of("stance"),
        (
            owner("statement", "statements"),
            NUMBER,
            text("topic", "On what.", required=True, refers="topics"),
            text("position", "Which position.", required=True, refers="positions"),
        ),
        _BY_STATEMENT,
    ),
    Table(
        "statement_chain",
        _STATEMENT,
        "The hands the words passed through, from the speaker towards the reader.",
        entries_of("chain"),
        (
            owner("statement", "statements"),
            NUMBER,
            text("actor_id", "Through whose hands.", field="actor", required=True, refers="actors"),
            text("act", "What they did with them.", required=True, refers="chain_acts"),
            text("source_id", "Where they did so.", field="source", refers="sources"),
            *dates("date", "When."),
        ),
        _BY_STATEMENT,
    ),
)
