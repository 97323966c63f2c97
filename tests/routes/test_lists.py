"""Every list over HTTP: body, links, views, paging, statements executed."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel

from app.main import create_app
from app.params import LIST_QUERIES
from app.schemas.actor import ActorRead, ActorSummary
from app.schemas.event import EventRead, EventSummary
from app.schemas.listing import LinksRead, MetaRead
from app.schemas.membership import MembershipRead, MembershipSummary
from app.schemas.place import PlaceRead, PlaceSummary
from app.schemas.source import SourceRead, SourceSummary
from app.schemas.statement import StatementRead, StatementSummary
from app.schemas.topic import TopicRead, TopicSummary
from app.settings import Settings
from tests.engines import reader_of, record_statements

MODELS: dict[str, tuple[type[BaseModel], type[BaseModel]]] = {
    "events": (EventSummary, EventRead),
    "statements": (StatementSummary, StatementRead),
    "actors": (ActorSummary, ActorRead),
    "member-states": (MembershipSummary, MembershipRead),
    "sources": (SourceSummary, SourceRead),
    "topics": (TopicSummary, TopicRead),
    "places": (PlaceSummary, PlaceRead),
}
TOTALS = {
    "events": 22,
    "statements": 13,
    "actors": 23,
    "member-states": 15,
    "sources": 14,
    "topics": 7,
    "places": 7,
}


@pytest.fixture
def statements(fresh: TestClient) -> list[str]:
    """The SQL that the database runs for a service which has remembered nothing yet."""
    seen: list[str] = []
    record_statements(reader_of(fresh.app), seen)  # type: ignore[arg-type]
    fresh.get("/topics/none")  # the lexicon is read here
    return seen


@pytest.fixture
def fresh(chronology_url: str) -> TestClient:
    return TestClient(create_app(Settings(database_url=chronology_url)))


@pytest.mark.parametrize("name", LIST_QUERIES)
def test_body_holds_what_is_declared(client: TestClient, name: str) -> None:
    body = client.get(f"/{name}?limit=200").json()
    assert list(body) == ["items", "total", "facets", "links", "meta"]
    assert body["total"] == len(body["items"]) == TOTALS[name]
    assert body["facets"] == {}
    for item in body["items"]:
        MODELS[name][0].model_validate(item)
    assert LinksRead.model_validate(body["links"]) == LinksRead(self=f"/{name}?limit=200", next=None, prev=None)
    meta = MetaRead.model_validate(body["meta"])
    assert meta.resolved == {}
    assert meta.query_url == f"/{name}"
    assert meta.revision[:12] in meta.cite_as
    assert meta.revision_changed is False


@pytest.mark.parametrize("name", LIST_QUERIES)
def test_full_view_shows_what_the_record_shows(client: TestClient, name: str) -> None:
    listed = client.get(f"/{name}?limit=200&view=full").json()["items"]
    for item in listed:
        MODELS[name][1].model_validate(item)
        assert client.get(f"/{name}/{item['id']}").json() == item


@pytest.mark.parametrize("name", LIST_QUERIES)
def test_following_next_reads_every_record_once(client: TestClient, name: str) -> None:
    seen, address = [], f"/{name}?limit=3"
    while address:
        response = client.get(address)
        body = response.json()
        seen += [item["id"] for item in body["items"]]
        assert body["total"] == TOTALS[name]
        assert (f'<{body["links"]["next"]}>; rel="next"' in response.headers["link"]) == bool(body["links"]["next"])
        address = body["links"]["next"]
    assert len(seen) == len(set(seen)) == TOTALS[name]
    assert seen == [item["id"] for item in client.get(f"/{name}?limit=200").json()["items"]]


def test_offset_has_previous_and_next(client: TestClient) -> None:
    links = client.get("/events?offset=5&limit=10").json()["links"]
    assert links == {
        "self": "/events?limit=10&offset=5",
        "next": "/events?limit=10&offset=15",
        "prev": "/events?limit=10&offset=0",
    }
    assert client.get("/events?offset=20&limit=10").json()["links"]["next"] is None
    assert client.get("/events?limit=10&offset=0").json()["links"]["prev"] is None
    far = client.get("/events?offset=1000000").json()
    assert (far["items"], far["total"]) == ([], 22)


def test_links_are_canonical(client: TestClient) -> None:
    one = client.get("/events?topic=fishing-rights&actor=HU&actor=sundrel&actor_op=or").json()["links"]["self"]
    other = client.get("/events?actor=Sundrel&actor=Harbour%20Union&topic=fishing-rights").json()["links"]["self"]
    assert one == other == "/events?actor=harbour-union&actor=sundrel&topic=fishing-rights"


def test_public_url_makes_links_absolute(chronology_url: str) -> None:
    settings = Settings(database_url=chronology_url, public_url="https://chronology.example/api/")
    with TestClient(create_app(settings)) as client:
        body = client.get("/events?limit=1", headers={"Host": "evil.example"}).json()
    assert body["links"]["self"] == "https://chronology.example/api/events?limit=1"
    assert body["meta"]["query_url"] == "https://chronology.example/api/events"
    assert "evil.example" not in json.dumps(body)


@pytest.mark.parametrize(
    "name",
    [
        "harbour-union",
        "HU",
        "hu",
        "Harbour%20Union",
        "harbour%20%20UNION",
        "%E6%B8%AF%E6%B9%BE%E8%81%94%E7%9B%9F",
        "LR-0101",
    ],
)
def test_an_actor_has_many_names(client: TestClient, name: str) -> None:
    body = client.get(f"/events?actor={name}").json()
    assert body["total"] == 7
    assert list(body["meta"]["resolved"]["actor"].values()) == ["harbour-union"]
    assert body["meta"]["query_url"] == "/events?actor=harbour-union"


def test_match_says_whether_a_date_is_certain(client: TestClient) -> None:
    items = client.get("/events?date=1998&limit=200").json()["items"]
    certain = {item["id"] for item in items if item["match"] == {"date": "certain"}}
    assert certain == {"amsel-blockade", "envoy-visit-1998", "lamp-talks-1998", "regatta-summit-1998"}
    assert len(items) == 9
    only = client.get("/events?date=1998&limit=200&date_match=certain").json()["items"]
    assert {item["id"] for item in only} == certain
    assert "match" not in client.get("/events?limit=1").json()["items"][0]


def test_as_of_gives_the_spells_of_a_day(client: TestClient) -> None:
    items = client.get("/member-states?as_of=1998-05-12&limit=200").json()["items"]
    certain = {item["id"] for item in items if item["match"] == {"membership": "certain"}}
    possible = {item["id"] for item in items} - certain
    assert certain == {
        "velmora-hu-1958",
        "sundrel-hu-1991",
        "thalissa-hu-1990",
        "tyomlin-rc-1972",
        "saltbound-rc-observer-1996",
    }
    assert possible == {"cassar-hu-1958", "oumara-hu-1961", "oumara-rc-observer-1998"}


def test_cursor_survives_a_reload(chronology_url: str, client: TestClient) -> None:
    following = client.get("/events?limit=3").json()["links"]["next"]
    cursor = parse_qs(urlsplit(following).query)["cursor"][0]
    assert client.get(f"/events?limit=5&cursor={cursor}").json()["meta"]["revision_changed"] is False
    for wrong in (
        f"/events?actor=HU&cursor={cursor}",
        f"/statements?cursor={cursor}",
        f"/events?sort=-date&cursor={cursor}",
    ):
        problem = client.get(wrong).json()
        assert (problem["status"], problem["errors"][0]["parameter"]) == (422, "cursor")
    assert chronology_url


def test_a_cursor_may_be_followed_in_another_view(client: TestClient) -> None:
    following = client.get("/events?actor=HU&limit=2").json()["links"]["next"]
    lean, full = client.get(following).json(), client.get(f"{following}&view=full").json()
    assert [item["id"] for item in lean["items"]] == [item["id"] for item in full["items"]]
    assert "citations" in full["items"][0]


def test_under_a_prefix_links_keep_it(chronology_url: str) -> None:
    app = create_app(Settings(database_url=chronology_url))
    with TestClient(app, root_path="/api") as client:
        body = client.get("/events?actor=HU&limit=1").json()
        assert body["links"]["self"] == "/api/events?actor=harbour-union&limit=1"
        assert client.get("/events?actr=HU").json()["errors"][0]["did_you_mean"][0] == "actor"
        assert client.get("/").json()["links"]["events"] == "/api/events"
        assert client.get("/openapi.json").json()["servers"] == [{"url": "/api"}]


def test_a_list_of_members_that_is_not_whole_says_so(client: TestClient) -> None:
    early = client.get("/member-states?organization=HU&as_of=1970-01-01").json()["meta"]["notices"]
    assert early == [
        "The list of members of harbour-union is whole from 1975-01-01 on; before that, members may be missing."
    ]
    assert client.get("/member-states?as_of=1970-01-01").json()["meta"]["notices"] == early
    for address in ("organization=HU&as_of=1976-01-01", "organization=HU", "state=Velmora", "as_of=1976-01-01"):
        assert client.get(f"/member-states?{address}").json()["meta"]["notices"] == []
    untold = ["Nothing says from when on the list of members of reef-compact is whole; members may be missing."]
    for address in ("member-states?organization=RC&as_of=1970-01-01", "actors?member_of=RC", "events?member_of=RC"):
        assert client.get(f"/{address}").json()["meta"]["notices"] == untold
    assert client.get("/relations/Velmora/HU?as_of=1970-01-01").json()["meta"]["notices"] == early
    assert client.get("/relations/Velmora/RC?as_of=1970-01-01").json()["meta"]["notices"] == []


def selects(statements: list[str]) -> int:
    """How many statements were run; none may be anything but a read."""
    statements = [one for one in statements if "'main'." not in one]  # what the full-text index asks of its own tables
    around = {"BEGIN", "ROLLBACK", "PRAGMA"}
    assert not [one for one in statements if one.split()[0] not in {"SELECT", "WITH", *around}]
    return len([one for one in statements if one.split()[0] not in around])


@pytest.mark.parametrize(
    "address",
    [
        "/events",
        "/events?actor=HU&date=1998&topic=fishing-rights&view=full&limit=50",
        "/events?actor=HU&actor=RC&actor_op=and&role=velmora:host&type=!overture&place=amsel&country=velmora",
        "/events?id=amsel-blockade&id=!herring-truce",
        "/events?known_on=2001-12-31&min_sources=2&disputed=false&source_type=press&source=!estrecho-2005",
        "/events?q=lamp&member_of=HU&sort=relevance",
        "/statements?event=amsel-blockade&stance=neutral-waters:urges&q=-tide%20water*",
        "/statements?known_on=2001-12-31&about=HU&audience=RC&source=!estrecho-2005",
        "/actors?member_of=HU&as_of=1998-05-12&country=!velmora&q=velm*",
        "/actors?identifier=LR-0101",
        "/member-states?organization=HU&as_of=1970-01-01&date=1998&known_on=2000-01-01",
        "/member-states/changes?organization=HU&known_on=2000-01-01&change=joined",
        "/sources?publisher=reef%20wire&published=1998/2001&party=!HU&language=en",
        "/topics?q=ferry",
        "/places?country=velmora&q=amsel",
        "/search?q=lamp&kind=event",
        "/relations/velmora/HU?date=1958/1998&known_on=2000-01-01",
    ],
)
def test_a_list_takes_three_statements(fresh: TestClient, statements: list[str], address: str) -> None:
    """What is loaded, the total, and the page: whatever is asked, once the lexicon is read."""
    statements.clear()
    assert fresh.get(address).status_code == 200
    assert selects(statements) == 3


def test_an_unknown_id_is_told_in_whatever_order_ids_come(fresh: TestClient) -> None:
    for address in ("/events?id=amsel-blockade&id=zz-none", "/events?id=zz-none&id=amsel-blockade"):
        answer = fresh.get(address)
        assert (answer.status_code, [one["value"] for one in answer.json()["errors"]]) == (422, ["zz-none"])


def test_what_long_ids_take_up_is_counted(fresh: TestClient) -> None:
    assert fresh.get("/events").status_code == 200
    with fresh.app.state.service.database.reading() as snapshot:  # type: ignore[attr-defined]
        memory = snapshot.loaded.memory
    before = memory.used
    ids = "&".join(f"id={place}-{'z' * 80}" for place in range(40))
    assert fresh.get(f"/events?{ids}").status_code == 422
    assert memory.used - before >= 40 * 80


COUNTED_AT_LOAD = [
    *(("events", name) for name in ("type", "actor", "topic", "place", "country", "status", "source")),
    *(("actors", name) for name in ("kind", "country")),
    *(("statements", name) for name in ("topic", "mode", "source")),
    *(("member-states", name) for name in ("organization", "status")),
    *(("sources", name) for name in ("publisher", "type", "language")),
]


@pytest.mark.parametrize(("path", "name"), COUNTED_AT_LOAD)
def test_the_total_by_one_value_was_counted_at_load(
    fresh: TestClient, statements: list[str], path: str, name: str
) -> None:
    counts = fresh.get(f"/{path}?limit=1&facets={name}").json()["facets"][name]
    assert counts
    for one in counts:
        statements.clear()
        listed = fresh.get(f"/{path}", params={name: one["value"], "limit": 200}).json()
        assert listed["total"] == len(listed["items"]) == one["count"]
        assert not any("count(" in statement for statement in statements)


def test_a_total_that_is_in_no_tally_is_none(client: TestClient) -> None:
    known = {one["value"] for one in client.get("/events?limit=1&facets=actor").json()["facets"]["actor"]}
    others = {one["id"] for one in client.get("/actors?limit=200").json()["items"]} - known
    assert others
    for one in others:
        listed = client.get("/events", params={"actor": one}).json()
        assert (listed["total"], listed["items"]) == (0, [])


@pytest.mark.parametrize(
    "further", ["actor=!velmora", "date=1970-01-01/1980-12-31", "known_on=1970-01-01", "q=lamp", "id=eclipse-1968"]
)
def test_any_further_condition_counts_anew(fresh: TestClient, statements: list[str], further: str) -> None:
    whole = fresh.get("/events?topic=lighthouse-dues&limit=1").json()["total"]
    statements.clear()
    assert fresh.get(f"/events?topic=lighthouse-dues&{further}").json()["total"] < whole
    assert any("count(" in statement for statement in statements)


def test_totals_and_facets_are_counted_once(fresh: TestClient, statements: list[str]) -> None:
    first = fresh.get("/events?actor=HU&limit=2&facets=type,year").json()
    statements.clear()
    following = fresh.get(first["links"]["next"]).json()
    assert selects(statements) == 2, "what is loaded, and the page"
    assert (following["total"], following["facets"]) == (first["total"], first["facets"])
    assert following["items"] != first["items"]
    statements.clear()
    other = fresh.get("/events?actor=!HU&limit=2&facets=type,year").json()
    assert selects(statements) == 5
    assert (other["total"], other["facets"]) != (first["total"], first["facets"])


@pytest.mark.parametrize(
    ("address", "count"),
    [
        ("/events?actor=HU&facets=year", 4),
        ("/events?q=lamp&facets=type,actor,topic,place,country,year,status,source,role", 12),
        ("/statements?facets=speaker,topic,stance,mode,year,source", 9),
        ("/sources?facets=publisher,year", 5),
        ("/search?q=lamp&facets=kind", 4),
    ],
)
def test_each_facet_takes_a_statement_more(fresh: TestClient, statements: list[str], address: str, count: int) -> None:
    statements.clear()
    assert fresh.get(address).status_code == 200
    assert selects(statements) == count


@pytest.mark.parametrize(
    ("address", "count"),
    [("/events/amsel-blockade", 2), ("/sources/estrecho-2005/citations", 4), ("/graph?actor=HU", 4)],
)
def test_a_record_takes_two_statements_and_other_answers_few(
    fresh: TestClient, statements: list[str], address: str, count: int
) -> None:
    statements.clear()
    assert fresh.get(address).status_code == 200
    assert selects(statements) == count


# --- Walks by offset, and ends ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("limit", [3, 7])
def test_an_offset_walk_can_be_walked_back(client: TestClient, limit: int) -> None:
    expected = [item["id"] for item in client.get("/events?limit=200").json()["items"]]
    address: str | None = f"/events?limit={limit}&offset={(len(expected) - 1) // limit * limit}"
    pages: list[list[str]] = []
    while address:
        body = client.get(address).json()
        pages.append([item["id"] for item in body["items"]])
        address = body["links"]["prev"]
    assert [one for page in reversed(pages) for one in page] == expected


def test_the_page_before_the_first_full_one_starts_at_the_start(client: TestClient) -> None:
    body = client.get("/events", params={"limit": 5, "offset": 2}).json()
    assert body["links"]["prev"] == "/events?limit=5&offset=0"
    assert client.get(body["links"]["prev"]).json()["links"]["prev"] is None


@pytest.mark.parametrize("path", ["/events", "/search?q=lamp", "/relations/velmora/HU", "/member-states/changes"])
def test_an_offset_behind_the_end_is_an_empty_page(client: TestClient, path: str) -> None:
    total = client.get(path).json()["total"]
    body = client.get(f"{path}{'&' if '?' in path else '?'}offset={10**9}").json()
    assert (body["items"], body["total"], body["links"]["next"]) == ([], total, None)
    assert total > 0


@pytest.mark.parametrize(
    "path", ["/events?actor=HU", "/events?q=lamp&sort=relevance", "/search?q=lamp", "/relations/velmora/HU?sort=-date"]
)
@pytest.mark.parametrize("paging", ["", "&offset=0"], ids=["cursor", "offset"])
def test_a_page_of_exactly_all_has_no_next(client: TestClient, path: str, paging: str) -> None:
    asked = f"{path}{'&' if '?' in path else '?'}limit="
    count = client.get(f"{asked}200").json()["total"]
    assert count > 1
    body = client.get(f"{asked}{count}{paging}").json()
    assert (len(body["items"]), body["links"]["next"]) == (count, None)
    body = client.get(f"{asked}{count - 1}{paging}").json()
    assert (len(body["items"]), body["links"]["next"] is None) == (count - 1, False)
    rest = client.get(body["links"]["next"]).json()
    assert (len(rest["items"]), rest["links"]["next"], rest["total"]) == (1, None, count)


@pytest.mark.parametrize("sort", ["date", "-date", "id", "relevance"])
def test_a_record_stands_once_whatever_it_is_found_by(client: TestClient, sort: str) -> None:
    """A record both values lead to, a value given in two spellings, two roles of one actor."""
    for query, count in (
        ("actor=HU&actor=velmora&actor=harbour-union", 12),
        ("type=sea-blockade&type=Blockade", 2),
        ("actor=velmora&type=ferry-treaty", 1),
        ("role=velmora:host&role=velmora:signatory&role=host", 11),
        ("date=1998&date_match=possible", 9),
    ):
        words = "&q=a*+-zzz" if sort == "relevance" else ""
        body = client.get(f"/events?{query}&sort={sort}&limit=200{words}").json()
        ids = [item["id"] for item in body["items"]]
        assert len(ids) == len(set(ids)) == body["total"], query
        assert words or body["total"] == count, query


# --- Fields and facets ------------------------------------------------------------------------------------------------


def test_fields_are_some_of_the_record_in_its_own_order(client: TestClient) -> None:
    whole = client.get("/events?date=1998&limit=3").json()["items"]
    items = client.get("/events?date=1998&limit=3&fields=date,id").json()["items"]
    assert items == [{name: one[name] for name in ("id", "date", "match")} for one in whole]
    assert [list(one) for one in items] == [["id", "date", "match"]] * 3
    [error] = client.get("/events?fields=id,citations").json()["errors"]
    assert (error["parameter"], "title" in error["allowed"]) == ("fields", True)
    assert client.get("/events?fields=id,citations&view=full").status_code == 200


def test_each_facet_value_is_the_total_of_asking_for_it_too(client: TestClient) -> None:
    body = client.get("/events?date=1985/2001&facets=actor,type,status,year&limit=1").json()
    for name, values in body["facets"].items():
        assert values, name
        order = [(int(one["value"]),) if name == "year" else (-one["count"], one["value"]) for one in values]
        assert order == sorted(order)
        if name != "year":
            for one in values[:4]:
                asked = client.get(f"/events?date=1985/2001&{name}={one['value']}&limit=1").json()
                assert asked["total"] == one["count"], (name, one)
    assert body["facets"]["actor"][0]["label"] != body["facets"]["actor"][0]["value"]


def test_documents_leave_as_stored(client: TestClient) -> None:
    text = client.get("/events/keepers-ball-2003").text
    assert EventRead.model_validate_json(text).model_dump_json() == text
