"""Checks the dataset's own description, and that the examples it gives would be answered."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from pydantic import ValidationError

from app.errors import ParameterError
from app.lexicon import Lexicon
from app.params import EXAMPLE_QUERIES, LIST_QUERIES
from app.params.listing import QueryModel, example_values
from app.params.names import Identified
from app.seed.document import Dataset, SeedDocument
from app.seed.ids import Ids
from app.seed.problem import Path, Problem, suggest
from app.seed.records import Seed
from app.seed.rows import names_of
from app.seed.validation import validate
from app.vocabulary import RecordKind, Scheme

_EXAMPLES: Path = ("dataset", "examples", "parameters")


def check_dataset(seed: Seed) -> tuple[Dataset | None, list[Problem]]:
    """The dataset's description as far as it can be read, and what is wrong with it.

    Examples for lists or parameters that do not exist are among that; their values are not looked at.
    """
    if seed.dataset is None:
        remedy = "describe the dataset: id, title, version, licence …"
        return None, [Problem(seed.position(()), "", "", "there is no 'dataset:'", remedy)]
    dataset, problems = validate(seed, Dataset, ("dataset",), "dataset", seed.dataset)
    for name, parameters in (dataset.examples.parameters if dataset else {}).items():
        path: Path = (*_EXAMPLES, name)
        if name not in EXAMPLE_QUERIES:
            wrong = f"there is no list '{name}'"
            problems.append(_problem(seed, path, wrong, suggest(name, EXAMPLE_QUERIES), of_key=True))
            continue
        accepted = EXAMPLE_QUERIES[name].model_fields
        for parameter in parameters:
            if parameter not in accepted:
                wrong = f"/{name} has no parameter '{parameter}'"
                problems.append(_problem(seed, (*path, parameter), wrong, suggest(parameter, accepted), of_key=True))
    return dataset, problems


def check_example_values(seed: Seed, held: SeedDocument, ids: Ids) -> Iterator[Problem]:
    """Report examples whose values a request would be refused for; `held` has all but events and statements."""
    lexicon, examples = Lexicon(names_of(held)), held.dataset.examples
    for name, parameters in examples.parameters.items():
        if name in EXAMPLE_QUERIES:  # check_dataset reports the others
            yield from _check_examples(seed, lexicon, ids, name, parameters)
    refused = _request_refusal(lexicon, examples.request)
    if refused:
        yield _problem(seed, ("dataset", "examples", "request"), *refused)


def _check_examples(
    seed: Seed, lexicon: Lexicon, ids: Ids, name: str, parameters: Mapping[str, str]
) -> Iterator[Problem]:
    """Report the examples of one list that would be refused, alone and beside the others."""
    model = EXAMPLE_QUERIES[name]
    known = {key: value for key, value in parameters.items() if key in model.model_fields}
    together = _refusal(lexicon, model, example_values(model, known))
    for parameter, value in known.items():
        refused = together and _refusal(lexicon, model, example_values(model, {parameter: value}))
        kind = _kind_identified(model, parameter)
        scheme = Scheme.TOPICS if kind is RecordKind.TOPIC else None
        if kind and not ids.has(kind, scheme, value):
            refused = f"there is no {kind} '{value}'", suggest(value, ids.near(kind, scheme, value))
        if refused:
            yield _problem(seed, (*_EXAMPLES, name, parameter), *refused)


def _kind_identified(model: type[QueryModel], parameter: str) -> RecordKind | None:
    """The kind of record whose ids a parameter takes, if it takes ids."""
    marks = model.model_fields[parameter].metadata
    return next((mark.kind for mark in marks if isinstance(mark, Identified)), None)


def _request_refusal(lexicon: Lexicon, request: str) -> tuple[str, str] | None:
    """Why the request shown to newcomers would be refused, and the remedy, or None."""
    address = urlsplit(request)
    name = address.path.strip("/")
    model = LIST_QUERIES.get(name)
    if model is None:
        return f"there is no list '{address.path}'", suggest(name, LIST_QUERIES)
    values: dict[str, Any] = {}
    for parameter, value in parse_qsl(address.query, keep_blank_values=True):
        given = example_values(model, {parameter: value})[parameter]
        values[parameter] = [*values.get(parameter, []), *given] if isinstance(given, list) else given
    return _refusal(lexicon, model, values)


def _refusal(lexicon: Lexicon, model: type[QueryModel], values: Mapping[str, Any]) -> tuple[str, str] | None:
    """Why a request with these parameters would be refused, and the remedy, or None."""
    try:
        lexicon.resolve(model.model_validate(values))
    except ValidationError as error:
        detail = error.errors()[0]
        wrong, _, remedy = str(detail["msg"]).rpartition("; ")
        return f"'{detail['input']}': {wrong or detail['msg']}", remedy if wrong else "correct it"
    except ParameterError as error:
        first = error.errors[0]
        near = ", ".join(first.did_you_mean or ())
        return f"'{first.value}': {first.reason}", f"did you mean {near}?" if near else "correct it"
    return None


def _problem(seed: Seed, path: Path, wrong: str, remedy: str, *, of_key: bool = False) -> Problem:
    return Problem(seed.position(path, of_key=of_key), "dataset", ".".join(map(str, path[1:])), wrong, remedy)
