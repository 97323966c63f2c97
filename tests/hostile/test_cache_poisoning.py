"""What one client asks must not show in what another gets: a cached application answers as a fresh one does.

An attacker asks first, in all ways that a cache might take for the same; then a victim asks plainly. The victim's
answer is compared with that of an application without a cache, byte for byte and header for header.
"""

import random
from collections.abc import Iterator

import pytest

from app.settings import Settings
from tests.fuzz.wire import Answer, Header
from tests.hostile.asking import Stage, Victim, lasting

VICTIMS = [
    "/",
    "/events",
    "/events?limit=2",
    "/events?actor=sundrel&type=regatta-summit",
    "/events?q=lamp&sort=relevance",
    "/events?facets=type,year&limit=1",
    "/events/regatta-summit-1998",
    "/events?format=csv",
    "/events?format=atom",
    "/events?format=ics&limit=3",
    "/events/regatta-summit-1998/cite?style=bibtex",
    "/statements?view=full&limit=2",
    "/actors?q=harbour",
    "/actors/sundrel?format=jsonld",
    "/member-states?as_of=1998-05-12",
    "/member-states/changes",
    "/sources?limit=3&offset=2",
    "/sources/union-communique-1998/citations",
    "/topics",
    "/places?format=geojson",
    "/search?q=lamp",
    "/relations/sundrel/harbour-union",
    "/graph?format=graphml",
    "/coverage",
    "/changes",
    "/dataset",
    "/dataset/cite",
    "/vocabulary",
    "/dataset/download",
    "/openapi.json",
    "/docs",
    "/docs/",
    "/docs/docs.css",
    "/nowhere",
    "/events?unknown=1",
    "/events/none",
    "/dataset/download/ndjson",
]
EVIL = b"evil.example"
POISONS: list[tuple[Header, ...]] = [
    ((b"host", EVIL),),
    ((b"host", b"[" + EVIL),),
    ((b"x-forwarded-host", EVIL),),
    ((b"x-forwarded-proto", b"javascript"),),
    ((b"x-forwarded-prefix", b"/evil"), (b"x-script-name", b"/evil")),
    ((b"x-forwarded-for", EVIL), (b"x-real-ip", EVIL)),
    ((b"x-forwarded-port", b"31337"), (b"x-forwarded-scheme", b"nothttps")),
    ((b"forwarded", b"host=evil.example;proto=ftp"),),
    ((b"x-original-url", b"/evil"), (b"x-rewrite-url", b"/evil")),
    ((b"x-http-method-override", b"HEAD"),),
    ((b"origin", b"https://evil.example"),),
    ((b"origin", b"null"), (b"cookie", b"evil=1")),
    ((b"authorization", b"Bearer evil"),),
    ((b"cookie", b"evil=1; format=csv"),),
    ((b"accept", b"text/csv, */*;q=0.1"),),
    ((b"accept", b"application/json;q=0.5, text/html;q=0.4"),),
    ((b"accept", b"application/evil"),),
    ((b"accept-encoding", b"gzip"),),
    ((b"accept-encoding", b"br;q=1, gzip;q=0.1"),),
    ((b"accept-encoding", b"identity;q=0, zstd"),),
    ((b"accept-language", b"evil"), (b"accept-charset", b"evil")),
    ((b"if-none-match", b"*"),),
    ((b"if-match", b'"evil"'),),
    ((b"if-modified-since", b"Fri, 31 Dec 9999 23:59:59 GMT"),),
    ((b"if-unmodified-since", b"Thu, 01 Jan 1970 00:00:00 GMT"),),
    ((b"range", b"bytes=0-0"),),
    ((b"range", b"bytes=0-0"), (b"if-range", b"*")),
    ((b"cache-control", b"no-store, max-age=0"), (b"pragma", b"no-cache")),
    ((b"content-length", b"4"),),
    ((b"transfer-encoding", b"chunked"),),
    ((b"x-request-id", b"evil"),),
    ((b"te", b"trailers"), (b"upgrade", b"evil"), (b"via", b"evil")),
    ((b"user-agent", b"evil"), (b"referer", b"https://evil.example")),
]
SEEDS = range(6)


@pytest.fixture(scope="module")
def stages(settings: Settings) -> Iterator[tuple[Stage, Stage]]:
    """One application with a cache, and one without, over the same data."""
    with Stage(settings) as cached, Stage(settings.model_copy(update={"cache_bytes": 0})) as fresh:
        assert cached.app.state.service is not fresh.app.state.service
        yield cached, fresh


@pytest.fixture
def both(stages: tuple[Stage, Stage], caplog: pytest.LogCaptureFixture) -> tuple[Victim, Victim]:
    """The same, as they are asked."""
    cached, fresh = stages
    return Victim(cached, caplog), Victim(fresh, caplog)


def told(answer: Answer) -> tuple[int, bytes, dict[str, str]]:
    """All that a client can see."""
    return answer.status, answer.body, lasting(answer)


def variants(chance: random.Random, address: str) -> list[str]:
    """Addresses that are nearly the same: parameters in another order, doubled, empty, apart by other signs."""
    path, _, query = address.partition("?")
    pairs = query.split("&") if query else []
    shuffled = chance.sample(pairs, len(pairs))
    return [
        address,
        f"{path}?{'&'.join(shuffled)}",
        f"{path}?{'&'.join([*pairs, *pairs])}",
        f"{path}?{'&&'.join(['', *pairs, ''])}",
        f"{path}?{';'.join(pairs)}",
        f"{path}?{query}&",
        f"{path}?{query};evil=1",
        f"{path}?{query}&evil=1",
        f"{path}?{query}&utm_source=evil",
        f"{path}?{query}&format=csv",
        f"{path}?{query}&limit=1",
        f"{path}?{query}%26evil=1",
        f"{path}?{query}%00",
        f"{path}?{query.replace('=', '%3D')}",
        f"{path}?{query.upper()}",
        f"{path.replace('e', '%65')}?{query}",
        f"{path}/?{query}",
        f"/{path}?{query}",
        f"{path};evil?{query}",
        f"{path}%3F{query}",
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_victim_gets_what_a_fresh_application_gives(both: tuple[Victim, Victim], seed: int) -> None:
    cached, fresh = both
    chance = random.Random(seed)  # noqa: S311 - the same each time
    cached.app.cache.store.clear()  # type: ignore[attr-defined] # it is an Application
    for address in chance.sample(VICTIMS, len(VICTIMS)):
        for variant in chance.sample(variants(chance, address), 6):
            poison = tuple(one for several in chance.sample(POISONS, chance.choice((1, 1, 2))) for one in several)
            for _ in range(2):
                cached.ask(variant, *poison, method=chance.choice(("GET", "GET", "HEAD", "OPTIONS")))
        mine: tuple[Header, ...] = chance.choice(((), ((b"accept", b"*/*"),), ((b"origin", b"https://mine.example"),)))
        for method in ("GET", "HEAD", "GET"):
            got, expected = cached.ask(address, *mine, method=method), fresh.ask(address, *mine, method=method)
            assert told(got) == told(expected), address
            assert EVIL not in got.body
            assert "evil" not in str(got.headers)


@pytest.mark.parametrize("poison", POISONS, ids=lambda one: one[0][0].decode())
def test_one_header_at_a_time(both: tuple[Victim, Victim], poison: tuple[Header, ...]) -> None:
    cached, fresh = both
    for address in VICTIMS:
        cached.app.cache.store.clear()  # type: ignore[attr-defined] # as above
        for method in ("HEAD", "GET", "GET"):
            got, expected = cached.ask(address, *poison, method=method), fresh.ask(address, *poison, method=method)
            assert (got.status, got.body, lasting(got)) == told(expected), address
        assert told(cached.ask(address)) == told(fresh.ask(address)), address


def test_encodings_are_kept_apart(both: tuple[Victim, Victim]) -> None:
    cached, fresh = both
    accepted = [b"", b"gzip", b"br", b"zstd", b"gzip;q=0", b"identity", b"*", b"gzip, br", b"br;q=0.5, gzip"]
    chance = random.Random(0)  # noqa: S311 - the same each time
    for _ in range(3):
        for one in chance.sample(accepted, len(accepted)):
            for address in ("/events", "/events?format=csv", "/vocabulary"):
                header = (b"accept-encoding", one)
                assert told(cached.ask(address, header)) == told(fresh.ask(address, header)), (address, one)
