"""The answers that the constant peers give: one of Communiqué's for each workload, kept in a folder. Asks nobody."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

FOLDER_VARIABLE = "BENCH_BODIES"
"""The environment variable that tells the constant peers where the answers stand."""


@dataclass(frozen=True, slots=True)
class Body:
    """An answer as it goes over the wire: status, headers but for those every server writes itself, and bytes."""

    status: int
    headers: list[tuple[str, str]]
    content: bytes


def save_body(folder: Path, name: str, body: Body) -> None:
    """Keep an answer under the name of a workload."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath(f"{name}.bin").write_bytes(body.content)
    folder.joinpath(f"{name}.json").write_text(json.dumps([body.status, body.headers]), encoding="utf-8")


def load_bodies() -> dict[str, Body]:
    """All answers in the folder the environment names, by workload."""
    folder = Path(os.environ[FOLDER_VARIABLE])
    bodies = {}
    for file in sorted(folder.glob("*.json")):
        status, headers = json.loads(file.read_text(encoding="utf-8"))
        content = file.with_suffix(".bin").read_bytes()
        bodies[file.stem] = Body(status, [(name, value) for name, value in headers], content)
    return bodies
