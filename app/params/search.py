"""The parameters of /search."""

from typing import Annotated, Literal

from pydantic import Field

from app.params.formats import TableFormat
from app.params.listing import FACETS, CommaSeparated, PagedQuery
from app.params.names import ANY, Named, NameValues
from app.params.text import TextQuery
from app.vocabulary import SearchedKind


class SearchQuery(PagedQuery):
    """What /search can be asked for."""

    q: Annotated[
        TextQuery,
        Field(description='Words in any record: all of them; `"a phrase"`, `-without`, `begin*`.'),
    ]
    kind: Annotated[
        NameValues, Named(SearchedKind), Field(description=f"Only records of these kinds: {', '.join(SearchedKind)}.")
    ] = ANY
    facets: Annotated[Annotated[str, CommaSeparated("kind")] | None, FACETS] = None
    sort: Annotated[Literal["relevance"], Field(description="Order: the best match first.")] = "relevance"
    format: TableFormat = None
