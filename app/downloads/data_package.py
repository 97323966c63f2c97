"""Everything as a Data Package: CSV tables and their description in one ZIP file, the same bytes for the same data."""

import csv
import json
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from app.database.copy import Progress
from app.database.fetch import fetch_rows, fetch_text, stream_rows
from app.database.snapshot import Snapshot
from app.formats.package import TABLES, Table, describe_package, describe_resource, rows_of
from app.queries.contents import count_contents, select_contents, select_dataset_content

_CHUNK = 1024 * 1024
_FILE_MODE, _UNIX = 0o100644 << 16, 3
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP file can tell; the clock must leave no trace in the bytes."""


def write_package(snapshot: Snapshot, path: Path, progress: Progress) -> None:
    """Write the package; the records are read once, and all tables grow beside the file until they are packed."""
    ((total,),) = fetch_rows(snapshot, count_contents())
    dataset = json.loads(fetch_text(snapshot, select_dataset_content()) or "{}")
    with TemporaryDirectory(dir=path.parent, prefix=".tables-") as folder:
        files = {table.name: Path(folder, f"{table.name}.csv") for table in TABLES}
        _fill(snapshot, files, lambda done: progress(done, total))
        with ZipFile(path, "w") as archive:
            resources = []
            for table in TABLES:
                resources.append(_pack(archive, table, files[table.name], lambda: progress(total, total)))
                files[table.name].unlink()
            descriptor = describe_package(dataset, snapshot.loaded.revision, resources)
            text = json.dumps(descriptor, ensure_ascii=False, indent=2)
            archive.writestr(_entry("datapackage.json"), f"{text}\n")


def _fill(snapshot: Snapshot, files: Mapping[str, Path], report: Callable[[int], None]) -> None:
    """Write every table, its names of columns first."""
    with ExitStack() as opened:
        write = {
            name: csv.writer(opened.enter_context(file.open("w", encoding="utf-8", newline=""))).writerow
            for name, file in files.items()
        }
        for table in TABLES:
            write[table.name]([column.name for column in table.columns])
        for done, (kind, record_id, content) in enumerate(stream_rows(snapshot, select_contents()), 1):
            for name, row in rows_of(kind, record_id, json.loads(content)):
                write[name](row)
            report(done)


def _pack(archive: ZipFile, table: Table, file: Path, report: Callable[[], None]) -> dict[str, Any]:
    """Move a table into the archive; returns its description."""
    digest, size = sha256(), file.stat().st_size
    with file.open("rb") as source, archive.open(_entry(file.name, size), "w") as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
            report()
    return describe_resource(table, size, digest.hexdigest())


def _entry(name: str, size: int = 0) -> ZipInfo:
    """The heading of a file in the archive; it must know of a very large one beforehand."""
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type, entry.create_system, entry.external_attr, entry.file_size = (
        ZIP_DEFLATED,
        _UNIX,
        _FILE_MODE,
        size,
    )
    return entry
