"""By form, how the whole dataset is written to a file. Which file, and what becomes of it, is for others to say."""

from collections.abc import Callable, Mapping
from pathlib import Path

from app.database.copy import Progress, copy_database
from app.database.snapshot import Snapshot
from app.downloads.data_package import write_package
from app.downloads.ndjson import write_ndjson
from app.vocabulary import BulkFormat

WRITERS: Mapping[BulkFormat, Callable[[Snapshot, Path, Progress], None]] = {
    BulkFormat.SQLITE: copy_database,
    BulkFormat.NDJSON: write_ndjson,
    BulkFormat.DATAPACKAGE: write_package,
}
"""The copy comes first: it alone is not made through the snapshot, and may find that a load came between."""
