"""Title, text, date and path of a record, for the formats that show no more. Writes none of them itself."""

from collections.abc import Callable, Mapping
from typing import Any

from app.formats.item import Item, ItemKind
from app.formats.worded import CitedSource, Entry
from app.formats.wording import (
    word_citation,
    word_date,
    word_facts,
    word_names,
    word_participants,
    word_place,
    word_quote,
    word_saying,
    word_term,
)
from app.vocabulary import EventStatus, MembershipChangeKind

__all__ = ["Entry", "entry_of"]

Data = Mapping[str, Any]


def entry_of(item: Item) -> Entry:
    """Put a record into words; it has to be in full view. Raises KeyError for a kind that is not dated."""
    return _WORDINGS[item.kind](item.data)


def _word_event(event: Data) -> Entry:
    return Entry(
        title=event["title"],
        summary=event["summary"],
        facts=word_facts(
            ("Date", word_date(event["date"])),
            ("Status", event["status"]),
            ("Place", word_place(event["place"])),
            ("Participants", word_participants(event["participants"])),
            *_remarks(event),
        ),
        sources=_sources(event),
        date=event["date"],
        path=f"/events/{event['id']}",
        categories=(ItemKind.EVENT, event["type"], *event["topics"]),
        status=None if event["status"] == EventStatus.CONFIRMED else event["status"],
    )


def _word_statement(statement: Data) -> Entry:
    speakers, quote = word_names(statement["speakers"]), statement["quote"]
    return Entry(
        title=word_saying(speakers, quote, statement["gist"]),
        summary=statement["gist"],
        facts=word_facts(
            ("Date", word_date(statement["said"])),
            ("Speakers", speakers),
            ("Speaking as", statement["capacity"]),
            ("On behalf of", word_names(statement["on_behalf_of"])),
            ("Audience", word_names(statement["audience"])),
            ("About", word_names(statement["about"])),
            ("Mode", statement["mode"]),
            ("Quote", word_quote(quote) if quote else None),
            ("Reported by", _named(statement["reported_by"], "name")),
            ("Event", _named(statement["event"], "title")),
            *_remarks(statement),
        ),
        sources=_sources(statement),
        date=statement["said"],
        path=f"/statements/{statement['id']}",
        categories=(ItemKind.STATEMENT, *statement["topics"]),
    )


def _word_membership(spell: Data) -> Entry:
    return Entry(
        title=f"{spell['member']['name']} in {spell['organization']['name']}: {word_term(spell['status'])}",
        summary="",
        facts=word_facts(
            ("During", word_date(spell["during"])),
            ("Began with", _named(spell["began_with"], "title")),
            ("Ended with", _named(spell["ended_with"], "title")),
            *_remarks(spell),
        ),
        sources=_sources(spell),
        date=spell["during"],
        path=f"/member-states/{spell['id']}",
        categories=(ItemKind.MEMBERSHIP, spell["status"]),
    )


def _word_change(change: Data) -> Entry:
    member, organization = change["member"]["name"], change["organization"]["name"]
    before, after = (word_term(change[status] or "") for status in ("from_status", "to_status"))
    turn = f"{before}, then {after}" if before and after else after or f"no longer {before}"
    whole = change["change"] != MembershipChangeKind.CHANGED
    return Entry(
        title=f"{member} {change['change']} {organization}" if whole else f"{member} in {organization}: {turn}",
        summary="",
        facts=word_facts(
            ("Date", word_date(change["date"])), ("Status", turn), ("Event", _named(change["event"], "title"))
        ),
        sources=(),
        date=change["date"],
        path=f"/member-states/{change['membership']}",
        categories=(ItemKind.MEMBERSHIP_CHANGE, change["change"]),
    )


def _word_source(source: Data) -> Entry:
    return Entry(
        title=source["title"],
        summary=source["summary"] or "",
        facts=word_facts(
            ("Published", word_date(source["published"])),
            ("Written", word_date(source["created"])),
            ("Publisher", source["publisher"]),
            ("Authors", ", ".join(source["authors"])),
            ("Speaks for", _named(source["party"], "name")),
            ("Address", source["url"]),
            ("Archived at", source["archived_url"]),
            ("Seen", None if source["held"] else "no, only mentioned by other sources"),
            *_remarks(source),
        ),
        sources=(),
        date=source["published"],
        path=f"/sources/{source['id']}",
        categories=(ItemKind.SOURCE, source["type"]),
    )


def _named(other: Data | None, name: str) -> str | None:
    return other[name] if other else None


def _remarks(record: Data) -> tuple[tuple[str, str | None], ...]:
    """What the curators add, and that sources disagree: a line alone must not pass for undisputed."""
    return (("Disputed", "sources disagree on it" if record["disputes"] else None), ("Note", record["note"]))


def _sources(record: Data) -> tuple[CitedSource, ...]:
    """What is cited; passages of one source that are cited without their words may read the same, and stand once."""
    return tuple(dict.fromkeys(map(word_citation, record["citations"])))


_WORDINGS: Mapping[ItemKind, Callable[[Data], Entry]] = {
    ItemKind.EVENT: _word_event,
    ItemKind.STATEMENT: _word_statement,
    ItemKind.MEMBERSHIP: _word_membership,
    ItemKind.MEMBERSHIP_CHANGE: _word_change,
    ItemKind.SOURCE: _word_source,
}
