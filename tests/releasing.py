"""Three releases of one chronology, made for tests: everything that can happen to a record between them, and again."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from app.seed.document import SeedDocument
from app.seed.releases import release
from app.seed.releases.compare import Renames
from app.seed.revision import content_hash
from app.vocabulary import RecordKind

DAYS = (date(2012, 1, 2), date(2012, 3, 4), date(2012, 3, 4))
VERSIONS = ("1.0", "1.1", "2.0")
_EVENTS: tuple[Mapping[str, str], ...] = (
    dict.fromkeys(("kept", "edited", "dropped", "reused", "vacated", "moving", "doomed", "ebb", "flow", "both"), "one"),
    {
        **dict.fromkeys(("kept", "vacated-now", "moved", "doomed-now", "ebb", "flow", "both"), "one"),
        "edited": "two",
        "passing": "two",
    },
    {
        **dict.fromkeys(("kept", "vacated-now", "arrived"), "one"),
        "edited": "two",
        "reused": "three",
        "vacated": "three",
        "ebb": "was flow",
        "flow": "was ebb",
        "both-now": "three",
    },
)
"""By release, the titles of the events that stand beside those of the chronology."""
_RENAMED: tuple[Mapping[str, str], ...] = (
    {},
    {"vacated": "vacated-now", "moving": "moved", "doomed": "doomed-now"},
    {"moved": "arrived", "both": "both-now"},
)
SWAPPED = ("ebb", "flow")
"""In the third release, each of the two is called what the other was."""
ADDED = ("reused", "vacated", "passing")


def editions(chronology: SeedDocument) -> Iterator[SeedDocument]:
    """The chronology as each release has it."""
    original, *_ = chronology.events
    for version, titles in zip(VERSIONS, _EVENTS, strict=True):
        events = [original.model_copy(update={"id": name, "title": title}) for name, title in titles.items()]
        dataset = chronology.dataset.model_copy(update={"version": version})
        yield chronology.model_copy(update={"dataset": dataset, "events": [*chronology.events, *events]})


def release_all(chronology: SeedDocument, folder: Path) -> list[tuple[SeedDocument, Path]]:
    """Each edition with the log as it stood then."""
    made: list[tuple[SeedDocument, Path]] = []
    for number, edition in enumerate(editions(chronology)):
        log = folder / f"{number}.yaml"
        if made:
            log.write_bytes(made[-1][1].read_bytes())
        renames: Renames = {(RecordKind.EVENT, old): new for old, new in _RENAMED[number].items()}
        release(edition, log, DAYS[number], renames)
        made.append((edition, log))
    swap(*made[-1])
    return made


def swap(edition: SeedDocument, log: Path) -> None:
    """Have the log say that two records took each other's id, which a release by itself cannot see."""
    entries: list[Any] = yaml.safe_load(log.read_text(encoding="utf-8"))
    hashes = {one.id: content_hash(one)[:16] for one in edition.events}
    one, other = SWAPPED
    for old, new in ((one, other), (other, one)):
        del entries[-1]["changed"]["event"][old]
        entries[-1]["renamed"]["event"][old] = {"id": new, "hash": hashes[new]}
    log.write_text(yaml.safe_dump(entries, sort_keys=False), encoding="utf-8")
