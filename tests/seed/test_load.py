"""Loading: all or nothing, told truly, and never seen half done."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event, func, select
from sqlalchemy.exc import IntegrityError

from app.database.engine import make_reader, make_writer, open_database
from app.database.migrate import migrate
from app.main import create_app
from app.models import Dataset, Document, WholeDocument
from app.seed import load
from app.seed import replace as replacing
from app.seed.document import SeedDocument
from app.seed.incoming import Keys
from app.seed.load import LoadReport, compare_seed, load_seed
from app.seed.progress import Phase
from app.seed.revision import content_hash, records_of, revision_of
from app.settings import Settings
from tests.seed.loading import communique, content_of


def load_number_of(engine: Engine) -> int:
    """How many loads have changed anything."""
    with engine.connect() as connection:
        return connection.execute(select(Dataset.load_number)).scalar_one()


def statements_of(engine: Engine, document: SeedDocument) -> int:
    """How many statements a load of this dataset is made of."""
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    load_seed(engine, document)
    event.remove(engine, "before_cursor_execute", note)
    return len(seen)


# What a load reports --------------------------------------------------------------------------------------------------


def test_a_first_load_adds_everything(engine: Engine, chronology: SeedDocument) -> None:
    report = load_seed(engine, chronology)
    keys = {(kind.value, record_id): content_hash(record) for kind, record_id, record in records_of(chronology)}
    assert report.added == Keys(len(keys), tuple(sorted(keys)))
    assert (report.changed, report.removed, report.total) == (Keys(), Keys(), len(keys))
    assert report.revision == revision_of(sorted((*key, content) for key, content in keys.items()))
    with engine.connect() as connection:
        assert connection.execute(select(Dataset.revision)).scalar_one() == report.revision
        stored = connection.execute(select(Document.kind, Document.id, Document.content_hash)).all()
        assert {(kind, record_id): content for kind, record_id, content in stored} == keys


def test_a_second_load_changes_nothing(loaded: Engine, chronology: SeedDocument, url: str) -> None:
    before, number = content_of(loaded), load_number_of(loaded)
    loaded.dispose()
    engine = make_writer(Settings(database_url=url))
    migrate(engine)
    report = load_seed(engine, chronology)
    assert report.unchanged
    assert report.total == len(before["document"])
    assert content_of(engine) == before
    assert load_number_of(engine) == number
    engine.dispose()


def test_each_load_that_changes_something_is_numbered(
    engine: Engine, chronology: SeedDocument, changed: SeedDocument
) -> None:
    for number, document in enumerate((chronology, changed, chronology), start=1):
        load_seed(engine, document)
        assert load_number_of(engine) == number


def test_a_second_load_is_two_reads(loaded: Engine, chronology: SeedDocument) -> None:
    assert statements_of(loaded, chronology) <= 3


def test_a_load_reports_what_was_added_changed_and_removed(loaded: Engine, changed: SeedDocument) -> None:
    report = load_seed(loaded, changed)
    assert report.added == Keys(1, (("topic", "kites"),))
    assert report.changed == Keys(1, (("event", "eclipse-1968"),))
    assert report.removed == Keys(1, (("event", "ferry-treaty-signed-1958"),))
    assert not report.rendered_anew
    assert not report.unchanged


def test_loading_back_and_forth_leaves_no_trace(
    loaded: Engine, chronology: SeedDocument, changed: SeedDocument
) -> None:
    before = content_of(loaded)
    load_seed(loaded, changed)
    after = content_of(loaded)
    assert after != before
    assert ("kites",) in {row[1:2] for row in after["topic"]} | {row[:1] for row in after["topic"]}
    load_seed(loaded, chronology)
    assert content_of(loaded) == before


def test_a_renamed_dataset_replaces_the_one_before(loaded: Engine, chronology: SeedDocument) -> None:
    dataset = chronology.dataset.model_copy(update={"id": "other-sea"})
    report = load_seed(loaded, chronology.model_copy(update={"dataset": dataset}))
    assert (report.added.first, report.removed.first) == ((("dataset", "other-sea"),), (("dataset", "lagoon-sea"),))
    with loaded.connect() as connection:
        assert connection.execute(select(func.count()).select_from(Dataset)).scalar_one() == 1


def test_an_empty_dataset_can_be_loaded(loaded: Engine, chronology: SeedDocument) -> None:
    report = load_seed(loaded, SeedDocument(dataset=chronology.dataset))
    assert report.total == 1
    assert {name for name, rows in content_of(loaded).items() if rows} == {
        "dataset",
        "document",
        "document_whole",
        "tally",
    }


def test_progress_is_told_up_to_the_end(engine: Engine, chronology: SeedDocument) -> None:
    told: list[tuple[Phase, int, int]] = []
    load_seed(engine, chronology, lambda phase, done, total: told.append((phase, done, total)))
    indexing = [Phase.INDEXING] if engine.dialect.name == "sqlite" else []  # on others indexes grow with the tables
    assert list(dict.fromkeys(phase for phase, _, _ in told)) == [Phase.COMPARING, Phase.WRITING, *indexing]
    for one in Phase:
        steps = [(done, total) for phase, done, total in told if phase is one]
        assert steps == sorted(steps)
        assert {total for _, total in steps} <= {steps[-1][0]} if steps else one in {Phase.CHECKING, Phase.INDEXING}


# A rehearsal ----------------------------------------------------------------------------------------------------------


def test_a_dry_run_reports_what_a_load_would(loaded: Engine, url: str, changed: SeedDocument) -> None:
    before = content_of(loaded)
    reader = make_reader(Settings(database_url=url))
    foreseen = compare_seed(reader, changed)
    reader.dispose()
    assert content_of(loaded) == before
    assert load_seed(loaded, changed) == foreseen


def test_a_large_first_load_goes_on_beside_a_reader(
    engine: Engine, url: str, chronology: SeedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MANY", 0)
    reader = make_reader(Settings(database_url=url))
    with reader.connect() as connection:
        assert connection.execute(select(func.count()).select_from(Document)).scalar_one() == 0
        assert load_seed(engine, chronology).added.count > 100
        assert connection.execute(select(func.count()).select_from(Document)).scalar_one() == 0
    reader.dispose()


@pytest.mark.parametrize("part", [1, 7])
def test_the_size_of_parts_makes_no_difference(
    engine: Engine, chronology: SeedDocument, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    load_seed(engine, chronology)
    whole = content_of(engine)
    load_seed(engine, SeedDocument(dataset=chronology.dataset))
    monkeypatch.setattr(replacing, "_PART", part)
    load_seed(engine, chronology)
    assert content_of(engine) == whole


# Rendering ------------------------------------------------------------------------------------------------------------


def test_other_rendering_code_renders_the_same_content_anew(
    loaded: Engine, chronology: SeedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with loaded.begin() as connection:
        connection.execute(WholeDocument.__table__.update().values(full="{}"))  # type: ignore[attr-defined]
    for module in ("load", "replace"):
        monkeypatch.setattr(f"app.seed.{module}.rendering_hash", lambda: "f" * 64)
    report = load_seed(loaded, chronology)
    assert report.rendered_anew
    assert (report.added, report.changed, report.removed) == (Keys(), Keys(), Keys())
    with loaded.connect() as connection:
        assert connection.execute(select(Dataset.rendering)).scalar_one() == "f" * 64
        assert connection.execute(select(func.min(func.length(WholeDocument.full)))).scalar_one() > 2
    assert load_seed(loaded, chronology).unchanged


def test_a_load_by_the_same_code_does_not_claim_to_render_anew(loaded: Engine, changed: SeedDocument) -> None:
    assert not load_seed(loaded, changed).rendered_anew


# Failure --------------------------------------------------------------------------------------------------------------


class Failure(RuntimeError):  # noqa: N818 - it stands for whatever may go wrong
    """Raised in the midst of a load."""


def test_a_failure_at_any_statement_leaves_everything_as_it_was(
    loaded: Engine, chronology: SeedDocument, changed: SeedDocument
) -> None:
    total = statements_of(loaded, changed)
    load_seed(loaded, chronology)
    before = content_of(loaded)
    assert total > 25
    chance = random.Random(1958)  # noqa: S311 - a seeded choice of tests
    for number in [1, total, *chance.sample(range(2, total), 40)]:
        left = [number]

        def fail(*_: object, left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise Failure

        event.listen(loaded, "before_cursor_execute", fail)
        with pytest.raises(Failure):
            load_seed(loaded, changed)
        event.remove(loaded, "before_cursor_execute", fail)
        assert content_of(loaded) == before
    assert load_seed(loaded, changed).total == len(before["document"])


def test_a_failure_at_commit_leaves_everything_as_it_was(loaded: Engine, changed: SeedDocument) -> None:
    before = content_of(loaded)

    def fail(_connection: object) -> None:
        raise Failure

    event.listen(loaded, "commit", fail)
    with pytest.raises(Failure):
        load_seed(loaded, changed)
    event.remove(loaded, "commit", fail)
    assert content_of(loaded) == before


def test_a_failure_while_rendering_leaves_everything_as_it_was(
    loaded: Engine, changed: SeedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content_of(loaded)

    def fail(*_: object) -> None:
        raise Failure

    monkeypatch.setattr("app.seed.replace.render_dataset", fail)
    with pytest.raises(Failure):
        load_seed(loaded, changed)
    assert content_of(loaded) == before


def test_an_interruption_leaves_everything_as_it_was(loaded: Engine, changed: SeedDocument) -> None:
    before = content_of(loaded)

    def interrupt(_phase: Phase, _done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_seed(loaded, changed, interrupt)
    assert content_of(loaded) == before


def test_names_that_only_differ_far_behind_can_be_loaded(engine: Engine, chronology: SeedDocument) -> None:
    """Folding makes them longer than what is kept of them, and there they are the same."""
    long = "\N{LATIN SMALL LETTER SHARP S}" * 299
    first, *others = chronology.actors
    actor = first.model_copy(update={"aliases": [f"{long}b", f"{long}a"]})
    document = chronology.model_copy(update={"actors": [actor, *others]})
    try:
        load_seed(engine, document)
    except IntegrityError:
        pytest.fail("two names that are stored alike")  # the error itself would print them whole
    with engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(Document)).scalar_one() > 100


# Readers --------------------------------------------------------------------------------------------------------------


def test_a_reader_sees_one_state_however_long_it_reads(
    loaded: Engine, url: str, chronology: SeedDocument, changed: SeedDocument
) -> None:
    old = load_seed(loaded, chronology).revision
    database = open_database(Settings(database_url=url))
    during: list[tuple[str, int]] = []
    count = select(func.count()).select_from(Document)
    with database.reading() as snapshot:
        topics = snapshot.connection.execute(count.where(Document.kind == "topic")).scalar_one()

        def look(_phase: Phase, _done: int, _total: int) -> None:
            with database.reading() as other:
                during.append((other.loaded.revision, other.connection.execute(count).scalar_one()))

        new = load_seed(loaded, changed, look).revision
        assert new != old
        # A new reader sees the new state, while the one that is still reading keeps to the old.
        with database.reading() as later:
            assert later.loaded.revision == new
            assert later.connection.execute(count.where(Document.kind == "topic")).scalar_one() == topics + 1
        assert snapshot.connection.execute(select(Dataset.revision)).scalar_one() == old
        assert snapshot.connection.execute(count.where(Document.kind == "topic")).scalar_one() == topics
    assert len(during) > 3
    assert {revision for revision, _ in during} == {old}
    assert len({documents for _, documents in during}) == 1
    database.close()


def test_a_reader_cannot_write(loaded: Engine, url: str) -> None:
    reader = make_reader(Settings(database_url=url))
    with pytest.raises(Exception, match=r"read-?only"), reader.begin() as connection:
        connection.execute(Dataset.__table__.delete())  # type: ignore[attr-defined]
    reader.dispose()
    assert content_of(loaded)["dataset"]


def test_a_running_service_sees_the_load_of_another_process_at_once(
    loaded: Engine, url: str, tmp_path: Path, chronology_file: Path
) -> None:
    loaded.dispose()
    text = chronology_file.read_text(encoding="utf-8").replace("title: Herring truce", "title: Herring peace")
    (tmp_path / "seed.yaml").write_text(text, encoding="utf-8")
    with TestClient(create_app(Settings(database_url=url))) as client:
        before = client.get("/events/herring-truce").json()
        revision = client.get("/health/ready").json()["revision"]
        done = communique("load", str(tmp_path / "seed.yaml"), COMMUNIQUE_DATABASE_URL=url)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[0] == "changed event herring-truce"
        after = client.get("/events/herring-truce").json()
        page = client.get("/events", params={"id": "herring-truce"}).json()
        assert client.get("/health/ready").json()["revision"] != revision
    assert (before["title"], after["title"]) == ("Herring truce", "Herring peace")
    assert [event["title"] for event in page["items"]] == ["Herring peace"]
    assert page["meta"]["revision"] != revision


def test_two_loads_at_once_end_with_one_of_them(
    loaded: Engine, url: str, tmp_path: Path, chronology_file: Path
) -> None:
    """The second waits for the first; neither sees, or leaves, a mixture."""
    loaded.dispose()
    text = chronology_file.read_text(encoding="utf-8")
    for number in range(2):
        (tmp_path / f"{number}.yaml").write_text(text.replace("title: Herring", f"title: Herring {number}"))
    command = str(Path(sys.executable).parent / "communique")
    environment = os.environ | {"COMMUNIQUE_DATABASE_URL": url, "COMMUNIQUE_LOCK_TIMEOUT": "60"}
    running = [
        subprocess.Popen(  # noqa: S603 - our own command
            [command, "load", str(tmp_path / f"{number}.yaml")], env=environment, stdout=subprocess.PIPE, text=True
        )
        for number in range(2)
    ]
    ended = [(process.communicate(timeout=60)[0], process.returncode) for process in running]
    assert [code for _, code in ended] == [0, 0]
    with loaded.connect() as connection:
        revision = connection.execute(select(Dataset.revision)).scalar_one()
        if loaded.dialect.name == "sqlite":
            assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert any(f"Loaded revision {revision[:12]}" in output for output, _ in ended)


def test_a_report_is_unchanged_only_if_nothing_is() -> None:
    none = {"added": Keys(), "changed": Keys(), "removed": Keys()}
    nothing = {"revision": "r", **none, "rendered_anew": False, "total": 1}
    assert LoadReport(**nothing).unchanged  # type: ignore[arg-type]
    for name in ("added", "changed", "removed"):
        assert not LoadReport(**{**nothing, name: Keys(1, (("a", "b"),))}).unchanged  # type: ignore[arg-type]
    assert not LoadReport(**{**nothing, "rendered_anew": True}).unchanged  # type: ignore[arg-type]
