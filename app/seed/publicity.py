"""When records became public: from the dates of publication of what cites them. Renders and stores nothing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from app.edtf_days import OPEN_FUTURE
from app.seed import document as seed
from app.vocabulary import RecordKind


class Publicity:
    """What was public when, as far as the sources tell."""

    def __init__(self, sources: Iterable[seed.Source], disputes: Iterable[seed.Dispute]) -> None:
        """Take all sources, and the disputes over any record."""
        self._published: Mapping[str, seed.SeedDate | None] = {one.id: one.published for one in sources}
        self._disputed: dict[tuple[RecordKind, str], int] = defaultdict(lambda: OPEN_FUTURE)
        self._disputes: set[tuple[RecordKind, str]] = set()
        for dispute in disputes:
            day = self._dispute_day(dispute)
            for touched in dispute.records:
                key = touched.kind, touched.id
                self._disputes.add(key)
                self._disputed[key] = min(day, self._disputed[key])

    def since(self, given: seed.SeedDate | None, citations: Sequence[seed.Citation]) -> seed.SeedDate | None:
        """The date given, else that of the cited source that was surely published first; None where none is known."""
        if given:
            return given
        cited = [self._published[one.source] for one in citations]
        dated = [one for one in cited if one and one.edtf.end_latest < OPEN_FUTURE]
        return min(dated, key=lambda one: one.edtf.end_latest) if dated else None

    def day(self, given: seed.SeedDate | None, citations: Sequence[seed.Citation]) -> int:
        """The last day of the date since which a record was public, OPEN_FUTURE where that is not known."""
        since = self.since(given, citations)
        return since.edtf.end_latest if since else OPEN_FUTURE

    def published_day(self, source: str) -> int:
        """The last day on which a source can have been published, OPEN_FUTURE where that is not known."""
        published = self._published[source]
        return published.edtf.end_latest if published else OPEN_FUTURE

    def disputed_day(self, kind: RecordKind, record_id: str) -> int | None:
        """The day from which the public could see sources disagree on a record; None where they do not."""
        key = kind, record_id
        return self._disputed[key] if key in self._disputes else None

    def _dispute_day(self, dispute: seed.Dispute) -> int:
        """The day from which two sides of a dispute were public."""
        sides = sorted(
            min((self.published_day(one.source) for one in claim.citations), default=OPEN_FUTURE)
            for claim in dispute.claims
        )
        return sides[1]
