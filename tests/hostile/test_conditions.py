"""Ranges, conditions and preferences, abused: an answer in full, a part, 304, 406, 412 or 416, and nothing else."""

import random

import pytest

from tests.fuzz.headers import some_headers
from tests.hostile.asking import Victim, problem

MANY = 10_000
LIST = "/events?limit=3"


@pytest.fixture
def file(victim: Victim) -> tuple[str, int, bytes]:
    """A download: its address, size and tag."""
    one = victim.ask("/dataset/download").json()["files"][0]
    address = f"/dataset/download/{one['name']}"
    return address, one["bytes"], victim.ask(address, method="HEAD").headers["etag"].encode()


WHOLE = [
    b"",
    b"bytes",
    b"bytes=",
    b"bytes=-",
    b"bytes=a-b",
    b"bytes=5-2",
    b"bytes=0-0,2-3",
    b"bytes=" + b"0-," * MANY + b"0-",
    b"bytes=" + b"0-1," * MANY + b"5-6",
    b"bytes=0-1-2",
    b"bytes=--1",
    b"bytes=+0-1",
    b"bytes=0x0-0x5",
    b"bytes=1e3-",
    b"items=0-5",
    b"bytes 0-5",
    b"bytes=0-" + b"9" * 5000,
    b"bytes=" + b"9" * 5000 + b"-",
    b"bytes=\xd9\xa0-\xd9\xa5",
    b"bytes=\xb2-",
    b"none",
    b"bytes=0-0;q=1",
    b"bytes=0.5-1",
    b"\xff\xfe",
    b"bytes=0-5\0",
    b"=0-5",
]
PARTS = [
    (b"bytes=0-0", 1),
    (b"bytes=0-4", 5),
    (b"bytes=-1", 1),
    (b"bytes=-7", 7),
    (b" bytes = 0 - 1 ", 2),
    (b"BYTES=3-3", 1),
]
BEYOND = [b"bytes=%d-", b"bytes=999999999999999999-", b"bytes=-0"]


@pytest.mark.parametrize("given", WHOLE)
def test_a_range_that_cannot_be_read_or_is_several_gets_the_whole(
    victim: Victim, file: tuple[str, int, bytes], given: bytes
) -> None:
    address, size, _ = file
    answer = victim.ask(address, (b"range", given))
    assert (answer.status, len(answer.body)) == (200, size)


@pytest.mark.parametrize(("given", "length"), PARTS)
def test_a_range_gets_its_part(victim: Victim, file: tuple[str, int, bytes], given: bytes, length: int) -> None:
    address, _, tag = file
    assert len(victim.ask(address, (b"range", given)).body) == length
    assert victim.ask(address, (b"range", given), (b"if-range", tag)).status == 206


def test_a_range_beyond_the_end(victim: Victim, file: tuple[str, int, bytes]) -> None:
    address, size, _ = file
    for given in BEYOND:
        answer = victim.ask(address, (b"range", given % size if b"%d" in given else given))
        problem(answer, 416)
        assert answer.headers["content-range"] == f"bytes */{size}"


@pytest.mark.parametrize(
    "given",
    [b"", b'"', b"*", b"W/", b'"other"', b"Thu, 01 Jan 1970 00:00:00 GMT", b"\xff", b'"' * MANY, b"W/%s", b"%s, %s"],
)
def test_if_range_that_names_another_state_gets_the_whole(
    victim: Victim, file: tuple[str, int, bytes], given: bytes
) -> None:
    address, size, tag = file
    answer = victim.ask(address, (b"range", b"bytes=0-4"), (b"if-range", given.replace(b"%s", tag)))
    assert (answer.status, len(answer.body)) == (200, size)


@pytest.mark.parametrize("given", [*WHOLE, *(one for one, _ in PARTS), b"bytes=999999999999-"])
def test_a_list_has_no_ranges(victim: Victim, given: bytes) -> None:
    plain = victim.ask(LIST)
    for extra in ((), ((b"if-range", plain.headers["etag"].encode()),), ((b"if-range", b"*"),)):
        answer = victim.ask(LIST, (b"range", given), *extra)
        assert (answer.status, answer.body) == (200, plain.body)


TAGS = {
    "ten thousand tags, none of them its own": (b",".join([b'"%d"' % one for one in range(MANY)]), 200, 412),
    "ten thousand tags, its own the last": (b",".join([b'"%d"' % one for one in range(MANY)]) + b", %s", 304, 200),
    "its own, weak": (b"W/%s", 304, 412),
    "anything": (b"*", 304, 200),
    "anything, among others": (b'*, "a"', 200, 412),
    "an open quotation mark": (b'"', 200, 412),
    "ten thousand quotation marks": (b'"' * MANY, 200, 412),
    "without quotation marks": (b"abc", 200, 412),
    "bytes beyond ASCII": (b"\xff\xfe", 200, 412),
    "only commas": (b"," * MANY, 200, 200),
    "only W/": (b"W/," * MANY, 200, 412),
    "of an encoding it has not": (b"%s-br", 200, 412),
    "nothing": (b"", 200, 200),
}


@pytest.mark.parametrize("why", TAGS)
def test_tags(victim: Victim, why: str) -> None:
    given, unless, only = TAGS[why]
    tag = victim.ask(LIST).headers["etag"].encode()
    sent = given.replace(b"%s", tag)
    assert victim.ask(LIST, (b"if-none-match", sent)).status == unless
    assert victim.ask(LIST, (b"if-match", sent)).status == only


DAYS = [
    b"",
    b"x",
    b"0",
    b"-1",
    b"now",
    b"Thu, 01 Jan 1970 00:00:00 GMT",
    b"Fri, 31 Dec 9999 23:59:59 GMT",
    b"Mon, 00 Jan 0000 00:00:00 GMT",
    b"01 Jan 99999 00:00:00 GMT",
    b"01 Jan 1 00:00:00 +2359",
    b"31 Dec 9999 23:59:59 -2359",
    b"01 Jan 1970 00:00:00 +99999999999999",
    b"1 2 3 4 5 6",
    b"Thu, 01 Jan 2012 25:61:61 GMT",
    b"Sunday, 06-Nov-94 08:49:37 GMT",
    b"Sun Nov  6 08:49:37 1994",
    b",",
    b" ",
    b"\xff\xfe",
    b"x" * MANY,
    b"1," * MANY,
    b"9" * MANY,
    b"01 Jan " + b"9" * 4000 + b" 00:00:00 GMT",
    b"()" * MANY,
    b"Thu, 01 Jan 1970 00:00:00 GMT; length=9",
]


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("path", [LIST, "/events?limit=2&format=csv", "/", "/dataset/download"])
def test_days(victim: Victim, path: str, day: bytes) -> None:
    assert victim.ask(path, (b"if-modified-since", day)).status == 200
    assert victim.ask(path, (b"if-unmodified-since", day)).status in {200, 412}


ACCEPTED = {
    b"": 200,
    b",": 200,
    b";": 200,
    b"x": 200,
    b"*": 200,
    b"*/*": 200,
    b"*/*;q=0": 406,
    b"a/b," * MANY: 406,
    b"a/b," * 50 + b"*/*": 200,
    b"application/json;q=NaN": 406,
    b"application/json;q=1e999": 406,
    b"application/json;q=-1": 406,
    b"application/json;q=1.0000": 406,
    b"application/json;q=1.000": 200,
    b"application/json;" + b"a=b;" * MANY: 200,
    b"application/json;q=\xb2": 406,
    b"application/json;charset=utf-16": 200,
    b"APPLICATION/JSON": 200,
    b"\xff/\xfe": 406,
    b"/": 406,
    b"//": 200,
    b"text/html;q=1": 406,
    b"application/json;q=0, */*;q=0.1": 200,
    b'application/json;x="a,b"': 200,
    b"application/json\0": 406,
}


@pytest.mark.parametrize("accept", ACCEPTED)
def test_forms_asked_for(victim: Victim, accept: bytes) -> None:
    assert victim.ask(LIST, (b"accept", accept)).status == ACCEPTED[accept]


CODINGS = [
    b"",
    b"*",
    b"*;q=0",
    b"identity;q=0",
    b"identity;q=0, *;q=0",
    b"gzip;q=0",
    b"gzip;q=NaN",
    b"gzip;q=1e999",
    b"gzip;q=-1",
    b"gzip;q=",
    b"gzip;q=\xb2",
    b"br," * MANY,
    b"gzip;" + b"q=1;" * MANY,
    b";;;",
    b"\xff",
    b"gzip\0",
    b"x" * MANY,
    b"zstd;q=0.5, br;q=0.6",
    b"deflate, compress",
]


@pytest.mark.parametrize("codings", CODINGS)
def test_codings_asked_for(victim: Victim, codings: bytes) -> None:
    answer = victim.ask("/events", (b"accept-encoding", codings))
    assert answer.status == 200
    assert answer.headers.get("content-encoding", "identity") in {"identity", "gzip", "br", "zstd"}


@pytest.mark.parametrize("languages", [b"", b"*", b"xx," * MANY, b"en;q=NaN", b"\xff", b"../../etc"])
def test_languages_count_for_nothing(victim: Victim, languages: bytes) -> None:
    assert victim.ask(LIST, (b"accept-language", languages)).body == victim.ask(LIST).body


@pytest.mark.parametrize("number", range(5))
def test_any_of_these_together(victim: Victim, number: int) -> None:
    chance = random.Random(number)  # noqa: S311 - the same each time
    tags = [victim.ask(LIST).headers["etag"].encode()]
    for _ in range(60):
        path = chance.choice(
            [
                LIST,
                "/events/regatta-summit-1998",
                "/search?q=the",
                "/events?format=ics",
                "/dataset/cite",
                "/docs/docs.css",
                "/nowhere",
            ]
        )
        headers = some_headers(chance, tags)
        assert victim.ask(path, *headers, method=chance.choice(["GET", "HEAD"])).status in {200, 304, 404, 406, 412}
