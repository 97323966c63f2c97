"""The columns of the release log. Their names and order are a promise: put new ones last, never rename or move one."""

from app.compact_json import compact
from app.formats.csv_columns.column import Column, value

COLUMNS: tuple[Column, ...] = (
    value("id"),
    value("change"),
    value("kind"),
    value("record_id"),
    value("renamed_to"),
    value("version"),
    value("revision"),
    value("date"),
    value("path"),
    Column("record", "record", compact),
)
