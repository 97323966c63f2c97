"""Puts the application together: routes, error handlers, middleware. `uvicorn app.main:app` serves it."""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version
from threading import BoundedSemaphore

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from prometheus_client import ProcessCollector
from starlette.types import Receive, Scope, Send

from app.database.engine import open_database
from app.downloads import Downloads, folder_of
from app.errors import OperatorError
from app.middleware.cache import CacheCollector, ResponseCache
from app.middleware.encodings import EncodingMiddleware
from app.middleware.faults import FaultMiddleware
from app.middleware.head import HeadMiddleware
from app.routes import (
    actors,
    changes,
    cite,
    coverage,
    dataset,
    downloads,
    events,
    graph,
    health,
    home,
    member_states,
    metrics,
    openapi,
    pages,
    places,
    relations,
    search,
    sources,
    statements,
    topics,
)
from app.routes.metrics import DatasetCollector
from app.routes.problems import add_problem_handlers
from app.routes.service import Service, most_streams, state_of
from app.settings import Settings, load_settings

ROUTERS = (
    events,
    statements,
    actors,
    member_states,
    sources,
    topics,
    places,
    search,
    relations,
    graph,
    coverage,
    changes,
    dataset,
    downloads,
    cite,
    home,
    health,
    metrics,
    openapi,
    pages,
)


class Application(FastAPI):
    """The framework's application, with a cache of its answers before all that the framework does."""

    cache: ResponseCache | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self.cache is not None and scope["type"] == "http":
            await self.cache(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(settings: Settings) -> FastAPI:
    """Make an application that serves the database of the settings; it opens nothing before the first request."""
    database = open_database(settings)
    downloads = Downloads(database, folder_of(settings))
    service = Service(settings, database, downloads, BoundedSemaphore(most_streams(settings)))
    closing = [service.downloads.close, database.close]

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        for close in closing:
            close()

    app = Application(
        title="Communiqué",
        version=version("communique"),
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
        # To ask at each request whether it is on takes time.
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.service = service
    for module in ROUTERS:
        app.include_router(module.router)
    add_problem_handlers(app)
    # Added from the inside out: CORS stands outermost, so that errors carry its headers too.
    app.add_middleware(FaultMiddleware)
    app.add_middleware(EncodingMiddleware)
    app.add_middleware(HeadMiddleware)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "OPTIONS"],
        allow_headers=["*"],
        expose_headers=["ETag", "Link", "Content-Disposition", "Content-Range", "Accept-Ranges", "Retry-After"],
    )
    for collector in (DatasetCollector(service), ProcessCollector(registry=None)):
        service.registry.register(collector)
    if settings.cache_bytes:
        # What asks for the state of the data has a connection of its own: busy requests must not keep it waiting.
        watched = open_database(settings, database.served)
        app.cache = ResponseCache(partial(FastAPI.__call__, app), partial(state_of, watched), settings.cache_bytes)
        database.watchers.append(app.cache.watch.see)
        service.registry.register(CacheCollector(app.cache))
        closing += [app.cache.watch.close, watched.close]
    return app


try:
    app = create_app(load_settings())
except OperatorError as mistake:
    sys.exit(f"communique: {mistake}")
