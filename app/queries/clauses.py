"""One clause a parameter: the condition it puts on records and, where an index allows it, paths in order of date."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, SQLColumnExpression, and_, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.edtf import Edtf
from app.models import Dated, Link
from app.params.names import Selection

Test = Callable[[SQLColumnExpression[str], Any], ColumnElement[bool]]
"""Makes the condition on one record of its id, a column of the table that is walked along."""


@dataclass(frozen=True, slots=True)
class Path:
    """Rows that come in order: their sort keys forwards and backwards, their record's id, and which rows they are.

    `on` joins the record where its id alone does not. Where rows come in order of a number that rises with the sort
    key, `number` is that, and `behind` gives the last number that does not lie behind a sort key and an id. Before
    the sort key `start`, in the direction walked, nothing on the path matters.
    """

    table: Any
    ascending: SQLColumnExpression[Any]
    descending: SQLColumnExpression[Any]
    id: SQLColumnExpression[str]
    where: ColumnElement[bool] | None = None
    on: ColumnElement[bool] | None = None
    start: Any = None
    number: SQLColumnExpression[int] | None = None
    behind: Callable[[ColumnElement[Any], ColumnElement[Any]], ColumnElement[int]] | None = None

    def narrowed(self, further: ColumnElement[bool]) -> "Path":
        """The same with one condition more."""
        return replace(self, where=further if self.where is None else and_(self.where, further))


def in_date_order(table: Any, where: ColumnElement[bool] | None = None) -> Path:  # noqa: ANN401 - a model of dated records
    """The path along an index that holds such rows of a table in order of date."""
    return Path(table, table.first_day, table.last_day, table.id, where)


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition on records. Those that meet it are the ones on the paths, if there are any, in order of date.

    `test` says the same of one record at hand, given by its id, where that is said better otherwise: it looks among
    `links`, unless these are walked along themselves, and needs the record's own table then. `overlapping` paths can
    meet in one record. `few` marks conditions that a handful of records meet, or that only another index
    knows: such a list is found first and sorted then. `ranking` is the path in order of relevance; `numbered`, one in
    order of date, forwards only, that serves even though they are few. `span` is what a date must touch, where that
    is all the condition says or, if not `exact`, a part of it. `value` is the column that must hold one value, where
    that is all the condition says.
    """

    condition: ColumnElement[bool]
    paths: Sequence[Path] = ()
    test: Test | None = None
    links: Any = None
    span: Edtf | None = None
    exact: bool = True
    overlapping: bool = False
    few: bool = False
    ranking: Path | None = None
    numbered: Path | None = None
    value: SQLColumnExpression[Any] | None = None

    def narrowed(self, further: ColumnElement[bool]) -> "Clause":
        """The same with one condition more, of which `span` says nothing."""
        paths = [one.narrowed(further) for one in self.paths]
        return replace(self, condition=and_(self.condition, further), paths=paths, exact=False, value=None)


def chosen(table: Any, column: InstrumentedAttribute[Any], selection: Selection) -> list[Clause]:  # noqa: ANN401 - a model
    """Clauses for a column that must hold one of the included values and none of the excluded."""
    clauses = []
    if selection.include:
        paths = [in_date_order(table, column == one) for one in selection.include] if issubclass(table, Dated) else []
        clauses.append(Clause(_is_one_of(column, selection.include), paths, value=_alone(column, selection.include)))
    if selection.exclude:
        others = column.not_in(selection.exclude)
        clauses.append(Clause(or_(column.is_(None), others) if column.expression.nullable else others))
    return clauses


def identified(column: InstrumentedAttribute[str], selection: Selection) -> list[Clause]:
    """Clauses for records with the ids included, and without those excluded."""
    clauses = []
    table: Any = column.class_
    if len(selection.include) == 1 and issubclass(table, Dated):
        where = column == selection.include[0]
        clauses.append(Clause(where, [in_date_order(table, where)]))  # one record is in order by itself
    elif selection.include:
        clauses.append(Clause(_is_one_of(column, selection.include), few=True))
    if selection.exclude:
        clauses.append(Clause(column.not_in(selection.exclude)))
    return clauses


def _is_one_of(column: InstrumentedAttribute[Any], values: Sequence[str]) -> ColumnElement[bool]:
    return column == values[0] if len(values) == 1 else column.in_(values)


def _alone(column: SQLColumnExpression[Any], values: Sequence[str]) -> SQLColumnExpression[Any] | None:
    return column if len(values) == 1 else None


def linked(
    record: InstrumentedAttribute[str],
    link: InstrumentedAttribute[str],
    value: InstrumentedAttribute[str],
    selection: Selection,
    *further: ColumnElement[bool],
    all_of: bool = False,
) -> list[Clause]:
    """Clauses for records linked to any (or all) of the included values and none of the excluded.

    `record` is the record's id, `link` the column of the link table that holds it, `value` the column that is chosen
    by; `further` narrows the links that count.
    """
    table: Any = link.class_

    def having(values: Sequence[str]) -> ColumnElement[bool]:
        return record.in_(select(link).where(_is_one_of(value, values), *further))

    def linked_itself(values: Sequence[str], at_hand: SQLColumnExpression[str], walked: Any) -> ColumnElement[bool]:  # noqa: ANN401 - a model
        if walked is table:  # the links walked along are of the same table, and so the record itself stands for its id
            at_hand, walked = record, record.class_
        return select(link).where(link == at_hand, _is_one_of(value, values), *further).correlate(walked).exists()

    groups = [[one] for one in selection.include] if all_of else [list(selection.include)]
    clauses = [
        Clause(
            having(group),
            [Path(table, table.first_day, table.last_day, link, and_(value == one, *further)) for one in group]
            if issubclass(table, Link)
            else (),
            test=partial(linked_itself, group),
            links=table,
            overlapping=len(group) > 1,
            value=None if further else _alone(value, group),
        )
        for group in groups
        if group
    ]
    if selection.exclude:
        others = partial(linked_itself, selection.exclude)
        none = not_(having(selection.exclude))
        clauses.append(Clause(none, test=lambda *at_hand: not_(others(*at_hand)), links=table))
    return clauses
