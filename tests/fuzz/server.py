"""A service as an operator starts it, in a process of its own, and what it writes to its log."""

import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

import httpx2 as httpx

from app.settings import PROJECT_FOLDER
from tests.cluster.services import environment
from tests.postgresql import free_port

_PATIENCE = 120
_ALARMING = re.compile(r"^\S+ (warning|error|critical)\b|^ *(Traceback|Exception ignored)|never (retrieved|awaited)")
"""A line of its log that an operator would have to look at."""


class ServerError(Exception):
    """A service did not come up; says what it wrote."""


class Server:
    """`communique serve` of one seed file, with a database of its own."""

    def __init__(self, seed_file: Path, folder: Path) -> None:
        """Load and start; the settings are the defaults, the response cache among them."""
        self.name, self.port = seed_file.stem, free_port()
        folder.mkdir(parents=True)
        self._log = folder / "log"
        settings = {"DATABASE_URL": f"sqlite:///{folder / 'fuzz.sqlite3'}", "SEED_FILE": str(seed_file)}
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own code
                [sys.executable, "-m", "app.cli", "serve", "--port", str(self.port)],
                cwd=PROJECT_FOLDER,
                env=environment(settings),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def __enter__(self) -> Self:
        """Wait until it is ready, and has made its downloads."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            with suppress(httpx.HTTPError):
                if httpx.get(f"{self.address}/dataset/download", timeout=30).is_success:
                    return self
            time.sleep(0.1)
        self.__exit__()
        raise ServerError(
            f"{self.name} is not ready: {self._log.read_text(encoding='utf-8', errors='replace')[-3000:]}"
        )

    def __exit__(self, *_: object) -> None:
        """End it."""
        self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def log_faults(self) -> list[str]:
        """Lines of its log that tell of anything but requests; or that a request has broken."""
        text = self._log.read_bytes().decode("utf-8", "replace")
        _, _, after = text.partition("For example")
        lines = after.split("\n")[1:]
        found = [f"[log of {self.name}] {one[:300]}" for one in lines if _ALARMING.search(one)]
        found += [f"[log of {self.name}] control characters: {one[:300]!r}" for one in lines if _has_control(one)]
        return found


def _has_control(line: str) -> bool:
    plain = re.sub(r"\x1b\[[0-9;]*m", "", line)  # colours of the log itself
    return any(
        ord(one) < 32 or 0x7F <= ord(one) < 0xA0 or one in "\u2028\u2029\u202a\u202b\u202d\u202e" for one in plain
    )
