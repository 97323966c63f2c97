"""`communique release`: a version of the chronology into the release log."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import File, checked, explained_mistakes
from app.errors import OperatorError
from app.seed.problem import suggest
from app.seed.releases import ORDER
from app.seed.releases import release as add_release
from app.seed.releases.history import log_beside
from app.settings import load_settings
from app.vocabulary import RecordKind


def release(
    file: File = None,
    *,
    log: Annotated[
        Path | None,
        typer.Option(help="The release log; without it, releases.yaml beside the seed file.", show_default=False),
    ] = None,
    date: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day of the release; today.", show_default=False)
    ] = None,
    renamed: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND/OLD=NEW",
            help="A record that has another id than in the last release, as event/old-id=new-id; may be repeated.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Add this version to the release log: what was added, changed, removed and renamed since the last one."""
    seed_file = file or load_settings().seed_file
    log = log or log_beside(seed_file)
    with explained_mistakes("nothing was released"):
        renames = read_renames(renamed or [])
        written = add_release(checked(seed_file).chronology, log, date.date() if date else None, renames)
    verbs = ("added", "changed", "removed", "renamed")
    total = ", ".join(f"{sum(written.counts[verb, kind] for kind in ORDER)} {verb}" for verb in verbs)
    typer.echo(f"Wrote {log}: release {written.version} of {written.date}, revision {written.revision[:12]}: {total}.")
    for kind in ORDER:
        counts = [f"{written.counts[verb, kind]} {verb}" for verb in verbs if written.counts[verb, kind]]
        if counts:
            typer.echo(f"{kind:<12}{', '.join(counts)}")


def read_renames(given: list[str]) -> dict[tuple[RecordKind, str], str]:
    """Renames as they are typed; raises OperatorError for one that cannot be read."""
    renames: dict[tuple[RecordKind, str], str] = {}
    for one in given:
        kind, slash, names = one.partition("/")
        old, _, new = names.partition("=")
        if not (slash and old and new):
            raise OperatorError(f"--renamed '{one}' cannot be read; write KIND/OLD=NEW, as event/old-id=new-id")
        if kind not in ORDER:
            raise OperatorError(f"--renamed {one}: there is no kind of record '{kind}'; {suggest(kind, ORDER)}")
        if (RecordKind(kind), old) in renames:
            raise OperatorError(f"--renamed {one}: {kind} '{old}' is renamed twice; give it once")
        renames[RecordKind(kind), old] = new
    return renames
