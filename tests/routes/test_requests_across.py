"""Requests across the lists, and requests refused, against the invented chronology; answers worked out by hand."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

Body = Mapping[str, Any]


def encoded(address: str) -> str:
    """An address written as people read it, as a client sends it."""
    path, _, query = address.partition("?")
    return f"{quote(path)}?{quote(query, safe='=&!:,*/.[]~')}" if query else quote(path)


def answer(client: TestClient, address: str) -> Body:
    """The body of an answer."""
    response = client.get(encoded(address))
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


def hits(body: Body) -> list[str]:
    """What a search found, as kind/id."""
    return [f"{item['kind']}/{item['id']}" for item in body["items"]]


def ties(body: Body) -> list[str]:
    """What ties two actors: a record's id, or what changed and when; each behind its first day."""
    found = []
    for item in body["items"]:
        record = item["record"]
        changed = item["kind"] == "membership-change"
        label = f"{record['change']} {record['date']['edtf']}" if changed else f"{item['kind']} {record['id']}"
        found.append(f"{item['date']['earliest']} {label}")
    return found


def changes(body: Body) -> list[str]:
    """Membership changes: who, where, what and when."""
    return [
        f"{item['member']['id']} {item['organization']['id']} {item['change']} {item['date']['edtf']}"
        for item in body["items"]
    ]


def turns(body: Body) -> list[tuple[str | None, str | None]]:
    """Membership changes: from which status to which."""
    return [(item["from_status"], item["to_status"]) for item in body["items"]]


def cited(body: Body) -> list[str]:
    """What cites a source, and where in the source that stands."""
    return [f"{item['record']['kind']}/{item['record']['id']} {item['locator']}" for item in body["items"]]


def nodes(body: Body) -> dict[str, int]:
    """The actors of a network, each with its events."""
    return {one["id"]: one["count"] for one in body["nodes"]}


def edges(body: Body) -> dict[str, int]:
    """The pairs of a network, each with its events; which of the two is the source says nothing."""
    return {" ".join(sorted((one["source"], one["target"]))): one["count"] for one in body["edges"]}


def of_year(body: Body, year: int) -> tuple[int, int]:
    """How many events and statements may fall in a year."""
    [found] = [one for one in body["years"] if int(one["year"]) == year]
    return found["events"], found["statements"]


def of_actor(body: Body, actor: str) -> tuple[int, dict[str, int]]:
    """How many events an actor has, in all and by year."""
    [found] = [one for one in body["actors"] if one["actor"]["id"] == actor]
    return found["total"], found["years"]


@pytest.mark.parametrize(
    ("request_", "found"),
    [
        ("q=jellyfish", "statement/taralan-on-the-corona"),
        ("q=keepers", "event/keepers-ball-2003 source/lagoon-herald-2003-10-01"),
        (
            "q=pearl*",
            (
                "dispute/was-there-a-pearl-run event/pearl-run-1998 statement/tyomlin-denies-pearls "
                "statement/union-mute-on-pearls topic/pearl-trade"
            ),
        ),
        (
            "q=suspended",
            "event/dark-lamp-1988 membership/thalissa-hu-suspended-1987 term/membership_statuses/suspended",
        ),
        (
            "q=lamp",
            (
                "dispute/month-of-the-keepers-ball event/dark-lamp-1988 event/keepers-ball-2003 "
                "event/lamp-talks-1998 source/reef-wire-2001-11-05 term/event_types/lamp-ceremony"
            ),
        ),
        ("q=lamp&kind=event", "event/dark-lamp-1988 event/keepers-ball-2003 event/lamp-talks-1998"),
        ("q=lamp&kind=!event&kind=!term", "dispute/month-of-the-keepers-ball source/reef-wire-2001-11-05"),
        ('q=lamp -"handed over"&kind=dispute', ""),
        (
            "q=solano&kind=actor&kind=statement",
            "actor/ines-solano actor/tome-solano statement/solano-on-lighthouses statement/tome-on-leaving",
        ),
        (
            'q="harbour union"&kind=source',
            "source/ferry-treaty-1958 source/union-communique-1998 source/union-yearbook-2011",
        ),
        (
            "q=observer&kind=membership",
            (
                "membership/oumara-rc-observer-1998 membership/saltbound-rc-observer-1996 "
                "membership/sundrel-hu-observer-2000"
            ),
        ),
        ("q=compact member&kind=membership", "membership/sundrel-rc-1983 membership/tyomlin-rc-1972"),
        ("q=thalissa -suspended&kind=membership", "membership/thalissa-hu-1963 membership/thalissa-hu-1990"),
        ("q=treaty&kind=term", "term/event_types/ferry-treaty"),
        ("q=september&kind=dispute", "dispute/month-of-the-keepers-ball"),
        ('q="2003 the lamp"&kind=dispute', ""),
        ("q=drowned&kind=event&kind=place", "event/eclipse-1968 event/night-dredging place/drowned-bank"),
        ("q=Темлин*", "actor/tyomlin place/tyomlin-harbour"),
        ("q=light*&kind=topic", "topic/lighthouse-dues"),
        ("q=barnacles", ""),
    ],
)
def test_a_search_finds(client: TestClient, request_: str, found: str) -> None:
    body = answer(client, f"/search?{request_}&limit=200")
    assert sorted(hits(body)) == found.split()
    assert body["total"] == len(found.split())


def test_hits_say_where_to_read_on(client: TestClient) -> None:
    body = answer(client, "/search?q=solano")
    paths = {f"{item['kind']}/{item['id']}": item["path"] for item in body["items"]}
    assert paths["actor/ines-solano"] == "/actors/ines-solano"
    assert paths["statement/tome-on-leaving"] == "/statements/tome-on-leaving"
    [spell] = answer(client, "/search?q=suspended&kind=membership")["items"]
    assert spell["path"] == "/member-states/thalissa-hu-suspended-1987"
    assert "<mark>suspended</mark>" in spell["match"]["highlight"]


def test_a_search_is_paged(client: TestClient) -> None:
    whole = hits(answer(client, "/search?q=lamp"))
    body = answer(client, "/search?q=lamp&limit=4")
    assert (hits(body), body["total"]) == (whole[:4], 6)
    rest = client.get(body["links"]["next"]).json()
    assert (hits(rest), rest["links"]["next"]) == (whole[4:], None)
    assert hits(answer(client, "/search?q=lamp&limit=2&offset=3")) == whole[3:5]


UNION_AND_SUNDREL = [
    "1958-06-02 joined 1958-06-02",
    "1982-12-31 left 1982-12-31",
    "1991-03-15 event sundrel-returns-1991",
    "1991-03-15 joined 1991-03-15",
    "1998-05-08 event regatta-summit-1998",
    "1998-05-12 statement amsel-communique",
    "1999-06-30 left 1999-06-30",
    "1999-06-30 statement tome-on-leaving",
    "2000-01-01 changed 2000",
    "2003-09-01 event keepers-ball-2003",
    "2004-01-01 joined 2004",
]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/relations/harbour-union/sundrel", UNION_AND_SUNDREL),
        ("/relations/Sundrel/HU", UNION_AND_SUNDREL),
        (
            "/relations/HU/tyomlin",
            [
                "1998-03-20 statement tyomlin-on-lamp-money",
                "1998-05-08 event regatta-summit-1998",
                "1998-05-10 statement solano-on-lighthouses",
                "1998-05-13 statement herald-on-the-mood",
                "2010-03-01 changed 2010-03",
            ],
        ),
        (
            "/relations/RC/velmora",
            ["1989-02-01 event amsel-blockade", "1989-02-01 statement vathyra-on-the-blockade"],
        ),
        ("/relations/tyomlin/thalissa", ["None event herring-truce", "1998-05-08 event regatta-summit-1998"]),
        ("/relations/lagoon-divers/RW", []),
        (
            "/relations/HU/sundrel?date=1999",
            ["1999-06-30 left 1999-06-30", "1999-06-30 statement tome-on-leaving"],
        ),
        (
            "/relations/HU/tyomlin?date=1998-05&date_match=certain",
            [
                "1998-05-08 event regatta-summit-1998",
                "1998-05-10 statement solano-on-lighthouses",
                "1998-05-13 statement herald-on-the-mood",
            ],
        ),
        (
            "/relations/HU/tyomlin?known_on=1998-12-31",
            [
                "1998-05-08 event regatta-summit-1998",
                "1998-05-10 statement solano-on-lighthouses",
                "1998-05-13 statement herald-on-the-mood",
            ],
        ),
        (
            "/relations/HU/sundrel?member_of=HU",
            ["1991-03-15 event sundrel-returns-1991", "1998-05-08 event regatta-summit-1998"],
        ),
        ("/relations/HU/sundrel?as_of=1998-05-12", ["1991-03-15 joined 1991-03-15", "1999-06-30 left 1999-06-30"]),
        ("/relations/HU/sundrel?as_of=1985-01-01", []),
        ("/relations/HU/tyomlin?as_of=2011-01-01", ["2010-03-01 changed 2010-03"]),
    ],
)
def test_relations(client: TestClient, address: str, found: Sequence[str]) -> None:
    body = answer(client, f"{address}{'&' if '?' in address else '?'}limit=200")
    assert sorted(ties(body)) == sorted(found)
    assert body["total"] == len(found)


def test_relations_are_in_order_of_date(client: TestClient) -> None:
    days = [one[:10] for one in UNION_AND_SUNDREL]
    assert [one[:10] for one in ties(answer(client, "/relations/HU/sundrel"))] == days
    backwards = ties(answer(client, "/relations/HU/tyomlin?sort=-date"))
    assert [one.split()[-1] for one in backwards] == [
        "2010-03",
        "herald-on-the-mood",
        "regatta-summit-1998",
        "solano-on-lighthouses",
        "tyomlin-on-lamp-money",
    ]


def test_relations_are_paged_and_matched(client: TestClient) -> None:
    body = answer(client, "/relations/HU/sundrel?limit=4")
    seen = ties(body)
    while body["links"]["next"]:
        body = client.get(body["links"]["next"]).json()
        seen += ties(body)
    assert len(seen) == 11
    assert sorted(seen) == UNION_AND_SUNDREL
    dated = answer(client, "/relations/tyomlin/thalissa?date=1985")["items"]
    assert [(item["record"]["id"], item["match"]["date"]) for item in dated] == [("herring-truce", "certain")]


def test_a_graph_of_events_of_a_type(client: TestClient) -> None:
    body = answer(client, "/graph?type=ferry-treaty")
    actors = ("velmora", "sundrel", "old-cassar", "oumara", "harbour-union", "salim-oumara")
    assert nodes(body) == dict.fromkeys(actors, 1)
    assert edges(body) == {
        "sundrel velmora": 1,
        "old-cassar velmora": 1,
        "old-cassar sundrel": 1,
        "harbour-union oumara": 1,
        "oumara salim-oumara": 1,
        "harbour-union salim-oumara": 1,
    }
    assert body["total"] == 2


def test_a_graph_of_events_on_a_topic(client: TestClient) -> None:
    body = answer(client, "/graph?topic=fishing-rights")
    once = ("velmora", "thalissa", "fyodor-myolkin", "reef-compact", "harbour-union", "sundrel", "lighthouse-tribunal")
    assert nodes(body) == {"tyomlin": 3, **dict.fromkeys(once, 1)}
    assert edges(body) == {
        "tyomlin velmora": 1,
        "thalissa tyomlin": 1,
        "fyodor-myolkin reef-compact": 1,
        "fyodor-myolkin harbour-union": 1,
        "harbour-union reef-compact": 1,
        "sundrel tyomlin": 1,
        "lighthouse-tribunal sundrel": 1,
        "lighthouse-tribunal tyomlin": 1,
    }
    assert body["total"] == 4


def test_a_graph_of_ties_that_repeat(client: TestClient) -> None:
    assert edges(answer(client, "/graph?min_weight=2")) == {
        "sundrel velmora": 2,
        "tyomlin velmora": 3,
        "harbour-union sundrel": 3,
        "sundrel tyomlin": 2,
        "oumara sundrel": 2,
        "sundrel thalissa": 2,
        "sundrel tome-solano": 2,
        "lagoon-divers sundrel": 2,
        "oumara thalissa": 2,
        "harbour-union oumara": 2,
        "harbour-union thalissa": 2,
        "thalissa tyomlin": 2,
        "fyodor-myolkin reef-compact": 2,
    }
    assert edges(answer(client, "/graph?min_weight=3")) == {"tyomlin velmora": 3, "harbour-union sundrel": 3}
    assert edges(answer(client, "/graph?min_weight=2&date=1999/..")) == {"lagoon-divers sundrel": 2}


def test_a_graph_of_one_actors_events(client: TestClient) -> None:
    body = answer(client, "/graph?actor=saltbound")
    assert (nodes(body), edges(body)) == ({"saltbound": 2, "tyomlin": 1}, {"saltbound tyomlin": 1})
    assert {one["id"]: (one["label"], one["kind"]) for one in body["nodes"]} == {
        "saltbound": ("Free Divers of the Outer Banks", "group"),
        "tyomlin": ("Tyomlin", "state"),
    }
    assert body["total"] == 2


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            "tyomlin-cable-1998",
            ["event/lamp-talks-1998 paragraph 1", "statement/tyomlin-on-lamp-money paragraph 4"],
        ),
        (
            "phos-1985-05-03",
            [
                "event/channel-collision-1985 paragraph 2",
                "event/channel-collision-1985 paragraph 3",
                "event/quiet-quarantine paragraph 1",
            ],
        ),
        (
            "ferry-treaty-1958",
            [
                "actor/harbour-union article 1",
                "event/ferry-treaty-signed-1958 article 9",
                "membership/cassar-hu-1958 article 2",
                "membership/sundrel-hu-1958 article 2",
                "membership/velmora-hu-1958 article 2",
            ],
        ),
        (
            "reef-wire-1999-04-18",
            [
                "actor/fyodor-myolkin paragraph 6",
                "dispute/was-there-a-pearl-run paragraph 8",
                "event/compact-overture paragraph 1",
                "event/pearl-run-1998 paragraph 8",
                "membership/oumara-rc-observer-1998 paragraph 7",
                "statement/compact-urges-sharing paragraph 2",
                "statement/tyomlin-denies-pearls paragraph 9",
                "statement/union-keeps-refusing paragraph 3",
            ],
        ),
        ("tide-almanac-1961", []),
    ],
)
def test_what_a_source_vouches_for(client: TestClient, source: str, found: Sequence[str]) -> None:
    body = answer(client, f"/sources/{source}/citations")
    assert cited(body) == found
    assert body["total"] == len(found)


def test_what_a_source_vouches_for_is_paged(client: TestClient) -> None:
    body = answer(client, "/sources/estrecho-2005/citations?limit=3&offset=4")
    assert cited(body) == [
        "actor/tome-solano page 151",
        "dispute/month-of-the-keepers-ball page 161",
        "dispute/was-there-a-pearl-run page 150",
    ]
    assert body["total"] == 21
    seen: list[str] = []
    following: str | None = "/sources/estrecho-2005/citations?limit=8"
    while following:
        page = client.get(following).json()
        seen += cited(page)
        following = page["links"]["next"]
    assert len(seen) == 21
    assert (seen[0], seen[-1]) == ("actor/eleni-vathyra page 133", "statement/tome-on-leaving page 151")
    [first, _] = answer(client, "/sources/tyomlin-cable-1998/citations")["items"]
    assert first["supports"] == ["date", "place", "participants"]
    assert first["quote"].startswith("Some day between the 15th and the 17th Solano (Sundrel) met our Myolkin")


@pytest.mark.parametrize(
    ("request_", "found"),
    [
        (
            "state=thalissa",
            [
                "thalissa harbour-union joined 1963",
                "thalissa harbour-union left 1987-07-01",
                "thalissa harbour-union joined 1990-04-01",
            ],
        ),
        (
            "state=sundrel&organization=HU",
            [
                "sundrel harbour-union joined 1958-06-02",
                "sundrel harbour-union left 1982-12-31",
                "sundrel harbour-union joined 1991-03-15",
                "sundrel harbour-union left 1999-06-30",
                "sundrel harbour-union changed 2000",
                "sundrel harbour-union joined 2004",
            ],
        ),
        (
            "organization=RC",
            [
                "tyomlin reef-compact joined 1972-10",
                "sundrel reef-compact joined 1983-01-01",
                "sundrel reef-compact left 1990~",
                "saltbound reef-compact changed 1996",
                "oumara reef-compact changed 1998%",
                "saltbound reef-compact changed 2001",
            ],
        ),
        (
            "organization=!HU&state=!saltbound&state=!oumara&sort=-date",
            [
                "sundrel reef-compact left 1990~",
                "sundrel reef-compact joined 1983-01-01",
                "tyomlin reef-compact joined 1972-10",
            ],
        ),
        ("status=applicant", ["tyomlin harbour-union changed 2010-03"]),
        (
            "status=observer&state=saltbound",
            ["saltbound reef-compact changed 1996", "saltbound reef-compact changed 2001"],
        ),
        (
            "state=sundrel&state=thalissa&date=1990",
            ["sundrel reef-compact left 1990~", "thalissa harbour-union joined 1990-04-01"],
        ),
        ("date=1990&date_match=certain", ["thalissa harbour-union joined 1990-04-01"]),
        (
            "date=2001/2009&date_match=certain",
            ["saltbound reef-compact changed 2001", "sundrel harbour-union joined 2004"],
        ),
        ("state=oumara&date=../1961", ["oumara harbour-union joined 1961?"]),
        ("state=velmora", ["velmora harbour-union joined 1958-06-02"]),
        ("state=thalissa&known_on=1990-04-01", []),
        (
            "state=thalissa&state=tyomlin&known_on=1990-04-02",
            [
                "thalissa harbour-union joined 1963",
                "tyomlin reef-compact joined 1972-10",
                "thalissa harbour-union left 1987-07-01",
                "thalissa harbour-union joined 1990-04-01",
            ],
        ),
    ],
)
def test_membership_changes(client: TestClient, request_: str, found: Sequence[str]) -> None:
    body = answer(client, f"/member-states/changes?{request_}&limit=200")
    assert changes(body) == found
    assert body["total"] == len(found)


def test_membership_changes_tell_from_what_to_what(client: TestClient) -> None:
    assert turns(answer(client, "/member-states/changes?state=thalissa")) == [
        (None, "member"),
        ("member", "suspended"),
        ("suspended", "member"),
    ]
    assert turns(answer(client, "/member-states/changes?state=sundrel&organization=HU")) == [
        (None, "member"),
        ("member", None),
        (None, "member"),
        ("member", None),
        (None, "observer"),
        ("observer", "member"),
    ]
    assert turns(answer(client, "/member-states/changes?state=saltbound")) == [(None, "observer"), ("observer", None)]


def test_an_end_on_a_day_unknown_is_a_change(client: TestClient) -> None:
    items = answer(client, "/member-states/changes?state=old-cassar")["items"]
    assert sorted(item["change"] for item in items) == ["joined", "left"]
    assert answer(client, "/member-states/changes")["total"] == 20


def test_membership_changes_match_their_own_date(client: TestClient) -> None:
    items = answer(client, "/member-states/changes?date=1990&state=sundrel&state=thalissa")["items"]
    assert [item["match"]["date"] for item in items] == ["possible", "certain"]


def test_coverage_by_year(client: TestClient) -> None:
    body = answer(client, "/coverage")
    assert {year: of_year(body, year) for year in (1958, 1968, 1985, 1989, 1998, 1999, 2001, 2012)} == {
        1958: (4, 2),
        1968: (4, 2),
        1985: (5, 2),
        1989: (4, 3),
        1998: (9, 8),
        1999: (4, 4),
        2001: (3, 1),
        2012: (3, 0),
    }
    assert [int(one["year"]) for one in body["years"]] == list(range(1958, 2013))


def test_coverage_by_actor(client: TestClient) -> None:
    body = answer(client, "/coverage")
    assert of_actor(body, "saltbound") == (2, {str(year): 1 for year in (*range(1980, 1990), 1998)})
    assert of_actor(body, "old-cassar") == (1, {"1958": 1})
    total, years = of_actor(body, "velmora")
    assert (total, years["1958"], years["1985"], years["1989"], years["1998"], years["2012"]) == (6, 1, 1, 2, 4, 2)
    total, years = of_actor(body, "harbour-union")
    assert (total, years["1958"], years["1991"], years["1998"], years["2003"]) == (7, 1, 3, 3, 1)


def test_coverage_tells_its_rules_and_gaps(client: TestClient) -> None:
    body = answer(client, "/coverage")
    assert body["inclusion_rules"] == [
        "Taken in is what a test needs, told by at least one invented source.",
        "Left out is everything that happened.",
    ]
    assert body["known_gaps"] == [
        "The Harbour Union's members before 1975 are known in part only.",
        "No event is recorded between 2004 and 2011.",
    ]


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("/actors?as_of=1998-05-12", "as_of"),
        ("/actors?identifier=Q999999", "identifier"),
        ("/actors?identifier=lagoon-register:VM", "identifier"),
        ("/actors?identifier=nothing:LR-0001", "identifier"),
        ("/actors?member_of=nobody", "member_of"),
        ("/actors?member_of=HU&as_of=1998", "as_of"),
        ("/actors?country=nowhere", "country"),
        ("/actors?facets=name", "facets"),
        ("/actors?sort=kind", "sort"),
        ("/events?sort=relevance", "sort"),
        ("/events?sort=-relevance&q=lamp", "sort"),
        ("/statements?sort=relevance", "sort"),
        ("/sources?sort=relevance", "sort"),
        ("/events?facets=type,colour", "facets"),
        ("/events?facets=speaker", "facets"),
        ("/statements?facets=type", "facets"),
        ("/member-states?facets=state", "facets"),
        ("/sources?facets=party", "facets"),
        ("/topics?facets=colour", "facets"),
        ("/events?fields=id,colour", "fields"),
        ("/events?fields=citations", "fields"),
        ("/sources?fields=colour&view=full", "fields"),
        ("/events?min_sources=0", "min_sources"),
        ("/events?min_sources=two", "min_sources"),
        ("/events?disputed=maybe", "disputed"),
        ("/events?known_on=soon", "known_on"),
        ("/events?actor_op=xor&actor=HU", "actor_op"),
        ("/events?role=colour", "role"),
        ("/events?role=HU:colour", "role"),
        ("/events?role=nobody:host", "role"),
        ("/events?country=nowhere", "country"),
        ("/events?place=nowhere", "place"),
        ("/events?status=possible", "status"),
        ("/events?source=nothing", "source"),
        ("/events?source_type=blog", "source_type"),
        ("/events?member_of=nobody", "member_of"),
        ("/events?q=-lamp", "q"),
        ("/events?q=-lamp -money", "q"),
        ("/events?q=!!!", "q"),
        ("/events?q=lamp&q=money", "q"),
        ("/events?date=1998&date=1999", "date"),
        ("/events?known_on=1998-01-01&known_on=1999-01-01", "known_on"),
        ("/events?speaker=tyomlin", "speaker"),
        ("/statements?event=unknown", "event"),
        ("/statements?speaker=nobody", "speaker"),
        ("/statements?stance=colour", "stance"),
        ("/statements?stance=lighthouse-dues:colour", "stance"),
        ("/statements?stance=colour:rejects", "stance"),
        ("/statements?mode=sung", "mode"),
        ("/statements?q=-union", "q"),
        ("/member-states?status=king", "status"),
        ("/member-states?q=union", "q"),
        ("/sources?publisher=Nobody and Sons", "publisher"),
        ("/sources?type=blog", "type"),
        ("/sources?party=nobody", "party"),
        ("/sources?published=someday", "published"),
        ("/topics?country=sundrel", "country"),
        ("/topics?q=-dues", "q"),
        ("/places?country=nowhere", "country"),
        ("/search", "q"),
        ("/search?q=-lamp", "q"),
        ("/search?q=lamp&kind=colour", "kind"),
        ("/graph?min_weight=0", "min_weight"),
        ("/graph?colour=red", "colour"),
        ("/graph?role=HU:colour", "role"),
        ("/relations/HU/sundrel?as_of=1998", "as_of"),
        ("/relations/HU/sundrel?date=someday", "date"),
        ("/relations/HU/sundrel?sort=title", "sort"),
        ("/sources/estrecho-2005/citations?limit=0", "limit"),
        ("/member-states/changes?organization=nobody", "organization"),
        ("/member-states/changes?sort=start", "sort"),
        ("/coverage?colour=red", "colour"),
    ],
)
def test_a_request_is_refused(client: TestClient, address: str, parameter: str) -> None:
    response = client.get(encoded(address))
    assert response.status_code == 422, response.text
    assert response.headers["content-type"] == "application/problem+json"
    named = {name for error in response.json()["errors"] for name in error["parameter"].split(", ")}
    assert parameter in named


@pytest.mark.parametrize(
    ("address", "some"),
    [
        ("/events?facets=colour", {"type", "actor", "topic", "place", "country", "year", "status", "source", "role"}),
        ("/statements?facets=colour", {"speaker", "topic", "stance", "mode", "year", "source"}),
        ("/actors?facets=colour", {"kind", "country"}),
        ("/member-states?facets=colour", {"organization", "status"}),
        ("/sources?facets=colour", {"publisher", "type", "language", "year"}),
        ("/topics?fields=colour", {"id", "label", "definition"}),
        ("/events?fields=colour", {"id", "title", "date", "participants", "topics"}),
    ],
)
def test_a_refusal_tells_what_is_allowed(client: TestClient, address: str, some: set[str]) -> None:
    [error] = client.get(address).json()["errors"]
    assert some <= set(error["allowed"])
