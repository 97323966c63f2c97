"""Editions of one dataset, each of which can be told from every part of an answer: which number it is stands in all."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.seed.generate import generate

EVENTS = 300
_MARK = re.compile(r" \(edition (\d+)\)$")


def write_edition(folder: Path, number: int) -> Path:
    """Write the file of one edition; its events differ from those of another in their titles, and in nothing else."""
    path = folder / f"edition-{number}.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for line in generate(EVENTS, 0):
            record = json.loads(line)
            if "event" in record:
                record["event"]["title"] += f" (edition {number})"
            elif "dataset" in record:
                record["dataset"]["version"] = str(number)
            file.write(f"{json.dumps(record, ensure_ascii=False)}\n")
    return path


def editions_told(export: str) -> set[int]:
    """The numbers of all editions that an export of events shows something of."""
    titles = [_MARK.search(json.loads(line)["title"]) for line in export.splitlines()]
    if not titles or None in titles:
        raise ValueError("an export without events, or a title without its edition")
    return {int(mark[1]) for mark in titles if mark}


def editions_in(answer: Mapping[str, Any]) -> set[int]:
    """The numbers of all editions that a list of events shows something of: one, if nothing is mixed."""
    titles = [_MARK.search(event["title"]) for event in answer["items"]]
    if None in titles:
        raise ValueError("a title without its edition")
    return {int(answer["meta"]["dataset_version"]), *(int(mark[1]) for mark in titles if mark)}
