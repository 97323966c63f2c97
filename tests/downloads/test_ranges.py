"""Which part of a file a request asks for (RFC 9110, section 14)."""

import pytest

from app.errors import RangeNotSatisfiableError
from app.routes.ranges import requested_range

TAG, SIZE = '"abc"', 1000


@pytest.mark.parametrize(
    ("given", "part"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=0-499", (0, 500)),
        ("bytes=500-999", (500, 1000)),
        ("bytes=500-5000", (500, 1000)),
        ("bytes=999-", (999, 1000)),
        ("bytes=0-", (0, 1000)),
        ("bytes=-1", (999, 1000)),
        ("bytes=-5000", (0, 1000)),
        ("BYTES = 5 - 6", (5, 7)),
    ],
)
def test_a_range_is_a_part(given: str, part: tuple[int, int]) -> None:
    assert requested_range({"range": given}, TAG, SIZE) == part


@pytest.mark.parametrize(
    "given",
    ["", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=a-b", "lines=1-2", "bytes=0-1,3-4", f"bytes={'9' * 5000}-"],
)
def test_what_is_no_range_or_several_is_passed_over(given: str) -> None:
    assert requested_range({"range": given} if given else {}, TAG, SIZE) is None


@pytest.mark.parametrize("given", ["bytes=1000-", "bytes=1000-1001", "bytes=-0", f"bytes={'9' * 18}-"])
def test_a_range_behind_the_end_is_an_error(given: str) -> None:
    with pytest.raises(RangeNotSatisfiableError):
        requested_range({"range": given}, TAG, SIZE)


@pytest.mark.parametrize(
    ("condition", "part"),
    [(TAG, (5, 1000)), ('"other"', None), ('W/"abc"', None), ("Mon, 31 Dec 2012 00:00:00 GMT", None)],
)
def test_if_range_must_name_this_very_file(condition: str, part: tuple[int, int] | None) -> None:
    assert requested_range({"range": "bytes=5-", "if-range": condition}, TAG, SIZE) == part
    assert requested_range({"range": "bytes=5000-", "if-range": '"other"'}, TAG, SIZE) is None
