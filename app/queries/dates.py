"""The two matches of app.edtf, as SQL over the stored bounds, and what could be known when."""

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, false

from app.edtf import Edtf
from app.models.base import SHORT_SPAN, Dated, Link, Public
from app.params.dates import DateMatch, Dating, Knowing
from app.queries.clauses import Clause, Path, in_date_order


def possibly_within(table: type[Dated | Link], span: Edtf) -> ColumnElement[bool]:
    """The record's date can have touched a day of the span."""
    return and_(table.start_earliest <= span.end_latest, table.end_latest >= span.start_earliest)


def certainly_within(table: type[Dated], span: Edtf) -> ColumnElement[bool]:
    """The record's date touched a day of the span whatever its open questions; never so if either is uncertain."""
    if span.uncertain:
        return false()
    return and_(
        table.start_latest <= span.end_latest,
        table.end_earliest >= span.start_earliest,
        table.uncertain.is_(False),
    )


def dated(table: Any, query: Dating) -> list[Clause]:  # noqa: ANN401 - a model with Dated
    """The clause of `date` and `date_match`."""
    if query.date is None:
        return []
    return [within(table, query.date, query.date_match)]


def within(table: Any, span: Edtf, match: DateMatch = DateMatch.POSSIBLE) -> Clause:  # noqa: ANN401 - a model with Dated
    """The clause of a date."""
    condition = possibly_within(table, span)  # what is certain is possible as well, and this is what is indexed
    if match is DateMatch.CERTAIN:
        condition = and_(condition, certainly_within(table, span))
    return Clause(condition, [in_date_order(table)], span=span, exact=match is DateMatch.POSSIBLE)


def touching(path: Path, span: Edtf, *, by_last_day: bool, descending: bool) -> list[Path]:
    """The parts of a path in order of date that can have touched a span: the many short dates, and the few others.

    A short date that touches it starts at most SHORT_SPAN days before it, and ends at most as many behind it.
    """
    table, condition = path.table, possibly_within(path.table, span)
    key, first, last = table.first_day, span.start_earliest - SHORT_SPAN, span.end_latest
    if by_last_day:
        key, first, last = table.last_day, span.start_earliest, span.end_latest + SHORT_SPAN
    start, end = (last, key >= first) if descending else (first, key <= last)
    short = replace(path.narrowed(and_(table.lasting.is_(False), end, condition)), start=start)
    return [short, path.narrowed(and_(table.lasting.is_(True), condition))]


def date_match(table: type[Dated], span: Edtf | None) -> dict[str, ColumnElement[bool]]:
    """What `match.date` goes by, where a date is asked for."""
    return {"date": certainly_within(table, span)} if span else {}


def known(table: type[Public], query: Knowing) -> list[Clause]:
    """The clause of `known_on`: public on that day at the latest."""
    return [Clause(table.public_day <= query.known_on.end_latest)] if query.known_on else []
