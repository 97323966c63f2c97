"""What wrk reports is read as it is, and what went wrong is no result."""

import json
from typing import Any

import pytest

from bench.errors import BenchError
from bench.wrk import read_report

GOOD: dict[str, Any] = {
    "requests": 3000,
    "microseconds": 2_000_000,
    "bytes": 6_000_000,
    "p50": 1500,
    "p99": 20_250,
    "errors": {"connect": 0, "read": 0, "write": 0, "timeout": 0, "status": 0},
    "spent": 0,
}


def output(**other: object) -> str:
    return (
        f"Running 2s test\n  1 threads and 16 connections\n\n{json.dumps({**GOOD, **other}, separators=(',', ':'))}\n"
    )


def test_a_report_gives_rate_latencies_and_size() -> None:
    measured = read_report(output())
    assert measured is not None
    assert (measured.rate, measured.p50, measured.p99, measured.size) == (1500, 1.5, 20.25, 2000)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"errors": {"status": 2}}, "'status': 2"),
        ({"errors": {"timeout": 1}}, "'timeout': 1"),
        ({"spent": 1}, "used up"),
    ],
)
def test_errors_and_repeated_requests_are_no_result(other: dict[str, object], said: str) -> None:
    with pytest.raises(BenchError, match=said):
        read_report(output(**other))


def test_a_server_that_answers_nothing_in_the_time_has_no_rate() -> None:
    assert read_report(output(requests=0)) is None


def test_output_without_a_report_is_no_result() -> None:
    with pytest.raises(BenchError, match="reported nothing"):
        read_report("unable to connect")
