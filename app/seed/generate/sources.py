"""Invents the sources of a chronology, writes their records, and cites them: quotes, locators, what they vouch for."""

from collections.abc import Iterable
from random import Random
from typing import Any

from app.seed.generate.chance import Deck, pick
from app.seed.generate.days import LAST, iso
from app.seed.generate.names import Namer, in_script_of
from app.seed.generate.terms import TOPICS
from app.seed.generate.words import SOURCE_TITLES, draw_words, fill
from app.seed.generate.world import Actor, Source, count_sources, day_at
from app.vocabulary import ActorKind, SourceType

_TYPES = {SourceType.PRESS: 30, SourceType.PRIMARY: 11, SourceType.SECONDARY: 6, SourceType.LEAKED: 3}
_LANGUAGES = {"en": 27, "fr": 5, "es": 4, "de": 4, "ru": 6, "ar": 4}
_PARTS = {
    "press": ("paragraph", 30),
    "primary": ("article", 40),
    "leaked": ("section", 20),
    "secondary": ("page", 400),
}


def invent_sources(rng: Random, events: int, actors: list[Actor]) -> list[Source]:
    """The sources events cite, by the day they came out: each after the last of the events it is the first to tell."""
    count = count_sources(events)
    types, languages = Deck(rng, _TYPES), Deck(rng, _LANGUAGES)
    media = [actor for actor in actors if actor.kind is ActorKind.MEDIA]
    parties = [actor for actor in actors if actor.kind in {ActorKind.STATE, ActorKind.ORGANIZATION}]
    return [
        _invent(rng, f"{number + 1}", types.draw(), languages.draw(), day_at((number + 1) / count), media, parties)
        for number in range(count)
    ]


def invent_mentioned(rng: Random, events: int, actors: list[Actor]) -> list[Source]:
    """The sources nobody has read: others mention them, and nothing cites them."""
    media = [actor for actor in actors if actor.kind is ActorKind.MEDIA]
    return [
        _invent(rng, f"lost-{number + 1}", SourceType.SECONDARY, "en", rng.randint(day_at(0), LAST), media, [])
        for number in range(count_sources(events) // 39)
    ]


def _invent(  # noqa: PLR0913, PLR0917 - all that makes up a source
    rng: Random, number: str, kind: SourceType, language: str, day: int, media: list[Actor], parties: list[Actor]
) -> Source:
    party = pick(rng, parties) if kind in {SourceType.PRIMARY, SourceType.LEAKED} else None
    publisher = party if party and kind is SourceType.PRIMARY else pick(rng, media)
    return Source(f"{publisher.id}-{number}", kind, language, min(day + 1, LAST), publisher, party)


def published(source: Source) -> str:
    """When a source came out, as its record says: a book's year, most others' day."""
    if source.type is SourceType.SECONDARY:
        return iso(source.day)[:4] + ("~" if source.day % 10 == 0 else "")
    return iso(source.day)[:7] if source.day % 25 == 0 else iso(source.day)


def source_record(rng: Random, namer: Namer, source: Source, *, held: bool = True) -> dict[str, Any]:
    """A source's record."""
    words = draw_words(rng, topic=pick(rng, TOPICS), a=(source.party or source.publisher).name)
    title = fill(rng, SOURCE_TITLES, words)
    record: dict[str, Any] = {
        "id": source.id,
        "title": in_script_of(source.language, title),
        "type": source.type,
        "publisher": source.publisher.name,
        "published": published(source),
        "language": source.language,
    }
    if source.type is SourceType.LEAKED:
        record["created"] = iso(source.day - rng.randint(30, 4000))
    elif source.type is SourceType.PRIMARY:
        record["created"] = iso(source.day - rng.randint(0, 20))
    else:
        names = [f"{namer.word('given')} {namer.word('family')}" for _ in range(pick(rng, (1, 1, 1, 2)))]
        record["authors"] = [in_script_of(source.language, name) for name in names]
    if source.party:
        record["party"] = source.party.id
    if held and source.type is not SourceType.SECONDARY:
        record["url"] = f"https://{source.publisher.id}.example/{iso(source.day).replace('-', '/')}/{source.id}"
        if rng.random() < 0.4:  # noqa: PLR2004 - a share
            record["archived_url"] = f"https://archive.example/{iso(source.day + 9)}/{record['url']}"
        if rng.random() < 0.1:  # noqa: PLR2004 - a share
            record["copies"] = [{"url": f"https://mirror.example/{source.id}", "publisher": "The Mirror"}]
    if not held:
        record["held"] = False
        record["summary"] = "Others name it; no copy has been read."
    elif rng.random() < 0.1:  # noqa: PLR2004 - a share
        record["summary"] = fill(
            rng, ("A {adjective} account of the {noun}.", "Tells of a {noun} and a {other}."), words
        )
    return record


def cite(rng: Random, source: Source, quote: str | None, supports: Iterable[str]) -> dict[str, Any]:
    """A citation; its quote is put into the script of the source."""
    citation: dict[str, Any] = {"source": source.id}
    if quote:
        citation["quote"] = in_script_of(source.language, quote)
        part, most = _PARTS[source.type.value]
        start = 1 + int(most * rng.random())
        end = f"-{start + 1}" if rng.random() < 0.05 else ""  # noqa: PLR2004 - a share
        citation["locator"] = f"{part} {start}{end}"
    citation["supports"] = list(supports)
    return citation
