"""A request understood: its names looked up, its canonical form, and what every answer says of itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, cached_property
from typing import Generic, TypeVar

from app.database.fetch import fetch_rows
from app.database.snapshot import Snapshot
from app.edtf_days import iso_day
from app.errors import ParameterError, ParameterProblem
from app.lexicon import Lexicon
from app.params.listing import QueryModel, query_string
from app.params.names import NOTHING, Identified, Names
from app.queries.documents import select_neighbouring_ids
from app.routes.fate import present_id_of
from app.schemas.dataset import render_dataset_citation
from app.schemas.listing import MetaRead
from app.vocabulary import RecordKind

Query = TypeVar("Query", bound=QueryModel)
_HELPED = 3
"""For how many unknown ids of one request others are suggested."""
_ABOUT_MEMBERS = {"as_of", "member_of", "organization"}
_NONE: Mapping[str, Mapping[str, str]] = {}


@dataclass(eq=False)
class Asked(Generic[Query]):
    """What was asked for, at which address, and the data it is asked of.

    `resolved` tells what names in parameters were taken for, `in_path` the same of names in the path. `remarks` are
    to be told along with the answer.
    """

    snapshot: Snapshot
    lexicon: Lexicon
    address: str
    query: Query
    names: Names
    resolved: Mapping[str, Mapping[str, str]]
    in_path: Mapping[str, Mapping[str, str]]
    remarks: Sequence[str] = ()

    @cached_property
    def canonical(self) -> list[tuple[str, str]]:
        """The parameters with ids for names, in order; see QueryModel.canonical."""
        return self.query.canonical(self.names)

    @property
    def identity(self) -> tuple[str, str]:
        """All that the answer depends on besides data and form: its canonical address, and what names were typed."""
        taken = json.dumps([self.in_path, self.resolved]) if self.in_path or self.resolved else ""
        return self.url, taken

    @cached_property
    def url(self) -> str:
        """The canonical address of the request."""
        return f"{self.address}{query_string(self.canonical)}"

    @property
    def query_url(self) -> str:
        """The address of what was asked for, whatever the page."""
        return f"{self.address}{query_string(self.query.address(self.canonical))}"

    @property
    def ids(self) -> list[tuple[RecordKind, str]]:
        """The ids given as they are, each with its kind; whether there are such records is not known yet."""
        return identified_in(type(self.query), self.names)

    def refuse_unknown(self, known: Sequence[bool]) -> None:
        """Raise ParameterError for ids that no record has; `known` says of each of `ids` whether one does."""
        asked = _ids_by_parameter(type(self.query), self.names)
        unknown = [one for one, exists in zip(asked, known, strict=True) if not exists]
        problems = [
            ParameterProblem(
                name,
                one,
                f"there is no {kind.value} with this id",
                did_you_mean=(meant_by(self.snapshot, kind, one) if number < _HELPED else ()) or None,
            )
            for number, (kind, name, one) in enumerate(unknown)
        ]
        if problems:
            raise ParameterError(*problems)

    def meta(self, *, revision_changed: bool = False) -> MetaRead:
        """What the answer is made from, and how the request was understood."""
        loaded, query_url = self.snapshot.loaded, self.query_url
        cited = render_dataset_citation(loaded.title, loaded.attribution, loaded.version, loaded.revision)
        return MetaRead(
            revision=loaded.revision,
            dataset_version=loaded.version,
            revision_changed=revision_changed,
            resolved={name: dict(taken) for name, taken in {**self.in_path, **self.resolved}.items()},
            notices=[*self._notices(), *self.remarks],
            query_url=query_url,
            cite_as=f"{cited} {query_url}",
        )

    def _notices(self) -> list[str]:
        """Say which lists of members are not known to be whole, or not on the day asked for."""
        if not (_ABOUT_MEMBERS & self.query.model_fields_set):
            return []
        whole_from, as_of = self.lexicon.complete_from, getattr(self.query, "as_of", None)
        asked = self.names.get("organization", self.names.get("member_of", NOTHING))
        notices = [
            f"Nothing says from when on the list of members of {one} is whole; members may be missing."
            for one in sorted({*asked.include, *asked.exclude} - whole_from.keys())
        ]
        if as_of is None:
            return notices
        named_in_path = tuple(one for taken in self.in_path.values() for one in taken.values())
        looked_at = set(asked.include or named_in_path or whole_from) - set(asked.exclude)
        return notices + [
            f"The list of members of {one} is whole from {iso_day(whole_from[one])} on; "
            "before that, members may be missing."
            for one in sorted(looked_at & whole_from.keys())
            if whole_from[one] > as_of.end_latest
        ]


def identified_in(query: type[QueryModel], names: Names) -> list[tuple[RecordKind, str]]:
    """The ids among the names of a query, each with its kind."""
    return [(kind, one) for kind, _, one in _ids_by_parameter(query, names)]


def _ids_by_parameter(query: type[QueryModel], names: Names) -> list[tuple[RecordKind, str, str]]:
    return [
        (kind, name, one)
        for kind, name in _identifying(query)
        if name in names
        for one in (*names[name].include, *names[name].exclude)
    ]


@cache
def _identifying(query: type[QueryModel]) -> list[tuple[RecordKind, str]]:
    """The parameters that take ids as they are, with the kinds of record these are of."""
    fields = query.model_fields.items()
    return [(mark.kind, name) for name, field in fields for mark in field.metadata if isinstance(mark, Identified)]


def ask(
    snapshot: Snapshot, lexicon: Lexicon, address: str, query: Query, in_path: Mapping[str, Mapping[str, str]] = _NONE
) -> Asked[Query]:
    """Look the names of a request up; raises ParameterError for those that mean nothing.

    `in_path` tells what names in the path were taken for.
    """
    names, resolved = lexicon.resolve(query)
    return Asked(snapshot, lexicon, address, query, names, resolved, in_path)


def meant_by(snapshot: Snapshot, kind: RecordKind, record_id: str) -> tuple[str, ...]:
    """The id that a record of this id has now, else ids that look like it."""
    present_id = present_id_of(snapshot, kind, record_id)
    return (present_id,) if present_id else similar_ids(snapshot, kind, record_id)


def similar_ids(snapshot: Snapshot, kind: RecordKind, record_id: str) -> tuple[str, ...]:
    """Up to three ids of this kind that look like the one given."""
    wanted = record_id.casefold()
    rows = fetch_rows(snapshot, select_neighbouring_ids(kind, wanted))
    return tuple(get_close_matches(wanted, [row[0] for row in rows], n=3))
