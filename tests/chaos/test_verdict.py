"""The verdict: whatever is not as promised is counted and told, and nothing else."""

from collections import Counter

import pytest

from tests.chaos.asking import Fate
from tests.chaos.line import Line
from tests.chaos.outcome import Outcome, table_of
from tests.chaos.soak import Sample, judge
from tests.chaos.traffic import Tally


def test_an_edition_may_be_served_from_when_its_load_begins() -> None:
    line = Line(1)
    assert line.see([1], line.floor)
    assert not line.see([2], line.floor)
    line.begin(2)
    assert line.see([1], line.floor)
    assert line.see([2], line.floor)


def test_nothing_older_may_follow() -> None:
    line = Line(1)
    line.begin(2)
    before = line.floor
    assert line.see([2], before)
    assert line.see([1], before), "it was sent before the other was complete"
    assert not line.see([1], line.floor)
    assert line.see([1, 2], line.floor), "of an answer that is the same in both, nobody can tell"


def test_what_was_not_loaded_may_not_be_served() -> None:
    line = Line(1)
    line.begin(2)
    line.refuse()
    assert not line.see([2], line.floor)


def test_an_edition_may_come_again() -> None:
    line = Line(1)
    for edition in (2, 1):
        line.begin(edition)
        assert line.see([edition], line.floor)
    assert line.floor == 2


def test_all_as_promised() -> None:
    outcome = Outcome("fault", provoked=1)
    outcome.take(Tally(Counter({Fate.ANSWERED: 10, Fate.UNAVAILABLE: 2, Fate.BROKEN: 1})))
    outcome.recovered(0.5)
    assert not outcome.faults
    assert [line.split() for line in table_of([outcome]).splitlines()[2:]] == [
        ["fault", "1", "13", "0", "0", "0", "0.50", "s"]
    ]


@pytest.mark.parametrize(
    ("fate", "said"), [(Fate.WRONG, "1 wrong answers"), (Fate.FAILED, "1 failed requests")], ids=["wrong", "failed"]
)
def test_what_clients_saw_is_told(fate: Fate, said: str) -> None:
    outcome = Outcome("fault")
    outcome.take(Tally(Counter({fate: 1}), ["why"]))
    assert outcome.faults == [said]
    assert table_of([outcome]).splitlines()[-2:] == [f"! fault: {said}", "!   why"]


def test_lost_records_and_broken_promises_are_told() -> None:
    outcome = Outcome("fault", lost=2)
    outcome.expect(holds=False, promise="it ended with 1")
    assert outcome.faults == ["2 lost records", "it ended with 1"]


def sample(at: float, memory: int = 100, files: int = 20, late: float = 0.1) -> Sample:
    return Sample(at, memory, files, 1000, 0.01, late)


STEADY = [sample(30 * number) for number in range(1, 13)]


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (sample(390), ""),
        (sample(390, memory=104), ""),
        (sample(390, memory=106), "memory grew to 1.06 of what it was at 120 s"),
        (sample(390, files=31), "11 more files are open than at 120 s"),
        (sample(390, late=2), "the 99th percentile went from 0.100 to 0.575 s"),
    ],
    ids=["steady", "a little more", "memory", "files", "slow"],
)
def test_what_grows_or_slows_down_is_told(last: Sample, said: str) -> None:
    outcome = Outcome("soak")
    judge([*STEADY, last], outcome)
    assert outcome.faults == ([said] if said else [])
