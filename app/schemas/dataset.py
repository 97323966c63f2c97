"""The dataset and its vocabulary as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.vocabulary import Scheme


class DatasetRead(ReadModel):
    """What this chronology is, how much it holds, and how to cite it."""

    id: str
    title: str
    version: str = Field(description="The curators' own version.")
    revision: str = Field(description="A digest of all records; it changes whenever one of them does.")
    description: str
    licence: str = Field(description="SPDX identifier of the licence of the data.")
    licence_url: str
    attribution: str = Field(description="Whom to name when using the data.")
    language: str
    inclusion_rules: list[str]
    known_gaps: list[str]
    counts: dict[str, int] = Field(description="How many records of each kind there are.")
    cite_as: str


class TermRead(ReadModel):
    """A word of the vocabulary, with what it means here."""

    id: str
    label: str
    definition: str
    plover: str | None = Field(description="Of event types: the counterpart in the PLOVER ontology.")
    counts_as_member: bool | None = Field(description="Of membership statuses: whether who holds it is a member.")


VocabularyRead = dict[Scheme, list[TermRead]]
"""All terms, by scheme."""


def render_dataset_citation(title: str, attribution: str, version: str, revision: str) -> str:
    """How to cite the dataset, in one line."""
    return f"{attribution}: {title}. Version {version}, revision {revision[:12]}."
