"""What every list takes: paging, view, and the canonical form of a request. No filter is defined here."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, get_origin
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from app.params.names import Names
from app.vocabulary import RecordKind, View

DEFAULT_LIMIT, MAX_LIMIT, MAX_OFFSET = 20, 200, 10**9
_PAGING = {"limit", "offset", "cursor"}


class QueryModel(BaseModel):
    """A request's parameters; one it does not know is a mistake, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NoQuery(QueryModel):
    """The parameters of an operation that takes none."""


class ListQuery(QueryModel):
    """The parameters of every list."""

    record_kind: ClassVar[RecordKind]
    sort: str
    view: Annotated[
        View, Field(description="`summary` for lean records, `full` for everything a single record shows.")
    ] = View.SUMMARY
    limit: Annotated[
        int, Field(ge=1, le=MAX_LIMIT, description=f"Records per page, 1 to {MAX_LIMIT}; more is an error.")
    ] = DEFAULT_LIMIT
    offset: Annotated[
        int | None,
        Field(ge=0, le=MAX_OFFSET, description="Records to skip. For walking through a list, follow `links.next`."),
    ] = None
    cursor: Annotated[
        str | None,
        Field(max_length=2000, description="Where the last page ended: the opaque value that `links.next` carries."),
    ] = None

    @model_validator(mode="after")
    def _choose_paging(self) -> "ListQuery":
        if self.cursor is not None and self.offset is not None:
            raise PydanticCustomError("paging", "cursor and offset exclude each other; take one of them out")
        return self

    @property
    def descending(self) -> bool:
        """Whether the sort order is reversed."""
        return self.sort.startswith("-")

    @property
    def sort_key(self) -> str:
        """What is sorted by, without the direction."""
        return self.sort.removeprefix("-")

    def canonical(self, names: Names, *, paging: bool = True) -> list[tuple[str, str]]:
        """The request with ids for names, defaults left out, in the order of the parameters' names.

        Two ways to write one request, in other names or another order, have the same canonical form.
        """
        given: dict[str, Any] = self.model_dump(mode="json", exclude_defaults=True)
        pairs: list[tuple[str, str]] = []
        for name in sorted(given):
            if name in names:
                pairs += [(name, one) for one in sorted(set(names[name].include))]
                pairs += [(name, f"!{one}") for one in sorted(set(names[name].exclude))]
            elif paging or name not in _PAGING:
                pairs.append((name, str(given[name])))
        return pairs


def example_values(model: type[ListQuery], given: Mapping[str, str]) -> dict[str, str | list[str]]:
    """Values as a request would carry them: in a list where the parameter may be repeated."""
    repeatable = {name for name, field in model.model_fields.items() if get_origin(field.annotation) is list}
    return {name: [value] if name in repeatable else value for name, value in given.items()}


def query_string(pairs: list[tuple[str, str]]) -> str:
    """Write parameters as the part of an address behind its path, `?` included; empty where there are none."""
    return f"?{urlencode(pairs, safe='!/:,')}" if pairs else ""
