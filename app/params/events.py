"""The parameters of /events."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.edtf import Edtf
from app.params.dates import DateMatch
from app.params.listing import ListQuery
from app.params.names import Identified, Named, NameValues
from app.vocabulary import RecordKind, Scheme


class Operator(StrEnum):
    """Whether any or all values of a repeated parameter must hold."""

    OR = "or"
    AND = "and"


class EventQuery(ListQuery):
    """What /events can be asked for."""

    record_kind: ClassVar = RecordKind.EVENT
    id: Annotated[NameValues, Identified(), Field(description="Events with these ids.")] = []
    actor: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(
            description="Took part, or was acted for: id, acronym, any name in any script, or family name. "
            "Repeated: any of them, or all with `actor_op=and`; `!name` excludes."
        ),
    ] = []
    actor_op: Annotated[
        Operator,
        Field(description="Whether any (`or`) or all (`and`) of the actors must have taken part: how `actor` is read."),
    ] = Operator.OR
    type: Annotated[NameValues, Named(Scheme.EVENT_TYPES), Field(description="Event types, see /vocabulary.")] = []
    topic: Annotated[NameValues, Named(RecordKind.TOPIC), Field(description="Topics, see /topics.")] = []
    date: Annotated[
        Edtf | None,
        Field(description="When it happened, in EDTF: a day, month or year, an interval with or without open ends."),
    ] = None
    date_match: Annotated[
        DateMatch,
        Field(
            description="`possible`: may have happened then; `certain`: did, whatever is uncertain: how `date` is read."
        ),
    ] = DateMatch.POSSIBLE
    sort: Annotated[
        Literal["date", "-date", "title", "-title", "id", "-id"], Field(description="Order; `-` descends.")
    ] = "date"
