"""How query parameters that take names are marked, and what such names come to once looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from app.vocabulary import Naming, RecordKind, Scheme

MAX_VALUES = 50
"""How many values one parameter takes in a request."""


@dataclass(frozen=True, slots=True)
class Named:
    """Marks a parameter whose values name records, terms of a vocabulary, or members of a closed set.

    With `of`, a value may also be a pair `OF:VALUE`, such as an actor and a role; it comes to `of-id:value-id`.
    """

    namespace: RecordKind | Scheme | Naming | type[StrEnum]
    of: RecordKind | None = None


@dataclass(frozen=True, slots=True)
class Identified:
    """Marks a parameter whose values are ids of records of one kind, exactly as they are."""

    kind: RecordKind


@dataclass(frozen=True, slots=True)
class Selection:
    """The ids a parameter asks for, and those it excludes (`!value`), each in the order given."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


NOTHING = Selection()
Names = Mapping[str, Selection]
"""What each parameter that takes names came to; a parameter not given is not in it."""


def _refuse_empty(value: str) -> str:
    if not value.removeprefix("!").strip():
        raise PydanticCustomError("empty", "it is empty; give a value or leave the parameter out")
    return value


NameValues = Annotated[
    list[Annotated[str, StringConstraints(max_length=300), AfterValidator(_refuse_empty)]],
    Field(max_length=MAX_VALUES),
]
"""Repeatable values, each a name or `!name`."""

ANY: Any = Field(default_factory=list)
"""The default of such a parameter, any value will do; a list itself would be copied in depth for each request."""
