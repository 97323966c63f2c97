"""Two events on the same days by the same actors, neither of which names the other, may be one: a warning."""

from pathlib import Path

import pytest

from tests.seed.checking import MARK, expect, report_of
from tests.seed.rules.small import event, small

ADA, BO = "{actor: ada, role: party}", "{actor: bo, role: party}"


def like(name: str, other: str, text: str) -> str:
    place = f"seed.yaml:{line_of(text, other)}:10"
    return (
        f"warning: {name}: it has the date and the actors of '{other}' ({place}); "
        "join the two, or name one in 'related' of the other"
    )


def two(first: str, second: str) -> str:
    return small(events=f"{first}\n{second}")


def line_of(text: str, record: str) -> int:
    return text[: text.index(f"{{id: {record},")].count("\n") + 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (event("one", "2001-05", f"{ADA}, {BO}"), event("two", "2001-05", f"{BO}, {ADA}")),
        (event("one", "2001-05", ADA), event("two", "2001-05-XX", f"{ADA}, {ADA.replace('}', ', for: bo}')}")),
        (event("one", "2001/2002", ADA), event("two", "2001/2002", ADA, "status: reported, ")),
        (event("one", '"[1999..2001]"', ADA), event("two", '"[1999,2001]"', ADA)),
    ],
)
def test_events_that_may_be_one(tmp_path: Path, first: str, second: str) -> None:
    text = two(first, second.replace("id: two", f"id: {MARK}two"))
    expect(tmp_path, text, like("two", "one", text))


def test_the_other_is_the_nearest_before(tmp_path: Path) -> None:
    lines = "\n".join(event(name, "2001", ADA) for name in ("one", "two", "three"))
    text = small(events=lines)
    found = [line.split(": ", 1)[1] for line in report_of(tmp_path, text)]
    assert found == [
        like("two", "one", text),
        like("three", "two", text),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (event("one", "2001", ADA), event("two", "2001", BO)),
        (event("one", "2001", ADA), event("two", "2001", f"{ADA}, {BO}")),
        (event("one", "2001", ADA), event("two", "2001-05", ADA)),
        (event("one", "2001/2002", ADA), event("two", '"[2001..2002]"', ADA)),  # the same days, told otherwise
        (event("one", '"[..2001]"', ADA), event("two", '"[..2001]"', ADA)),
        (event("one", "2001/..", ADA), event("two", "2001/..", ADA)),
        (event("one", "2001", ""), event("two", "2001", "")),
    ],
)
def test_events_that_differ(tmp_path: Path, first: str, second: str) -> None:
    assert report_of(tmp_path, two(first, second)) == []


@pytest.mark.parametrize("naming", ["one", "two"])
def test_events_that_are_known_to_be_two(tmp_path: Path, naming: str) -> None:
    """It does not matter which names the other: the one that comes first in the file, or the second."""
    lines = [
        event(name, "2001", ADA, f"related: [{{relation: follows, event: {other}}}], " if name == naming else "")
        for name, other in (("one", "two"), ("two", "one"))
    ]
    assert report_of(tmp_path, two(*lines)) == []


def test_one_known_to_be_another_does_not_hide_a_third(tmp_path: Path) -> None:
    lines = [
        event("one", "2001", ADA),
        event("two", "2001", ADA, "related: [{relation: follows, event: one}, {relation: follows, event: three}], "),
        event("three", "2001", ADA),
    ]
    text = small(events="\n".join(lines))
    (line,) = report_of(tmp_path, text)
    assert line.split(": ", 1)[1] == like("three", "one", text)


@pytest.mark.parametrize(
    "wrong",
    [
        event("two", "2001-13", ADA),
        event("two", "2001", f"{ADA}, {{actor: bo}}"),
        event("two", "2001", ADA, "related: [{relation: follows, event: oen}], "),
        event("one", "2001", ADA),
    ],
)
def test_an_event_with_mistakes_is_like_no_other(tmp_path: Path, wrong: str) -> None:
    (line,) = report_of(tmp_path, two(event("one", "2001", ADA), wrong))
    assert "warning" not in line


def test_events_by_somebody_who_is_not_there_are_not_alike(tmp_path: Path) -> None:
    lines = report_of(tmp_path, two(*(event(name, "2001", "{actor: adda, role: party}") for name in ("one", "two"))))
    assert [": participants.0.actor: there is no 'adda' among the actors; " in line for line in lines] == [True, True]
