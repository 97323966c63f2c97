"""Checks the dataset's own description, and that the examples it gives would be answered."""

from collections.abc import Iterator

from pydantic import ValidationError

from app.errors import ParameterError
from app.lexicon import Lexicon
from app.params import LIST_QUERIES
from app.params.listing import ListQuery, example_values
from app.seed.document import Dataset, SeedDocument
from app.seed.problem import Path, Problem, suggest
from app.seed.read import SeedText
from app.seed.revision import records_of
from app.seed.rows import names_of
from app.seed.validation import validate

_EXAMPLES: Path = ("dataset", "examples", "parameters")


def check_dataset(seed: SeedText) -> Iterator[Problem]:
    """Report what is wrong with `dataset:`, and examples for lists or parameters that do not exist."""
    written = seed.data.get("dataset")
    if written is None:
        remedy = "describe the dataset: id, title, version, licence …"
        yield Problem(seed.position(()), "", "", "there is no 'dataset:'", remedy)
        return
    dataset, mistakes = validate(seed, Dataset, ("dataset",), "dataset", written)
    yield from mistakes
    for name, parameters in (dataset.examples.parameters if dataset else {}).items():
        path: Path = (*_EXAMPLES, name)
        if name not in LIST_QUERIES:
            yield _problem(seed, path, f"there is no list '{name}'", suggest(name, LIST_QUERIES), of_key=True)
            continue
        accepted = LIST_QUERIES[name].model_fields
        for parameter in parameters:
            if parameter not in accepted:
                wrong = f"/{name} has no parameter '{parameter}'"
                yield _problem(seed, (*path, parameter), wrong, suggest(parameter, accepted), of_key=True)


def check_example_values(seed: SeedText, document: SeedDocument) -> Iterator[Problem]:
    """Report examples in a dataset otherwise right whose values a request would be refused for."""
    lexicon = Lexicon(names_of(document))
    ids = {(kind, record_id) for kind, record_id, _ in records_of(document)}
    for name, parameters in document.dataset.examples.parameters.items():
        model = LIST_QUERIES[name]
        for parameter, value in parameters.items():
            wrong = _refusal(lexicon, model, parameter, value)
            if parameter == "id" and (model.record_kind, value) not in ids:
                known = [record_id for kind, record_id in ids if kind is model.record_kind]
                wrong = f"there is no {model.record_kind} '{value}'; {suggest(value, known)}"
            if wrong:
                reason, _, remedy = wrong.rpartition("; ")
                yield _problem(seed, (*_EXAMPLES, name, parameter), reason or wrong, remedy if reason else "correct it")


def _refusal(lexicon: Lexicon, model: type[ListQuery], parameter: str, value: str) -> str | None:
    """Why a request with this parameter alone would be refused, or None."""
    try:
        lexicon.resolve(model.model_validate(example_values(model, {parameter: value})))
    except ValidationError as error:
        return f"'{value}': {error.errors()[0]['msg']}"
    except ParameterError as error:
        near = ", ".join(error.errors[0].did_you_mean or ())
        return f"'{value}': {error.errors[0].reason}; " + (f"did you mean {near}?" if near else "correct it")
    return None


def _problem(seed: SeedText, path: Path, wrong: str, remedy: str, *, of_key: bool = False) -> Problem:
    return Problem(seed.position(path, of_key=of_key), "dataset", ".".join(map(str, path[1:])), wrong, remedy)
