"""Editions of one dataset, each with the answers it gives, the records it holds, and a database it is loaded in."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from app.database.engine import open_database
from app.downloads.ndjson import write_ndjson
from app.seed.check import check_seed
from app.settings import Settings
from tests.chaos.probes import Answers, answers_from
from tests.cluster.editions import write_edition
from tests.conftest import load_into

_COPIES = count(1)


@dataclass(frozen=True, slots=True)
class Edition:
    """One of them: the file it is loaded from, a database with it that nobody opens, and what can be known of it."""

    number: int
    file: Path
    database: Path
    records: bytes
    answers: Answers

    def lost(self, records: bytes) -> int:
        """How many of its records are not among these, or are there beyond them."""
        return len(set(self.records.splitlines()) ^ set(records.splitlines()))

    def copy(self, folder: Path) -> Path:
        """A database of this edition in a folder of its own."""
        own = folder / f"database-{next(_COPIES)}"
        own.mkdir()
        return Path(shutil.copyfile(self.database, own / "chronology.sqlite3"))


def make_editions(folder: Path, number: int) -> Sequence[Edition]:
    """Make so many; they differ in the texts of most records, and in how many there are."""
    return [_make(folder, one) for one in range(1, number + 1)]


def exported(database: str) -> bytes:
    """All records of a database, as `communique export --format=ndjson` writes them."""
    opened = open_database(Settings(database_url=database))
    try:
        with TemporaryDirectory() as folder, opened.reading() as snapshot:
            write_ndjson(snapshot, Path(folder, "all.ndjson"), lambda *_: None)
            return Path(folder, "all.ndjson").read_bytes()
    finally:
        opened.close()


def edition_of(editions: Sequence[Edition], records: bytes) -> Edition | None:
    """The edition that these records are, to the last one."""
    return next((one for one in editions if one.records == records), None)


def _make(folder: Path, number: int) -> Edition:
    file, database = write_edition(folder, number), folder / f"edition-{number}.sqlite3"
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    named = {one["id"] for line in lines if "dispute" in line for one in line["dispute"]["records"]}
    free = [line for line in lines if "statement" in line and line["statement"]["id"] not in named]
    for line in free[-number:]:
        lines.remove(line)  # so that totals differ as well
    for line in lines:
        if "statement" in line:
            line["statement"]["gist"] += f" (Edition {number}.)"
        elif "source" in line:
            line["source"]["title"] += f" (edition {number})"
        elif "latitude" in line.get("place", {}):
            line["place"]["latitude"] = round(line["place"]["latitude"] * 0.99 + number / 100, 4)
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    file.write_text(text, encoding="utf-8")
    url = f"sqlite:///{database}"
    load_into(url, check_seed(file).chronology)
    return Edition(number, file, database, exported(url), answers_from(url))
