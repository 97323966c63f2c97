"""The `format` parameter: which forms each list, and each of its records, is served in."""

from collections.abc import Sequence
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, Field

from app.vocabulary import CitationStyle, Format

FORMAT = Field(description="The form of the answer; without it, the `Accept` header decides.")
"""What every `format` parameter says of itself."""

TableFormat = Annotated[Literal[Format.JSON, Format.CSV, Format.NDJSON] | None, FORMAT]
"""Records that stand in tables only."""

LinkedFormat = Annotated[Literal[Format.JSON, Format.CSV, Format.NDJSON, Format.JSONLD] | None, FORMAT]
"""Records that are things of the world without a date or place of their own."""

PlaceFormat = Annotated[Literal[Format.JSON, Format.CSV, Format.NDJSON, Format.GEOJSON, Format.JSONLD] | None, FORMAT]

SourceFormat = Annotated[Literal[Format.JSON, Format.CSV, Format.NDJSON, Format.JSONLD, Format.ATOM] | None, FORMAT]

DatedFormat = Annotated[
    Literal[Format.JSON, Format.CSV, Format.NDJSON, Format.JSONLD, Format.ICS, Format.ATOM, Format.TIMELINEJS] | None,
    FORMAT,
]
"""Records with a date and without a place, and records of several kinds in one line of dates."""

EventFormat = Annotated[
    Literal[
        Format.JSON,
        Format.CSV,
        Format.NDJSON,
        Format.GEOJSON,
        Format.JSONLD,
        Format.ICS,
        Format.ATOM,
        Format.TIMELINEJS,
    ]
    | None,
    FORMAT,
]

GraphFormat = Annotated[Literal[Format.JSON, Format.GRAPHML, Format.CYTOSCAPE] | None, FORMAT]

DatasetFormat = Annotated[Literal[Format.JSON, Format.JSONLD] | None, FORMAT]

Style = Annotated[CitationStyle | None, Field(description="The form of the citation; without it, `Accept` decides.")]


def formats_of(model: type[BaseModel] | None) -> Sequence[Format]:
    """The formats an operation answers in, by its query model; the first is the default."""
    field = model.model_fields.get("format") if model else None
    if field is None:
        return (Format.JSON,)
    choice, _none = get_args(field.annotation)
    return get_args(choice)
