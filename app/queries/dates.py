"""The two matches of app.edtf, as SQL over the stored bounds."""

from sqlalchemy import ColumnElement, and_, false

from app.edtf import Edtf
from app.models import Dated


def possibly_within(table: type[Dated], span: Edtf) -> ColumnElement[bool]:
    """The record's date can have touched a day of the span."""
    return and_(table.start_earliest <= span.end_latest, table.end_latest >= span.start_earliest)


def certainly_within(table: type[Dated], span: Edtf) -> ColumnElement[bool]:
    """The record's date touched a day of the span whatever its open questions; never so if either is uncertain."""
    if span.uncertain:
        return false()
    return and_(
        table.start_latest <= span.end_latest,
        table.end_earliest >= span.start_earliest,
        table.uncertain.is_(False),
    )
