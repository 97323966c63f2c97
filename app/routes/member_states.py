"""/member-states: the list and its records."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.params.member_states import MembershipChangeQuery, MembershipQuery, MembershipRecordQuery
from app.queries.member_states import select_membership_changes, select_memberships
from app.routes.lists import answer_list
from app.routes.reading import ReadRoute
from app.routes.records import answer_record
from app.schemas.membership import MembershipChangeList, MembershipList, MembershipRead
from app.vocabulary import RecordKind

router = APIRouter(tags=["Member states"], route_class=ReadRoute)


@router.get(
    "/member-states",
    summary="List membership spells",
    responses={200: {"model": MembershipList, "description": "A page of membership spells."}},
    response_model=None,
)
def list_member_states(request: Request, query: Annotated[MembershipQuery, Query()]) -> Response:
    """Who belonged to which organization, spell by spell; with `as_of`, only the spells that hold on that day.

    A state that left and came back has several spells. With `as_of`, `match.membership` says whether the spell
    surely holds that day or only possibly, because its start or end is not exactly known.
    """
    return answer_list(request, query, select_memberships)


@router.get(
    "/member-states/changes",
    summary="List membership changes",
    responses={200: {"model": MembershipChangeList, "description": "A page of changes."}},
    response_model=None,
)
def list_membership_changes(request: Request, query: Annotated[MembershipChangeQuery, Query()]) -> Response:
    """Who joined, left, or changed status, and when: the starts and ends of all spells, in order of date.

    Where one spell takes over from another, that is one change, from the one status to the other.
    """
    return answer_list(request, query, select_membership_changes)


@router.get(
    "/member-states/{id}",
    summary="Get a membership spell",
    responses={200: {"model": MembershipRead, "description": "The spell."}},
    response_model=None,
)
def get_member_state(
    request: Request,
    id: Annotated[str, Path(description="The spell's id.")],  # noqa: A002 - the name of the path parameter
    query: Annotated[MembershipRecordQuery, Query()],
) -> Response:
    """One spell with disputes and citations."""
    return answer_record(request, query, RecordKind.MEMBERSHIP, id)
