"""Writes a release behind those in the log."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import yaml

from app.seed.releases.compare import Comparison
from app.seed.releases.file import HeldLog
from app.seed.releases.model import ORDER
from app.vocabulary import RecordKind

_HEADING = """\
# What each release of this chronology added, changed, removed and renamed, with the first 16 digits of content hashes.
# Written by `communique release`, which adds to its end; do not edit by hand.
"""
_PLAIN = re.compile(r"(?!0[xob]|(?:y|n|yes|no|on|off|true|false|null)$)[a-z0-9_/-]*[a-df-z_/][a-z0-9_/-]*")
"""What every reader of YAML takes for text without quotes; digits alone, or with an e, some take for a number."""

Counts = Counter[tuple[str, RecordKind]]
"""How many records of a kind were added, changed, removed or renamed."""


def append(log: HeldLog, version: str, day: date, comparison: Comparison) -> Counts:
    """Add a release to the log, which is made if there is none; raises OperatorError where that fails."""
    counts = Counts()
    with log.replacing() as file:
        if not file.tell():
            file.write(_HEADING)
        head = {"version": version, "revision": comparison.revision, "date": day}
        for prefix, (name, value) in zip(("- ", "  ", "  "), head.items(), strict=True):
            file.write(f"{prefix}{name}: {_quoted(value) if name == 'version' else value}\n")
        file.writelines(f"{line}\n" for line in _lines(comparison, counts))
    return counts


def _lines(comparison: Comparison, counts: Counts) -> Iterator[str]:
    """The lines of all that differs, by what became of it and by kind."""
    for verb in ("added", "changed", "removed", "renamed"):
        for kind in ORDER:
            for line in _entries(comparison, verb, kind):
                if not any(counts[verb, one] for one in ORDER):
                    yield f"  {verb}:"
                if not counts[verb, kind]:
                    yield f"    {kind}:"
                counts[verb, kind] += 1
                yield f"      {line}"


def _entries(comparison: Comparison, verb: str, kind: RecordKind) -> Iterator[str]:
    if verb == "renamed":
        for old, new, digest in comparison.renamed(kind):
            yield f"{_scalar(old)}: {{id: {_scalar(new)}, hash: {_scalar(digest)}}}"
    else:
        for record_id, digest in comparison.differing(verb, kind):
            yield f"- {_scalar(record_id)}" if verb == "removed" else f"{_scalar(record_id)}: {_scalar(digest)}"


def _scalar(text: str) -> str:
    """An id or a digest, in quotes where some reader of YAML would not take it for text."""
    return text if _PLAIN.fullmatch(text) else f'"{text}"'


def _quoted(text: object) -> str:
    """Any text on one line, in quotes."""
    return yaml.safe_dump(text, default_style='"', allow_unicode=True, width=float("inf")).strip()
