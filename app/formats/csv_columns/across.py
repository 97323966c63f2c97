"""The columns of lists that hold several kinds of record. Names and order are a promise: put new ones last."""

from app.formats.csv_columns import event, membership, statement
from app.formats.csv_columns.column import Column, Part, date, nested, value

HIT_COLUMNS: tuple[Column, ...] = (value("kind"), value("id"), value("title"), value("path"))


def _title_of(record: Part) -> str:
    """The one line an event, a statement or a change of membership is known by, worded as searches word it."""
    if "member" in record:
        return f"{record['member']['name']} in {record['organization']['name']}"
    title: str = record["gist"] if "gist" in record else record["title"]
    return title


_OWN = (value("kind"), value("id"), *date("date"), Column("title", "record", _title_of))
_SAID_ALREADY = {"id", "title", "gist", "date", "said"}
_TOLD = (*event.SUMMARY, *statement.SUMMARY, *membership.CHANGE_COLUMNS)

RELATION_COLUMNS: tuple[Column, ...] = (
    *_OWN,
    # A name that several kinds have stands for the same field in each, and so makes one column.
    *{column.name: nested("record", column) for column in _TOLD if column.field not in _SAID_ALREADY}.values(),
)
