"""The stock of words and patterns that titles, summaries and quotes are made of. Data, and how to fill them in."""

from random import Random

from app.seed.generate.chance import pick

# No word starts with a vowel: the patterns say "a".
_ADJECTIVES = (
    "quiet, hasty, joint, narrow, broad, late, secret, northern, southern, western, "
    "coastal, mountain, shared, frozen, draft, revised, partial, final, first, second, third, costly, modest, "
    "temporary, lasting, contested, forgotten, promised, delayed, regional, seasonal, technical, nameless"
)
_NOUNS = (
    "bridge, border post, budget, ceasefire, charter, clause, commission, convoy, corridor, customs post, "
    "deadline, decree, delegation, depot, draft, ferry line, frontier, garrison, harbour, hearing, "
    "ledger, letter, licence, mandate, map, memorandum, mission, motion, note, "
    "panel, passport, patrol, pipeline, pledge, protocol, quota, railway, register, reservoir, roadmap, season, "
    "survey, tariff, timetable, tribunal, truce, tunnel, veto, warehouse, waterway, winter road, workshop"
)
_VERBS = "approve, defer, sign, delay, refuse, publish, revise, finance, close, reopen, extend, guard"
_DONE = "approved, deferred, signed, delayed, refused, published, revised, financed, closed, extended"

TITLES = (
    "{Label} on {topic}{where}",
    "{a} and {b}: {label} on {topic}",
    "{Adjective} {label} between {a} and {b}",
    "{a} and the {adjective} {noun}{where}",
    "{Label}{where}: {topic} and a {adjective} {noun}",
    "The {adjective} {noun}: {a} {verb} {b}",
    "{a} {verb} {b}{where}",
    "{Adjective} {noun} of {a}{where}",
)
SUMMARIES = (
    "{a} {verb} {b}{where} over {topic}.",
    "{a} {verb} {b} {when}; the {noun} on {topic} is {done}.",
    "Over {topic} and a {adjective} {noun}, {a} {verb} {b}{where}.",
    "{a} {verb} {b}{where}. A {adjective} {noun} is {done}.",
    "{a} {verb} {b}. Neither side says what becomes of the {adjective} {noun}.",
    "{Label} {when}: {a} {verb} {b}. The {noun} is {done}, the {other} is not.",
    "A {adjective} {noun} on {topic} is {done} as {a} {verb} {b}{where}.",
)
EVENT_QUOTES = (
    "{a} {verb} {b}{where} {when}, and the {adjective} {noun} is {done}.",
    "{When}, {a} {verb} {b}{where}, officials of both sides say.",
    "It was {when} that {a}, with {b}, saw the {noun} on {topic} {done}{where}.",
    "The {adjective} {noun} was {done}{where} {when} by {a} and {b}.",
    "Nobody at the {noun} doubts that {a} {verb} {b} {when}{where}.",
)
SPOKEN = (
    "we will not {act} the {adjective} {noun}",
    "the {noun} must be {done} before the next {other}",
    "no {noun} is worth a {adjective} {other}",
    "whoever wants {topic} has to {act} the {noun} first",
    "a {adjective} {noun} helps nobody, and {topic} least of all",
    "there is no {adjective} {noun}, there was only a {other}",
    "our {noun} stays {done} until the {other} is {adjective}",
)
SAID_QUOTES = (
    "“{spoken}”, {speaker} said {when}.",
    "Asked about {topic} {when}, {speaker} answered: “{spoken}”.",
    "{When}, {speaker} told the {noun} that “{spoken}”.",
)
TOLD_QUOTES = (
    "{speaker} made it known {when} that the {noun} on {topic} was to be {done}.",
    "{When} {speaker} came back to {topic} and to the {adjective} {noun}.",
    "As for {topic}, {speaker} held {when} that somebody would have to {act} the {noun}.",
)
GISTS = (
    "{speaker} wants the {noun} on {topic} {done}.",
    "{speaker} calls the {noun} {adjective} and asks to {act} it.",
    "On {topic}, {speaker} sees no way around a {adjective} {noun}.",
    "{speaker} warns that the {other} will cost more than the {noun}.",
)
SOURCE_TITLES = (
    "A {adjective} {noun} for {a}",
    "{Topic} and the {adjective} {noun}",
    "{a}: who will {act} the {noun}?",
    "{Noun} on {topic}",
    "The {noun}, the {other} and {a}",
)


def draw_words(rng: Random, **given: str) -> dict[str, str]:
    """What patterns are filled in with: the words given and some of the stock, each with and without a capital."""
    words = {name: pick(rng, stock) for name, stock in _STOCK.items()} | given
    for name in _CAPITALIZED:
        if word := words.get(name):
            words[name.capitalize()] = word[:1].upper() + word[1:]
    return words


def fill(rng: Random, patterns: tuple[str, ...], words: dict[str, str]) -> str:
    """Fill in one of the patterns."""
    return pick(rng, patterns).format_map(words)


_CAPITALIZED = ("adjective", "noun", "label", "topic", "when")
_NAMED = {"adjective": _ADJECTIVES, "noun": _NOUNS, "other": _NOUNS, "act": _VERBS, "done": _DONE}
_STOCK = {name: words.split(", ") for name, words in _NAMED.items()}
