"""The release log as a load takes it: what stays of it in the database, when it is loaded anew, and what is refused."""

import random
import tracemalloc
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import Engine, and_, event, inspect, select

from app.database.engine import make_reader, open_database
from app.database.loaded import Loaded
from app.errors import OperatorError
from app.models import Dataset, Document, Release, ReleaseChange, WholeDocument
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.load import compare_seed, load_seed
from app.seed.problem import SeedError
from app.seed.releases import release
from app.seed.releases.history import History, ReleaseNote
from app.seed.releases.replay import Keep, Released
from app.seed.scratch import Scratch
from app.settings import Settings
from tests.releasing import ADDED, DAYS, VERSIONS, release_all

Edition = tuple[SeedDocument, Path]
REVISION = "0123456789abcdef" * 4


@pytest.fixture(scope="module")
def made(chronology: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> list[Edition]:
    """Three releases, each with the log as it stood then; read them, never write them."""
    return release_all(chronology, tmp_path_factory.mktemp("editions"))


def loaded_from(url: str) -> Loaded:
    """What a reader sees of the dataset."""
    database = open_database(Settings(database_url=url))
    with database.reading() as snapshot:
        pass
    database.close()
    return snapshot.loaded


def log_in(engine: Engine) -> dict[str, tuple[str, str | None, bool]]:
    """By release, verb and record, what the database has of the log."""
    with engine.connect() as connection:
        rows = connection.execute(select(ReleaseChange).order_by(ReleaseChange.position)).all()
    assert [row.position for row in rows] == list(range(1, len(rows) + 1))
    return {
        f"{row.number} {row.verb} {row.kind}/{row.record_id}": (row.verb, row.renamed_to, row.latest) for row in rows
    }


def written_by(engine: Engine, edition: SeedDocument, log: History) -> set[str]:
    """The tables that a load writes to."""
    seen: set[str] = set()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        words = statement.split()
        if words[0] in {"INSERT", "DELETE", "UPDATE"}:
            seen.add(words[1] if words[0] == "UPDATE" else words[2])

    event.listen(engine, "before_cursor_execute", note)
    load_seed(engine, edition, history=log)
    event.remove(engine, "before_cursor_execute", note)
    return seen


# Content --------------------------------------------------------------------------------------------------------------


def test_the_content_of_every_record_is_what_its_hash_is_of(engine: Engine, chronology: SeedDocument) -> None:
    report = load_seed(engine, chronology)
    with engine.connect() as connection:
        rows = connection.execute(
            select(WholeDocument.content, Document.content_hash).join_from(
                Document,
                WholeDocument,
                and_(WholeDocument.kind == Document.kind, WholeDocument.id == Document.id),
            )
        ).all()
        (truce,) = connection.execute(
            select(WholeDocument.content).where(WholeDocument.id == "herring-truce")
        ).scalars()
    assert len(rows) == report.total
    assert [row for row in rows if sha256(row[0].encode()).hexdigest() != row[1]] == []
    assert '"title":"Herring truce"' in truce


def test_contents_load_back_as_the_same_revision(
    engine: Engine, url: str, chronology: SeedDocument, tmp_path: Path
) -> None:
    before = load_seed(engine, chronology)
    with engine.connect() as connection:
        rows = connection.execute(select(WholeDocument.kind, WholeDocument.id, WholeDocument.content)).all()
    lines = []
    for kind, record_id, content in rows:
        scheme = record_id.partition("/")[0] if kind == "term" else "topics" if kind == "topic" else ""
        inner = f'{{"scheme":"{scheme}",{content[1:]}' if scheme else content
        lines.append(f'{{"{"term" if scheme else kind}":{inner}}}\n')
    random.Random(1).shuffle(lines)  # noqa: S311 - a seeded shuffle
    (tmp_path / "export.ndjson").write_text("".join(lines), encoding="utf-8")
    assert load_seed(engine, check_seed(tmp_path / "export.ndjson").chronology).unchanged
    assert loaded_from(url).revision == before.revision


# What stays of a log --------------------------------------------------------------------------------------------------


def test_a_log_is_loaded_with_its_dataset(engine: Engine, url: str, made: list[Edition]) -> None:
    report = load_seed(engine, made[1][0], history=History(made[1][1]))
    assert (report.log_anew, report.releases, report.unchanged) == (True, 2, False)
    with engine.connect() as connection:
        releases = connection.execute(select(Release).order_by(Release.number)).all()
    found = log_in(engine)
    assert [(row.number, row.version, row.date) for row in releases] == [
        (number, VERSIONS[number - 1], DAYS[number - 1].isoformat()) for number in (1, 2)
    ]
    assert releases[1].revision == report.revision == loaded_from(url).revision
    assert releases[1].last_position == len(found)
    assert releases[0].last_position == sum(name.startswith("1 ") for name in found)
    assert found["2 renamed event/vacated"] == ("renamed", "vacated-now", True)
    assert found["1 added event/vacated"] == ("added", None, False)
    assert found["1 added event/kept"] == ("added", None, True)
    assert found["2 removed event/dropped"] == ("removed", None, True)


def test_what_a_later_release_said_supersedes_what_an_earlier_one_did(engine: Engine, made: list[Edition]) -> None:
    load_seed(engine, made[2][0], history=History(made[2][1]))
    latest = {name for name, (_, _, is_latest) in log_in(engine).items() if is_latest and not name.startswith("1 ")}
    assert latest == {
        *("2 changed event/edited", "2 removed event/dropped", "2 renamed event/doomed", "2 renamed event/moving"),
        "2 renamed event/vacated",  # its old id is used again, yet nothing else tells of the new one
        *(f"3 added event/{name}" for name in ADDED if name != "passing"),
        *("3 changed dataset/lagoon-sea", "3 changed event/both-now", "3 renamed event/both"),
        *("3 removed event/doomed-now", "3 removed event/passing", "3 renamed event/moved"),
        *("3 renamed event/ebb", "3 renamed event/flow"),
    }


def test_a_dataset_without_a_log_has_no_history(engine: Engine, url: str, chronology: SeedDocument) -> None:
    report = load_seed(engine, chronology)
    found = loaded_from(url)
    assert (report.log_anew, report.releases) == (False, 0)
    assert (found.history, found.released, found.released_order) == ("", None, None)
    assert found.last_modified is None
    assert log_in(engine) == {}


@pytest.mark.parametrize(
    ("edition", "log", "modified"),
    [
        (0, 0, "2012-01-02T00:00:00+00:00"),
        (0, 2, "2012-01-02T00:00:00+00:00"),
        (1, 2, "2012-03-04T00:00:00+00:00"),
        (2, 2, "2012-03-04T00:00:01+00:00"),
    ],
)
def test_the_data_is_as_old_as_its_release(  # noqa: PLR0913, PLR0917 - what is tested
    engine: Engine, url: str, made: list[Edition], edition: int, log: int, modified: str
) -> None:
    load_seed(engine, made[edition][0], history=History(made[log][1]))
    found = loaded_from(url).last_modified
    assert found is not None
    assert found.isoformat() == modified


@pytest.mark.parametrize(("log", "day"), [(1, "2012-03-04"), (0, "2012-01-02")])
def test_data_ahead_of_its_releases_is_no_release(
    engine: Engine, url: str, made: list[Edition], log: int, day: str
) -> None:
    load_seed(engine, made[2][0], history=History(made[log][1]))
    found = loaded_from(url)
    assert found.last_modified is None
    assert found.last_released is not None
    assert found.last_released.date().isoformat() == day


# When it is loaded ----------------------------------------------------------------------------------------------------


def test_a_second_load_writes_nothing(engine: Engine, made: list[Edition]) -> None:
    load_seed(engine, made[1][0], history=History(made[1][1]))
    assert written_by(engine, made[1][0], History(made[1][1])) == set()
    assert load_seed(engine, made[1][0], history=History(made[1][1])).unchanged


def test_another_log_of_the_same_records_replaces_the_log_alone(
    engine: Engine, url: str, made: list[Edition], tmp_path: Path
) -> None:
    load_seed(engine, made[1][0], history=History(made[1][1]))
    before = log_in(engine)
    assert written_by(engine, made[1][0], History(made[2][1])) == {"release", "release_change", "dataset"}
    assert len(log_in(engine)) > len(before)
    assert loaded_from(url).history == History(made[2][1]).digest
    report = load_seed(engine, made[1][0], history=History(made[1][1]))
    assert (report.same_records, report.log_anew, report.releases) == (True, True, 2)
    assert log_in(engine) == before
    assert load_seed(engine, made[1][0], history=History()).releases == 0
    assert log_in(engine) == {}
    assert loaded_from(url).last_modified is None
    copy = tmp_path / "copy.yaml"
    copy.write_bytes(made[1][1].read_bytes())
    load_seed(engine, made[1][0], history=History(copy))
    assert load_seed(engine, made[1][0], history=History(made[1][1])).unchanged


def test_indexes_are_there_after_the_log_alone_was_loaded(engine: Engine, made: list[Edition]) -> None:
    load_seed(engine, made[0][0])
    before = inspect(engine).get_indexes("release_change")
    assert before
    load_seed(engine, made[0][0], history=History(made[0][1]))
    assert inspect(engine).get_indexes("release_change") == before


def test_a_dry_run_foresees_it(engine: Engine, url: str, made: list[Edition]) -> None:
    load_seed(engine, made[1][0], history=History(made[0][1]))
    reader = make_reader(Settings(database_url=url))
    foreseen = compare_seed(reader, made[1][0], History(made[1][1]))
    reader.dispose()
    assert (foreseen.same_records, foreseen.log_anew, foreseen.releases) == (True, True, 2)
    assert load_seed(engine, made[1][0], history=History(made[1][1])) == foreseen


def test_the_revision_does_not_depend_on_the_log(engine: Engine, made: list[Edition]) -> None:
    alone = load_seed(engine, made[0][0]).revision
    assert load_seed(engine, made[0][0], history=History(made[0][1])).revision == alone


# What is refused ------------------------------------------------------------------------------------------------------


def refused(engine: Engine, edition: SeedDocument, log: Path) -> str:
    """Why a log is refused; the database stays as it was."""

    def state() -> list[object]:
        with engine.connect() as connection:
            tables = (Dataset, Document, Release, ReleaseChange)
            return [connection.execute(select(table)).all() for table in tables]

    before = state()
    with pytest.raises((SeedError, OperatorError)) as caught:
        load_seed(engine, edition, history=History(log))
    assert state() == before
    return str(caught.value)


def test_a_log_that_does_not_add_up_is_told_with_its_place(engine: Engine, made: list[Edition], tmp_path: Path) -> None:
    load_seed(engine, made[0][0], history=History(made[0][1]))
    log = tmp_path / "releases.yaml"
    lines = made[1][1].read_text(encoding="utf-8").splitlines(keepends=True)
    number = lines.index("      - dropped\n")
    lines[number] = "      - never-there\n"
    log.write_text("".join(lines), encoding="utf-8")
    for edition in made[0][0], made[1][0]:  # with other records, and without
        told = refused(engine, edition, log)
        assert told == (
            f"{log}:{number + 1}:9: release 1.1: removed.event: event 'never-there' was not there; "
            "put back the releases as they were written"
        )


def test_the_log_of_another_dataset_is_refused(engine: Engine, made: list[Edition], tmp_path: Path) -> None:
    load_seed(engine, made[0][0])
    dataset = made[0][0].dataset.model_copy(update={"id": "other-sea"})
    other, log = made[0][0].model_copy(update={"dataset": dataset}), tmp_path / "releases.yaml"
    release(other, log, DAYS[0], {})
    told = refused(engine, made[0][0], log)
    assert told.startswith(f"{log}: its last release is of dataset 'other-sea', and the seed file is 'lagoon-sea'; ")


def test_a_log_that_changes_while_it_is_read_is_refused(
    engine: Engine, made: list[Edition], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "releases.yaml"
    log.write_bytes(made[0][1].read_bytes())

    def read_and_change(path: Path, scratch: Scratch, keep: Keep) -> Released:
        found = Released(path, scratch, keep)
        log.write_bytes(made[1][1].read_bytes())
        return found

    monkeypatch.setattr("app.seed.releases.history.Released", read_and_change)
    assert refused(engine, made[0][0], log) == f"{log} has changed while it was read; load again"


def test_a_log_that_is_gone_is_one_line(tmp_path: Path, chronology_file: Path) -> None:
    (tmp_path / "releases.yaml").symlink_to(tmp_path / "gone.yaml")
    with pytest.raises(OperatorError, match=r"releases\.yaml does not exist; put the release log back"):
        History.beside(tmp_path / "seed.yaml")
    assert History.beside(chronology_file).log is None


# Any history ----------------------------------------------------------------------------------------------------------


def random_log(chance: random.Random, releases: int) -> tuple[str, list[dict[str, str]]]:
    """A log that adds up, and which records with which digests each of its releases had."""
    ids = [f"r{number}" for number in range(6)]
    state: dict[str, str] = {}
    states, lines = [], []
    for number in range(1, releases + 1):
        before = dict(state)
        renamed: dict[str, str] = {}
        for old in sorted(before):
            if chance.random() < 0.3:
                renamed[old] = chance.choice(ids)
        state = {name: one for name, one in state.items() if name not in renamed}
        state |= {new: before[old] for old, new in renamed.items()}
        removed = [name for name in sorted(state) if chance.random() < 0.2 and name not in renamed.values()]
        state = {name: one for name, one in state.items() if name not in removed}
        free = [name for name in ids if name not in state]
        added = {name: f"{chance.getrandbits(64):016x}" for name in free if chance.random() < 0.4}
        state |= added
        rest = [name for name in sorted(state) if name not in added]
        changed = {name: f"{chance.getrandbits(64):016x}" for name in rest if chance.random() < 0.3}
        # Of several records that became one, one content is left; which one, the log says by calling it changed.
        merged = {new for new in renamed.values() if list(renamed.values()).count(new) > 1 or new in before}
        changed |= {new: f"{chance.getrandbits(64):016x}" for new in sorted(merged & set(rest)) if new not in changed}
        state |= changed
        lines.append(f'- {{version: "{number}", revision: {REVISION}, date: 2012-01-02')
        for verb, given in (("added", added), ("changed", changed)):
            if given:
                inner = ", ".join(f'{name}: "{digest}"' for name, digest in given.items())
                lines.append(f", {verb}: {{event: {{{inner}}}}}")
        if removed:
            lines.append(f", removed: {{event: [{', '.join(removed)}]}}")
        if renamed:
            inner = ", ".join(f'{old}: {{id: {new}, hash: "{state[new]}"}}' for old, new in renamed.items())
            lines.append(f", renamed: {{event: {{{inner}}}}}")
        lines.append("}\n")
        states.append(dict(state))
    return "".join(lines), states


def follow(copy: dict[str, str], notes: list[ReleaseNote], now: dict[str, str]) -> dict[str, str]:
    """A copy brought up to date by what was said last, in any order."""
    for note in notes:
        if note.verb in {"removed", "renamed"}:
            copy.pop(note.record_id, None)
    for note in reversed(notes):
        record_id = note.renamed_to or note.record_id
        if record_id in now:
            copy[record_id] = now[record_id]
    return copy


def test_what_was_said_last_is_all_a_copy_needs_whatever_happened(tmp_path: Path) -> None:
    chance = random.Random(2012)  # noqa: S311 - seeded, so that it can be repeated
    log, reused, swapped = tmp_path / "releases.yaml", 0, 0
    for _ in range(150):
        written, states = random_log(chance, 6)
        log.write_text(written, encoding="utf-8")
        notes = list(History(log).replay("any").notes())
        latest = [note for note in notes if note.latest]
        said = [(note.verb, note.record_id) for note in latest if note.verb != "renamed"]
        assert len(set(said)) == len(said), "one of each verb and record; of renames, all that led somewhere"
        for number, state in enumerate(states, start=1):
            since = [note for note in latest if note.number > number]
            assert follow(dict(state), since, states[-1]) == states[-1], written
        renamed = {note.record_id for note in latest if note.verb == "renamed"}
        reused += len(renamed & set(states[-1]))
        swapped += any(note.renamed_to in renamed for note in latest)
    assert reused > 50
    assert swapped > 50


# Size -----------------------------------------------------------------------------------------------------------------


def test_a_long_log_passes_through(tmp_path: Path) -> None:
    """Held in memory, what it says would take more than this."""
    log = tmp_path / "releases.yaml"
    head = f'- version: "1"\n  revision: {REVISION}\n  date: 2012-01-02\n  added:\n    event:\n'
    log.write_text(head + "".join(f"      e{n}: {'a' * 16}\n" for n in range(15_000)), encoding="utf-8")
    tracemalloc.start()
    try:
        assert sum(1 for _ in History(log).replay("any").notes()) == 15_000
        _, most = tracemalloc.get_traced_memory()
        held = list(History(log).replay("any").notes())
        _, whole = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(held) == 15_000
    assert most < 3_500_000 < whole
