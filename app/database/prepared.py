"""Statements compiled once and run many times, over the bare driver. Holds SQL, never data."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any, Self

from sqlalchemy import CompoundSelect, Dialect, Select

Statement = Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]
_MOST = 1000
"""Of so many statements the SQL is kept, those used last; a service is asked in some dozens of shapes."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The SQL of a statement, and how its parameters are put together."""

    sql: str
    positions: tuple[str, ...] | None
    """The names of the parameters in the order of their places, where the driver knows them by place."""
    fixed: Mapping[str, Any]
    """Those that are the same each time."""
    processors: Mapping[str, Callable[[Any], Any]]
    """What turns a value into what the driver takes, where that is not the value itself."""

    @classmethod
    def of(cls, statement: Statement, dialect: Dialect) -> Self:
        """Compile a statement for an engine; parameters without a value are those to be given each time."""
        compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
        processors = {}
        for name, bound in compiled.binds.items():
            process = bound.type.dialect_impl(dialect).bind_processor(dialect)
            if process is not None:
                processors[name] = process
        fixed = {
            name: processors[name](value) if name in processors else value
            for name, value in compiled.construct_params(_check=False).items()
            if name not in compiled.binds or not compiled.binds[name].required
        }
        positions = tuple(compiled.positiontup or ()) if compiled.positional else None
        return cls(str(compiled), positions, fixed, processors)

    def arguments(self, values: Mapping[str, Any]) -> tuple[Any, ...] | dict[str, Any]:
        """The parameters of one run, as the driver takes them."""
        given = {**self.fixed, **values}
        for name, process in self.processors.items():
            if name in values:
                given[name] = process(values[name])
        return given if self.positions is None else tuple([given[name] for name in self.positions])


@dataclass(frozen=True, slots=True)
class Question:
    """A statement to run with some values. Statements of equal key differ in nothing but these."""

    key: Hashable
    build: Callable[[], Statement]
    values: Mapping[str, Any]


class PreparedStatements:
    """The statements one engine was asked for last, compiled."""

    def __init__(self, dialect: Dialect) -> None:
        """Compile for this engine."""
        self._dialect, self._lock = dialect, Lock()
        self._known: OrderedDict[Hashable, Prepared] = OrderedDict()

    def of(self, question: Question) -> Prepared:
        """The statement of a question; it is built where none of this key is known."""
        with self._lock:
            prepared = self._known.get(question.key)
            if prepared is not None:
                self._known.move_to_end(question.key)
                return prepared
        prepared = Prepared.of(question.build(), self._dialect)
        with self._lock:
            self._known[question.key] = prepared
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
        return prepared
