"""What an export says of the dataset it is from, and of when its records were last changed."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import islice

from app.database.fetch import fetch_rows, fetch_text
from app.database.snapshot import Snapshot
from app.formats.about import About
from app.formats.item import Item, ItemKind
from app.queries.changes import select_last_changes
from app.queries.documents import select_document
from app.vocabulary import RecordKind, View

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for the moment of a release, where a form must tell one, and there has been none."""

_AT_A_TIME = 100


def about_of(snapshot: Snapshot, base_url: str, address: str, page: str, subject: str = "") -> About:
    """Describe an export at an address, of the same records as a page in JSON, which is about this subject."""
    document = fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.loaded.dataset_id, View.FULL))
    dataset = json.loads(document or "{}")
    named = {name: dataset[name] for name in ("title", "description", "attribution", "licence", "licence_url")}
    return About(
        **named,
        dataset_id=snapshot.loaded.dataset_id,
        version=snapshot.loaded.version,
        revision=snapshot.loaded.revision,
        language=dataset["language"],
        cite_as=f"{dataset['cite_as']} {page}",
        base_url=base_url,
        address=address,
        page=page,
        subject=subject,
        released=snapshot.loaded.last_modified.date() if snapshot.loaded.last_modified else None,
        updated=snapshot.loaded.last_modified or snapshot.loaded.last_released or NEVER,
    )


def with_updates(snapshot: Snapshot, items: Iterable[Item]) -> Iterator[Item]:
    """Give each item the day of the release that last told of its record; one never released keeps its own."""
    coming = iter(items)
    while batch := list(islice(coming, _AT_A_TIME)):
        days = _last_changes(snapshot, batch)
        for item in batch:
            day = days.get(_record_of(item))
            yield replace(item, updated=datetime.combine(day, time(), UTC)) if day else item


def _last_changes(snapshot: Snapshot, items: Sequence[Item]) -> dict[tuple[RecordKind, str], date]:
    ids: dict[RecordKind, list[str]] = defaultdict(list)
    for kind, record_id in map(_record_of, items):
        ids[kind].append(record_id)
    return {
        (kind, record_id): date.fromisoformat(day)
        for kind, wanted in ids.items()
        for record_id, day in fetch_rows(snapshot, select_last_changes(kind, wanted))
    }


def _record_of(item: Item) -> tuple[RecordKind, str]:
    """The record behind an item; a change is told by the spell that starts or ends with it."""
    if item.kind is ItemKind.MEMBERSHIP_CHANGE:
        return RecordKind.MEMBERSHIP, item.data["membership"]
    return RecordKind(item.kind), item.data["id"]
