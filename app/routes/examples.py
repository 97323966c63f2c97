"""What the documentation shows as examples: requests the dataset names, and what is answered to them in each form."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from pydantic import ValidationError

from app.database.snapshot import Snapshot
from app.formats.citations import write_citation
from app.lexicon import Lexicon
from app.params import LIST_QUERIES, QUERIES
from app.params.coverage import CoverageQuery
from app.params.graph import GraphQuery
from app.params.listing import PAGING, SHAPING, PagedQuery, QueryModel, example_values
from app.params.names import Selection
from app.params.relations import RelationQuery
from app.params.sources import CitationQuery
from app.queries import LIST_SELECTS
from app.queries.sources import select_citations
from app.routes.asking import ask
from app.routes.cite import CITED, reference_to
from app.routes.coverage import build_coverage
from app.routes.dataset import describe_dataset
from app.routes.describing import about_of
from app.routes.exports import export_line, export_record
from app.routes.graph import build_graph, export_graph
from app.routes.line import Line, line_of
from app.routes.lists import build_list
from app.routes.records import find_document
from app.routes.relations import draw_relations
from app.vocabulary import CitationStyle, Format, RecordKind

Query = TypeVar("Query", bound=QueryModel)
Paged = TypeVar("Paged", bound=PagedQuery)
Given = Mapping[str, str]
"""By parameter, the value that shows it."""

_SHOWN_AS = {"graph": "events", "coverage": "events"}
"""Operations that take the parameters of a list, and show its examples."""

_NO_FILTERS = PAGING | SHAPING | {"sort"}
"""Parameters that say nothing of which records are asked for."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a service with a dataset, and what shows its parameters."""

    snapshot: Snapshot
    lexicon: Lexicon
    base_url: str
    path: str
    given: Given

    @property
    def address(self) -> str:
        """Where it is, with the example's ids in place."""
        filled = self.path.replace("{id}", self.given.get("id", "{id}"))
        return f"{self.base_url}{filled}"

    def example(self, form: Format | CitationStyle) -> str | None:
        """What it answers to its first example, cut to one record; None where there is none to show."""
        make = _BODIES.get(self.path)
        if make is None or ("{id}" in self.path and "id" not in self.given):
            return None
        return make(self, form)


def parameter_examples(path: str, examples: Mapping[str, Given]) -> Given:
    """The examples for the parameters of an operation: its own, or those of the list whose parameters it shares."""
    name = path.split("/")[1]
    return examples.get(_SHOWN_AS.get(name, name), {})


def _line(line: Line[Paged], base_url: str, form: Format) -> str:
    return build_list(line).body.decode() if form is Format.JSON else "".join(export_line(line, form, base_url).pieces)


def _list(shown: Operation, form: Format, *, name: str) -> str | None:
    required = {parameter for parameter, field in QUERIES[name].model_fields.items() if field.is_required()}
    if not required <= shown.given.keys():
        return None
    query: Any = _first_asked(QUERIES[name], shown.given)
    asked = ask(shown.snapshot, shown.lexicon, shown.address, query)
    return _line(line_of(asked, LIST_SELECTS[name]), shown.base_url, form)


def _record(shown: Operation, form: Format, *, kind: RecordKind) -> str:
    document = find_document(shown.snapshot, shown.lexicon, kind, shown.given["id"])
    if form is Format.JSON:
        return document
    path = shown.address.removeprefix(shown.base_url)
    return "".join(export_record(shown.snapshot, kind, document, form, shown.base_url, path).pieces)


def _dataset(shown: Operation, form: Format) -> str:
    return describe_dataset(shown.snapshot, form, shown.base_url)


def _relations(shown: Operation, form: Format) -> str | None:
    if not shown.given.keys() >= {"a", "b"}:
        return None
    names = (shown.given["a"], shown.given["b"])
    line = draw_relations(shown.snapshot, shown.lexicon, shown.base_url, names, RelationQuery(limit=1))
    return _line(line, shown.base_url, form)


def _citations(shown: Operation, form: Format) -> str:
    query = CitationQuery(limit=1)
    asked = ask(shown.snapshot, shown.lexicon, shown.address, query)
    return _line(line_of(asked, select_citations, within={"of": Selection((shown.given["id"],))}), shown.base_url, form)


def _graph(shown: Operation, form: Format) -> str:
    known = "id" in shown.given
    query = GraphQuery(id=[shown.given["id"]]) if known else _first_asked(GraphQuery, shown.given)
    asked = ask(shown.snapshot, shown.lexicon, shown.address, query)
    body = build_graph(asked)
    return body if form is Format.JSON else "".join(export_graph(asked, body, form, shown.base_url).pieces)


def _coverage(shown: Operation, _form: Format) -> str:
    query = _first_asked(CoverageQuery, shown.given)
    return build_coverage(ask(shown.snapshot, shown.lexicon, shown.address, query))


def _cite(shown: Operation, style: CitationStyle, *, kind: RecordKind) -> str:
    record_id = shown.given["id"] if "{id}" in shown.path else shown.snapshot.loaded.dataset_id
    about = about_of(shown.snapshot, shown.base_url, f"{shown.address}?style={style}", shown.address)
    return write_citation(style, reference_to(shown.snapshot, shown.lexicon, kind, record_id, about))


_BODIES: Mapping[str, Callable[..., str | None]] = {
    **{f"/{name}": partial(_list, name=name) for name in LIST_SELECTS},
    **{f"/{name}/{{id}}": partial(_record, kind=query.record_kind) for name, query in LIST_QUERIES.items()},
    **{path: partial(_cite, kind=kind) for path, kind in CITED.items()},
    "/sources/{id}/citations": _citations,
    "/relations/{a}/{b}": _relations,
    "/graph": _graph,
    "/coverage": _coverage,
    "/dataset": _dataset,
}


def _first_asked(model: type[Query], given: Given) -> Query:
    """A query for one record by the first filter that has an example and is answered by itself, beside what must be.

    Ids are too easy, and "first" is by the model: the examples of a dataset have no order. Where none is answered by
    itself, all stand together.
    """
    known = example_values(model, {name: given[name] for name in model.model_fields if name in given and name != "id"})
    needed = {name: value for name, value in known.items() if model.model_fields[name].is_required()}
    one = {"limit": 1} if "limit" in model.model_fields else {}
    filters = [name for name in known if name not in _NO_FILTERS]
    for asked in ({**needed, name: known[name]} for name in filters):
        with suppress(ValidationError):
            return model.model_validate(asked | one)
    return model.model_validate({**needed, **{name: known[name] for name in filters}} | one)
