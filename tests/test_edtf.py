"""EDTF text to bounds, precision, label and sort keys; the two matches; what is refused, and how to mend it."""

import calendar
import re
import warnings
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from app.edtf import Edtf
from app.edtf_days import OPEN_FUTURE, OPEN_PAST, day_number, iso_day
from app.edtf_label import MONTHS
from app.edtf_text import EdtfError

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as oracle

steady = settings(derandomize=True, deadline=None, max_examples=40)
briefly = settings(steady, max_examples=20)  # the independent reader is slow
CivilDay = tuple[int, int, int]
Told = tuple[str, int, int]  # a text, and the true first and last day of what it tells of


def shown(number: int) -> str:
    """A bound as the tables below write it."""
    return {OPEN_PAST: "past", OPEN_FUTURE: "future"}.get(number) or str(iso_day(number))


# --- Tables -----------------------------------------------------------------------------------------------------------

POINTS = [
    ("2007-03-14", "2007-03-14", "2007-03-14", "day", "14 March 2007"),
    ("2007-03", "2007-03-01", "2007-03-31", "month", "March 2007"),
    ("2007-12", "2007-12-01", "2007-12-31", "month", "December 2007"),
    ("2008-02", "2008-02-01", "2008-02-29", "month", "February 2008"),
    ("1900-02", "1900-02-01", "1900-02-28", "month", "February 1900"),
    ("2000-02-29", "2000-02-29", "2000-02-29", "day", "29 February 2000"),
    ("2010", "2010-01-01", "2010-12-31", "year", "2010"),
    ("2010?", "2010-01-01", "2010-12-31", "year", "2010 (uncertain)"),
    ("2010~", "2010-01-01", "2010-12-31", "year", "about 2010"),
    ("2010%", "2010-01-01", "2010-12-31", "year", "about 2010 (uncertain)"),
    ("2007-03?", "2007-03-01", "2007-03-31", "month", "March 2007 (uncertain)"),
    ("2007-03-14~", "2007-03-14", "2007-03-14", "day", "about 14 March 2007"),
    ("2007-03-14%", "2007-03-14", "2007-03-14", "day", "about 14 March 2007 (uncertain)"),
    ("201X", "2010-01-01", "2019-12-31", "decade", "2010s"),
    ("201X?", "2010-01-01", "2019-12-31", "decade", "2010s (uncertain)"),
    ("20XX", "2000-01-01", "2099-12-31", "century", "some year from 2000 to 2099"),
    ("000X", "0000-01-01", "0009-12-31", "decade", "some year from 1 BCE to 9"),
    ("-004X", "-0049-01-01", "-0040-12-31", "decade", "some year from 50 BCE to 41 BCE"),
    ("-00XX", "-0099-01-01", "0000-12-31", "century", "some year from 100 BCE to 1 BCE"),
    ("1985-04-XX", "1985-04-01", "1985-04-30", "month", "April 1985"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31", "year", "1985"),
    ("1985-XX", "1985-01-01", "1985-12-31", "year", "1985"),
    ("1985-XX-XX~", "1985-01-01", "1985-12-31", "year", "about 1985"),
    ("2001-21", "2001-03-01", "2001-06-21", "season", "spring 2001"),
    ("2001-22", "2001-06-01", "2001-09-23", "season", "summer 2001"),
    ("2001-23", "2001-09-01", "2001-12-22", "season", "autumn 2001"),
    ("2001-22?", "2001-06-01", "2001-09-23", "season", "summer 2001 (uncertain)"),
    ("0001", "0001-01-01", "0001-12-31", "year", "1"),
    ("0000", "0000-01-01", "0000-12-31", "year", "1 BCE"),
    ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day", "15 March 44 BCE"),
    ("-0004-02-29", "-0004-02-29", "-0004-02-29", "day", "29 February 5 BCE"),
    ("-0043-12", "-0043-12-01", "-0043-12-31", "month", "December 44 BCE"),
    ("Y12345", "+12345-01-01", "+12345-12-31", "year", "12345"),
    ("Y-12345?", "-12345-01-01", "-12345-12-31", "year", "12346 BCE (uncertain)"),
    ("Y999999999", "+999999999-01-01", "+999999999-12-31", "year", "999999999"),
    ("[2010-03-15..2010-03-17]", "2010-03-15", "2010-03-17", "day", "between 15 March 2010 and 17 March 2010"),
    ("[2011-02-14,2011-02-21]", "2011-02-14", "2011-02-21", "day", "14 February 2011 or 21 February 2011"),
    ("[2011-02-14, 2011-02-21]", "2011-02-14", "2011-02-21", "day", "14 February 2011 or 21 February 2011"),
    ("[1999,2001,1998]", "1998-01-01", "2001-12-31", "year", "1999, 2001 or 1998"),
    ("[1998,2001..2003-05]", "1998-01-01", "2003-05-31", "year", "1998 or between 2001 and May 2003"),
    ("[2010-03-15]", "2010-03-15", "2010-03-15", "day", "15 March 2010"),
    ("[1998?,2000]", "1998-01-01", "2000-12-31", "year", "1998 (uncertain) or 2000"),
    ("[..2012-04]", "past", "2012-04-30", "month", "April 2012 or earlier"),
    ("[2012-04..]", "2012-04-01", "future", "month", "April 2012 or later"),
    ("[..1998,2000..]", "past", "future", "year", "1998 or earlier or 2000 or later"),
]
INTERVALS = [
    ("2007-03-09/2007-03-13", "2007-03-09", "2007-03-09", "2007-03-13", "2007-03-13", "day", "9–13 March 2007"),
    ("2007-03-30/2007-04-02", "2007-03-30", "2007-03-30", "2007-04-02", "2007-04-02", "day", "30 March – 2 April 2007"),
    (
        "2007-12-30/2008-01-02",
        "2007-12-30",
        "2007-12-30",
        "2008-01-02",
        "2008-01-02",
        "day",
        "30 December 2007 – 2 January 2008",
    ),
    ("1999-06/1999-08", "1999-06-01", "1999-06-30", "1999-08-01", "1999-08-31", "month", "June–August 1999"),
    (
        "1999-12/2000-01",
        "1999-12-01",
        "1999-12-31",
        "2000-01-01",
        "2000-01-31",
        "month",
        "December 1999 – January 2000",
    ),
    ("1963/1987-06-30", "1963-01-01", "1963-12-31", "1987-06-30", "1987-06-30", "year", "1963 – 30 June 1987"),
    ("2000/2003", "2000-01-01", "2000-12-31", "2003-01-01", "2003-12-31", "year", "2000–2003"),
    ("2001-21/2001-23", "2001-03-01", "2001-06-21", "2001-09-01", "2001-12-22", "season", "spring–autumn 2001"),
    ("1984~/2004-06", "1984-01-01", "1984-12-31", "2004-06-01", "2004-06-30", "year", "about 1984 – June 2004"),
    (
        "1998?/1999?",
        "1998-01-01",
        "1998-12-31",
        "1999-01-01",
        "1999-12-31",
        "year",
        "1998 (uncertain) – 1999 (uncertain)",
    ),
    ("201X/2021", "2010-01-01", "2019-12-31", "2021-01-01", "2021-12-31", "decade", "2010s – 2021"),
    (
        "-0044/-0043-03-15",
        "-0044-01-01",
        "-0044-12-31",
        "-0043-03-15",
        "-0043-03-15",
        "year",
        "45 BCE – 15 March 44 BCE",
    ),
    ("Y-12345/Y12345", "-12345-01-01", "-12345-12-31", "+12345-01-01", "+12345-12-31", "year", "12346 BCE–12345"),
    # Nothing ends before it starts, so that each side narrows the other.
    ("2010/2010-03", "2010-01-01", "2010-03-31", "2010-03-01", "2010-03-31", "year", "2010 – March 2010"),
    ("2010-06/2010", "2010-06-01", "2010-06-30", "2010-06-01", "2010-12-31", "year", "June 2010 – 2010"),
    ("2010/2010", "2010-01-01", "2010-12-31", "2010-01-01", "2010-12-31", "year", "2010"),
    ("2009-02/..", "2009-02-01", "2009-02-28", "future", "future", "month", "since February 2009"),
    (
        "2009-02/",
        "2009-02-01",
        "2009-02-28",
        "2009-02-01",
        "future",
        "month",
        "from February 2009 until an unknown date",
    ),
    ("1961?/..", "1961-01-01", "1961-12-31", "future", "future", "year", "since 1961 (uncertain)"),
    ("../1985-03", "past", "past", "1985-03-01", "1985-03-31", "month", "until March 1985"),
    ("/1985", "past", "1985-12-31", "1985-01-01", "1985-12-31", "year", "from an unknown date until 1985"),
    ("../2010~", "past", "past", "2010-01-01", "2010-12-31", "year", "until about 2010"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision", "label"), POINTS)
def test_a_date_or_a_set_starts_and_ends_somewhere_between_two_days(
    text: str, first: str, last: str, precision: str, label: str
) -> None:
    found = Edtf.parse(text)
    bounds = [found.start_earliest, found.start_latest, found.end_earliest, found.end_latest]
    assert [shown(bound) for bound in bounds] == [first, last, first, last]
    assert (found.precision, found.label) == (precision, label)
    assert found.uncertain == any(mark in text for mark in "?~%")


@pytest.mark.parametrize(
    ("text", "start_earliest", "start_latest", "end_earliest", "end_latest", "precision", "label"), INTERVALS
)
def test_an_interval_has_a_start_and_an_end_each_between_two_days(  # noqa: PLR0913, PLR0917 - the columns of a table
    text: str, start_earliest: str, start_latest: str, end_earliest: str, end_latest: str, precision: str, label: str
) -> None:
    found = Edtf.parse(text)
    bounds = [found.start_earliest, found.start_latest, found.end_earliest, found.end_latest]
    assert [shown(bound) for bound in bounds] == [start_earliest, start_latest, end_earliest, end_latest]
    assert (found.precision, found.label) == (precision, label)
    assert found.uncertain == any(mark in text for mark in "?~%")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2007-03-09/2007-03-13", "2007-03-09", "2007-03-13"),
        ("2009-02/..", "2009-02-01", None),
        ("2009-02/", "2009-02-01", None),
        ("../1985-03", None, "1985-03-31"),
        ("/1985", None, "1985-12-31"),
        ("[..2012-04]", None, "2012-04-30"),
        ("[2012-04..]", "2012-04-01", None),
        ("[..1998,2000..]", None, None),
    ],
)
def test_an_open_bound_is_served_as_null(text: str, earliest: str | None, latest: str | None) -> None:
    found = Edtf.parse(text)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2007-03-14", ("2007-03-14", "2007-03-14")),
        ("2007-03-09/2007-03-13", ("2007-03-09", "2007-03-13")),
        ("2009-02/2009-05", ("2009-02-28", "2009-05-01")),
        ("2009-02-10/..", ("2009-02-10", None)),
        ("../1985-03", (None, "1985-03-01")),
        ("1958-06-02/", ("1958-06-02", "1958-06-02")),
        ("/1985-03-07", ("1985-03-07", "1985-03-07")),
        ("2007-03", None),
        ("[2007-03-09..2007-03-13]", None),
        ("[..2012-04]", None),
        ("[2012-04..]", None),
        ("[..1998,2000..]", None),
        ("2009-02/2009-02", None),
        ("2007-03-14?", None),
        ("2007-03-09~/2007-03-13", None),
    ],
)
def test_some_days_are_sure_whatever_is_open(text: str, days: tuple[str | None, str | None] | None) -> None:
    found = Edtf.parse(text).certain_days
    assert (found and tuple(map(iso_day, found))) == days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2007-03", "2007-03-01", "2007-03-31"),
        ("2007-03-09/2007-03-13", "2007-03-09", "2007-03-13"),
        ("2009-02/..", "2009-02-01", "2009-02-01"),
        ("2009-02/", "2009-02-01", "2009-02-01"),
        ("../1985-03", "1985-03-31", "1985-03-31"),
        ("/1985", "1985-12-31", "1985-12-31"),
        ("[..2012-04]", "2012-04-30", "2012-04-30"),
        ("[2012-04..]", "2012-04-01", "2012-04-01"),
    ],
)
def test_sort_keys_fall_back_to_the_bound_that_is_known(text: str, first: str, last: str) -> None:
    found = Edtf.parse(text)
    assert (iso_day(found.first_day), iso_day(found.last_day)) == (first, last)


POSSIBLE, CERTAIN, NEITHER = (True, False), (True, True), (False, False)


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        # A span touches what it covers; an uncertainty only may.
        ("2007-03-09/2007-03-13", "2007-03-11", CERTAIN),
        ("[2007-03-09..2007-03-13]", "2007-03-11", POSSIBLE),
        ("[2007-03-09..2007-03-13]", "2007-03-09/2007-03-13", CERTAIN),
        ("[2007-03-09..2007-03-13]", "2007-03", CERTAIN),
        ("2007-03-09/2007-03-13", "2007-03-14", NEITHER),
        ("2007-03-09/2007-03-13", "2007-03-13", CERTAIN),
        ("2007-03-09/2007-03-13", "2007-03-09", CERTAIN),
        ("2007-03-09/2007-03-13", "2007-03-08", NEITHER),
        ("2007-03", "2007-03-11", POSSIBLE),
        ("2007-03", "2007", CERTAIN),
        ("2007", "2007-03", POSSIBLE),
        # An end on a day unknown is not an end that never came.
        ("1958-06-02/", "1958-06-02", CERTAIN),
        ("1958-06-02/", "1958-06-03", POSSIBLE),
        ("1958-06-02/", "2024", POSSIBLE),
        ("1958-06-02/", "1958-06-01", NEITHER),
        ("1958-06-02/..", "1958-06-03", CERTAIN),
        ("1958-06-02/..", "2024", CERTAIN),
        ("1958-06-02/..", "1958-06-01", NEITHER),
        ("1989/", "1989", CERTAIN),
        ("1989/..", "1989-06", POSSIBLE),
        ("1989/..", "1989-12-31", CERTAIN),
        ("1989/..", "1990", CERTAIN),
        ("/1985", "1970", POSSIBLE),
        ("../1985", "1970", CERTAIN),
        ("../1985", "1985", CERTAIN),
        ("../1985", "1985-06", POSSIBLE),
        ("../1985", "1986", NEITHER),
        ("[..1985]", "1970", POSSIBLE),
        ("[..1985]", "../1985", CERTAIN),
        # Marks move no bound and cap a match at possible, on either side.
        ("2010?", "2010", POSSIBLE),
        ("2010~", "2010", POSSIBLE),
        ("2010%", "2010", POSSIBLE),
        ("2010?", "2011", NEITHER),
        ("2010~", "2009-12-31", NEITHER),
        ("2010", "2010?", POSSIBLE),
        ("1958-06-02/1982~", "1960", POSSIBLE),
        # Spans asked for may be open.
        ("2010", "2009/..", CERTAIN),
        ("2010", "../2009", NEITHER),
        ("2010", "../2010-06", POSSIBLE),
        ("2010", "2010-06/", POSSIBLE),
        ("201X", "2015", POSSIBLE),
        ("201X", "2010/2019", CERTAIN),
        ("20XX", "201X", POSSIBLE),
        ("2001-21", "2001-04", POSSIBLE),
        ("2001-21", "2001", CERTAIN),
        ("-0043-03-15", "-0043", CERTAIN),
        ("-0043-03-15", "0043", NEITHER),
    ],
)
def test_possible_and_certain_match(text: str, span: str, expected: tuple[bool, bool]) -> None:
    told, asked = Edtf.parse(text), Edtf.parse(span)
    assert (told.possibly_within(asked), told.certainly_within(asked)) == expected


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("2010", "2011", True),
        ("2010", "2010-06", False),
        ("201X", "2011", False),
        ("2010?", "2011", False),
        ("2010", "2011~/2012", False),
        ("2010/..", "2009", True),
    ],
)
def test_certainly_outside(text: str, span: str, *, expected: bool) -> None:
    assert Edtf.parse(text).certainly_outside(Edtf.parse(span)) == expected


@pytest.mark.parametrize("either_year", ["2000-12-25", "2001-01-15", "2001-12-25", "2002-03-20"])
def test_a_winter_may_be_named_after_either_of_its_years(either_year: str) -> None:
    """The winter of December 2000 to March 2001, and that of December 2001 to March 2002, are both called 2001's."""
    assert Edtf.parse(either_year).possibly_within(Edtf.parse("2001-24"))


def test_a_winter_reads_as_one() -> None:
    found = Edtf.parse("2001-24")
    assert (found.precision, found.label, found.latest) == ("season", "winter 2001", "2002-03-21")


# --- What is refused ----------------------------------------------------------------------------------------------

EXAMPLES = "write for example 2007-03-14, 2007-03, 2010?"
CALENDAR = "is no day or month of the calendar; mend its month or day"
SWAP = "ends before it starts; swap its two dates"
REFUSED = [
    ("2007-13", CALENDAR),
    ("2007-00", CALENDAR),
    ("2007-25", CALENDAR),
    ("2007-02-30", CALENDAR),
    ("2007-04-31", CALENDAR),
    ("1900-02-29", CALENDAR),
    ("-0001-02-29", CALENDAR),
    ("2007-03-00", CALENDAR),
    ("2001-21-05", CALENDAR),
    ("2001-21-XX", CALENDAR),
    ("2007/2008/2009", "has more than one '/'; an interval is START/END"),
    ("2007//2009", "has more than one '/'; an interval is START/END"),
    ("2008/2007", SWAP),
    ("2007-03-13/2007-03-09", SWAP),
    ("[2008..2007]", SWAP),
    ("[1998,2008..2007]", SWAP),
    ("2010-xx", EXAMPLES),
    ("201x", EXAMPLES),
    ("20xx-xx-xx", EXAMPLES),
    ("y12345", EXAMPLES),
    ("2007-03-14T10:00:00", EXAMPLES),
    ("2007-03-14T10:00:00Z", EXAMPLES),
    ("", EXAMPLES),
    (" ", EXAMPLES),
    ("..", EXAMPLES),
    ("2XXX", EXAMPLES),
    ("20", EXAMPLES),
    ("20070314", EXAMPLES),
    ("2007-3-14", EXAMPLES),
    ("14.03.2007", EXAMPLES),
    ("2007-03-14\n", EXAMPLES),
    (" 2007", EXAMPLES),
    ("+2007", EXAMPLES),
    ("Y2007", EXAMPLES),
    ("Y01234567", EXAMPLES),
    ("Y1234567890", EXAMPLES),
    ("Y17E7", EXAMPLES),
    ("2010??", EXAMPLES),
    ("?2010", EXAMPLES),
    ("2010?-03", EXAMPLES),
    ("{1998,1999}", EXAMPLES),
    ("2007-03-09..2007-03-13", EXAMPLES),
    ("[1998/1999]", "is not an EDTF date"),
    ("[1998..1999..2000]", EXAMPLES),
    ("٢٠٠٧", EXAMPLES),
    ("٢٠٠٧-٠٣-١٤", EXAMPLES),
    ("\uff12\uff10\uff10\uff17", EXAMPLES),  # full-width digits
    ("/", "is open at both ends; give at least one date"),
    ("../..", "is open at both ends; give at least one date"),
    ("/..", "is open at both ends; give at least one date"),
    ("../", "is open at both ends; give at least one date"),
    ("[2010", "opens a set with '[' and never closes it; end it with ']'"),
    ("[2010]/2011", "opens a set with '[' and never closes it; end it with ']'"),
    ("[..]", "names no date; write for example [2010-03-15..2010-03-17]"),
    ("[]", "names no date; write for example [2010-03-15..2010-03-17]"),
    ("[2010,]", "names no date; write for example [2010-03-15..2010-03-17]"),
    ("[1998,..2000]", "is open on the inside of a set; only its outer ends may be open"),
    ("[1998..,2000]", "is open on the inside of a set; only its outer ends may be open"),
    ("-0000", "write the year 0 as 0000"),
    ("-0000-03", "write the year 0 as 0000"),
    ("Y12345-03", "no month after a year that is not four digits"),
    ("201X-03", "no month after a year that is not four digits"),
    ("20XX-XX-XX", "no month after a year that is not four digits"),
    ("1985-XX-05", "knows the day but not the month; write 1985-XX-XX"),
    ("2" * 400, "a date has at most 300 characters"),
    ("2010/" + "2" * 400, "a date has at most 300 characters"),
    (f"[{'2010,' * 20_000}2011]", "a date has at most 300 characters"),
    (f"[{',' * 100_000}]", "a date has at most 300 characters"),
    (f"[{'2010..' * 20_000}]", "a date has at most 300 characters"),
    ("[" * 100_000, "a date has at most 300 characters"),
    ("/" * 100_000, "a date has at most 300 characters"),
]


@pytest.mark.parametrize(("text", "remedy"), REFUSED, ids=[f"{text[:24]!r}" for text, _ in REFUSED])
def test_what_is_no_date_is_refused_with_the_way_to_mend_it(text: str, remedy: str) -> None:
    with pytest.raises(EdtfError) as refused:
        Edtf.parse(text)
    assert remedy in str(refused.value)
    assert len(str(refused.value)) < 600


def test_the_longest_set_that_is_allowed_is_read() -> None:
    text = f"[{','.join(['2010'] * 59)}]"
    assert Edtf.parse(text).precision == "year"


@given(st.text(alphabet="0123456789-/.[],X?~%Y ", max_size=20) | st.text(max_size=20))
@steady
def test_any_text_is_a_date_or_an_edtf_error(text: str) -> None:
    try:
        found = Edtf.parse(text)
    except EdtfError as error:
        assert str(error)  # noqa: PT017 - either outcome will do
    else:
        assert found.text == text


def test_a_field_takes_a_date_and_writes_it_back_as_given() -> None:
    adapter = TypeAdapter(Edtf)
    assert adapter.dump_python(adapter.validate_python("1985-04-XX")) == "1985-04-XX"
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python("2007-02-30")
    assert [(one["type"], one["msg"]) for one in refused.value.errors()] == [("edtf", f"'2007-02-30' {CALENDAR}")]
    with pytest.raises(ValidationError):
        adapter.validate_python(2007)


# --- Days as numbers ----------------------------------------------------------------------------------------------


def civil_number(year: int, month: int, day: int) -> int:
    """Count days by another way than the code under test: years from March, in eras of 400."""
    shifted = year - (month < 3)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def length_of(year: int, month: int) -> int:
    """The days a month has."""
    return 29 if month == 2 and calendar.isleap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


@st.composite
def civil_days(draw: st.DrawFn, least: int = -9999, most: int = 9999) -> CivilDay:
    """Any day of these years, ends of months and years round numbers among them."""
    turns = [year for year in (-1, 0, 1, 1900, 2000) if least <= year <= most]
    year = draw(st.integers(least, most) | (st.sampled_from(turns) if turns else st.nothing()))
    month = draw(st.integers(1, 12))
    return year, month, draw(st.integers(1, length_of(year, month)))


@given(civil_days(-20_000, 20_000))
@steady
def test_day_numbers_and_days_invert_each_other(day: CivilDay) -> None:
    number = day_number(*day)
    written = iso_day(number)
    assert number == civil_number(*day)
    assert written is not None
    sign, year, month, of_month = re.fullmatch(r"([+-]?)(\d{4,})-(\d\d)-(\d\d)", written).groups()  # type: ignore[union-attr]
    assert (int(f"{sign}{year}"), int(month), int(of_month)) == day
    assert (sign == "+") == (day[0] > 9999)


@given(st.integers(civil_number(-20_000, 1, 1), civil_number(20_000, 12, 31)))
@steady
def test_every_number_is_a_day_and_the_next_number_the_next_day(number: int) -> None:
    written = iso_day(number)
    assert written is not None
    year, month, day = (int(part) for part in re.fullmatch(r"([+-]?\d+)-(\d+)-(\d+)", written).groups())  # type: ignore[union-attr]
    assert day_number(year, month, day) == number
    following = (year, month, day + 1) if day < length_of(year, month) else (year + month // 12, month % 12 + 1, 1)
    assert day_number(*following) == number + 1


@given(st.dates())
@steady
def test_day_numbers_agree_with_the_standard_library(day: date) -> None:
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert iso_day(day.toordinal()) == day.isoformat()


@pytest.mark.parametrize("open_bound", [OPEN_PAST, OPEN_FUTURE])
def test_an_open_bound_is_no_day(open_bound: int) -> None:
    assert iso_day(open_bound) is None


def test_the_farthest_years_lie_within_the_open_bounds() -> None:
    assert Edtf.parse("Y-999999999").start_earliest > OPEN_PAST
    assert Edtf.parse("Y999999999").end_latest < OPEN_FUTURE


# --- Texts made from days they are true of --------------------------------------------------------------------------


def year_text(year: int) -> str:
    """Four digits, with a sign before year 0."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def blurs(day: CivilDay) -> list[str]:
    """Every unmarked text that tells of a day, from itself to its century."""
    year, month, of_month = day
    if abs(year) > 9999:
        return [f"Y{year}"]
    written = year_text(year)
    texts = [
        f"{written}-{month:02}-{of_month:02}",
        f"{written}-{month:02}",
        f"{written}-{month:02}-XX",
        written,
        f"{written}-XX",
        f"{written}-XX-XX",
        f"{written[:-1]}X",
        f"{written[:-2]}XX",
    ]
    place = (month, of_month)
    seasons = {"21": ((3, 1), (6, 21)), "22": ((6, 1), (9, 23)), "23": ((9, 1), (12, 22)), "24": ((12, 1), (12, 31))}
    texts += [f"{written}-{code}" for code, (first, last) in seasons.items() if first <= place <= last]
    if place <= (3, 20):
        texts += [f"{written}-24", *([f"{year_text(year - 1)}-24"] if year > -9999 else [])]
    return texts


MARKS = st.sampled_from(["", "", "", "?", "~", "%"])
ANY_DAY = civil_days() | civil_days(1900, 2020) | civil_days(-20_000, -10_000) | civil_days(10_000, 20_000)


@st.composite
def points(draw: st.DrawFn, day: CivilDay) -> str:
    """A text that tells of this day, with a mark or none."""
    return draw(st.sampled_from(blurs(day))) + draw(MARKS)


@st.composite
def two_days(draw: st.DrawFn) -> tuple[CivilDay, CivilDay]:
    """Two days in order, often near each other."""
    first = draw(ANY_DAY)
    same_year = st.tuples(st.just(first[0]), st.integers(1, 12), st.integers(1, 28))
    second = draw(st.just(first) | same_year | ANY_DAY)
    return min(first, second), max(first, second)


@st.composite
def told_points(draw: st.DrawFn) -> Told:
    """One date of level 0 or 1."""
    day = draw(ANY_DAY)
    return draw(points(day)), civil_number(*day), civil_number(*day)


@st.composite
def told_intervals(draw: st.DrawFn) -> Told:
    """An interval of level 0 or 1, each side known, unknown or open."""
    first, last = draw(two_days())
    start, end = draw(points(first)), draw(points(last))
    form = draw(st.sampled_from(["closed", "closed", "A/", "A/..", "/B", "../B"]))
    if form == "A/..":
        return f"{start}/..", civil_number(*first), OPEN_FUTURE
    if form == "../B":
        return f"../{end}", OPEN_PAST, civil_number(*last)
    text = {"closed": f"{start}/{end}", "A/": f"{start}/", "/B": f"/{end}"}[form]
    return text, civil_number(*first), civil_number(*last)


@st.composite
def told_sets(draw: st.DrawFn) -> Told:
    """A set `one of`, one of whose elements holds the true day; its outer ends may be open."""
    day = draw(ANY_DAY)
    elements = []
    for true in draw(st.permutations([True, *[False] * draw(st.integers(0, 2))])):
        first, last = (day, day) if true else draw(two_days())
        if draw(st.booleans()):
            elements.append(f"{draw(points(first))}..{draw(points(last))}")
        else:
            elements.append(draw(points(first)))
    before, after = draw(st.sampled_from([("", ""), ("", ""), ("..", ""), ("", "..")]))
    if before and ".." not in elements[0]:
        elements[0] = before + elements[0]
    if after and ".." not in elements[-1]:
        elements[-1] += after
    number = civil_number(*day)
    return f"[{draw(st.sampled_from([',', ', '])).join(elements)}]", number, number


TOLD = told_points() | told_intervals() | told_sets()
TEXTS = TOLD.map(lambda told: told[0])


@given(TOLD)
@steady
def test_bounds_contain_every_day_that_the_text_can_mean(told: Told) -> None:
    text, first, last = told
    found = Edtf.parse(text)
    assert found.start_earliest <= first <= found.start_latest
    assert found.end_earliest <= last <= found.end_latest


@given(TEXTS)
@steady
def test_bounds_are_in_order(text: str) -> None:
    found = Edtf.parse(text)
    assert found.start_earliest <= found.start_latest
    assert found.end_earliest <= found.end_latest
    assert found.start_earliest <= found.end_earliest
    assert found.start_latest <= found.end_latest


@given(TEXTS)
@steady
def test_sort_keys_are_days_within_the_bounds(text: str) -> None:
    found = Edtf.parse(text)
    for key in (found.first_day, found.last_day):
        assert found.start_earliest <= key <= found.end_latest
        assert iso_day(key) is not None


@given(TEXTS)
@steady
def test_the_text_is_kept_as_given(text: str) -> None:
    assert Edtf.parse(text).text == text


@given(TEXTS)
@steady
def test_marks_move_no_bound(text: str) -> None:
    plain, marked = Edtf.parse(re.sub("[?~%]", "", text)), Edtf.parse(text)
    for bound in ("start_earliest", "start_latest", "end_earliest", "end_latest", "first_day", "last_day", "precision"):
        assert getattr(plain, bound) == getattr(marked, bound)
    assert not plain.uncertain
    assert marked.uncertain == (plain.text != text)


@given(TEXTS, TEXTS)
@steady
def test_what_is_certain_is_possible(text: str, other: str) -> None:
    told, asked = Edtf.parse(text), Edtf.parse(other)
    assert told.possibly_within(asked) or not told.certainly_within(asked)


@given(TOLD, TOLD)
@steady
def test_days_in_common_are_a_possible_match(told: Told, asked: Told) -> None:
    assume(told[1] <= asked[2] and told[2] >= asked[1])
    assert Edtf.parse(told[0]).possibly_within(Edtf.parse(asked[0]))


@given(TOLD, st.data())
@steady
def test_a_certain_match_holds_whatever_the_truth_is(told: Told, data: st.DataObject) -> None:
    """Spans are drawn near the text's own bounds, where a mistake would show."""
    found = Edtf.parse(told[0])
    bounds = {found.start_earliest, found.start_latest, found.end_earliest, found.end_latest, told[1], told[2]}
    near = sorted(bound + step for bound in bounds - {OPEN_PAST, OPEN_FUTURE} for step in (-1, 0, 1))
    ends = [data.draw(st.sampled_from(near)) for _ in range(2)]
    first, last = (str(iso_day(end)) for end in sorted(ends))
    assume("+" not in first + last and len(first.lstrip("-")) == len(last.lstrip("-")) == 10)
    span = Edtf.parse(f"{first}/{last}")
    assert not found.certainly_within(span) or (told[1] <= max(ends) and told[2] >= min(ends))


# --- Labels -----------------------------------------------------------------------------------------------------------

IN_TEXT = re.compile(r"(?P<year>Y?-?[0-9X]{4,})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
A_MONTH = "|".join(MONTHS)


@given(TEXTS)
@steady
def test_a_label_never_claims_more_than_the_text(text: str) -> None:
    label = Edtf.parse(text).label
    parts = list(IN_TEXT.finditer(text))
    days = {int(part["day"]) for part in parts if part["day"]}
    months = {MONTHS[int(part["month"]) - 1] for part in parts if part["month"] and int(part["month"]) <= 12}
    named = [day for pair in re.findall(rf"(?:(\d+)–)?\b(\d+) (?:{A_MONTH})", label) for day in pair if day]
    assert {int(day) for day in named} == days
    assert set(re.findall(A_MONTH, label)) == months
    seasons = {part["month"] for part in parts if part["month"] and int(part["month"]) > 12}
    assert set(re.findall("spring|summer|autumn|winter", label)) == {
        ["spring", "summer", "autumn", "winter"][int(season) - 21] for season in seasons
    }


@given(TEXTS)
@steady
def test_every_mark_shows_in_the_label(text: str) -> None:
    label = Edtf.parse(text).label
    assert ("about" in label) == bool(re.search("[~%]", text))
    assert ("(uncertain)" in label) == bool(re.search("[?%]", text))


@given(TEXTS)
@steady
def test_what_is_open_or_unknown_reads_so(text: str) -> None:
    label = Edtf.parse(text).label
    words = {
        "since ": text.endswith("/.."),
        "until an unknown date": text.endswith("/"),
        "from an unknown date until": text.startswith("/"),
        " or earlier": text.startswith("[.."),
        " or later": text.endswith("..]"),
    }
    assert {word: word in label for word in words} == words


# --- An independent reader of EDTF --------------------------------------------------------------------------------


@st.composite
def plain_texts(draw: st.DrawFn) -> str:
    """A day, month or year without a mark, or a closed interval of two such."""
    first, last = sorted((draw(civil_days()), draw(civil_days())))
    written = [
        draw(st.sampled_from([f"{year_text(y)}-{m:02}-{d:02}", f"{year_text(y)}-{m:02}", year_text(y)]))
        for y, m, d in (first, last)
    ]
    return draw(st.sampled_from([written[0], "/".join(written)]))


@given(plain_texts())
@briefly
def test_plain_forms_have_the_bounds_an_independent_reader_finds(text: str) -> None:
    found, theirs = Edtf.parse(text), oracle.parse_edtf(text)
    assert day_number(*theirs.lower_strict()[:3]) == found.start_earliest
    assert day_number(*theirs.upper_strict()[:3]) == found.end_latest


@st.composite
def level_one_texts(draw: st.DrawFn) -> str:
    """What the independent reader knows of level 1: it takes marks on plain dates and unspecified digits only."""
    first, last = sorted((draw(civil_days(0)), draw(civil_days(0))))
    plain = [
        draw(st.sampled_from([f"{year_text(y)}-{m:02}-{d:02}", f"{year_text(y)}-{m:02}", year_text(y)])) + draw(MARKS)
        for y, m, d in (first, last)
    ]
    unspecified = [text for text in blurs(first) if "X" in text]
    seasons = [f"{year_text(first[0])}-{code}" for code in (21, 22, 23, 24)]
    long_year = f"Y{draw(st.sampled_from(['', '-']))}{draw(st.integers(10_000, 999_999_999))}"
    intervals = ["/".join(plain), f"{plain[0]}/..", f"{plain[0]}/", f"../{plain[1]}", f"/{plain[1]}"]
    return draw(
        st.sampled_from(
            [
                plain[0],
                draw(st.sampled_from(unspecified)) + draw(MARKS),
                draw(st.sampled_from(seasons)),
                long_year,
                draw(st.sampled_from(intervals)),
            ]
        )
    )


@given(level_one_texts())
@briefly
def test_an_independent_reader_accepts_what_is_accepted_here(text: str) -> None:
    assert Edtf.parse(text).text == text
    assert oracle.parse_edtf(text) is not None
