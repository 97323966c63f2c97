"""A first look at a chronology: its events as a table, its statements page by page, and a plot.

    python quickstart.py [ADDRESS] [PICTURE]

ADDRESS is that of a Communiqué API, http://127.0.0.1:8000 unless told; PICTURE is the PNG to write, events.png unless
told.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode, urljoin
from urllib.request import urlopen

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#f0e442"]
"""Apart from each other for most readers whose eyes tell few colours apart (Okabe and Ito)."""
THE_REST = "#bbbbbb"
OTHERS = "all others"


def read_json(address: str) -> Any:  # noqa: ANN401 - JSON
    """Read one answer; urllib.error.HTTPError where it is an error."""
    with urlopen(address) as answer:
        return json.load(answer)


def read_table(base: str, path: str, **filters: str) -> pd.DataFrame:
    """Read a whole list at once, as CSV: without `limit`, every match is in it."""
    return pd.read_csv(f"{base}{path}?{urlencode({**filters, 'format': 'csv'})}")


def walk(base: str, path: str, **filters: str) -> Iterator[Mapping[str, Any]]:
    """Read a list page by page, as JSON: one record after the other, to the end."""
    address: str | None = f"{base}{path}?{urlencode({'limit': '200', **filters})}"
    while address:
        page = read_json(address)
        yield from page["items"]
        # Links are paths, unless the operator has set a public address.
        address = page["links"]["next"] and urljoin(f"{base}/", page["links"]["next"])


def count_by_year(events: pd.DataFrame, labels: Mapping[str, str]) -> pd.DataFrame:
    """Count events by the year they begin in, and by type: the most frequent ones, and the rest as one.

    An event with an open past begins in no year, and is left out.
    """
    dated = events.dropna(subset=["date_earliest"])
    shown = list(labels)[: len(COLOURS)]
    types = dated["type"].where(dated["type"].isin(shown), "")
    counts = pd.crosstab(dated["date_earliest"].str[:4].astype(int), types)
    names = {**{one: labels[one] for one in shown}, "": OTHERS}
    ordered = counts.reindex(columns=[one for one in names if one in counts]).rename(columns=names)
    return ordered.reindex(range(ordered.index.min(), ordered.index.max() + 1), fill_value=0)


def draw(counts: pd.DataFrame, title: str, note: str) -> Figure:
    """Draw one bar a year, a piece of it for each type."""
    figure = Figure(figsize=(11, 5.5), layout="constrained")
    axes = figure.subplots()
    base = pd.Series(0, index=counts.index)
    for name, colour in zip(counts.columns, [*COLOURS, THE_REST], strict=False):
        bars = axes.bar(counts.index, counts[name], bottom=base, width=0.85, label=name)
        for bar in bars:
            bar.set(facecolor=THE_REST if name == OTHERS else colour, edgecolor="white", linewidth=0.4)
        base = base + counts[name]
    axes.set_title(title, loc="left")
    axes.set_ylabel("events that begin in the year")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator("auto", integer=True, steps=[1, 2, 5, 10]))
    axes.margins(x=0.01)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="upper left")
    figure.supxlabel(note, fontsize=8, color="#555555", x=0.01, ha="left")
    return figure


def main(base: str = "http://127.0.0.1:8000", picture: str = "events.png") -> None:
    """Print what there is, and write the plot."""
    base = base.rstrip("/")
    dataset = read_json(f"{base}/dataset")
    print(f"{dataset['title']}, version {dataset['version']}")

    events = read_table(base, "/events")
    uncertain = (events["date_earliest"] != events["date_latest"]).sum()
    print(f"{len(events)} events in {len(events.columns)} columns; of {uncertain}, the day is not known or is not one")

    said = Counter(speaker["name"] for statement in walk(base, "/statements") for speaker in statement["speakers"])
    most = ", ".join(f"{name} ({count})" for name, count in said.most_common(3))
    print(f"{said.total()} times somebody speaks, most often {most}")

    types = read_json(f"{base}/events?facets=type&limit=1")["facets"]["type"]  # the most frequent first
    counts = count_by_year(events, {one["value"]: one["label"] for one in types})
    note = f"{dataset['attribution']}, {dataset['licence']}. An event with an open past is in no year."
    draw(counts, dataset["title"], note).savefig(picture, dpi=150)
    years = f"from {counts.index.min()} to {counts.index.max()}"
    print(f"{counts.to_numpy().sum()} events {years} are drawn in {picture}")


if __name__ == "__main__":
    mpl.use("agg")  # a file, and no window
    main(*sys.argv[1:3])
