"""A request understood: its names looked up, its canonical form, and what every answer says of itself."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar, get_origin

from fastapi import Request

from app.database.fetch import fetch_rows
from app.database.snapshot import Snapshot
from app.edtf import iso_day
from app.errors import ParameterError, ParameterProblem
from app.lexicon import Lexicon
from app.params import QUERIES
from app.params.listing import QueryModel, query_string
from app.params.names import NOTHING, Identified, Names
from app.queries.documents import select_neighbouring_ids
from app.routes.fate import present_id_of
from app.routes.service import route_path
from app.schemas.dataset import render_dataset_citation
from app.schemas.listing import MetaRead
from app.vocabulary import RecordKind

Query = TypeVar("Query", bound=QueryModel)
_HELPED = 3
"""For how many unknown ids of one request others are suggested."""
_NONE: Mapping[str, Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
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

    @property
    def identity(self) -> tuple[str, str, str]:
        """All that the answer depends on besides data and form: address, parameters, and what names were typed."""
        taken = json.dumps([self.in_path, self.resolved])
        return self.address, query_string(self.query.canonical(self.names)), taken

    @property
    def query_url(self) -> str:
        """The address of what was asked for, whatever the page."""
        query = self.query
        pairs = query.address(self.names)
        return f"{self.address}{query_string(pairs)}"

    @property
    def ids(self) -> list[tuple[RecordKind, str]]:
        """The ids given as they are, each with its kind; whether there are such records is not known yet."""
        return [(kind, one) for kind, _, one in self._ids_by_parameter()]

    def _ids_by_parameter(self) -> list[tuple[RecordKind, str, str]]:
        marks = [
            (mark.kind, name)
            for name, field in type(self.query).model_fields.items()
            for mark in field.metadata
            if isinstance(mark, Identified) and name in self.names
        ]
        return [
            (kind, name, one) for kind, name in marks for one in (*self.names[name].include, *self.names[name].exclude)
        ]

    def refuse_unknown(self, known: Sequence[bool]) -> None:
        """Raise ParameterError for ids that no record has; `known` says of each of `ids` whether one does."""
        unknown = [one for one, exists in zip(self._ids_by_parameter(), known, strict=True) if not exists]
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
        snapshot, query_url = self.snapshot, self.query_url
        cited = render_dataset_citation(snapshot.title, snapshot.attribution, snapshot.version, snapshot.revision)
        return MetaRead(
            revision=snapshot.revision,
            dataset_version=snapshot.version,
            revision_changed=revision_changed,
            resolved={name: dict(taken) for name, taken in {**self.in_path, **self.resolved}.items()},
            notices=[*self._notices(), *self.remarks],
            query_url=query_url,
            cite_as=f"{cited} {query_url}",
        )

    def _notices(self) -> list[str]:
        """Say which lists of members are not known to be whole, or not on the day asked for."""
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


def refuse_repeated(request: Request) -> None:
    """Refuse a parameter given twice where only one value counts; which one was meant, nobody can tell."""
    fields = QUERIES[route_path(request).strip("/")].model_fields
    given = Counter(name for name, _ in request.query_params.multi_items())
    repeated = [name for name, times in given.items() if times > 1 and name in fields]
    problems = [
        ParameterProblem(name, request.query_params[name], "it is given more than once and takes one value")
        for name in repeated
        if get_origin(fields[name].annotation) is not list
    ]
    if problems:
        raise ParameterError(*problems)
