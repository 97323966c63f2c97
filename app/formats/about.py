"""What an export says of itself: which dataset it is from, what was asked for, and under which ids records go."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:communique")


@dataclass(frozen=True, slots=True)
class About:
    """One dataset, and one request for some of it.

    `base_url` is what addresses of records start with: the public address where one is set, else the path the service
    stands under, mostly empty. `address` is that of the export itself, `page` of the same list in JSON; both start with
    `base_url`. `subject` says in words what was asked for, such as `events, actor: hu`. `released` is the day of the
    release that this is, if it is one; `updated`, for forms that must tell some moment, that of the last release (UTC).
    """

    dataset_id: str
    title: str
    description: str
    version: str
    revision: str
    attribution: str
    licence: str
    licence_url: str
    language: str
    cite_as: str
    base_url: str
    address: str
    page: str
    subject: str
    released: date | None
    updated: datetime

    def uuid(self, kind: str, record_id: str) -> UUID:
        """An id of a record that stays the same wherever and in whichever revision it is served (RFC 9562, 5.5)."""
        return uuid5(_NAMESPACE, f"{self.dataset_id}/{kind}/{record_id}")
