"""The parameters of /statements."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.edtf import Edtf
from app.params.listing import ListQuery
from app.params.names import Identified, Named, NameValues
from app.vocabulary import RecordKind


class StatementQuery(ListQuery):
    """What /statements can be asked for."""

    record_kind: ClassVar = RecordKind.STATEMENT
    id: Annotated[NameValues, Identified(), Field(description="Statements with these ids.")] = []
    speaker: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Who said it. `!name` excludes.")] = []
    actor: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(description="Said it, had it said on their behalf, were addressed, or were spoken of."),
    ] = []
    topic: Annotated[NameValues, Named(RecordKind.TOPIC), Field(description="Topics, see /topics.")] = []
    date: Annotated[Edtf | None, Field(description="When it was, or may have been, said, in EDTF.")] = None
    sort: Annotated[Literal["date", "-date", "id", "-id"], Field(description="Order; `-` descends.")] = "date"
