"""What the release log holds, release by release."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from app.seed.document import SeedModel
from app.seed.document.fields import Name
from app.vocabulary import RecordKind

DIGITS = 16
"""Of a content hash, the log keeps this many hexadecimal digits: enough to tell millions of contents apart."""

ORDER = (
    RecordKind.DATASET,
    RecordKind.TERM,
    RecordKind.TOPIC,
    RecordKind.PLACE,
    RecordKind.ACTOR,
    RecordKind.SOURCE,
    RecordKind.EVENT,
    RecordKind.STATEMENT,
    RecordKind.MEMBERSHIP,
    RecordKind.DISPUTE,
)
"""The order of kinds in the log, which is that of seed.revision.records_of."""

RecordId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]+(/[a-z0-9_-]+)?$")]
"""An id as records_of gives it; that of a term has its scheme in front."""
Digest = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{DIGITS}}}$")]


class Renamed(SeedModel):
    """What a record is called now, and the digest of its content, of which the id is a part."""

    id: RecordId
    hash: Digest


class Release(SeedModel):
    """One release of a chronology."""

    version: Name = Field(description="The dataset's own version.")
    revision: str = Field(pattern=r"^[0-9a-f]{64}$", description="The digest of all its records.")
    date: date


class Differences(SeedModel):
    """What a release differs in from the release before, or some of it: there may be a million records."""

    added: dict[RecordKind, dict[RecordId, Digest]] = {}
    changed: dict[RecordKind, dict[RecordId, Digest]] = {}
    removed: dict[RecordKind, list[RecordId]] = {}
    renamed: dict[RecordKind, dict[RecordId, Renamed]] = Field(
        default={},
        description="By former id. A record that says something else as well is also among those changed, by its id.",
    )


class Entry(Differences, Release):
    """A release as it stands in the log, with all its fields."""
