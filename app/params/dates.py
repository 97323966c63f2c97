"""Query parameters that are dates."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from app.edtf import Edtf
from app.edtf_label import Precision


class DateMatch(StrEnum):
    """Whether a record's date may, or must, touch the date asked for."""

    POSSIBLE = "possible"
    CERTAIN = "certain"


def _require_day(value: Edtf) -> Edtf:
    one_day = value.start_earliest == value.end_latest and value.precision is Precision.DAY
    if not one_day or value.uncertain:
        raise PydanticCustomError("date", "it is not a single day; write it as YYYY-MM-DD")
    return value


Day = Annotated[Edtf, AfterValidator(_require_day)]
"""One day, without a mark of uncertainty."""
