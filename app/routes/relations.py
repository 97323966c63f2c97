"""/relations/{a}/{b}: everything that ties two actors, in one chronological line."""

import json
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from app.compact_json import compact
from app.database.snapshot import Snapshot
from app.errors import ParameterError, ParameterProblem
from app.lexicon import Lexicon
from app.params.relations import RelationQuery
from app.queries.listing import After
from app.queries.page import Statement
from app.queries.relations import Strand, select_relation_count, select_relation_page, strands_of
from app.routes.asking import ask
from app.routes.items import with_match
from app.routes.line import Line
from app.routes.lists import answer_line
from app.routes.reading import ReadRoute
from app.schemas.relation import RelationList
from app.vocabulary import RecordKind, View

router = APIRouter(tags=["Across records"], route_class=ReadRoute)
Name = Annotated[str, Path(description="An actor: id, acronym, any name in any script, or family name.")]


@router.get(
    "/relations/{a}/{b}",
    summary="Trace what ties two actors",
    responses={200: {"model": RelationList, "description": "A page of what ties them."}},
    response_model=None,
)
def list_relations(request: Request, a: Name, b: Name, query: Annotated[RelationQuery, Query()]) -> Response:
    """One chronological line of the events, statements and membership changes that tie two actors.

    Events in which both took part, statements in which both appear in whichever part, and the starts and ends of the
    membership of one in the other. A filter that only one kind of record knows leaves that kind only.
    """
    names = (a, b)
    return answer_line(
        request, query, lambda snapshot, lexicon, base_url: draw_relations(snapshot, lexicon, base_url, names, query)
    )


def draw_relations(
    snapshot: Snapshot, lexicon: Lexicon, base_url: str, names: tuple[str, str], query: RelationQuery
) -> Line[RelationQuery]:
    """The line that ties two actors; raises ParameterError for names that mean nothing, or one and the same."""
    pair = _pair(lexicon, *names)
    taken = {"a": {names[0]: pair[0]}, "b": {names[1]: pair[1]}}
    asked = ask(snapshot, lexicon, f"{base_url}/relations/{pair[0]}/{pair[1]}", query, taken)
    strands = strands_of(query, asked.names, pair)

    def select(view: View, limit: int | None, after: After | None, offset: int | None) -> Statement:
        return select_relation_page(strands, view, limit, descending=query.descending, after=after, offset=offset or 0)

    return Line(
        asked=asked,
        key_type=int,
        count=select_relation_count(strands),
        select=select,
        make_item=lambda row: _item(row, strands),
        matches=list(strands[0].matches) if strands else [],
    )


def _pair(lexicon: Lexicon, a: str, b: str) -> tuple[str, str]:
    """The two actors meant; raises ParameterError where they are unknown, or one."""
    one, other = lexicon.find("a", a, RecordKind.ACTOR), lexicon.find("b", b, RecordKind.ACTOR)
    if one == other:
        raise ParameterError(ParameterProblem("b", b, f"it is {one} again; name two different actors"))
    return one, other


def _item(row: Sequence[Any], strands: Sequence[Strand]) -> str:
    """A record as its own list shows it, with its kind, id and date beside it."""
    kind, _, record_id = row[1].partition("/")
    record = json.loads(row[2])
    date = compact(record.get("date", record.get("said")))
    item = f'{{"kind":"{kind}","id":{json.dumps(record_id)},"date":{date},"record":{row[2]}}}'
    return with_match(item, dict(zip(strands[0].matches, row[3:], strict=True)))
