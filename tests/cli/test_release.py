"""`communique release`: what goes into the log, what it says, and what it refuses with the log left as it was."""

import errno
import re
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
import yaml

from app.cli.release import read_renames
from app.errors import OperatorError
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.releases import ORDER, read_releases, release
from app.seed.releases.file import held
from app.seed.revision import content_hash, records_of
from app.vocabulary import RecordKind
from tests.cli.running import Run

FIRST, SECOND = "2012-01-02", "2012-03-04"


@pytest.fixture
def seed(tmp_path: Path, chronology_file: Path) -> Path:
    """A copy of the chronology, to be changed."""
    file = tmp_path / "lagoon.yaml"
    file.write_text(chronology_file.read_text(encoding="utf-8"), encoding="utf-8")
    return file


def edit(file: Path, *changes: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def version(new: str, old: str = "1.0") -> tuple[str, str]:
    return f'  version: "{old}"\n', f'  version: "{new}"\n'


def digests(seed: Path) -> dict[tuple[str, str], str]:
    return {
        (kind.value, name): content_hash(record)[:16] for kind, name, record in records_of(check_seed(seed).chronology)
    }


@pytest.fixture
def released(run: Run, seed: Path) -> Path:
    """The log with one release."""
    assert run("release", "--date", FIRST, str(seed)).code == 0
    return seed.with_name("releases.yaml")


def refused(run: Run, log: Path, *arguments: str) -> str:
    """What a refused release says, the log being left alone."""
    before = log.read_bytes() if log.exists() else None
    ran = run("release", *arguments)
    assert (ran.code, ran.output) == (1, "")
    assert (log.read_bytes() if log.exists() else None) == before
    assert [file.name for file in log.parent.iterdir() if file.name.endswith(".new")] == []
    return str(ran.errors)


def test_a_first_release_adds_everything(run: Run, seed: Path, chronology: SeedDocument) -> None:
    ran = run("release", "--date", FIRST, str(seed))
    log = seed.with_name("releases.yaml")
    found = digests(seed)
    revision = next(read_releases(log)).release.revision
    assert (ran.code, ran.errors) == (0, "")
    first, *lines = ran.output.splitlines()
    assert first == (
        f"Wrote {log}: release 1.0 of {FIRST}, revision {revision[:12]}: "
        f"{len(found)} added, 0 changed, 0 removed, 0 renamed."
    )
    assert [line.split()[0] for line in lines] == [kind.value for kind in ORDER]
    assert f"event       {len(chronology.events)} added" in lines
    text = log.read_text(encoding="utf-8")
    assert text.startswith("# What each release of this chronology added, changed, removed and renamed, ")
    assert "by `communique release`" in text.splitlines()[1]
    (entry,) = yaml.safe_load(text)
    assert (entry["version"], str(entry["date"]), set(entry)) == (
        "1.0",
        FIRST,
        {"version", "revision", "date", "added"},
    )
    assert {(kind, name): digest for kind, of in entry["added"].items() for name, digest in of.items()} == found
    assert list(entry["added"]) == [kind.value for kind in ORDER]
    assert all(list(of) == sorted(of) for of in entry["added"].values())


def test_the_order_of_kinds_is_that_of_the_records(chronology: SeedDocument) -> None:
    assert list(dict.fromkeys(kind for kind, _, _ in records_of(chronology))) == list(ORDER)
    assert set(ORDER) == set(RecordKind)


def test_a_second_release_tells_what_is_different(run: Run, seed: Path, released: Path) -> None:
    before = released.read_bytes()
    edit(seed, version("1.1"), ("title: Herring truce", "title: Herring peace"))
    edit(seed, ("\nsources:\n", "\nsources:\n  - {id: 1e5, title: Unread, type: press, held: false}\n"))
    ran = run("release", "--date", SECOND, str(seed))
    assert ran.errors == ""
    assert ran.output.splitlines()[0].endswith(": 1 added, 2 changed, 0 removed, 0 renamed.")
    assert ran.output.splitlines()[1:] == ["dataset     1 changed", "source      1 added", "event       1 changed"]
    assert released.read_bytes().startswith(before)
    found = digests(seed)
    entry = yaml.safe_load(released.read_text(encoding="utf-8"))[1]
    assert entry["added"] == {"source": {"1e5": found["source", "1e5"]}}
    assert entry["changed"] == {
        "dataset": {"lagoon-sea": found["dataset", "lagoon-sea"]},
        "event": {"herring-truce": found["event", "herring-truce"]},
    }
    edit(seed, version("1.2", "1.1"), ("  - {id: 1e5, title: Unread, type: press, held: false}\n", ""))
    assert run("release", "--date", SECOND, str(seed)).output.splitlines()[2:] == ["source      1 removed"]
    assert yaml.safe_load(released.read_text(encoding="utf-8"))[2]["removed"] == {"source": ["1e5"]}


def rename(seed: Path, *more: tuple[str, str]) -> None:
    edit(seed, version("1.1"), ("  - id: herring-truce\n", "  - id: herring-peace\n"), *more)
    text = re.sub(r"(event|id): herring-truce\b", r"\1: herring-peace", seed.read_text(encoding="utf-8"))
    seed.write_text(text, encoding="utf-8")


def test_a_renamed_record_is_neither_added_nor_removed(run: Run, seed: Path, released: Path) -> None:
    rename(seed)
    ran = run("release", "--date", SECOND, "--renamed", "event/herring-truce=herring-peace", str(seed))
    assert ran.errors == ""
    assert ran.output.splitlines()[-1] == "event       1 renamed"
    entry = yaml.safe_load(released.read_text(encoding="utf-8"))[1]
    digest = digests(seed)["event", "herring-peace"]
    assert entry["renamed"] == {"event": {"herring-truce": {"id": "herring-peace", "hash": digest}}}
    assert not {"added", "removed"} & set(entry)
    assert "event" not in entry["changed"]
    edit(seed, version("1.2", "1.1"))
    assert run("release", "--date", SECOND, str(seed)).output.splitlines()[1:] == ["dataset     1 changed"]


def test_what_a_renamed_record_says_anew_is_a_change_as_well(run: Run, seed: Path, released: Path) -> None:
    rename(seed, ("title: Herring truce", "title: Herring peace"))
    run("release", "--date", SECOND, "--renamed", "event/herring-truce=herring-peace", str(seed))
    entry = yaml.safe_load(released.read_text(encoding="utf-8"))[1]
    digest = digests(seed)["event", "herring-peace"]
    assert entry["changed"]["event"] == {"herring-peace": digest}
    assert entry["renamed"]["event"]["herring-truce"]["hash"] == digest


def test_two_records_may_become_one(run: Run, seed: Path, released: Path) -> None:
    both = "  - {id: one, title: One, type: press, held: false}\n  - {id: two, title: Two, type: press, held: false}\n"
    edit(seed, version("1.1"), ("\nsources:\n", f"\nsources:\n{both}"))
    run("release", "--date", SECOND, str(seed))
    edit(seed, version("1.2", "1.1"), (both.splitlines(keepends=True)[1], ""))
    ran = run("release", "--date", SECOND, "--renamed", "source/two=one", str(seed))
    assert ran.output.splitlines()[1:] == ["dataset     1 changed", "source      1 renamed"]
    edit(seed, version("1.3", "1.2"))
    assert run("release", "--date", SECOND, str(seed)).output.splitlines()[1:] == ["dataset     1 changed"]
    assert len(list(read_releases(released))) == 4


@pytest.mark.parametrize("order", [("aa", "bb"), ("bb", "aa")])
def test_of_two_that_became_a_third_either_may_come_first(
    run: Run, seed: Path, released: Path, order: tuple[str, str]
) -> None:
    first, second = (
        "  - {id: aa, title: One, type: press, held: false}\n",
        "{id: bb, title: Two, type: press, held: false}",
    )
    edit(seed, version("1.1"), ("\nsources:\n", f"\nsources:\n{first}  - {second}\n"))
    run("release", "--date", SECOND, str(seed))
    edit(seed, version("1.2", "1.1"), (first, ""), (second, second.replace("bb", "cc")))
    renames = [word for old in order for word in ("--renamed", f"source/{old}=cc")]
    ran = run("release", "--date", SECOND, *renames, str(seed))
    assert ran.output.splitlines()[1:] == ["dataset     1 changed", "source      2 renamed"]
    edit(seed, version("1.3", "1.2"))
    assert run("release", "--date", SECOND, str(seed)).output.splitlines()[1:] == ["dataset     1 changed"]
    assert len(list(read_releases(released))) == 4


def test_a_third_that_says_what_neither_of_two_said_has_changed(run: Run, seed: Path, released: Path) -> None:
    both = "  - {id: aa, title: One, type: press, held: false}\n  - {id: bb, title: Two, type: press, held: false}\n"
    edit(seed, version("1.1"), ("\nsources:\n", f"\nsources:\n{both}"))
    run("release", "--date", SECOND, str(seed))
    edit(seed, version("1.2", "1.1"), (both, "  - {id: cc, title: Three, type: press, held: false}\n"))
    ran = run("release", "--date", SECOND, "--renamed", "source/bb=cc", "--renamed", "source/aa=cc", str(seed))
    assert ran.output.splitlines()[2:] == ["source      1 changed, 2 renamed"]
    assert len(list(read_releases(released))) == 3


def test_a_term_is_renamed_within_its_scheme(run: Run, seed: Path, released: Path) -> None:
    edit(seed, version("1.1"), ("id: recounted", "id: told"), ("act: recounted", "act: told"))
    run("release", "--date", SECOND, "--renamed", "term/chain_acts/recounted=chain_acts/told", str(seed))
    entry = yaml.safe_load(released.read_text(encoding="utf-8"))[1]
    assert entry["renamed"]["term"]["chain_acts/recounted"]["id"] == "chain_acts/told"
    assert "term" not in entry["changed"]


def test_the_log_may_stand_elsewhere_and_lack_its_last_line_end(run: Run, seed: Path, tmp_path: Path) -> None:
    log = tmp_path / "history" / "log.yaml"
    log.parent.mkdir()
    log.write_text("# nothing yet", encoding="utf-8")
    assert run("release", "--log", str(log), str(seed)).code == 0
    assert log.read_text(encoding="utf-8").startswith('# nothing yet\n- version: "1.0"\n')
    assert not seed.with_name("releases.yaml").exists()
    (only,) = read_releases(log)
    assert only.release.version == "1.0"


def test_any_version_comes_back_as_it_was(run: Run, seed: Path) -> None:
    edit(seed, ('  version: "1.0"\n', "  version: '- \"x\": é, 😀 # \\ no'\n"))
    assert run("release", str(seed)).code == 0
    (only,) = read_releases(seed.with_name("releases.yaml"))
    assert only.release.version == '- "x": é, 😀 # \\ no'


def test_mistakes_are_not_released(run: Run, wrong: Path) -> None:
    said = refused(run, wrong.with_name("releases.yaml"), str(wrong))
    assert said.endswith("2 mistakes; nothing was released.\n")


def test_nothing_new_is_not_released(run: Run, seed: Path, released: Path) -> None:
    revision = next(read_releases(released)).release.revision[:12]
    assert refused(run, released, str(seed)) == (
        f"communique: nothing has changed since release 1.0 of {FIRST}, which has revision {revision} as well; "
        "there is nothing to release\n"
    )


def test_a_version_is_released_once(run: Run, seed: Path, released: Path) -> None:
    edit(seed, ("title: Herring truce", "title: Herring peace"))
    assert refused(run, released, str(seed)) == (
        f"communique: version '1.0' is in the log already ({released}:3:3); raise 'version' of the dataset\n"
    )


def test_releases_go_forward(run: Run, seed: Path, released: Path) -> None:
    edit(seed, version("1.1"))
    assert refused(run, released, "--date", "2012-01-01", str(seed)) == (
        f"communique: --date 2012-01-01 is before release 1.0 of {FIRST}; give that day or a later one\n"
    )


def test_a_release_is_not_of_tomorrow(run: Run, seed: Path) -> None:
    today = datetime.now(UTC).date()
    assert refused(run, seed.with_name("releases.yaml"), "--date", "2999-01-02", str(seed)) == (
        f"communique: --date 2999-01-02 is after {today}, which is today (UTC); give that day or an earlier one\n"
    )
    assert run("release", "--date", str(today), str(seed)).code == 0


def test_the_log_of_another_dataset_is_refused(run: Run, seed: Path, released: Path) -> None:
    edit(seed, version("1.1"), ("  id: lagoon-sea\n", "  id: other-sea\n"))
    said = (
        "communique: the last release in the log is of dataset 'lagoon-sea', and the seed file is 'other-sea'; name "
        "its own log with --log, or give --renamed dataset/lagoon-sea=other-sea where it is the same dataset\n"
    )
    assert refused(run, released, str(seed)) == said
    assert refused(run, released, "--renamed", "event/gone=herring-truce", str(seed)) == said
    ran = run("release", "--date", SECOND, "--renamed", "dataset/lagoon-sea=other-sea", str(seed))
    assert ran.output.splitlines()[1:] == ["dataset     1 changed, 1 renamed"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("event/gone=herring-truce", "the last release has no event 'gone'; name one it has"),
        (
            "event/herring-truce=dark-lamp-1998",
            "the seed file still has event 'herring-truce'; take it out first",
        ),
        ("source/unread=gone", "the seed file has no source 'gone'; name the one it is now"),
    ],
)
def test_what_was_not_renamed_is_refused(run: Run, seed: Path, given: str, said: str) -> None:
    log, unread = seed.with_name("releases.yaml"), "  - {id: unread, title: Unread, type: press, held: false}\n"
    edit(seed, ("\nsources:\n", f"\nsources:\n{unread}"))
    run("release", "--date", FIRST, str(seed))
    edit(seed, version("1.1"), (unread, ""))
    assert refused(run, log, "--renamed", given, str(seed)) == f"communique: --renamed {given}: {said}\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["x"], "--renamed 'x' cannot be read; write KIND/OLD=NEW, as event/old-id=new-id"),
        (["event/a="], "--renamed 'event/a=' cannot be read; write KIND/OLD=NEW, as event/old-id=new-id"),
        (["evnt/a=b"], "--renamed evnt/a=b: there is no kind of record 'evnt'; did you mean 'event'?"),
        (["event/a=b", "event/a=c"], "--renamed event/a=c: event 'a' is renamed twice; give it once"),
    ],
)
def test_renames_that_cannot_be_read_are_refused(given: list[str], said: str) -> None:
    with pytest.raises(OperatorError) as caught:
        read_renames(given)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("folder", "reason"), [("gone", "No such file or directory"), ("lagoon.yaml", "Not a directory")]
)
def test_a_log_that_cannot_be_written_is_one_line(run: Run, seed: Path, folder: str, reason: str) -> None:
    log = seed.parent / folder / "log.yaml"
    ran = run("release", "--log", str(log), str(seed))
    assert (ran.code, ran.output) == (1, "")
    assert ran.errors == f"communique: {log} cannot be written: {reason}; name another file\n"


def test_a_log_is_whole_or_as_it_was(run: Run, seed: Path, released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    edit(seed, version("1.1"))
    monkeypatch.setattr("os.fsync", full)
    assert refused(run, released, str(seed)) == (
        f"communique: {released} cannot be written: No space left on device; name another file\n"
    )


def test_a_log_with_mistakes_is_left_alone(run: Run, seed: Path, released: Path) -> None:
    with released.open("a", encoding="utf-8") as file:
        file.write("- version: [\n")
    said = refused(run, released, str(seed))
    assert re.match(rf"{re.escape(str(released))}:\d+:\d+: this is not YAML: ", said)
    assert said.endswith("1 mistake; nothing was released.\n")


def test_a_log_that_has_ended_is_not_added_to(run: Run, seed: Path, released: Path) -> None:
    edit(seed, version("1.1"))
    with released.open("a", encoding="utf-8") as file:
        file.write("...\n")
    said = refused(run, released, str(seed))
    assert "'...' ends the log here, and no release behind it would be read; take the line out\n" in said


def test_a_log_does_not_grow_beyond_what_is_read(
    run: Run, seed: Path, released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(seed, version("1.1"))
    monkeypatch.setattr("app.seed.releases.file.MOST_BYTES", released.stat().st_size)
    assert re.fullmatch(
        rf"communique: {re.escape(str(released))} would have [\d,]+ bytes and a release log at most "
        rf"{released.stat().st_size:,}; begin a new one\n",
        refused(run, released, str(seed)),
    )


def test_a_log_that_changes_while_it_is_compared_is_not_replaced(
    run: Run, seed: Path, released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meddle(_descriptor: int) -> None:
        with released.open("a", encoding="utf-8") as file:
            file.write("# by another hand\n")

    edit(seed, version("1.1"))
    monkeypatch.setattr("os.fsync", meddle)
    ran = run("release", str(seed))
    assert (ran.code, ran.errors) == (1, f"communique: {released} has changed meanwhile; release again\n")
    assert released.read_text(encoding="utf-8").endswith("# by another hand\n")
    assert sorted(file.name for file in seed.parent.iterdir()) == ["lagoon.yaml", "releases.yaml"]


def test_of_two_releases_at_once_the_second_sees_the_first(seed: Path, released: Path, tmp_path: Path) -> None:
    edit(seed, version("1.1"))
    chronology, said = check_seed(seed).chronology, []

    def second() -> None:
        with pytest.raises(OperatorError) as caught:
            release(chronology, released, None, {})
        said.append(str(caught.value))

    waiting = Thread(target=second)
    with held(released):
        waiting.start()
        waiting.join(1)
        assert waiting.is_alive()
        first = tmp_path / "elsewhere" / "log.yaml"
        first.parent.mkdir()
        first.write_bytes(released.read_bytes())
        release(chronology, first, None, {})
        first.replace(released)
    waiting.join(30)
    assert [one.partition(", ")[0] for one in said] == [
        f"nothing has changed since release 1.1 of {datetime.now(UTC).date()}"
    ]


def test_a_link_to_the_log_stays_a_link_and_the_log_keeps_its_mode(run: Run, seed: Path, released: Path) -> None:
    log, bystander = seed.parent / "history" / "log.yaml", seed.parent / "history" / "log.yaml.new"
    log.parent.mkdir()
    released.rename(log)
    released.symlink_to(log)
    log.chmod(0o640)
    bystander.write_text("mine", encoding="utf-8")
    edit(seed, version("1.1"))
    assert run("release", str(seed)).errors == ""
    assert released.readlink() == log
    assert log.stat().st_mode & 0o777 == 0o640
    assert bystander.read_text(encoding="utf-8") == "mine"
    assert sorted(log.parent.iterdir()) == [log, bystander]
    assert len(list(read_releases(log))) == 2


def test_a_link_that_leads_to_itself_is_one_line(run: Run, seed: Path) -> None:
    log = seed.with_name("releases.yaml")
    log.symlink_to(log)
    ran = run("release", str(seed))
    said = f"communique: {log} cannot be written: Too many levels of symbolic links; name another file\n"
    assert (ran.code, ran.errors) == (1, said)
