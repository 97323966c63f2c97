"""A date as told, in EDTF: what it says, how it sorts, and whether it matches a span, possibly or certainly.

Reads nothing and knows nothing of requests, databases or records.
"""

from dataclasses import dataclass
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from app.edtf_days import OPEN_FUTURE, OPEN_PAST, iso_day
from app.edtf_label import Precision
from app.edtf_text import EdtfError, read_edtf
from app.text_field import text_field


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as told: its text, the days between which it started and ended, and how it reads in English."""

    text: str
    start_earliest: int
    start_latest: int
    end_earliest: int
    end_latest: int
    uncertain: bool
    precision: Precision
    label: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF text; raises EdtfError."""
        return cls(text, **read_edtf(text)._asdict())

    @property
    def earliest(self) -> str | None:
        """The first day it can have touched, or None where the past is open."""
        return iso_day(self.start_earliest)

    @property
    def latest(self) -> str | None:
        """The last day it can have touched, or None where the future is open."""
        return iso_day(self.end_latest)

    @property
    def certain_days(self) -> tuple[int, int] | None:
        """The first and last day on all of which it was going on; None where no day is sure, or it is marked ? ~ %."""
        if self.uncertain or self.start_latest > self.end_earliest:
            return None
        return self.start_latest, self.end_earliest

    @property
    def first_day(self) -> int:
        """The ascending sort key: the earliest day, else the latest."""
        return self.start_earliest if self.start_earliest > OPEN_PAST else self.end_latest

    @property
    def last_day(self) -> int:
        """The descending sort key: the latest day, else the earliest."""
        return self.end_latest if self.end_latest < OPEN_FUTURE else self.start_earliest

    def possibly_within(self, span: "Edtf") -> bool:
        """Whether it can have touched a day of the span."""
        return self.start_earliest <= span.end_latest and self.end_latest >= span.start_earliest

    def certainly_within(self, span: "Edtf") -> bool:
        """Whether it touched a day of the span whatever its open questions; never so for a date marked ? ~ %."""
        certain = self.start_latest <= span.end_latest and self.end_earliest >= span.start_earliest
        return certain and not self.uncertain and not span.uncertain

    def certainly_outside(self, span: "Edtf") -> bool:
        """Whether it touched no day of the span whatever its open questions; never so for a date marked ? ~ %."""
        return not self.possibly_within(span) and not self.uncertain and not span.uncertain

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: type[Any], _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic fields take EDTF text and write it back as given."""
        return text_field(cls.parse, "edtf", EdtfError)
