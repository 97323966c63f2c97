"""Which form an Accept header gets (RFC 9110, 12.5.1), and which a parameter does."""

import pytest
from fastapi.testclient import TestClient

from app.routes import negotiation
from app.routes.negotiation import best_type

JSON, CSV, HTML = "application/json", "text/csv", "text/html"


@pytest.mark.parametrize(
    ("accept", "best"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("text/csv", CSV),
        ("TEXT/CSV", CSV),
        ("text/csv; charset=utf-8", CSV),
        ("text/*", CSV),
        ("text/*, text/csv;q=0.1", HTML),
        ("text/csv;q=0.5, application/json", JSON),
        ("application/json;q=0.4, text/html;q=0.5", HTML),
        ("text/html , text/csv", CSV),
        ("*/*;q=0.1, text/html", HTML),
        ("*/*, application/json;q=0", CSV),
        ("text/html;q=1.", HTML),
        ("text/html;q=zero", None),
        ("text/html;q=²", None),
        ("text/csv;q=0", None),
        ("image/png", None),
        ("no range at all", JSON),
        (",".join(["image/png"] * 100 + ["text/csv"]), None),
    ],
)
def test_the_best_type_is_the_one_ranked_highest(accept: str, best: str | None) -> None:
    assert best_type(accept, (JSON, CSV, HTML)) == best


def test_a_parameter_decides_against_the_header(client: TestClient) -> None:
    answer = client.get("/topics?format=csv", headers={"Accept": "application/json"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8; header=present"


@pytest.mark.parametrize(
    "path", ["/events", "/topics/ferry-lines", "/graph", "/vocabulary", "/coverage", "/dataset", "/"]
)
def test_what_cannot_be_served_is_refused_with_what_can(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert answer.headers["content-type"] == "application/problem+json"
    [problem] = answer.json()["errors"]
    assert (problem["parameter"], problem["value"]) == ("Accept", "image/png")
    for media_type in problem["allowed"]:
        offered = client.get(path, headers={"Accept": media_type})
        assert offered.status_code == 200
        assert offered.headers["content-type"].split(";")[0] == media_type


def test_a_format_that_a_list_has_not_is_refused_with_those_it_has(client: TestClient) -> None:
    [problem] = client.get("/topics?format=ics").json()["errors"]
    assert problem["parameter"] == "format"
    assert problem["allowed"] == ["json", "csv", "ndjson", "jsonld"]


def test_a_mistake_in_a_format_or_a_limit_is_told_with_what_would_do(client: TestClient) -> None:
    [problem] = client.get("/events?format=CSV").json()["errors"]
    assert problem["did_you_mean"] == ["csv"]
    [problem] = client.get("/events?format=csv&limit=500").json()["errors"]
    assert "which then holds every match" in problem["reason"]


def test_only_short_headers_are_remembered() -> None:
    before = negotiation._known.cache_info().currsize  # noqa: SLF001 - what it takes can be seen nowhere else
    for number in range(50):
        assert best_type(f"a/b{number}," + "a/b," * 200 + "*/*", (JSON,)) is None
        assert best_type(f"{JSON}, " + f"a/b{number}," * 99, (JSON,)) == JSON
    assert negotiation._known.cache_info().currsize == before  # noqa: SLF001 - as above
