"""Makes a release: compares a checked chronology with the log and adds to it, or says why not."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from app.errors import OperatorError
from app.seed.chronology import Chronology
from app.seed.releases.compare import Comparison, Renames
from app.seed.releases.file import HeldLog, held
from app.seed.releases.write import Counts, append


@dataclass(frozen=True, slots=True)
class Written:
    """What was added to the log."""

    version: str
    revision: str
    date: date
    counts: Counts


def release(chronology: Chronology, log: Path, day: date | None, renames: Renames) -> Written:
    """Add the chronology's version to the log, as of today where no day is given.

    Raises SeedError or OperatorError, and then leaves the log as it was.
    """
    today = datetime.now(UTC).date()
    if day and day > today:
        raise OperatorError(f"--date {day} is after {today}, which is today (UTC); give that day or an earlier one")
    with held(log) as file:
        return _add(chronology, file, day or today, renames)


def _add(chronology: Chronology, file: HeldLog, day: date, renames: Renames) -> Written:
    version = chronology.dataset.version
    comparison = Comparison(chronology, file.log if file.exists else None, renames)
    last = comparison.released.last
    if last and last.revision == comparison.revision:
        raise OperatorError(
            f"nothing has changed since release {last.version} of {last.date}, which has revision "
            f"{last.revision[:12]} as well; there is nothing to release"
        )
    if version in comparison.released.places:
        raise OperatorError(
            f"version '{version}' is in the log already ({comparison.released.places[version]}); "
            "raise 'version' of the dataset"
        )
    if last and day < last.date:
        raise OperatorError(
            f"--date {day} is before release {last.version} of {last.date}; give that day or a later one"
        )
    return Written(version, comparison.revision, day, append(file, version, day, comparison))
