"""Addresses that try to lead elsewhere: never to a file, never to an error of ours."""

from pathlib import Path

import pytest

from app.settings import PROJECT_FOLDER, Settings
from tests.fuzz.values import ENCODED, STRANGE_PATHS
from tests.hostile.asking import Stage, Victim, problem

NOWHERE = [
    "/..",
    "/../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..;/events",
    "/events;a=b",
    "/%252e%252e%252fetc/passwd",
    "/events\\",
    "/events%5c",
    "//events",
    "//example.org/events",
    "///",
    "/events/",
    "/events//",
    "/events%2f",
    "/events/x/",
    "/%c0%ae%c0%ae/",
    "/.git/config",
    "/.env",
    "/events.json",
    "/EVENTS",
    "/docs/vendor/../docs.css",
    "/docs/vendor/../../main.py",
    "/docs/..%2fdocs.html",
    "/docs/vendor/%2e%2e/%2e%2e/pages.py",
    "/docs/%252e%252e/x",
    "/docs//",
    "/docs/docs.html",
    "/docs/home.html",
    "/docs/introduction.md",
    "/openapi.json/",
    "/dataset/download/",
    "/dataset/download/../../x",
    "/dataset/download/x/y",
    "/relations/a",
    "/relations/a/b/c",
    "/health/live/x",
    "/events/a/b/cite",
    "/{id}",
    "/*",
]
IN_PLACE_OF_AN_ID = [
    "%2e%2e",
    "..;",
    "%252f",
    "a%20b",
    "%5c..%5c",
    "%c0%ae",
    "%ff",
    "%F0%9F%98%80",
    "%E2%80%AE",
    "%0d%0aX-Evil:%201",
    "%3Cscript%3E",
    "'",
    "x" * 60_000,
    "%25",
    "~",
    "*",
    ";",
    "a;b",
    "a=b",
    "a&b",
    "@",
    "[",
    "%5B",
    "{id}",
    "%7F",
    "%C2%85",
    "%ED%A0%80",
    "-",
    "..",
    "null",
    "0",
    "%0a",
]
RECORDS = ["events", "statements", "actors", "member-states", "sources", "topics", "places"]


@pytest.mark.parametrize("path", NOWHERE)
def test_there_is_nothing(victim: Victim, path: str) -> None:
    assert problem(victim.ask(path), 404)["title"] == "Not Found"


@pytest.mark.parametrize("path", STRANGE_PATHS)
def test_whatever_it_is_it_is_no_fault_of_ours(victim: Victim, path: str) -> None:
    assert victim.ask(path.replace(" ", "%20")).status in {200, 308, 404, 422}


@pytest.mark.parametrize("kind", RECORDS)
def test_no_record_has_such_an_id(victim: Victim, kind: str) -> None:
    for name in IN_PLACE_OF_AN_ID:
        for path in (f"/{kind}/{name}", f"/{kind}/{name}/cite", f"/{kind}/{name}/citations"):
            problem(victim.ask(path), 404)


@pytest.mark.parametrize("kind", [*RECORDS, "dataset/download"])
def test_a_nul_is_refused_by_name(victim: Victim, kind: str) -> None:
    (error,) = problem(victim.ask(f"/{kind}/a%00b"), 422)["errors"]
    assert error["parameter"] in {"id", "file"}


@pytest.mark.parametrize("value", ENCODED)
def test_names_between_slashes(victim: Victim, value: str) -> None:
    if "#" in value or "?" in value or "/" in value or value == " ":
        value = value.replace("#", "%23").replace("?", "%3F").replace("/", "%2F")
    assert victim.ask(f"/relations/{value}/harbour-union").status in {404, 422}


def test_a_target_in_full_is_read_by_its_path_alone(victim: Victim) -> None:
    mine = victim.ask("/events?limit=1", (b"host", b"evil.example"), (b"x-forwarded-host", b"evil.example"))
    assert mine.status == 200
    assert b"evil" not in mine.body


HIDDEN = "what nobody outside may read"


@pytest.fixture
def crowded(settings: Settings, tmp_path: Path) -> Settings:
    """A folder of downloads in which other files and links to elsewhere stand."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    (tmp_path / "secret").write_text(HIDDEN, encoding="utf-8")
    (folder / "secret").write_text(HIDDEN, encoding="utf-8")
    (folder / "leads-elsewhere").symlink_to(tmp_path / "secret")
    (folder / "up").symlink_to(tmp_path)
    return settings.model_copy(update={"downloads_folder": folder})


def test_only_what_was_made_to_be_downloaded_is(crowded: Settings, caplog: pytest.LogCaptureFixture) -> None:
    with Stage(crowded) as stage:
        victim = Victim(stage, caplog)
        listed = victim.ask("/dataset/download").json()["files"]
        folder = crowded.downloads_folder
        assert folder is not None
        made = next(one for one in folder.iterdir() if one.is_dir() and not one.is_symlink())
        (made / "also-here").write_text(HIDDEN, encoding="utf-8")
        (made / "link").symlink_to(folder.parent / "secret")
        names = [
            "secret",
            "leads-elsewhere",
            "up",
            "up/secret",
            "up%2Fsecret",
            "also-here",
            "link",
            made.name,
            f"{made.name}/also-here",
            f"{made.name}%2Flink",
            "manifest.json",
            "..%2Fdownloads%2Fsecret",
            "%2Fetc%2Fpasswd",
            ".",
            "..",
            "%2e%2e%2fsecret",
            "secret%00.sqlite3",
        ]
        for name in names:
            answer = victim.ask(f"/dataset/download/{name}")
            problem(answer, 404, 422)
            assert HIDDEN not in answer.body.decode()
        for one in listed:
            assert victim.ask(f"/dataset/download/{one['name']}").status == 200


def test_no_file_of_ours_but_those_listed_is_served(victim: Victim) -> None:
    for file in (PROJECT_FOLDER / "app" / "pages").iterdir():
        status = victim.ask(f"/docs/{file.name}").status
        assert status == (200 if file.suffix in {".css", ".js"} else 404), file.name
