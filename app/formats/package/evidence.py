"""The tables of what vouches for records of any kind, and of what sources disagree on."""

from collections.abc import Iterator

from app.formats.csv_columns.column import SEPARATOR
from app.formats.csv_writer import defuse
from app.formats.package.column import NUMBER, Column, Part, Row, owner, text
from app.formats.package.table import Table, entries_of, the_record
from app.vocabulary import RecordKind

_PARTS = {RecordKind.ACTOR.value: "offices", RecordKind.DISPUTE.value: "claims"}
"""By kind of record, the list whose entries have citations of their own."""
_CITING = tuple(
    kind.value
    for kind in (
        RecordKind.ACTOR,
        RecordKind.DISPUTE,
        RecordKind.EVENT,
        RecordKind.MEMBERSHIP,
        RecordKind.PLACE,
        RecordKind.STATEMENT,
    )
)
_DISPUTED = (*(kind for kind in _CITING if kind != RecordKind.DISPUTE), RecordKind.SOURCE.value)
_DISPUTE = (RecordKind.DISPUTE.value,)


def _citations(kind: str, record: Part) -> Iterator[Row]:
    parts = record.get(_PARTS.get(kind, ""), ())
    for item, part in enumerate((record, *parts)):
        for number, citation in enumerate(part.get("citations", ()), 1):
            yield Row(kind, record["id"], citation, number, item)


TABLES = (
    Table(
        "citations",
        _CITING,
        "Which source vouches for what, in which words.",
        _citations,
        (
            Column(
                "kind", "string", "The kind of record it stands in.", lambda row: row.kind, required=True, enum=_CITING
            ),
            Column("record_id", "string", "The record it stands in.", lambda row: row.record_id, required=True),
            Column(
                "item",
                "integer",
                "0 where it vouches for the record itself; else the number of the office (of an actor) or the claim "
                "(of a dispute) that it vouches for.",
                lambda row: row.item,
                required=True,
            ),
            NUMBER,
            text("source_id", "The source.", field="source", required=True, refers="sources"),
            text("quote", "The source's own words, verbatim."),
            text("locator", "Where in the source they stand."),
            Column(
                "supports",
                "string",
                f"The fields it vouches for, with '{SEPARATOR}' between them.",
                lambda row: defuse(SEPARATOR.join(row.value["supports"])),
                required=True,
            ),
            text("note", "A remark of the curators."),
        ),
        ("kind", "record_id", "item", "number"),
    ),
    Table(
        "disputes",
        _DISPUTE,
        "Where sources disagree.",
        the_record,
        (
            text("id", "The id of the dispute.", required=True),
            text("field", "The field of the records that is disputed."),
            text("question", "What is disputed, where it is no single field."),
            text("preferred", "The id of the claim that the curators find best founded."),
            text("reason", "Why they prefer it, or why they prefer none."),
        ),
    ),
    Table(
        "dispute_records",
        _DISPUTE,
        "The records that disputes touch.",
        entries_of("records"),
        (
            owner("dispute", "disputes"),
            NUMBER,
            text("kind", "The kind of record.", required=True, enum=_DISPUTED),
            text("record_id", "The record.", field="id", required=True),
        ),
        ("dispute_id", "number"),
    ),
    Table(
        "dispute_claims",
        _DISPUTE,
        "The sides of disputes.",
        entries_of("claims"),
        (
            owner("dispute", "disputes"),
            NUMBER,
            text("claim_id", "The id of the claim, within the dispute.", field="id", required=True),
            text("claim", "What it says.", required=True),
        ),
        ("dispute_id", "number"),
    ),
)
