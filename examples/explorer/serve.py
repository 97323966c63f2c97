"""Serves the built explorer and, unless it is told of one that runs already, the API it reads. For `make explorer`.

The two listen on ports of their own, so that the page is of another origin than what it reads, as on the web.
"""

import errno
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from threading import Event, Thread
from typing import Annotated, NoReturn
from urllib.request import urlopen

import typer

HOST = "127.0.0.1"
BUILT = Path(__file__).parent / "dist"
FOR_GOOD = "public, max-age=31536000, immutable"
"""For files whose names hold a digest of their content."""


class Files(SimpleHTTPRequestHandler):
    """The built files, and beside them a `config.json` that names the API."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: object, config: bytes) -> None:
        """Take what `config.json` says; the rest is the server's."""
        self.config = config
        super().__init__(*arguments, directory=str(BUILT))  # type: ignore[arg-type]  # as the server gives them

    def do_GET(self) -> None:
        """Answer with a file, or with the configuration."""
        if self.path.partition("?")[0] != "/config.json":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.config)))
        self.end_headers()
        self.wfile.write(self.config)

    def send_response(self, code: int, message: str | None = None) -> None:
        """Let browsers keep what never changes, once they have it, and ask for the rest each time."""
        super().send_response(code, message)
        kept = code == HTTPStatus.OK and getattr(self, "path", "").startswith("/assets/")  # a bad request has no path
        self.send_header("Cache-Control", FOR_GOOD if kept else "no-cache")

    def list_directory(self, path: str | PathLike[str]) -> None:  # noqa: ARG002 - of whichever folder
        """Show no folders."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Have nothing taken for what it is not."""
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing: the terminal belongs to the log of the API."""


@contextmanager
def page_of(api: str, port: int) -> Iterator[str]:
    """Serve the page for an API at an address; gives its own address. Ends the program where the port is taken."""
    if not (BUILT / "index.html").exists():
        fail(f"{BUILT} holds no page: `make explorer` builds it, as does `npm run build`")
    config = json.dumps({"api": api}).encode()
    with taking(port, "EXPLORER_PORT"):
        server = ThreadingHTTPServer((HOST, port), partial(Files, config=config))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def api_at(port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Load and serve the chronology of the settings; ends the program, with its code, where that fails."""
    with taking(port, "COMMUNIQUE_PORT"):
        socket.create_server((HOST, port)).close()  # else whatever listens there would pass for the API
    command = [sys.executable, "-m", "app.cli", "serve", "--host", HOST, "--port", str(port)]
    process = subprocess.Popen(command)  # noqa: S603 - our own interpreter, our own code
    try:
        while not _answers(f"http://{HOST}:{port}/health/ready"):
            if process.poll() is not None:
                raise typer.Exit(process.returncode)
            time.sleep(0.1)
        yield process
    finally:
        process.terminate()
        process.wait()


@contextmanager
def taking(port: int, setting: str) -> Iterator[None]:
    """End the program with a message where the port cannot be taken within the `with`."""
    try:
        yield
    except OSError as error:
        why = "is taken" if error.errno == errno.EADDRINUSE else f"cannot be had ({error.strerror})"
        fail(f"port {port} {why}; set {setting} to another")


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5):
            return True
    except OSError:
        return False


def fail(why: str) -> NoReturn:
    """End with a message in one line."""
    typer.echo(f"explorer: {why}", err=True)
    raise typer.Exit(1)


def serve(
    port: Annotated[
        int, typer.Option(envvar="EXPLORER_PORT", min=0, max=65535, help="The port of the page; 0 takes a free one.")
    ] = 5173,
    api_port: Annotated[
        int, typer.Option(envvar="COMMUNIQUE_PORT", min=1, max=65535, help="The port of the API that is started.")
    ] = 8000,
    api: Annotated[
        str | None, typer.Option(help="Read this API, which runs already, and start none.", show_default=False)
    ] = None,
) -> None:
    """Serve the explorer until somebody ends it (Ctrl+C)."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with page_of(api or f"http://{HOST}:{api_port}", port) as address:
            if api:
                typer.echo(f"  Explorer       {address}/")
                Event().wait()
            with api_at(api_port) as process:
                typer.echo(f"\n  Explorer       {address}/   (Ctrl+C ends it and the API)\n")
                sys.exit(process.wait())
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    typer.run(serve)
