"""What of an interface breaks the clients of an earlier one: as Redocly judges two OpenAPI documents."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from contract import PROJECT_FOLDER, ContractError

_REDOCLY = PROJECT_FOLDER / "node_modules" / ".bin" / "redocly"
_QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
_EXAMPLES = {"example", "examples"}

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Break:
    """One thing that may stop a client: where in the document, by names, and what happened there."""

    where: str
    what: str


def breaks_between(released: Document, present: Document) -> list[Break]:
    """All that a client of one document may trip over in the other, in order; raises ContractError without Redocly."""
    documents = {"released.json": without_examples(released), "present.json": without_examples(present)}
    report = _compare(documents)
    return sorted({one for change in report["changes"] for one in _breaks_of(change, documents)})


def without_examples(document: Document) -> Document:
    """A document without its examples, which are of the data; properties that bear such a name stay."""
    stripped: Document = _without_examples(document)
    return stripped


def _without_examples(part: Any, *, named_by_us: bool = False) -> Any:  # noqa: ANN401 - JSON
    if isinstance(part, list):
        return [_without_examples(one) for one in part]
    if not isinstance(part, dict):
        return part
    return {
        name: _without_examples(value, named_by_us=name == "properties" and not named_by_us)
        for name, value in part.items()
        if named_by_us or name not in _EXAMPLES
    }


def _compare(documents: Mapping[str, Document]) -> Any:  # noqa: ANN401 - JSON
    if not _REDOCLY.exists():
        raise ContractError("Redocly compares the documents, and is not installed: run `make test-contract`.")
    with TemporaryDirectory() as folder:
        for name, document in documents.items():
            Path(folder, name).write_text(json.dumps(document), encoding="utf-8")
        ran = subprocess.run(
            [_REDOCLY, "diff", *documents, "--format=json", "--fail-on=none"],
            cwd=folder,
            env={**os.environ, **_QUIET},
            capture_output=True,
            text=True,
            check=False,
        )
    if ran.returncode:
        raise ContractError(f"Redocly could not compare the documents:\n{ran.stderr}{ran.stdout}")
    return json.loads(ran.stdout)


def _breaks_of(change: Mapping[str, Any], documents: Mapping[str, Document]) -> Iterator[Break]:
    for verdict in change["verdicts"]:
        if verdict["impact"] == "major":
            place = verdict["location"]
            yield Break(_named(place["pointer"], documents[place["file"]]), verdict["message"])
    # Redocly lets this pass; the same request would mean something else.
    if change.get("property") == "default" and "/parameters/" in change["path"]:
        before, after = change["base"], change["revision"]
        where = _named(after["pointer"], documents[after["file"]])
        yield Break(where, f"Default changed from {before.get('value')!r} to {after.get('value')!r}.")


def _named(pointer: str, document: Any) -> str:  # noqa: ANN401 - JSON
    """A place in a document in words: with parameters by their names, since their order is no part of the interface."""
    words = []
    for step in pointer.removeprefix("#/").split("/"):
        word = step.replace("~1", "/").replace("~0", "~")
        if isinstance(document, list):
            document = document[int(word)]
            word = document.get("name", word) if isinstance(document, dict) else word
        elif isinstance(document, dict):
            document = document.get(word)
        words.append(word)
    return " ".join(words).removeprefix("components schemas ").removeprefix("paths ")
