"""Seed records to served documents: each rendered once, at load, by its own response schema. Writes nothing."""

from collections.abc import Callable, Mapping

from app.schemas.dataset import DatasetRead, render_dataset_citation
from app.seed import document as seed
from app.seed.render.actor import render_actor, render_membership
from app.seed.render.event import render_event
from app.seed.render.index import Documents, Index, Views
from app.seed.render.place import render_place
from app.seed.render.source import render_source
from app.seed.render.statement import render_statement
from app.seed.render.term import render_term, render_topic
from app.vocabulary import RecordKind

_WRITERS: Mapping[RecordKind, Callable[..., Documents]] = {
    RecordKind.TOPIC: render_topic,
    RecordKind.EVENT: render_event,
    RecordKind.STATEMENT: render_statement,
}
"""Kinds of which there may be very many, or very long ones: written as JSON at once."""

_RENDERERS: Mapping[RecordKind, Callable[..., Views]] = {
    RecordKind.TERM: render_term,
    RecordKind.PLACE: render_place,
    RecordKind.ACTOR: render_actor,
    RecordKind.SOURCE: render_source,
    RecordKind.MEMBERSHIP: render_membership,
}


def render_record(index: Index, kind: RecordKind, record: seed.SeedModel) -> Documents:
    """A record of any kind but the dataset itself, as its summary and full form, as JSON.

    An index of events and statements alone (no WholeIndex) will do for these alone.
    """
    if kind in _WRITERS:
        return _WRITERS[kind](index, record)
    if isinstance(record, seed.Dispute):
        dispute = index.dispute(record).model_dump_json()
        return dispute, dispute
    summary, full = _RENDERERS[kind](index, record)
    return summary.model_dump_json(), full.model_dump_json()


def render_dataset(dataset: seed.Dataset, revision: str, counts: dict[str, int]) -> DatasetRead:
    """The dataset's own description, with how much it holds and how to cite it."""
    return DatasetRead(
        **{name: value for name, value in dataset if name != "examples"},
        revision=revision,
        counts=counts,
        cite_as=render_dataset_citation(dataset.title, dataset.attribution, dataset.version, revision),
    )
