"""What a download is: of which data, under which name, of which media type. Touches no file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Self

from app.code_digest import serving_digest
from app.database.snapshot import Snapshot
from app.errors import UnavailableError
from app.vocabulary import BulkFormat

_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._]+")
_LONGEST_VERSION, _SHORT = 40, 12

EXTENSIONS: Mapping[BulkFormat, str] = {
    BulkFormat.NDJSON: "ndjson",
    BulkFormat.DATAPACKAGE: "zip",
    BulkFormat.SQLITE: "sqlite3",
}
MEDIA_TYPES: Mapping[BulkFormat, str] = {
    BulkFormat.NDJSON: "application/x-ndjson",
    BulkFormat.DATAPACKAGE: "application/zip",
    BulkFormat.SQLITE: "application/vnd.sqlite3",
}


@dataclass(frozen=True, slots=True)
class Edition:
    """What files are made of: one revision of a dataset with its release log, as one state of the code renders it."""

    dataset_id: str
    version: str
    revision: str
    rendering: str
    history: str
    last_modified: datetime | None
    formats: Sequence[BulkFormat]

    @classmethod
    def of(cls, snapshot: Snapshot) -> Self:
        """The one that is loaded; raises UnavailableError for one that an earlier version of the code has loaded."""
        if not snapshot.loaded.rendering:
            raise UnavailableError("The database was migrated and has not been loaded since; run `communique load`.")
        return cls(
            snapshot.loaded.dataset_id,
            snapshot.loaded.version,
            snapshot.loaded.revision,
            snapshot.loaded.rendering,
            snapshot.loaded.history,
            snapshot.loaded.last_modified,
            list(BulkFormat),
        )

    @property
    def key(self) -> str:
        """A short digest of all that files are made of; what is in them is the same where it is the same."""
        parts = (self.revision, self.rendering, self.history, serving_digest())
        return sha256("\n".join(parts).encode()).hexdigest()[:16]

    def file_name(self, form: BulkFormat) -> str:
        """The name of a file: dataset, version and key, in characters that are safe everywhere."""
        version = _NOT_IN_NAMES.sub("-", self.version)[:_LONGEST_VERSION].strip("-.")
        return f"{self.dataset_id}-{version or 'unnamed'}-{self.key[:_SHORT]}.{EXTENSIONS[form]}"

    @property
    def file_names(self) -> Sequence[str]:
        """The names of all its files."""
        return [self.file_name(form) for form in self.formats]

    def was_named(self, name: str) -> bool:
        """Whether a file of another edition of this dataset may have had this name."""
        endings = "|".join(EXTENSIONS.values())
        pattern = rf"{re.escape(self.dataset_id)}-[A-Za-z0-9._-]+-[0-9a-f]{{{_SHORT}}}\.({endings})"
        return re.fullmatch(pattern, name) is not None


@dataclass(frozen=True, slots=True)
class Download:
    """A file that is ready: `size` in bytes, `sha256` in hexadecimal."""

    format: BulkFormat
    path: Path
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The name it is served under."""
        return self.path.name

    @property
    def media_type(self) -> str:
        """The media type it is served as."""
        return MEDIA_TYPES[self.format]
