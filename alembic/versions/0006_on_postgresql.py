"""The full-text index of PostgreSQL, that of SQLite being older; and loads are numbered, so that replicas compare."""

import sqlalchemy as sa

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index, and add a column; what is loaded stays, and is rendered anew by the next load."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TABLE search_index (rowid integer PRIMARY KEY, words tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_search_index_words ON search_index USING gin (words)")
        op.execute("UPDATE dataset SET rendering = ''")  # so that the next load fills it, if anything is loaded
    op.add_column("dataset", sa.Column("load_number", sa.BigInteger(), server_default="1", nullable=False))


def downgrade() -> None:
    """Take them away."""
    op.drop_column("dataset", "load_number")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TABLE search_index")
