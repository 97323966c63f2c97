"""ChangeQuery → the list of what releases changed; where it starts; and what became of single records."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    String,
    cast,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
)

from app.models import Release, ReleaseChange, WholeDocument
from app.params.changes import ChangeQuery
from app.params.names import NOTHING, Names
from app.queries.clauses import Clause, chosen
from app.queries.listing import Listing, Sorts
from app.vocabulary import RecordKind, ReleaseVerb, View

_SORTS: Sorts = {"release": (ReleaseChange.position, ReleaseChange.position)}
_CONTENT = (ReleaseVerb.ADDED.value, ReleaseVerb.CHANGED.value)


def select_changes(query: ChangeQuery, names: Names) -> Listing:
    """Build the list of changes a query asks for: of each record what was said last, in the order of the log."""
    return Listing(
        kind=None,
        table=ReleaseChange,
        id=cast(ReleaseChange.position, String),
        clauses=[
            Clause(ReleaseChange.latest == true()),  # with IS, SQLite would sort each page
            *_behind(query.since),
            *chosen(ReleaseChange, ReleaseChange.kind, names.get("kind", NOTHING)),
            *chosen(ReleaseChange, ReleaseChange.verb, names.get("change", NOTHING)),
        ],
        sorts=_SORTS,
        sort=query.sort,
        document=_with_record() if query.view is View.FULL else ReleaseChange.document,
    )


def select_releases_named(since: str) -> Select[*tuple[Any, ...]]:
    """Select the revisions of the releases meant by a version, a revision, or the first digits of one; a few."""
    return select(Release.revision).where(_named(since)).distinct().order_by(Release.revision).limit(2)


def select_versions(most: int) -> Select[*tuple[Any, ...]]:
    """Select the versions of the last releases, the newest first."""
    return select(Release.version).order_by(Release.number.desc()).limit(most)


def select_last_release() -> Select[*tuple[Any, ...]]:
    """Select version and revision of the last release."""
    return select(Release.version, Release.revision).order_by(Release.number.desc()).limit(1)


def select_fate(kind: RecordKind, record_id: str, after: int) -> Select[*tuple[Any, ...]]:
    """Select what the last release to speak of a record said of it, among those after a number.

    Rows are number, verb, new id, version, date and whether nothing later was said of it; one for each verb.
    """
    of_it = (ReleaseChange.kind == kind.value, ReleaseChange.record_id == record_id)
    last = select(func.max(ReleaseChange.number)).where(*of_it, ReleaseChange.number > after).scalar_subquery()
    return (
        select(
            ReleaseChange.number,
            ReleaseChange.verb,
            ReleaseChange.renamed_to,
            Release.version,
            Release.date,
            ReleaseChange.latest,
        )
        .join(Release, Release.number == ReleaseChange.number)
        .where(*of_it, ReleaseChange.number == last)
        .order_by(ReleaseChange.position)
    )


def select_last_changes(kind: RecordKind, ids: Collection[str]) -> Select[*tuple[Any, ...]]:
    """Select id and day (ISO 8601) of the last release that added or changed each record, or gave it its id."""
    own = select(ReleaseChange.record_id.label("id"), ReleaseChange.number).where(
        ReleaseChange.kind == kind.value, ReleaseChange.record_id.in_(ids), ReleaseChange.verb.in_(_CONTENT)
    )
    named = select(ReleaseChange.renamed_to.label("id"), ReleaseChange.number).where(
        ReleaseChange.kind == kind.value, ReleaseChange.renamed_to.in_(ids)
    )
    said = union_all(own, named).subquery("said")
    return (
        select(said.c.id, func.max(Release.date))  # days never go back from one release to the next
        .join(Release, Release.number == said.c.number)
        .group_by(said.c.id)
        .order_by(said.c.id)
    )


def _behind(since: str | None) -> list[Clause]:
    """What was said after a release."""
    if since is None:
        return []
    start = select(func.max(Release.last_position)).where(_named(since))
    return [Clause(ReleaseChange.position > start.scalar_subquery())]


def _named(since: str) -> ColumnElement[bool]:
    """The release of a version; else those of a revision, or of one that starts so."""
    version = Release.version == since
    if not ChangeQuery.is_revision(since):
        return version
    known = select(Release.number).where(version).exists()
    return or_(version, ~known & Release.revision.startswith(since))


def _with_record() -> SQLColumnExpression[str]:
    """A change with the record as it is now spliced in behind; null where there is none."""
    record_id = func.coalesce(ReleaseChange.renamed_to, ReleaseChange.record_id)
    content = (
        select(WholeDocument.content)
        .where(WholeDocument.kind == ReleaseChange.kind, WholeDocument.id == record_id)
        .scalar_subquery()
    )
    inner = func.substr(ReleaseChange.document, 1, func.length(ReleaseChange.document) - 1)
    return inner + literal(',"record":') + func.coalesce(content, "null") + literal("}")
