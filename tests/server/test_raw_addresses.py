"""Names in any script, typed straight into an address."""

import pytest

from app.server.raw_addresses import encode_target


def test_raw_letters_are_encoded() -> None:
    raw = "GET /events?actor=Риф HTTP/1.1\r\nHost: é\r\n\r\n".encode()
    line, rest = encode_target(raw).split(b"\r\n", 1)
    assert line == b"GET /events?actor=%D0%A0%D0%B8%D1%84 HTTP/1.1"
    assert rest == "Host: é\r\n\r\n".encode()


@pytest.mark.parametrize("data", [b"", b"GET / HTTP/1.1\r\n\r\n", "é\r\n".encode(), "POST /é HTTP/1.1\r\n".encode()])
def test_all_else_is_left_alone(data: bytes) -> None:
    assert encode_target(data) == data
