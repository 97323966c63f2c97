"""Statements to rows: what each is filtered, counted and sorted by."""

from collections.abc import Iterator

from app.models import Statement, StatementActor, StatementSource, StatementStance, StatementTopic
from app.seed import document as seed
from app.seed.rows.context import Context
from app.seed.rows.dates import bounds_of, sort_keys_of
from app.seed.rows.row import Row


def statement_rows(context: Context, one: seed.Statement) -> Iterator[Row]:
    """The row of a statement, and its links."""
    yield (
        Statement,
        {
            "id": one.id,
            **bounds_of(one.said.edtf),
            "mode": one.mode.value,
            "event_id": one.event,
            "public_day": context.publicity.day(one.public_since, one.citations),
        },
    )
    link = {"statement_id": one.id, **sort_keys_of(one.said.edtf)}
    parts = {
        "speaker": one.speakers,
        "on_behalf_of": one.on_behalf_of,
        "audience": one.audience,
        "about": one.about,
        "any": [*one.speakers, *one.on_behalf_of, *one.audience, *one.about],
    }
    for part, actors in parts.items():
        for actor in dict.fromkeys(actors):
            yield StatementActor, link | {"part": part, "actor_id": actor}
    for topic in dict.fromkeys(one.topics):
        yield StatementTopic, link | {"topic_id": topic}
    for position in dict.fromkeys(stance.position for stance in one.stance):
        yield StatementStance, link | {"position": position, "paired": False}
    for pair in dict.fromkeys(f"{stance.topic}:{stance.position}" for stance in one.stance):
        yield StatementStance, link | {"position": pair, "paired": True}
    for source in dict.fromkeys(citation.source for citation in one.citations):
        day = context.publicity.published_day(source)
        yield StatementSource, link | {"source_id": source, "published_day": day}
