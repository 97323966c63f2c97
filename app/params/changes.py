"""The parameters of /changes."""

import re
from typing import Annotated, Literal

from pydantic import Field

from app.params.formats import TableFormat
from app.params.listing import PagedQuery
from app.params.names import ANY, Named, NameValues
from app.vocabulary import RecordKind, ReleaseVerb, View

FEWEST_DIGITS = 12
"""So many of a revision's first digits name it."""
_REVISION = re.compile(rf"[0-9a-f]{{{FEWEST_DIGITS},64}}")


class ChangeQuery(PagedQuery):
    """What /changes can be asked for."""

    since: Annotated[
        str | None,
        Field(
            min_length=1,
            max_length=300,
            description="Only what was released after this one: a version, a revision, or its first "
            f"{FEWEST_DIGITS} digits or more. Without it, everything.",
        ),
    ] = None
    kind: Annotated[
        NameValues, Named(RecordKind), Field(description=f"Only records of these kinds: {', '.join(RecordKind)}.")
    ] = ANY
    change: Annotated[
        NameValues, Named(ReleaseVerb), Field(description=f"What was done to it: {', '.join(ReleaseVerb)}.")
    ] = ANY
    view: Annotated[
        View, Field(description="`full` adds each record as it is now, in the seed format; `summary` does not.")
    ] = View.SUMMARY
    sort: Annotated[
        Literal["release", "-release"], Field(description="Order, by release and place in it; `-` descends.")
    ] = "release"
    format: TableFormat = None

    @staticmethod
    def is_revision(since: str) -> bool:
        """Whether this may be a revision, or the first digits of one."""
        return bool(_REVISION.fullmatch(since))
