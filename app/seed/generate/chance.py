"""Draws in fixed shares, and in the long tails that names in the news have. Takes its chance from the caller only."""

from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, islice
from random import Random
from typing import Generic, TypeVar

Item = TypeVar("Item")


def pick(rng: Random, items: Sequence[Item]) -> Item:
    """One of the items, each as likely; faster than Random.choice, whose finer evenness nothing here needs."""
    return items[int(rng.random() * len(items))]


class Deck(Generic[Item]):
    """Cards drawn until none is left, then gathered anew: however few the draws, rare cards come in their turn."""

    def __init__(self, rng: Random, shares: Mapping[Item, int]) -> None:
        """Take how many cards there are of each kind."""
        self._rng = rng
        self._cards = [card for card, share in shares.items() for _ in range(share)]
        self._left = 0

    def draw(self) -> Item:
        """The next card."""
        if not self._left:
            self._left = len(self._cards)
        drawn, self._left = int(self._rng.random() * self._left), self._left - 1
        cards = self._cards
        cards[drawn], cards[self._left] = cards[self._left], cards[drawn]
        return cards[self._left]


class Tail(Generic[Item]):
    """Items of which the first come often and the last seldom: the share of the nth falls with 1/n (Zipf)."""

    def __init__(self, items: Sequence[Item], weights: Sequence[float] | None = None) -> None:
        """Take the items, and their weights where these are not by order."""
        self.items = items
        self._bounds = list(accumulate(weights or [1 / (rank + 1) for rank in range(len(items))]))

    def draw(self, rng: Random) -> Item:
        """One of them."""
        return self.items[bisect(self._bounds, rng.random() * self._bounds[-1], 0, len(self.items) - 1)]

    def draw_some(self, rng: Random, count: int, fits: Callable[[Item], bool] = lambda _: True) -> list[Item]:
        """So many different ones that fit, or as many as there are."""
        drawn: list[Item] = []
        for _ in range(4 * count):
            item = self.draw(rng)
            if item not in drawn and fits(item):
                drawn.append(item)
                if len(drawn) == count:
                    return drawn
        rest = (item for item in self.items if item not in drawn and fits(item))
        return [*drawn, *islice(rest, count - len(drawn))]
