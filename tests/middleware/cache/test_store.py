"""How much is kept, and what goes first."""

import pytest

from app.middleware.cache.asked import Asked, Exact, Key
from app.middleware.cache.entry import Entry, alias_size, reply_to
from app.middleware.cache.store import Store

BODY = b"x" * 10_000


def key(name: str) -> Key:
    return Key("", name, (), b"", None, from_elsewhere=False)


def entry(name: str, body: bytes | None = BODY) -> Entry:
    return Entry(key(name), [(b"etag", b'"abc"')], body)


def exact(name: str, query: bytes = b"") -> Exact:
    return ("GET", "", name, query, ())


def remember(store: Store, one: Entry, query: bytes = b"") -> None:
    reply = reply_to(one, Asked(one.key, b"", head=False))
    assert reply is not None
    store.remember(exact(one.key.path, query), reply)


@pytest.fixture
def store() -> Store:
    """Room for ten and a half entries."""
    return Store(entry("a").size * 21 // 2)


def test_the_least_recently_used_goes_first(store: Store) -> None:
    entries = [entry(name) for name in "abcdefghij"]
    for one in entries:
        store.keep(one, wanted=True)
    store.touch(entries[0])
    assert store.evictions == 0
    store.keep(entry("k"), wanted=True)
    store.keep(entry("l"), wanted=True)
    assert (len(store), store.evictions) == (10, 2)
    assert [name for name in "abcdefghijkl" if store.find(key(name)) is None] == ["b", "c"]


def test_where_room_is_scarce_only_what_is_asked_for_again_is_kept(store: Store) -> None:
    first = [entry(name) for name in "ab"]
    assert all(store.keep(one) for one in first), "there is room for some"
    assert not store.keep(entry("d"))
    assert store.keep(entry("d")), "it was asked for before"
    assert store.keep(entry("e"), wanted=True), "others wait for it"
    for number in range(10_000):
        store.keep(entry(str(number)))
    assert [name for name in "abde" if store.find(key(name))] == list("abde")
    assert (len(store), store.evictions) == (4, 0)
    assert not store.keep(entry("0")), "that it was asked for is not remembered for ever"


def test_an_entry_makes_no_room_for_a_way_to_ask_for_it(store: Store) -> None:
    entries = [entry(name) for name in "abcdefghij"]
    for one in entries:
        store.keep(one, wanted=True)
    remember(store, entries[0], b"q=" + b"y" * entries[0].size)
    assert store.find(key("a")) is entries[0]
    assert store.find(key("b")) is None
    store.touch(entries[1])  # which is gone
    assert store.find(key("b")) is None


def test_bytes_are_counted_with_headers_keys_and_ways_to_ask(store: Store) -> None:
    one = entry("a")
    assert one.size > len(BODY) + len(b'etag"abc"')
    assert Entry(key("a" * 500), [], BODY).size == Entry(key("a"), [], BODY).size + 499
    assert Entry(key("a"), [(b"link", b"x" * 500)], BODY).size == Entry(key("a"), [], BODY).size + 504
    store.keep(one)
    before = store.size
    remember(store, one, b"q=" + b"y" * 500)
    assert before + 502 < store.size == one.size
    store.keep(entry("a"))
    assert store.size == before
    assert not store.replies
    store.clear()
    assert (len(store), store.size) == (0, 0)


def test_it_never_holds_more_than_it_may(store: Store) -> None:
    for number in range(300):
        one = entry(str(number), b"x" * (number * 37 % 10_000))
        store.keep(one, wanted=True)
        for times in range(number % 5):
            remember(store, one, b"%d" % times)
        assert store.size <= store.capacity
        found = [store.find(key(str(other))) for other in range(number + 1)]
        assert store.size == sum(other.size for other in found if other)
        assert len(store.replies) == sum(len(other.aliases) for other in found if other)
    assert store.evictions > 100


def test_a_way_to_ask_that_is_remembered_again_takes_up_no_more(store: Store) -> None:
    one = entry("a")
    store.keep(one)
    for number in range(16):
        remember(store, one, b"%d" % number)
    before = store.size
    remember(store, one, b"0")
    assert store.size == one.size == before
    assert len(store.replies) == 16


def test_the_ways_to_ask_for_one_are_bounded(store: Store) -> None:
    one = entry("a")
    store.keep(one)
    before = one.size
    for number in range(10, 100):
        remember(store, one, b"%d" % number)
    assert len(store.replies) == len(one.aliases) == 16
    assert exact("a", b"99") in store.replies
    assert exact("a", b"10") not in store.replies
    assert store.size == one.size == before + 16 * alias_size(exact("a", b"99"))


def test_one_answer_takes_an_eighth_at_most() -> None:
    store = Store(8 * entry("a").size)
    assert store.keep(entry("a"))
    assert not store.keep(entry("b", BODY + b"x"))
    assert store.find(key("b")) is None


def test_a_known_body_is_not_given_up_for_none(store: Store) -> None:
    store.keep(entry("a"))
    store.keep(entry("a", None))
    kept = store.find(key("a"))
    assert kept
    assert kept.whole
