"""The parameters of /sources and of what a source vouches for."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from app.edtf import Edtf
from app.params.formats import SourceFormat, TableFormat
from app.params.listing import FACETS, CommaSeparated, ListQuery, PagedQuery, QueryModel
from app.params.names import ANY, Identified, Named, NameValues
from app.params.text import TextQuery
from app.vocabulary import Naming, RecordKind, SourceType


class SourceQuery(ListQuery):
    """What /sources can be asked for."""

    record_kind: ClassVar = RecordKind.SOURCE
    id: Annotated[NameValues, Identified(RecordKind.SOURCE), Field(description="Sources with these ids.")] = ANY
    publisher: Annotated[NameValues, Named(Naming.PUBLISHER), Field(description="Who published it, by name.")] = ANY
    type: Annotated[
        NameValues, Named(SourceType), Field(description=f"What kind of document it is: {', '.join(SourceType)}.")
    ] = ANY
    party: Annotated[NameValues, Named(RecordKind.ACTOR), Field(description="The actor it speaks for.")] = ANY
    language: Annotated[
        NameValues, Named(Naming.LANGUAGE), Field(description="The language it is in, as a tag (BCP 47).")
    ] = ANY
    published: Annotated[
        Edtf | None,
        Field(description="When it was, or may have been, published, in EDTF; `match.date` says which."),
    ] = None
    q: Annotated[
        TextQuery | None,
        Field(
            description="Words in title, publisher, authors or summary: all of them; "
            '`"a phrase"`, `-without`, `begin*`.'
        ),
    ] = None
    facets: Annotated[Annotated[str, CommaSeparated("publisher", "type", "language", "year")] | None, FACETS] = None
    sort: Annotated[
        Literal["published", "-published", "title", "-title", "id", "-id", "relevance"],
        Field(
            description="Order; `-` descends. A source without a date of publication comes last. `relevance` needs `q`."
        ),
    ] = "published"
    format: SourceFormat = None


class CitationQuery(PagedQuery):
    """What /sources/{id}/citations can be asked for."""

    sort: Annotated[Literal["record", "-record"], Field(description="Order, by kind and id of the record.")] = "record"
    format: TableFormat = None


class SourceRecordQuery(QueryModel):
    """What a single source can be asked for."""

    format: SourceFormat = None
