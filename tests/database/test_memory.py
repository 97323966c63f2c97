"""What is remembered of one state of the data: each answer found once, and all of them bounded."""

from collections.abc import Hashable

import pytest

from app.database.memory import Memory

ANSWER = 400
"""What a small answer counts for, in bytes."""


class Finder:
    """Finds answers in a memory of so many bytes, and notes what had to be looked for."""

    def __init__(self, most_bytes: int) -> None:
        """Nothing is found yet."""
        self.memory, self.sought = Memory(most_bytes), list[Hashable]()

    def find(self, key: Hashable, answer: object = "", weight: int = 0) -> object:
        """What the memory answers, or else this."""

        def look() -> object:
            self.sought.append(key)
            return answer

        return self.memory.recall(key, look, lambda _: weight)


@pytest.mark.parametrize("answer", ["12", "", 0, None, (), [(0,)]], ids=repr)
def test_an_answer_is_found_once_whatever_it_is(answer: object) -> None:
    finder = Finder(100 * ANSWER)
    assert finder.find("a", answer) == answer
    assert finder.find("a", "another") == answer
    assert finder.sought == ["a"]


def test_answers_are_known_by_all_of_their_keys() -> None:
    finder = Finder(100 * ANSWER)
    assert finder.find(("total", "x"), 1) == 1
    assert finder.find(("total", "y"), 2) == 2
    assert finder.find(("facet", "x"), 3) == 3
    assert finder.find(("total", "x"), 4) == 1


def test_the_least_recently_used_goes_first() -> None:
    finder = Finder(8 * ANSWER)
    for key in range(8):
        finder.find(key)
    finder.find(0)
    finder.find(8)  # in place of 1
    finder.sought.clear()
    for key in (0, *range(2, 9)):
        finder.find(key)
    assert finder.sought == []
    finder.find(1)
    assert finder.sought == [1]


def test_a_heavy_answer_takes_the_place_of_several() -> None:
    finder = Finder(24 * ANSWER)
    for key in range(24):
        finder.find(key)
    finder.find("heavy", weight=2 * ANSWER)
    finder.sought.clear()
    finder.find("heavy")
    for key in (*range(3, 24), 0, 1, 2):
        finder.find(key)
    assert finder.sought == [0, 1, 2]


def test_what_is_heavier_than_an_eighth_of_all_is_not_kept_and_drives_nothing_out() -> None:
    finder = Finder(24 * ANSWER)
    for key in range(24):
        finder.find(key)
    assert finder.find("heavy", "all", weight=2 * ANSWER + 1) == "all"
    assert finder.find("heavy", "anew", weight=2 * ANSWER + 1) == "anew"
    for key in range(24):
        finder.find(key)
    assert finder.sought == [*range(24), "heavy", "heavy"]


def test_a_search_that_fails_leaves_nothing_behind() -> None:
    finder = Finder(100 * ANSWER)

    def fail() -> object:
        raise ValueError("no such id")

    with pytest.raises(ValueError, match="no such id"):
        finder.memory.recall("a", fail)
    assert finder.find("a", "found") == "found"


def test_two_who_look_at_once_count_once() -> None:
    """The one who is later finds the other's answer there; the room is not taken twice."""
    finder = Finder(8 * ANSWER)

    def look() -> object:
        return finder.find("a", "first")

    for _ in range(8):
        assert finder.memory.recall("a", look) == "first"
    for key in range(7):
        finder.find(key)
    finder.sought.clear()
    assert finder.find("a", "again") == "first"
    assert finder.sought == []
