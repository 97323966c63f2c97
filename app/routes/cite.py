"""/…/cite: a record, a source or the whole dataset as reference managers take it."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from app.database.snapshot import Snapshot
from app.formats.about import About
from app.formats.citations import Reference, reference_of, write_citation
from app.formats.item import ItemKind
from app.formats.media_types import MEDIA_TYPES
from app.lexicon import Lexicon
from app.params.cite import CiteQuery
from app.routes.describing import about_of
from app.routes.headers import attachment
from app.routes.negotiation import chosen_form
from app.routes.reading import ReadRoute
from app.routes.records import find_document
from app.routes.service import route_path, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.vocabulary import ActorKind, CitationStyle, RecordKind

router = APIRouter(route_class=ReadRoute)
CITED: Mapping[str, RecordKind] = {
    "/events/{id}/cite": RecordKind.EVENT,
    "/statements/{id}/cite": RecordKind.STATEMENT,
    "/sources/{id}/cite": RecordKind.SOURCE,
    "/dataset/cite": RecordKind.DATASET,
}
"""By address, what is cited there."""
_RESPONSES: dict[int | str, dict[str, Any]] = {200: {"description": "The citation."}}
Id = Annotated[str, Path(description="The record's id.")]
Asked = Annotated[CiteQuery, Query()]


@router.get(
    "/events/{id}/cite",
    summary="Cite an event",
    tags=["Events"],
    responses=_RESPONSES,
    response_model=None,
)
def cite_event(request: Request, id: Id, query: Asked) -> Response:  # noqa: A002 - the name of the path parameter
    """How to cite an event as this dataset has it, with its own date and its sources, for reference managers."""
    return _answer(request, query, RecordKind.EVENT, id)


@router.get(
    "/statements/{id}/cite",
    summary="Cite a statement",
    tags=["Statements"],
    responses=_RESPONSES,
    response_model=None,
)
def cite_statement(request: Request, id: Id, query: Asked) -> Response:  # noqa: A002 - the name of the path parameter
    """How to cite a statement as this dataset has it, with when it was said and its sources, for reference managers."""
    return _answer(request, query, RecordKind.STATEMENT, id)


@router.get(
    "/sources/{id}/cite",
    summary="Cite a source",
    tags=["Sources"],
    responses=_RESPONSES,
    response_model=None,
)
def cite_source(request: Request, id: Id, query: Asked) -> Response:  # noqa: A002 - the name of the path parameter
    """How to cite a source itself: the article, treaty or cable, not this dataset, for reference managers."""
    return _answer(request, query, RecordKind.SOURCE, id)


@router.get(
    "/dataset/cite",
    summary="Cite the dataset",
    tags=["Dataset"],
    responses=_RESPONSES,
    response_model=None,
)
def cite_dataset(request: Request, query: Asked) -> Response:
    """How to cite the dataset in this version and revision, for reference managers."""
    return _answer(request, query, RecordKind.DATASET, None)


def _answer(request: Request, query: CiteQuery, kind: RecordKind, given_id: str | None) -> Response:
    style, service = chosen_form(request, tuple(CitationStyle), query.style), service_of(request)
    with service.reading() as (snapshot, lexicon):
        record_id = given_id or snapshot.loaded.dataset_id
        base_url, path = service.base_url(request), route_path(request).replace("{id}", record_id)

        def make() -> Response:
            about = about_of(snapshot, base_url, f"{base_url}{path}?style={style}", f"{base_url}{path}")
            body = write_citation(style, reference_to(snapshot, lexicon, kind, record_id, about))
            headers = {"Content-Disposition": attachment(about, path.removesuffix("/cite"), (), style)}
            return Response(body, media_type=MEDIA_TYPES[style], headers=headers)

        return answer_unless_fresh(request, Validators.of(snapshot, style, base_url, path), make)


def reference_to(snapshot: Snapshot, lexicon: Lexicon, kind: RecordKind, record_id: str, about: About) -> Reference:
    """What there is to cite of a record; raises RecordNotFoundError."""
    document = json.loads(find_document(snapshot, lexicon, kind, record_id))
    families = _family_names(snapshot, lexicon, document.get("authors", []))
    return reference_of("dataset" if kind is RecordKind.DATASET else ItemKind(kind), document, about, families)


def _family_names(snapshot: Snapshot, lexicon: Lexicon, authors: list[str]) -> Mapping[str, str]:
    """By name of an author, the family name, of those who are persons of this dataset; of others it is not known."""
    known = {}
    for name in authors:
        ids = lexicon.ids_named(RecordKind.ACTOR, name)
        actor = json.loads(find_document(snapshot, lexicon, RecordKind.ACTOR, ids[0])) if len(ids) == 1 else {}
        if actor.get("kind") == ActorKind.PERSON and actor["family_name"]:
            known[name] = actor["family_name"]
    return known
