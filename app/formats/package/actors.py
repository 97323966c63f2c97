"""The tables of places, of actors, and of who belonged to what."""

from app.formats.package.column import NUMBER, entry, number, owner, text
from app.formats.package.dates import dates
from app.formats.package.table import Table, entries_of, the_record
from app.vocabulary import ActorKind, RecordKind

_ACTOR, _PLACE = (RecordKind.ACTOR.value,), (RecordKind.PLACE.value,)
_BY_ACTOR = ("actor_id", "number")
_BY_PLACE = ("place_id", "number")
_IDENTIFIER = (
    text("scheme", "Whose id it is, as iso3166-1 or wikidata.", required=True),
    text("identifier", "The id there.", field="id", required=True),
)

TABLES = (
    Table(
        "places",
        _PLACE,
        "Where events happened.",
        the_record,
        (
            text("id", "The id of the place.", required=True),
            text("name", "Its name.", required=True),
            text("country_id", "The state it lies in today.", field="country", refers="actors"),
            number("latitude", "Degrees north, WGS 84."),
            number("longitude", "Degrees east, WGS 84."),
        ),
    ),
    Table(
        "place_aliases",
        _PLACE,
        "Other names and spellings of places.",
        entries_of("aliases"),
        (owner("place", "places"), NUMBER, entry("name", "The other name.")),
        _BY_PLACE,
    ),
    Table(
        "place_identifiers",
        _PLACE,
        "The ids of places in somebody else's scheme.",
        entries_of("identifiers"),
        (owner("place", "places"), NUMBER, *_IDENTIFIER),
        _BY_PLACE,
    ),
    Table(
        "actors",
        _ACTOR,
        "Persons, states, organizations, groups and media.",
        the_record,
        (
            text("id", "The id of the actor.", required=True),
            text("kind", "What it is.", required=True, enum=ActorKind),
            text("name", "The name shown.", required=True),
            text("acronym", "Its acronym."),
            text("family_name", "A person's family name."),
            text("country_id", "The state a person or body belongs to.", field="country", refers="actors"),
            *dates("existed", "From founding or birth to end or death."),
            *dates("complete_from", "From when on the list of its members is whole; for organizations."),
            *dates(
                "changes_told_from",
                "From when on every change among its members is told as an event; for organizations.",
            ),
            text("summary", "One neutral sentence in the curators' words."),
            text("note", "A remark of the curators."),
        ),
    ),
    Table(
        "actor_aliases",
        _ACTOR,
        "Other names and spellings of actors, in any script.",
        entries_of("aliases"),
        (owner("actor", "actors"), NUMBER, entry("name", "The other name.")),
        _BY_ACTOR,
    ),
    Table(
        "actor_official_names",
        _ACTOR,
        "What actors call themselves, or are called, by language.",
        entries_of("official_names"),
        (
            owner("actor", "actors"),
            NUMBER,
            text("language", "The language of the name (BCP 47).", required=True),
            text("name", "The name in it.", required=True),
        ),
        _BY_ACTOR,
    ),
    Table(
        "actor_identifiers",
        _ACTOR,
        "The ids of actors in somebody else's scheme.",
        entries_of("identifiers"),
        (owner("actor", "actors"), NUMBER, *_IDENTIFIER),
        _BY_ACTOR,
    ),
    Table(
        "actor_offices",
        _ACTOR,
        "Posts that persons held.",
        entries_of("offices"),
        (
            owner("actor", "actors"),
            NUMBER,
            text("title", "The title of the post.", required=True),
            text("at_id", "The state, organization or body it is an office of.", field="at", refers="actors"),
            *dates("during", "From the first to the last day in office; unknown where empty."),
        ),
        _BY_ACTOR,
    ),
    Table(
        "actor_parts",
        _ACTOR,
        "Of which larger actor an actor is a part.",
        entries_of("part_of"),
        (
            owner("actor", "actors"),
            NUMBER,
            text("whole_id", "The larger actor.", field="actor", required=True, refers="actors"),
            *dates("during", "When it was a part of it."),
        ),
        _BY_ACTOR,
    ),
    Table(
        "memberships",
        (RecordKind.MEMBERSHIP.value,),
        "Who belonged to what, spell by spell.",
        the_record,
        (
            text("id", "The id of the spell.", required=True),
            text("member_id", "Who belonged.", field="member", required=True, refers="actors"),
            text("organization_id", "To what.", field="organization", required=True, refers="actors"),
            text("status", "As what.", required=True, refers="membership_statuses"),
            *dates("during", "From the status's first to its last day.", required=True),
            text("began_with_id", "The event in which it began.", field="began_with", refers="events"),
            text("ended_with_id", "The event in which it ended.", field="ended_with", refers="events"),
            text("note", "A remark of the curators."),
        ),
    ),
)
