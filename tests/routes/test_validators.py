"""What tells answers apart, when 304 will do, and for how long answers hold."""

from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.database.engine import make_writer
from app.database.migrate import migrate
from app.main import create_app
from app.routes import validators
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.seed.releases import release
from app.seed.releases.history import History
from app.settings import Settings
from tests.engines import Databases

RELEASED = "Mon, 31 Dec 2012 00:00:00 GMT"


def tag(client: TestClient, address: str, **headers: str) -> str:
    return client.get(address, headers={"Accept-Encoding": "identity", **headers}).headers["etag"]


@pytest.mark.parametrize(
    "address", ["/events", "/events?format=csv", "/dataset", "/graph", "/", "/events/lamp-talks-1998"]
)
def test_answers_tell_when_the_data_was_released(client: TestClient, address: str) -> None:
    assert client.get(address).headers["last-modified"] == RELEASED


@pytest.mark.parametrize(
    ("since", "status"),
    [
        (RELEASED, 304),
        ("Tue, 01 Jan 2013 00:00:00 GMT", 200),
        ("Sun, 30 Dec 2012 23:59:59 GMT", 200),
        ("Mon, 31 Dec 2012 00:00:00 -0000", 304),
        ("no date at all", 200),
        ("", 200),
        ("Mon, 31 Dec 99999 00:00:00 GMT", 200),
    ],
)
def test_if_modified_since_has_to_name_that_very_date(client: TestClient, since: str, status: int) -> None:
    for address in ("/events", "/events/lamp-talks-1998?format=ics"):
        answer = client.get(address, headers={"If-Modified-Since": since})
        assert answer.status_code == status
        assert answer.headers["last-modified"] == RELEASED


def test_a_tag_counts_more_than_a_date(client: TestClient) -> None:
    given = {"If-Modified-Since": RELEASED, "If-None-Match": '"other"'}
    assert client.get("/events", headers=given).status_code == 200


@pytest.mark.parametrize("condition", [{"If-None-Match": "*"}, {"If-Modified-Since": RELEASED}])
@pytest.mark.parametrize(
    ("address", "status"),
    [("/events/none", 404), ("/events?id=none", 422), ("/events?actr=x", 422), ("/events?id=none&format=csv", 422)],
)
def test_what_is_no_answer_is_not_unchanged(
    client: TestClient, address: str, status: int, condition: dict[str, str]
) -> None:
    answer = client.get(address, headers=condition)
    assert answer.status_code == status
    assert "etag" not in answer.headers


def test_requests_that_mean_the_same_have_one_tag(client: TestClient) -> None:
    assert tag(client, "/events?date=1998&actor=harbour-union") == tag(client, "/events?actor=harbour-union&date=1998")


def test_a_tag_covers_all_that_an_answer_says(client: TestClient) -> None:
    """Also what names were typed, which `meta.resolved` repeats, and whether a limit was given, which exports heed."""
    addresses = ["/events?actor=HU", "/events?actor=harbour-union", "/events?actor=Harbour%20Union", "/events"]
    addresses += ["/events?limit=5", "/events?offset=5", "/events?format=csv", "/events?format=csv&limit=20"]
    addresses += ["/events?view=full", "/events/lamp-talks-1998", "/events/lamp-talks-1998/cite?style=ris"]
    addresses += ["/relations/velmora/HU", "/relations/HU/velmora", "/relations/velmora/harbour-union"]
    tags = [tag(client, address) for address in addresses]
    assert len(set(tags)) == len(tags)


def test_under_another_address_answers_are_others(chronology_url: str, client: TestClient) -> None:
    public = create_app(Settings(database_url=chronology_url, public_url="https://chronology.example"))
    with TestClient(public) as elsewhere:
        for address in ("/events", "/events/lamp-talks-1998?format=jsonld", "/dataset?format=jsonld", "/openapi.json"):
            assert tag(elsewhere, address) != tag(client, address)


def test_other_code_answers_otherwise(chronology_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with TestClient(create_app(Settings(database_url=chronology_url, cache_bytes=0))) as client:
        before = tag(client, "/events")
        monkeypatch.setattr(validators, "serving_digest", lambda: "other code")
        assert tag(client, "/events") != before


def test_another_revision_or_release_makes_other_answers(
    databases: Databases, chronology: SeedDocument, tmp_path: Path
) -> None:
    settings, log = Settings(database_url=databases.new(tmp_path)), tmp_path / "releases.yaml"
    engine = make_writer(settings)
    migrate(engine)
    load_seed(engine, chronology)
    with TestClient(create_app(settings)) as client:
        unreleased = client.get("/events")
        assert "last-modified" not in unreleased.headers
        assert client.get("/events", headers={"If-Modified-Since": RELEASED}).status_code == 200
        release(chronology, log, date(2012, 12, 31), {})
        load_seed(engine, chronology, history=History(log))
        released = client.get("/events")
        assert released.headers["last-modified"] == RELEASED
        changed = chronology.model_copy(update={"statements": chronology.statements[1:], "disputes": []})
        load_seed(engine, changed, history=History(log))
        ahead = client.get("/events", headers={"If-Modified-Since": RELEASED})
        assert (ahead.status_code, ahead.headers.get("last-modified")) == (200, None)
        assert "<updated>2012-12-31T00:00:00" in client.get("/events?format=atom").text
        tags = {one.headers["etag"] for one in (unreleased, released, ahead)}
        assert len(tags) == 3
    engine.dispose()


def test_how_long_answers_hold_is_a_setting(chronology_url: str) -> None:
    with TestClient(create_app(Settings(database_url=chronology_url, cache_seconds=300))) as client:
        for address in ("/events", "/events?format=csv", "/openapi.json"):
            fresh = client.get(address)
            assert fresh.headers["cache-control"] == "public, max-age=300, must-revalidate"
            assert "x-accel-expires" not in fresh.headers
            again = client.get(address, headers={"If-None-Match": fresh.headers["etag"]})
            assert (again.status_code, again.headers["cache-control"]) == (304, fresh.headers["cache-control"])
        assert client.get("/events?x=1").headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("address", "accept"),
    [("/", "text/html"), ("/", "*/*"), ("/events", "*/*"), ("/events", "text/csv"), ("/openapi.json", "*/*")],
)
def test_nginx_may_keep_what_it_has_to_ask_about(client: TestClient, address: str, accept: str) -> None:
    """It goes by the first of these headers that it meets, in every answer, 304 included."""
    fresh = client.get(address, headers={"Accept": accept})
    having = {"Accept": accept, "If-None-Match": fresh.headers["etag"]}
    for answer in (fresh, client.get(address, headers=having), client.get(address, headers={"Accept": accept})):
        names = [name for name in answer.headers if name in {"x-accel-expires", "cache-control"}]
        assert names == ["x-accel-expires", "cache-control"]
        assert answer.headers["x-accel-expires"] == "@1"


@pytest.mark.parametrize(("address", "accept"), [("/", "text/html"), ("/", "*/*"), ("/events", "text/csv")])
def test_each_header_of_an_answer_is_sent_once(client: TestClient, address: str, accept: str) -> None:
    names = [name for name, _ in client.get(address, headers={"Accept": accept}).headers.multi_items()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        ({"If-Match": "*"}, 200),
        ({"If-Match": '"other"'}, 412),
        ({"If-Match": "tag"}, 200),
        ({"If-Match": '"other"', "If-None-Match": "tag"}, 412),
        ({"If-Unmodified-Since": RELEASED}, 200),
        ({"If-Unmodified-Since": "Sun, 30 Dec 2012 23:59:59 GMT"}, 412),
        ({"If-Unmodified-Since": "no date at all"}, 200),
        ({"If-Unmodified-Since": "Mon, 01 Jan 99999999999999999999 00:00:00 GMT"}, 200),
        ({"If-Modified-Since": "Mon, 01 Jan 2001 00:00:00 +99999999999999999999"}, 200),
    ],
)
@pytest.mark.parametrize("address", ["/events", "/events?format=csv", "/dataset/download/ndjson"])
def test_an_answer_of_another_state_is_not_sent(
    client: TestClient, address: str, condition: dict[str, str], status: int
) -> None:
    given = {name: tag(client, address) if value == "tag" else value for name, value in condition.items()}
    answer = client.get(address, headers={"Accept-Encoding": "identity", **given})
    assert answer.status_code == status
    if status == 412:
        assert answer.json()["type"] == "urn:communique:problem:precondition-failed"


def test_what_a_form_refuses_is_refused_though_the_tag_is_known(client: TestClient) -> None:
    known = tag(client, "/events?format=ics")
    assert client.get("/events?format=ics&view=summary", headers={"If-None-Match": known}).status_code == 422
