"""RelationQuery → one line, in order of date, of the events, statements and membership changes that tie two actors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, false, func, literal, or_, select, tuple_, union_all

from app.models import Document, Event, Membership, MembershipChange, Statement, WholeDocument
from app.params.events import EventFilters, Operator
from app.params.names import NOTHING, Names, Selection
from app.params.relations import RelationQuery
from app.queries.clauses import Clause
from app.queries.dates import certainly_within, date_match, dated, known, possibly_within
from app.queries.events import event_clauses, event_matches
from app.queries.listing import After, Row
from app.queries.statements import where_all_appear
from app.vocabulary import View

MEMBERSHIP_CHANGE = "membership-change"
_NOTHING: Select[*Row] = select(literal(0).label("key"), literal("").label("id"), literal("")).where(false())


@dataclass(frozen=True, slots=True)
class Strand:
    """One kind of record that ties the two: its table, what its records must meet, and how surely they do."""

    kind: str
    table: Any
    conditions: Sequence[ColumnElement[bool]]
    matches: Mapping[str, ColumnElement[bool]]


def strands_of(query: RelationQuery, names: Names, pair: tuple[str, str]) -> list[Strand]:
    """The strands of a request. A filter that one kind of record alone knows leaves that kind only."""
    member_of = names.get("member_of", NOTHING)
    strands = [_events(query, names, pair), _statements(query, pair), _changes(query, pair)]
    if member_of != NOTHING:
        strands = [one for one in strands if one.kind == "event"]
    if query.as_of:
        strands = [one for one in strands if one.kind == MEMBERSHIP_CHANGE]
    return strands


def select_relation_count(strands: Sequence[Strand]) -> Select[*Row]:
    """Count what all strands hold."""
    counts = [select(func.count()).select_from(one.table).where(*one.conditions).scalar_subquery() for one in strands]
    return select(sum(counts, literal(0)))


def select_relation_page(  # noqa: PLR0913 - what is asked for, and which part of it
    strands: Sequence[Strand], view: View, limit: int | None, *, descending: bool, after: After | None, offset: int
) -> Select[*Row]:
    """Select sort key, id (`kind/id`), document and certainties of a page, and one row more than asked for.

    Without a limit, select all the rest. Else each strand is read no further than the page may need.
    """
    if not strands:  # what each of two filters leaves, the other leaves out
        return _NOTHING
    most = None if limit is None else limit + 1
    depth = None if most is None else offset + most
    parts = [_stretch(one, depth, descending=descending, after=after).subquery() for one in strands]
    line = union_all(*(select(part) for part in parts)).subquery("line")
    page = select(line).order_by(*_ordered(line.c.key, line.c.id, descending=descending)).limit(most)
    shown = page.offset(offset or None).subquery("page")
    stored: type[Document | WholeDocument] = WholeDocument if view is View.FULL else Document
    rendered = WholeDocument.full if view is View.FULL else Document.summary
    document = func.coalesce(rendered, MembershipChange.document)
    return (
        select(shown.c.key, shown.c.id, document, *list(shown.c)[4:])
        .select_from(shown)
        .outerjoin(stored, and_(stored.kind == shown.c.kind, stored.id == shown.c.record_id))
        .outerjoin(MembershipChange, and_(shown.c.kind == MEMBERSHIP_CHANGE, MembershipChange.id == shown.c.record_id))
        .order_by(*_ordered(shown.c.key, shown.c.id, descending=descending))
    )


def _ordered(*keys: ColumnElement[Any], descending: bool) -> list[ColumnElement[Any]]:
    return [key.desc() if descending else key.asc() for key in keys]


def _stretch(strand: Strand, most: int | None, *, descending: bool, after: After | None) -> Select[*Row]:
    """Select sort key, `kind/id`, kind, id and certainties of a strand's next records."""
    table = strand.table
    kind = literal(strand.kind)
    certainties = [case((certain, "certain"), else_="possible").label(name) for name, certain in strand.matches.items()]
    key = table.last_day if descending else table.first_day
    record_id = kind + "/" + table.id
    statement = select(
        key.label("key"), record_id.label("id"), kind.label("kind"), table.id.label("record_id"), *certainties
    )
    if after:
        here, there = tuple_(key, record_id), tuple_(literal(after[0]), literal(after[1]))
        statement = statement.where(here < there if descending else here > there)
    return statement.where(*strand.conditions).order_by(*_ordered(key, record_id, descending=descending)).limit(most)


def _events(query: RelationQuery, names: Names, pair: tuple[str, str]) -> Strand:
    """The events in which both took part."""
    # Made of values that are valid already, since those of dates are not read twice.
    filters = EventFilters.model_construct(
        actor_op=Operator.AND, date=query.date, date_match=query.date_match, known_on=query.known_on
    )
    named = {"actor": Selection(pair), "member_of": names.get("member_of", NOTHING)}
    clauses = event_clauses(filters, named)
    return Strand("event", Event, _conditions(clauses), event_matches(filters, names))


def _statements(query: RelationQuery, pair: tuple[str, str]) -> Strand:
    """The statements in which both appear."""
    clauses = [*where_all_appear(Selection(pair)), *dated(Statement, query), *known(Statement, query)]
    return Strand("statement", Statement, _conditions(clauses), date_match(Statement, query.date))


def _changes(query: RelationQuery, pair: tuple[str, str]) -> Strand:
    """The changes in the membership of one in the other; with `as_of`, of spells that may hold that day."""
    table = MembershipChange
    matches = date_match(table, query.date)
    between = or_(
        *(
            and_(table.member_id == member, table.organization_id == organization)
            for member, organization in (pair, pair[::-1])
        )
    )
    conditions = [between, *_conditions([*dated(table, query), *known(table, query)])]
    if query.as_of:
        conditions.append(_spell(possibly_within(Membership, query.as_of)))
        matches["membership"] = _spell(certainly_within(Membership, query.as_of))
    return Strand(MEMBERSHIP_CHANGE, table, conditions, matches)


def _spell(holds: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether the spell that starts with a change, or the one that ends with it, is such a one."""
    spells = select(Membership.id).where(holds)
    return or_(MembershipChange.membership_id.in_(spells), MembershipChange.ended_id.in_(spells))


def _conditions(clauses: Sequence[Clause]) -> list[ColumnElement[bool]]:
    return [clause.condition for clause in clauses]
