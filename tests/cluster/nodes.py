"""PostgreSQL servers on this machine that can be killed and started again, and a pooler in front of them."""

import os
import pwd
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.postgresql import PostgresError, free_port, run, start_server

_PATIENCE = 30
"""Seconds to wait for a server."""


@dataclass(frozen=True, slots=True)
class Node:
    """One server: its binaries, its data, its port."""

    name: str
    binaries: Path
    data: Path
    port: int

    @classmethod
    def primary(cls, binaries: Path, folder: Path) -> "Node":
        """A new server with an empty database."""
        node = cls("primary", binaries, folder / "primary", free_port())
        run([binaries / "initdb", "--pgdata", node.data, "--auth=trust", "--username=postgres", "--locale=C.UTF-8"])
        return node

    @classmethod
    def replica(cls, of: "Node", number: int) -> "Node":
        """A copy of a running server, that goes on to follow it."""
        node = cls(f"replica {number}", of.binaries, of.data.with_name(f"replica{number}"), free_port())
        source = ["--host=127.0.0.1", f"--port={of.port}", "--username=postgres"]
        run(
            [
                of.binaries / "pg_basebackup",
                *source,
                "--pgdata",
                node.data,
                "--write-recovery-conf",
                "--checkpoint=fast",
            ]
        )
        return node

    def start(self) -> None:
        """Start it, again if need be: what was killed may leave its children behind for a moment."""
        options = [
            f"port={self.port}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "hot_standby_feedback=on",
            "wal_retrieve_retry_interval=200ms",
            "shared_buffers=64MB",
        ]
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                start_server(self.binaries, self.data, options)
            except PostgresError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)
            else:
                return

    def kill(self) -> None:
        """Kill it and all its processes at once, as a machine does that loses power."""
        parent = int((self.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="utf-8").split()
        for process in (parent, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def stop(self) -> None:
        """Stop it, if it runs."""
        with suppress(PostgresError):
            run([self.binaries / "pg_ctl", "--pgdata", self.data, "--mode=immediate", "stop"])

    def address(self, database: str = "postgres") -> str:
        """Where it can be reached."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"


class Pooler:
    """PgBouncer in transaction mode: `events` leads to the primary, `replica` to the first replica."""

    def __init__(self, binary: str, folder: Path, primary: Node, replica: Node) -> None:
        """Take what to run, and start nothing yet."""
        self.port, self._binary, self._file = free_port(), binary, folder / "pgbouncer.ini"
        settings = f"""\
[databases]
events = host=127.0.0.1 port={primary.port} dbname=events user=postgres
replica = host=127.0.0.1 port={replica.port} dbname=events user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {self.port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 10
max_client_conn = 200
server_login_retry = 1
server_connect_timeout = 2
query_wait_timeout = 2
"""
        self._file.write_text(settings, encoding="utf-8")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; root it refuses to be run by."""
        user: dict[str, Any] = {"user": pwd.getpwnam("nobody").pw_uid} if os.geteuid() == 0 else {}
        self._process = subprocess.Popen(  # noqa: S603 - the pooler, by its path
            [self._binary, str(self._file)], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **user
        )

    def stop(self) -> None:
        """Stop it."""
        if self._process:
            self._process.terminate()
            self._process.wait(_PATIENCE)

    def address(self, database: str) -> str:
        """Where it can be reached."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"
