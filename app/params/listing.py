"""What every list takes: paging, order, view, and the canonical form of a request. No filter is defined here."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, ClassVar, get_origin
from urllib.parse import quote_plus

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from app.params.names import Names
from app.vocabulary import RecordKind, View

DEFAULT_LIMIT, MAX_LIMIT, MAX_OFFSET = 20, 200, 10**9
PAGING = frozenset({"limit", "offset", "cursor"})
"""The parameters that say which part of a list is asked for."""
SHAPING = frozenset({"view", "fields", "facets", "format"})
"""Those that say what of its records is shown, and how."""


class QueryModel(BaseModel):
    """A request's parameters; one it does not know is a mistake, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    not_in_address: ClassVar[frozenset[str]] = frozenset({"format"})

    def canonical(self, names: Names) -> list[tuple[str, str]]:
        """The request with ids for names, defaults left out, in the order of the parameters' names.

        Two ways to write one request, in other names or another order, have the same canonical form.
        """
        given: dict[str, Any] = self.model_dump(mode="json", include=self.model_fields_set, exclude_defaults=True)
        pairs: list[tuple[str, str]] = []
        for name in sorted(given):
            if name in names:
                pairs += [(name, one) for one in sorted(set(names[name].include))]
                pairs += [(name, f"!{one}") for one in sorted(set(names[name].exclude))]
            elif given[name] is not None:
                pairs.append((name, str(given[name]).lower() if isinstance(given[name], bool) else str(given[name])))
        return pairs

    @classmethod
    def address(cls, canonical: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """What of a request's canonical form says what is asked for, whatever the page and the form."""
        return [pair for pair in canonical if pair[0] not in cls.not_in_address]


class NoQuery(QueryModel):
    """The parameters of an operation that takes none."""


class PagedQuery(QueryModel):
    """The parameters of everything that comes in pages."""

    not_in_address: ClassVar = PAGING | {"format"}
    sort: str
    limit: Annotated[
        int | None,
        Field(
            ge=1,
            le=MAX_LIMIT,
            description=f"Records per page, 1 to {MAX_LIMIT}; more is an error. Without it, {DEFAULT_LIMIT} in JSON, "
            "and every match in any other form.",
        ),
    ] = None
    offset: Annotated[
        int | None,
        Field(ge=0, le=MAX_OFFSET, description="Records to skip. For walking through a list, follow `links.next`."),
    ] = None
    cursor: Annotated[
        str | None,
        Field(max_length=2000, description="Where the last page ended: the opaque value that `links.next` carries."),
    ] = None

    @model_validator(mode="after")
    def _choose_paging(self) -> "PagedQuery":
        if self.cursor is not None and self.offset is not None:
            raise PydanticCustomError(
                "together",
                "cursor and offset exclude each other; take one of them out",
                {"parameter": "cursor, offset"},
            )
        return self

    @model_validator(mode="after")
    def _rank_a_search_only(self) -> "PagedQuery":
        if self.sort == "relevance" and getattr(self, "q", None) is None:
            raise PydanticCustomError(
                "together", "relevance is relevance to `q`; add q, or sort otherwise", {"parameter": "sort"}
            )
        return self

    @property
    def descending(self) -> bool:
        """Whether the sort order is reversed."""
        return self.sort.startswith("-")

    @property
    def whole(self) -> bool:
        """Whether no limit was given; exports then hold every match, not a page."""
        return self.limit is None

    @property
    def page_size(self) -> int:
        """How many records a page has."""
        return DEFAULT_LIMIT if self.limit is None else self.limit

    @staticmethod
    def filters(canonical: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """What of it says which records in which order: what a cursor holds good for."""
        return [pair for pair in canonical if pair[0] not in PAGING | SHAPING]


def _tidy(value: str) -> str:
    """Put the names in order, each once; one left empty is a mistake."""
    names = sorted({name.strip() for name in value.split(",")})
    if not names[0]:
        raise PydanticCustomError("empty", "a name is missing; write names with single commas between them")
    return ",".join(names)


class CommaSeparated:
    """A parameter that takes names with commas between them, in any order and each once; it is kept in order."""

    def __init__(self, *allowed: str) -> None:
        """Take the names there are; another one is refused."""
        self.allowed = allowed

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check the names behind the type's own validation."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe which names there are."""
        names = "|".join(self.allowed)
        return {**handler(schema), "pattern": f"^ *({names}) *(, *({names}) *)*$"}

    def _check(self, value: str) -> str:
        tidy = _tidy(value)
        wrong = [name for name in tidy.split(",") if name not in self.allowed]
        if wrong:
            reason = f"'{wrong[0][:50]}' is none of them"
            raise PydanticCustomError("choice", "{reason}", {"reason": reason, "allowed": list(self.allowed)})
        return tidy


def _read_flag(value: object) -> object:
    """Take `true` and `false` and no other word that may mean one of them."""
    if isinstance(value, bool):
        return value
    if value not in {"true", "false"}:
        raise PydanticCustomError("choice", "it is not one of the allowed values", {"allowed": ["true", "false"]})
    return value == "true"


Flag = Annotated[bool, BeforeValidator(_read_flag)]
"""Yes or no."""

FACETS = Field(description="Counts by value, for any of these names with commas between them.", max_length=300)
"""What every `facets` parameter says of itself."""


class ListQuery(PagedQuery):
    """The parameters of every list of records."""

    record_kind: ClassVar[RecordKind]
    view: Annotated[
        View, Field(description="`summary` for lean records, `full` for everything a single record shows.")
    ] = View.SUMMARY
    fields: Annotated[
        Annotated[str, AfterValidator(_tidy)] | None,
        Field(
            max_length=500,
            description="Serve these top-level fields of each record only, with commas between them; "
            "`match` stays where it is asked for.",
        ),
    ] = None


def named_in(value: str | None) -> list[str]:
    """The names in a parameter that takes several with commas between them."""
    return value.split(",") if value else []


def example_values(model: type[QueryModel], given: Mapping[str, str]) -> dict[str, str | list[str]]:
    """Values as a request would carry them: in a list where the parameter may be repeated."""
    repeatable = {name for name, field in model.model_fields.items() if get_origin(field.annotation) is list}
    return {name: [value] if name in repeatable else value for name, value in given.items()}


def query_string(pairs: list[tuple[str, str]]) -> str:
    """Write parameters as the part of an address behind its path, `?` included; empty where there are none."""
    return f"?{'&'.join([f'{name}={_quoted(value)}' for name, value in pairs])}" if pairs else ""


@lru_cache(maxsize=4096)
def _quoted(value: str) -> str:
    return quote_plus(value, safe="!/:,")
