"""Entity tags by encoding, below the level of routes."""

import pytest
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

from app.middleware.encodings import EncodingMiddleware

TEXT = "a lamp at the harbour; " * 50


@pytest.fixture
def client() -> TestClient:
    app = FastAPI()

    @app.get("/tagged")
    def tagged(request: Request) -> Response:
        given = request.headers.get("if-none-match", "")
        if '"abc"' in given:
            return Response(status_code=304, headers={"ETag": '"abc"'})
        return Response(TEXT, media_type="text/csv", headers={"ETag": '"abc"', "Vary": "Accept, Accept-Encoding"})

    @app.get("/untagged")
    def untagged() -> Response:
        return Response(TEXT, media_type="application/problem+json", status_code=404)

    @app.get("/dataset/download/whole.ndjson")
    def whole() -> Response:
        return Response(TEXT, media_type="application/x-ndjson", headers={"ETag": '"abc"'})

    app.add_middleware(EncodingMiddleware)
    return TestClient(app)


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip", "gzip"),
        ("br", "br"),
        ("zstd", "zstd"),
        ("gzip, br, zstd", "zstd"),
        ("gzip, br", "br"),
        ("*", "zstd"),
        ("identity", None),
        ("gzip;q=0", None),
    ],
)
def test_each_encoding_has_its_tag(client: TestClient, accepted: str, encoding: str | None) -> None:
    answer = client.get("/tagged", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["etag"] == (f'"abc-{encoding}"' if encoding else '"abc"')
    assert answer.headers["vary"] == "Accept, Accept-Encoding"


@pytest.mark.parametrize(
    ("given", "accepted", "matched"),
    [
        ('"abc"', "gzip", '"abc"'),
        ('"abc-gzip"', "gzip", '"abc-gzip"'),
        ('W/"abc-gzip"', "gzip", '"abc-gzip"'),
        ('"x", "abc-br"', "gzip, br", '"abc-br"'),
        ('"abc-gzip"', "*", '"abc-gzip"'),
        ('"abc-br"', "gzip", None),
        ('"abc-gzip"', "identity", None),
        ('"abc-gzip"', "gzip;q=0, br", None),
        ('"abc-gzip"', "gzip; q=0.000", None),
        ('"abc-deflate"', "gzip", None),
        ('"x"', "gzip", None),
    ],
)
def test_a_tag_counts_where_its_encoding_is_accepted(
    client: TestClient, given: str, accepted: str, matched: str | None
) -> None:
    answer = client.get("/tagged", headers={"Accept-Encoding": accepted, "If-None-Match": given})
    assert answer.status_code == (304 if matched else 200)
    if matched:
        assert answer.headers["etag"] == matched


def test_tags_may_come_in_several_fields(client: TestClient) -> None:
    given = [("Accept-Encoding", "gzip"), ("If-None-Match", '"x"'), ("If-None-Match", '"abc-gzip"')]
    assert client.get("/tagged", headers=given).status_code == 304


def test_what_has_no_tag_gets_none(client: TestClient) -> None:
    answer = client.get("/untagged", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "etag" not in answer.headers


def test_whole_files_are_sent_as_they_are(client: TestClient) -> None:
    answer = client.get("/dataset/download/whole.ndjson", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["etag"] == '"abc"'
    assert answer.text == TEXT
