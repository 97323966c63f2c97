"""`communique sample`: records drawn for an audit."""

from typing import Annotated

import typer

from app.cli.console import File, checked
from app.seed.sample import draw
from app.settings import load_settings


def sample(
    count: Annotated[int, typer.Argument(min=1, metavar="COUNT", help="How many to draw.", show_default=False)],
    file: File = None,
    *,
    seed: Annotated[int, typer.Option(help="Another number draws others.")] = 0,
) -> None:
    """Draw COUNT records for an audit, one `kind id` a line; the same seed and records, the same draw."""
    for kind, record_id in draw(checked(file or load_settings().seed_file).chronology, count, seed):
        typer.echo(f"{kind} {record_id}")
