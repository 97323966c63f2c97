"""How much the dataset holds of which years and actors, as served."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.schemas.listing import MetaRead
from app.schemas.reference import ActorLabelRead


class YearCoverageRead(ReadModel):
    """How much may fall in one year; what may fall in several counts in each."""

    year: int
    events: int
    statements: int


class ActorCoverageRead(ReadModel):
    """How many events an actor takes part in, year by year."""

    actor: ActorLabelRead
    total: int = Field(description="In how many events it takes part; each counts once.")
    years: dict[str, int] = Field(
        description="By year, the events that may fall in it; years without one are left out.",
        examples=[{"1998": 3, "1999": 1}],
    )


class CoverageRead(ReadModel):
    """What the dataset covers, what it takes in, and what is known to be missing."""

    years: list[YearCoverageRead] = Field(description="Every year from the first to the last, in order.")
    actors: list[ActorCoverageRead] = Field(description="Who takes part in events, the most frequent first.")
    inclusion_rules: list[str] = Field(description="What is taken in, and what is not.")
    known_gaps: list[str] = Field(description="What is known to be missing.")
    meta: MetaRead
