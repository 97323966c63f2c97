"""A service that remembers what it was asked, to see what nginx passes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

Asked = list[tuple[str, dict[str, str]]]
"""The line of each request, and its headers, their names in small letters."""


@contextmanager
def listening() -> Iterator[tuple[int, Asked]]:
    """The port of such a service, and what it is asked while it listens."""
    asked: Asked = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked.append((self.requestline, {name.lower(): value for name, value in self.headers.items()}))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.send_header("Cache-Control", "public, max-age=60")
            self.send_header("X-Request-ID", "of-whoever-asked-first")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port, asked
        server.shutdown()
        thread.join()
