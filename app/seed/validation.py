"""Validates one part of a seed file by its model, and says what is wrong with it in the words of the check's report."""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from app.seed.document import SeedDate, SeedModel
from app.seed.problem import Path, Places, Problem, suggest
from app.seed.references import fields_of

Model = TypeVar("Model", bound=SeedModel)

_ANY_TIME = "[0000..9999]"
"""Stands in for a date that cannot be read: possible at any time, certain at none, so no rule complains of it."""

_CUT = object()
_OWN_WORDS = {"edtf", "dispute", "date"}
_REMEDIES = {
    "missing": ("is missing", "add it"),
    "list_type": ("must be a list", "write its entries as '- …'"),
    "model_type": ("must be a mapping", "write 'name: value' lines below it"),
    "dict_type": ("must be a mapping", "write 'name: value' lines below it"),
    "string_type": ("must be text", "write text here, or take the line out"),
}


def validate(
    places: Places, model: type[Model], path: Path, record: str, data: object
) -> tuple[Model | None, list[Problem]]:
    """Validate what stands at a path; returns the model and every mistake in it.

    Where the mistakes can be left out, the model is what remains, so that the rules of curation can still be applied to
    it; else it is None.
    """
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        problems = [_translate(places, model, path, record, detail) for detail in error.errors()]
        return _salvage(model, data, error), problems


def _salvage(model: type[Model], data: object, error: ValidationError) -> Model | None:
    """The model of what is left when every mistake is taken out, or None where too little is."""
    if not isinstance(data, dict):
        return None
    rest = deepcopy(data)
    for detail in error.errors():
        _cut(model, rest, detail["loc"])
    try:
        return model.model_validate(_without_cuts(rest))
    except ValidationError:
        return None


def _cut(model: type[BaseModel], data: dict[str, Any], location: Path) -> None:
    """Mark the innermost thing around a mistake that a record can do without; put any date for one it cannot."""
    for length in range(len(location), 0, -1):
        *parents, key = location[:length]
        container: Any = data
        for parent in parents:
            container = container[parent] if _holds(container, parent) else None
        if not _holds(container, key):
            continue
        if isinstance(container, dict):
            fields = _model_at(model, tuple(parents)).model_fields
            field = next((one for name, one in fields.items() if key in {name, one.alias}), None)
            if field is not None and field.is_required():
                if field.annotation is SeedDate:
                    container[key] = _ANY_TIME
                    return
                continue
        container[key] = _CUT
        return


def _holds(container: object, key: int | str) -> bool:
    if isinstance(container, dict):
        return key in container
    return isinstance(container, list) and isinstance(key, int) and key < len(container)


def _without_cuts(data: Any) -> Any:  # noqa: ANN401 - whatever YAML holds
    if isinstance(data, dict):
        return {key: _without_cuts(value) for key, value in data.items() if value is not _CUT}
    if isinstance(data, list):
        return [_without_cuts(value) for value in data if value is not _CUT]
    return data


def _translate(places: Places, model: type[BaseModel], path: Path, record: str, detail: ErrorDetails) -> Problem:
    """Say a validation error in the words of the report."""
    inner: Path = tuple(part for part in detail["loc"] if part != "[key]")
    where, kind = (*path, *inner), detail["type"]
    field = ".".join(str(part) for part in inner if part != "edtf" or kind == "missing")
    if kind == "extra_forbidden":
        known = {shape.name for shape in fields_of(_model_at(model, inner[:-1]))}
        position = places.position(where, of_key=True)
        return Problem(position, record, field, f"there is no field '{inner[-1]}' here", suggest(str(inner[-1]), known))
    wrong, remedy = _words(detail["msg"], kind, detail["input"], detail.get("ctx", {}))
    return Problem(places.position(where), record, field, wrong, remedy)


def _words(message: str, kind: str, given: object, context: Mapping[str, Any]) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    if kind in _REMEDIES:
        return _REMEDIES[kind]
    if kind == "string_pattern_mismatch":
        return f"'{given}' is not of the right form", f"it must match {context['pattern']}"
    if kind in {"literal_error", "enum"}:
        return f"'{given}' is none of the words there are", suggest(
            str(given), re.findall(r"'([^']*)'", str(context["expected"]))
        )
    if kind in _OWN_WORDS:
        wrong, _, remedy = message.rpartition("; ")
        return (wrong, remedy) if wrong else (message, "correct it")
    said = f"{message[:1].lower()}{message[1:]}"
    return (f"'{given}': {said}" if isinstance(given, str) else said), "correct it"


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model of the part of a record that a path leads to."""
    for part in path:
        if isinstance(part, str):
            shape = next((shape for shape in fields_of(model) if shape.name == part), None)
            model = shape.model if shape and shape.model else model
    return model
