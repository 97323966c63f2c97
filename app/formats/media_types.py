"""Under which media type each form is served, and how files in it are named."""

from collections.abc import Mapping

from app.vocabulary import CitationStyle, Format

MEDIA_TYPES: Mapping[Format | CitationStyle, str] = {
    Format.JSON: "application/json",
    Format.CSV: "text/csv; charset=utf-8; header=present",
    Format.NDJSON: "application/x-ndjson",
    Format.GEOJSON: "application/geo+json",
    Format.JSONLD: "application/ld+json",
    Format.ICS: "text/calendar; charset=utf-8",
    Format.ATOM: "application/atom+xml; charset=utf-8",
    Format.TIMELINEJS: "application/vnd.timelinejs+json",
    Format.GRAPHML: "application/graphml+xml; charset=utf-8",
    Format.CYTOSCAPE: "application/vnd.cytoscape+json",
    CitationStyle.CSL_JSON: "application/vnd.citationstyles.csl+json",
    CitationStyle.BIBTEX: "application/x-bibtex; charset=utf-8",
    CitationStyle.RIS: "application/x-research-info-systems; charset=utf-8",
    CitationStyle.APA: "text/x-bibliography; charset=utf-8",
}
"""RFC 4180, 7946, 5545 and 4287 register theirs; those of TimelineJS, GraphML and Cytoscape are nobody's standard."""

EXTENSIONS: Mapping[Format | CitationStyle, str] = {
    Format.JSON: "json",
    Format.CSV: "csv",
    Format.NDJSON: "ndjson",
    Format.GEOJSON: "geojson",
    Format.JSONLD: "jsonld",
    Format.ICS: "ics",
    Format.ATOM: "atom",
    Format.TIMELINEJS: "timeline.json",
    Format.GRAPHML: "graphml",
    Format.CYTOSCAPE: "cyjs",
    CitationStyle.CSL_JSON: "csl.json",
    CitationStyle.BIBTEX: "bib",
    CitationStyle.RIS: "ris",
    CitationStyle.APA: "txt",
}


def bare(media_type: str) -> str:
    """A media type without its parameters."""
    return media_type.partition(";")[0].strip()
