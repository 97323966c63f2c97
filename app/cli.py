"""The command line: communique serve, load, check, generate and more. Parses and prints; the work is elsewhere."""

import errno
import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
import uvicorn
from rich.console import Console
from rich.progress import Progress

from app.database.engine import make_reader, make_writer
from app.database.faults import explained_faults
from app.database.migrate import migrate
from app.errors import OperatorError
from app.main import create_app
from app.middleware.raw_addresses import RawAddressProtocol
from app.routes.openapi import describe
from app.seed.audit import write_audit
from app.seed.check import CheckedSeed, check_seed
from app.seed.chronology import Chronology
from app.seed.document import SeedDocument
from app.seed.generate import generate as generate_lines
from app.seed.load import LoadReport, compare_seed, load_seed
from app.seed.problem import SeedError
from app.seed.quotes import check_quotes
from app.settings import Settings, load_settings
from app.vocabulary import RecordKind

cli = typer.Typer(
    name="communique",
    help="A curated, cited chronology served as a fast public API.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
errors = Console(stderr=True, highlight=False, soft_wrap=True)

File = Annotated[
    Path | None, typer.Argument(help="The seed file; without it, that of COMMUNIQUE_SEED_FILE.", show_default=False)
]


def main() -> None:
    """Run the command line; a user's mistake ends it with one clear line and exit code 1."""
    with explained_mistakes():
        cli()


@contextmanager
def explained_mistakes() -> Iterator[None]:
    """Print mistakes in seed files, settings and databases as what they are, without a traceback."""
    try:
        yield
    except SeedError as error:
        for problem in error.problems:
            errors.print(str(problem), markup=False)
        mistakes = sum(not problem.warning for problem in error.problems)
        counted = f"{mistakes} mistake{'s' if mistakes != 1 else ''}"
        errors.print(
            f"{counted}, and there are more: the check stopped here; nothing was loaded."
            if error.more
            else f"{counted}; nothing was loaded.",
            markup=False,
        )
        raise SystemExit(1) from None
    except OperatorError as error:
        errors.print(f"communique: {error}", markup=False)
        raise SystemExit(1) from None


@cli.command()
def serve(
    host: Annotated[
        str | None, typer.Option(help="Listen here instead of COMMUNIQUE_HOST.", show_default=False)
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Instead of COMMUNIQUE_PORT.", show_default=False)
    ] = None,
) -> None:
    """Migrate, load the seed file if it or its rendering has changed, and serve."""
    settings = load_settings()
    with listen(host or settings.host, settings.port if port is None else port) as sock:
        chronology = checked(settings.seed_file).chronology
        print_report(load_into(settings, chronology, dry_run=False), dry_run=False)
        print_addresses(sock, chronology.dataset.examples.request)
        config = uvicorn.Config(create_app(settings), http=RawAddressProtocol, log_level="info", server_header=False)
        uvicorn.Server(config).run(sockets=[sock])


@cli.command()
def load(
    file: File = None,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
) -> None:
    """Check a seed file and load it, all or nothing; says what was added, changed and removed."""
    settings = load_settings()
    report = load_into(settings, checked(file or settings.seed_file).chronology, dry_run=dry_run)
    print_report(report, dry_run=dry_run)


@cli.command()
def check(
    file: File = None,
    *,
    sources: Annotated[
        Path | None,
        typer.Option(
            help="A folder with texts of sources: every quote of theirs must stand there.", show_default=False
        ),
    ] = None,
) -> None:
    """Report every mistake in a seed file as file:line:column; exit code 1 if there is one."""
    seed = checked(file or load_settings().seed_file)
    if sources is not None:
        report = check_quotes(seed.text, seed.chronology.sources, sources)
        if report.problems:
            raise SeedError(report.problems)
        typer.echo(
            f"{report.checked} quotes stand in their paragraphs, {report.unchecked} have no text here; "
            f"all {report.paragraphs} paragraphs are cited or left out for a reason."
        )
    counts = ", ".join(
        f"{seed.counts[kind]} {kind}s"
        for kind in (
            RecordKind.EVENT,
            RecordKind.STATEMENT,
            RecordKind.ACTOR,
            RecordKind.MEMBERSHIP,
            RecordKind.SOURCE,
            RecordKind.PLACE,
            RecordKind.DISPUTE,
        )
    )
    typer.echo(f"No mistakes: {counts}.")


@cli.command()
def audit(file: File = None) -> None:
    """Print which paragraph of which source became which records, as Markdown."""
    seed = checked(file or load_settings().seed_file)
    typer.echo(write_audit(seed.text, seed.chronology.sources), nl=False)


@cli.command()
def generate(
    events: Annotated[int, typer.Argument(min=1, metavar="N", help="How many events it has.", show_default=False)],
    seed: Annotated[int, typer.Option(help="Another number makes another chronology.")] = 0,
    output: Annotated[
        Path | None, typer.Option(help="Write to this file instead of standard output.", show_default=False)
    ] = None,
) -> None:
    """Write an invented chronology of N events as NDJSON, one record a line; the same N and seed, the same bytes."""
    watched = output is not None and errors.is_terminal
    with explained_output(output) as file, Progress(console=errors, transient=True, disable=not watched) as bar:
        task, written = bar.add_task("Generating", total=events), 0
        for line in generate_lines(events, seed):
            file.write(f"{line}\n".encode())
            if watched and line.startswith('{"event":'):
                written += 1
                bar.update(task, completed=written)


@cli.command()
def schema() -> None:
    """Print the JSON Schema of seed files, for editors."""
    typer.echo(json.dumps(seed_schema(), ensure_ascii=False, indent=2))


@cli.command()
def openapi() -> None:
    """Print the OpenAPI document of the service, with examples from what is loaded."""
    settings = load_settings()
    app = create_app(settings)
    document = describe(app, app.state.service, (settings.public_url or "").rstrip("/"))
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


def seed_schema() -> dict[str, object]:
    """The JSON Schema of seed files; nothing is required at the top, since included files hold only some lists."""
    made = SeedDocument.model_json_schema()
    made.pop("required", None)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def checked(file: Path) -> CheckedSeed:
    """Check a seed file and print its warnings."""
    seed = check_seed(file)
    for warning in seed.warnings:
        errors.print(str(warning), markup=False)
    return seed


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


def load_into(settings: Settings, chronology: Chronology, *, dry_run: bool) -> LoadReport:
    """Migrate the database and load a dataset, with a progress bar where somebody watches."""
    with explained_faults(settings), Progress(console=errors, transient=True, disable=not errors.is_terminal) as bar:
        engine = make_reader(settings) if dry_run else make_writer(settings)
        try:
            if dry_run:
                return compare_seed(engine, chronology)
            task = bar.add_task("Loading", total=None)
            migrate(engine)
            return load_seed(engine, chronology, lambda done, total: bar.update(task, completed=done, total=total))
        finally:
            engine.dispose()


def print_report(report: LoadReport, *, dry_run: bool) -> None:
    """Say what a load did, or would do."""
    if report.unchanged:
        typer.echo(f"Unchanged: {report.total} records, revision {report.revision[:12]}.")
        return
    for verb, keys in (("added", report.added), ("changed", report.changed), ("removed", report.removed)):
        for kind, record_id in keys.first:
            typer.echo(f"{verb} {kind} {record_id}")
        if keys.count > len(keys.first):
            typer.echo(f"{verb} … and {keys.count - len(keys.first)} more")
    counts = f"{report.added.count} added, {report.changed.count} changed, {report.removed.count} removed"
    anew = ", rendered anew" if report.rendered_anew else ""
    typer.echo(f"{'Would load' if dry_run else 'Loaded'} revision {report.revision[:12]}: {counts}{anew}.")


def print_addresses(sock: socket.socket, example: str) -> None:
    """Say where everything is, before the server's own messages."""
    host, port = sock.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    typer.echo(f"\n  API            {address}/\n  Documentation  {address}/docs\n  For example    {address}{example}\n")
    sys.stdout.flush()


def listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done; raises OperatorError where that fails."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        reason = "is taken" if error.errno == errno.EADDRINUSE else f"cannot be had ({error.strerror})"
        raise OperatorError(
            f"port {port} on {host} {reason}; stop what uses it, or set COMMUNIQUE_PORT to another"
        ) from None
