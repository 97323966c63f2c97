"""When what is loaded was loaded, so that operators can tell how old it is; not known of what is loaded already."""

import sqlalchemy as sa

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a column; what is loaded stays."""
    op.add_column("dataset", sa.Column("loaded_at", sa.String(20), nullable=True))


def downgrade() -> None:
    """Take it away."""
    op.drop_column("dataset", "loaded_at")
