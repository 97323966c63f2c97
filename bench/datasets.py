"""The databases a run needs, made by Communiqué's own commands and kept while what they are made by stays the same."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from app.seed.revision import rendering_hash
from app.settings import PREFIX
from bench.errors import BenchError
from bench.settings import PROJECT_FOLDER, SIZES, WORK_FOLDER

_SEED = PROJECT_FOLDER / "data" / "seed.yaml"
_MADE_BY = ("app/seed", "app/models", "app/database", "alembic/versions")
"""Whose code decides what stands in Communiqué's database, besides what the rendering hash tells."""
_LOAD_SECONDS, _LEAST_A_SECOND = 300, 200
"""How long a load may take: so many seconds, and one for each so many events."""
_PLAIN_MADE_BY = ("bench/peers/plain_build.py", "bench/peers/plain_rows.py", "bench/peers/plain_models.py")


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset of one size, and where its files are."""

    size: str

    @property
    def folder(self) -> Path:
        """Where everything made of it is kept."""
        return WORK_FOLDER / self.size

    @property
    def database(self) -> Path:
        """Communiqué's database, which Datasette serves as well."""
        return self.folder / "communique.sqlite3"

    @property
    def plain(self) -> Path:
        """The database of the plain FastAPI peer."""
        return self.folder / "plain.sqlite3"

    @property
    def postgresql(self) -> Path:
        """The folder of the PostgreSQL server that holds the same, and of its socket."""
        return self.folder / "postgresql"

    def postgresql_address(self, database: str = "events") -> str:
        """Where that server is reached while it runs (bench.postgresql)."""
        return f"postgresql://postgres@/{database}?host={self.postgresql}"

    @property
    def bodies(self) -> Path:
        """The answers that the constant peers give."""
        return self.folder / "bodies"

    @property
    def events(self) -> int:
        """How many events are generated; 0 for the dataset in data/."""
        return SIZES[self.size]


def load(dataset: Dataset) -> None:
    """Make Communiqué's database of a dataset, unless the one that is there is still good."""
    made_by = digest_files(_MADE_BY, rendering_hash(), *([] if dataset.events else [_digest_data()]))
    if is_current(dataset.database, made_by):
        return
    dataset.folder.mkdir(parents=True, exist_ok=True)
    for file in dataset.folder.glob(f"{dataset.database.name}*"):
        file.unlink()
    environment = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    environment[f"{PREFIX}DATABASE_URL"] = f"sqlite:///{dataset.database}"
    seconds = _LOAD_SECONDS + dataset.events // _LEAST_A_SECOND
    if not dataset.events:
        _run(seconds, environment, "load", str(_SEED))
    else:
        generated = dataset.folder / "generated.ndjson"
        _run(seconds, environment, "generate", str(dataset.events), "--output", str(generated))
        _run(seconds, environment, "load", str(generated))
        generated.unlink()
    stamp(dataset.database, made_by)


def plain_made_by(dataset: Dataset) -> str:
    """What the plain peer's database is made by and from."""
    return digest_files(_PLAIN_MADE_BY, _stamp_of(dataset.database).read_text(encoding="utf-8"))


def postgresql_made_by(dataset: Dataset) -> str:
    """What the PostgreSQL server's data is made by and from."""
    return digest_files(("bench/postgresql.py",), _stamp_of(dataset.database).read_text(encoding="utf-8"))


def is_current(database: Path, made_by: str) -> bool:
    """Whether a database is there and was made by just this."""
    written = _stamp_of(database)
    return database.exists() and written.exists() and json.loads(written.read_text(encoding="utf-8")) == made_by


def stamp(database: Path, made_by: str) -> None:
    """Note what a database was made by; done last, so that one cut short is made again."""
    _stamp_of(database).write_text(json.dumps(made_by), encoding="utf-8")


def digest_files(names: tuple[str, ...], *more: str) -> str:
    """SHA-256 over files, folders of Python files, and texts."""
    digest = sha256()
    for name in names:
        path = PROJECT_FOLDER / name
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            digest.update(file.relative_to(PROJECT_FOLDER).as_posix().encode() + b"\0" + file.read_bytes())
    for text in more:
        digest.update(b"\0" + text.encode())
    return digest.hexdigest()


def _stamp_of(database: Path) -> Path:
    return database.with_suffix(".made-by.json")


def _digest_data() -> str:
    return sha256(b"".join(file.read_bytes() for file in sorted(_SEED.parent.glob("*.yaml")))).hexdigest()


def _run(seconds: int, environment: dict[str, str], *words: str) -> None:
    """Run a command of Communiqué's; raises BenchError where it fails or takes longer than this."""
    command = f"communique {' '.join(words)}"
    try:
        done = subprocess.run(
            [sys.executable, "-m", "app.cli", *words],
            cwd=PROJECT_FOLDER,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=False,
            timeout=seconds,
        )
    except subprocess.TimeoutExpired:
        raise BenchError(f"{command} was not done after {seconds} seconds") from None
    if done.returncode:
        raise BenchError(f"{command} failed; what it says stands above")
