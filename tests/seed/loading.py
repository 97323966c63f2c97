"""Loads by the command line, and what a load left, as tests compare it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select

from app.models import Base
from app.settings import PROJECT_FOLDER


def content_of(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, in order of its key, but for the number and the time of the load."""
    with engine.connect() as connection:
        return {
            table.name: [
                tuple(value for name, value in row._asdict().items() if name not in {"load_number", "loaded_at"})
                for row in connection.execute(select(table).order_by(*table.primary_key))
            ]
            for table in Base.metadata.sorted_tables
        }


def communique(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COMMUNIQUE_")}
    return subprocess.run(  # noqa: S603 - our own command
        [str(Path(sys.executable).parent / "communique"), *arguments],
        env=clean | settings,
        cwd=PROJECT_FOLDER,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
