"""Field types that several kinds of record share: ids, references, dates, citations."""

from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from app.edtf import Edtf
from app.vocabulary import DateBasis, RecordKind, Scheme


@dataclass(frozen=True, slots=True)
class Reference:
    """Marks a field that names a record: of this kind or, where `scheme` is set, a term of that vocabulary."""

    kind: RecordKind
    scheme: Scheme | None = None
    actor_kind: str | None = None


class SeedModel(BaseModel):
    """A part of a seed file; a field it does not know is a mistake, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty(cls, value: object) -> object:
        """Take a field written with nothing behind it as one that is not there."""
        if not isinstance(value, dict) or None not in value.values():
            return value
        return {name: given for name, given in value.items() if given is not None}


def empty_list(**about: Any) -> Any:  # noqa: ANN401 - as pydantic's own Field
    """A list that is empty where nothing is written; made anew, since to copy one takes a third of reading a record."""
    return Field(default_factory=list, json_schema_extra={"default": []}, **about)


Id = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80),
    Field(
        description="Lower-case letters, digits and single hyphens; never changed once published.",
        examples=["harbour-talks-1998"],
    ),
]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=300)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$", max_length=1000)]
LanguageTag = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
    Field(description="A language tag (BCP 47).", examples=["en", "pt-BR"]),
]
Locator = Annotated[
    str,
    StringConstraints(pattern=r"^(paragraph|page|article|section|line) [0-9]+(-[0-9]+)?$"),
    Field(
        description="Where in the source the words stand. Paragraphs are the blocks of its text between blank "
        "lines, counted from 1, headings included.",
        examples=["paragraph 3"],
    ),
]

ActorId = Annotated[str, Reference(RecordKind.ACTOR)]
StateId = Annotated[str, Reference(RecordKind.ACTOR, actor_kind="state")]
SourceId = Annotated[str, Reference(RecordKind.SOURCE)]
PlaceId = Annotated[str, Reference(RecordKind.PLACE)]
EventId = Annotated[str, Reference(RecordKind.EVENT)]
TopicId = Annotated[str, Reference(RecordKind.TOPIC, Scheme.TOPICS)]


class SeedDate(SeedModel):
    """A date as a source gives it, or as a curator inferred it and says how."""

    edtf: Edtf = Field(examples=["2007-03-09/2007-03-13"])
    basis: DateBasis = DateBasis.STATED
    note: Text | None = Field(default=None, description="How an inferred date was arrived at.")

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        if isinstance(value, int | float):
            raise PydanticCustomError("date", "{value} is a number; write it as text, in quotes", {"value": value})
        return {"edtf": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _explain_inference(self) -> Self:
        if self.basis is DateBasis.INFERRED and self.note is None:
            raise PydanticCustomError("date", "an inferred date has no note; add 'note:' and say how it was arrived at")
        return self

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe both ways to write it: plain EDTF text, or a mapping with basis and note."""
        mapping = handler.resolve_ref_schema(handler(core_schema))
        return {"anyOf": [{"type": "string", "description": "EDTF text"}, mapping]}


class Citation(SeedModel):
    """Which source says so, in which words, where in it, and which fields of the record it vouches for."""

    source: SourceId
    quote: Text | None = Field(
        default=None,
        description="The source's own words, verbatim, one sentence at most; … marks what is left out.",
    )
    locator: Locator | None = None
    supports: list[str] = Field(
        min_length=1,
        description="The fields of this record that the source vouches for.",
        examples=[["date", "place"]],
    )
    note: Text | None = None


class Identifier(SeedModel):
    """An id in somebody else's scheme."""

    scheme: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")] = Field(examples=["iso3166-1", "wikidata"])
    id: Name = Field(examples=["NO", "Q20"])
