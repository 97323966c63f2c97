"""The `alembic` command by itself: a user's mistake is one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from app.database.migrate import alembic_config
from app.models.base import SCHEMA
from app.settings import PROJECT_FOLDER


def test_the_last_migration_is_the_one_that_the_tables_need() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_current_head() == SCHEMA


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({"COMMUNIQUE_PORT": "abc"}, "alembic: COMMUNIQUE_PORT='abc' cannot be used: "),
        ({"COMMUNIQUE_DATABASE_URL": "sqlite:///{folder}/text.sqlite3"}, "alembic: the database sqlite:///"),
    ],
)
def test_mistakes_are_one_line(tmp_path: Path, settings: dict[str, str], line: str) -> None:
    (tmp_path / "text.sqlite3").write_text("this is no database, however long it may be " * 50, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "alembic", "upgrade", "head"],
        cwd=PROJECT_FOLDER,
        env=os.environ | {name: value.format(folder=tmp_path) for name, value in settings.items()},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    (only,) = ran.stderr.splitlines()
    assert only.startswith(line)
