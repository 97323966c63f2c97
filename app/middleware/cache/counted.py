"""What the response cache counts."""

from dataclasses import dataclass


@dataclass(slots=True)
class Counted:
    """Requests by how they were answered; plain numbers, since counting must cost next to nothing."""

    hits: int = 0
    not_modified: int = 0
    misses: int = 0
