"""Sources: the documents that vouch for facts."""

from pydantic import Field

from app.seed.document.fields import ActorId, Id, LanguageTag, Name, SeedDate, SeedModel, Text, WebAddress, empty_list
from app.vocabulary import SourceType


class UncitedParagraph(SeedModel):
    """A paragraph of a source's text that no record cites, and why not."""

    paragraph: int = Field(ge=1)
    reason: Text = Field(examples=["subscription notice", "repeats paragraph 3"])


class Copy(SeedModel):
    """A further address at which the same document, or a reprint of it, can be read."""

    url: WebAddress = Field(description="Where it can be read.", examples=["https://wire.example/calm-waters"])
    publisher: Name | None = Field(default=None, description="Who keeps the copy or reprinted the document.")


class Source(SeedModel):
    """A document: an article, a cable, a treaty, a press release."""

    id: Id
    title: Name
    type: SourceType
    publisher: Name | None = None
    authors: list[Name] = empty_list()
    created: SeedDate | None = Field(default=None, description="When it was written; a leaked cable's own date.")
    published: SeedDate | None = Field(default=None, description="When it could first be read by the public.")
    language: LanguageTag = "en"
    party: ActorId | None = Field(default=None, description="The actor it speaks for, if any.")
    url: WebAddress | None = None
    archived_url: WebAddress | None = None
    copies: list[Copy] = empty_list(
        description="Further addresses of the same document: a document is one record, however many it has.",
    )
    file: str | None = Field(
        default=None,
        pattern=r"^[^/\\]+$",
        description="Name of the file that holds its text, where one is kept.",
    )
    uncited: list[UncitedParagraph] = empty_list(
        description="The paragraphs of its text that are cited nowhere, each with the reason."
    )
    held: bool = Field(default=True, description="False when it is only mentioned by other sources, not read.")
    summary: Text | None = Field(default=None, description="What it is, in the curators' words.")
    note: Text | None = None
