"""`communique openapi`: the description of the service, for clients."""

import json

import typer

from app.main import create_app
from app.routes.openapi import describe
from app.settings import load_settings


def openapi() -> None:
    """Print the OpenAPI document of the service, with examples from what is loaded."""
    settings = load_settings()
    app = create_app(settings)
    document = describe(app, app.state.service, (settings.public_url or "").rstrip("/"))
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
