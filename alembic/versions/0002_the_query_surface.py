"""Every filter, facet and search: links that carry sort keys, and the full-text index.

All tables are filled by a load, so they are made anew, empty; the next load fills them.
"""

from types import ModuleType

import sqlalchemy as sa

from alembic import context, op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:  # noqa: PLR0915 - a whole schema
    """Replace the tables of the first schema."""
    _first_schema().downgrade()
    op.create_table(
        "actor",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name_key", sa.String(length=300), nullable=False),
        sa.Column("country_id", sa.String(length=200), nullable=True),
        sa.Column("complete_from", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actor")),
    )
    op.create_index(op.f("ix_actor_country_id_name_key_id"), "actor", ["country_id", "name_key", "id"])
    op.create_index(op.f("ix_actor_kind_name_key_id"), "actor", ["kind", "name_key", "id"])
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
        sa.Column("first_year", sa.BigInteger(), nullable=True),
        sa.Column("last_year", sa.BigInteger(), nullable=True),
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
        sa.Column("record_id", sa.String(length=400), nullable=False),
        sa.Column("level", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("folded", sa.String(length=300), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("namespace", "record_id", "level", "folded", name=op.f("pk_lexicon_name")),
    )
    op.create_table(
        "search_entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("record_id", sa.String(length=200), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_search_entry")),
    )
    op.create_index(op.f("ix_search_entry_kind_record_id"), "search_entry", ["kind", "record_id"], unique=True)
    op.create_table(
        "topic",
        sa.Column("name_key", sa.String(length=300), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic")),
    )
    op.create_index(op.f("ix_topic_name_key_id"), "topic", ["name_key", "id"])
    op.create_table(
        "actor_identifier",
        sa.Column("identifier", sa.String(length=400), nullable=False),
        sa.Column("actor_id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_actor_identifier_actor_id_actor")),
        sa.PrimaryKeyConstraint("identifier", "actor_id", name=op.f("pk_actor_identifier")),
        sqlite_with_rowid=False,
    )
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
        sa.Column("first_year", sa.BigInteger(), nullable=False),
        sa.Column("last_year", sa.BigInteger(), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.Column("public_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["actor.id"], name=op.f("fk_membership_member_id_actor")),
        sa.ForeignKeyConstraint(["organization_id"], ["actor.id"], name=op.f("fk_membership_organization_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_start_earliest_end_latest"), "membership", ["start_earliest", "end_latest"])
    op.create_index(op.f("ix_membership_public_day"), "membership", ["public_day"])
    op.create_index(op.f("ix_membership_first_day_id"), "membership", ["first_day", "id"])
    op.create_index(op.f("ix_membership_last_day_id"), "membership", ["last_day", "id"])
    op.create_index(op.f("ix_membership_lasting_first_day_id"), "membership", ["lasting", "first_day", "id"])
    op.create_index(op.f("ix_membership_lasting_last_day_id"), "membership", ["lasting", "last_day", "id"])
    op.create_index(op.f("ix_membership_member_id_first_day_id"), "membership", ["member_id", "first_day", "id"])
    op.create_index(op.f("ix_membership_member_id_last_day_id"), "membership", ["member_id", "last_day", "id"])
    op.create_index(op.f("ix_membership_member_key_id"), "membership", ["member_key", "id"])
    op.create_index(
        op.f("ix_membership_organization_id_first_day_id"), "membership", ["organization_id", "first_day", "id"]
    )
    op.create_index(
        op.f("ix_membership_organization_id_last_day_id"), "membership", ["organization_id", "last_day", "id"]
    )
    op.create_index(op.f("ix_membership_status_first_day_id"), "membership", ["status", "first_day", "id"])
    op.create_index(op.f("ix_membership_status_last_day_id"), "membership", ["status", "last_day", "id"])
    op.create_table(
        "place",
        sa.Column("name_key", sa.String(length=300), nullable=False),
        sa.Column("country_id", sa.String(length=200), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["country_id"], ["actor.id"], name=op.f("fk_place_country_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
    )
    op.create_index(op.f("ix_place_country_id_name_key_id"), "place", ["country_id", "name_key", "id"])
    op.create_index(op.f("ix_place_name_key_id"), "place", ["name_key", "id"])
    op.create_table(
        "source",
        sa.Column("type", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("publisher", sa.String(length=300), nullable=True),
        sa.Column("party_id", sa.String(length=200), nullable=True),
        sa.Column("title_key", sa.String(length=300), nullable=False),
        sa.Column("dated", sa.Boolean(), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.Column("first_year", sa.BigInteger(), nullable=False),
        sa.Column("last_year", sa.BigInteger(), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["actor.id"], name=op.f("fk_source_party_id_actor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
    )
    op.create_index(op.f("ix_source_start_earliest_end_latest"), "source", ["start_earliest", "end_latest"])
    op.create_index(op.f("ix_source_first_day_id"), "source", ["first_day", "id"])
    op.create_index(op.f("ix_source_language_first_day_id"), "source", ["language", "first_day", "id"])
    op.create_index(op.f("ix_source_language_last_day_id"), "source", ["language", "last_day", "id"])
    op.create_index(op.f("ix_source_last_day_id"), "source", ["last_day", "id"])
    op.create_index(op.f("ix_source_lasting_first_day_id"), "source", ["lasting", "first_day", "id"])
    op.create_index(op.f("ix_source_lasting_last_day_id"), "source", ["lasting", "last_day", "id"])
    op.create_index(op.f("ix_source_party_id_first_day_id"), "source", ["party_id", "first_day", "id"])
    op.create_index(op.f("ix_source_party_id_last_day_id"), "source", ["party_id", "last_day", "id"])
    op.create_index(op.f("ix_source_publisher_first_day_id"), "source", ["publisher", "first_day", "id"])
    op.create_index(op.f("ix_source_publisher_last_day_id"), "source", ["publisher", "last_day", "id"])
    op.create_index(op.f("ix_source_title_key_id"), "source", ["title_key", "id"])
    op.create_index(op.f("ix_source_type_first_day_id"), "source", ["type", "first_day", "id"])
    op.create_index(op.f("ix_source_type_last_day_id"), "source", ["type", "last_day", "id"])
    op.create_table(
        "citation",
        sa.Column("source_id", sa.String(length=200), nullable=False),
        sa.Column("id", sa.String(length=300), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_citation_source_id_source")),
        sa.PrimaryKeyConstraint("source_id", "id", name=op.f("pk_citation")),
    )
    op.create_table(
        "event",
        sa.Column("type", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=20), nullable=False),
        sa.Column("title_key", sa.String(length=300), nullable=False),
        sa.Column("place_id", sa.String(length=200), nullable=True),
        sa.Column("country_id", sa.String(length=200), nullable=True),
        sa.Column("source_count", sa.Integer(), nullable=False),
        sa.Column("disputed", sa.Boolean(), nullable=False),
        sa.Column("disputed_day", sa.BigInteger(), nullable=True),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.Column("first_year", sa.BigInteger(), nullable=False),
        sa.Column("last_year", sa.BigInteger(), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.Column("public_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["country_id"], ["actor.id"], name=op.f("fk_event_country_id_actor")),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_event_place_id_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_country_id_first_day_id"), "event", ["country_id", "first_day", "id"])
    op.create_index(op.f("ix_event_country_id_last_day_id"), "event", ["country_id", "last_day", "id"])
    op.create_index(op.f("ix_event_disputed_first_day_id"), "event", ["disputed", "first_day", "id"])
    op.create_index(op.f("ix_event_disputed_last_day_id"), "event", ["disputed", "last_day", "id"])
    op.create_index(op.f("ix_event_first_day_id"), "event", ["first_day", "id"])
    op.create_index(op.f("ix_event_last_day_id"), "event", ["last_day", "id"])
    op.create_index(op.f("ix_event_lasting_first_day_id"), "event", ["lasting", "first_day", "id"])
    op.create_index(op.f("ix_event_lasting_last_day_id"), "event", ["lasting", "last_day", "id"])
    op.create_index(op.f("ix_event_place_id_first_day_id"), "event", ["place_id", "first_day", "id"])
    op.create_index(op.f("ix_event_place_id_last_day_id"), "event", ["place_id", "last_day", "id"])
    op.create_index(op.f("ix_event_public_day"), "event", ["public_day"])
    op.create_index(op.f("ix_event_source_count"), "event", ["source_count"])
    op.create_index(op.f("ix_event_start_earliest_end_latest"), "event", ["start_earliest", "end_latest"])
    op.create_index(op.f("ix_event_status_first_day_id"), "event", ["status", "first_day", "id"])
    op.create_index(op.f("ix_event_status_last_day_id"), "event", ["status", "last_day", "id"])
    op.create_index(op.f("ix_event_title_key_id"), "event", ["title_key", "id"])
    op.create_index(op.f("ix_event_type_first_day_id"), "event", ["type", "first_day", "id"])
    op.create_index(op.f("ix_event_type_last_day_id"), "event", ["type", "last_day", "id"])
    op.create_table(
        "membership_change",
        sa.Column("membership_id", sa.String(length=200), nullable=False),
        sa.Column("ended_id", sa.String(length=200), nullable=True),
        sa.Column("member_id", sa.String(length=200), nullable=False),
        sa.Column("organization_id", sa.String(length=200), nullable=False),
        sa.Column("change", sa.String(length=20), nullable=False),
        sa.Column("status", sa.String(length=200), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("id", sa.String(length=200), nullable=False),
        sa.Column("start_earliest", sa.BigInteger(), nullable=False),
        sa.Column("start_latest", sa.BigInteger(), nullable=False),
        sa.Column("end_earliest", sa.BigInteger(), nullable=False),
        sa.Column("end_latest", sa.BigInteger(), nullable=False),
        sa.Column("uncertain", sa.Boolean(), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.Column("first_year", sa.BigInteger(), nullable=False),
        sa.Column("last_year", sa.BigInteger(), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.Column("public_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["actor.id"], name=op.f("fk_membership_change_member_id_actor")),
        sa.ForeignKeyConstraint(
            ["membership_id"], ["membership.id"], name=op.f("fk_membership_change_membership_id_membership")
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"], ["actor.id"], name=op.f("fk_membership_change_organization_id_actor")
        ),
        sa.ForeignKeyConstraint(["ended_id"], ["membership.id"], name=op.f("fk_membership_change_ended_id_membership")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_membership_change")),
    )
    op.create_index(
        op.f("ix_membership_change_start_earliest_end_latest"), "membership_change", ["start_earliest", "end_latest"]
    )
    op.create_index(op.f("ix_membership_change_public_day"), "membership_change", ["public_day"])
    op.create_index(op.f("ix_membership_change_first_day_id"), "membership_change", ["first_day", "id"])
    op.create_index(op.f("ix_membership_change_last_day_id"), "membership_change", ["last_day", "id"])
    op.create_index(
        op.f("ix_membership_change_lasting_first_day_id"), "membership_change", ["lasting", "first_day", "id"]
    )
    op.create_index(
        op.f("ix_membership_change_lasting_last_day_id"), "membership_change", ["lasting", "last_day", "id"]
    )
    op.create_index(
        op.f("ix_membership_change_member_id_first_day_id"), "membership_change", ["member_id", "first_day", "id"]
    )
    op.create_index(
        op.f("ix_membership_change_member_id_last_day_id"), "membership_change", ["member_id", "last_day", "id"]
    )
    op.create_index(
        op.f("ix_membership_change_organization_id_first_day_id"),
        "membership_change",
        ["organization_id", "first_day", "id"],
    )
    op.create_index(
        op.f("ix_membership_change_organization_id_last_day_id"),
        "membership_change",
        ["organization_id", "last_day", "id"],
    )
    op.create_index(
        op.f("ix_membership_change_status_first_day_id"), "membership_change", ["status", "first_day", "id"]
    )
    op.create_index(op.f("ix_membership_change_status_last_day_id"), "membership_change", ["status", "last_day", "id"])
    op.create_table(
        "event_actor",
        sa.Column("actor_id", sa.String(length=200), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_event_actor_actor_id_actor")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_actor_event_id_event")),
        sa.PrimaryKeyConstraint("actor_id", "event_id", name=op.f("pk_event_actor")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_event_actor_actor_id_first_day_event_id"), "event_actor", ["actor_id", "first_day", "event_id"]
    )
    op.create_index(
        op.f("ix_event_actor_actor_id_last_day_event_id"), "event_actor", ["actor_id", "last_day", "event_id"]
    )
    op.create_index(op.f("ix_event_actor_event_id"), "event_actor", ["event_id"])
    op.create_table(
        "event_member",
        sa.Column("organization_id", sa.String(length=200), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_member_event_id_event")),
        sa.ForeignKeyConstraint(["organization_id"], ["actor.id"], name=op.f("fk_event_member_organization_id_actor")),
        sa.PrimaryKeyConstraint("organization_id", "event_id", name=op.f("pk_event_member")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_event_member_organization_id_first_day_event_id"),
        "event_member",
        ["organization_id", "first_day", "event_id"],
    )
    op.create_index(
        op.f("ix_event_member_organization_id_last_day_event_id"),
        "event_member",
        ["organization_id", "last_day", "event_id"],
    )
    op.create_table(
        "event_role",
        sa.Column("role", sa.String(length=400), nullable=False),
        sa.Column("paired", sa.Boolean(), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_role_event_id_event")),
        sa.PrimaryKeyConstraint("role", "event_id", name=op.f("pk_event_role")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_role_event_id"), "event_role", ["event_id"])
    op.create_index(op.f("ix_event_role_role_first_day_event_id"), "event_role", ["role", "first_day", "event_id"])
    op.create_index(op.f("ix_event_role_role_last_day_event_id"), "event_role", ["role", "last_day", "event_id"])
    op.create_table(
        "event_source",
        sa.Column("source_id", sa.String(length=200), nullable=False),
        sa.Column("published_day", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_source_event_id_event")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_event_source_source_id_source")),
        sa.PrimaryKeyConstraint("source_id", "event_id", name=op.f("pk_event_source")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_source_event_id_published_day"), "event_source", ["event_id", "published_day"])
    op.create_index(
        op.f("ix_event_source_source_id_first_day_event_id"), "event_source", ["source_id", "first_day", "event_id"]
    )
    op.create_index(
        op.f("ix_event_source_source_id_last_day_event_id"), "event_source", ["source_id", "last_day", "event_id"]
    )
    op.create_table(
        "event_source_type",
        sa.Column("source_type", sa.String(length=20), nullable=False),
        sa.Column("published_day", sa.BigInteger(), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_source_type_event_id_event")),
        sa.PrimaryKeyConstraint("source_type", "event_id", name=op.f("pk_event_source_type")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_event_source_type_source_type_first_day_event_id"),
        "event_source_type",
        ["source_type", "first_day", "event_id"],
    )
    op.create_index(
        op.f("ix_event_source_type_source_type_last_day_event_id"),
        "event_source_type",
        ["source_type", "last_day", "event_id"],
    )
    op.create_table(
        "event_topic",
        sa.Column("topic_id", sa.String(length=200), nullable=False),
        sa.Column("event_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_topic_event_id_event")),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_event_topic_topic_id_topic")),
        sa.PrimaryKeyConstraint("topic_id", "event_id", name=op.f("pk_event_topic")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_event_topic_event_id"), "event_topic", ["event_id"])
    op.create_index(
        op.f("ix_event_topic_topic_id_first_day_event_id"), "event_topic", ["topic_id", "first_day", "event_id"]
    )
    op.create_index(
        op.f("ix_event_topic_topic_id_last_day_event_id"), "event_topic", ["topic_id", "last_day", "event_id"]
    )
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
        sa.Column("first_year", sa.BigInteger(), nullable=False),
        sa.Column("last_year", sa.BigInteger(), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.Column("public_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_statement_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
    )
    op.create_index(op.f("ix_statement_event_id_first_day_id"), "statement", ["event_id", "first_day", "id"])
    op.create_index(op.f("ix_statement_event_id_last_day_id"), "statement", ["event_id", "last_day", "id"])
    op.create_index(op.f("ix_statement_first_day_id"), "statement", ["first_day", "id"])
    op.create_index(op.f("ix_statement_last_day_id"), "statement", ["last_day", "id"])
    op.create_index(op.f("ix_statement_lasting_first_day_id"), "statement", ["lasting", "first_day", "id"])
    op.create_index(op.f("ix_statement_lasting_last_day_id"), "statement", ["lasting", "last_day", "id"])
    op.create_index(op.f("ix_statement_mode_first_day_id"), "statement", ["mode", "first_day", "id"])
    op.create_index(op.f("ix_statement_mode_last_day_id"), "statement", ["mode", "last_day", "id"])
    op.create_index(op.f("ix_statement_public_day"), "statement", ["public_day"])
    op.create_index(op.f("ix_statement_start_earliest_end_latest"), "statement", ["start_earliest", "end_latest"])
    op.create_table(
        "statement_actor",
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("actor_id", sa.String(length=200), nullable=False),
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["actor.id"], name=op.f("fk_statement_actor_actor_id_actor")),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_statement_actor_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("part", "actor_id", "statement_id", name=op.f("pk_statement_actor")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_statement_actor_part_actor_id_first_day_statement_id"),
        "statement_actor",
        ["part", "actor_id", "first_day", "statement_id"],
    )
    op.create_index(
        op.f("ix_statement_actor_part_actor_id_last_day_statement_id"),
        "statement_actor",
        ["part", "actor_id", "last_day", "statement_id"],
    )
    op.create_index(op.f("ix_statement_actor_statement_id"), "statement_actor", ["statement_id"])
    op.create_table(
        "statement_source",
        sa.Column("source_id", sa.String(length=200), nullable=False),
        sa.Column("published_day", sa.BigInteger(), nullable=False),
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_statement_source_source_id_source")),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_statement_source_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("source_id", "statement_id", name=op.f("pk_statement_source")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_statement_source_source_id_first_day_statement_id"),
        "statement_source",
        ["source_id", "first_day", "statement_id"],
    )
    op.create_index(
        op.f("ix_statement_source_source_id_last_day_statement_id"),
        "statement_source",
        ["source_id", "last_day", "statement_id"],
    )
    op.create_index(op.f("ix_statement_source_statement_id"), "statement_source", ["statement_id"])
    op.create_table(
        "statement_stance",
        sa.Column("position", sa.String(length=400), nullable=False),
        sa.Column("paired", sa.Boolean(), nullable=False),
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_statement_stance_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("position", "statement_id", name=op.f("pk_statement_stance")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        op.f("ix_statement_stance_position_first_day_statement_id"),
        "statement_stance",
        ["position", "first_day", "statement_id"],
    )
    op.create_index(
        op.f("ix_statement_stance_position_last_day_statement_id"),
        "statement_stance",
        ["position", "last_day", "statement_id"],
    )
    op.create_index(op.f("ix_statement_stance_statement_id"), "statement_stance", ["statement_id"])
    op.create_table(
        "statement_topic",
        sa.Column("topic_id", sa.String(length=200), nullable=False),
        sa.Column("statement_id", sa.String(length=200), nullable=False),
        sa.Column("first_day", sa.BigInteger(), nullable=False),
        sa.Column("last_day", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_statement_topic_statement_id_statement")
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["topic.id"], name=op.f("fk_statement_topic_topic_id_topic")),
        sa.PrimaryKeyConstraint("topic_id", "statement_id", name=op.f("pk_statement_topic")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_statement_topic_statement_id"), "statement_topic", ["statement_id"])
    op.create_index(
        op.f("ix_statement_topic_topic_id_first_day_statement_id"),
        "statement_topic",
        ["topic_id", "first_day", "statement_id"],
    )
    op.create_index(
        op.f("ix_statement_topic_topic_id_last_day_statement_id"),
        "statement_topic",
        ["topic_id", "last_day", "statement_id"],
    )

    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='', tokenize='ascii')")


def downgrade() -> None:
    """Go back to the tables of the first schema, empty."""
    op.execute("DROP TABLE IF EXISTS search_index")
    for table in (
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
    ):
        op.drop_table(table)
    _first_schema().upgrade()


def _first_schema() -> ModuleType:
    return context.script.get_revision(down_revision).module
