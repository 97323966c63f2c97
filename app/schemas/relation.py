"""What ties two actors, as served."""

from typing import Literal

from pydantic import Field

from app.schemas.base import ListedModel
from app.schemas.date import DateRead
from app.schemas.event import EventSummary
from app.schemas.listing import ListRead
from app.schemas.membership import MembershipChangeRead
from app.schemas.statement import StatementSummary

RelationKind = Literal["event", "statement", "membership-change"]
"""What can tie two actors."""


class RelationItemRead(ListedModel):
    """Something that ties the two: both took part in it, both have a part in it, or one joined or left the other."""

    kind: RelationKind
    id: str
    date: DateRead = Field(description="The record's own date, by which the line is sorted.")
    record: EventSummary | StatementSummary | MembershipChangeRead = Field(
        description="The record as its own list shows it; `kind` says which."
    )


class RelationList(ListRead[RelationItemRead]):
    """A page of what ties two actors, in order of date."""
