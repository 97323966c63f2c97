"""Every form that the OpenAPI document declares, on every operation: served, told apart, and not served twice."""

from collections import defaultdict

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from zstandard import ZstdDecompressor

from app.formats.media_types import MEDIA_TYPES, bare
from app.params import QUERIES
from app.params.formats import formats_of

IDS = {
    "events": "lamp-talks-1998",
    "statements": "salim-on-the-sea",
    "actors": "harbour-union",
    "member-states": "oumara-hu-1961",
    "sources": "union-yearbook-2011",
    "topics": "ferry-lines",
    "places": "amsel",
}
"""By list, one of its records."""
FILES = {
    "application/x-ndjson": "ndjson",
    "application/zip": "datapackage",
    "application/vnd.sqlite3": "sqlite",
}
"""Whole files are asked for by name, not by media type."""
NEITHER = {"/health/live", "/health/ready", "/metrics"}
"""What tells of the service and not of the data: never kept."""


def address_of(path: str, media_type: str) -> str:
    name = path.split("/")[1]
    address = path.replace("{id}", IDS.get(name, "")).replace("{a}", "velmora").replace("{b}", "HU")
    if path == "/search":
        return f"{address}?q=lamp"
    return address.replace("{file}", FILES.get(media_type, ""))


def decoded(answer: Response) -> bytes:
    """The body as it is without its encoding; the client itself does not know zstd."""
    if answer.headers.get("content-encoding") != "zstd":
        return answer.content
    return ZstdDecompressor().decompressobj().decompress(answer.content)


def ask(client: TestClient, method: str, path: str, media_type: str, **headers: str) -> Response:
    further = {name.replace("_", "-"): value for name, value in headers.items()}
    given = {"Accept": media_type, "Accept-Encoding": "identity", **further}
    return client.request(method, address_of(path, media_type), headers=given)


@pytest.fixture(scope="module")
def pairs(client: TestClient) -> list[tuple[str, str]]:
    """Every operation with every media type it declares."""
    paths = client.get("/openapi.json").json()["paths"]
    found = [(path, one) for path, methods in paths.items() for one in methods["get"]["responses"]["200"]["content"]]
    assert len(found) > 80
    return found


def test_every_form_of_every_list_and_record_is_declared(pairs: list[tuple[str, str]]) -> None:
    for name, query in QUERIES.items():
        declared = {media_type for path, media_type in pairs if path == f"/{name}"}
        if "format" in query.model_fields:
            assert declared == {bare(MEDIA_TYPES[form]) for form in formats_of(query)}, name
            assert len(declared) > 1, name


def test_each_is_served_as_declared(client: TestClient, pairs: list[tuple[str, str]]) -> None:
    tags: dict[str, list[str]] = defaultdict(list)
    for path, media_type in pairs:
        answer = ask(client, "GET", path, media_type)
        assert answer.status_code == 200, (path, media_type)
        assert bare(answer.headers["content-type"]) == media_type, (path, media_type)
        assert answer.content, (path, media_type)
        if path in NEITHER:
            assert answer.headers["cache-control"] == "no-store"
            assert "etag" not in answer.headers
            continue
        assert answer.headers["cache-control"] == "public, max-age=0, must-revalidate"
        if path != "/dataset/download/{file}":
            assert answer.headers["vary"].startswith("Accept, Accept-Encoding"), (path, media_type)
        assert answer.headers["etag"][:1] == '"', (path, media_type)
        tags[path].append(answer.headers["etag"])
    for path, found in tags.items():
        assert len(found) == len(set(found)), path


def test_each_is_not_sent_again_to_who_has_it(client: TestClient, pairs: list[tuple[str, str]]) -> None:
    for number, (path, media_type) in enumerate(pairs):
        if path in NEITHER:
            continue
        tag = ask(client, "GET", path, media_type).headers["etag"]
        ways = (("HEAD", f"W/{tag}"), ("GET", f'"other", {tag}'), ("HEAD", "*"))
        for method, given in (("GET", tag), ways[number % 3]):  # each pair one way, each way every third pair
            again = ask(client, method, path, media_type, If_None_Match=given)
            assert (again.status_code, again.content) == (304, b""), (path, media_type, given)
            assert again.headers["etag"] == tag
            assert {"cache-control", "vary"} <= again.headers.keys() or path == "/dataset/download/{file}"
        assert ask(client, "GET", path, media_type, If_None_Match='"other"').status_code == 200


def test_head_is_get_without_the_body(client: TestClient, pairs: list[tuple[str, str]]) -> None:
    for number, (path, media_type) in enumerate(pairs):
        if path == "/metrics":
            continue  # whose numbers, and so whose length, change from one request to the next
        encoding = ("identity", "gzip")[number % 2]
        got = ask(client, "GET", path, media_type, Accept_Encoding=encoding)
        head = ask(client, "HEAD", path, media_type, Accept_Encoding=encoding)
        assert (head.status_code, head.content) == (got.status_code, b""), (path, media_type)
        own = {"x-request-id": ""}
        assert {**head.headers, **own} == {**got.headers, **own}, (path, media_type)


def test_each_encoding_has_a_tag_of_its_own(client: TestClient, pairs: list[tuple[str, str]]) -> None:
    for number, (path, media_type) in enumerate(pairs):
        if path in NEITHER or path == "/dataset/download/{file}":
            continue
        plain, encodings = ask(client, "GET", path, media_type), ("zstd", "br", "gzip")
        for encoding in encodings if path == "/events" else encodings[number % 3 :][:1]:  # of others, one each
            answer = ask(client, "GET", path, media_type, Accept_Encoding=encoding)
            assert decoded(answer) == plain.content, (path, media_type)
            if "content-encoding" not in answer.headers:
                assert len(plain.content) < 500, (path, media_type)
                continue
            tag = answer.headers["etag"]
            assert tag == f'{plain.headers["etag"][:-1]}-{encoding}"'
            again = ask(client, "GET", path, media_type, Accept_Encoding=encoding, If_None_Match=tag)
            assert (again.status_code, again.headers["etag"]) == (304, tag)
            refused = ask(client, "GET", path, media_type, If_None_Match=tag)
            assert refused.status_code == 200, "who takes no such encoding cannot use what has this tag"


def test_the_parameter_asks_for_what_the_header_does(client: TestClient, pairs: list[tuple[str, str]]) -> None:
    for path, media_type in pairs:
        query = QUERIES.get(path.strip("/"))
        if query is None or "format" not in query.model_fields:
            continue
        [form] = [one for one in formats_of(query) if bare(MEDIA_TYPES[one]) == media_type]
        by_header = ask(client, "GET", path, media_type)
        address = address_of(path, media_type)
        by_parameter = client.get(f"{address}{'&' if '?' in address else '?'}format={form}")
        assert by_parameter.headers["content-type"] == by_header.headers["content-type"]
        if media_type != "application/json":  # whose links say which
            assert by_parameter.content == by_header.content, (path, form)
