"""Whom a service answers for."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.middleware.security_headers import SECURITY_HEADERS
from app.middleware.trusted_hosts import host_name
from app.settings import Settings


@pytest.fixture
def choosy(chronology_url: str) -> Iterator[TestClient]:
    settings = Settings(database_url=chronology_url, trusted_hosts="events.example,[::1]")
    with TestClient(create_app(settings)) as made:
        yield made


@pytest.mark.parametrize("host", ["events.example", "EVENTS.example:8000", "[::1]", "[::1]:80", "events.example:"])
def test_known_hosts_are_answered(choosy: TestClient, host: str) -> None:
    assert choosy.get("/events", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "events.example.evil", "", "events.example@evil", "[::2]", "::1"])
def test_others_get_a_problem_even_of_what_is_kept(choosy: TestClient, host: str) -> None:
    for _ in range(2):
        assert choosy.get("/events", headers={"Host": "events.example"}).status_code == 200
    answer = choosy.get("/events", headers={"Host": host})
    assert (answer.status_code, answer.json()["type"]) == (400, "urn:communique:problem:unknown-host")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert {name: answer.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS
    assert host not in answer.text or not host


def test_those_who_look_after_it_may_ask_by_address(choosy: TestClient) -> None:
    for address in ("/health/live", "/health/ready", "/metrics"):
        assert choosy.get(address, headers={"Host": "127.0.0.1:8000"}).status_code == 200
    assert choosy.get("/events?x=/health/", headers={"Host": "127.0.0.1:8000"}).status_code == 400


def test_any_host_is_answered_by_default(client: TestClient) -> None:
    assert client.get("/events", headers={"Host": "anything.example"}).status_code == 200


@pytest.mark.parametrize(
    ("given", "name"),
    [("A.example:80", "a.example"), ("a", "a"), ("[::1]:80", "[::1]"), ("[::1]", "[::1]"), ("a:b", "a:b"), ("", "")],
)
def test_a_port_is_no_part_of_the_name(given: str, name: str) -> None:
    assert host_name(given) == name
