"""Requests on conditions and for parts of files are answered through nginx as by a service, whatever may be kept."""

import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from app.seed.document import SeedDocument
from tests.conftest import load_into
from tests.deploy.served import Served, serving

LIST = "/events?limit=5"


@pytest.fixture(params=[0, 1])
def seconds(request: pytest.FixtureRequest) -> int:
    """For how many seconds answers may be given again unasked."""
    return int(request.param)


@pytest.fixture
def front(tmp_path: Path, chronology: SeedDocument, seconds: int) -> Iterator[Served]:
    with serving(tmp_path, chronology, seconds, tmp_path / "downloads") as served:
        yield served


def asked_directly(front: Served, path: str) -> httpx2.Response:
    """What a service says of an address that nginx may know nothing of."""
    return httpx2.get(f"{front.services[0].address}{path}", headers={"Accept-Encoding": "identity"}, timeout=30)


def asked(front: Served, path: str, **headers: str) -> httpx2.Response:
    """What nginx says; names of headers are written with `_`."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    return front.client.get(path, headers={"Accept-Encoding": "identity", **given})


def test_conditions_count_whether_an_answer_is_kept_or_not(front: Served, seconds: int) -> None:
    tag = asked_directly(front, LIST).headers["etag"]
    for state in ("MISS", "HIT" if seconds else "REVALIDATED"):
        first = asked(front, LIST, If_None_Match=tag)
        assert (first.status_code, first.content, first.headers["etag"]) == (304, b"", tag)
        assert first.headers["x-cache-status"] == state
        assert asked(front, LIST, If_None_Match=f'"other", W/{tag}').status_code == 304
        assert asked(front, LIST, If_None_Match="*").status_code == 304
        assert asked(front, LIST, If_None_Match='"other"').status_code == 200
        assert asked(front, LIST, If_Match=tag).status_code == 200
        failed = asked(front, LIST, If_Match='"nope"')
        assert (failed.status_code, failed.headers["content-type"]) == (412, "application/problem+json")
        assert {**failed.json(), "instance": ""} == {**refused_directly(front), "instance": ""}


def refused_directly(front: Served) -> dict[str, object]:
    """How a service says that a condition does not hold."""
    answer = httpx2.get(f"{front.services[0].address}{LIST}", headers={"If-Match": '"nope"'}, timeout=30)
    told: dict[str, object] = answer.json()
    return told


def test_conditions_count_in_the_first_question(front: Served) -> None:
    assert asked(front, "/topics?limit=2", If_None_Match="*").status_code == 304
    for path in ("/actors?limit=2", "/actors?limit=3"):
        assert asked(front, path, If_Match='"nope"').status_code == 412
        assert asked(front, path, If_Unmodified_Since="Thu, 01 Jan 1970 00:00:00 GMT").status_code == 412
    released = asked_directly(front, "/places").headers["last-modified"]
    assert asked(front, "/places", If_Modified_Since=released).status_code == 304
    wrong = asked(front, "/topics?limit=2", If_Match="0")  # to nginx as good as nothing, until it looks again
    assert (wrong.status_code, wrong.headers["content-type"]) == (412, "application/problem+json")


def test_lists_come_whole(front: Served) -> None:
    """As they do from a service, which has no parts of them."""
    for _ in range(2):
        answer = asked(front, LIST, Range="bytes=0-9")
        assert (answer.status_code, answer.content) == (200, asked_directly(front, LIST).content)
        assert "accept-ranges" not in answer.headers


def test_an_answer_to_whoever_came_first_is_everybodys(front: Served) -> None:
    """A 304 is for who has the answer; nobody else gets it."""
    tag = asked_directly(front, LIST).headers["etag"]
    assert asked(front, LIST, If_None_Match=tag).status_code == 304
    answer = asked(front, LIST)
    assert (answer.status_code, answer.content) == (200, asked_directly(front, LIST).content)


def test_what_nginx_is_told_no_client_sees(front: Served) -> None:
    assert "x-accel-expires" not in asked(front, LIST).headers


def test_new_data_is_seen_once_the_services_have_it(front: Served, chronology: SeedDocument, seconds: int) -> None:
    before = asked(front, "/dataset").json()["revision"]
    load_into(front.url, chronology.model_copy(update={"disputes": []}))
    deadline = time.monotonic() + 60
    while any(
        httpx2.get(f"{service.address}/dataset", timeout=30).json()["revision"] == before for service in front.services
    ):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    time.sleep(seconds and seconds + 1.1)
    assert asked(front, "/dataset").json()["revision"] != before


def test_a_download_is_had_in_parts_and_on_conditions(front: Served) -> None:
    (path, *_) = [one["url"] for one in asked(front, "/dataset/download").json()["files"]]
    whole = asked(front, path)
    tag, size = whole.headers["etag"], len(whole.content)
    assert (whole.status_code, whole.headers["accept-ranges"]) == (200, "bytes")
    for _ in range(2):
        part = asked(front, path, Range="bytes=0-9")
        assert (part.status_code, part.content) == (206, whole.content[:10])
        assert part.headers["content-range"] == f"bytes 0-9/{size}"
        rest = asked(front, path, Range="bytes=10-", If_Range=tag)
        assert (rest.status_code, rest.content) == (206, whole.content[10:])
        other = asked(front, path, Range="bytes=10-", If_Range='"other"')
        assert (other.status_code, other.content) == (200, whole.content)
        assert asked(front, path, Range=f"bytes={size}-").status_code == 416
        assert asked(front, path, If_Match='"nope"').status_code == 412
        assert asked(front, path, If_None_Match=tag).status_code == 304
        assert "x-cache-status" not in part.headers
