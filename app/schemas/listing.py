"""The body of every list."""

from typing import Generic, Literal, TypeVar

from pydantic import Field

from app.schemas.base import ReadModel

Item = TypeVar("Item")
Certainty = Literal["certain", "possible"]
"""Whether a record matches whatever is uncertain about it, or only if its open questions fall one way."""


class MatchRead(ReadModel):
    """How a listed record matches the request; holds only what the request asked about."""

    date: Certainty | None = Field(default=None, description="Whether its date matches `date` for certain.")
    membership: Certainty | None = Field(
        default=None, description="Whether the membership asked about surely holds: on `as_of`, or on the event's date."
    )
    highlight: str | None = Field(
        default=None,
        description="Where the words of `q` stand, as HTML: escaped, with `<mark>` around each match.",
        examples=["The <mark>harbour</mark> talks"],
    )


class FacetValue(ReadModel):
    """How many records there would be with one more filter."""

    value: str = Field(description="What the filter takes.")
    label: str = Field(description="What to show a reader.")
    count: int = Field(description="The total of the same request with this filter added.")


class LinksRead(ReadModel):
    """Where this page, the next and the previous one are; null where there is none."""

    self: str = Field(description="This page, in canonical form.")
    next: str | None = Field(description="The next page, null on the last.")
    prev: str | None = Field(description="The page before, for pages by offset.")


class MetaRead(ReadModel):
    """What the answer is made from, and how the request was understood."""

    revision: str = Field(description="The revision of the dataset that answered.")
    dataset_version: str
    revision_changed: bool = Field(description="Whether the cursor came from an earlier revision.")
    resolved: dict[str, dict[str, str]] = Field(
        description="By parameter, what each name was taken for.", examples=[{"actor": {"Harbour Union": "hu"}}]
    )
    notices: list[str] = Field(description="What to know before relying on the answer; mostly empty.")
    query_url: str = Field(description="The request in canonical form: ids for names, parameters in order.")
    cite_as: str


class ListRead(ReadModel, Generic[Item]):
    """A page of a list."""

    items: list[Item]
    total: int = Field(description="How many records match, on all pages together.")
    facets: dict[str, list[FacetValue]] = Field(
        description="By facet asked for, each value and how many of the records it would leave."
    )
    links: LinksRead
    meta: MetaRead
