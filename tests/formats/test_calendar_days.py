"""Which days a date is drawn on: every way in which a date can be open, doubted, long, or out of a calendar's reach."""

import pytest

from app.edtf import Edtf
from app.formats.calendar_days import days_of, is_exact


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2004-02-29", "2004-02-29", "2004-02-29"),
        ("1998-05-08/1998-05-12", "1998-05-08", "1998-05-12"),
        ("2004-01-01/2004-12-31", "2004-01-01", "2004-12-31"),
        ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-12-30", "9999-12-30", "9999-12-30"),
    ],
)
def test_exact_days_up_to_a_year_are_drawn_whole(edtf: str, first: str, last: str) -> None:
    days = days_of(Edtf.parse(edtf))
    assert days is not None
    assert (str(days.first), str(days.last), days.whole) == (first, last, True)
    assert is_exact(Edtf.parse(edtf))


def test_more_than_a_year_stands_on_its_first_day() -> None:
    told = Edtf.parse("2004-01-01/2005-01-01")
    days = days_of(told)
    assert days is not None
    assert (str(days.first), str(days.last), days.whole) == ("2004-01-01", "2004-01-01", False)
    assert is_exact(told)


def test_what_goes_on_since_a_day_is_exact_and_stands_on_it() -> None:
    told = Edtf.parse("2002-05-14/..")
    days = days_of(told)
    assert days is not None
    assert (str(days.first), str(days.last), days.whole) == ("2002-05-14", "2002-05-14", False)
    assert is_exact(told)


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2004-02", "2004-02-01", "2004-02-29"),
        ("2004", "2004-01-01", "2004-12-31"),
        ("2004-02-29?", "2004-02-29", "2004-02-29"),
        ("2004-02-29~", "2004-02-29", "2004-02-29"),
        ("2004-02-29/2004-03-02%", "2004-02-29", "2004-03-02"),
        ("2004-06-15/2004-06", "2004-06-15", "2004-06-30"),
        ("[1998-02-14,1998-02-21]", "1998-02-14", "1998-02-21"),
        ("[..2012-04]", "2012-04-30", "2012-04-30"),
        ("[2012-04..]", "2012-04-01", "2012-04-01"),
        ("../1985-03", "1985-03-31", "1985-03-31"),
        ("/1985", "1985-12-31", "1985-12-31"),
        ("2002-05-14/", "2002-05-14", "2002-05-14"),
        ("198X", "1980-01-01", "1980-01-01"),
        ("-0044/0044-03-15", "0044-03-15", "0044-03-15"),
        ("2000-01-01/Y12000", "2000-01-01", "2000-01-01"),
    ],
)
def test_an_inexact_date_is_drawn_where_it_may_have_been(edtf: str, first: str, last: str) -> None:
    days = days_of(Edtf.parse(edtf))
    assert days is not None
    assert (str(days.first), str(days.last), days.whole) == (first, last, False)
    assert not is_exact(Edtf.parse(edtf))


def test_an_exact_span_from_before_the_calendar_stands_on_its_last_day_and_is_not_whole() -> None:
    told = Edtf.parse("-0044-03-15/0014-08-19")
    days = days_of(told)
    assert days is not None
    assert (str(days.first), str(days.last), days.whole) == ("0014-08-19", "0014-08-19", False)
    assert is_exact(told)


@pytest.mark.parametrize("edtf", ["-0044-03-15", "0000", "Y12000", "9999-12-31", "[..-0044]", "Y-12000/Y12000"])
def test_what_no_calendar_can_hold_is_on_no_day(edtf: str) -> None:
    assert days_of(Edtf.parse(edtf)) is None
