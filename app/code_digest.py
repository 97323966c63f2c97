"""Digests of this program's own code: what is made from the same data by other code is something else."""

from collections.abc import Collection
from functools import cache
from hashlib import sha256
from pathlib import Path

_KINDS = {".py", ".html", ".css", ".js", ".md"}
_APP = Path(__file__).resolve().parent


def digest_code(without: Collection[str] = ()) -> str:
    """SHA-256 over the files of this package; `without` names files and folders in it that do not count."""
    digest, excluded = sha256(), {_APP / name for name in without}
    for file in sorted(_APP.rglob("*.*")):
        if file.suffix in _KINDS and not excluded & {file, *file.parents}:
            digest.update(file.relative_to(_APP).as_posix().encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


@cache
def serving_digest() -> str:
    """The digest of all code, as it stands when it is first asked for."""
    return digest_code()
