"""The first schema: records, links, documents, names."""

import sqlalchemy as sa

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table."""
    op.create_table(
        "actor",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name_key", sa.String(length=300), nullable=False),
        sa.Column("country_id", sa.String(length=200), nullable=True),
        sa.Column("complete_from", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
    )
    op.create_index(op.f("ix_actor_country_id"), "actor", ["country_id"])
    op.create_index(op.f("ix_actor_kind_name_key"), "actor", ["kind", "name_key"])
    op.create_index(op.f("ix_actor_name_key_id"), "actor", ["name_key", "id"])

    op.create_table(
        "dataset",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("version", sa.String(length=300), nullable=False),
        sa.Column("revision", sa.String(length=64), nullable=False),
        sa.Column("rendering", sa.String(length=64), nullable=False),
        sa.Column("attribution", sa.Text(), nullable=False),
        sa.Column("examples", sa.Text(), nullable=False),
        sa.CheckConstraint("number = 1", name=op.f("ck_dataset_only_one")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_dataset")),
    )
    op.create_table(
        "document",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("full", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_document")),
    )
    op.create_table(
        "lexicon_name",
        sa.Column("namespace", sa.String(length=40), nullable=False),
        sa.Column("record_id", sa.String(length=200), nullable=False),
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("folded", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.PrimaryKeyConstraint("namespace", "record_id", "level", "folded", name=op.f("pk_lexicon_name")),
    )
    op.create_index(op.f("ix_lexicon_name_namespace_folded"), "lexicon_name", ["namespace", "folded"])

    op.create_table(
        "topic",
        sa.Column("name_key", sa.String(length=300), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
    )
    op.create_index(op.f("ix_topic_name_key_id"), "topic", ["name_key", "id"])

    op.create_table(
        "membership",
        sa.Column("member_id", sa.String(length=200), nullable=False),
        sa.Column("member_key", sa.String(length=300), nullable=False),
        sa.Column("organization_id", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=200), nullable=False),
        sa.Column("counts_as_member", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["actor.id"], name=op.f("fk_membership_member_id_actor")),
        sa.ForeignKeyConstraint(["organization_id"], ["actor.id"], name=op.f("fk_membership_organization_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_first_day_id"), "membership", ["first_day", "id"])
    op.create_index(op.f("ix_membership_last_day_id"), "membership", ["last_day", "id"])
    op.create_index(op.f("ix_membership_member_id_first_day_id"), "membership", ["member_id", "first_day", "id"])
    op.create_index(op.f("ix_membership_member_key_id"), "membership", ["member_key", "id"])
    op.create_index(
        op.f("ix_membership_organization_id_first_day_id"), "membership", ["organization_id", "first_day", "id"]
    )

    op.create_table(
        "place",
        sa.Column("name_key", sa.String(length=300), nullable=False),
        sa.Column("country_id", sa.String(length=200), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["country_id"], ["actor.id"], name=op.f("fk_place_country_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
    )
    op.create_index(op.f("ix_place_country_id"), "place", ["country_id"])
    op.create_index(op.f("ix_place_name_key_id"), "place", ["name_key", "id"])

    op.create_table(
        "source",
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("publisher", sa.String(length=300), nullable=True),
        sa.Column("party_id", sa.String(length=200), nullable=True),
        sa.Column("title_key", sa.String(length=300), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["actor.id"], name=op.f("fk_source_party_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
    )
    op.create_index(op.f("ix_source_first_day_id"), "source", ["first_day", "id"])
    op.create_index(op.f("ix_source_last_day_id"), "source", ["last_day", "id"])
    op.create_index(op.f("ix_source_title_key_id"), "source", ["title_key", "id"])

    op.create_table(
        "citation",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("record_id", sa.String(length=200), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("source_id", sa.String(length=200), nullable=False),
        sa.Column("supports", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("locator", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_citation_source_id_source")),
        sa.PrimaryKeyConstraint("kind", "record_id", "number", name=op.f("pk_citation")),
    )
    op.create_index(op.f("ix_citation_source_id_kind_record_id"), "citation", ["source_id", "kind", "record_id"])

    op.create_table(
        "event",
        sa.Column("type", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("title_key", sa.String(length=300), nullable=False),
        sa.Column("place_id", sa.String(length=200), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_event_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_first_day_id"), "event", ["first_day", "id"])
    op.create_index(op.f("ix_event_last_day_id"), "event", ["last_day", "id"])
    op.create_index(op.f("ix_event_place_id"), "event", ["place_id"])
    op.create_index(op.f("ix_event_title_key_id"), "event", ["title_key", "id"])
    op.create_index(op.f("ix_event_type_first_day"), "event", ["type", "first_day"])

    op.create_table(
        "event_actor",
        sa.Column("actor_id", sa.String(length=200), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=200), nullable=False),
        sa.Column("behalf", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_event_actor_actor_id_actor")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_actor_event_id_event")),
        sa.PrimaryKeyConstraint("actor_id", "event_id", "role", "behalf", name=op.f("pk_event_actor")),
    )
    op.create_index(op.f("ix_event_actor_event_id"), "event_actor", ["event_id"])

    op.create_table(
        "event_topic",
        sa.Column("topic_id", sa.String(length=200), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_topic_event_id_event")),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_event_topic_topic_id_topic")),
        sa.PrimaryKeyConstraint("topic_id", "event_id", name=op.f("pk_event_topic")),
    )
    op.create_index(op.f("ix_event_topic_event_id"), "event_topic", ["event_id"])

    op.create_table(
        "statement",
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_statement_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
    )
    op.create_index(op.f("ix_statement_event_id"), "statement", ["event_id"])
    op.create_index(op.f("ix_statement_first_day_id"), "statement", ["first_day", "id"])
    op.create_index(op.f("ix_statement_last_day_id"), "statement", ["last_day", "id"])

    op.create_table(
        "statement_actor",
        sa.Column("actor_id", sa.String(length=200), nullable=False),
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_statement_actor_actor_id_actor")),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_statement_actor_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("actor_id", "part", "statement_id", name=op.f("pk_statement_actor")),
    )
    op.create_index(op.f("ix_statement_actor_statement_id"), "statement_actor", ["statement_id"])

    op.create_table(
        "statement_topic",
        sa.Column("topic_id", sa.String(length=200), nullable=False),
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_statement_topic_statement_id_statement")
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_statement_topic_topic_id_topic")),
        sa.PrimaryKeyConstraint("topic_id", "statement_id", name=op.f("pk_statement_topic")),
    )
    op.create_index(op.f("ix_statement_topic_statement_id"), "statement_topic", ["statement_id"])


def downgrade() -> None:
    """Drop everything; what was loaded is in the seed file."""
    for table in (
        "statement_topic",
        "statement_actor",
        "statement",
        "event_topic",
        "event_actor",
        "event",
        "citation",
        "source",
        "place",
        "membership",
        "topic",
        "lexicon_name",
        "document",
        "dataset",
        "actor",
    ):
        op.drop_table(table)
