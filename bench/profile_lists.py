"""Profiles the making of distinct lists inside one process, and names what costs most. Loads nothing.

`make bench-profile` runs it. Threads are left out: what would be done in one is done at once, so that the profile shows
all of it; what handing over to a thread and back costs is not in it. Profiling slows Python down more than C.
"""

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import Any
from urllib.parse import urlsplit

import typer

from bench.ask import communique_path
from bench.candidates import communique_environment
from bench.datasets import Dataset
from bench.material import gather
from bench.settings import PROJECT_FOLDER
from bench.workloads import WORKLOADS

_REQUESTS, _WARM, _LARGEST, _FUNCTIONS = 2_000, 100, 3, 12
Message = dict[str, Any]


class InlineLoop(asyncio.SelectorEventLoop):
    """An event loop that does at once what it is to hand to a thread."""

    def run_in_executor(
        self, _executor: Executor | None, func: Callable[..., Any], *args: object
    ) -> asyncio.Future[Any]:
        """Call the function now."""
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the caller's
            future.set_exception(error)
        return future


async def _ask(app: Any, path: str) -> None:  # noqa: ANN401 - an ASGI application
    """Send one request to the application, without a server."""
    address = urlsplit(path)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": address.path, "raw_path": address.path.encode(), "query_string": address.query.encode(),
        "root_path": "", "headers": [(b"host", b"127.0.0.1")], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
        "state": {},
    }  # fmt: skip

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        if message.get("status", 200) != 200:  # noqa: PLR2004 - fine
            raise AssertionError(f"{path} answered {message['status']}")

    await app(scope, receive, send)


async def _ask_all(app: Any, paths: list[str]) -> None:  # noqa: ANN401 - an ASGI application
    for path in paths:
        await _ask(app, path)


def part_of(file: str) -> str:
    """What the code in a file belongs to: a folder of app/, a package, or Python itself."""
    path = Path(file)
    if PROJECT_FOLDER / "app" in path.parents:
        return f"app/{path.relative_to(PROJECT_FOLDER / 'app').parts[0]}"
    if "site-packages" in path.parts:
        return path.parts[path.parts.index("site-packages") + 1].removesuffix(".py")
    return "Python"


def costs(stats: Stats) -> Counter[str]:
    """Seconds of one's own by part; a built-in function counts for the part that calls it."""
    found: Counter[str] = Counter()
    for (file, _line, name), (_calls, _all_calls, own, _total, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if file != "~":
            found[part_of(file)] += own
        elif "sqlite3" in name or "apsw" in name:
            found["SQLite"] += own
        else:
            for (caller, _, _), (_, _, spent, _) in callers.items():
                found[part_of(caller) if caller != "~" else "Python"] += spent
    return found


def main(size: str) -> None:
    """Profile one size, whose databases a run has made."""
    dataset = Dataset(size)
    if not dataset.database.exists():
        sys.exit(f"bench-profile: there is no {dataset.database}; make it by `make bench SIZES={size} ONLY=start`")
    os.environ.update(communique_environment(dataset))
    from app.main import app  # noqa: PLC0415 - it reads the settings when it is imported

    asks = WORKLOADS["distinct-lists"].make(gather(dataset.plain), _WARM + _REQUESTS, set())
    paths = [communique_path(ask) for ask in asks]
    profile = Profile()
    with asyncio.Runner(loop_factory=InlineLoop) as runner:
        runner.run(_ask_all(app, paths[:_WARM]))
        profile.enable()
        runner.run(_ask_all(app, paths[_WARM:]))
        profile.disable()
    stats = Stats(profile)
    found, measured = costs(stats), len(paths) - _WARM
    whole = found.total()
    typer.echo(f"{measured} distinct lists, {size}: {whole / measured * 1e6:,.0f} µs each while profiled")
    for part, seconds in found.most_common(_FUNCTIONS):
        typer.echo(f"{seconds / whole:7.1%}  {part}")
    typer.echo(f"The {_LARGEST} largest: {', '.join(part for part, _ in found.most_common(_LARGEST))}\n")
    stats.sort_stats("tottime").print_stats(_FUNCTIONS)


if __name__ == "__main__":
    main(*sys.argv[1:2] or ["real"])
