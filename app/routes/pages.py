"""The two pages for people and their files: reads only app/pages and vendor, never the dataset."""

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

PAGES = Path(__file__).parents[1] / "pages"
VENDOR = Path(__file__).parents[2] / "vendor" / "swagger-ui"
CSS, JAVASCRIPT = "text/css", "text/javascript"

# Nothing but these files is served, so no path can lead out of the folder.
ASSETS = {
    "docs.css": (PAGES / "docs.css", CSS),
    "docs.js": (PAGES / "docs.js", JAVASCRIPT),
    "home.css": (PAGES / "home.css", CSS),
    "vendor/swagger-ui.css": (VENDOR / "swagger-ui.css", CSS),
    "vendor/swagger-ui-bundle.js": (VENDOR / "swagger-ui-bundle.js", JAVASCRIPT),
}

# Swagger UI draws its icons from data: addresses and asks this origin for the OpenAPI document; it needs no more.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGE_HEADERS = {"Content-Security-Policy": CONTENT_SECURITY_POLICY}

router = APIRouter(include_in_schema=False)


@cache
def read_file(path: Path) -> tuple[bytes, str]:
    """Return a file's bytes and its ETag."""
    content = path.read_bytes()
    return content, f'"{sha256(content).hexdigest()[:32]}"'


@router.get("/docs")
def get_docs() -> HTMLResponse:
    """Return the page that shows the OpenAPI document."""
    content, _ = read_file(PAGES / "docs.html")
    return HTMLResponse(content, headers=PAGE_HEADERS | {"Cache-Control": "no-cache"})


@router.get("/docs/")
def redirect_docs() -> RedirectResponse:
    """Lead to the address without the slash; a relative one, since no Host header is to be trusted."""
    return RedirectResponse("../docs", status_code=308)


@router.get("/docs/{name:path}")
def get_docs_asset(name: str, request: Request) -> Response:
    """Return one of the listed files, or 304 to a browser that still has it."""
    if name not in ASSETS:
        raise HTTPException(404)
    path, media_type = ASSETS[name]
    content, etag = read_file(path)
    headers = {"Cache-Control": "public, max-age=3600", "ETag": etag}
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=media_type, headers=headers)


def home_page(values: Mapping[str, str]) -> HTMLResponse:
    """Fill the page for `/`: title, description, counts, example_request (a path), version, licence; all plain text."""
    content, _ = read_file(PAGES / "home.html")
    escaped = {name: escape(value) for name, value in values.items()}
    return HTMLResponse(Template(content.decode()).substitute(escaped), headers=PAGE_HEADERS)
