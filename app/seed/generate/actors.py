"""Writes the records of actors, places and memberships, with the citations they need. Draws nobody for events."""

from collections.abc import Iterator
from math import cos, radians
from random import Random
from typing import Any

from iso3166 import countries_by_alpha2

from app.seed.generate.days import FIRST, LAST, iso, said_day, tell_spell
from app.seed.generate.names import Namer, in_script_of
from app.seed.generate.sources import cite
from app.seed.generate.turns import Turns
from app.seed.generate.world import Actor, Office, World
from app.vocabulary import ActorKind

_PART_OF = 0.15
_LANGUAGES = ("ru", "ar")


def place_records(rng: Random, world: World) -> Iterator[dict[str, Any]]:
    """Every place, near the others of its country."""
    middles = {state.id: (rng.uniform(-50, 65), rng.uniform(-170, 170)) for state in world.states}
    for number, place in enumerate(world.places.items):
        latitude, longitude = middles[place.country.id]
        latitude += rng.gauss(0, 2)
        longitude += rng.gauss(0, 2) / cos(radians(latitude))
        record: dict[str, Any] = {"id": place.id, "name": place.name, "country": place.country.id}
        if rng.random() < 0.96:  # noqa: PLR2004 - a share
            record |= {"latitude": round(latitude, 4), "longitude": round((longitude + 180) % 360 - 180, 4)}
        if rng.random() < 0.5:  # noqa: PLR2004 - a share
            record["aliases"] = [in_script_of(rng.choice(_LANGUAGES), place.name)]
        yield {**record, "identifiers": [{"scheme": "gazetteer", "id": f"G{number + 1:04}"}]}


def actor_records(rng: Random, world: World, turns: Turns) -> Iterator[dict[str, Any]]:
    """Every actor, and of organizations from when on all changes among their members are events."""
    codes = iter(sorted(countries_by_alpha2))
    namer, taken = Namer(rng), set[str]()
    for number, actor in enumerate(world.actors):
        record: dict[str, Any] = {"id": actor.id, "kind": actor.kind, "name": actor.name}
        identifiers = [{"scheme": "who-is-who", "id": f"W{number + 1:06}"}]
        if actor.kind is ActorKind.STATE:
            identifiers.insert(0, {"scheme": "iso3166-1", "id": next(codes)})
            form = rng.choice(("Republic of", "Kingdom of", "Federation of"))
            record["official_names"] = [
                {"language": "en", "name": f"{form} {actor.name}"},
                {"language": "ru", "name": in_script_of("ru", f"Respublika {actor.name}")},
            ]
        elif actor.kind is ActorKind.PERSON:
            record["family_name"] = actor.name.split(" ")[-1]
        elif actor.kind is ActorKind.ORGANIZATION:
            acronym = actor.name[:2] + "".join(word[0] for word in actor.name.split(" ")[1:])
            if acronym.casefold() not in taken:
                taken.add(acronym.casefold())
                record["acronym"] = acronym
        if actor.country:
            record["country"] = actor.country.id
        languages = [language for language in _LANGUAGES if rng.random() < 0.35]  # noqa: PLR2004 - a share
        if languages:
            record["aliases"] = [in_script_of(language, actor.name) for language in languages]
        if rng.random() < 0.5:  # noqa: PLR2004 - a share
            record["identifiers"] = identifiers
        elif actor.kind is ActorKind.STATE:
            record["identifiers"] = identifiers[:1]
        yield {**record, **turns.told_by(actor), **_facts(rng, namer, world, actor)}


def _facts(rng: Random, namer: Namer, world: World, actor: Actor) -> dict[str, Any]:
    """What an actor's record has to cite."""
    facts: dict[str, Any] = {}
    open_end = ".." if actor.last == LAST else ""
    if actor.kind is ActorKind.ORGANIZATION:
        facts["existed"] = tell_spell(rng, actor.first, actor.last, open_end=open_end)
        whole = next((one for one in world.organizations if one.first < actor.first and one.last >= actor.last), None)
        if whole and rng.random() < _PART_OF:
            facts["part_of"] = [{"actor": whole.id, "during": facts["existed"]}]
        if rng.random() < 0.6:  # noqa: PLR2004 - a share
            facts["complete_from"] = iso(actor.first + rng.randint(0, 1500))
    elif actor.kind is ActorKind.PERSON:
        if rng.random() < 0.4:  # noqa: PLR2004 - a share
            facts["existed"] = f"{int(iso(actor.first)[:4]) - rng.randint(25, 45)}/.."
        if actor.offices:
            facts["offices"] = [_office_record(rng, world, actor, office) for office in actor.offices]
    elif actor.last != LAST or (actor.first != FIRST and rng.random() < 0.5):  # noqa: PLR2004 - a share
        facts["existed"] = tell_spell(rng, actor.first, actor.last, open_end=open_end)
    if rng.random() < 0.2:  # noqa: PLR2004 - a share
        facts["summary"] = f"Known for what {namer.word('family')} wrote of {actor.name}."
    cited = [name for name in ("existed", "part_of", "complete_from") if name in facts]
    if cited:
        quote = f"{actor.name} goes back to {said_day(actor.first)}."
        facts["citations"] = [cite(rng, world.source_since(rng, actor.first), quote, cited)]
    return facts


def _office_record(rng: Random, world: World, holder: Actor, office: Office) -> dict[str, Any]:
    supports = ["title", "at", "during"]
    quote = f"{holder.name} was {office.title} of {office.at.name} from {said_day(office.first)}."
    drawn = rng.random()
    open_end = "" if drawn < 0.06 else ".." if office.last > LAST - 1000 else None  # noqa: PLR2004 - a share
    during = (
        f"{iso(office.first)}/{iso(office.last)}"
        if open_end is None
        else tell_spell(rng, office.first, office.last, open_end=open_end)
    )
    return {
        "title": office.title,
        "at": office.at.id,
        "during": during,
        "citations": [cite(rng, world.source_since(rng, office.first), quote, supports)],
    }
