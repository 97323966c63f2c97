"""The release log: what each release of a chronology added, changed, removed and renamed, whatever any database holds.

The log is only ever appended to. Replayed from its start, it gives every record of the last release with its digest,
so the next release is compared with it alone.
"""

from app.seed.releases.entry import Difference
from app.seed.releases.model import DIGITS, ORDER, Release, Renamed
from app.seed.releases.read import read_releases
from app.seed.releases.release import Written, release

__all__ = ["DIGITS", "ORDER", "Difference", "Release", "Renamed", "Written", "read_releases", "release"]
