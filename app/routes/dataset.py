"""/dataset and /vocabulary: what this chronology is, and what its words mean."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.database.fetch import fetch_rows, fetch_text
from app.params.listing import NoQuery
from app.queries.documents import select_document, select_terms
from app.routes.service import service_of
from app.schemas.dataset import DatasetRead, VocabularyRead
from app.vocabulary import RecordKind, Scheme, View

router = APIRouter(tags=["Dataset"])


@router.get(
    "/dataset",
    summary="Describe the dataset",
    responses={200: {"model": DatasetRead, "description": "The dataset."}},
    response_model=None,
)
def get_dataset(request: Request, query: Annotated[NoQuery, Query()]) -> Response:  # noqa: ARG001 - refuses parameters
    """Title, licence, version, revision, what is taken in, known gaps, counts, and how to cite it."""
    with service_of(request).reading() as (snapshot, _):
        document = fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.dataset_id, View.FULL))
    return Response(document, media_type="application/json")


@router.get(
    "/vocabulary",
    summary="Define the words",
    responses={200: {"model": VocabularyRead, "description": "All terms, by scheme."}},
    response_model=None,
)
def get_vocabulary(request: Request, query: Annotated[NoQuery, Query()]) -> Response:  # noqa: ARG001 - refuses parameters
    """Every term the records use (event types, roles, topics, …) with its definition, by scheme."""
    with service_of(request).reading() as (snapshot, _):
        rows = fetch_rows(snapshot, select_terms())
    schemes: dict[str, list[str]] = {scheme.value: [] for scheme in Scheme}
    for kind, term_id, document in rows:
        schemes[Scheme.TOPICS.value if kind == RecordKind.TOPIC else term_id.partition("/")[0]].append(document)
    body = ",".join(f'"{scheme}":[{",".join(terms)}]' for scheme, terms in schemes.items())
    return Response(f"{{{body}}}", media_type="application/json")
