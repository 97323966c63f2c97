"""What the OpenAPI document promises of an answer, held against it. Knows nothing of requests."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

import jsonschema_rs

from tests.fuzz.wire import Answer

_OF_THE_SERVER = {"400", "405", "408", "414", "431"}
"""What may be answered whatever is asked for, and so is declared of no operation."""


class Contract:
    """A document, and what of it was seen."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        """Take the document as it is served."""
        self._document = document
        self._paths = [
            (re.compile(re.sub(r"\\\{[^}]*\\\}", "[^/]+", re.escape(one))), one) for one in document["paths"]
        ]
        self._validators: dict[tuple[str, str, str], jsonschema_rs.Validator | None] = {}
        self._problem = self._validator_of({"$ref": "#/components/schemas/ProblemRead"})

    def operation_of(self, path: bytes) -> str | None:
        """The path, as it is declared, that a request's path belongs to."""
        plain = unquote_to_bytes(path).decode("utf-8", "replace")
        if plain in self._document["paths"]:
            return plain
        return next((path for pattern, path in self._paths if pattern.fullmatch(plain)), None)

    def faults(self, path: str | None, answer: Answer, *, bare: bool) -> tuple[list[str], bool]:
        """What of an answer is not as declared, and whether its body was held against a schema; `bare` has no body."""
        status = str(answer.status)
        declared = self._document["paths"][path]["get"]["responses"].get(status) if path else None
        if path is None or declared is None:
            undeclared = path is not None and status not in _OF_THE_SERVER
            return ([f"{path} declares no {status}"] if undeclared else []), self._is_problem(answer, bare=bare)
        content = declared.get("content", {})
        faults = []
        if not content and answer.body:
            faults.append(f"{status} has a body that is not declared")
        elif content and answer.media_type not in content:
            faults.append(f"{path} declares no {answer.media_type or 'answer without a type'} with {status}")
        if faults or bare or not content:
            return faults, False
        return self._validate(path, status, answer, content[answer.media_type].get("schema", {}))

    def problem_faults(self, answer: Answer) -> list[str]:
        """What is wrong with an error as problem details."""
        if answer.media_type != "application/problem+json":
            return [f"{answer.status} comes as {answer.media_type or 'nothing'}: {answer.body[:100]!r}"]
        try:
            problem = json.loads(answer.body)
        except ValueError:
            return ["the problem is no JSON"]
        faults = [str(one.message) for one in self._problem.iter_errors(problem)]
        if not faults and problem["status"] != answer.status:
            faults.append(f"the problem tells {problem['status']}")
        return faults

    def _is_problem(self, answer: Answer, *, bare: bool) -> bool:
        return not bare and answer.media_type == "application/problem+json"

    def _validate(self, path: str, status: str, answer: Answer, schema: Mapping[str, Any]) -> tuple[list[str], bool]:
        if schema.get("type") == "string":  # text, of which nothing more is said
            return ([] if schema.get("format") == "binary" else _not_text(answer)), True
        key = (path, status, answer.media_type)
        if key not in self._validators:
            self._validators[key] = self._validator_of(schema)
        validator = self._validators[key]
        try:
            body = json.loads(answer.body)
        except ValueError:
            return ["the body is no JSON"], True
        found = next(validator.iter_errors(body), None) if validator else None
        return ([f"{'/'.join(map(str, found.instance_path))}: {str(found.message)[:300]}"] if found else []), True

    def _validator_of(self, schema: Mapping[str, Any]) -> jsonschema_rs.Validator:
        return jsonschema_rs.Draft202012Validator({**schema, "components": self._document["components"]})


def _not_text(answer: Answer) -> list[str]:
    try:
        answer.body.decode()
    except UnicodeDecodeError:
        return [f"{answer.media_type} is not in UTF-8"]
    return []
