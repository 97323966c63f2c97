"""What is answered from memory, and what is not: with an application that answers as told."""

import asyncio

import pytest
from starlette.types import Message

from tests.middleware.fronting import TAG, Answer, Front


@pytest.fixture
def front() -> Front:
    return Front()


def ask(front: Front, target: str = "/events", method: str = "GET", **headers: str) -> Answer:
    return asyncio.run(front.ask(target, method, slow=None, **headers))


def test_a_repeated_answer_is_the_same_without_the_application(front: Front) -> None:
    front.behind.headers |= {"link": "<x>", "last-modified": "then", "content-length": "1"}
    first, again = front.ask_at_once("/events?a=1", "/events?a=1")
    assert first == again
    assert front.behind.asked == ["GET"]


def test_the_order_of_parameters_does_not_matter_but_that_of_values_does(front: Front) -> None:
    same = front.ask_at_once("/events?a=1&b=2&a=3", "/events?b=2&a=1&a=3", "/events?b=2&a=1&a=3")
    assert [one.body for one in same] == [b"1"] * 3
    assert ask(front, "/events?a=3&a=1&b=2").body == b"2"


def test_answers_are_told_apart_by_what_they_depend_on(front: Front) -> None:
    asked: list[dict[str, str]] = [
        {},
        {"accept": "text/csv"},
        {"accept_encoding": "gzip"},
        {"accept_encoding": "br"},
        {"origin": "https://a.example"},
    ]
    first = [ask(front, **headers).body for headers in asked]
    assert first == [b"1", b"2", b"3", b"4", b"5"]
    assert [ask(front, **headers).body for headers in asked] == first
    assert ask(front, cookie="a=b", user_agent="x", cache_control="no-cache").body == b"1"


def test_what_an_answer_does_not_tell_to_depend_on_it_may_not_depend_on(front: Front) -> None:
    front.behind.headers["vary"] = "Accept, Accept-Language"
    assert [one.body for one in front.ask_at_once("/events", "/events")] == [b"1", b"2"]


@pytest.mark.parametrize("status", [201, 204, 206, 307, 308, 404, 406, 410, 412, 422, 500, 503])
def test_only_what_was_found_is_kept(front: Front, status: int) -> None:
    front.behind.status = status
    answers = front.ask_at_once("/events", "/events")
    assert [(one.status, one.body) for one in answers] == [(status, b"1"), (status, b"2")]
    assert len(front.cache.store) == 0


@pytest.mark.parametrize(
    "headers", [{"cache-control": "No-Store"}, {"cache-control": "private"}, {"set-cookie": "a=b"}]
)
def test_what_is_for_one_client_only_is_not_kept(front: Front, headers: dict[str, str]) -> None:
    front.behind.headers |= headers
    assert [one.body for one in front.ask_at_once("/events", "/events")] == [b"1", b"2"]


@pytest.mark.parametrize("given", [TAG, f"W/{TAG}"])
def test_who_has_it_already_is_told_so(front: Front, given: str) -> None:
    front.behind.headers |= {"cache-control": "public", "last-modified": "then", "content-type": "text/plain"}
    front.behind.headers |= {"access-control-allow-origin": "*", "link": "<x>", "content-disposition": "attachment"}
    ask(front)
    for method in ("GET", "GET", "HEAD"):
        answer = ask(front, method=method, if_none_match=given)
        assert (answer.status, answer.body) == (304, b"")
        told = {name.decode() for name, _ in answer.headers}
        assert told == {"cache-control", "last-modified", "etag", "vary", "access-control-allow-origin"}
    assert len(front.behind.asked) == 1


@pytest.mark.parametrize("given", ['"other"', 'W/"other"', '"other", "another-gzip"', ""])
def test_who_has_something_else_gets_it_whole(front: Front, given: str) -> None:
    assert [ask(front, if_none_match=given).body for _ in range(2)] == [b"1", b"1"]


@pytest.mark.parametrize("given", ["*", f'"other", {TAG}', '"abc-gzip"', "abc"])
def test_a_tag_in_other_words_is_the_applications_to_read(front: Front, given: str) -> None:
    ask(front)
    assert [ask(front, if_none_match=given).body for _ in range(2)] == [b"2", b"3"]
    assert ask(front).body == b"1"


def test_who_comes_with_the_tag_first_is_told_from_memory_the_second_time(front: Front) -> None:
    first, again = (ask(front, if_none_match=TAG) for _ in range(2))
    assert (first.status, again.status, len(front.behind.asked)) == (304, 304, 1)
    assert dict(again.headers).items() <= dict(first.headers).items()
    assert ask(front).body == b"2", "of a 304, the body is not known"
    assert ask(front, method="HEAD").status == 200
    assert (ask(front).body, ask(front, if_none_match=TAG).status) == (b"2", 304)
    assert len(front.behind.asked) == 2


def test_what_has_no_tag_is_not_unchanged(front: Front) -> None:
    del front.behind.headers["etag"]
    ask(front)
    assert ask(front, if_none_match='""').body == b"2"


def test_head_is_answered_from_memory_but_fills_none(front: Front) -> None:
    assert ask(front, method="HEAD").body == b"1", "as the application answered"
    got, head = ask(front), ask(front, method="HEAD")
    assert (head.status, head.headers, head.body) == (got.status, got.headers, b"")
    assert front.behind.asked == ["HEAD", "GET"]


@pytest.mark.parametrize(
    "headers", [{"range": "bytes=0-1"}, {"if_match": TAG}, {"if_modified_since": "Mon, 31 Dec 2012 00:00:00 GMT"}]
)
def test_other_conditions_and_parts_are_the_applications(front: Front, headers: dict[str, str]) -> None:
    ask(front)
    assert [ask(front, **headers).body for _ in range(2)] == [b"2", b"3"]
    assert ask(front).body == b"1"


def test_a_long_answer_is_given_in_pieces(front: Front) -> None:
    front = Front(capacity=100_000_000)
    front.behind.pieces = [bytes(range(256)) * 3000]
    first, again = front.ask_at_once("/events", "/events")
    assert first == again
    (reply,) = front.cache.store.replies.values()
    assert max(map(len, reply.pieces)) < len(first.body)


def test_a_client_that_takes_nothing_of_a_long_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.middleware.cache.entry.PATIENCE", 0)
    front = Front(capacity=100_000_000)
    front.behind.pieces = [bytes(range(256)) * 3000]
    front.ask_at_once("/events", "/events")
    (reply,) = front.cache.store.replies.values()
    taken: list[Message] = []

    async def stall(message: Message) -> None:
        taken.append(message)
        if len(taken) > 1:
            await asyncio.Event().wait()

    asyncio.run(reply.send(stall))
    assert [message["type"] for message in taken] == ["http.response.start", "http.response.body"]
    assert taken[1]["more_body"]


def test_what_is_too_long_passes_as_it_comes(front: Front) -> None:
    for pieces in ([b"x" * 200_000], [b"x" * 50_000] * 4):
        front.behind.pieces = pieces
        answers = front.ask_at_once("/events", "/events")
        assert [one.body for one in answers] == [b"".join(pieces)] * 2
    assert len(front.behind.asked) == 4
    assert (len(front.cache.store), front.cache.store.held) == (0, 0)


def test_an_answer_in_pieces_is_kept_at_its_end(front: Front) -> None:
    front.behind.pieces = [b"one, ", b"two, ", b""]
    assert [one.body for one in front.ask_at_once("/events", "/events")] == [b"one, two, "] * 2
    assert len(front.behind.asked) == 1
    assert front.cache.store.held == 0


def test_what_others_add_to_the_headers_is_not_kept(front: Front) -> None:
    ask(front)
    ask(front).headers.append((b"x-request-id", b"1"))
    ask(front, if_none_match=TAG).headers.append((b"x-request-id", b"1"))
    assert b"x-request-id" not in dict(ask(front).headers)
    assert b"x-request-id" not in dict(ask(front, if_none_match=TAG).headers)


def test_what_is_asked_for_often_is_kept() -> None:
    front = Front(capacity=30_000)
    for number in range(100):
        answers = front.ask_at_once("/events", "/events?b=1&a=1", *[f"/events?number={number}"] * 2)
        assert (answers[0].body, answers[1].body) == (b"1", b"2")
    assert front.cache.store.evictions > 50


def test_it_counts(front: Front) -> None:
    front.ask_at_once("/events", "/events", "/events?a=1", "/health/live")
    ask(front, if_none_match=TAG)
    ask(front, if_none_match="*")
    counted = front.cache.counted
    assert (counted.hits, counted.not_modified, counted.misses) == (1, 1, 3)
