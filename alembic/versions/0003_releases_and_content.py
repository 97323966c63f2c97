"""The release log, and each record's content as the seed format has it.

What is loaded stays. The content of its records is not known yet, so that it counts as rendered by other code; the
next load renders it anew.
"""

import sqlalchemy as sa

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables, and columns to those of the dataset and the documents."""
    op.create_table(
        "release",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.String(length=300), nullable=False),
        sa.Column("revision", sa.String(length=64), nullable=False),
        sa.Column("date", sa.String(length=10), nullable=False),
        sa.Column("last_position", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_release")),
    )
    op.create_table(
        "release_change",
        sa.Column("position", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("verb", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("record_id", sa.String(length=200), nullable=False),
        sa.Column("renamed_to", sa.String(length=200), nullable=True),
        sa.Column("latest", sa.Boolean(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["release.number"], name=op.f("fk_release_change_number_release")),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_release_change")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_release_change_kind_record_id"), "release_change", ["kind", "record_id"])
    op.create_index(op.f("ix_release_change_kind_renamed_to"), "release_change", ["kind", "renamed_to"])
    op.create_index(op.f("ix_release_change_latest_position"), "release_change", ["latest", "position"], unique=True)
    op.add_column("dataset", sa.Column("history", sa.String(length=64), server_default="", nullable=False))
    op.add_column("dataset", sa.Column("released", sa.String(length=10), nullable=True))
    op.add_column("dataset", sa.Column("released_order", sa.Integer(), nullable=True))
    op.add_column("document", sa.Column("content", sa.Text(), server_default="", nullable=False))
    op.execute("UPDATE dataset SET rendering = ''")


def downgrade() -> None:
    """Take them out again."""
    op.drop_column("document", "content")
    for column in ("released_order", "released", "history"):
        op.drop_column("dataset", column)
    op.drop_table("release_change")
    op.drop_table("release")
