"""What nginx in deploy/ makes of names and of TLS, before a service that remembers what it was asked."""

import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from httpx2 import Client, ConnectError, Response

from tests.deploy.front import DEPLOY, NAME, Front, openssl, running
from tests.deploy.upstream import Asked, listening

YEAR = 365 * 24 * 60 * 60


class Proxy(NamedTuple):
    """A running nginx, a client of it, and what reaches the service."""

    front: Front
    client: Client
    asked: Asked


@pytest.fixture
def proxy(tmp_path: Path) -> Iterator[Proxy]:
    with listening() as (port, asked), running(tmp_path, [port, port]) as front, front.client() as client:
        yield Proxy(front, client, asked)


def handshake(front: Front, version: str) -> subprocess.CompletedProcess[str]:
    """A handshake in one version of TLS, by a client that is content with anything."""
    command = [openssl(), "s_client", "-connect", f"127.0.0.1:{front.port}", "-servername", NAME, f"-{version}"]
    command += ["-cipher", "ALL:@SECLEVEL=0"]
    return subprocess.run(command, input="", capture_output=True, text=True, check=False, timeout=30)  # noqa: S603


def problem(response: Response) -> tuple[str, str]:
    """Which kind of problem a refusal tells, and of what path; its shape is that of the services'."""
    assert response.headers["content-type"] == "application/problem+json"
    told = response.json()
    assert list(told) == ["type", "title", "status", "detail", "instance", "errors"]
    assert (told["status"], told["errors"]) == (response.status_code, [])
    return told["type"].removeprefix("urn:communique:problem:"), told["instance"]


@pytest.mark.parametrize(("version", "cipher"), [("tls1_2", "TLSv1.2"), ("tls1_3", "TLSv1.3")])
def test_versions_that_hold_are_spoken(proxy: Proxy, version: str, cipher: str) -> None:
    spoken = handshake(proxy.front, version)
    assert (spoken.returncode, f"New, {cipher}, Cipher is" in spoken.stdout) == (0, True), spoken.stderr


@pytest.mark.parametrize("version", ["tls1", "tls1_1"])
def test_versions_that_were_broken_are_refused(proxy: Proxy, version: str) -> None:
    """By nginx: the client would take them."""
    spoken = handshake(proxy.front, version)
    assert spoken.returncode != 0
    assert "alert protocol version" in spoken.stderr


def test_http_2_is_spoken(proxy: Proxy) -> None:
    context = ssl.create_default_context(cafile=str(proxy.front.certificate))
    context.set_alpn_protocols(["h2"])
    with (
        socket.create_connection(("127.0.0.1", proxy.front.port), 30) as plain,
        context.wrap_socket(plain, server_hostname=NAME) as spoken,
    ):
        assert spoken.selected_alpn_protocol() == "h2"


def test_plain_requests_are_sent_to_tls(proxy: Proxy) -> None:
    with proxy.front.client(plain=True) as client:
        response = client.get("/events?actor=nato&q=a%20b")
    assert response.status_code == 308
    assert response.headers["location"] == f"https://{NAME}/events?actor=nato&q=a%20b"
    assert not proxy.asked


def test_browsers_are_told_to_come_by_tls_only(proxy: Proxy) -> None:
    for response in (proxy.client.get("/events"), proxy.client.post("/events")):
        assert response.headers.get_list("strict-transport-security") == [f"max-age={YEAR}"]


def test_whoever_renews_the_certificate_is_let_in_without(proxy: Proxy, tmp_path: Path) -> None:
    challenge = tmp_path / "acme" / ".well-known" / "acme-challenge" / "token"
    challenge.parent.mkdir(parents=True)
    challenge.write_text("proof", encoding="utf-8")
    with proxy.front.client(plain=True) as client:
        assert client.get("/.well-known/acme-challenge/token").text == "proof"
        assert client.get("/.well-known/acme-challenge/%2e%2e/%2e%2e/nginx.conf").status_code != 200


@pytest.mark.parametrize("host", ["elsewhere.example", "127.0.0.1", f"{NAME}.elsewhere.example", f"a.{NAME}"])
def test_other_names_are_refused(proxy: Proxy, host: str) -> None:
    asked = proxy.client.get("/events?a=b", headers={"Host": host})
    assert (asked.status_code, problem(asked)) == (421, ("misdirected-request", "/events"))
    with proxy.front.client(plain=True) as client:
        asked = client.get("/events", headers={"Host": host})
        assert (asked.status_code, problem(asked)) == (421, ("misdirected-request", "/events"))
    with proxy.front.client() as client, pytest.raises(ConnectError, match=r"(?i)unrecognized.name"):
        client.get("/events", extensions={"sni_hostname": host})
    assert not proxy.asked


@pytest.mark.parametrize("host", [NAME, NAME.upper(), f"{NAME}:443"])
def test_the_service_sees_one_name(proxy: Proxy, host: str) -> None:
    assert proxy.client.get("/events", headers={"Host": host}).status_code == 200
    assert [headers["host"] for _, headers in proxy.asked] == [NAME]


def test_nothing_a_client_makes_up_reaches_the_service(proxy: Proxy) -> None:
    forged = ["X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "Forwarded", "X-Real-IP", "X-Original-URL"]
    given = dict.fromkeys([*forged, "Cookie", "X-Forwarded-For", "X-Request-ID", "X-HTTP-Method-Override"], "forged")
    wanted = {"accept": "text/csv", "accept-encoding": "gzip", "user-agent": "reader", "origin": "https://a.example"}
    proxy.client.get("/events", headers=given | wanted)
    ((line, headers),) = proxy.asked
    assert line == "GET /events HTTP/1.1"
    request_id = headers.pop("x-request-id")
    assert (len(request_id), request_id.isalnum()) == (32, True)
    own = {"host": NAME, "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "https"}
    assert headers == wanted | own


def test_each_request_has_a_number_of_its_own_though_answered_from_the_cache(proxy: Proxy) -> None:
    first, again = proxy.client.get("/events"), proxy.client.get("/events")
    ((_, headers),) = proxy.asked
    ids = [one.headers.get_list("x-request-id") for one in (first, again)]
    assert again.headers["x-cache-status"] == "HIT"
    assert ids[0] == [headers["x-request-id"]]
    assert len(ids[1]) == 1
    assert ids[0] != ids[1]


def test_nothing_tells_a_version(proxy: Proxy) -> None:
    answers = [proxy.client.get("/events"), proxy.client.post("/"), proxy.client.get("/", headers={"Host": "other"})]
    with proxy.front.client(plain=True) as client:
        answers.append(client.get("/"))
    assert {answer.headers["server"] for answer in answers} == {"nginx"}
    assert not [answer.text for answer in answers if "nginx/" in answer.text]


def test_the_name_is_written_once_for_each_port() -> None:
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    assert text.count(f"server_name {NAME};") == text.count("server_name ") == 2
