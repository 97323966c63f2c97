"""Rules on quotes: how long they are, and where they stand."""

from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel

from app.seed.document import Statement
from app.seed.problem import Path, Problem
from app.seed.references import fields_of
from app.seed.rules.subject import Subject
from app.seed.sentences import count_sentences
from app.vocabulary import StatementMode


def check_quotes(subject: Subject) -> Iterator[Problem]:
    """A quote is one sentence at most, and a statement's quote stands in a citation."""
    for path, quote in _quotes_in(subject.record):
        sentences = count_sentences(quote)
        if sentences > 1:
            yield subject.problem(path, f"the quote has {sentences} sentences", "shorten it to one at most")
    record = subject.record
    if not isinstance(record, Statement):
        return
    if record.mode is StatementMode.QUOTED and record.quote is None:
        yield subject.problem(("mode",), "mode is quoted and no quote is given", "add 'quote:' or change the mode")
    cited = [" ".join(citation.quote.split()) for citation in record.citations if citation.quote]
    if record.quote and not any(" ".join(record.quote.split()) in words for words in cited):
        yield subject.problem(("quote",), "these words stand in no citation's quote", "cite the sentence they are from")


def _quotes_in(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    for name in _quoting_fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            yield (*path, name), value
        for index, entry in enumerate(value if isinstance(value, list) else []):
            yield from _quotes_in(entry, (*path, name, index))


@cache
def _quoting_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model with quotes in them, however deep."""
    return tuple(
        one.name for one in fields_of(model) if one.name == "quote" or (one.model and _quoting_fields(one.model))
    )
