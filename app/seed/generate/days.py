"""Days told as sources tell them: in every form of EDTF the seed format takes. In each, the day is possible."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from random import Random
from typing import NamedTuple

from app.edtf_label import MONTHS
from app.seed.generate.chance import Deck

FIRST, LAST = date(1945, 1, 1).toordinal(), date(2025, 12, 31).toordinal()
"""The days a generated chronology runs from and to."""


class Told(NamedTuple):
    """A date as EDTF, how a sentence says it, and how it was inferred where no source states it."""

    edtf: str
    words: str
    note: str | None = None

    @property
    def value(self) -> str | dict[str, str]:
        """The date as a record holds it."""
        return {"edtf": self.edtf, "basis": "inferred", "note": self.note} if self.note else self.edtf


@lru_cache(maxsize=512)
def iso(day: int) -> str:
    """Write a day, held to those the chronology runs over."""
    return date.fromordinal(min(max(day, FIRST), LAST)).isoformat()


@lru_cache(maxsize=512)
def said_day(day: int) -> str:
    """A day as it stands in a sentence."""
    one = date.fromordinal(min(max(day, FIRST), LAST))
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def _said_month(day: int) -> str:
    return said_day(day).split(" ", 1)[1]


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _days(rng: Random, day: int) -> Told:
    end = day + rng.randint(1, 20)
    return Told(f"{iso(day)}/{iso(end)}", f"from {said_day(day)} to {said_day(end)}")


def _months(rng: Random, day: int) -> Told:
    end = min(day + rng.randint(31, 300), LAST)
    return Told(f"{iso(day)[:7]}/{iso(end)[:7]}", f"from {_said_month(day)} to {_said_month(end)}")


def _years(rng: Random, day: int) -> Told:
    end = min(_year(day) + rng.randint(1, 6), _year(LAST))
    return Told(f"{_year(day)}/{end}", f"from {_year(day)} to {end}")


def _within(rng: Random, day: int) -> Told:
    start, end = day - rng.randint(0, 4), day + rng.randint(1, 5)
    return Told(f"[{iso(start)}..{iso(end)}]", f"some time between {said_day(start)} and {said_day(end)}")


def _either(rng: Random, day: int) -> Told:
    days = sorted({max(day - 7 * rng.randint(1, 2), FIRST), day, min(day + 7, LAST)})
    words = f"{', '.join(said_day(one) for one in days[:-1])} or {said_day(days[-1])}"
    return Told(f"[{','.join(iso(one) for one in days)}]", f"on {words}")


def _season(_rng: Random, day: int) -> Told:
    month = date.fromordinal(day).month
    number, name = ((24, "winter"), (21, "spring"), (22, "summer"), (23, "autumn"))[month % 12 // 3]
    return Told(f"{_year(day)}-{number}", f"in the {name} of {_year(day)}")


_UNDATED = "No source dates it; it is not later than the publication of the earliest."
_WEEKDAY = "The source names the weekday only; it was counted back from the day the source came out."

FORMS: dict[str, tuple[int, Callable[[Random, int], Told]]] = {
    "day": (388, lambda _, day: tell_day(day)),
    "inferred day": (6, lambda _, day: Told(iso(day), f"on {said_day(day)}", _WEEKDAY)),
    "month": (28, lambda _, day: Told(iso(day)[:7], f"in {_said_month(day)}")),
    "year": (14, lambda _, day: Told(f"{_year(day)}", f"in {_year(day)}")),
    "from day to day": (15, _days),
    "from month to month": (4, _months),
    "from year to year": (2, _years),
    "between days": (6, _within),
    "one of some days": (4, _either),
    "not after": (5, lambda _, day: Told(f"[..{iso(day)}]", "on a day nobody gave")),
    "not before": (1, lambda _, day: Told(f"[{iso(day)[:7]}..]", f"in {_said_month(day)} or later")),
    "ongoing": (3, lambda _, day: Told(f"{iso(day)[:7]}/..", f"since {_said_month(day)}")),
    "end unknown": (2, lambda _, day: Told(f"{iso(day)}/", f"from {said_day(day)}, nobody says for how long")),
    "always before": (1, lambda _, day: Told(f"../{iso(day)[:7]}", f"at all times up to {_said_month(day)}")),
    "start unknown": (1, lambda _, day: Told(f"/{iso(day)}", f"until {said_day(day)}, nobody says since when")),
    "uncertain day": (2, lambda _, day: Told(f"{iso(day)}?", f"on, it seems, {said_day(day)}")),
    "approximate month": (2, lambda _, day: Told(f"{iso(day)[:7]}~", f"in about {_said_month(day)}")),
    "uncertain year": (2, lambda _, day: Told(f"{_year(day)}?", f"in, it seems, {_year(day)}")),
    "approximate year": (2, lambda _, day: Told(f"{_year(day)}~", f"in about {_year(day)}")),
    "uncertain and approximate": (1, lambda _, day: Told(f"{_year(day)}%", f"in, perhaps, about {_year(day)}")),
    "some day of a month": (2, lambda _, day: Told(f"{iso(day)[:7]}-XX", f"one day in {_said_month(day)}")),
    "decade": (4, lambda _, day: Told(f"{_year(day) // 10}X", f"in the {_year(day) // 10}0s")),
    "century": (1, lambda _, day: Told(f"{_year(day) // 100}XX", f"in the {_year(day) // 100}00s")),
    "season": (4, _season),
}
"""The forms by name, each with how often it is drawn, and how it tells a day."""


def tell_day(day: int) -> Told:
    """Tell a day to the day."""
    return Told(iso(day), f"on {said_day(day)}")


class Teller:
    """Tells days in the forms' shares."""

    def __init__(self, rng: Random) -> None:
        """Take the source of chance."""
        self._rng = rng
        self._forms = Deck(rng, {name: share for name, (share, _) in FORMS.items()})

    def tell(self, day: int, published: str) -> Told:
        """Tell a day, given when the earliest source came out: that bounds what no source dates."""
        told = FORMS[form := self._forms.draw()][1](self._rng, day)
        if form == "not after" and iso(day)[: len(published)] <= published:
            return Told(f"[..{published}]", told.words, _UNDATED)
        return told


def tell_spell(rng: Random, first: int, last: int, *, open_end: str = "") -> str:
    """Tell from when to when something lasted; `open_end` stands instead of the end where given: `..` or nothing."""
    drawn = rng.random()
    start = iso(first) if drawn < 0.7 else iso(first)[: 7 if drawn < 0.85 else 4]  # noqa: PLR2004 - shares
    mark = rng.choice("?~%") if drawn > 0.93 else ""  # noqa: PLR2004 - a share
    return f"{start}{mark}/{open_end or iso(last)}"
