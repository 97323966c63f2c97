"""Random requests for a list, with values that its dataset has, so that they keep some records and leave out others."""

from collections.abc import Iterator, Sequence

from tests.properties.datasets import DAYS, EVENT_STATUSES, KINDS, MODES, SOURCE_TYPES, Hand, ids
from tests.properties.reference import CHOSEN, FACETS, OTHER, SORTS, Ask, Term, World, fold, words_of

Pairs = list[tuple[str, str]]


class Asker:
    """Makes requests for one list of one dataset."""

    def __init__(self, world: World, path: str) -> None:
        """Look at what the dataset has."""
        self.world, self.path = world, path
        self.universe = {name: sorted(self._universe(name)) for name in (*CHOSEN[path], "member_of")}
        self.parts = [part for row in world.rows[path] for part in row.parts]
        self.filters = [
            *(name for name in CHOSEN[path] if self.universe[name]),
            *(name for name in OTHER[path] if name not in {"actor_op", "date_match", "q", "member_of"}),
            *(name for name in ("q", "member_of") if name in OTHER[path] and (self.parts or name != "q")),
        ]
        if not world.actors:
            self.filters = [name for name in self.filters if name not in {"member_of", "as_of"}]

    def _universe(self, name: str) -> set[str]:
        """Every value that can be asked for: those some record has, and those it might have."""
        data, rows = self.world.data, self.world.rows[self.path]
        actors = ids(data["actors"])
        states = [one["id"] for one in data["actors"] if one["kind"] == "state"]
        closed: dict[str, Sequence[str]] = {
            "source_type": SOURCE_TYPES,
            "mode": (*MODES, "quoted"),
            "kind": KINDS,
            "country": states,
            "event": ids(data["events"]),
            "source": ids(data["sources"]),
            "member_of": actors,
            **dict.fromkeys(("actor", "speaker", "on_behalf_of", "audience", "about"), actors),
            **dict.fromkeys(("organization", "state", "party"), actors),
        }
        terms = {scheme: list(found) for scheme, found in self.world.terms.items()}
        closed["topic"] = terms.get("topics", [])
        closed["role"] = terms.get("roles", [])
        closed["stance"] = terms.get("positions", [])
        closed["place"] = ids(data["places"])
        closed["status"] = terms.get("membership_statuses", []) if self.path == "member-states" else EVENT_STATUSES
        closed["type"] = SOURCE_TYPES if self.path == "sources" else terms.get("event_types", [])
        had = {value for row in rows for value in row.values.get(name, ())}
        if name == "identifier":  # one that several actors have, in different schemes, is refused
            had = {value for value in had if sum(value in row.values[name] for row in rows) == 1}
        if name == "publisher":
            had = {one["publisher"] for one in data["sources"] if "publisher" in one}
        return had | set(closed.get(name, ()))

    # --- Values -------------------------------------------------------------------------------------------------------

    def given(self, hand: Hand, name: str) -> Ask:
        """A request with this filter: one value, one excluded, several, or some of both."""
        if name == "q":
            return Ask((), tuple(self.terms(hand)))
        if name in self.universe:
            return Ask(tuple(self.choice(hand, name)))
        if name in {"date", "published"}:
            options = [("date_match", hand.pick(("possible", "certain")))] if name == "date" else []
            return Ask(((name, hand.date()), *hand.some(options, 1)))
        if name == "as_of" and self.path == "actors":
            return Ask((("as_of", hand.day()), *self.choice(hand, "member_of")))
        values = {
            "known_on": DAYS,
            "as_of": DAYS,
            "min_sources": ("1", "2", "3"),
            "disputed": ("true", "false"),
        }
        return Ask(((name, hand.pick(values[name])),))

    def choice(self, hand: Hand, name: str) -> Pairs:
        """One to three values of a parameter, each plain or excluded."""
        values = hand.some(self.universe[name], 3, 1)
        style = hand.pick(("plain", "excluded", "mixed"))
        marks = {"plain": ("",), "excluded": ("!",), "mixed": ("", "!")}[style]
        pairs = [(name, f"{hand.pick(marks)}{self.restyle(hand, name, value)}") for value in values]
        if name == "actor" and self.path == "events":
            pairs += [("actor_op", operator) for operator in hand.several(lambda: hand.pick(("and", "or")), 1)]
        return pairs

    @staticmethod
    def restyle(hand: Hand, name: str, value: str) -> str:
        """Another way to write the same value."""
        return hand.pick((value, value.upper(), fold(value))) if name == "publisher" else value

    def terms(self, hand: Hand) -> Iterator[Term]:
        """One to three search terms, at least one of them wanted."""
        yield self.term(hand, excluded=False)
        for _ in range(hand.pick((0, 0, 1, 2))):
            yield self.term(hand, excluded=hand.pick((True, False)))

    def term(self, hand: Hand, *, excluded: bool) -> Term:
        """A word, the beginning of one, or some in a row, mostly of the records' own."""
        part = hand.pick(self.parts)
        at = hand.pick(range(len(part)))
        word, row = part[at], part[at : at + 2]
        if len(row) == 1 or hand.pick((False, False, True)):
            row = (word, hand.pick(hand.pick(self.parts)))
        dressed = hand.pick((str.upper, str.lower, str.title))
        minus = "-" if excluded else ""
        kind = hand.pick(("word", "word", "prefix", "phrase", "joined"))
        if kind == "prefix":
            stem = word[: hand.pick(range(1, len(word) + 1))]
            return Term(f"{minus}{dressed(stem)}*", words_of(dressed(stem)), begins=True, excluded=excluded)
        text = {"word": word, "phrase": f'"{" ".join(row)}"', "joined": hand.pick("-/.’").join(row)}[kind]
        return Term(f"{minus}{dressed(text)}", words_of(dressed(text)), excluded=excluded)

    # --- Requests -----------------------------------------------------------------------------------------------------

    def combined(self, hand: Hand, count: int) -> Ask:
        """A request with several filters, in some order, and now and then with facets."""
        asks = [self.given(hand, name) for name in hand.some(self.filters, count, min(2, count))]
        pairs = [pair for ask in asks for pair in ask.pairs]
        terms = tuple(term for ask in asks for term in ask.terms)
        return self.shaped(hand, Ask(tuple(pairs), terms))

    def shaped(self, hand: Hand, ask: Ask) -> Ask:
        """The same request in some order, with some facets and in some view."""
        sorts = [*SORTS[self.path], *(["relevance"] * 3 if ask.terms else [])]
        shape = [("sort", hand.pick(sorts))]
        facets = hand.some(FACETS[self.path], 3, 1) if FACETS[self.path] else []
        shape += [("facets", ",".join(facets))] if facets and hand.random.random() < 0.5 else []
        shape += hand.some([("view", "full")], 1)
        return Ask((*ask.pairs, *shape), ask.terms)
