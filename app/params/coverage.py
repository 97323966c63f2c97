"""The parameters of /coverage."""

from typing import Annotated

from pydantic import Field

from app.params.listing import QueryModel
from app.params.names import ANY, Named, NameValues
from app.vocabulary import RecordKind


class CoverageQuery(QueryModel):
    """What /coverage can be asked for."""

    actor: Annotated[
        NameValues, Named(RecordKind.ACTOR), Field(description="Only the rows of these actors. `!name` excludes.")
    ] = ANY
