"""What rendering the few kinds of record needs besides: what events and statements tell of actors and topics."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.schemas.reference import ActorRef, EventRef
from app.seed.activity import Moment
from app.seed.chronology import Chronology
from app.seed.render.index import Index
from app.seed.render.links import Links, StanceLink

_COUNTERPARTS = 10


@dataclass(frozen=True, slots=True)
class Activity:
    """What an actor has a part in: how much, from when to when, and with whom (most events together first)."""

    events: int
    statements: int
    spoken: int
    first_event: EventRef | None
    last_event: EventRef | None
    counterparts: list[tuple[ActorRef, int]]


class WholeIndex(Index):
    """An index that knows of all events and statements, whichever are shown."""

    def __init__(self, chronology: Chronology, links: Links) -> None:
        """Index a dataset of which these are the links."""
        super().__init__(chronology)
        self._links = links

    def event(self, event: str) -> EventRef:
        """Any event in short."""
        return EventRef.model_validate_json(self._links.event(event))

    def optional_event(self, event: str | None) -> EventRef | None:
        """An event in short, or None."""
        return self.event(event) if event else None

    def stances_on(self, topic: str) -> Iterator[StanceLink]:
        """Who took which position on a topic, in order of date."""
        return self._links.stances_on(topic)

    def activity_of(self, actor: str) -> Activity:
        """What an actor has a part in."""
        activities = self._links.activities
        share = activities.share_of(actor)
        return Activity(
            events=share.events,
            statements=share.statements,
            spoken=share.spoken,
            first_event=self._event_of(share.first),
            last_event=self._event_of(share.last),
            counterparts=[
                (self.actors[other], count) for other, count in activities.counterparts(actor, _COUNTERPARTS)
            ],
        )

    def _event_of(self, moment: Moment | None) -> EventRef | None:
        return None if moment is None else self.event(moment[1])
