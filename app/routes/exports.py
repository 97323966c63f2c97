"""Lists and records in the forms other programs read: a page where `limit` is given, else every match, streamed."""

import json
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace

from fastapi import Response

from app.database.snapshot import Snapshot
from app.errors import ParameterError, ParameterProblem
from app.formats.about import About
from app.formats.csv_columns import Column, columns_of
from app.formats.item import Item, ItemKind
from app.formats.media_types import MEDIA_TYPES
from app.formats.writers import DATED, TABULAR, TELLING, write
from app.params.listing import ListQuery, PagedQuery
from app.routes.damage import damage_told
from app.routes.describing import about_of, with_updates
from app.routes.headers import attachment, link_header, subject_of
from app.routes.item_kinds import fields_of, kind_of, record_fields
from app.routes.line import Line, Query, view_asked
from app.routes.streaming import StreamedResponse
from app.vocabulary import Format, RecordKind, View


@dataclass(frozen=True, slots=True)
class Export:
    """An answer in a form other than JSON: its text, piece by piece, and its headers."""

    form: Format
    pieces: Generator[str]
    headers: Mapping[str, str]

    def respond(self) -> Response:
        """Make all of it, then send it."""
        return Response("".join(self.pieces), media_type=MEDIA_TYPES[self.form], headers=dict(self.headers))

    def stream(self, opened: ExitStack) -> Response:
        """Send it while it is made; what is opened for reading stays so until the last piece is sent."""
        reading = opened.pop_all()
        reading.callback(self.pieces.close)  # what is called back last is ended first
        response = StreamedResponse(self.pieces, reading.close, MEDIA_TYPES[self.form])
        response.headers.update(self.headers)
        return response


def export_line(line: Line[Query], form: Format, base_url: str) -> Export:
    """A line in a form; raises ParameterError for ids that no record has."""
    query = line.asked.query.model_copy(update={"format": form})  # so that links lead to more of the same
    line = replace(line, asked=replace(line.asked, query=query))
    asked, view = line.asked, View.FULL if form in TELLING else view_asked(query)
    given = query.address(asked.canonical)
    path = asked.address.removeprefix(base_url)
    links = f'<{asked.url}>; rel="self"'
    if query.whole:
        rows = line.stream(view)
    else:
        page = line.fetch(view)
        rows, links = iter(page.rows), link_header(line.links(page))
    about = about_of(asked.snapshot, base_url, asked.url, asked.query_url, subject_of(path, given))
    kind = kind_of(query)
    items = (Item(kind, line.make_item(row), about.updated) for row in rows)
    columns = columns_of(kind, fields_of(query), line.matches)
    name = attachment(about, path, given, form)
    pieces = _pieces(asked.snapshot, form, items, about, columns)
    return Export(form, pieces, {"Content-Disposition": name, "Link": links})


def export_record(  # noqa: PLR0913, PLR0917 - a record, and where it is served
    snapshot: Snapshot, kind: RecordKind, document: str, form: Format, base_url: str, path: str
) -> Export:
    """One record in a form: as a list that holds nothing else."""
    page = f"{base_url}{path}"
    about = about_of(snapshot, base_url, f"{page}?format={form}", page)
    columns = columns_of(ItemKind(kind), record_fields(kind, View.FULL), ())
    items = iter([Item(ItemKind(kind), document, about.updated)])
    pieces = _pieces(snapshot, form, items, about, columns)
    return Export(form, pieces, {"Content-Disposition": attachment(about, path, (), form)})


def _pieces(
    snapshot: Snapshot, form: Format, items: Iterable[Item], about: About, columns: Sequence[Column]
) -> Generator[str]:
    """The body of an export."""
    with damage_told(items) as read:
        coming: Iterable[Item] = read if form in TABULAR else map(_unwrapped, read)
        if form in DATED:
            coming = with_updates(snapshot, coming)
        yield from write(form, coming, about, columns)


def _unwrapped(item: Item) -> Item:
    """The record itself, where an item tells its kind beside it."""
    if item.kind is not ItemKind.RELATION:
        return item
    return Item(ItemKind(item.data["kind"]), json.dumps(item.data["record"], ensure_ascii=False), item.updated)


def refuse_shaping(query: PagedQuery, form: Format) -> None:
    """Raise ParameterError for parameters that shape another form than this one: nothing is ignored."""
    problems = []
    if getattr(query, "facets", None) is not None:
        problems.append(("facets", f"format={form} has no facets; leave it out, or ask for format=json"))
    if isinstance(query, ListQuery) and query.fields is not None and form not in TABULAR:
        problems.append(("fields", f"format={form} needs whole records; leave it out, or ask for json, csv or ndjson"))
    lean = isinstance(query, ListQuery) and "view" in query.model_fields_set and query.view is View.SUMMARY
    if lean and form in TELLING:
        problems.append(("view", f"format={form} always tells of records in full; leave it out"))
    if problems:
        raise ParameterError(*(ParameterProblem(name, str(getattr(query, name)), why) for name, why in problems))
