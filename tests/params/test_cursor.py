"""Cursors: what is written is read back, and whatever else is sent is a parameter error."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from hashlib import sha256

import pytest
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import ParameterError
from app.params.cursor import Cursor, decode_cursor, hash_filters

steady = settings(derandomize=True, deadline=None, max_examples=50)

FILTERS, REVISION = "0123456789abcdef", "f" * 64
EXAMPLE = Cursor(730_486, "regatta-summit-1998", FILTERS, REVISION)
KEY_TYPES: list[type[int] | type[float] | type[str]] = [int, float, str]


def forge(body: bytes) -> str:
    """A cursor with a right checksum around whatever content."""
    return urlsafe_b64encode(sha256(body).digest()[:12] + body).decode().rstrip("=")


def refuse(text: str, key_type: type[int] | type[float] | type[str] = int) -> str:
    """The reason a cursor is refused for; nothing but a parameter error will do."""
    with pytest.raises(ParameterError) as refused:
        decode_cursor(text, FILTERS, key_type)
    [problem] = refused.value.errors
    assert (problem.parameter, problem.value) == ("cursor", text)
    return problem.reason


# --- Round trip -------------------------------------------------------------------------------------------------------

stored_text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)


@given(st.integers(-(10**12), 10**12), stored_text)
@steady
def test_a_cursor_with_a_day_is_read_as_written(key: int, record_id: str) -> None:
    cursor = Cursor(key, record_id, FILTERS, REVISION)
    assert decode_cursor(cursor.encode(), FILTERS, int) == cursor


@given(stored_text, stored_text)
@steady
def test_a_cursor_with_a_title_is_read_as_written(key: str, record_id: str) -> None:
    cursor = Cursor(key, record_id, FILTERS, REVISION)
    assert decode_cursor(cursor.encode(), FILTERS, str) == cursor


@given(st.floats(allow_nan=False, allow_infinity=False), stored_text)
@steady
def test_a_cursor_with_a_rank_is_read_as_written(key: float, record_id: str) -> None:
    cursor = Cursor(key, record_id, FILTERS, REVISION)
    assert decode_cursor(cursor.encode(), FILTERS, float) == cursor


def test_a_cursor_can_stand_in_an_address_as_it_is() -> None:
    for key in range(200):
        assert set(Cursor(key, "ü" * key, FILTERS, REVISION).encode()) <= set(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
        )


@pytest.mark.parametrize("key", ["т" * 300, "\U0001fabc" * 300], ids=["Cyrillic", "symbols"])
def test_the_longest_cursor_there_can_be_may_be_sent_back(key: str) -> None:
    """Titles are cut to 300 characters before they are sorted by, ids end at 80; a request's cursor at 2000."""
    written = Cursor(key, "x" * 80, FILTERS, REVISION).encode()
    assert len(written) <= 2000, f"a cursor of {len(written)} characters is written and then refused"


def test_a_cursor_of_another_revision_is_read() -> None:
    cursor = Cursor(5, "a", FILTERS, "0" * 64)
    assert decode_cursor(cursor.encode(), FILTERS, int).revision == "0" * 64


# --- What belongs to another request ------------------------------------------------------------------------------

OTHER = "this cursor belongs to a request with other filters or another sort; start without it"
BROKEN = "this is no cursor, or it was cut short; take it from links.next"


def test_a_cursor_of_other_filters_is_refused() -> None:
    assert refuse(Cursor(5, "a", "0" * 16, REVISION).encode()) == OTHER


def test_a_cursor_of_another_kind_of_sort_key_is_refused() -> None:
    assert refuse(Cursor(5, "a", FILTERS, REVISION).encode(), str) == OTHER
    assert refuse(Cursor("5", "a", FILTERS, REVISION).encode(), int) == OTHER


def test_filters_differ_by_list_name_value_and_order_of_levels() -> None:
    digests = [
        hash_filters("/events", []),
        hash_filters("/statements", []),
        hash_filters("/events", [("actor", "a")]),
        hash_filters("/events", [("topic", "a")]),
        hash_filters("/events", [("actor", "b")]),
        hash_filters("/events", [("actor", "a"), ("topic", "b")]),
        hash_filters("/events", [("actor", "a,topic=b")]),
        hash_filters("/events", [("actor", "!a")]),
    ]
    assert len(set(digests)) == len(digests)
    assert hash_filters("/events", [("actor", "a")]) == digests[2]


# --- Tampering --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["", "=", "====", "A", "AAAA", "A" * 16, "null", "é", "港湾", "\x00", "../", "%", "0"])
def test_what_never_was_a_cursor_is_refused(text: str) -> None:
    assert refuse(text) == BROKEN


@given(st.text(max_size=200) | st.binary(max_size=200).map(lambda raw: urlsafe_b64encode(raw).decode()))
@steady
def test_random_text_and_bytes_are_refused(text: str) -> None:
    for key_type in KEY_TYPES:
        assert refuse(text, key_type) == BROKEN


@given(st.data())
@steady
def test_a_changed_character_is_refused(data: st.DataObject) -> None:
    whole = EXAMPLE.encode()
    place = data.draw(st.integers(0, len(whole) - 2))  # of the last one, some bits carry nothing: see below
    letter = data.draw(st.sampled_from("abcXYZ019-_") | st.characters(exclude_characters="="))
    changed = f"{whole[:place]}{letter}{whole[place + 1 :]}"
    if changed != whole:
        assert refuse(changed) == BROKEN


@given(st.data())
@steady
def test_a_changed_byte_is_refused(data: st.DataObject) -> None:
    whole = EXAMPLE.encode()
    raw = bytearray(urlsafe_b64decode(whole + "=" * (-len(whole) % 4)))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    assert refuse(urlsafe_b64encode(raw).decode().rstrip("=")) == BROKEN


@pytest.mark.parametrize("length", range(len(EXAMPLE.encode())))
def test_a_cursor_cut_short_is_refused(length: int) -> None:
    assert refuse(EXAMPLE.encode()[:length]) == BROKEN


@pytest.mark.parametrize(
    "added", ["{}AAAA", "{}====", "{}!!!!", "!!!!{}", "\n{}", " {}", "{}\x00", "{}.", "{}é"], ids=repr
)
def test_a_cursor_with_something_added_is_refused(added: str) -> None:
    assert refuse(added.format(EXAMPLE.encode())) == BROKEN


def test_a_cursor_written_in_another_way_is_refused() -> None:
    """The last character of unpadded Base64 has bits that carry nothing; one cursor has one spelling."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for key in range(3):
        whole = Cursor(10**key, "a", FILTERS, REVISION).encode()
        for letter in alphabet:
            if letter != whole[-1]:
                assert refuse(whole[:-1] + letter) == BROKEN


def content(key: object, record_id: object = "a", filters: object = FILTERS, revision: object = REVISION) -> bytes:
    """The content of a cursor, of any types."""
    return json.dumps([key, record_id, filters, revision], separators=(",", ":")).encode()


@pytest.mark.parametrize("key_type", KEY_TYPES)
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"5",
        b"true",
        b'"text"',
        b"{}",
        b"[]",
        b"[null]",
        b"[null,null,null,null]",
        b'[1,"a"]',
        b'[1,"a","f","r","x"]',
        b"[1",
        b"\xff\xfe",
        b"\xef\xbb\xbf[]",
        b"NaN",
        b'{"1":1,"a":1,"%b":1,"r":1}' % FILTERS.encode(),
        content(None),
        content([]),
        content([[1]]),
        content({}),
        content(1.5),
        content(5, None),
        content(5, 5),
        content(5, ["a"]),
        content("k", None),
        content("k", True),  # noqa: FBT003 - a JSON value
        content(5, "a", None),
        content(5, "a", [FILTERS]),
        content("k", "a", {}),
        f'[NaN,"a","{FILTERS}","{REVISION}"]'.encode(),
        f'[Infinity,"a","{FILTERS}","{REVISION}"]'.encode(),
        f'[-Infinity,"a","{FILTERS}","{REVISION}"]'.encode(),
        f'[1e999,"a","{FILTERS}","{REVISION}"]'.encode(),
        f'[5.0,"a","{FILTERS}","{REVISION}"]'.encode(),
        b"9" * 5000,
        b"[" * 400 + b"]" * 400,
        b"[" * 1400,
        b"[" * 700 + b"]" * 700,
        b'{"a":' * 280,
        b'["\\u0000',
    ],
    ids=lambda body: f"{body[:32]!r}" if isinstance(body, bytes) else None,
)
def test_wrong_content_inside_a_right_checksum_is_refused(
    body: bytes, key_type: type[int] | type[float] | type[str]
) -> None:
    if body.startswith((b"[1.5,", b"[5.0,")) and key_type is float:
        key = decode_cursor(forge(body), FILTERS, key_type).key
        assert key in {1.5, 5.0}
        assert isinstance(key, float)
    else:
        assert refuse(forge(body), key_type)


@pytest.mark.parametrize("key", [True, False, 2**63, -(2**63) - 1, 10**400], ids=lambda key: f"{str(key)[:20]}")
def test_a_number_that_is_no_day_is_refused_as_a_sort_key(key: int) -> None:
    """No database column holds it: comparing with it would fail there."""
    assert refuse(forge(content(key)), int)


@pytest.mark.parametrize(("key", "record_id"), [("\ud800", "a"), ("k", "\udfff")])
def test_text_that_no_database_takes_is_refused(key: str, record_id: str) -> None:
    assert refuse(forge(content(key, record_id)), str)


@pytest.mark.parametrize("revision", [None, 5, [], {}, True])
def test_a_revision_of_a_wrong_type_is_refused(revision: object) -> None:
    assert refuse(forge(content(5, "a", FILTERS, revision)))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10) | st.just(FILTERS),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)


@given(anything)
@steady
def test_any_json_inside_a_right_checksum_is_refused(value: object) -> None:
    for key_type in KEY_TYPES:
        assert refuse(forge(json.dumps(value).encode()), key_type)


@given(anything, anything, anything, anything)
@steady
def test_four_json_values_make_a_cursor_only_if_each_has_its_type(
    key: object, record_id: object, filters: object, revision: object
) -> None:
    body = content(key, record_id, filters, revision)
    if filters != FILTERS or not isinstance(record_id, str):
        for key_type in KEY_TYPES:
            assert refuse(forge(body), key_type)


@given(st.binary(max_size=300))
@steady
def test_random_bytes_inside_a_right_checksum_are_refused(body: bytes) -> None:
    for key_type in KEY_TYPES:
        assert refuse(forge(body), key_type)


# --- As a request -----------------------------------------------------------------------------------------------------


def filters_of(client: TestClient, path: str) -> str:
    """The digest a list's own cursors carry."""
    address = client.get(f"{path}{'&' if '?' in path else '?'}limit=1").json()["links"]["next"]
    text = address.split("cursor=")[1].split("&")[0]
    return str(json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4))[12:])[2])


@pytest.mark.parametrize(
    ("path", "key", "record_id"),
    [
        ("/events", 2**63, "a"),
        ("/events", -(10**300), "a"),
        ("/events", True, "a"),
        ("/events", 1, "\ud800"),
        ("/events?sort=title", "\ud800", "a"),
        ("/events?sort=id", "a", "\udfff"),
    ],
)
def test_a_forged_cursor_is_a_mistake_of_the_client(client: TestClient, path: str, key: object, record_id: str) -> None:
    forged = forge(content(key, record_id, filters_of(client, path)))
    response = client.get(
        path, params={**dict([path.split("?")[1].split("=")] if "?" in path else []), "cursor": forged}
    )
    assert response.status_code == 422
    assert [error["parameter"] for error in response.json()["errors"]] == ["cursor"]


@pytest.mark.parametrize("body", [b"[" * 1400, b'{"a":' * 280], ids=["lists", "objects"])
def test_a_deeply_nested_cursor_is_a_mistake_of_the_client(client: TestClient, body: bytes) -> None:
    response = client.get("/events", params={"cursor": forge(body)})
    assert response.status_code == 422
    assert [error["parameter"] for error in response.json()["errors"]] == ["cursor"]


def test_an_empty_cursor_is_refused_and_not_ignored(client: TestClient) -> None:
    response = client.get("/events", params={"cursor": ""})
    assert response.status_code == 422


def test_a_cursor_is_refused_by_another_list_other_filters_and_another_sort(client: TestClient) -> None:
    address = client.get("/events?topic=ferry-lines&limit=1").json()["links"]["next"]
    cursor = address.split("cursor=")[1].split("&")[0]
    for path in ("/statements", "/events", "/events?topic=pearl-trade", "/events?topic=ferry-lines&sort=-date"):
        response = client.get(f"{path}{'&' if '?' in path else '?'}cursor={cursor}")
        assert response.status_code == 422
        assert response.json()["errors"][0]["reason"] == OTHER


def test_a_cursor_goes_on_with_another_page_size(client: TestClient) -> None:
    first = client.get("/events?topic=ferry-lines&limit=1").json()
    cursor = first["links"]["next"].split("cursor=")[1].split("&")[0]
    rest = client.get(f"/events?topic=ferry-lines&limit=50&cursor={cursor}").json()
    assert len(first["items"]) + len(rest["items"]) == first["total"] == rest["total"]


def test_a_cursor_of_an_earlier_revision_goes_on_and_says_so(client: TestClient) -> None:
    page = client.get("/events?limit=1").json()
    assert page["meta"]["revision_changed"] is False
    text = page["links"]["next"].split("cursor=")[1].split("&")[0]
    key, record_id, filters, _ = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4))[12:])
    same = client.get("/events", params={"limit": 1, "cursor": text}).json()
    earlier = client.get("/events", params={"limit": 1, "cursor": Cursor(key, record_id, filters, "0" * 64).encode()})
    assert same["meta"]["revision_changed"] is False
    assert earlier.json()["meta"]["revision_changed"] is True
    assert earlier.json()["items"] == same["items"]
