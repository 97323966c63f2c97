"""Dates as served."""

from pydantic import Field

from app.edtf import Edtf
from app.edtf_days import iso_day
from app.edtf_label import Precision
from app.schemas.base import ReadModel
from app.vocabulary import DateBasis


class CertainDays(ReadModel):
    """Days on every one of which it was going on, whatever is uncertain about its date."""

    first: str | None = Field(
        description="The first such day (YYYY-MM-DD); null where the past is open.", examples=["1998-03-09"]
    )
    last: str | None = Field(
        description="The last such day (YYYY-MM-DD); null where the future is open.", examples=["1998-03-13"]
    )


class DateRead(ReadModel):
    """A date as told: EDTF text, the days it may span, and how it reads."""

    edtf: str = Field(description="The date in EDTF.", examples=["1998-03-09/1998-03-13"])
    earliest: str | None = Field(
        description="The first day it may have touched (YYYY-MM-DD); null where the past is open.",
        examples=["1998-03-09"],
    )
    latest: str | None = Field(
        description="The last day it may have touched (YYYY-MM-DD); null where the future is open.",
        examples=["1998-03-13"],
    )
    certain: CertainDays | None = Field(
        description="The days on which it was surely going on; null where no day is sure, as for a month that names no "
        "day, or for a date marked `?`, `~` or `%`."
    )
    precision: Precision = Field(description="How exactly it is told.", examples=["day"])
    label: str = Field(description="The date in English.", examples=["9–13 March 1998"])
    basis: DateBasis = Field(description="Whether a source states it or the curators inferred it.", examples=["stated"])
    note: str | None = Field(description="How an inferred date was arrived at.", examples=[None])


def render_date(date: Edtf, basis: DateBasis, note: str | None) -> DateRead:
    """Serve a date."""
    return DateRead(
        edtf=date.text,
        earliest=date.earliest,
        latest=date.latest,
        certain=_render_certain(date),
        precision=date.precision,
        label=date.label,
        basis=basis,
        note=note,
    )


def _render_certain(date: Edtf) -> CertainDays | None:
    days = date.certain_days
    return days and CertainDays(first=iso_day(days[0]), last=iso_day(days[1]))
