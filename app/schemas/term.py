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
    changes_membership: bool = Field(
        description="Whether events of this type are those in which somebody becomes a member or ceases to be one."
    )


class StatusTermRead(TermRead):
    """A membership status."""

    counts_as_member: bool = Field(description="Whether who holds it is a member.")
