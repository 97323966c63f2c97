"""Whole documents in a table of their own, and search entries numbered by kind and date.

What is loaded has its search entries in another order, and the full-text index keeps no texts to number anew. So all
tables are emptied; the next load fills them.
"""

from typing import Any

import sqlalchemy as sa

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_FILLED = (
    "release_change",
    "release",
    "actor_identifier",
    "statement_topic",
    "statement_stance",
    "statement_source",
    "statement_actor",
    "statement",
    "event_topic",
    "event_source_type",
    "event_source",
    "event_role",
    "event_member",
    "event_actor",
    "membership_change",
    "event",
    "citation",
    "source",
    "place",
    "membership",
    "topic",
    "search_entry",
    "lexicon_name",
    "document",
    "dataset",
    "actor",
)


def upgrade() -> None:
    """Empty all tables, and make those of the documents anew."""
    _empty()
    op.drop_table("document")
    op.create_table(
        "document",
        *_key(),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_document")),
    )
    op.create_table(
        "document_whole",
        *_key(),
        sa.Column("full", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_document_whole")),
    )
    for table in ("document", "document_whole"):
        op.create_index(op.f(f"ix_{table}_kind_id"), table, ["kind", "id"], unique=True)
    op.create_index(op.f("ix_search_entry_kind_number"), "search_entry", ["kind", "number"])


def downgrade() -> None:
    """Go back to one table of documents; all are empty then, too."""
    _empty()
    op.drop_index(op.f("ix_search_entry_kind_number"), table_name="search_entry")
    op.drop_table("document_whole")
    op.drop_table("document")
    op.create_table(
        "document",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("full", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_document")),
    )


def _key() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
    )


def _empty() -> None:
    for table in _FILLED:
        op.execute(f"DELETE FROM {table}")  # noqa: S608 - names that stand above
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO search_index(search_index) VALUES('delete-all')")
