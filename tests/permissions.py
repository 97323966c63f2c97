"""How tests act as a user whom permissions stop."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def powerless() -> Iterator[None]:
    """Act as a user who may not write; root may write whatever the permissions say."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """A folder that other users can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        made = Path(name)
        made.chmod(0o755)
        yield made
        made.chmod(0o755)


@contextmanager
def forbidden(*paths: Path) -> Iterator[None]:
    """Act as a user who may do nothing with these files and folders."""
    before = [path.stat().st_mode & 0o7777 for path in paths]
    for path in paths:
        path.chmod(0)
    try:
        with powerless():
            yield
    finally:
        for path, mode in zip(paths, before, strict=True):
            path.chmod(mode)
