"""/dataset and /vocabulary: what this chronology is, and what its words mean."""

import json
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.database.fetch import fetch_rows, fetch_text
from app.database.snapshot import Snapshot
from app.formats.jsonld import write_dataset_jsonld
from app.formats.media_types import MEDIA_TYPES
from app.params.dataset import DatasetQuery
from app.params.listing import NoQuery
from app.queries.documents import select_document, select_terms
from app.routes.describing import about_of
from app.routes.negotiation import format_of
from app.routes.reading import ReadRoute
from app.routes.service import json_response, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.schemas.dataset import DatasetRead, VocabularyRead
from app.vocabulary import Format, RecordKind, Scheme, View

router = APIRouter(tags=["Dataset"], route_class=ReadRoute)


@router.get(
    "/dataset",
    summary="Describe the dataset",
    responses={200: {"model": DatasetRead, "description": "The dataset."}},
    response_model=None,
)
def get_dataset(request: Request, query: Annotated[DatasetQuery, Query()]) -> Response:
    """Title, licence, version, revision, what is taken in, known gaps, counts, and how to cite it."""
    form, service = format_of(request, query), service_of(request)
    with service.reading() as (snapshot, _):
        base_url = service.base_url(request)
        validators = Validators.of(snapshot, form, base_url, "/dataset")

        def make() -> Response:
            return Response(describe_dataset(snapshot, form, base_url), media_type=MEDIA_TYPES[form])

        return answer_unless_fresh(request, validators, make)


def describe_dataset(snapshot: Snapshot, form: Format, base_url: str) -> str:
    """The dataset's own description, in JSON or JSON-LD."""
    document = fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.loaded.dataset_id, View.FULL)) or "{}"
    if form is Format.JSON:
        return document
    page = f"{base_url}/dataset"
    return write_dataset_jsonld(json.loads(document), about_of(snapshot, base_url, f"{page}?format={form}", page))


@router.get(
    "/vocabulary",
    summary="Define the words",
    responses={200: {"model": VocabularyRead, "description": "All terms, by scheme."}},
    response_model=None,
)
def get_vocabulary(request: Request, query: Annotated[NoQuery, Query()]) -> Response:
    """Every term the records use (event types, roles, topics, …) with its definition, by scheme."""
    form = format_of(request, query)
    with service_of(request).reading() as (snapshot, _):
        validators = Validators.of(snapshot, form, "/vocabulary")
        return answer_unless_fresh(request, validators, lambda: json_response(_define(snapshot)))


def _define(snapshot: Snapshot) -> str:
    schemes: dict[str, list[str]] = {scheme.value: [] for scheme in Scheme}
    for kind, term_id, document in fetch_rows(snapshot, select_terms()):
        schemes[Scheme.TOPICS.value if kind == RecordKind.TOPIC else term_id.partition("/")[0]].append(document)
    body = ",".join(f'"{scheme}":[{",".join(terms)}]' for scheme, terms in schemes.items())
    return f"{{{body}}}"
