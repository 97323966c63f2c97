"""Checks that every id named anywhere in a seed file names a record of the right kind."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel

from app.seed.document.fields import Reference
from app.seed.ids import HeldIds, Ids
from app.seed.problem import Path, Problem, suggest
from app.seed.records import TOLD, RawRecord
from app.vocabulary import RecordKind

_DISPUTABLE = frozenset(TOLD) - {RecordKind.DISPUTE}


class Named(NamedTuple):
    """A reference as written: where it stands, what it must name, and the id it gives."""

    path: Path
    reference: Reference
    name: str


class FieldShape(NamedTuple):
    """What a model's field holds: references, parts with a model of their own, or neither; one or many."""

    name: str
    reference: Reference | None
    model: type[BaseModel] | None


def check_references(record: RawRecord, references: Iterable[Named], ids: HeldIds) -> Iterator[Problem]:
    """Report every reference of a record to something that is not there, or not of the kind needed."""
    for path, reference, name in references:
        if not ids.has(reference.kind, reference.scheme, name):
            what = reference.scheme.value if reference.scheme else f"{reference.kind.value}s"
            wrong = f"there is no '{name}' among the {what}"
            remedy = suggest(name, ids.near(reference.kind, reference.scheme, name))
            yield _problem(record, path, wrong, remedy)
        elif reference.actor_kind and (kind := ids.actor_kind(name)) != reference.actor_kind:
            wrong = f"'{name}' is {'an' if kind[:1] in 'aeiou' else 'a'} {kind}, not a {reference.actor_kind}"
            yield _problem(record, path, wrong, f"name a {reference.actor_kind}")


def check_disputed(raw: RawRecord, ids: Ids) -> Iterator[Problem]:
    """Report disputed records that are not there."""
    touched = raw.data.get("records") if raw.list.kind is RecordKind.DISPUTE else None
    for index, one in enumerate(touched if isinstance(touched, list) else []):
        kind, name = (str(one.get("kind")), str(one.get("id"))) if isinstance(one, dict) else ("", "")
        if kind in _DISPUTABLE and not ids.has(RecordKind(kind), None, name):
            remedy = suggest(name, ids.near(RecordKind(kind), None, name))
            path: tuple[str | int, ...] = ("records", index, "id")
            yield Problem(raw.position(*path), raw.id, f"records.{index}.id", f"there is no {kind} '{name}'", remedy)


def _problem(record: RawRecord, path: Path, wrong: str, remedy: str) -> Problem:
    field = ".".join(str(part) for part in path[len(record.path) :])
    return Problem(record.places.position(path), record.id, field, wrong, remedy)


def references_in(model: type[BaseModel], data: Mapping[str, Any], path: Path) -> list[Named]:
    """Each reference written in a record, or in a part of one."""
    found: list[Named] = []
    _gather(model, data, path, found)
    return found


def _gather(model: type[BaseModel], data: Mapping[str, Any], path: Path, found: list[Named]) -> None:
    for name, reference, part in _referring_fields(model):
        value = data.get(name)
        if value is None:
            continue
        entries: list[tuple[Path, Any]] = (
            [((*path, name, index), entry) for index, entry in enumerate(value)]
            if isinstance(value, list)
            else [((*path, name), value)]
        )
        for inner, entry in entries:
            if reference and isinstance(entry, str):
                found.append(Named(inner, reference, entry))
            elif part and isinstance(entry, dict):
                _gather(part, entry, inner, found)


@cache
def fields_of(model: type[BaseModel]) -> tuple[FieldShape, ...]:
    """The fields of a model as they are written in YAML, with what they refer to."""
    shapes = []
    for name, info in model.model_fields.items():
        marks, inner = _unwrap(info.annotation)
        references = [mark for mark in (*info.metadata, *marks) if isinstance(mark, Reference)]
        part = inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None
        shapes.append(FieldShape(info.alias or name, references[0] if references else None, part))
    return tuple(shapes)


@cache
def _referring_fields(model: type[BaseModel]) -> tuple[FieldShape, ...]:
    """The fields of a model with references in them, however deep."""
    return tuple(one for one in fields_of(model) if one.reference or (one.model and _referring_fields(one.model)))


def _unwrap(annotation: object) -> tuple[tuple[object, ...], object]:
    """Strip `list[…]`, `… | None` and `Annotated[…]` off a type; returns the marks found and what is left."""
    marks: tuple[object, ...] = ()
    while True:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            annotation, marks = arguments[0], (*marks, *arguments[1:])
        elif origin is list:
            annotation = arguments[0]
        elif origin in {Union, UnionType}:
            annotation = next(one for one in arguments if one is not NoneType)
        else:
            return marks, annotation
