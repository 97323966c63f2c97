"""`communique schema`: the seed format for editors."""

import json

import typer

from app.seed.document import SeedDocument


def schema() -> None:
    """Print the JSON Schema of seed files, for editors."""
    typer.echo(json.dumps(seed_schema(), ensure_ascii=False, indent=2))


def seed_schema() -> dict[str, object]:
    """The JSON Schema of seed files; nothing is required at the top, since included files hold only some lists."""
    made = SeedDocument.model_json_schema()
    made.pop("required", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
