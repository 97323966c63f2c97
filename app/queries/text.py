"""TextQuery → conditions on the full-text index, in the words of each engine. What was typed reaches none of them."""

from collections.abc import Callable, Mapping
from typing import Any, Self

from sqlalchemy import BindParameter, Dialect, Float, Integer, String, Text, bindparam, column, table
from sqlalchemy.exc import CompileError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType
from sqlalchemy.types import Boolean, TypeDecorator

from app.params.text import TextQuery, TextTerm

search_index = table("search_index", column("rowid", Integer), column("title", Text), column("body", Text))
"""The index, as far as statements name it; made by a migration, since no table of SQLAlchemy's can say what it is.

Its columns hold what app.folding.indexed makes of a record's texts; on SQLite its tokenizer is `ascii`, which
takes every character that is not ASCII for a letter and changes none.
"""


def fts5_expression(query: TextQuery) -> str:
    """The query for SQLite's FTS5. Every word stands in quotes and is letters and digits only: there is no escaping."""
    wanted = " AND ".join(map(_fts5_phrase, query.wanted))
    if not query.excluded:
        return wanted
    return f"({wanted}) NOT ({' OR '.join(map(_fts5_phrase, query.excluded))})"


def _fts5_phrase(term: TextTerm) -> str:
    return f'"{" ".join(term.words)}"{" *" if term.prefix else ""}'


def tsquery_expression(query: TextQuery) -> str:
    """The query for PostgreSQL's tsquery, by the same rules."""
    wanted = " & ".join(map(_tsquery_phrase, query.wanted))
    return " & ".join([wanted, *(f"!{_tsquery_phrase(term)}" for term in query.excluded)])


def _tsquery_phrase(term: TextTerm) -> str:
    words = [f"'{word}'" for word in term.words]
    return f"({' <-> '.join(words)}{':*' if term.prefix else ''})"


_EXPRESSIONS: Mapping[str, Callable[[TextQuery], str]] = {
    "sqlite": fts5_expression,
    "postgresql": tsquery_expression,
}
"""By dialect, what its parameter holds. A further engine adds a line here and two @compiles below."""


class _Expression(TypeDecorator[TextQuery]):
    """A parameter that becomes text when it is bound, since only then the engine is known."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: TextQuery | None, dialect: Dialect) -> str | None:
        """Write the query for the engine."""
        return None if value is None else _EXPRESSIONS[dialect.name](value)

    def process_literal_param(self, value: TextQuery | None, dialect: Dialect) -> str:
        """Write it for statements that are shown with their values in them."""
        return self.process_bind_param(value, dialect) or ""


def text_parameter(name: str) -> BindParameter[TextQuery]:
    """The parameter that stands for a query which is given later, under this name."""
    return bindparam(name, type_=_Expression())


# SQLAlchemy's name for an element with arguments; the class is what @compiles is told apart by.
class text_matches(FunctionElement[bool]):  # noqa: N801 - it is called as a function
    """Whether a row of search_index matches a query; only in the WHERE of a statement that selects from it."""

    inherit_cache = True
    type = Boolean()

    def __init__(self, query: TextQuery | BindParameter[TextQuery]) -> None:
        """Take the query."""
        super().__init__(_as_parameter(query))

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002 - SQLAlchemy names it
        """Stand bare: SQLite has no booleans, but `… MATCH ? = 1`, which SQLAlchemy would write, is no search."""
        return self


class relevance(FunctionElement[float]):  # noqa: N801 - it is called as a function
    """How well the row matches, lower being better; only beside text_matches. Titles count for ten."""

    inherit_cache = True
    type = Float()

    def __init__(self, query: TextQuery | BindParameter[TextQuery]) -> None:
        """Take the query that text_matches takes."""
        super().__init__(_as_parameter(query))


def _as_parameter(query: TextQuery | BindParameter[TextQuery]) -> BindParameter[TextQuery]:
    """The query as a parameter, so that all queries share one compiled statement."""
    return query if isinstance(query, BindParameter) else bindparam("q", query, type_=_Expression(), unique=True)


@compiles(text_matches)
@compiles(relevance)
def _refuse(element: FunctionElement[Any], compiler: SQLCompiler, **_options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    engines = ", ".join(sorted(_EXPRESSIONS))
    raise CompileError(f"{type(element).__name__} is written for {engines}, not for {compiler.dialect.name}")


@compiles(text_matches, "sqlite")
def _match_fts5(element: text_matches, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    (parameter,) = element.clauses
    return f"{search_index.name} MATCH {compiler.process(parameter, **options)}"


@compiles(relevance, "sqlite")
def _rank_fts5(_element: relevance, _compiler: SQLCompiler, **_options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    return f"bm25({search_index.name}, 10.0, 1.0)"


@compiles(text_matches, "postgresql")
def _match_tsvector(element: text_matches, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    (parameter,) = element.clauses
    return f"{search_index.name}.words @@ CAST({compiler.process(parameter, **options)} AS tsquery)"


@compiles(relevance, "postgresql")
def _rank_tsvector(element: relevance, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401 - SQLAlchemy's
    (parameter,) = element.clauses
    given = f"CAST({compiler.process(parameter, **options)} AS tsquery)"
    # The last number divides by the logarithm of the length, as bm25 does in its own way.
    return f"CAST(-ts_rank('{{0.1, 0.1, 0.1, 1.0}}', {search_index.name}.words, {given}, 1) AS DOUBLE PRECISION)"
