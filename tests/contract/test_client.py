"""The client in TypeScript against the real API, and what its README shows."""

import json
import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from app.settings import PROJECT_FOLDER

CLIENT = PROJECT_FOLDER / "clients" / "typescript"
README = (CLIENT / "README.md").read_text(encoding="utf-8")
_SHOWN = re.compile(r"^```ts\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?", re.MULTILINE | re.DOTALL)
EXAMPLES = _SHOWN.findall(README)
"""Each program of the README, with what it prints as far as that is shown."""


def run(command: Sequence[str | Path], **settings: str) -> str:
    """What a program of the project prints; fails with all it says where it fails."""
    ran = subprocess.run(  # noqa: S603 - commands written here
        command,
        cwd=PROJECT_FOLDER,
        env={**os.environ, "NO_COLOR": "1", **settings},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_client_reads_what_is_served(address: str) -> None:
    run(["npm", "run", "test:api", "--workspace", "clients/typescript"], COMMUNIQUE_API=address)


@pytest.fixture(scope="module")
def programs() -> Iterator[list[Path]]:
    """The programs of the README, compiled as strictly as the client itself, where the built client is found."""
    run(["npm", "run", "build", "--workspace", "clients/typescript"])
    var = PROJECT_FOLDER / "var"
    var.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=var) as name:
        sources = [Path(name, f"example{number}.mts") for number in range(len(EXAMPLES))]
        for source, (program, _) in zip(sources, EXAMPLES, strict=True):
            source.write_text(program, encoding="utf-8")
        strictly = {"extends": str(CLIENT / "tsconfig.json"), "compilerOptions": {"noEmit": False}}
        files = {"include": [], "files": [source.name for source in sources]}
        Path(name, "tsconfig.json").write_text(json.dumps({**strictly, **files}), encoding="utf-8")
        run(["node_modules/.bin/tsc", "--project", name])
        yield [source.with_suffix(".mjs") for source in sources]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_what_the_readme_shows_runs_and_prints_what_it_shows(
    programs: list[Path], dataset_address: str, number: int
) -> None:
    shown = EXAMPLES[number][1]
    program = programs[number].read_text(encoding="utf-8")
    programs[number].write_text(program.replace("http://127.0.0.1:8000", dataset_address), encoding="utf-8")
    printed = run(["node", programs[number]])
    assert printed
    assert printed.startswith(shown)
