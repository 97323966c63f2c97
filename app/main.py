"""Puts the application together: routes, error handlers, middleware. `uvicorn app.main:app` serves it."""

import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from importlib.metadata import version
from threading import BoundedSemaphore

from fastapi import FastAPI
from prometheus_client import ProcessCollector
from starlette.types import ASGIApp, Receive, Scope, Send

from app.database.engine import look_at_replication, open_database
from app.database.shared_look import SharedLook
from app.downloads import Downloads, folder_of
from app.errors import OperatorError
from app.middleware.cache import CacheCollector, ResponseCache
from app.middleware.cors import ReadsForAllMiddleware
from app.middleware.encodings import EncodingMiddleware
from app.middleware.faults import FaultMiddleware
from app.middleware.head import HeadMiddleware
from app.middleware.observe import Observed
from app.middleware.requests_counted import RequestsCounted
from app.middleware.route_names import RouteNames
from app.middleware.security_headers import SecurityHeadersMiddleware
from app.middleware.trusted_hosts import ANY_HOST, TrustedHostsMiddleware
from app.middleware.withdrawn import WithdrawnMiddleware
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
from app.routes.metrics import DatasetCollector, LoadCollector, ServerCollector
from app.routes.problems import add_problem_handlers
from app.routes.seats import Seats
from app.routes.service import Service, most_streams, state_of
from app.settings import Settings, load_settings
from app.withdrawal import WITHDRAWN, Withdrawal

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
    """The framework's application, and what stands before all that the framework does, if anything."""

    cache: ResponseCache | None = None
    front: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if self.front is not None and scope["type"] == "http":
            await self.front(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(settings: Settings, withdrawn: Sequence[Withdrawal] = WITHDRAWN) -> FastAPI:
    """Make an application that serves the database of the settings; it opens nothing before the first request."""
    database = open_database(settings)
    probe = open_database(settings, database.served)
    downloads, seats = Downloads(database, folder_of(settings)), Seats(settings.max_requests)
    streams, replication = BoundedSemaphore(most_streams(settings)), SharedLook(partial(look_at_replication, settings))
    service = Service(settings, database, probe, downloads, streams, seats, replication)
    closing = [downloads.close, database.close, probe.close]

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
    app.state.withdrawn = withdrawn
    routes = RouteNames(route for module in ROUTERS for route in module.router.routes)
    for module in ROUTERS:
        app.include_router(module.router)
    add_problem_handlers(app)
    # Added from the inside out: what adds headers stands outermost, so that errors carry them too.
    app.add_middleware(FaultMiddleware)
    if withdrawn:
        app.add_middleware(WithdrawnMiddleware, withdrawn, routes.name_of)
    app.add_middleware(EncodingMiddleware)
    app.add_middleware(HeadMiddleware)
    app.add_middleware(
        ReadsForAllMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD", "OPTIONS"],
        allow_headers=["*"],
        expose_headers=[
            "ETag",
            "Link",
            "Content-Disposition",
            "Content-Range",
            "Accept-Ranges",
            "Retry-After",
            "X-Request-ID",
            "Deprecation",
            "Sunset",
        ],
    )
    app.add_middleware(SecurityHeadersMiddleware)
    collectors = (DatasetCollector(service), LoadCollector(service), ServerCollector())
    for collector in (*collectors, ProcessCollector(registry=None)):
        service.registry.register(collector)
    front: ASGIApp = partial(FastAPI.__call__, app)
    if settings.cache_bytes:
        # It asks by a connection of its own: busy requests must not keep it waiting, nor is it one of those it watches.
        watched = open_database(settings, database.served)
        front = cache = app.cache = ResponseCache(front, partial(state_of, watched), settings.cache_bytes)
        for one in (database, probe):
            one.watchers.append(cache.watch.see)
        service.registry.register(CacheCollector(cache))
        closing += [cache.watch.close, watched.close]
    if settings.trusted_hosts != ANY_HOST:
        front = TrustedHostsMiddleware(front, settings.trusted_hosts)
    counted = RequestsCounted()
    service.registry.register(counted)
    app.front = Observed(front, counted, routes.name_of)
    return app


def __getattr__(name: str) -> FastAPI:
    """`app`, made when it is asked for: commands import this, too, and tell themselves what is wrong with settings."""
    if name != "app":
        raise AttributeError(name)
    try:
        return create_app(load_settings())
    except OperatorError as mistake:
        sys.exit(f"communique: {mistake}")
