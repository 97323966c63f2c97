"""What every answer tells browsers."""

from fastapi.testclient import TestClient

from app.middleware.security_headers import SECURITY_HEADERS
from app.routes.pages import CONTENT_SECURITY_POLICY

PAGES = ("/docs", "/")


def test_every_answer_has_them(client: TestClient) -> None:
    known = [path for path in client.get("/openapi.json").json()["paths"] if "{" not in path]
    addresses = [*known, "/search?q=a", "/events?x=1", "/nothing", "/docs", "/docs/docs.js", "/events/nothing"]
    assert len(addresses) > 20
    for address in addresses:
        for method in ("GET", "HEAD", "OPTIONS", "POST"):
            answer = client.request(method, address, follow_redirects=False)
            expected = dict(SECURITY_HEADERS)
            if method in {"GET", "HEAD"} and address == "/docs":
                expected["Content-Security-Policy"] = CONTENT_SECURITY_POLICY
            assert {name: answer.headers.get(name) for name in SECURITY_HEADERS} == expected, (method, address)


def test_an_answer_that_has_not_changed_leaves_the_policy_that_the_client_has(client: TestClient) -> None:
    """What a 304 tells takes the place of what was stored: a page would get the policy of the data."""
    for address in ("/events", "/docs/docs.js", "/"):
        for _ in range(3):  # the first is the application's, later ones are kept
            had = {"Accept": "text/html, */*;q=0.1"}
            tag = client.get(address, headers=had).headers["etag"]
            answer = client.get(address, headers={**had, "If-None-Match": tag})
            assert answer.status_code == 304
            expected = {**SECURITY_HEADERS, "Content-Security-Policy": None}
            assert {name: answer.headers.get(name) for name in SECURITY_HEADERS} == expected


def test_no_policy_lets_anything_inline_run() -> None:
    for policy in (SECURITY_HEADERS["Content-Security-Policy"], CONTENT_SECURITY_POLICY):
        assert policy.startswith("default-src 'none';")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
