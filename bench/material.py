"""What requests can be drawn from: ids, values with their dates, and words. Reads the plain peer's database only."""

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from bench.ask import Shape
from bench.spans import Spans

LIST = 50
"""Events a list shows."""
_VALUES = 100
"""How many values of a filter are used at most: those with the most events."""
_SAMPLED = 20_000
"""How many events the words are counted in, at most."""
_WORD = re.compile(r"[a-z]{3,}")
_LINKS: Mapping[Shape, str] = {
    "actor": """(select actor_id as value, event_id from participant union
                 select behalf_id, event_id from participant where behalf_id is not null)""",
    "topic": "(select topic as value, event_id from event_topic)",
    "type": "(select type as value, id as event_id from event)",
}


@dataclass(frozen=True, slots=True)
class Material:
    """What a dataset offers: event ids in order of date, values by filter with their dates, words by frequency.

    `ends` holds the sort day (YYYY-MM-DD) and id of every event, in order.
    """

    ends: Sequence[tuple[str, str]]
    values: Mapping[Shape, Mapping[str, Spans]]
    words: Sequence[str]

    @property
    def events(self) -> int:
        """How many events there are."""
        return len(self.ends)


def gather(plain: Path) -> Material:
    """Read what requests are drawn from; of values only those that fill a list."""
    with closing(sqlite3.connect(f"file:{plain}?mode=ro", uri=True)) as database:
        values: dict[Shape, dict[str, Spans]] = {
            "date": {"": Spans.of(database.execute("select earliest, latest from event"))}
        }
        for shape, links in _LINKS.items():
            values[shape] = _frequent(database, links)
        ends = database.execute("select sort_day, id from event order by sort_day, id").fetchall()
        return Material(ends, {shape: found for shape, found in values.items() if found}, _words(database))


def _frequent(database: sqlite3.Connection, links: str) -> dict[str, Spans]:
    """The values that most events have, with the dates of those, the most frequent first."""
    counted = database.execute(
        f"select value from {links} group by value having count(*) >= ? order by count(*) desc, value limit ?",  # noqa: S608
        (LIST, _VALUES),
    )
    dates: dict[str, list[tuple[str | None, str | None]]] = {value: [] for (value,) in counted}
    linked = f"select value, earliest, latest from {links} join event on event.id = event_id"  # noqa: S608
    for value, earliest, latest in database.execute(linked):
        if value in dates:
            dates[value].append((earliest, latest))
    return {value: Spans.of(found) for value, found in dates.items()}


def _words(database: sqlite3.Connection) -> list[str]:
    """The words of titles and summaries, from the one that stands in most events to the one in fewest."""
    counts: Counter[str] = Counter()
    # Ids stand in no order of frequency, so the first ones are as good a sample as any.
    for title, summary in database.execute("select title, summary from event order by id limit ?", (_SAMPLED,)):
        counts.update(set(_WORD.findall(f"{title} {summary}".lower())))
    return [word for word, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
