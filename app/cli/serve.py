"""`communique serve`: everything a running service needs, in one command."""

import errno
import os
import signal
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from app.cli.console import checked, explained_mistakes
from app.cli.load import NOTHING_LOADED, load_into, print_outcome
from app.database_address import sqlite_file
from app.errors import OperatorError
from app.main import create_app
from app.seed.releases.history import History
from app.server.descriptors import affordable_connections
from app.server.ending import Server, Supervisor
from app.server.logs import log_config
from app.server.protocol import BoundedProtocol
from app.settings import Settings, load_settings

_STARTING = 60
"""For so many seconds a process may be busy with itself, as it is at its start, before another takes its place."""

_OUR_ADDRESS = "set COMMUNIQUE_HOST to one that this machine has, like 127.0.0.1"


def serve(
    host: Annotated[
        str | None, typer.Option(help="Listen here instead of COMMUNIQUE_HOST.", show_default=False)
    ] = None,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="Instead of COMMUNIQUE_PORT.", show_default=False)
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=1000, help="How many processes answer.")] = 1,
    *,
    no_load: Annotated[bool, typer.Option("--no-load", help="Serve what is loaded, and read no seed file.")] = False,
) -> None:
    """Migrate, load the seed file if it or its rendering has changed, and serve."""
    settings = load_settings()
    with listen(host or settings.host, settings.port if port is None else port) as sock:
        print_addresses(sock, "/events" if no_load else load_seed_file(settings))
        if no_load:
            print_missing(sqlite_file(settings.database_url))
        serve_on(sock, settings, workers)


def load_seed_file(settings: Settings) -> str:
    """Migrate and load, and say what came of it; returns a request that the dataset has an answer to."""
    with explained_mistakes(NOTHING_LOADED):
        chronology = checked(settings.seed_file).chronology
        report = load_into(settings, chronology, History.beside(settings.seed_file), dry_run=False)
    print_outcome(report, dry_run=False)
    return chronology.dataset.examples.request


def serve_on(sock: socket.socket, settings: Settings, workers: int) -> None:
    """Serve until somebody ends it; several processes make the application each for itself."""
    config = uvicorn.Config(
        create_app(settings) if workers == 1 else "app.main:app",
        http=BoundedProtocol,
        ws="none",
        timeout_graceful_shutdown=settings.shutdown_timeout,
        forwarded_allow_ips=settings.trusted_proxies,
        log_config=log_config(settings.log_format, settings.log_level),
        access_log=False,  # each request is logged by the application, which knows more of it
        server_header=False,
        workers=workers,
        timeout_worker_healthcheck=_STARTING,
    )
    config.limit_concurrency = affordable_connections(settings.max_connections)
    if workers == 1:
        # Nobody could take its place meanwhile, as several processes do for each other; cut off it must not be.
        signal.signal(signal.SIGHUP, lambda *_: signal.raise_signal(signal.SIGTERM))
        # The server sends itself again what has ended it, once all is answered; that must not look like a failure.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        Server(config).run(sockets=[sock])
    else:
        Supervisor(config, sockets=[sock]).run()


def print_addresses(sock: socket.socket, example: str) -> None:
    """Say where everything is, before the server's own messages."""
    host, port = sock.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    typer.echo(f"\n  API            {address}/\n  Documentation  {address}/docs\n  For example    {address}{example}\n")
    sys.stdout.flush()


def print_missing(file: Path | None) -> None:
    """Say so where a service begins without the file it is to read; what a server holds is asked only by requests."""
    if file and not os.access(file, os.R_OK):
        told = "requests are answered with 503 until `communique load` has put one there"
        typer.echo(f"communique: no database can be read at {file}; {told}", err=True)


def listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else is done; raises OperatorError where that fails."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.getaddrinfo(host, port, family)
        return socket.create_server((host, port), family=family, backlog=2048)
    except (socket.gaierror, UnicodeError):
        raise OperatorError(f"there is no address {host}; {_OUR_ADDRESS}") from None
    except OSError as error:
        if error.errno == errno.EADDRNOTAVAIL:
            raise OperatorError(f"{host} is no address of this machine; {_OUR_ADDRESS}") from None
        taken = error.errno == errno.EADDRINUSE
        reason = "is taken; stop what uses it, or" if taken else f"cannot be had ({os.strerror(error.errno or 0)});"
        raise OperatorError(f"port {port} on {host} {reason} set COMMUNIQUE_PORT to another") from None
