"""The description of the package, datapackage.json: Data Package and Table Schema, version 1. Reads no rows."""

import re
from collections.abc import Sequence
from typing import Any

from app.formats.package.column import Column, Part
from app.formats.package.table import Table

Described = dict[str, Any]

_LICENCE_NAME = re.compile(r"[-a-zA-Z0-9._]+")
_NOTE = (
    "About the tables: a text cell that a spreadsheet might take for a formula, or that begins with an apostrophe, "
    "has one more apostrophe in front. Take one apostrophe away from the start of every text cell that has one, and "
    "you have the texts as they are. Empty cells are fields that were left out."
)


def describe_package(dataset: Part, revision: str, resources: Sequence[Described]) -> Described:
    """Describe a package of these resources; `dataset` is the dataset's own record, as written."""
    licence: Described = {"path": dataset["licence_url"], "title": dataset["licence"]}
    if _LICENCE_NAME.fullmatch(dataset["licence"]):
        licence["name"] = dataset["licence"]
    return {
        "profile": "tabular-data-package",
        "name": dataset["id"],
        "title": dataset["title"],
        "description": f"{dataset['description']}\n\n{_NOTE}",
        "version": dataset["version"],
        "revision": revision,
        "licenses": [licence],
        "contributors": [{"title": dataset["attribution"], "role": "author"}],
        "language": dataset.get("language", "en"),
        "inclusion_rules": dataset.get("inclusion_rules", []),
        "known_gaps": dataset.get("known_gaps", []),
        "examples": dataset.get("examples", {}),
        "resources": list(resources),
    }


def describe_resource(table: Table, size: int, digest: str) -> Described:
    """Describe a table; `size` is that of its file in bytes, `digest` its SHA-256 in hexadecimal."""
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "title": _title(table.name),
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\r\n", "header": True},
        "schema": {
            "fields": [_describe_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column.name],
                    "reference": {"resource": "" if column.refers == table.name else column.refers, "fields": ["id"]},
                }
                for column in table.columns
                if column.refers
            ],
        },
    }


def _describe_field(column: Column) -> Described:
    field: Described = {
        "name": column.name,
        "type": column.type,
        "title": _title(column.name),
        "description": column.description,
    }
    constraints: Described = {"required": True} if column.required else {}
    if column.enum:
        constraints["enum"] = list(column.enum)
    return {**field, "constraints": constraints} if constraints else field


def _title(name: str) -> str:
    return name.replace("_", " ").capitalize()
