"""The pages for people and their files, without a browser and without a dataset."""

from hashlib import sha256
from html.parser import HTMLParser
from string import Template
from urllib.parse import urljoin, urlsplit

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from app.routes.pages import ASSETS, CONTENT_SECURITY_POLICY, PAGES, VENDOR, home_page, router
from supply.vendored import checksums

VALUES = {
    "title": "A chronology",
    "description": "What happened & when",
    "counts": "3 events",
    "example_request": "/events?actor=a&date=2009",
    "version": "1.0",
    "licence": "CC0-1.0",
}


class References(HTMLParser):
    """Collects what a page loads and links to, and what a strict policy would refuse."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__()
        self.loaded: list[str] = []
        self.linked: list[str] = []
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sort the addresses of one tag."""
        given = dict(attrs)
        address = given.get("src") or given.get("href")
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        if address and not address.startswith(("data:", "#")):
            (self.linked if tag == "a" else self.loaded).append(address)


@pytest.fixture
def client() -> TestClient:
    app = FastAPI(docs_url=None, redoc_url=None, redirect_slashes=False)
    app.include_router(router)
    app.add_api_route("/", lambda: home_page(VALUES))
    return TestClient(app)


@pytest.mark.parametrize("path", ["/docs", "/"])
def test_a_page_is_html_under_a_strict_policy(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert '<html lang="en">' in response.text
    assert References(response.text).inline == []


def test_the_documentation_is_asked_for_again_each_time(client: TestClient) -> None:
    assert client.get("/docs").headers["cache-control"] == "no-cache"


def test_the_policy_allows_nothing_inline_and_no_other_origin() -> None:
    sources = {word for part in CONTENT_SECURITY_POLICY.split(";") for word in part.split()[1:]}
    assert sources == {"'none'", "'self'", "data:"}
    assert "script-src 'self';" in CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("path", ["/docs", "/"])
def test_a_page_loads_only_files_of_its_own_origin(client: TestClient, path: str) -> None:
    loaded = References(client.get(path).text).loaded
    assert loaded
    for address in loaded:
        assert not urlsplit(address).netloc
        response = client.get(urljoin(path, address))
        assert response.status_code == 200
        expected = "text/css" if address.endswith(".css") else "text/javascript"
        assert response.headers["content-type"] == f"{expected}; charset=utf-8"
        assert response.headers["cache-control"] == "public, max-age=3600"


def test_the_documentation_leads_home_and_to_the_openapi_document(client: TestClient) -> None:
    html = client.get("/docs").text
    assert {urljoin("/docs", address) for address in References(html).linked} == {"/", "/openapi.json"}
    assert "<noscript>" in html


def test_a_file_the_browser_still_has_is_not_sent_again(client: TestClient) -> None:
    etag = client.get("/docs/docs.js").headers["etag"]
    response = client.get("/docs/docs.js", headers={"If-None-Match": etag})
    assert (response.status_code, response.content, response.headers["etag"]) == (304, b"", etag)
    assert client.get("/docs/docs.js", headers={"If-None-Match": 'W/"other"'}).status_code == 200


@pytest.mark.parametrize("name", ASSETS)
def test_every_listed_file_is_served_as_it_stands(client: TestClient, name: str) -> None:
    path, _ = ASSETS[name]
    assert client.get(f"/docs/{name}").content == path.read_bytes()


@pytest.mark.parametrize(
    "path",
    [
        "/docs/../main.py",
        "/docs/%2e%2e/main.py",
        "/docs/%2e%2e%2fmain.py",
        "/docs/..%5cmain.py",
        "/docs//docs.js",
        "/docs/vendor",
        "/docs/vendor/",
        "/docs/vendor/%00",
        "/docs/vendor/../docs.html",
        "/docs/vendor/swagger-ui/README.md",
        "/docs/docs.html",
        "/docs/nothing.js",
    ],
)
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_slash_too_many_leads_to_the_page(client: TestClient) -> None:
    response = client.get("/docs/", headers={"Host": "elsewhere.example"}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (308, "../docs")
    assert client.get("/docs/").status_code == 200


def test_what_is_served_of_the_package_are_the_bytes_it_came_with(client: TestClient) -> None:
    served = [name for name, (path, _) in ASSETS.items() if path.is_relative_to(VENDOR)]
    assert served
    for name in served:
        expected = checksums(VENDOR)[ASSETS[name][0].name]
        assert sha256(client.get(f"/docs/{name}").content).hexdigest() == expected


def test_the_page_sends_nothing_to_a_validator_and_loads_nothing_from_elsewhere() -> None:
    script = (PAGES / "docs.js").read_text(encoding="utf-8")
    assert "validatorUrl: null" in script
    for name in ("docs.js", "docs.css", "home.css"):
        assert "://" not in (PAGES / name).read_text(encoding="utf-8")


def test_the_home_page_takes_exactly_these_values() -> None:
    assert set(Template((PAGES / "home.html").read_text(encoding="utf-8")).get_identifiers()) == set(VALUES)


def test_the_home_page_shows_its_values_as_text() -> None:
    bad = "<script>alert(1)</script> \"' $version"
    html = bytes(home_page(dict.fromkeys(VALUES, bad)).body).decode()
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&#x27; $version") >= len(VALUES)


@pytest.mark.parametrize("example", ["javascript:alert(1)", "//elsewhere.example/", "https://elsewhere.example/"])
def test_the_example_never_leads_elsewhere(example: str) -> None:
    html = bytes(home_page(VALUES | {"example_request": example}).body).decode()
    for address in References(html).linked:
        assert urlsplit(urljoin("https://here.example/", address))[:2] == ("https", "here.example")
