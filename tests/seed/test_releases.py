"""The release log as it is read: release by release, and with the place of whatever is wrong with it."""

import tracemalloc
from pathlib import Path

import pytest

from app.errors import OperatorError
from app.seed.problem import Position, SeedError
from app.seed.releases import ORDER, Release, read_releases
from app.seed.releases.entry import Difference
from app.seed.releases.replay import SCHEMA, Released
from app.seed.releases.write import _scalar
from app.seed.scratch import Scratch
from app.vocabulary import RecordKind

REVISION = "0123456789abcdef" * 4
HEAD = f"""\
- version: "1"
  revision: {REVISION}
  date: 2012-01-02
  added:
    event:
      regatta: aaaaaaaaaaaaaaaa
      blockade: bbbbbbbbbbbbbbbb
"""
NEXT = f"""\
- version: "2"
  revision: {REVISION}
  date: 2012-03-04
"""


def log_of(folder: Path, text: str) -> Path:
    file = folder / "log.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def mistakes(folder: Path, text: str) -> list[str]:
    """What is wrong with a log, without the name of the file."""
    file = log_of(folder, text)
    with pytest.raises(SeedError) as caught:
        Released(file, Scratch(SCHEMA))
    return [str(problem).removeprefix(f"{file}:") for problem in caught.value.problems]


def test_releases_are_read_in_order(tmp_path: Path) -> None:
    text = f"{HEAD}{NEXT}  renamed: {{event: {{regatta: {{id: race, hash: cccccccccccccccc}}}}}}\n"
    noted: list[Difference] = []
    first, second = [read.release for read in read_releases(log_of(tmp_path, text), noted.extend)]
    assert isinstance(first, Release)
    assert (first.version, str(first.date), first.revision) == ("1", "2012-01-02", REVISION)
    file, event = str(tmp_path / "log.yaml"), RecordKind.EVENT
    assert (second.version, noted) == (
        "2",
        [
            Difference("added", event, "regatta", Position(file, 6, 7), "a" * 16),
            Difference("added", event, "blockade", Position(file, 7, 7), "b" * 16),
            Difference("renamed", event, "regatta", Position(file, 11, 21), "c" * 16, "race"),
        ],
    )


def test_replaying_gives_the_last_release(tmp_path: Path) -> None:
    rest = """\
  changed: {event: {race: dddddddddddddddd}}
  removed: {event: [blockade]}
  added: {event: {regatta: eeeeeeeeeeeeeeee}}
  renamed: {event: {regatta: {id: race, hash: dddddddddddddddd}}}
"""
    released = Released(log_of(tmp_path, f"{HEAD}{NEXT}{rest}"), Scratch(SCHEMA))
    found = {name: released.digest_of(RecordKind.EVENT, name) for name in ("regatta", "race", "blockade")}
    assert found == {"regatta": "e" * 16, "race": "d" * 16, "blockade": None}
    assert released.last is not None
    assert released.last.version == "2"


@pytest.mark.parametrize("text", ["", "# to be written\n", "---\n"])
def test_an_empty_log_has_no_releases(tmp_path: Path, text: str) -> None:
    assert list(read_releases(log_of(tmp_path, text))) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "version: 1\n",
            "1:1: this is no list of releases; write each release as '- version: …', from the start of a line",
        ),
        (
            f" {HEAD}".replace("\n", "\n "),
            "1:2: this is no list of releases; write each release as '- version: …', from the start of a line",
        ),
        ("[]", "1:1: this is no list of releases; write each release as '- version: …', from the start of a line"),
        ("- 1\n", "1:3: release 1: must be a mapping; write 'name: value' lines below it"),
        ("- {version: '1', date: 2012-01-02}\n", "1:3: release 1: revision: is missing; add it"),
        (
            HEAD.replace("2012-01-02", "soon"),
            "3:9: release 1: date: 'soon': input should be a valid date or datetime, input is too short; correct it",
        ),
        (
            HEAD.replace("event:", "evnt:"),
            "6:7: release 1: added.evnt: 'evnt' is none of the words there are; did you mean 'event'?",
        ),
        (
            HEAD.replace("a" * 16, "a" * 15),
            (
                "6:16: release 1: added.event.regatta: 'aaaaaaaaaaaaaaa' is not of the right form; "
                "it must match ^[0-9a-f]{16}$"
            ),
        ),
        (
            HEAD + "      regatta: cccccccccccccccc\n",
            "8:7: added.event: the id 'regatta' stands here twice (first in line 6); keep one of them",
        ),
        ("''\n", "1:1: this is no list of releases; write each release as '- version: …', from the start of a line"),
        ("!!str\n", "1:1: this is no list of releases; write each release as '- version: …', from the start of a line"),
        (
            f"{HEAD}...\n# the end\n",
            "8:1: '...' ends the log here, and no release behind it would be read; take the line out",
        ),
        ("---\n...\n", "2:1: '...' ends the log here, and no release behind it would be read; take the line out"),
        (
            f"{HEAD}---\n[]\n",
            "8:1: a second YAML document starts here; keep one document to a file",
        ),
        (
            HEAD + HEAD.replace("added", "changed"),
            (
                "8:3: release 1: version: this version stands twice (first in {file}:1:3); "
                "put back the releases as they were written"
            ),
        ),
        (
            HEAD + NEXT.replace("2012-03", "2011-03"),
            (
                "10:3: release 2: date: 2011-03-04 is before 2012-01-02, the date of the release before; "
                "put back the releases as they were written"
            ),
        ),
        (
            f"{HEAD}{NEXT}  added: {{event: {{regatta: aaaaaaaaaaaaaaaa}}}}\n",
            (
                "11:19: release 2: added.event: event 'regatta' was there already; "
                "put back the releases as they were written"
            ),
        ),
        (
            f"{HEAD}{NEXT}  changed: {{event: {{gone: aaaaaaaaaaaaaaaa}}}}\n",
            "11:21: release 2: changed.event: event 'gone' was not there; put back the releases as they were written",
        ),
        (
            f"{HEAD}{NEXT}  removed: {{event: [gone]}}\n",
            "11:21: release 2: removed.event: event 'gone' was not there; put back the releases as they were written",
        ),
        (
            f"{HEAD}{NEXT}  renamed: {{event: {{gone: {{id: regatta, hash: aaaaaaaaaaaaaaaa}}}}}}\n",
            "11:21: release 2: renamed.event: event 'gone' was not there; put back the releases as they were written",
        ),
    ],
)
def test_what_is_wrong_with_a_log_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    assert mistakes(tmp_path, text) == [said.replace("{file}", str(tmp_path / "log.yaml"))]


def test_of_many_records_each_has_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.seed.releases.entry._TOGETHER", 2)
    many = "".join(f"      race-{number}: aaaaaaaaaaaaaaaa\n" for number in range(5))
    noted: list[Difference] = []
    (only,) = read_releases(log_of(tmp_path, HEAD + many), noted.extend)
    assert [(one.id, one.position.line) for one in noted[2:]] == [(f"race-{n}", 8 + n) for n in range(5)]
    assert only.position("date").line == 3
    again = "put back the releases as they were written"
    assert mistakes(tmp_path, f"{HEAD}{many}      regatta: cccccccccccccccc\n") == [
        "13:7: added.event: the id 'regatta' stands here twice (first in line 6); keep one of them"
    ]
    assert mistakes(tmp_path, f"{HEAD}{many}      race-5: a\n") == [
        "13:15: release 1: added.event.race-5: 'a' is not of the right form; it must match ^[0-9a-f]{16}$"
    ]
    assert mistakes(tmp_path, f"{HEAD}{many}{NEXT}  removed: {{event: [race-0, race-1, race-2, gone]}}\n") == [
        f"16:45: release 2: removed.event: event 'gone' was not there; {again}"
    ]


def test_what_is_no_list_of_records_is_told(tmp_path: Path) -> None:
    rest = "  added: {event: [regatta]}\n  changed: no\n  removed: {event: {a: b}}\n"
    assert mistakes(tmp_path, f"{HEAD}{NEXT}{rest}") == [
        "11:18: release 2: added.event: must be a mapping; write 'name: value' lines below it",
        "12:12: release 2: changed: must be a mapping; write 'name: value' lines below it",
        "13:20: release 2: removed.event: must be a list; write its entries as '- …'",
    ]


def test_a_byte_that_is_no_text_has_its_place_wherever_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.seed.releases.read._BLOCK", 10)
    log = log_of(tmp_path, HEAD)
    log.write_bytes(log.read_bytes() + b"# \xff\n")
    for text, said in (
        (b"# \xff\n", "this byte is not UTF-8; save the file as UTF-8"),
        (b"# \x07\n", "there is a control character (U+0007) here; take it out"),
    ):
        log.write_bytes(HEAD.encode() + text)
        with pytest.raises(SeedError) as caught:
            list(read_releases(log))
        assert str(caught.value) == f"{log}:8:3: {said}"


def test_reading_a_log_takes_little_memory(tmp_path: Path) -> None:
    many = "".join(f"      race-{number}: aaaaaaaaaaaaaaaa\n" for number in range(30_000))
    log = log_of(tmp_path, HEAD + many)
    tracemalloc.start()
    try:
        Released(log, Scratch(SCHEMA))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 4_000_000


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(OperatorError) as caught:
        list(read_releases(tmp_path))
    assert str(caught.value) == f"{tmp_path} is a folder; name a release log"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("regatta-1998", True),
        ("roles/host", True),
        ("3f9a000000000000", True),
        ("1998", False),
        ("1998-01-02", False),
        ("1234567890123e45", False),
        ("0x1f", False),
        ("no", False),
        ("null", False),
        ("nowhere", True),
    ],
)
def test_ids_that_look_like_something_else_are_quoted(text: str, plain: bool) -> None:  # noqa: FBT001 - the case
    assert _scalar(text) == (text if plain else f'"{text}"')


def test_every_kind_has_its_place() -> None:
    assert sorted(ORDER) == sorted(RecordKind)
