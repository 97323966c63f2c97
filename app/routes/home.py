"""/: what there is, as JSON for programs and as a page for browsers."""

import json
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.database.fetch import fetch_text
from app.database.snapshot import Snapshot
from app.errors import NotAcceptableError
from app.params import LIST_QUERIES
from app.params.listing import NoQuery
from app.queries.documents import select_document
from app.routes.negotiation import best_type
from app.routes.pages import home_page
from app.routes.reading import ReadRoute
from app.routes.service import json_response, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.schemas.health import IndexRead
from app.vocabulary import RecordKind, View

_HTML = "text/html"
_MEDIA_TYPES = ("application/json", _HTML)

_FURTHER = ("member-states/changes", "graph", "coverage", "vocabulary", "changes", "dataset", "dataset/download")
_TEMPLATES = {"search": "/search{?q}", "relations": "/relations/{a}/{b}"}
"""Addresses with something to fill in, as URI templates (RFC 6570)."""

router = APIRouter(tags=["Service"], route_class=ReadRoute)


@router.get(
    "/",
    summary="Start here",
    responses={
        200: {
            "model": IndexRead,
            "description": "What there is, and where.",
            "content": {_HTML: {"schema": {"type": "string"}}},
        }
    },
    response_model=None,
)
def get_index(request: Request, query: Annotated[NoQuery, Query()]) -> Response:  # noqa: ARG001 - refuses parameters
    """The dataset in a few words and links to everything; an HTML page when a browser asks."""
    accept = ",".join(request.headers.getlist("accept"))
    media_type = best_type(accept, _MEDIA_TYPES)
    if media_type is None:
        raise NotAcceptableError(accept, _MEDIA_TYPES)
    service = service_of(request)
    with service.reading() as (snapshot, _):
        base_url = service.base_url(request)
        validators = Validators.of(snapshot, media_type, base_url, "/")
        return answer_unless_fresh(request, validators, lambda: _introduce(snapshot, media_type, base_url))


def _introduce(snapshot: Snapshot, media_type: str, base_url: str) -> Response:
    document = fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.loaded.dataset_id, View.FULL))
    dataset, example = json.loads(document or "{}"), json.loads(snapshot.loaded.examples)["request"]
    if media_type == _HTML:
        counts = ", ".join(f"{count} {kind}s" for kind, count in dataset["counts"].items() if count)
        shown = {key: dataset[key] for key in ("title", "description", "version", "licence")}
        return home_page({**shown, "counts": counts, "example_request": example})
    links = {name: f"{base_url}/{name}" for name in (*LIST_QUERIES, *_FURTHER)}
    links |= {name: f"{base_url}{template}" for name, template in _TEMPLATES.items()}
    links |= {"documentation": f"{base_url}/docs", "openapi": f"{base_url}/openapi.json"}
    index = IndexRead(
        title=dataset["title"],
        description=dataset["description"],
        dataset_version=snapshot.loaded.version,
        revision=snapshot.loaded.revision,
        licence=dataset["licence"],
        counts=dataset["counts"],
        links=links | {"example": f"{base_url}{example}"},
    )
    return json_response(index.model_dump_json())
