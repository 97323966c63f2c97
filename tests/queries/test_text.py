"""Queries on a real full-text index of this SQLite, against a plain reading of the same texts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine, func, insert, select, text
from sqlalchemy.dialects import mysql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import CompileError
from sqlalchemy.pool import StaticPool
from sqlalchemy.sql import ClauseElement

from app.folding import fold, indexed
from app.params.text import TextQuery, TextQueryError, TextTerm
from app.queries.text import fts5_expression, relevance, search_index, text_matches

Record = tuple[Sequence[str], Sequence[str]]
SQLITE: Dialect = sqlite.dialect()
WORDS = "a ab abc b B bá ß ss берёза берё 北约 北 عربي عَرَبِي ½ 2 AND near \ue000"

steady = settings(derandomize=True, deadline=None, max_examples=120)
# Few words that are parts of one another, so that random texts and queries meet; signs that engines give a meaning.
vocabulary = st.sampled_from(WORDS.split())
signs = st.sampled_from([" ", " ", " ", "-", "_", ", ", "😀", "\x00", "'", ":", "\ue000", " \ue000 "])
written = st.lists(st.tuples(vocabulary, signs), max_size=8).map(lambda pairs: "".join(map("".join, pairs)))
parts = st.lists(written, max_size=3)
terms = st.tuples(st.sampled_from(["", "", "-"]), vocabulary, st.sampled_from(["", "*", "-a", " b", '" "']))
typed = st.lists(
    terms.map(lambda one: f'{one[0]}"{one[1]}{one[2]}"' if " " in one[2] else "".join(one))
    | st.text(st.sampled_from('ab-*"() :^{}+\x00'), max_size=6),
    min_size=1,
    max_size=4,
).map(" ".join)


@pytest.fixture(scope="module")
def index() -> Iterator[Connection]:
    """An index as the migration makes it."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        connection.execute(
            text("CREATE VIRTUAL TABLE search_index USING fts5(title, body, tokenize='ascii', content='')")
        )
        yield connection
    engine.dispose()


def fill(index: Connection, records: Sequence[Record]) -> None:
    """Put records into the index in place of all others; their numbers count from 1."""
    index.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))
    for number, (title, body) in enumerate(records, 1):
        index.execute(insert(search_index).values(rowid=number, title=indexed(title), body=indexed(body)))


def found(index: Connection, query: str) -> list[int]:
    """The numbers of the records that match, best first."""
    matching = text_matches(TextQuery.parse(query))
    statement = (
        select(search_index.c.rowid).where(matching).order_by(relevance(TextQuery.parse(query)), search_index.c.rowid)
    )
    numbers = list(index.execute(statement).scalars())
    assert index.execute(select(func.count()).select_from(search_index).where(matching)).scalar_one() == len(numbers)
    return numbers


def plainly_matches(query: TextQuery, record: Record) -> bool:
    """Whether every term stands in some part of the record, and none of the excluded."""
    texts = [
        ["".join(run) for is_word, run in groupby(fold(part), str.isalnum) if is_word]
        for column in record
        for part in column
    ]
    return all(term.negated != any(_stands(term, one) for one in texts) for term in query.terms)


def _stands(term: TextTerm, words: list[str]) -> bool:
    size = len(term.words)
    for start in range(len(words) - size + 1):
        here = words[start : start + size]
        if term.prefix and here[-1].startswith(term.words[-1]):
            here[-1] = term.words[-1]
        if tuple(here) == term.words:
            return True
    return False


@steady
@given(st.lists(st.tuples(parts, parts), min_size=1, max_size=5), st.lists(typed, min_size=1, max_size=5))
def test_the_index_finds_what_a_plain_reading_finds(
    index: Connection, records: list[Record], queries: list[str]
) -> None:
    fill(index, records)
    for query in queries:
        try:
            parsed = TextQuery.parse(query)
        except TextQueryError:
            continue
        expected = [number for number, record in enumerate(records, 1) if plainly_matches(parsed, record)]
        assert sorted(found(index, query)) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("berlin", [1, 2, 3]),
        ("tal", [1]),
        ('"talks in berlin"', [1]),
        ('"berlin ended"', []),
        ('"ended nobody"', []),
        ("talks-in-ber*", [1]),
        ("berlin -talks", [2, 3]),
        ("berlin -ber*", []),
        ("берез*", [2]),
        ("北约*", [3]),
        ("北约", []),
        ("OR", [3]),
    ],
)
def test_what_is_found(index: Connection, query: str, expected: list[int]) -> None:
    records: list[Record] = [
        (["Talks in Berlin"], ["They ended.", "Nobody tal."]),
        (["Берёзы"], ["Berlin"]),
        (["北约峰会 or not"], ["berlin", "talking"]),
    ]
    fill(index, records)
    assert sorted(found(index, query)) == expected


def test_a_title_counts_for_more_than_a_body(index: Connection) -> None:
    others: list[Record] = [([f"other {number}"], ["nothing"]) for number in range(9)]
    fill(index, [(["x y"], ["harbour"]), (["harbour"], ["x y"]), *others])
    assert found(index, "harbour") == [2, 1]


@pytest.mark.parametrize(
    ("query", "expression"),
    [
        ("a", '"a"'),
        ('A "b c" d*', '"a" AND "b c" AND "d" *'),
        ("a -b -c-d*", '("a") NOT ("b" OR "c d" *)'),
        ("a:b' ^OR", '"a b" AND "or"'),
    ],
)
def test_the_expression_quotes_every_word(query: str, expression: str) -> None:
    assert fts5_expression(TextQuery.parse(query)) == expression


def test_a_query_is_a_parameter_and_all_queries_are_one_statement() -> None:
    statements = [
        select(search_index.c.rowid, relevance(query).label("rank")).where(text_matches(query))
        for query in map(TextQuery.parse, ("a", '"b c" -d'))
    ]
    assert " ".join(str(statements[0].compile(dialect=SQLITE)).split()) == (
        "SELECT search_index.rowid, bm25(search_index, 10.0, 1.0) AS rank FROM search_index WHERE search_index MATCH ?"
    )
    keys = [statement._generate_cache_key() for statement in statements]  # noqa: SLF001 - there is no other way to see it
    assert keys[0] is not None
    assert keys[0] == keys[1]


def test_a_statement_can_be_shown_with_its_query() -> None:
    shown = text_matches(TextQuery.parse("a -b")).compile(dialect=SQLITE, compile_kwargs={"literal_binds": True})
    assert str(shown) == """search_index MATCH '("a") NOT ("b")'"""


@pytest.mark.parametrize("element", [text_matches(TextQuery.parse("a")), relevance(TextQuery.parse("a"))])
@pytest.mark.parametrize("dialect", [mysql.dialect()])
def test_other_engines_are_refused_in_plain_words(element: ClauseElement, dialect: Dialect) -> None:
    with pytest.raises(CompileError, match=f"^(text_matches|relevance) is written for .*, not for {dialect.name}$"):
        element.compile(dialect=dialect)
