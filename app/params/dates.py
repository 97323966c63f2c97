"""Query parameters that are dates."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, ValidationError, ValidatorFunctionWrapHandler, WrapValidator, model_validator
from pydantic_core import PydanticCustomError

from app.edtf import Edtf
from app.edtf_label import Precision
from app.params.listing import QueryModel

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DateMatch(StrEnum):
    """Whether a record's date may, or must, touch the date asked for."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


def _read_day(value: object, read: ValidatorFunctionWrapHandler) -> Edtf:
    mistake = PydanticCustomError("date", "it is not a single day; write it as YYYY-MM-DD")
    try:
        day: Edtf = read(value)
    except ValidationError as error:
        if _DAY.fullmatch(str(value)):
            raise PydanticCustomError("date", "{reason}", {"reason": error.errors()[0]["msg"]}) from None
        raise mistake from None
    if day.start_earliest != day.end_latest or day.precision is not Precision.DAY or day.uncertain:
        raise mistake
    return day


Day = Annotated[Edtf, WrapValidator(_read_day)]
"""One day, without a mark of uncertainty."""


class Dating(QueryModel):
    """When it was: what dated records are asked by."""

    date: Annotated[
        Edtf | None,
        Field(description="When it was, in EDTF: a day, month or year, an interval with or without open ends."),
    ] = None
    date_match: Annotated[
        DateMatch,
        Field(description="`possible`: may have been then; `certain`: was, whatever is uncertain: how `date` is read."),
    ] = DateMatch.POSSIBLE

    @model_validator(mode="after")
    def _match_a_date(self) -> Self:
        if self.date_match is not DateMatch.POSSIBLE and self.date is None:
            raise PydanticCustomError(
                "together", "date_match says how date is read; add date, or take it out", {"parameter": "date_match"}
            )
        return self


class Knowing(QueryModel):
    """When it could be known."""

    known_on: Annotated[
        Day | None,
        Field(
            description="The world as it could be known on this day (YYYY-MM-DD): records public by then; "
            "sources count only if published by then."
        ),
    ] = None
