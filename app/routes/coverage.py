"""/coverage: how much there is of which years and actors, what is taken in, and what is known to be missing."""

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from app.database.fetch import fetch_rows, fetch_text
from app.edtf_days import year_text
from app.params.coverage import CoverageQuery
from app.queries.coverage import select_actor_years, select_event_years, select_statement_years
from app.queries.documents import select_document
from app.routes.asking import Asked, ask
from app.routes.facets import spread_over_years
from app.routes.negotiation import format_of
from app.routes.reading import ReadRoute
from app.routes.service import json_response, route_path, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.schemas.coverage import ActorCoverageRead, CoverageRead, YearCoverageRead
from app.schemas.reference import ActorLabelRead
from app.vocabulary import ActorKind, RecordKind, View

router = APIRouter(tags=["Across records"], route_class=ReadRoute)


@router.get(
    "/coverage",
    summary="Show what is covered",
    responses={200: {"model": CoverageRead, "description": "Counts by year and actor, and what is missing."}},
    response_model=None,
)
def get_coverage(request: Request, query: Annotated[CoverageQuery, Query()]) -> Response:
    """How many events and statements may fall in each year, and how many events of each actor; rules and known gaps.

    What may fall in several years counts in each of them, of those from the first to the last the dataset tells of.
    """
    form, service = format_of(request, query), service_of(request)
    with service.reading() as (snapshot, lexicon):
        asked = ask(snapshot, lexicon, f"{service.base_url(request)}{route_path(request)}", query)
        validators = Validators.of(snapshot, form, *asked.identity)
        return answer_unless_fresh(request, validators, lambda: json_response(build_coverage(asked)))


def build_coverage(asked: Asked[CoverageQuery]) -> str:
    """Make the body of the answer."""
    snapshot = asked.snapshot
    document = fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.loaded.dataset_id, View.FULL))
    dataset = json.loads(document or "{}")
    events = dict(spread_over_years(fetch_rows(snapshot, select_event_years()), snapshot))
    statements = dict(spread_over_years(fetch_rows(snapshot, select_statement_years()), snapshot))
    first, last = snapshot.loaded.first_year or 0, snapshot.loaded.last_year or -1
    return CoverageRead(
        years=[
            YearCoverageRead(year=year, events=events.get(year, 0), statements=statements.get(year, 0))
            for year in range(first, last + 1)
        ],
        actors=_actors(asked),
        inclusion_rules=dataset["inclusion_rules"],
        known_gaps=dataset["known_gaps"],
        meta=asked.meta(),
    ).model_dump_json()


def _actors(asked: Asked[CoverageQuery]) -> list[ActorCoverageRead]:
    """The actors that take part in events, most frequent first, with their events by year."""
    spans: dict[tuple[str, str], list[Sequence[Any]]] = defaultdict(list)
    for one, kind, *span in fetch_rows(asked.snapshot, select_actor_years(asked.names)):
        spans[one, kind].append(span)
    covered = [
        ActorCoverageRead(
            actor=ActorLabelRead(id=one, label=asked.lexicon.label(RecordKind.ACTOR, one), kind=ActorKind(kind)),
            total=sum(count for _, _, count in found),
            years={year_text(year): count for year, count in spread_over_years(found, asked.snapshot)},
        )
        for (one, kind), found in spans.items()
    ]
    return sorted(covered, key=lambda row: (-row.total, row.actor.id))
