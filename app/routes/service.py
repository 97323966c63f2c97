"""What a running application holds besides its routes: settings, the database, the lexicon."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from fastapi import Request, Response

from app.database.engine import READERS
from app.database.snapshot import Database, Snapshot
from app.downloads import Downloads
from app.errors import BusyError, UnavailableError
from app.lexicon import Lexicon, LexiconKeeper
from app.settings import Settings

STREAMS = READERS // 2
"""So many exports are sent at once; each keeps a reader for as long as its client takes, and lists need some too."""


@dataclass(frozen=True, slots=True)
class Service:
    """One application's means to answer."""

    settings: Settings
    database: Database
    downloads: Downloads
    lexicons: LexiconKeeper = field(default_factory=LexiconKeeper)
    streams: BoundedSemaphore = field(default_factory=lambda: BoundedSemaphore(STREAMS))

    @contextmanager
    def reading(self) -> Iterator[tuple[Snapshot, Lexicon]]:
        """One request's read-only view of the data, and the names that belong to it."""
        with self.database.reading() as snapshot:
            yield snapshot, self.lexicons.at(snapshot)

    def take_stream(self, opened: ExitStack) -> None:
        """Take a place among the exports until what is opened closes; raises BusyError where there is none."""
        if not self.streams.acquire(blocking=False):
            raise BusyError("As many exports are being sent as can be; ask again in a moment.")
        opened.callback(self.streams.release)

    def loaded(self) -> str:
        """What is loaded: revision and rendering, or nothing."""
        try:
            with self.database.reading() as snapshot:
                return f"{snapshot.revision}/{snapshot.rendering}/{snapshot.history}"
        except UnavailableError:
            return ""

    def base_url(self, request: Request) -> str:
        """What links start with: the public address if one is set, else the prefix the service stands under, if any."""
        return (self.settings.public_url or str(request.scope.get("root_path", ""))).rstrip("/")


def json_response(body: str) -> Response:
    """An answer in JSON that is written already."""
    return Response(body, media_type="application/json")


def route_path(request: Request) -> str:
    """The path of the operation that was asked for, without any prefix the service stands under."""
    return str(getattr(request.scope.get("route"), "path", request.url.path))


def service_of(request: Request) -> Service:
    """The service of the application that got this request."""
    service = request.app.state.service
    assert isinstance(service, Service)  # noqa: S101 - create_app put it there
    return service
