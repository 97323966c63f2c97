"""Builds the database of peer (c) from the lines of events that Communiqué serves."""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.dialects.sqlite import insert

from bench.peers.plain_models import Actor, Base, Place, Source
from bench.peers.plain_rows import rows_of

_BATCH = 2_000
"""How many events are written at once."""


def build_plain(lines: Iterable[bytes], file: Path) -> int:
    """Write the events to a new SQLite file, one JSON object a line; returns how many there were."""
    file.unlink(missing_ok=True)
    engine = create_engine(f"sqlite:///{file}")
    Base.metadata.create_all(engine)
    count, writer = 0, _Writer()
    with engine.begin() as connection:
        connection.execute(text("PRAGMA synchronous=OFF"))
        for line in lines:
            writer.take(json.loads(line))
            count += 1
            if not count % _BATCH:
                writer.write(connection)
        writer.write(connection)
    with engine.connect() as connection:
        connection.execute(text("ANALYZE"))
        connection.commit()
    engine.dispose()
    return count


class _Writer:
    """Collects rows by table; those that events share are written once."""

    def __init__(self) -> None:
        self._rows: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
        self._seen: set[tuple[type[Base], str]] = set()

    def take(self, event: dict[str, Any]) -> None:
        """Collect the rows of an event."""
        for model, row in rows_of(event):
            if model in {Actor, Place, Source}:
                if (model, row["id"]) in self._seen:
                    continue
                self._seen.add((model, row["id"]))
            self._rows[model].append(row)

    def write(self, connection: Connection) -> None:
        """Write what was collected."""
        for model, rows in self._rows.items():
            connection.execute(insert(model), rows)
        self._rows.clear()
