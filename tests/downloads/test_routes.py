"""/dataset/download: a list, the files behind it, parts of them, and what is told of files that are not there."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from fastapi.testclient import TestClient

from app.downloads.errors import BEING_MADE, DownloadsUnavailableError
from app.main import create_app
from app.schemas.download import DownloadListRead
from app.schemas.problem import ProblemRead
from app.seed.document import SeedDocument
from app.settings import Settings
from tests.conftest import load_into


@pytest.fixture
def files(client: TestClient) -> dict[str, dict[str, Any]]:
    """The files that are listed, by format."""
    return {one["format"]: one for one in client.get("/dataset/download").json()["files"]}


@pytest.fixture
def own_client(own_settings: Settings) -> Iterator[TestClient]:
    """A client of a service that may be loaded anew."""
    with TestClient(create_app(own_settings), raise_server_exceptions=False) as made:
        yield made


def test_the_list_tells_what_there_is(client: TestClient) -> None:
    answer = client.get("/dataset/download")
    assert answer.status_code == 200
    listing = DownloadListRead.model_validate(answer.json())
    dataset = client.get("/dataset").json()
    assert (listing.revision, listing.dataset_version) == (dataset["revision"], "1.0")
    name = listing.files[0].name.removesuffix(".ndjson")
    assert re.fullmatch("lagoon-sea-1.0-[0-9a-f]{12}", name)
    assert listing.since == "1.0"
    assert [(one.format, one.name, one.media_type) for one in listing.files] == [
        ("ndjson", f"{name}.ndjson", "application/x-ndjson"),
        ("datapackage", f"{name}.zip", "application/zip"),
        ("sqlite", f"{name}.sqlite3", "application/vnd.sqlite3"),
    ]
    assert [one.url for one in listing.files] == [f"/dataset/download/{one.name}" for one in listing.files]
    again = client.get("/dataset/download", headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("form", ["ndjson", "datapackage", "sqlite"])
def test_a_file_is_what_the_list_says(client: TestClient, files: dict[str, dict[str, Any]], form: str) -> None:
    told = files[form]
    answer = client.get(told["url"], headers={"Accept-Encoding": "gzip, br, zstd"})
    assert answer.status_code == 200
    assert len(answer.content) == told["bytes"]
    assert sha256(answer.content).hexdigest() == told["sha256"]
    assert answer.headers["Content-Length"] == str(told["bytes"])
    assert answer.headers["Content-Type"] == told["media_type"]
    assert answer.headers["ETag"] == f'"{told["sha256"]}"'
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{told["name"]}"'
    assert answer.headers["Last-Modified"] == "Mon, 31 Dec 2012 00:00:00 GMT"
    assert "Content-Encoding" not in answer.headers


def test_files_are_of_the_dataset_that_is_served(
    client: TestClient, files: dict[str, dict[str, Any]], chronology: SeedDocument, tmp_path: Path
) -> None:
    lines = client.get(files["ndjson"]["url"]).text.splitlines()
    assert json.loads(lines[0])["dataset"]["title"] == chronology.dataset.title
    assert sum(line.startswith('{"event":') for line in lines) == len(chronology.events)
    with ZipFile(BytesIO(client.get(files["datapackage"]["url"]).content)) as archive:
        assert archive.testzip() is None
        described = json.loads(archive.read("datapackage.json"))
    assert described["revision"] == client.get("/dataset").json()["revision"]
    file = tmp_path / "it.sqlite3"
    file.write_bytes(client.get(files["sqlite"]["url"]).content)
    with closing(sqlite3.connect(file)) as copied:
        assert copied.execute("SELECT revision FROM dataset").fetchone() == (described["revision"],)


def test_a_format_leads_to_its_current_file(client: TestClient, files: dict[str, dict[str, Any]]) -> None:
    for form, told in files.items():
        answer = client.get(f"/dataset/download/{form}", follow_redirects=False)
        assert (answer.status_code, answer.headers["Location"]) == (307, told["url"])
        assert client.get(f"/dataset/download/{form}").headers["ETag"] == f'"{told["sha256"]}"'


def test_head_equals_get_without_the_body(client: TestClient, files: dict[str, dict[str, Any]]) -> None:
    for told in files.values():
        got, head = client.get(told["url"]), client.head(told["url"])
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers.pop("x-request-id") != got.headers.pop("x-request-id")
        assert head.headers == got.headers


def test_parts_make_up_the_whole(client: TestClient, files: dict[str, dict[str, Any]]) -> None:
    told, parts, step = files["sqlite"], [], 300_000
    for start in range(0, told["bytes"], step):
        answer = client.get(told["url"], headers={"Range": f"bytes={start}-{start + step - 1}"})
        end = min(start + step, told["bytes"])
        assert answer.status_code == 206
        assert answer.headers["Content-Range"] == f"bytes {start}-{end - 1}/{told['bytes']}"
        assert answer.headers["Content-Length"] == str(len(answer.content)) == str(end - start)
        assert answer.headers["ETag"] == f'"{told["sha256"]}"'
        parts.append(answer.content)
    assert len(parts) > 2
    assert sha256(b"".join(parts)).hexdigest() == told["sha256"]


def test_a_range_behind_the_end_is_a_problem(client: TestClient, files: dict[str, dict[str, Any]]) -> None:
    told = files["ndjson"]
    answer = client.get(told["url"], headers={"Range": f"bytes={told['bytes']}-"})
    assert answer.status_code == 416
    assert answer.headers["Content-Range"] == f"bytes */{told['bytes']}"
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert ProblemRead.model_validate(answer.json()).status == 416


def test_conditions_are_kept(client: TestClient, files: dict[str, dict[str, Any]]) -> None:
    told = files["datapackage"]
    tag = f'"{told["sha256"]}"'
    for headers in ({"If-None-Match": tag}, {"If-None-Match": f'"x", W/{tag}'}, {"If-None-Match": "*"}):
        answer = client.get(told["url"], headers={**headers, "Range": "bytes=5-"})
        assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag)
    for condition, status in ((tag, 206), ('"other"', 200), (f"W/{tag}", 200), ("Mon, 31 Dec 2012 00:00:00 GMT", 200)):
        answer = client.get(told["url"], headers={"Range": "bytes=5-", "If-Range": condition})
        assert answer.status_code == status
        assert len(answer.content) == told["bytes"] - (5 if status == 206 else 0)


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("lagoon-sea-0.9-0123456789ab.zip", 410),
        ("lagoon-sea-1.0-0123456789ab.sqlite3", 410),
        ("lagoon-sea-1.0-0123456789ab.tar", 404),
        ("somewhere-0.9-0123456789ab.zip", 404),
        ("manifest.json", 404),
        ("..%2Fmanifest.json", 404),
        ("excel", 404),
    ],
)
def test_a_name_that_is_none_is_a_problem_that_leads_on(client: TestClient, name: str, status: int) -> None:
    answer = client.get(f"/dataset/download/{name}")
    problem = ProblemRead.model_validate(answer.json())
    assert (answer.status_code, problem.status) == (status, status)
    if "%" not in name:
        assert "/dataset/download lists" in problem.detail


def test_unknown_parameters_are_refused(client: TestClient) -> None:
    assert client.get("/dataset/download?format=csv").status_code == 422
    assert client.get("/dataset/download/ndjson?x=1").status_code == 422


def test_after_a_load_the_files_are_others(
    own_client: TestClient, own_settings: Settings, another: SeedDocument
) -> None:
    before = own_client.get("/dataset/download").json()
    load_into(own_settings.database_url, another)
    after = own_client.get("/dataset/download").json()
    assert before["revision"] != after["revision"] == own_client.get("/dataset").json()["revision"]
    for old, new in zip(before["files"], after["files"], strict=True):
        assert own_client.get(old["url"]).status_code == 410
        assert sha256(own_client.get(new["url"]).content).hexdigest() == new["sha256"] != old["sha256"]
    ndjson = own_client.get("/dataset/download/ndjson").text
    assert re.search('"id":"ferry-treaty-signed-1958".*"summary":"Something else."', ndjson)


def test_files_that_were_taken_away_are_made_again(own_client: TestClient, tmp_path: Path) -> None:
    (told, *_) = own_client.get("/dataset/download").json()["files"]
    (file,) = (tmp_path / "downloads").glob(f"*/{told['name']}")
    file.unlink()
    assert sha256(own_client.get(told["url"]).content).hexdigest() == told["sha256"]


def test_while_they_are_being_made_the_answer_is_to_ask_again(
    own_client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(_self: object) -> None:
        raise DownloadsUnavailableError(BEING_MADE)

    monkeypatch.setattr("app.downloads.Downloads.current", wait)
    answer = own_client.get("/dataset/download")
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert ProblemRead.model_validate(answer.json()).detail == BEING_MADE
    name = own_client.get("/dataset/download/sqlite", follow_redirects=False).headers["Location"]
    assert own_client.get(name).status_code == 503


def test_without_a_dataset_there_is_nothing_to_download(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'none.sqlite3'}")
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        for address in ("/dataset/download", "/dataset/download/ndjson", "/dataset/download/it"):
            assert client.get(address).status_code == 503
    assert list(tmp_path.iterdir()) == []


def test_links_are_absolute_where_the_service_has_an_address(chronology_url: str, tmp_path: Path) -> None:
    settings = Settings(
        database_url=chronology_url, public_url="https://events.example/api", downloads_folder=tmp_path / "files"
    )
    with TestClient(create_app(settings)) as client:
        for one in client.get("/dataset/download").json()["files"]:
            assert one["url"] == f"https://events.example/api/dataset/download/{one['name']}"
            answer = client.get(f"/dataset/download/{one['format']}", follow_redirects=False)
            assert answer.headers["Location"] == one["url"]
    assert len(list((tmp_path / "files").glob("lagoon-sea-*/*"))) == 4
