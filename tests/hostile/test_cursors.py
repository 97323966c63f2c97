"""Cursors that somebody wrote: their checksum is no secret, so whatever they hold must do no harm, on either engine."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

ADDRESSES = [
    "/events?limit=1",
    "/events?limit=1&sort=title",
    "/events?limit=1&sort=-date",
    "/events?limit=1&actor=sundrel",
    "/events?limit=1&q=the&sort=relevance",
    "/actors?limit=1",
    "/statements?limit=1&sort=id",
    "/member-states?limit=1&sort=state",
    "/member-states/changes?limit=1",
    "/search?limit=1&q=the",
    "/relations/sundrel/harbour-union?limit=1",
    "/sources/union-communique-1998/citations?limit=1",
]
NUMBERS = [0, -1, 10**9, -(10**9), 2**31, 2**63, -(2**63), 10**30, 1e308, -1e308, 5e-324, 3_652_060]
TEXTS = ["", "\0", "a\0", "x" * 1000, "\ud7ff", "\uffff", "\U0010ffff", "%_", "\\", "'", "a/b", "event:x", "x:y:z", "1"]
RAW = [
    '["\\ud800","a",%s,"b"]',
    '[1,"\\ud800",%s,"b"]',
    '[1e400,"a",%s,"b"]',
    '[NaN,"a",%s,"b"]',
    "[[]]",
    "{}",
    "null",
    "[" * 900,
    "\xff",
]


def written(content: str) -> str:
    """A cursor as the service would write it."""
    raw = content.encode("utf-8", "surrogatepass")
    return urlsafe_b64encode(sha256(raw).digest()[:12] + raw).decode().rstrip("=")


def held_by(client: TestClient, address: str) -> list[Any]:
    """What the cursor of a list's next page holds."""
    (cursor,) = parse_qs(urlsplit(client.get(address).json()["links"]["next"]).query)["cursor"]
    held: list[Any] = json.loads(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))[12:])
    return held


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_cursor_somebody_wrote(client: TestClient, caplog: pytest.LogCaptureFixture, address: str) -> None:
    key, last, filters, revision = held_by(client, address)
    contents = [[one, last, filters, revision] for one in (NUMBERS if not isinstance(key, str) else TEXTS)]
    contents += [[key, one, filters, revision] for one in TEXTS]
    contents += [[key, last, filters, one] for one in TEXTS]
    cursors = [written(json.dumps(one, separators=(",", ":"), ensure_ascii=False)) for one in contents]
    cursors += [written(one.replace("%s", json.dumps(filters))) for one in RAW]
    answers = [client.get(f"{address}&cursor={one}") for one in cursors if len(one) <= 2000]
    assert {one.status_code for one in answers} == {200, 422}
    assert all(one.json()["errors"][0]["parameter"] == "cursor" for one in answers if one.status_code == 422)
    assert not [one for one in caplog.records if one.levelname in {"WARNING", "ERROR"}]


def test_a_cursor_with_a_nul_is_none(client: TestClient) -> None:
    key, _, filters, revision = held_by(client, "/events?limit=1")
    cursor = written(json.dumps([key, "a\0b", filters, revision], separators=(",", ":")))
    assert client.get(f"/events?limit=1&cursor={cursor}").status_code == 422
