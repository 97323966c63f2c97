"""The workloads: what each asks for, in as many different requests as it can make. Draws, and sends nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.ask import Ask, ListAsk, PathAsk, RecordAsk, filters_of
from bench.cursors import FAR_PAGE
from bench.material import LIST, Material
from bench.settings import CONNECTIONS, EXPORTS

MOST_IN_A_LIST = 500
"""How many events match a distinct list at most, so that a list at any size is the same amount to count."""
_FACETS = "type,actor,topic,year"
_VAINLY = 2_000
"""After so many draws in a row without a new request, no more are tried."""
Used = set[ListAsk]
"""The lists that were drawn: no workload asks for totals that another one had counted."""


@dataclass(frozen=True, slots=True)
class Workload:
    """What is asked for again and again; `make` gives up to so many different requests, in an order of chance."""

    name: str
    title: str
    make: Callable[[Material, int, Used], list[Ask]]
    repeated: bool = False
    conditional: bool = False
    connections: int = CONNECTIONS


def of_lists(asked: Callable[[ListAsk], Ask], most: int | None = MOST_IN_A_LIST) -> Callable[..., list[Ask]]:
    """Make requests of lists that nobody has drawn before, of which each matches up to `most` events.

    There are fewer than wanted where chance brings no new ones.
    """

    def make(material: Material, wanted: int, used: Used) -> list[Ask]:
        rng, found, vain = Random(len(used)), list[Ask](), 0  # noqa: S311 - the same requests in every run
        while len(found) < wanted and vain < _VAINLY:
            ask = draw_list(rng, material, most or material.events)
            vain += 1
            if ask is not None and ask not in used:
                used.add(ask)
                found.append(asked(ask))
                vain = 0
        return found

    return make


def draw_list(rng: Random, material: Material, most: int) -> ListAsk | None:
    """A list by actor, topic, type or dates alone, between two days in which up to `most` events match.

    None where chance finds no days in which enough of them match to fill it.
    """
    shape = rng.choice(sorted(material.values))
    values = material.values[shape]
    value = rng.choice(list(values))
    days = values[value].draw(rng, LIST, min(most, len(values[value])))
    return ListAsk(shape, value, *days, LIST) if days else None


def _records(material: Material, wanted: int, _used: Used) -> list[Ask]:
    ids = [record_id for _, record_id in material.ends]
    Random(1).shuffle(ids)  # noqa: S311 - the same requests in every run
    return [RecordAsk(one) for one in ids[:wanted]]


def _pairs_of_words(material: Material, wanted: int, _used: Used) -> list[Ask]:
    """The commonest words in pairs; the rarer of the two decides which pairs come first."""
    return [
        PathAsk(f"/events?q={one}+{other}&limit={LIST}")
        for _, (one, other) in zip(range(wanted), _commonest_first(material.words), strict=False)
    ]


def _commonest_first(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    for place, word in enumerate(words):
        yield from ((other, word) for other in words[:place])


def _one_list(material: Material, _wanted: int, used: Used) -> list[Ask]:
    """The same list every time."""
    return of_lists(lambda ask: ask)(material, 1, used)


WORKLOADS = {
    one.name: one
    for one in (
        Workload("repeated-list", f"the same list of {LIST} again and again", _one_list, repeated=True),
        Workload("distinct-lists", f"distinct lists of {LIST}", of_lists(lambda ask: ask)),
        Workload("wide-lists", f"distinct lists of {LIST}, any number of matches", of_lists(lambda ask: ask, None)),
        Workload("records", "distinct single records", _records),
        Workload("conditional", "conditional request, answered 304", _one_list, repeated=True, conditional=True),
        Workload(
            "facets",
            f"distinct lists with facets ({_FACETS})",
            of_lists(lambda ask: PathAsk(f"/events?{filters_of(ask)}&facets={_FACETS}")),
        ),
        Workload(
            "search", "distinct `q` of two common words, first page, one at a time", _pairs_of_words, connections=1
        ),
        Workload(
            "csv",
            f"distinct lists as CSV, every match, {EXPORTS} at once",
            of_lists(lambda ask: PathAsk(f"/events?{filters_of(ask)}&format=csv")),
            connections=EXPORTS,
        ),
        Workload(
            "graph",
            "distinct networks of who takes part together",
            of_lists(lambda ask: PathAsk(f"/graph?{filters_of(ask)}")),
        ),
    )
}
TITLES = {name: one.title for name, one in WORKLOADS.items()} | {
    "cursor-first": "distinct pages by cursor, near the start",
    "cursor-far": f"distinct pages by cursor, from page {FAR_PAGE:,} on, or in the last tenth of a shorter list",
}
"""What is asked for, by the name of a workload."""
