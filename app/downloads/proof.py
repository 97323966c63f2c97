"""Proves files that were made by the digests written down when they were. Makes and removes nothing."""

import json
from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from app.downloads.folder import MANIFEST


def find_download_damage(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Every file in a folder of downloads, and whether it is what it was; a manifest that cannot be read is not."""
    for manifest in sorted(folder.glob(f"*/{MANIFEST}")):
        try:
            files = [(manifest.with_name(one["name"]), one["sha256"]) for one in json.loads(manifest.read_bytes())]
        except (OSError, ValueError, KeyError, TypeError):
            yield manifest, False
            continue
        for file, digest in files:
            yield file, _digest_of(file) == digest


def _digest_of(file: Path) -> str:
    """The digest of a file; empty where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""
