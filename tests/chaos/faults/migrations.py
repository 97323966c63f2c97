"""Databases that earlier versions have left, of every schema there was, with data in them."""

import os
from collections.abc import Sequence
from contextlib import ExitStack

from alembic.script import ScriptDirectory

from alembic import command
from app.database.engine import make_writer
from app.database.migrate import alembic_config
from app.seed.check import check_seed
from app.settings import Settings
from tests.chaos.editions import exported
from tests.chaos.outcome import Outcome
from tests.chaos.probes import answers_from
from tests.chaos.stage import Stage
from tests.conftest import load_into
from tests.engines import ENGINES, databases_of

NAME = "database of an earlier version"


def provoke(stage: Stage, times: int) -> Outcome:
    """After the next load all answers are those of a database made anew; on both engines."""
    outcome, edition = Outcome(NAME), stage.editions[0]
    seed = check_seed(edition.file).chronology
    with ExitStack() as opened:
        for name in ENGINES:
            databases = opened.enter_context(databases_of(name))
            fresh = databases.new(stage.folder)
            load_into(fresh, seed)
            expected = answers_from(fresh)
            for schema in _schemas()[: max(1, times // len(ENGINES))]:
                database = databases.new(stage.folder)
                load_into(database, seed)
                _downgrade(database, schema)
                load_into(database, seed)
                outcome.provoked += 1
                outcome.lost += edition.lost(exported(database))
                answers = answers_from(database)
                outcome.requests += len(answers)
                differing = [path for path, answer in answers.items() if answer != expected[path]]
                outcome.wrong += len(differing)
                outcome.reasons += [f"{name} from {schema}: {path}" for path in differing]
    return outcome


def _schemas() -> Sequence[str]:
    """All but the newest, the newest of them first."""
    script = ScriptDirectory.from_config(alembic_config())
    return [one.revision for one in script.walk_revisions()][1:]


def _downgrade(database: str, schema: str) -> None:
    """Take a database back to a schema, as the command of Alembic does: it reads the settings."""
    before = os.environ.get(_VARIABLE)
    os.environ[_VARIABLE] = database
    try:
        command.downgrade(alembic_config(), schema)
    finally:
        if before is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = before
    make_writer(Settings(database_url=database)).dispose()


_VARIABLE = "COMMUNIQUE_DATABASE_URL"
