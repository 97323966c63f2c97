"""The dataset and its vocabulary as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.term import StatusTermRead, TermRead, TypeTermRead


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


class VocabularyRead(ReadModel):
    """All terms, by scheme."""

    event_types: list[TypeTermRead]
    roles: list[TermRead]
    topics: list[TermRead] = Field(description="/topics/{id} has more on each.")
    relations: list[TermRead]
    document_roles: list[TermRead]
    positions: list[TermRead]
    chain_acts: list[TermRead]
    membership_statuses: list[StatusTermRead]


def render_dataset_citation(title: str, attribution: str, version: str, revision: str) -> str:
    """How to cite the dataset, in one line."""
    return f"{attribution}: {title}. Version {version}, revision {revision[:12]}."
