"""Query parameters that are dates."""

from enum import StrEnum
from typing import Annotated

from pydantic import ValidationError, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_core import PydanticCustomError

from app.edtf import Edtf
from app.edtf_label import Precision


class DateMatch(StrEnum):
    """Whether a record's date may, or must, touch the date asked for."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


def _read_day(value: object, read: ValidatorFunctionWrapHandler) -> Edtf:
    mistake = PydanticCustomError("date", "it is not a single day; write it as YYYY-MM-DD")
    try:
        day: Edtf = read(value)
    except ValidationError:
        raise mistake from None
    if day.start_earliest != day.end_latest or day.precision is not Precision.DAY or day.uncertain:
        raise mistake
    return day


Day = Annotated[Edtf, WrapValidator(_read_day)]
"""One day, without a mark of uncertainty."""
