"""Links carry the outer bounds of dates, indexes in order of date what a search by date looks at; tallies.

No bounds stand in the links that are there, and nothing is counted: all tables are emptied; the next load fills them.
"""

from collections.abc import Iterator

import sqlalchemy as sa

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

Columns = tuple[str, ...]

_RECORDS: dict[str, tuple[Columns, ...]] = {
    "event": ((), ("type",), ("status",), ("place_id",), ("country_id",), ("disputed",)),
    "statement": ((), ("mode",), ("event_id",)),
    "membership": ((), ("organization_id",), ("member_id",), ("status",)),
    "membership_change": ((), ("organization_id",), ("member_id",), ("status",)),
    "source": ((), ("type",), ("language",), ("publisher",), ("party_id",)),
}
_LINKS: dict[str, tuple[Columns, str]] = {
    "event_actor": (("actor_id",), "event_id"),
    "event_role": (("role",), "event_id"),
    "event_topic": (("topic_id",), "event_id"),
    "event_source": (("source_id",), "event_id"),
    "event_source_type": (("source_type",), "event_id"),
    "event_member": (("organization_id",), "event_id"),
    "statement_actor": (("part", "actor_id"), "statement_id"),
    "statement_topic": (("topic_id",), "statement_id"),
    "statement_stance": (("position",), "statement_id"),
    "statement_source": (("source_id",), "statement_id"),
}
_READ = ("start_earliest", "end_latest")


def upgrade() -> None:
    """Empty all tables, add columns and a table, and make the indexes anew."""
    _empty()
    for table, columns, record in _in_date_order():
        for key in ("first_day", "last_day"):
            op.drop_index(_name(table, *columns, key, record), table_name=table)
    for table in _RECORDS:
        for key in ("first_day", "last_day"):
            op.drop_index(_name(table, "lasting", key, "id"), table_name=table)
    for table in _LINKS:
        op.add_column(table, sa.Column("start_earliest", sa.BigInteger(), nullable=False, server_default="0"))
        op.add_column(table, sa.Column("end_latest", sa.BigInteger(), nullable=False, server_default="0"))
        op.add_column(table, sa.Column("lasting", sa.Boolean(), nullable=False, server_default=sa.false()))
    for table, columns, record in _in_date_order():
        for key in ("first_day", "last_day"):
            op.create_index(_name(table, *columns, key, record), table, [*columns, key, record, *_READ, "lasting"])
        for key in ("first_day", "last_day"):
            op.create_index(
                _name(table, *columns, "lasting", key),
                table,
                [*columns, "lasting", key, record, *_READ],
                sqlite_where=sa.text("lasting IS 1"),
                postgresql_where=sa.text("lasting IS true"),
            )
    op.create_table(
        "tally",
        sa.Column("list", sa.String(length=40), nullable=False),
        sa.Column("facet", sa.String(length=40), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("list", "facet", name=op.f("pk_tally")),
    )


def downgrade() -> None:
    """Put all of it back."""
    op.drop_table("tally")
    for table, columns, record in _in_date_order():
        for key in ("first_day", "last_day"):
            op.drop_index(_name(table, *columns, key, record), table_name=table)
            op.drop_index(_name(table, *columns, "lasting", key), table_name=table)
    for table in _LINKS:
        for column in (*_READ, "lasting"):
            op.drop_column(table, column)
    for table, columns, record in _in_date_order():
        for key in ("first_day", "last_day"):
            op.create_index(_name(table, *columns, key, record), table, [*columns, key, record])
    for table in _RECORDS:
        for key in ("first_day", "last_day"):
            op.create_index(_name(table, "lasting", key, "id"), table, ["lasting", key, "id"])


def _empty() -> None:
    tables = [table for table, _ in sa.inspect(op.get_bind()).get_sorted_table_and_fkc_names() if table]
    for table in reversed(tables):  # those that refer to others first
        if table != "alembic_version" and not table.startswith("search_index"):
            op.execute(f"DELETE FROM {table}")  # noqa: S608 - the names of our own tables
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO search_index(search_index) VALUES('delete-all')")


def _in_date_order() -> Iterator[tuple[str, Columns, str]]:
    """Tables, the columns that come before the dates in an index, and the column of the record's id."""
    for table, indexed in _RECORDS.items():
        for columns in indexed:
            yield table, columns, "id"
    for table, (columns, record) in _LINKS.items():
        yield table, columns, record


def _name(table: str, *columns: str) -> str:
    return op.f(f"ix_{table}_{'_'.join(columns)}")
