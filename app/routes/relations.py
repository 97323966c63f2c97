"""/relations/{a}/{b}: everything that ties two actors, in one chronological line."""

import json
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from app.database.fetch import Page, fetch_page
from app.database.snapshot import Snapshot
from app.errors import ParameterError, ParameterProblem
from app.lexicon import Lexicon
from app.params.relations import RelationQuery
from app.queries.relations import Strand, select_relation_count, select_relation_page, strands_of
from app.routes.asking import ask, refuse_repeated
from app.routes.items import with_match
from app.routes.lists import ListAnswer, cursor_of, envelope, list_response
from app.routes.service import service_of
from app.schemas.relation import RelationList
from app.vocabulary import RecordKind

router = APIRouter(tags=["Across records"])
Name = Annotated[str, Path(description="An actor: id, acronym, any name in any script, or family name.")]


@router.get(
    "/relations/{a}/{b}",
    summary="Trace what ties two actors",
    responses={200: {"model": RelationList, "description": "A page of what ties them."}},
    response_model=None,
    dependencies=[Depends(refuse_repeated)],
)
def list_relations(request: Request, a: Name, b: Name, query: Annotated[RelationQuery, Query()]) -> Response:
    """One chronological line of the events, statements and membership changes that tie two actors.

    Events in which both took part, statements in which both appear in whichever part, and the starts and ends of the
    membership of one in the other. A filter that only one kind of record knows leaves that kind only.
    """
    service = service_of(request)
    with service.reading() as (snapshot, lexicon):
        return list_response(build_relations(snapshot, lexicon, service.base_url(request), (a, b), query))


def build_relations(
    snapshot: Snapshot, lexicon: Lexicon, base_url: str, names: tuple[str, str], query: RelationQuery
) -> ListAnswer:
    """Make the body of the answer; raises ParameterError for names that mean nothing, or one and the same."""
    pair = _pair(lexicon, *names)
    taken = {"a": {names[0]: pair[0]}, "b": {names[1]: pair[1]}}
    asked = ask(snapshot, lexicon, f"{base_url}/relations/{pair[0]}/{pair[1]}", query, taken)
    strands = strands_of(query, asked.names, pair)
    cursor = cursor_of(asked, int)
    if not strands:  # what each of two filters leaves, the other leaves out
        return envelope(asked, Page(0, [], has_more=False), [], {}, cursor)
    after = (cursor.key, cursor.id) if cursor else None
    statement = select_relation_page(
        strands, query.limit, descending=query.descending, after=after, offset=query.offset or 0
    )
    page, _ = fetch_page(snapshot, select_relation_count(strands), statement, query.limit)
    return envelope(asked, page, [_item(row, strands) for row in page.rows], {}, cursor)


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
    date = json.dumps(record.get("date", record.get("said")), ensure_ascii=False, separators=(",", ":"))
    item = f'{{"kind":"{kind}","id":{json.dumps(record_id)},"date":{date},"record":{row[2]}}}'
    return with_match(item, dict(zip(strands[0].matches, row[3:], strict=True)))
