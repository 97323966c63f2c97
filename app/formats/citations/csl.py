"""References as CSL-JSON (Citation Style Language 1.0.2, csl-data.json): a list of one item, as Zotero imports it."""

import json
from collections.abc import Mapping
from typing import Any

from app.formats.citations.dates import CitedDate
from app.formats.citations.names import AuthorName
from app.formats.citations.reference import Reference, Work

_TYPES: Mapping[Work, str] = {
    Work.ARTICLE: "article-newspaper",
    Work.DOCUMENT: "document",
    # Zotero knows no plain `entry`, and drops the title of what it stands in; styles treat the two alike.
    Work.ENTRY: "entry-encyclopedia",
    Work.DATASET: "dataset",
}


def write_csl(reference: Reference) -> str:
    """The reference as a JSON array of one item. Text stays as it is: what looks like markup cannot be escaped."""
    fields = {
        "id": reference.key,
        "type": _TYPES[reference.work],
        "title": reference.title,
        "author": [_name(author) for author in reference.authors],
        "issued": _date(reference.issued),
        "event-date": _date(reference.happened),
        "container-title": reference.container,
        "publisher": reference.publisher,
        "version": reference.version,
        "URL": reference.url,
        "language": reference.language,
        "abstract": reference.abstract,
        "note": _note(reference),
    }
    item = {name: value for name, value in fields.items() if value}
    return json.dumps([item], ensure_ascii=False, indent=1) + "\n"


def _name(name: AuthorName) -> dict[str, str]:
    if name.family and name.given:
        return {"family": name.family, "given": name.given}
    return {"literal": name.display}


def _date(date: CitedDate | None) -> dict[str, Any]:
    if date is None:
        return {}
    if not date.points:
        return {"literal": date.label}
    return {"date-parts": [list(point) for point in date.points], **({"circa": True} if date.circa else {})}


def _note(reference: Reference) -> str:
    """What CSL has no field for, in one line: programs read a line that begins with a field's name as that field."""
    revision = [f"Revision {reference.revision}."] if reference.revision else []
    archived = [f"Archived at {reference.archived_url}"] if reference.archived_url else []
    return " ".join((*revision, *reference.remarks, *archived))
