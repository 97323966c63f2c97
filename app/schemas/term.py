"""Words of the vocabulary as served."""

from pydantic import Field

from app.schemas.base import ReadModel


class TermRead(ReadModel):
    """A word of the vocabulary, with what it means here."""

    id: str
    label: str
    definition: str


class TypeTermRead(TermRead):
    """An event type."""

    plover: str | None = Field(description="Its counterpart in the PLOVER event ontology.", examples=["CONSULT"])


class StatusTermRead(TermRead):
    """A membership status."""

    counts_as_member: bool = Field(description="Whether who holds it is a member.")
