"""/: what there is, as JSON for programs and as a page for browsers."""

import json
import re
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse

from app.database.fetch import fetch_text
from app.params import LIST_QUERIES
from app.params.listing import NoQuery
from app.queries.documents import select_document
from app.routes.pages import home_page
from app.routes.service import service_of
from app.schemas.health import IndexRead
from app.vocabulary import RecordKind, View

_WEIGHT = re.compile(r"[01](?:\.[0-9]{0,3})?")

_FURTHER = ("member-states/changes", "graph", "coverage", "vocabulary", "dataset")
_TEMPLATES = {"search": "/search{?q}", "relations": "/relations/{a}/{b}"}
"""Addresses with something to fill in, as URI templates (RFC 6570)."""

router = APIRouter(tags=["Service"])


@router.get(
    "/",
    summary="Start here",
    responses={200: {"model": IndexRead, "description": "What there is, and where."}},
    response_model=None,
)
def get_index(request: Request, query: Annotated[NoQuery, Query()]) -> Response:  # noqa: ARG001 - refuses parameters
    """The dataset in a few words and links to everything; an HTML page when a browser asks."""
    service = service_of(request)
    base_url = service.base_url(request)
    with service.reading() as (snapshot, _):
        document = fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.dataset_id, View.FULL))
    dataset, example = json.loads(document or "{}"), json.loads(snapshot.examples)["request"]
    if prefers_html(request.headers.get("accept", "")):
        counts = ", ".join(f"{count} {kind}s" for kind, count in dataset["counts"].items() if count)
        shown = {key: dataset[key] for key in ("title", "description", "version", "licence")}
        return home_page({**shown, "counts": counts, "example_request": example})
    links = {name: f"{base_url}/{name}" for name in (*LIST_QUERIES, *_FURTHER)}
    links |= {name: f"{base_url}{template}" for name, template in _TEMPLATES.items()}
    links |= {"documentation": f"{base_url}/docs", "openapi": f"{base_url}/openapi.json"}
    index = IndexRead(
        title=dataset["title"],
        description=dataset["description"],
        dataset_version=snapshot.version,
        revision=snapshot.revision,
        licence=dataset["licence"],
        counts=dataset["counts"],
        links=links | {"example": f"{base_url}{example}"},
    )
    return JSONResponse(index.model_dump(mode="json"), headers={"Vary": "Accept"})


def prefers_html(accept: str) -> bool:
    """Whether an Accept header (RFC 9110, section 12.5.1) ranks HTML above JSON; browsers do, programs do not."""
    weights = {"text/html": 0.0, "application/json": 0.0}
    for part in accept.lower().split(","):
        media_type, *parameters = (piece.strip() for piece in part.split(";"))
        weight = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        if media_type in weights:
            weights[media_type] = float(weight) if _WEIGHT.fullmatch(weight) else 0.0
    return weights["text/html"] > weights["application/json"]
