"""Real services on a loaded database, behind nginx with the configuration in deploy/."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from httpx2 import Client

from app.seed.document import SeedDocument
from app.seed.releases import release
from tests.cluster.services import Service
from tests.conftest import RELEASED, load_into
from tests.deploy.front import Front, running


@dataclass(frozen=True, slots=True)
class Served:
    """Services behind nginx, and a client of it."""

    proxy: Front
    client: Client
    services: list[Service]
    url: str


@contextmanager
def serving(folder: Path, chronology: SeedDocument, cache_seconds: int, downloads: Path) -> Iterator[Served]:
    """Nginx before two services, each a process of its own."""
    url = f"sqlite:///{folder / 'events.sqlite3'}"
    release(chronology, folder / "releases.yaml", RELEASED, {})
    load_into(url, chronology, folder / "releases.yaml")
    settings = {"DATABASE_URL": url, "CACHE_SECONDS": str(cache_seconds), "DOWNLOADS_FOLDER": str(downloads)}
    with ExitStack() as opened:
        services = [Service(f"service {number}", folder, settings) for number in (1, 2)]
        for service in services:
            opened.callback(service.stop)
        for service in services:
            service.wait()
        proxy = opened.enter_context(running(folder, [service.port for service in services]))
        yield Served(proxy, opened.enter_context(proxy.client()), services, url)
