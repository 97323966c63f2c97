"""Whom a reader asks: the next one where the first cannot serve, and never what is older than what was shown."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.database.engine import make_reader
from app.database.served import Known, Served
from app.database.snapshot import Database
from app.database.source import Source
from app.database.sources import SETTLING, OneFile, Servers
from app.errors import BusyError, UnavailableError
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import load_into

NUMBERS = (1, 2, 3)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, chronology: SeedDocument) -> Sequence[Path]:
    """Databases that were loaded once, twice and three times, each time with another version."""
    made = []
    for number in NUMBERS:
        file = tmp_path_factory.mktemp("copies") / f"{number}.sqlite3"
        for version in range(1, number + 1):
            dataset = chronology.dataset.model_copy(update={"version": str(version)})
            load_into(f"sqlite:///{file}", chronology.model_copy(update={"dataset": dataset}))
        made.append(file)
    return made


@pytest.fixture
def gone(tmp_path: Path) -> Engine:
    """What reads a file that is not there."""
    return engine_of(tmp_path / "gone.sqlite3")


def engine_of(file: Path) -> Engine:
    """What reads a file."""
    return make_reader(Settings(database_url=f"sqlite:///{file}"))


def shown(database: Database) -> str:
    """Which version a request gets."""
    with database.reading() as snapshot:
        return snapshot.loaded.version


def served_up_to(file: Path) -> Served:
    """What is known to somebody who has read a file."""
    served = Served()
    shown(Database(OneFile(engine_of(file)), served))
    return served


def test_the_first_that_can_serve_is_read(files: Sequence[Path], gone: Engine) -> None:
    sources = Servers(engine_of(files[0]), [gone, engine_of(files[1])])
    assert shown(Database(sources, Served())) == "2"


def test_replicas_are_asked_in_their_order_or_in_turn(files: Sequence[Path]) -> None:
    replicas = [engine_of(file) for file in files]
    for in_turn, first in ((False, [0, 0, 0, 0]), (True, [0, 1, 2, 0])):
        sources = Servers(engine_of(files[0]), replicas, in_turn=in_turn)
        assert [next(iter(sources.attempts())).source.engine for _ in range(4)] == [
            replicas[number] for number in first
        ]


def test_the_primary_is_asked_twice_after_its_replicas() -> None:
    primary, *replicas = (engine_of(Path(name)) for name in "abc")
    attempts = list(Servers(primary, replicas).attempts())
    assert [one.source.engine for one in attempts] == [*replicas, primary, primary]
    assert [one.believed_after for one in attempts] == [None, None, None, SETTLING]


def test_a_replica_that_lags_is_passed_over(files: Sequence[Path]) -> None:
    lagging, primary = engine_of(files[0]), engine_of(files[2])
    assert shown(Database(Servers(primary, [lagging]), served_up_to(files[2]))) == "3"
    assert shown(Database(Servers(primary, [lagging]), Served())) == "1"


def test_another_replica_answers_while_the_primary_is_gone_and_one_lags(files: Sequence[Path], gone: Engine) -> None:
    sources = Servers(gone, [engine_of(files[0]), engine_of(files[1])], in_turn=True)
    database = Database(sources, served_up_to(files[1]))
    assert [shown(database) for _ in range(20)] == ["2"] * 20


def test_nothing_older_is_shown_where_none_has_come_as_far(files: Sequence[Path], gone: Engine) -> None:
    alone = Database(Servers(gone, [engine_of(files[0])]), served_up_to(files[1]))
    with pytest.raises(UnavailableError):
        shown(alone)


def test_a_primary_that_goes_on_telling_of_an_older_load_is_believed(files: Sequence[Path]) -> None:
    served, now = served_up_to(files[2]), [0.0]
    served.clock = lambda: now[0]
    restored = Database(Servers(engine_of(files[0])), served)
    for now[0] in (0, SETTLING - 0.1):
        with pytest.raises(UnavailableError, match="ask again"):
            shown(restored)
    now[0] = SETTLING
    assert [shown(restored) for _ in range(2)] == ["1", "1"]


def test_a_primary_that_a_replica_is_ahead_of_is_not_believed(files: Sequence[Path]) -> None:
    """Where a commit waits for replicas, they show it first; whoever has read there makes the primary wait."""
    served, now = served_up_to(files[2]), [0.0]
    served.clock = lambda: now[0]
    primary = Database(Servers(engine_of(files[0])), served)
    replica = Database(Servers(engine_of(files[0]), [engine_of(files[2])]), served)
    for now[0] in (0, SETTLING - 1, SETTLING, 2 * SETTLING):
        assert shown(replica) == "3"
        with pytest.raises(UnavailableError):
            shown(primary)


def test_an_older_file_in_the_place_of_one_is_believed_at_once(files: Sequence[Path]) -> None:
    database = Database(OneFile(engine_of(files[0])), served_up_to(files[2]))
    assert [shown(database) for _ in range(2)] == ["1", "1"]


def test_two_of_one_process_share_what_was_shown(files: Sequence[Path]) -> None:
    """What vouches for the cache must not vouch for what is older than requests have seen."""
    served = Served()
    requests = Database(OneFile(engine_of(files[2])), served)
    watching = Database(Servers(engine_of(files[2]), [engine_of(files[1])]), served)
    assert (shown(watching), shown(requests), shown(watching)) == ("2", "3", "3")


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time that sources go by."""
    stopped = [0.0]
    monkeypatch.setattr("app.database.source.monotonic", lambda: stopped[0])
    return stopped


def order(sources: Servers) -> list[Source]:
    """Who would be asked, one after the other, if nobody could answer."""
    return [one.source for one in sources.attempts()]


def test_who_kept_others_waiting_is_asked_again_by_one(now: list[float]) -> None:
    sources = Servers(engine_of(Path("a")), [engine_of(Path("b")), engine_of(Path("c"))])
    first, second, primary, _ = order(sources)
    first.fail(2)
    assert order(sources) == [second, primary, primary, first]
    now[0] = 5.9
    assert order(sources) == [second, primary, primary, first]
    now[0] = 6
    asked = sources.attempts()
    assert next(iter(asked)).source is first, "somebody finds out"
    assert order(sources) == [second, primary, primary, first], "nobody else waits for that"
    first.recover()
    assert order(sources) == [first, second, primary, primary]


def test_who_kept_others_waiting_in_vain_is_not_waited_for_again(now: list[float]) -> None:
    sources = Servers(engine_of(Path("a")), [engine_of(Path("b"))])
    replica, primary, _ = order(sources)
    replica.fail(2)
    primary.fail()
    (*_, last) = sources.attempts()
    assert last.last_resort
    replica.fail(3, last_resort=True)
    assert order(sources) == [primary]
    now[0] = 9
    assert replica in order(sources)
    replica.recover()
    replica.fail(2)
    assert replica in order(sources)


def test_who_failed_at_once_is_asked_where_there_is_nobody_else(now: list[float]) -> None:
    sources = Servers(engine_of(Path("a")), [engine_of(Path("b")), engine_of(Path("c"))])
    first, second, primary, _ = order(sources)
    first.fail(0.001)
    assert order(sources) == [second, primary, primary, first]
    primary.fail()
    assert order(sources) == [second, first, primary]
    now[0] = 1
    assert order(sources)[0] is first


def test_one_that_is_back_is_found_however_seldom_anybody_asks(now: list[float]) -> None:
    """It is looked for by whoever comes once it has rested, though another one would have answered."""
    sources = Servers(engine_of(Path("a")), [engine_of(Path("b")), engine_of(Path("c"))], in_turn=True)
    failed = order(sources)[1]
    for pause in (0.25, 0.5, 5):
        failed.fail()
        asked = []
        for _ in range(10):
            now[0] += pause
            asked.append(next(iter(sources.attempts())).source)
        assert failed in asked
        failed.recover()


def test_a_rest_is_not_shortened_and_not_endless(now: list[float]) -> None:
    sources = Servers(engine_of(Path("a")), [engine_of(Path("b"))])
    replica = order(sources)[0]
    replica.fail(100)
    replica.fail(0)
    now[0] = 9
    assert order(sources)[0] is not replica
    now[0] = 10
    assert order(sources)[0] is replica


def test_a_primary_that_keeps_others_waiting_is_left_alone(now: list[float]) -> None:
    sources = Servers(engine_of(Path("a")))
    attempts = iter(sources.attempts())
    attempt = next(attempts)
    attempt.source.fail(3)
    assert list(attempts) == []
    (last,) = sources.attempts()
    assert (attempt.last_resort, last.last_resort) == (False, True)
    last.source.fail(3, last_resort=True)
    assert order(sources) == []
    with pytest.raises(UnavailableError, match="No server of the database answers"):
        shown(Database(sources, Served()))
    now[0] = 9
    assert order(sources) == [attempt.source]


def test_a_file_is_always_asked(gone: Engine) -> None:
    sources = OneFile(gone)
    for _ in range(2):
        with pytest.raises(UnavailableError, match="cannot be read"):
            shown(Database(sources, Served()))


def test_whom_nobody_can_connect_to_rests(files: Sequence[Path], gone: Engine, now: list[float]) -> None:
    sources = Servers(engine_of(files[0]), [gone])
    assert shown(Database(sources, Served())) == "1"
    assert [one.engine is gone for one in order(sources)] == [False, False, True]
    now[0] = 1
    assert order(sources)[0].engine is gone


def test_whoever_lags_need_not_rest(files: Sequence[Path]) -> None:
    lagging = engine_of(files[0])
    sources = Servers(engine_of(files[2]), [lagging])
    shown(Database(sources, served_up_to(files[2])))
    assert order(sources)[0].engine is lagging


def test_who_has_no_connection_left_is_asked_after_other_replicas(files: Sequence[Path]) -> None:
    full, other = engine_of(files[0]), engine_of(files[1])
    taken = [full.raw_connection() for _ in range(full.pool.size())]  # type: ignore[attr-defined]
    assert Source(full).full
    assert shown(Database(Servers(full, [full, other]), Served())) == "2"
    for one in taken:
        one.close()
    assert not Source(full).full


def test_who_is_busy_is_not_passed_over(files: Sequence[Path]) -> None:
    """The primary would be asked for all that its replicas have no room for."""
    engine = engine_of(files[0])
    engine.pool._timeout = 0.05  # type: ignore[attr-defined] # noqa: SLF001 - it waits for seconds
    taken = [engine.raw_connection() for _ in range(engine.pool.size())]  # type: ignore[attr-defined]
    sources = Servers(engine_of(files[1]), [engine])
    with pytest.raises(BusyError):
        shown(Database(sources, Served()))
    assert order(sources)[0].engine is engine, "it has not failed"
    for one in taken:
        one.close()


def test_whoever_reads_is_watched(files: Sequence[Path]) -> None:
    database, seen = Database(OneFile(engine_of(files[0])), Served()), list[str]()
    database.watchers.append(seen.append)
    with database.reading() as snapshot:
        assert seen == [snapshot.loaded.state]


def test_nothing_is_known_of_a_state_but_what_belongs_to_it(files: Sequence[Path]) -> None:
    """However soon after another one was learned: rows of one revision must not be told as those of another."""
    found = []
    for file in files[:2]:
        with Database(OneFile(engine_of(file)), Served()).reading() as snapshot:
            found.append(snapshot.loaded)
    old, new = Known((1, "a"), found[0]), Known((2, "b"), found[1])
    served = Served()
    served.learn(old, None)
    assert served.known(new.state) is None
    assert served.learn(new, None) is new
    assert served.known(new.state) is new
    assert served.known(old.state) is None


def test_another_load_of_the_same_number_is_not_believed_of_a_replica(files: Sequence[Path]) -> None:
    served, loaded = served_up_to(files[0]), Database(OneFile(engine_of(files[1])), Served())
    with loaded.reading() as snapshot:
        other = Known((1, "another"), snapshot.loaded)
    with pytest.raises(UnavailableError):
        served.learn(other, None)
    assert served.learn(other, 0) is other


def test_a_doubt_that_nobody_renews_is_forgotten(files: Sequence[Path]) -> None:
    served, now = served_up_to(files[2]), [0.0]
    served.clock = lambda: now[0]
    restored = Database(Servers(engine_of(files[0])), served)
    for now[0] in (0, SETTLING + 1):
        with pytest.raises(UnavailableError):
            shown(restored)
