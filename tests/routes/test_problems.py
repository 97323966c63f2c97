"""The one shape of errors, whatever goes wrong; and the methods, CORS and HEAD rules around every address."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from fastapi import Request
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient

from app.main import create_app
from app.schemas.problem import ProblemRead
from app.settings import Settings


def problem_of(client: TestClient, address: str, status: int, method: str = "GET") -> ProblemRead:
    response = client.request(method, address)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = ProblemRead.model_validate_json(response.text)
    assert problem.status == status
    assert problem.instance == unquote(address.partition("?")[0])
    return problem


@pytest.mark.parametrize(
    ("address", "parameter", "suggestion"),
    [
        ("/events?actr=HU", "actr", "actor"),
        ("/events?actor=Harbor%20Union", "actor", "Harbour Union"),
        ("/events?type=blockad", "type", "Blockade"),
        ("/events?sort=dat", "sort", "date"),
        ("/events?date_match=posible", "date_match", "possible"),
        ("/events?id=amsel-blocade", "id", "amsel-blockade"),
        ("/events?actor=Solano", "actor", "ines-solano"),
        ("/actors?kind=persn", "kind", "person"),
        ("/member-states?organisation=HU", "organisation", "organization"),
        ("/events?role=Velmora:hots", "role", "Velmora:host"),
        ("/events?status=confirmd", "status", "confirmed"),
        ("/events?source_type=pres", "source_type", "press"),
        ("/events?member_off=HU", "member_off", "member_of"),
        ("/statements?stance=Ferry%20line:rejects", "stance", "Ferry lines:rejects"),
        ("/statements?event=amsel-blocade", "event", "amsel-blockade"),
        ("/sources?publisher=Reef%20Wires", "publisher", "Reef Wire"),
        ("/search?q=lamp&kind=evnt", "kind", "event"),
        ("/member-states/changes?change=joind", "change", "joined"),
        ("/graph?min_wieght=2", "min_wieght", "min_weight"),
        ("/coverage?actor=Velmorra", "actor", "velmora"),
        ("/relations/Velmorra/HU", "a", "velmora"),
        ("/relations/HU/Solano", "b", "ines-solano"),
    ],
)
def test_bad_parameters_name_what_was_meant(client: TestClient, address: str, parameter: str, suggestion: str) -> None:
    [error] = problem_of(client, address, 422).errors
    assert error.parameter == parameter
    assert suggestion in (error.did_you_mean or [])


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/events?limit=0", "limit"),
        ("/events?limit=201", "limit"),
        ("/events?limit=ten", "limit"),
        ("/events?limit=5&limit=6", "limit"),
        ("/events?offset=-1", "offset"),
        ("/events?offset=99999999999999999999", "offset"),
        ("/events?date=2007-13", "date"),
        ("/events?date=0", "date"),
        ("/events?date=1700006400", "date"),
        ("/events?date=", "date"),
        ("/events?actor=", "actor"),
        ("/events?actor=!", "actor"),
        ("/events?cursor=abc", "cursor"),
        ("/events?cursor=abc&offset=1", "cursor, offset"),
        ("/events?view=fulll", "view"),
        ("/member-states?as_of=2007", "as_of"),
        ("/events?known_on=2007", "known_on"),
        ("/events?min_sources=0", "min_sources"),
        ("/events?disputed=maybe", "disputed"),
        ("/events?disputed=true&disputed=false", "disputed"),
        ("/events?facets=type,colour", "facets"),
        ("/events?facets=type&facets=actor", "facets"),
        ("/topics?facets=kind", "facets"),
        ("/events?fields=id,colour", "fields"),
        ("/events?fields=", "fields"),
        ("/events?sort=relevance", "sort"),
        ("/events?sort=-relevance&q=lamp", "sort"),
        ("/events?q=-lamp", "q"),
        ("/events?q=%22lamp", "q"),
        ("/events?q=...", "q"),
        ("/search", "q"),
        ("/search?q=lamp&sort=date", "sort"),
        ("/actors?as_of=1998-05-12", "as_of"),
        ("/actors?identifier=Q1", "identifier"),
        ("/sources?published=yesterday", "published"),
        ("/sources?language=xx", "language"),
        ("/relations/HU/harbour-union", "b"),
        ("/relations/HU/RC?limit=0", "limit"),
        ("/relations/HU/RC?cursor=abc", "cursor"),
        ("/graph?limit=5", "limit"),
        ("/graph?min_weight=0", "min_weight"),
        ("/graph?id=none", "id"),
        ("/coverage?date=1998", "date"),
        ("/sources/estrecho-2005/citations?view=full", "view"),
        ("/member-states/changes?as_of=1998-05-12", "as_of"),
        ("/member-states?as_of=2007-03-01%3F", "as_of"),
        ("/events/amsel-blockade?view=full", "view"),
        ("/dataset?x=1", "x"),
        ("/vocabulary?x=1", "x"),
        ("/health/live?x=1", "x"),
        ("/openapi.json?x=1", "x"),
        ("/?x=1", "x"),
        ("/events?" + "&".join(f"actor=HU{n}" for n in range(51)), "actor"),
        ("/events?actor=%00", "actor"),
    ],
)
def test_bad_parameters_are_named(client: TestClient, address: str, parameter: str) -> None:
    problem = problem_of(client, address, 422)
    assert parameter in {error.parameter for error in problem.errors}
    assert parameter in problem.detail


def test_all_bad_parameters_are_told_at_once(client: TestClient) -> None:
    problem = problem_of(client, "/events?limit=0&sort=x&nonsense=1&date=9", 422)
    assert {error.parameter for error in problem.errors} == {"limit", "sort", "nonsense", "date"}
    names = problem_of(client, "/events?actor=Nobody&topic=nothing", 422)
    assert {error.parameter for error in names.errors} == {"actor", "topic"}
    ids = problem_of(client, "/statements?id=none&event=nothing", 422)
    assert {error.parameter for error in ids.errors} == {"id", "event"}


def test_unknown_records_name_their_neighbours(client: TestClient) -> None:
    [error] = problem_of(client, "/events/amsel-blocade", 404).errors
    assert error.did_you_mean == ["amsel-blockade"]
    for name in ("HU", "Harbour Union", "HARBOUR-UNION"):
        [named] = problem_of(client, f"/actors/{name}".replace(" ", "%20"), 404).errors
        assert named.did_you_mean == ["harbour-union"]
    [other] = problem_of(client, "/actors/zzz", 404).errors
    assert other.did_you_mean is None


@pytest.mark.parametrize("address", ["/nothing", "/events/", "/events/a/b", "/..%2f", "/health"])
def test_unknown_addresses(client: TestClient, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    ProblemRead.model_validate_json(response.text)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    problem_of(client, "/events", 405, method)
    assert client.request(method, "/events").headers["allow"] == "GET, HEAD, OPTIONS"


def test_bare_options_says_what_is_allowed(client: TestClient) -> None:
    response = client.options("/events")
    assert (response.status_code, response.headers["allow"]) == (204, "GET, HEAD, OPTIONS")
    assert client.options("/nothing").status_code == 404


def test_every_get_has_a_head(client: TestClient, get_addresses: list[str]) -> None:
    for address in get_addresses:
        got, head = client.get(address), client.head(address)
        assert head.status_code == got.status_code
        assert head.content == b""
        if "no-store" in head.headers.get("cache-control", ""):  # the metrics, of which each request makes others
            del head.headers["content-length"], got.headers["content-length"]
        assert head.headers.pop("x-request-id") != got.headers.pop("x-request-id")
        assert {**head.headers} == {**got.headers}


def test_other_origins_may_read(client: TestClient) -> None:
    origin = {"Origin": "https://frontend.example"}
    for address, status in (("/events", 200), ("/events?x=1", 422), ("/nothing", 404)):
        response = client.get(address, headers=origin)
        assert response.status_code == status
        assert response.headers["access-control-allow-origin"] == "*"
        assert response.headers["access-control-expose-headers"] == (
            "ETag, Link, Content-Disposition, Content-Range, Accept-Ranges, Retry-After, X-Request-ID, "
            "Deprecation, Sunset"
        )
    preflight = client.options("/events", headers={**origin, "Access-Control-Request-Method": "GET"})
    assert preflight.status_code == 200
    assert "GET" in preflight.headers["access-control-allow-methods"]


def test_other_origins_may_send_any_header(client: TestClient) -> None:
    asked = {"Origin": "https://x.example", "Access-Control-Request-Method": "GET"}
    preflight = client.options("/events", headers={**asked, "Access-Control-Request-Headers": "if-none-match"})
    assert preflight.status_code == 200
    assert "if-none-match" in preflight.headers["access-control-allow-headers"]


def test_a_fault_tells_nothing_of_the_inside(chronology_url: str, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(Settings(database_url=chronology_url))

    @app.get("/broken")
    def broken(_request: Request) -> None:
        raise RuntimeError("the secret")

    client = TestClient(app)
    problem = problem_of(client, "/broken", 500)
    assert "secret" not in problem.model_dump_json()
    assert client.get("/broken", headers={"Origin": "https://x.example"}).headers["access-control-allow-origin"] == "*"
    assert "the secret" in caplog.text


def test_a_fault_after_the_start_of_an_answer_is_not_answered_twice(chronology_url: str) -> None:
    app = create_app(Settings(database_url=chronology_url))

    def half() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("the secret")

    @app.get("/half")
    def get_half() -> StreamingResponse:
        return StreamingResponse(half())

    with pytest.raises(RuntimeError, match="the secret"):
        TestClient(app).get("/half")


@pytest.fixture
def get_addresses(client: TestClient) -> list[str]:
    """Every documented address, with the record ids of the documentation."""
    paths = client.get("/openapi.json").json()["paths"]
    addresses = []
    for path, methods in paths.items():
        record_id = next(
            (one.get("example") for one in methods["get"].get("parameters", []) if one["in"] == "path"), ""
        )
        addresses.append(path.replace("{id}", record_id or ""))
    return [*addresses, "/openapi.json", "/docs"]
