"""The verdict on a cluster: what is not as promised is said, and nothing else."""

import pytest

from tests.cluster.report import NOTICED_WITHIN, SLOWEST, Report
from tests.cluster.traffic import EXPORT, LIST, Failure, Seen


@pytest.fixture
def report() -> Report:
    """Of a test in which a server was killed after ten seconds."""
    made = Report(60, 6)
    made.event("replica 1 killed", 10)
    return made


def test_all_as_promised(report: Report) -> None:
    report.seen = Seen(requests=100, slowest=1)
    report.faults = []
    report.recovered("a replica", 1, 60)
    report.refused(1, "communique: the database cannot be used: it is away\n")
    assert report.broken == []


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (Seen(mixed=1), "1 answers mix editions"),
        (Seen(older=2), "2 answers are older than one served before"),
        (Seen(slowest=SLOWEST + 1), f"an answer took {SLOWEST + 1:.1f} s"),
        (Seen(failures=[Failure(10.1, "one", LIST, "503")]), "1 requests failed"),
        (Seen(failures=[Failure(9.9, "one", EXPORT, "broken off")]), "1 requests failed"),
        (Seen(failures=[Failure(10 + NOTICED_WITHIN, "one", EXPORT, "broken off")]), "1 requests failed"),
    ],
)
def test_what_clients_must_not_see_is_said(report: Report, seen: Seen, said: str) -> None:
    report.seen = seen
    assert [one[: len(said)] for one in report.broken] == [said]


def test_an_export_may_break_off_when_its_server_is_killed(report: Report) -> None:
    report.seen = Seen(failures=[Failure(10.1, "one", EXPORT, "broken off")])
    assert report.broken == []


def test_what_services_and_commands_must_not_do_is_said(report: Report) -> None:
    report.seen = Seen()
    report.faults = ["error  no such table"]
    report.recovered("a replica", 60, 60)
    report.learned("one", 30)
    report.refused(0, "Loaded.")
    assert [one.split(":")[0] for one in report.broken] == [
        "1 exceptions stand in the logs of services",
        "a replica",
        "the service one did not show edition 2 within 1 s",
        "a load without a primary ended with 0",
    ]
    assert "no such table" in report.table()


def test_whoever_shows_an_edition_in_time_is_told_of_with_the_time(report: Report) -> None:
    report.seen = Seen(first={("one", 2): 30.5})
    report.learned("one", 30)
    assert report.broken == []
    assert "edition 2 shown by the service one" in report.table()
    assert "0.50 s" in report.table()
