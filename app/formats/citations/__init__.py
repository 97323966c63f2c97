"""References to records, for reference managers and bibliographies. Pure functions: no database, no web framework."""

from collections.abc import Callable, Mapping

from app.formats.citations.apa import write_apa
from app.formats.citations.bibtex import write_bibtex
from app.formats.citations.csl import write_csl
from app.formats.citations.record import reference_of
from app.formats.citations.reference import Reference
from app.formats.citations.ris import write_ris
from app.vocabulary import CitationStyle

__all__ = ["Reference", "reference_of", "write_citation"]

_WRITERS: Mapping[CitationStyle, Callable[[Reference], str]] = {
    CitationStyle.CSL_JSON: write_csl,
    CitationStyle.BIBTEX: write_bibtex,
    CitationStyle.RIS: write_ris,
    CitationStyle.APA: write_apa,
}


def write_citation(style: CitationStyle, reference: Reference) -> str:
    """One reference in one style, as a file that holds nothing else; ends with a line break."""
    return _WRITERS[style](reference)
