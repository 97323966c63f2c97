"""Statements compiled once: the driver gets, in its own way, what SQLAlchemy would have given it."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import BigInteger, Boolean, Select, String, bindparam, create_engine, func, select, true
from sqlalchemy.dialects import postgresql, sqlite

from app.database import prepared
from app.database.prepared import Prepared, PreparedStatements, Question
from app.models import Event, EventActor, SearchEntry
from app.params.text import TextQuery
from app.queries.text import search_index, text_matches, text_parameter

SQLITE, POSTGRESQL = sqlite.dialect(), postgresql.dialect()  # type: ignore[no-untyped-call]
TYPE, DAY = bindparam("type", type_=String()), bindparam("day", type_=BigInteger())


def test_values_stand_in_the_places_their_names_have_in_the_statement() -> None:
    statement = select(Event.id).where(Event.first_day > DAY, Event.type == TYPE, Event.last_day > DAY)
    made = Prepared.of(statement, SQLITE)
    assert made.sql.count("?") == 3
    assert made.positions == ("day", "type", "day")
    assert made.arguments({"type": "talks", "day": 5}) == (5, "talks", 5)
    assert made.arguments({"type": "visit", "day": 7, "other": 1}) == (7, "visit", 7)


def test_a_driver_that_knows_names_gets_them() -> None:
    made = Prepared.of(select(Event.id).where(Event.type == TYPE, Event.status == "denied"), POSTGRESQL)
    assert "%(type)s" in made.sql
    assert made.positions is None
    assert made.arguments({"type": "talks"}) == {"type": "talks", "status_1": "denied"}


def test_values_that_are_the_same_each_time_stand_beside_those_given() -> None:
    made = Prepared.of(select(Event.id).where(Event.status == "denied", Event.type == TYPE).limit(3), SQLITE)
    assert made.arguments({"type": "talks"}) == ("denied", "talks", 3, 0)
    among = Prepared.of(select(Event.id).where(Event.status.in_(["denied", "planned"])), SQLITE)
    assert among.arguments({}) == ("denied", "planned")


def test_a_value_is_turned_into_what_the_driver_takes() -> None:
    """Whether it is given each time or the same each time."""
    given = select(func.count()).select_from(search_index).where(text_matches(text_parameter("q")))
    made = Prepared.of(given, SQLITE)
    assert made.arguments({"q": TextQuery.parse("sea -tide*")}) == ('("sea") NOT ("tide" *)',)
    assert made.arguments({"q": TextQuery.parse("lamp")}) == ('"lamp"',)
    fixed = select(func.count()).select_from(search_index).where(text_matches(TextQuery.parse("sea")))
    assert Prepared.of(fixed, SQLITE).arguments({}) == ('"sea"',)
    flag = select(Event.id).where(Event.disputed == bindparam("flag", type_=Boolean()), Event.lasting == true())
    arguments = Prepared.of(flag, SQLITE).arguments({"flag": True})
    assert arguments == (1,)
    assert type(arguments[0]) is int


def test_a_value_that_is_missing_is_no_null() -> None:
    made = Prepared.of(select(Event.id).where(Event.type == TYPE), SQLITE)
    with pytest.raises(KeyError, match="type"):
        made.arguments({})


def test_the_bare_driver_finds_what_sqlalchemy_finds(chronology_url: str) -> None:
    links = select(EventActor.event_id).where(EventActor.actor_id == bindparam("actor", type_=String()))
    numbers = select(search_index.c.rowid).where(text_matches(text_parameter("q")))
    found = select(SearchEntry.record_id).where(SearchEntry.kind == "event", SearchEntry.number.in_(numbers))
    statement = select(Event.first_day, Event.id).where(Event.id.in_(links), Event.id.in_(found), Event.first_day > DAY)
    engine = create_engine(chronology_url)
    with engine.connect() as connection:
        actors = connection.scalars(select(EventActor.actor_id).distinct()).all()
        many = [{"actor": one, "q": TextQuery.parse(q), "day": 0} for one in actors for q in ("d*", "s* -a*", "1998")]
        made = Prepared.of(statement, connection.dialect)
        raw: Any = connection.connection.dbapi_connection
        plain = [sorted(map(tuple, connection.execute(statement, values))) for values in many]
        assert [sorted(raw.execute(made.sql, made.arguments(values)).fetchall()) for values in many] == plain
        assert sum(map(len, plain)) > 10
    engine.dispose()


# --- What is kept -----------------------------------------------------------------------------------------------------


class Built:
    """Builds statements, and counts how often it does."""

    def __init__(self) -> None:
        """Nothing is built yet."""
        self.keys: list[str] = []

    def question(self, key: str) -> Question:
        """A question of this key."""

        def build() -> Select[Any]:
            self.keys.append(key)
            return select(Event.id).where(Event.type == bindparam(key, type_=String()))

        return Question(key, build, {key: "t"})


def test_a_statement_is_built_once_for_all_questions_of_its_key() -> None:
    statements, built = PreparedStatements(SQLITE), Built()
    first = statements.of(built.question("a"))
    assert statements.of(built.question("a")) is first
    assert statements.of(built.question("b")) is not first
    assert built.keys == ["a", "b"]


def test_the_statements_used_last_are_kept_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "_MOST", 2)
    statements, built = PreparedStatements(SQLITE), Built()
    for key in "abacab":
        statements.of(built.question(key))
    assert built.keys == ["a", "b", "c", "b"]


def test_a_statement_that_cannot_be_built_is_asked_for_again() -> None:
    statements, built = PreparedStatements(SQLITE), Built()

    def fail() -> Select[Any]:
        raise ValueError("no such order")

    build: Callable[[], Select[Any]] = fail
    with pytest.raises(ValueError, match="no such order"):
        statements.of(Question("a", build, {}))
    assert statements.of(built.question("a")).positions == ("a",)
