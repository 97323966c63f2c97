"""Which candidates do which workloads, at which sizes, and why the others do not. Measures nothing."""

from collections.abc import Mapping

_REAL: Mapping[str, str] = {
    "repeated-list": "abcde",
    "distinct-lists": "abcdgeh",
    "records": "abcdge",
    "conditional": "abe",
    "facets": "be",
    "search": "be",
    "csv": "be",
    "graph": "be",
}
_SMALL: Mapping[str, str] = {
    "distinct-lists": "bcdeh",
    "records": "be",
    "facets": "e",
    "search": "e",
    "csv": "e",
    "graph": "e",
}
_LARGE: Mapping[str, str] = {
    **_SMALL,
    "records": "bcdeh",
    "wide-lists": "cde",
    "cursor-first": "e",
    "cursor-far": "e",
}
_PLAN: Mapping[str, Mapping[str, str]] = {
    "real": _REAL,
    "1k": _SMALL,
    "10k": {**_SMALL, "cursor-first": "e", "cursor-far": "e"},
    "100k": _LARGE,
    "1M": _LARGE,
}
TWO_WORKERS: Mapping[str, str] = {"repeated-list": "ae", "distinct-lists": "bce"}
"""Who does what with two workers, on the dataset in data/."""
LEFT_OUT = (
    (
        "Raw ASGI and constant FastAPI do no work: their rates depend on the size of the answer alone. They are "
        "measured where a target or a comparison needs them."
    ),
    (
        "Plain FastAPI has lists and records. Facets, search, CSV and networks are left out, since there is no one "
        "usual way to write them."
    ),
    (
        "Datasette has facets, search and CSV of its own, which answer other questions than these (no labels, words "
        "not folded, other columns), and no networks. It has one worker only."
    ),
    "Conditional requests: neither plain FastAPI nor Datasette sends entity tags.",
    "Cursors: the others page by offset.",
)
"""Why some candidates do not do some workloads."""


def planned(size: str) -> Mapping[str, str]:
    """By workload, the letters of those who do it at a size, in the order in which they take turns."""
    return _PLAN[size]
