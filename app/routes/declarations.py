"""What the framework does not declare by itself in an OpenAPI document: errors, projections, closed sets, order."""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from app.params import QUERIES
from app.params.names import Named
from app.routes.declared_forms import OF_THE_PROCESS, declare_forms
from app.schemas.listing import MatchRead
from app.schemas.problem import PROBLEM_TYPE, ProblemRead
from app.schemas.views import VIEWS
from app.vocabulary import View
from app.withdrawal import Withdrawal

_SHAPING = ("sort", "facets", "view", "fields", "limit", "offset", "cursor", "format")
_NOT_NEGOTIATED = {*OF_THE_PROCESS, "/dataset/download/{file}"}
_PROBLEMS = {
    "308": "The record has another id now; `Location` is where to read it.",
    "404": "There is no such record.",
    "410": "There is no such record any more.",
    "406": "There is an answer, but not in a form that `Accept` lets through; `errors` tells which there are.",
    "412": "What is served is not in the state that `If-Match` or `If-Unmodified-Since` asks for.",
    "422": "A parameter cannot be understood; `errors` names each, why, and what would do.",
    "500": "Something went wrong on our side.",
    "503": "No dataset is loaded.",
}


def complete(document: dict[str, Any], withdrawn: Iterable[Withdrawal]) -> None:
    """Declare all of it in a document made by the framework, and what of it is being withdrawn."""
    document["security"] = []  # no key, no registration
    declare_forms(operations(document))
    _declare_problems(document)
    _declare_projections(document)
    _declare_closed_sets(document)
    for _, operation in operations(document):
        operation.get("parameters", []).sort(key=_place)
        for parameter in operation.get("parameters", []):
            _drop_null(parameter["schema"])
            if parameter["schema"].get("type") == "array":
                parameter |= {"style": "form", "explode": True}  # sent once for each value, as is usual; said outright
    for one in withdrawn:
        _declare_withdrawal(document["paths"][one.path]["get"], one)


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every operation of a document, with its path."""
    for path, methods in document["paths"].items():
        for operation in methods.values():
            yield path, operation


def _declare_problems(document: dict[str, Any]) -> None:
    """Declare the one shape of errors for every operation, in _place of the framework's own."""
    _, definitions = models_json_schema(
        [(ProblemRead, "serialization"), (MatchRead, "serialization")], ref_template="#/components/schemas/{model}"
    )
    schemas = document["components"]["schemas"]
    schemas.update(definitions["$defs"])
    for framework_schema in ("HTTPValidationError", "ValidationError"):
        schemas.pop(framework_schema, None)
    content = {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemRead"}}}
    for path, operation in operations(document):
        for status, description in _PROBLEMS.items():
            if _can_come(status, path):
                operation["responses"][status] = {"description": description, "content": content}
        if "308" in operation["responses"]:
            operation["responses"]["308"]["headers"] = {"Location": {"schema": {"type": "string"}}}
    unknown = "No release has this version or revision; take the whole from /dataset/download."
    document["paths"]["/changes"]["get"]["responses"]["410"] = {"description": unknown, "content": content}


def _can_come(status: str, path: str) -> bool:
    """Whether an operation may answer with an error."""
    match status:
        case "308" | "410":
            return "{id}" in path
        case "404":
            return "{" in path
        case "406":
            return path not in _NOT_NEGOTIATED
        case "412":
            return path not in OF_THE_PROCESS
        case "503":
            return path not in {"/health/live", "/metrics"}
        case _:
            return True


def _place(parameter: dict[str, Any]) -> int:
    """Where a parameter is shown: what is asked for first, how it is served last."""
    return _SHAPING.index(parameter["name"]) if parameter["name"] in _SHAPING else -1


def _declare_projections(document: dict[str, Any]) -> None:
    """Declare what `fields` leaves of a record: any of the fields that it has whole."""
    schemas = document["components"]["schemas"]
    for views in VIEWS.values():
        whole = views[View.FULL].__name__
        name = f"{whole.removesuffix('Read')}Projection"
        schemas[name] = {
            **{key: value for key, value in schemas[whole].items() if key != "required"},
            "title": name,
            "description": "The fields that `fields` asks for.",
        }
        pages = schemas[f"{whole.removesuffix('Read')}List"]["properties"]["items"]["items"]
        pages["anyOf"].append({"$ref": f"#/components/schemas/{name}"})


def _declare_closed_sets(document: dict[str, Any]) -> None:
    """Declare the words that a parameter takes where they are fixed in code, so that clients can check them."""
    for path, operation in operations(document):
        query = QUERIES.get(path.strip("/"))
        for parameter in operation.get("parameters", []):
            field = query.model_fields.get(parameter["name"]) if query else None
            for mark in field.metadata if field else ():
                if isinstance(mark, Named) and isinstance(mark.namespace, type):
                    words = [member.value for member in mark.namespace]
                    parameter["schema"]["items"] = {"type": "string", "enum": [*words, *(f"!{one}" for one in words)]}


def _declare_withdrawal(operation: dict[str, Any], withdrawal: Withdrawal) -> None:
    """Mark what is being withdrawn, and say what to use; what is named must be there."""
    concerned = operation
    if withdrawal.parameter is not None:
        (concerned,) = (one for one in operation["parameters"] if one["name"] == withdrawal.parameter)
    concerned["deprecated"] = True
    concerned["description"] += f"\n\nIt may be gone from {withdrawal.until} on. {withdrawal.instead}"


def _drop_null(schema: dict[str, Any]) -> None:
    """Take null out of a parameter's schema: one that is left out is not sent as null."""
    branches = [branch for branch in schema.get("anyOf", []) if branch.get("type") != "null"]
    if len(branches) == 1:
        schema.pop("anyOf")
        schema.update(branches[0])
