"""What all response models share. Response models have no defaults: what is served is what is declared."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class ReadModel(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True, validate_by_name=True)


def _declare_match(schema: dict[str, Any]) -> None:
    schema["properties"]["match"] = {
        "$ref": "#/components/schemas/MatchRead",
        "description": "In lists only, and only when the request asked for it.",
    }


class ListedModel(ReadModel):
    """A record that lists serve with a `match` beside its own fields, when the request asks for one."""

    model_config = ConfigDict(json_schema_extra=_declare_match)
