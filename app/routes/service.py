"""What a running application holds besides its routes: settings, the database, the lexicon."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from threading import BoundedSemaphore

from fastapi import Request, Response
from prometheus_client import CollectorRegistry

from app.database.engine import READERS, most_readers
from app.database.replication import Replication
from app.database.shared_look import SharedLook
from app.database.snapshot import Database, Snapshot
from app.downloads import Downloads
from app.errors import BusyError
from app.lexicon import Lexicon, LexiconKeeper
from app.routes.seats import Seats
from app.settings import Settings


def most_streams(settings: Settings) -> int:
    """How many exports are sent at once; each keeps a reader as long as its client takes, and lists need some too."""
    return max(1, most_readers(settings) // 2)


@dataclass(frozen=True, slots=True)
class Service:
    """One application's means to answer.

    `probe` is the same database by connections of its own, so that who asks for the state of the service is answered
    however busy the others are.
    """

    settings: Settings
    database: Database
    probe: Database
    downloads: Downloads
    streams: BoundedSemaphore
    seats: Seats
    replication: SharedLook[Replication | None]
    registry: CollectorRegistry = field(
        default_factory=lambda: CollectorRegistry(support_collectors_without_names=True)
    )
    lexicons: LexiconKeeper = field(default_factory=LexiconKeeper)
    threads: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(READERS, "answering"))

    def reading(self) -> "ServiceReading":
        """One request's read-only view of the data, and the names that belong to it; for a `with`."""
        return ServiceReading(self)

    def take_stream(self, opened: ExitStack) -> None:
        """Take a place among the exports until what is opened closes; raises BusyError where there is none."""
        if not self.streams.acquire(blocking=False):
            raise BusyError("As many exports are being sent as can be; ask again in a moment.")
        opened.callback(self.streams.release)

    def base_url(self, request: Request) -> str:
        """What links start with: the public address if one is set, else the prefix the service stands under, if any."""
        return (self.settings.public_url or str(request.scope.get("root_path", ""))).rstrip("/")


class ServiceReading:
    """A snapshot and its lexicon for as long as a `with` lasts; a class, as it is made for each request."""

    __slots__ = ("_reading", "_service")

    def __init__(self, service: Service) -> None:
        """Take whose data to read."""
        self._service, self._reading = service, service.database.reading()

    def __enter__(self) -> tuple[Snapshot, Lexicon]:
        """Begin."""
        snapshot = self._reading.__enter__()
        try:
            return snapshot, self._service.lexicons.at(snapshot)
        except BaseException as error:
            self._reading.__exit__(type(error), error, error.__traceback__)
            raise

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        """End it."""
        self._reading.__exit__(kind, error, traceback)


def state_of(database: Database) -> str:
    """What is loaded in a database: revision, rendering and release log; raises UnavailableError."""
    with database.reading() as snapshot:
        return snapshot.loaded.state


def json_response(body: str) -> Response:
    """An answer in JSON that is written already."""
    return Response(body, media_type="application/json")


def route_path(request: Request) -> str:
    """The path of the operation that was asked for, without any prefix the service stands under."""
    route = request.scope.get("route")
    return request.url.path if route is None else str(route.path)


def service_of(request: Request) -> Service:
    """The service of the application that got this request."""
    service = request.app.state.service
    assert isinstance(service, Service)  # noqa: S101 - create_app put it there
    return service
