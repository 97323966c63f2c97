"""/statements: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.params.statements import StatementQuery, StatementRecordQuery
from app.queries.statements import select_statements
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record
from app.schemas.statement import StatementList, StatementRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Statements"], route_class=ReadRoute)


@router.get(
    "/statements",
    summary="List statements",
    responses={200: {"model": StatementList, "description": "A page of statements."}},
    response_model=None,
)
def list_statements(request: Request, query: Annotated[StatementQuery, Query()]) -> Response:
    """Who said what, by speaker, by anyone it concerns, by topic, and by when it was said.

    `speaker` looks for who said it; `actor` also for on whose behalf, to whom, and about whom. With `date`,
    `match.date` says whether it was surely said then.
    """
    return answer_list(request, query, select_statements)


@router.get(
    "/statements/{id}",
    summary="Get a statement",
    responses={200: {"model": StatementRead, "description": "The statement."}},
    response_model=None,
)
def get_statement(
    request: Request,
    id: Annotated[str, Path(description="The statement's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[StatementRecordQuery, Query()],
) -> Response:
    """One statement with the chain it came through, disputes and every citation."""
    return answer_record(request, query, RecordKind.STATEMENT, id)
