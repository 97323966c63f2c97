"""Dates to documents; one that is written alike is rendered once."""

from functools import lru_cache

from app.edtf import Edtf
from app.schemas.date import DateRead, render_date
from app.seed import document as seed
from app.vocabulary import DateBasis


def date_read(date: seed.SeedDate) -> DateRead:
    """A date as served."""
    return _rendered(date.edtf.text, date.basis, date.note)


def optional_date(date: seed.SeedDate | None) -> DateRead | None:
    """A date as served, or None."""
    return date_read(date) if date else None


def date_text(date: seed.SeedDate) -> str:
    """A date as served, as JSON."""
    return _rendered_text(date.edtf.text, date.basis, date.note)


@lru_cache(maxsize=32768)
def _rendered_text(text: str, basis: DateBasis, note: str | None) -> str:
    return _rendered(text, basis, note).model_dump_json()


@lru_cache(maxsize=32768)
def _rendered(text: str, basis: DateBasis, note: str | None) -> DateRead:
    return render_date(Edtf.parse(text), basis, note)
