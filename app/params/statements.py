"""The parameters of /statements."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.params.dates import Dating, Knowing
from app.params.formats import DatedFormat
from app.params.listing import FACETS, CommaSeparated, ListQuery, QueryModel
from app.params.names import ANY, Identified, Named, NameValues
from app.params.text import TextQuery
from app.vocabulary import RecordKind, Scheme, StatementMode


class StatementQuery(Dating, Knowing, ListQuery):
    """What /statements can be asked for."""

    record_kind: ClassVar = RecordKind.STATEMENT
    id: Annotated[NameValues, Identified(RecordKind.STATEMENT), Field(description="Statements with these ids.")] = ANY
    speaker: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Who said it. `!name` excludes.")] = ANY
    actor: Annotated[
        NameValues,
        Named(RecordKind.ACTOR),
        Field(description="Said it, had it said on their behalf, were addressed, or were spoken of."),
    ] = ANY
    on_behalf_of: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="On whose behalf it was said.")] = (
        ANY
    )
    audience: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="To whom it was said.")] = ANY
    about: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="Of whom it was said.")] = ANY
    event: Annotated[
        NameValues,
        Identified(RecordKind.EVENT),
        Field(description="The event it is, was made at, or is about: its id."),
    ] = ANY
    topic: Annotated[NameValues, Named(RecordKind.TOPIC), Field(description="Topics, see /topics.")] = ANY
    stance: Annotated[
        NameValues,
        Named(Scheme.POSITIONS, of=RecordKind.TOPIC),
        Field(description="The position it takes, see /vocabulary; `TOPIC:POSITION` says on what."),
    ] = ANY
    mode: Annotated[
        NameValues, Named(StatementMode), Field(description=f"How it is rendered: {', '.join(StatementMode)}.")
    ] = ANY
    source: Annotated[NameValues, Named(RecordKind.SOURCE), Field(description="Cited sources, by id or title.")] = ANY
    q: Annotated[
        TextQuery | None,
        Field(description='Words in gist or quote: all of them; `"a phrase"`, `-without`, `begin*`.'),
    ] = None
    facets: Annotated[
        Annotated[str, CommaSeparated("speaker", "topic", "stance", "mode", "year", "source")] | None, FACETS
    ] = None
    sort: Annotated[
        Literal["date", "-date", "id", "-id", "relevance"],
        Field(description="Order; `-` descends. `relevance` needs `q`."),
    ] = "date"
    format: DatedFormat = None


class StatementRecordQuery(QueryModel):
    """What a single statement can be asked for."""

    format: DatedFormat = None
