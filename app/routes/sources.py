"""/sources: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.database.snapshot import Snapshot
from app.lexicon import Lexicon
from app.params.names import Selection
from app.params.sources import CitationQuery, SourceQuery, SourceRecordQuery
from app.queries.sources import select_citations, select_sources
from app.routes.asking import ask
from app.routes.line import Line, line_of
from app.routes.lists import answer_line, answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record, find_document
from app.schemas.citation import CitedRecordList
from app.schemas.source import SourceList, SourceRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Sources"], route_class=ReadRoute)


@router.get(
    "/sources",
    summary="List sources",
    responses={200: {"model": SourceList, "description": "A page of sources."}},
    response_model=None,
)
def list_sources(request: Request, query: Annotated[SourceQuery, Query()]) -> Response:
    """The documents that vouch for the facts, and those that are only mentioned (`held` is false)."""
    return answer_list(request, query, select_sources)


@router.get(
    "/sources/{id}",
    summary="Get a source",
    responses={200: {"model": SourceRead, "description": "The source."}},
    response_model=None,
)
def get_source(
    request: Request,
    id: Annotated[str, Path(description="The source's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[SourceRecordQuery, Query()],
) -> Response:
    """One source with its dates, addresses, and disputes about it."""
    return answer_record(request, query, RecordKind.SOURCE, id)


@router.get(
    "/sources/{id}/citations",
    summary="List what a source vouches for",
    responses={200: {"model": CitedRecordList, "description": "A page of citations."}},
    response_model=None,
)
def list_citations(
    request: Request,
    id: Annotated[str, Path(description="The source's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[CitationQuery, Query()],
) -> Response:
    """Every citation of a source: which record it vouches for, for which of its fields, and in which words."""

    def draw(snapshot: Snapshot, lexicon: Lexicon, base_url: str) -> Line[CitationQuery]:
        find_document(snapshot, lexicon, RecordKind.SOURCE, id)
        asked = ask(snapshot, lexicon, f"{base_url}/sources/{id}/citations", query)
        return line_of(asked, select_citations, within={"of": Selection((id,))})

    return answer_line(request, query, draw)
