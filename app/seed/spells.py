"""Who was certainly a member of what on a date. Reads memberships, stores nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.edtf import Edtf
from app.seed import document as seed


class Spells:
    """The spells of all members that count as membership."""

    def __init__(self, memberships: Iterable[seed.Membership], counts: Mapping[str, bool]) -> None:
        """Take all memberships, and by status whether it counts as membership."""
        self._spells: dict[str, list[tuple[str, Edtf]]] = defaultdict(list)
        for one in memberships:
            if counts[one.status]:
                self._spells[one.member].append((one.organization, one.during.edtf))

    def organizations(self, actors: Iterable[str], date: Edtf) -> set[str]:
        """The organizations of which some actor was a member on every day the date can have touched."""
        return {
            organization
            for actor in actors
            for organization, during in self._spells.get(actor, ())
            if not (date.uncertain or during.uncertain)
            and during.start_latest <= date.start_earliest
            and during.end_earliest >= date.end_latest
        }
