"""What the documentation shows as examples: requests the dataset names, and what is answered to them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar

from app.database.fetch import fetch_text
from app.database.snapshot import Snapshot
from app.lexicon import Lexicon
from app.params import LIST_QUERIES, QUERIES
from app.params.coverage import CoverageQuery
from app.params.graph import GraphQuery
from app.params.listing import QueryModel, example_values
from app.params.relations import RelationQuery
from app.params.sources import CitationQuery
from app.queries import LIST_SELECTS
from app.queries.documents import select_document
from app.queries.sources import select_citations
from app.routes.asking import ask
from app.routes.coverage import build_coverage
from app.routes.graph import build_graph
from app.routes.lists import build_list, page_of
from app.routes.relations import build_relations
from app.vocabulary import RecordKind, View

Query = TypeVar("Query", bound=QueryModel)
Given = Mapping[str, str]
"""By parameter, the value that shows it."""

_SHOWN_AS = {"graph": "events", "coverage": "events"}
"""Operations that take the parameters of a list, and show its examples."""


def parameter_examples(path: str, examples: Mapping[str, Given]) -> Given:
    """The examples for the parameters of an operation: its own, or those of the list whose parameters it shares."""
    name = path.split("/")[1]
    return examples.get(_SHOWN_AS.get(name, name), {})


def body_example(snapshot: Snapshot, lexicon: Lexicon, base_url: str, path: str, given: Given) -> str | None:
    """What an operation answers to its first example, cut to one record; None where there is none to show."""
    make = _BODIES.get(path)
    return make(snapshot, lexicon, f"{base_url}{path}", given) if make else None


def _list(snapshot: Snapshot, lexicon: Lexicon, address: str, given: Given, *, name: str) -> str | None:
    required = {parameter for parameter, field in QUERIES[name].model_fields.items() if field.is_required()}
    if not required <= given.keys():
        return None
    query: Any = _first_asked(QUERIES[name], given)
    return build_list(snapshot, lexicon, address, query, LIST_SELECTS[name]).body


def _record(snapshot: Snapshot, _lexicon: Lexicon, _address: str, given: Given, *, kind: RecordKind) -> str | None:
    return fetch_text(snapshot, select_document(kind, given["id"], View.FULL)) if "id" in given else None


def _dataset(snapshot: Snapshot, _lexicon: Lexicon, _address: str, _given: Given) -> str | None:
    return fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.dataset_id, View.FULL))


def _relations(snapshot: Snapshot, lexicon: Lexicon, address: str, given: Given) -> str | None:
    if not given.keys() >= {"a", "b"}:
        return None
    base_url = address.removesuffix("/relations/{a}/{b}")
    return build_relations(snapshot, lexicon, base_url, (given["a"], given["b"]), RelationQuery(limit=1)).body


def _citations(snapshot: Snapshot, lexicon: Lexicon, address: str, given: Given) -> str | None:
    if "id" not in given:
        return None
    query = CitationQuery(limit=1)
    asked = ask(snapshot, lexicon, address.replace("{id}", given["id"]), query)
    return page_of(asked, select_citations(query, given["id"])).body


def _graph(snapshot: Snapshot, lexicon: Lexicon, address: str, given: Given) -> str:
    one_event = GraphQuery(id=[given["id"]]) if "id" in given else _first_asked(GraphQuery, given)
    return build_graph(ask(snapshot, lexicon, address, one_event))


def _coverage(snapshot: Snapshot, lexicon: Lexicon, address: str, given: Given) -> str:
    return build_coverage(ask(snapshot, lexicon, address, _first_asked(CoverageQuery, given)))


_BODIES: Mapping[str, Callable[[Snapshot, Lexicon, str, Given], str | None]] = {
    **{f"/{name}": partial(_list, name=name) for name in LIST_SELECTS},
    **{f"/{name}/{{id}}": partial(_record, kind=query.record_kind) for name, query in LIST_QUERIES.items()},
    "/sources/{id}/citations": _citations,
    "/relations/{a}/{b}": _relations,
    "/graph": _graph,
    "/coverage": _coverage,
    "/dataset": _dataset,
}


def _first_asked(model: type[Query], given: Given) -> Query:
    """A query for one record by the first example that is no id."""
    known = {name: value for name, value in given.items() if name in model.model_fields and name != "id"}
    first = dict(list(example_values(model, known).items())[:1])
    return model.model_validate(first | ({"limit": 1} if "limit" in model.model_fields else {}))
