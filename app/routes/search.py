"""/search: records of every kind that hold some words."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.params.search import SearchQuery
from app.queries.search import select_hits
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.schemas.search import HitList

router = APIRouter(tags=["Across records"], route_class=ReadRoute)


@router.get(
    "/search",
    summary="Search everything",
    responses={200: {"model": HitList, "description": "A page of hits."}},
    response_model=None,
)
def search(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
    """Records of every kind that hold all the words, the best match first.

    Case and accents do not matter. `"a phrase"` must stand as it is, `-word` must not stand there, `begin*` is the
    start of a word. `match.highlight` shows where, as HTML with `<mark>`.
    """
    return answer_list(request, query, select_hits)
