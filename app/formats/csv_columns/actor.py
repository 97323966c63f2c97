"""The columns of actors. Their names and order are a promise: put new ones last, never rename or move one."""

from operator import itemgetter

from app.formats.csv_columns.column import Column, actor, date, each, edtf_of, event, id_of, part, value, values
from app.formats.csv_columns.evidence import DISPUTES, IDENTIFIERS, SOURCES

COLUMNS: tuple[Column, ...] = (
    value("id"),
    value("kind"),
    value("name"),
    value("acronym"),
    *actor("country"),
    value("summary"),
    DISPUTES,
    SOURCES,
    value("note"),
    value("family_name"),
    values("aliases"),
    each("official_names", "official_names", itemgetter("name")),
    each("official_name_languages", "official_names", itemgetter("language")),
    IDENTIFIERS,
    each("part_of", "part_of", lambda one: one["actor"]["id"]),
    each("part_of_names", "part_of", lambda one: one["actor"]["name"]),
    each("part_of_during", "part_of", lambda one: edtf_of(one["during"])),
    *date("existed"),
    *date("complete_from"),
    *date("changes_told_from"),
    each("offices", "offices", itemgetter("title")),
    each("office_at", "offices", lambda one: id_of(one["at"])),
    each("office_during", "offices", lambda one: edtf_of(one["during"])),
    each("memberships", "memberships", itemgetter("id")),
    each("membership_organizations", "memberships", lambda one: one["organization"]["id"]),
    each("membership_statuses", "memberships", itemgetter("status")),
    each("membership_during", "memberships", lambda one: edtf_of(one["during"])),
    each("members", "members", lambda one: one["member"]["id"]),
    each("member_memberships", "members", itemgetter("id")),
    each("member_statuses", "members", itemgetter("status")),
    each("member_during", "members", lambda one: edtf_of(one["during"])),
    part("event_count", "counts", "events"),
    part("statement_count", "counts", "statements"),
    part("spoken_count", "counts", "spoken"),
    *event("first_event"),
    *event("last_event"),
    each("counterparts", "counterparts", lambda one: one["actor"]["id"]),
    each("counterpart_names", "counterparts", lambda one: one["actor"]["name"]),
    each("counterpart_events", "counterparts", lambda one: str(one["events"])),
)
