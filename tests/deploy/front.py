"""A real nginx with the configuration in deploy/, and clients that know it by its name."""

import os
import re
import shutil
import ssl
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from httpx2 import Client, HTTPError, HTTPTransport, Request, Response

from app.settings import PROJECT_FOLDER
from tests.postgresql import free_port

DEPLOY = PROJECT_FOLDER / "deploy"
NAME = "communique.example"
"""The name in the configuration, for which the certificate is made."""


class Here(HTTPTransport):
    """Asks this machine for whatever name is asked for, from the address given."""

    def handle_request(self, request: Request) -> Response:
        """Ask nginx, and look at its certificate for the name."""
        request.extensions = {"sni_hostname": request.url.host, **request.extensions}
        request.url = request.url.copy_with(host="127.0.0.1")
        return super().handle_request(request)


@dataclass(frozen=True, slots=True)
class Front:
    """A running nginx: where it listens, and the certificate that it shows."""

    plain_port: int
    port: int
    certificate: Path

    def client(self, address: str = "127.0.0.1", *, plain: bool = False) -> Client:
        """A client at an address of this machine, to be closed; it checks the certificate."""
        trust = ssl.create_default_context(cafile=str(self.certificate))
        url = f"http://{NAME}:{self.plain_port}" if plain else f"https://{NAME}:{self.port}"
        return Client(base_url=url, transport=Here(verify=trust, local_address=address), timeout=30)


@contextmanager
def running(folder: Path, services: Sequence[int], changes: Mapping[str, str] | None = None) -> Iterator[Front]:
    """Nginx before services at these ports, with changes to its configuration."""
    made = Front(free_port(), free_port(), _certify(folder))
    file = _configure(folder, made, services, changes or {})
    program = nginx()
    checked = subprocess.run([program, "-t", "-c", file], capture_output=True, text=True, check=False)  # noqa: S603
    assert checked.returncode == 0, checked.stderr
    process = subprocess.Popen([program, "-c", file, "-g", "daemon off;"])  # noqa: S603 - checked just now
    try:
        _wait(made)
        yield made
    finally:
        process.terminate()
        process.wait(10)


def nginx() -> str:
    """The program; it is part of what these tests need."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    assert found, "there is no nginx; install the package of that name"
    return found


def openssl() -> str:
    """The program; as above."""
    found = shutil.which("openssl")
    assert found, "there is no openssl; install the package of that name"
    return found


def _certify(folder: Path) -> Path:
    """Make a certificate for the name, signed by itself, where tls.conf looks for it."""
    (folder / "certificates").mkdir()
    certificate, key = (folder / "certificates" / name for name in ("fullchain.pem", "privkey.pem"))
    command = [openssl(), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    names = ["-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *names, *files], capture_output=True, check=True)  # noqa: S603 - our own words
    return certificate


def _configure(folder: Path, made: Front, services: Sequence[int], changes: Mapping[str, str]) -> Path:
    """The configuration as it stands in deploy/, but for who listens where, where files go, and these changes."""
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    for old, new in {
        **{f"api-{number}:8000": f"127.0.0.1:{port}" for number, port in enumerate(services, 1)},
        "/run/nginx.pid": str(folder / "nginx.pid"),
        "/var/cache/nginx": str(folder / "cache"),
        "/var/www/acme": str(folder / "acme"),
        "/dev/stderr": str(folder / "error.log"),
        "worker_processes auto;": "worker_processes 1;",
        **changes,
    }.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    for port, free in ((8080, made.plain_port), (8443, made.port)):
        text, listening = re.subn(rf"\blisten {port}\b", f"listen 127.0.0.1:{free}", text)
        assert listening == 2, port
    if os.geteuid() == 0:  # only root may look into the folders of root's tests
        text = f"user root;\n{text}"
    (folder / "cache").mkdir()
    for name in ("service.conf", "tls.conf", "problems.conf"):
        shutil.copy(DEPLOY / name, folder)
    file = folder / "nginx.conf"
    file.write_text(text, encoding="utf-8")
    return file


def _wait(made: Front) -> None:
    deadline = time.monotonic() + 10
    with made.client(plain=True) as client:
        while time.monotonic() < deadline:
            try:
                client.get("/")
            except HTTPError:
                time.sleep(0.05)
            else:
                return
    raise AssertionError("nginx does not listen")
