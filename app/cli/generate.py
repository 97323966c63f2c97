"""`communique generate`: an invented chronology of any size."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.progress import Progress

from app.cli import console
from app.errors import OperatorError
from app.seed.generate import generate as generate_lines


def generate(
    events: Annotated[int, typer.Argument(min=1, metavar="N", help="How many events it has.", show_default=False)],
    seed: Annotated[int, typer.Option(help="Another number makes another chronology.")] = 0,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file instead of standard output.", show_default=False)
    ] = None,
) -> None:
    """Write an invented chronology of N events as NDJSON, one record a line; the same N and seed, the same bytes."""
    watched = output is not None and console.errors.is_terminal
    with explained_output(output) as file, Progress(console=console.errors, transient=True, disable=not watched) as bar:
        task, written = bar.add_task("Generating", total=events), 0
        for line in generate_lines(events, seed):
            file.write(f"{line}\n".encode())
            if watched and line.startswith('{"event":'):
                written += 1
                bar.update(task, completed=written)


@contextmanager
def explained_output(output: Path | None) -> Iterator[BinaryIO]:
    """The file to write to, or standard output; says in one line why it cannot be written."""
    try:
        if output is None:
            yield typer.get_binary_stream("stdout")
            return
        with output.open("wb") as file:
            yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        name = output or "standard output"
        raise OperatorError(f"{name} cannot be written: {error.strerror}; name another file") from None
