"""The whole OpenAPI document against the service: schemathesis asks every operation, well and badly, with all checks.

The document is read when this file is, since its operations are the tests; so the database is made here and not by a
fixture. (schemathesis can wait for a fixture too, but version 4.32 fails then with pytest 9.2.)
"""

import atexit
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import schemathesis
from fastapi.testclient import TestClient
from schemathesis.config import SchemathesisConfig
from schemathesis.core.errors import LoaderError
from schemathesis.specs.openapi.schemas import OpenApiSchema

from app.main import create_app
from app.seed.check import check_seed
from app.settings import Settings
from tests.conftest import CHRONOLOGY, load_into
from tests.properties.datasets import profile

EXAMPLES = 6
CONFIG = {
    "seed": 4,
    "generation": {"deterministic": True, "database": "none", "max-examples": EXAMPLES},
    "checks": {
        "positive_data_acceptance": {
            # Which names there are only the dataset knows, and no schema: a name nobody has is refused, as it must be.
            # So it is with ids, and with releases.
            "expected-statuses": ["2xx", "404", "410", "422"],
        },
    },
}

FOLDER = Path(mkdtemp())
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
SETTINGS = Settings(database_url=f"sqlite:///{FOLDER / 'chronology.sqlite3'}", public_url=None)
load_into(SETTINGS.database_url, check_seed(CHRONOLOGY).document)
app = create_app(SETTINGS)

NOTHING = {"openapi": "3.1.0", "info": {"title": "No document could be read", "version": "0"}, "paths": {}}


def load_schema() -> OpenApiSchema:
    """The document the application serves, read in this process, never over the network; without one, nothing."""
    config = SchemathesisConfig.from_dict(CONFIG)
    try:
        return schemathesis.openapi.from_asgi("/openapi.json", app, config=config)
    except LoaderError:  # the first test says so; an error here would keep all other tests from being run
        return schemathesis.openapi.from_dict(NOTHING, config=config)


schema = load_schema()


def test_the_document_is_read(client: TestClient) -> None:
    assert list(schema) == list(client.get("/openapi.json").json()["paths"])


@schema.parametrize()
@profile(EXAMPLES)
def test_every_operation_keeps_its_word(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate()
