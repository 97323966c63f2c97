"""Parameters that are dates: EDTF for `date`, one single day for `as_of`."""

import pytest
from pydantic import ValidationError

from app.edtf import Edtf
from app.params.events import EventQuery
from app.params.listing import ListQuery
from app.params.member_states import MembershipQuery
from app.params.statements import StatementQuery


def reasons(model: type[ListQuery], name: str, text: str) -> list[tuple[str, str]]:
    """Kind and words of the errors a date is refused with."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate({name: text})
    assert [one["loc"] for one in caught.value.errors()] == [(name,)]
    return [(one["type"], one["msg"]) for one in caught.value.errors()]


@pytest.mark.parametrize("model", [EventQuery, StatementQuery])
@pytest.mark.parametrize(
    "text",
    ["1998", "1998-05", "1998-05-12", "1998?", "1998/1999", "1998/..", "../1998", "[1998,2000]", "199X", "2001-21"],
)
def test_a_date_may_be_any_edtf(model: type[ListQuery], text: str) -> None:
    query = model.model_validate({"date": text})
    assert query.model_dump()["date"] == text
    assert query.canonical({}) == [("date", text)]


@pytest.mark.parametrize("model", [EventQuery, StatementQuery])
def test_what_is_no_date_is_refused_with_the_way_to_mend_it(model: type[ListQuery]) -> None:
    [(kind, reason)] = reasons(model, "date", "1998-02-30")
    assert (kind, reason) == ("edtf", "'1998-02-30' is no day or month of the calendar; mend its month or day")
    assert reasons(model, "date", "")[0][0] == "edtf"


@pytest.mark.parametrize("day", ["1998-05-12", "0001-01-01", "-0043-03-15", "2000-02-29"])
def test_as_of_is_a_day(day: str) -> None:
    query = MembershipQuery.model_validate({"as_of": day})
    assert query.as_of == Edtf.parse(day)
    assert query.canonical({}) == [("as_of", day)]


@pytest.mark.parametrize(
    "text",
    [
        "1998",
        "1998-05",
        "1998-05-XX",
        "199X",
        "2001-21",
        "1998-05-12?",
        "1998-05-12~",
        "1998-05-12%",
        "1998-05-12/1998-05-13",
        "1998-05-12/..",
        "1998-05-12/",
        "../1998-05-12",
        "[..1998-05-12]",
        "[1998-05-12,1998-05-13]",
        "Y12345",
    ],
)
def test_as_of_is_not_more_than_a_day_nor_uncertain(text: str) -> None:
    assert reasons(MembershipQuery, "as_of", text) == [("date", "it is not a single day; write it as YYYY-MM-DD")]


@pytest.mark.parametrize("text", ["", "today", "12.05.1998", "1998-02-30", "1998-05-12T00:00:00Z"])
def test_as_of_is_a_day_of_the_calendar(text: str) -> None:
    assert reasons(MembershipQuery, "as_of", text)[0][0] == "date"
