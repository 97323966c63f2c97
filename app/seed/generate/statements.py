"""Writes what was said at an event or about it. Every speaker in a capacity held that office on the day."""

from random import Random
from typing import Any

from app.seed.generate.chance import Deck, pick
from app.seed.generate.days import LAST, Teller, iso
from app.seed.generate.events import Happening
from app.seed.generate.names import in_script_of
from app.seed.generate.sources import cite, published
from app.seed.generate.terms import CHAIN_ACT_IDS, POSITION_IDS, TOPIC_IDS, TOPICS
from app.seed.generate.words import GISTS, SAID_QUOTES, SPOKEN, TOLD_QUOTES, draw_words, fill
from app.seed.generate.world import Actor, Source, World
from app.vocabulary import StatementMode

_MODES = {
    StatementMode.QUOTED: 14,
    StatementMode.PARAPHRASED: 12,
    StatementMode.ATTRIBUTED: 10,
    StatementMode.ASSERTED: 4,
}
_TOPICS = dict(zip(TOPIC_IDS, TOPICS, strict=True))


class StatementWriter:
    """Writes statements."""

    def __init__(self, rng: Random, world: World) -> None:
        """Take the source of chance, and the pools to draw from."""
        self._rng, self._world = rng, world
        self._teller = Teller(rng)
        self._counts = Deck(rng, {0: 22, 1: 19, 2: 6, 3: 3})
        self._modes = Deck(rng, _MODES)
        self._written = 0

    def write_about(self, event: Happening) -> list[dict[str, Any]]:
        """The statements on an event: none to three; the first event has one, so that there is one to show."""
        return [self._write(event) for _ in range(max(self._counts.draw(), int(event.number == 0)))]

    def _write(self, event: Happening) -> dict[str, Any]:
        rng, mode = self._rng, self._modes.draw()
        self._written += 1
        source = event.sources[0]
        day = min(event.day + pick(rng, (0, 0, 0, 0, 1, 2)), source.day)
        told = self._teller.tell(day, published(source).rstrip("~"))
        speakers = self._speakers(event, mode, day)
        topics = event.record["topics"][: pick(rng, (1, 2))]
        words = draw_words(rng, speaker=speakers[0].name, topic=_TOPICS[topics[0]], when=told.words)
        record: dict[str, Any] = {
            "id": f"{speakers[0].id}-on-{topics[0]}-{self._written}",
            "speakers": [speaker.id for speaker in speakers],
            **self._capacity(speakers, day, mode),
            **self._listeners(event, speakers, mode),
            "mode": mode,
        }
        if mode is StatementMode.QUOTED:
            words["spoken"] = fill(rng, SPOKEN, words)
            record["quote"] = in_script_of(source.language, words["spoken"])
        record["gist"] = fill(rng, GISTS, words)
        record |= {"said": told.value, "topics": topics}
        if rng.random() < 0.9:  # noqa: PLR2004 - a share
            record["event"] = event.record["id"]
        if rng.random() < 0.55:  # noqa: PLR2004 - a share
            record["stance"] = [{"topic": topic, "position": pick(rng, POSITION_IDS)} for topic in topics]
        if rng.random() < 0.12:  # noqa: PLR2004 - a share
            record["chain"] = self._chain(event)
        if rng.random() < 0.03:  # noqa: PLR2004 - a share
            record["public_since"] = published(source)
        record["citations"] = self._citations(record, event, source, words)
        return record

    def _speakers(self, event: Happening, mode: StatementMode, day: int) -> list[Actor]:
        """Who speaks: of those who took part, often an official or the first; in the source's own voice, a medium."""
        actors = [actor for actor in event.actors if actor.existed_on(day)]
        rng = self._rng
        if mode is StatementMode.ASSERTED or not actors:
            return [self._world.media.draw(rng)]
        if rng.random() < 0.06:  # noqa: PLR2004 - a share
            return actors[:3]
        official = next((actor for actor in actors if actor.offices), None)
        if official and rng.random() < 0.4:  # noqa: PLR2004 - a share
            return [official]
        return [actors[int(len(actors) * rng.random() ** 1.6)]]

    def _capacity(self, speakers: list[Actor], day: int, mode: StatementMode) -> dict[str, Any]:
        office = speakers[0].office_on(day)
        if office is None or len(speakers) > 1 or mode is StatementMode.ASSERTED:
            return {}
        drawn = self._rng.random()
        capacity = {"capacity": office.title} if drawn < 0.85 else {}  # noqa: PLR2004 - a share
        return capacity | ({"on_behalf_of": [office.at.id]} if drawn > 0.3 else {})  # noqa: PLR2004 - a share

    def _listeners(self, event: Happening, speakers: list[Actor], mode: StatementMode) -> dict[str, Any]:
        """To whom, of whom, and by whom it is told."""
        rng = self._rng
        others = [actor.id for actor in event.actors if actor not in speakers]
        told: dict[str, Any] = {}
        if others and mode is not StatementMode.ASSERTED and rng.random() < 0.4:  # noqa: PLR2004 - a share
            told["audience"] = others[: pick(rng, (1, 2))]
        if others and rng.random() < 0.6:  # noqa: PLR2004 - a share
            told["about"] = [pick(rng, others)]
        if mode is not StatementMode.ASSERTED and rng.random() < 0.5:  # noqa: PLR2004 - a share
            told["reported_by"] = self._world.media.draw(rng).id
        return told

    def _chain(self, event: Happening) -> list[dict[str, Any]]:
        """The hands it went through, the first of them the cited source's."""
        rng, day = self._rng, event.sources[0].day
        first = event.sources[0]
        chain: list[dict[str, Any]] = [
            {"actor": first.publisher.id, "act": pick(rng, CHAIN_ACT_IDS), "source": first.id, "date": iso(day)}
        ]
        for _ in range(pick(rng, (0, 1, 1, 2))):
            day = min(day + rng.randint(0, 40), LAST)
            link = {"actor": self._world.media.draw(rng).id, "act": pick(rng, CHAIN_ACT_IDS[2:])}
            chain.append(link | ({"date": iso(day)} if rng.random() < 0.7 else {}))  # noqa: PLR2004 - a share
        return chain

    def _citations(
        self, record: dict[str, Any], event: Happening, source: Source, words: dict[str, str]
    ) -> list[dict[str, Any]]:
        """Cite the event's first source for everything and, now and then, a later one."""
        rng = self._rng
        vouched = (
            "speakers",
            "capacity",
            "on_behalf_of",
            "audience",
            "quote",
            "said",
            "gist",
            "stance",
            "public_since",
        )
        patterns = SAID_QUOTES if "spoken" in words else TOLD_QUOTES
        citations = [cite(rng, source, fill(rng, patterns, words), [name for name in vouched if name in record])]
        if rng.random() < 0.3:  # noqa: PLR2004 - a share
            later = self._world.later_source(rng, event.first_source)
            quote = fill(rng, TOLD_QUOTES, words) if rng.random() < 0.8 else None  # noqa: PLR2004 - a share
            citations.append(cite(rng, later, quote, ["speakers", "gist"]))
        return citations
