"""/changes: what the releases of the dataset changed, for whoever keeps a copy of it."""

import json
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.database.fetch import fetch_rows
from app.database.snapshot import Snapshot
from app.errors import ChangesUnknownError
from app.formats.seed_form import name_scheme
from app.lexicon import Lexicon
from app.params.changes import ChangeQuery
from app.queries.changes import select_changes, select_last_release, select_releases_named, select_versions
from app.routes.asking import ask
from app.routes.line import Line, line_of
from app.routes.lists import answer_line
from app.routes.reading import ReadRoute
from app.schemas.change import ReleaseChangeList
from app.vocabulary import View

_MOST_VERSIONS = 50
"""So many versions are named to who asked for none of them."""

_RECORD = ',"record":'

router = APIRouter(tags=["Dataset"], route_class=ReadRoute)


@router.get(
    "/changes",
    summary="Follow what releases changed",
    responses={200: {"model": ReleaseChangeList, "description": "A page of changes."}},
    response_model=None,
)
def list_changes(request: Request, query: Annotated[ChangeQuery, Query()]) -> Response:
    """Which records the releases of this dataset added, changed, removed and renamed, of each what was done to it last.

    A copy is kept up to date with `since` and `view=full`: first drop every record that was removed or renamed, by its
    `record_id`, then take over every `record` that is there, under `renamed_to` if it was renamed.
    """

    def draw(snapshot: Snapshot, lexicon: Lexicon, base_url: str) -> Line[ChangeQuery]:
        _refuse_unknown_since(snapshot, query.since)
        asked = ask(snapshot, lexicon, f"{base_url}/changes", query)
        line = line_of(replace(asked, remarks=_unreleased(snapshot)), select_changes)
        return (
            line
            if query.view is View.SUMMARY
            else replace(line, make_item=lambda row: _with_scheme(row[2]), plain=False)
        )

    return answer_line(request, query, draw)


def _with_scheme(text: str) -> str:
    """A change whose record is in the form in which it is loaded: a term with its scheme."""
    change, found, record = text.partition(_RECORD)
    told = json.loads(f"{change}}}")
    if not found or record == "null}":
        return text
    return f"{change}{found}{name_scheme(told['kind'], told['renamed_to'] or told['record_id'], record)}"


def _refuse_unknown_since(snapshot: Snapshot, since: str | None) -> None:
    """Raise ChangesUnknownError unless it names one release, or several of one revision."""
    if since is None or len(fetch_rows(snapshot, select_releases_named(since))) == 1:
        return
    versions = [row[0] for row in fetch_rows(snapshot, select_versions(_MOST_VERSIONS))]
    raise ChangesUnknownError(since, versions)


def _unreleased(snapshot: Snapshot) -> list[str]:
    """Say where the data is not that of the last release, so that a copy kept by its changes differs from it."""
    for version, revision in fetch_rows(snapshot, select_last_release()):
        if revision != snapshot.loaded.revision:
            return [f"The data has changed since release {version}, the last one; what is not released is not listed."]
    return []
