"""Random small chronologies as a curator could write them: plain data in which every scalar is text.

Everything is taken from tiny stocks of words, days and ids, so that filters meet, sort keys tie and words are found.
Hypothesis draws how many records there are and a number for each; the rest of a record follows from its number. So a
dataset costs few draws, and a failure can still be made small, record by record.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random
from tempfile import gettempdir
from typing import Any, TypeVar

import yaml
from hypothesis import Phase, settings
from hypothesis import strategies as st

from app.edtf import Edtf
from app.edtf_text import EdtfError
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from tests.conftest import CHRONOLOGY

Data = dict[str, Any]
Value = TypeVar("Value")

DEEP = os.environ.get("PROPERTIES") == "deep"
"""Set PROPERTIES=deep to hunt: other examples on every run, thirty times as many, and failures made small (slow)."""


def profile(examples: int) -> settings:
    """How a property is tested: the same examples on every run, kept nowhere, however slow the machine."""
    if DEEP:
        return settings(max_examples=30 * examples, deadline=None, database=None, report_multiple_bugs=False)
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.explicit, Phase.generate),  # to make a failure small takes hundreds of loads
    )


WORDS = (
    *("Harbour", "HARBOUR", "harbor", "Союз", "СОЮЗ", "союзник", "Émigré", "emigre", "Straße", "STRASSE", "NATO"),
    *("nato-csto", "Ёлка", "елка", "İzmir", "\ufb01sh", "fish", "naïve", "1998", "港湾", "x"),
)
SEPARATORS = (" ", " ", " ", ", ", " – ", "’")
DAYS = ("2009-12-31", "2010-01-01", "2010-03-15", "2010-03-16", "2010-12-31", "2011-02-14", "2012-04-01")
POINTS = (*DAYS, *DAYS, "2009-12", "2010-01", "2010-03", "2011-02", "2009", "2010", "2011")
SHAPES = (
    *("{0}", "{0}", "{0}", "{0}{2}", "{0}/{1}", "{0}/{1}", "{0}{2}/{1}", "{0}/..", "{0}/", "../{1}", "/{1}"),
    *("[{0}..{1}]", "[{0},{1}]", "[..{1}]", "[{0}..]", "[{0}{2},{1}]"),
    *("201X", "2010-21", "2009-24", "2010-XX", "2010-03-XX"),
)
LANGUAGES = ("en", "ru", "pt-BR")
PUBLISHERS = ("Herald", "HERALD", "Ёж и дети", "ЕЖ И ДЕТИ", "Émile & Co")
KINDS = ("state", "state", "organization", "organization", "person", "group", "media")
IDENTIFIERS = [{"scheme": scheme, "id": f"Q{number}"} for number in range(4) for scheme in ("wikidata", "reg")]
EVENT_TYPES = ("summit", "treaty", "overture")
ROLES = ("host", "guest", "proposer")
TOPICS = ("t0", "t1", "t2", "t3")
POSITIONS = ("supports", "opposes", "mute")
STATUSES = {"member": "true", "observer": "false", "associate": "true"}
EVENT_STATUSES = ("confirmed", "reported", "planned", "denied")
MODES = ("paraphrased", "attributed", "asserted")
SOURCE_TYPES = ("primary", "leaked", "press", "secondary")
FEWEST = 0 if DEEP else 4
"""How many events and statements a dataset has at least, where failures are not made small."""


class Hand:
    """Takes words, dates and values at random; the same number takes the same."""

    def __init__(self, number: int) -> None:
        """Begin with this number."""
        self.random = Random(number)  # noqa: S311 - tests, not secrets

    def pick(self, values: Sequence[Value]) -> Value:
        """One of these."""
        return self.random.choice(values)

    def some(self, values: Sequence[Value], most: int, least: int = 0) -> list[Value]:
        """A few different ones of these."""
        count = self.random.randint(least, most)
        return self.random.sample(values, min(count, len(values)))

    def maybe(self, make: Callable[[], Value], chance: float = 0.6) -> Value | None:
        """What may be left out: None stands for that."""
        return make() if self.random.random() < chance else None

    def several(self, make: Callable[[], Value], most: int, least: int = 0) -> list[Value]:
        """A few, which may be the same."""
        return [make() for _ in range(self.random.randint(least, most))]

    def text(self, longest: int = 3) -> str:
        """One to a few words of the stock, with whatever between them."""
        words = self.several(lambda: self.pick(WORDS), longest, 1)
        return words[0] + "".join(self.pick(SEPARATORS) + word for word in words[1:])

    def date(self) -> str:
        """An EDTF date of any form the seed format takes."""
        ends = sorted([self.pick(POINTS), self.pick(POINTS)], key=lambda point: Edtf.parse(point).start_earliest)
        text = self.pick(SHAPES).format(*ends, self.pick("?~%"))
        try:
            Edtf.parse(text)
        except EdtfError:
            return ends[0]
        return text

    def day(self) -> str:
        """A day."""
        return self.pick(DAYS)


def record(**fields: object) -> Data:
    """A record without the fields left out."""
    return {name: value for name, value in fields.items() if value is not None and value != []}


def ids(records: Sequence[Data]) -> list[str]:
    """The ids of these records."""
    return [str(one["id"]) for one in records]


# --- Records ----------------------------------------------------------------------------------------------------------


def make_citations(hand: Hand, sources: Sequence[str], supports: Sequence[str], quote: str | None = None) -> list[Data]:
    """One to three citations that together vouch for these fields."""
    cited = hand.several(lambda: hand.pick(sources), 3, 1)
    first = record(source=cited[0], supports=list(supports), quote=quote)
    return [first, *(record(source=source, supports=[supports[0]]) for source in cited[1:])]


def make_actor(hand: Hand, name: str, kind: str, states: Sequence[str], identifiers: list[Data]) -> Data:
    """An actor of this kind, which may take some of these identifiers; no two have the same."""
    return record(
        id=name,
        kind=kind,
        name=hand.text(),
        acronym=hand.maybe(lambda: hand.pick(("HU", "RC", "ЁЖ"))),
        family_name=hand.maybe(lambda: hand.pick(WORDS)) if kind == "person" else None,
        aliases=hand.several(hand.text, 2),
        official_names=[{"language": "en", "name": name} for name in hand.several(hand.text, 1)],
        identifiers=[identifiers.pop() for _ in hand.some(identifiers, 2)],
        country=hand.maybe(lambda: hand.pick(states)) if kind != "state" else None,
        summary=hand.maybe(lambda: hand.text(5)),
    )


def make_source(hand: Hand, name: str, data: Data) -> Data:
    """A source, dated or not."""
    return record(
        id=name,
        title=hand.text(),
        type=hand.pick(SOURCE_TYPES),
        publisher=hand.maybe(lambda: hand.pick(PUBLISHERS)),
        authors=hand.several(lambda: hand.text(2), 2),
        published=hand.maybe(hand.pick((hand.day, hand.day, hand.date)), 0.8),
        language=hand.maybe(lambda: hand.pick(LANGUAGES)),
        party=hand.maybe(lambda: hand.pick(ids(data["actors"]))),
        summary=hand.maybe(lambda: hand.text(4)),
    )


def make_place(hand: Hand, name: str, states: Sequence[str]) -> Data:
    """A place, which may lie in no state."""
    return record(
        id=name,
        name=hand.text(),
        country=hand.maybe(lambda: hand.pick(states)),
        latitude=hand.maybe(lambda: "-12.5"),
        longitude=hand.maybe(lambda: "179.9"),
        aliases=hand.several(hand.text, 2),
    )


def make_membership(hand: Hand, name: str, data: Data) -> Data | None:
    """A spell, or None where it would certainly overlap another of its status."""
    member, organization = hand.some(ids(data["actors"]), 2, 2)
    spell = record(
        id=name,
        member=member,
        organization=organization,
        status=hand.pick(tuple(STATUSES)),
        during=hand.date(),
        citations=make_citations(hand, ids(data["sources"]), ("member", "organization", "status", "during")),
    )
    return None if any(_overlap(spell, other) for other in data["memberships"]) else spell


def _overlap(one: Data, other: Data) -> bool:
    """Whether two spells of one member, organization and status have a day that is certainly common to both."""
    if any(one[name] != other[name] for name in ("member", "organization", "status")):
        return False
    here, there = Edtf.parse(one["during"]), Edtf.parse(other["during"])
    return max(here.start_latest, there.start_latest) <= min(here.end_earliest, there.end_earliest)


def make_event(hand: Hand, name: str, data: Data) -> Data:
    """An event; who takes part may do so in several roles, and act for others."""
    actors, places = ids(data["actors"]), ids(data["places"])

    def participant() -> Data:
        behalf = hand.maybe(lambda: hand.pick(actors), 0.3)
        return record(**{"actor": hand.pick(actors), "role": hand.pick(ROLES), "for": behalf})

    fields = record(
        id=name,
        title=hand.text(),
        type=hand.pick(EVENT_TYPES),
        date=hand.date(),
        status=hand.maybe(lambda: hand.pick(EVENT_STATUSES)),
        place=hand.maybe(lambda: hand.pick(places)) if places else None,
        summary=hand.text(5),
        participants=hand.several(participant, 4),
        topics=hand.some(TOPICS, 3),
        public_since=hand.maybe(hand.date, 0.3),
    )
    supports = [field for field in ("date", "participants", "place", "public_since") if field in fields]
    return {**fields, "citations": make_citations(hand, ids(data["sources"]), supports)}


def make_statement(hand: Hand, name: str, data: Data) -> Data:
    """A statement."""
    actors, events = ids(data["actors"]), ids(data["events"])
    quote = hand.maybe(lambda: hand.text(4))
    fields = record(
        id=name,
        speakers=hand.some(actors, 2, 1),
        on_behalf_of=hand.some(actors, 1),
        audience=hand.some(actors, 2),
        about=hand.some(actors, 2),
        mode=hand.pick((*MODES, "quoted") if quote else MODES),
        quote=quote,
        gist=hand.text(4),
        said=hand.date(),
        topics=hand.some(TOPICS, 2),
        event=hand.maybe(lambda: hand.pick(events)) if events else None,
        stance=hand.several(lambda: {"topic": hand.pick(TOPICS), "position": hand.pick(POSITIONS)}, 2),
        public_since=hand.maybe(hand.date, 0.3),
    )
    supports = [field for field in ("gist", "speakers", "said", "public_since") if field in fields]
    return {**fields, "citations": make_citations(hand, ids(data["sources"]), supports, quote)}


def make_dispute(hand: Hand, name: str, data: Data) -> Data:
    """A dispute, over a field or a question, with two or three claims."""
    lists = {"event": "events", "statement": "statements", "source": "sources", "actor": "actors"}
    touched = [{"kind": kind, "id": one["id"]} for kind, name in lists.items() for one in data[name]]
    records = hand.some(touched, 3, 1)
    field = {"event": "title", "statement": "gist", "source": "title", "actor": "name"}[records[0]["kind"]]
    numbers = range(hand.pick((2, 3)))
    claims = [
        {"id": f"c{one}", "claim": hand.text(4), "citations": make_citations(hand, ids(data["sources"]), ["claim"])}
        for one in numbers
    ]
    subject = hand.pick(({"field": field}, {"question": hand.text(4)}))
    return record(id=name, records=records, **subject, claims=claims)


def make_vocabulary(hand: Hand) -> Data:
    """The terms all datasets use, with labels of their own."""

    def terms(names: Sequence[str]) -> list[Data]:
        return [{"id": name, "label": hand.text(), "definition": hand.text(4)} for name in names]

    statuses = [{**term, "counts_as_member": STATUSES[term["id"]]} for term in terms(tuple(STATUSES))]
    return {
        "event_types": terms(EVENT_TYPES),
        "roles": terms(ROLES),
        "topics": terms(TOPICS),
        "positions": terms(POSITIONS),
        "membership_statuses": statuses,
    }


# --- Datasets ---------------------------------------------------------------------------------------------------------


class Written(Data):
    """A dataset that is too long to be shown whole when a test fails."""

    def __repr__(self) -> str:
        """How many records there are."""
        return f"<{', '.join(f'{len(value)} {name}' for name, value in self.items() if isinstance(value, list))}>"

    def keep(self) -> Path:
        """Write it where it can be looked at, or served: COMMUNIQUE_SEED_FILE may name it."""
        file = Path(gettempdir()) / "failing-chronology.yaml"
        file.write_text(json.dumps(self, ensure_ascii=False, indent=1), encoding="utf-8")
        return file


def empty() -> Written:
    """A dataset that describes itself and holds nothing."""
    described = {
        "id": "random",
        "title": "A random chronology",
        "version": "1",
        "description": "Made by a test.",
        "licence": "CC0-1.0",
        "licence_url": "https://example.org/licence",
        "attribution": "A test",
    }
    lists = ("sources", "places", "actors", "memberships", "events", "statements", "disputes")
    return Written({"dataset": described, "vocabulary": {}, **{name: [] for name in lists}})


def invented() -> Written:
    """The chronology the other tests read, as its YAML stands there."""
    data = yaml.load(CHRONOLOGY.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - all scalars are text
    return Written({**empty(), **data})


numbers = st.integers(0, 2**32)


def hands(least: int, most: int) -> st.SearchStrategy[list[Hand]]:
    """So many hands, each of another number."""
    return st.lists(numbers, min_size=least, max_size=most, unique=True).map(lambda drawn: [Hand(one) for one in drawn])


@st.composite
def chronologies(draw: st.DrawFn) -> Written:
    """A small dataset that passes every check."""
    data = empty()
    data["vocabulary"] = make_vocabulary(Hand(draw(numbers)))
    kinds = ["state", "organization", *(hand.pick(KINDS) for hand in draw(hands(1, 4)))]
    states = [f"a{number}" for number, kind in enumerate(kinds) if kind == "state"]
    hand = Hand(draw(numbers))
    free = hand.some(IDENTIFIERS, len(IDENTIFIERS), len(IDENTIFIERS))
    data["actors"] = [make_actor(hand, f"a{number}", kind, states, free) for number, kind in enumerate(kinds)]
    data["places"] = [make_place(hand, f"p{number}", states) for number, hand in enumerate(draw(hands(0, 3)))]
    data["sources"] = [make_source(hand, f"s{number}", data) for number, hand in enumerate(draw(hands(2, 5)))]
    for number, hand in enumerate(draw(hands(min(FEWEST, 3), 6))):
        spell = make_membership(hand, f"m{number}", data)
        data["memberships"] += [spell] if spell else []
    data["events"] = [make_event(hand, f"e{number}", data) for number, hand in enumerate(draw(hands(FEWEST, 12)))]
    data["statements"] = [
        make_statement(hand, f"w{number}", data) for number, hand in enumerate(draw(hands(FEWEST, 10)))
    ]
    data["disputes"] = [make_dispute(hand, f"d{number}", data) for number, hand in enumerate(draw(hands(0, 3)))]
    return data


def checked(data: Data, folder: Path) -> SeedDocument:
    """The dataset written down and read as a curator's file is, with every check."""
    file = folder / "seed.yaml"
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")  # JSON is YAML, with every scalar quoted
    return check_seed(file).document


# --- The same dataset, later ------------------------------------------------------------------------------------------

RENAMED = {"events": "title", "sources": "title", "actors": "name", "places": "name", "topics": "label"}
REDATED = {"events": "date", "statements": "said", "sources": "published"}


@st.composite
def edited(draw: st.DrawFn, before: Written) -> Written:
    """The dataset as a later edition has it: some records gone, some new, some with another name or date."""
    data, hand = deepcopy(before), Hand(draw(numbers))
    for name in ("events", "statements", "memberships"):
        gone = hand.some(ids(data[name]), 3)
        data[name] = [one for one in data[name] if one["id"] not in gone]
    _forget(data)
    for name in ("actors", "places", "sources"):
        mentioned = set(_mentioned(data))
        gone = hand.some([one for one in ids(data[name]) if one not in mentioned], 2)
        data[name] = [one for one in data[name] if one["id"] not in gone]
    lists = {**data, "topics": data["vocabulary"]["topics"]}
    for fields, make in ((RENAMED, hand.text), (REDATED, hand.date)):
        for name, field in fields.items():
            for one in hand.some(lists[name], 2):
                one[field] = make()
    _add(hand, data)
    return data


def _forget(data: Data) -> None:
    """Take out what refers to events and statements that are gone."""
    known = {("event", one) for one in ids(data["events"])} | {("statement", one) for one in ids(data["statements"])}
    for one in data["statements"]:
        if ("event", one.get("event")) not in known:
            one.pop("event", None)
    for one in data["disputes"]:
        one["records"] = [
            touched
            for touched in one["records"]
            if touched["kind"] not in {"event", "statement"} or (touched["kind"], touched["id"]) in known
        ]
    data["disputes"] = [one for one in data["disputes"] if one["records"] and "question" in one]


def _mentioned(data: Data) -> Iterator[str]:
    """Every word that stands in a record, but for its own id: a record whose id is among them may be referred to."""
    records = [one for value in data.values() if isinstance(value, list) for one in value]
    pending: list[object] = [value for one in records for name, value in one.items() if name != "id"]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            pending += value.values()
        elif isinstance(value, list):
            pending += value
        elif isinstance(value, str):
            yield value


def _add(hand: Hand, data: Data) -> None:
    """Put in new records, at least one of each kind, with ids that fall between the old ones."""
    topics = data["vocabulary"]["topics"]
    for number in range(hand.pick((1, 2, 3))):
        data["actors"].append(make_actor(hand, f"a{number}-new", "group", ["a0"], []))
        data["places"].append(make_place(hand, f"p{number}-new", ["a0"]))
        data["sources"].append(make_source(hand, f"s{number}-new", data))
        data["events"].append(make_event(hand, f"e{number}-new", data))
        data["statements"].append(make_statement(hand, f"w{number}-new", data))
        spell = make_membership(hand, f"m{number}-new", data)
        data["memberships"] += [spell] if spell else []
        topics.append({"id": f"t{number}-new", "label": hand.text(), "definition": hand.text(4)})
