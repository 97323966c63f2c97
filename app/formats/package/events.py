"""The tables of events."""

from app.formats.package.column import NUMBER, entry, number, owner, text
from app.formats.package.dates import dates
from app.formats.package.table import Table, entries_of, the_record
from app.vocabulary import EventStatus, RecordKind

_EVENT = (RecordKind.EVENT.value,)
_BY_EVENT = ("event_id", "number")

TABLES = (
    Table(
        "events",
        _EVENT,
        "What happened, is planned, or is reported.",
        the_record,
        (
            text("id", "The id of the event.", required=True),
            text("title", "What it is called here.", required=True),
            text("type", "What sort of event it is.", required=True, refers="event_types"),
            *dates("date", "When it happened.", required=True),
            text(
                "status",
                "How firmly it stands in the sources.",
                enum=EventStatus,
                default=EventStatus.CONFIRMED.value,
            ),
            text("place_id", "Where it happened.", field="place", refers="places"),
            text("summary", "One or two neutral sentences in the curators' own words.", required=True),
            *dates("public_since", "When it became public; where empty, with the earliest publication that cites it."),
            text("note", "A remark of the curators."),
        ),
    ),
    Table(
        "event_participants",
        _EVENT,
        "Who took part in events, and as what.",
        entries_of("participants"),
        (
            owner("event", "events"),
            NUMBER,
            text("actor_id", "Who took part.", field="actor", required=True, refers="actors"),
            text("role", "As what.", required=True, refers="roles"),
            text("for_id", "On whose behalf; who is acted for takes part, too.", field="for", refers="actors"),
        ),
        _BY_EVENT,
    ),
    Table(
        "event_topics",
        _EVENT,
        "What events are about.",
        entries_of("topics"),
        (owner("event", "events"), NUMBER, entry("topic", "The topic.", refers="topics")),
        _BY_EVENT,
    ),
    Table(
        "event_relations",
        _EVENT,
        "How events stand to others.",
        entries_of("related"),
        (
            owner("event", "events"),
            NUMBER,
            text("relation", "How it stands to the other.", required=True, refers="relations"),
            text("related_id", "The other event.", field="event", required=True, refers="events"),
        ),
        _BY_EVENT,
    ),
    Table(
        "event_documents",
        _EVENT,
        "The documents that events produced or were about.",
        entries_of("documents"),
        (
            owner("event", "events"),
            NUMBER,
            text("source_id", "The document.", field="source", required=True, refers="sources"),
            text("role", "What became of it.", required=True, refers="document_roles"),
        ),
        _BY_EVENT,
    ),
    Table(
        "event_figures",
        _EVENT,
        "The numbers that sources give.",
        entries_of("figures"),
        (
            owner("event", "events"),
            NUMBER,
            text("what", "What is counted or measured.", required=True),
            number("value", "How many, or how much.", required=True),
            text("qualifier", "How the source limits it, with words like over and about."),
            text("unit", "In which unit."),
        ),
        _BY_EVENT,
    ),
)
