"""Events, statements and the dataset, as they are served in full view, to what a citation of them consists of."""

from collections.abc import Mapping
from typing import Any

from app.formats.about import About
from app.formats.citations.dates import CitedDate, read_date
from app.formats.citations.names import AuthorName
from app.formats.citations.reference import Reference, Work
from app.formats.citations.remarks import word_dated, word_sources
from app.formats.item import ItemKind
from app.formats.wording import word_names, word_quote

Data = Mapping[str, Any]
_REVISION_DIGITS = 12
"""As many as `cite_as` shows."""


def cite_event(event: Data, about: About) -> Reference:
    """An event as an entry of the dataset, under its title."""
    return _cite_entry(
        ItemKind.EVENT,
        event,
        about,
        title=event["title"],
        happened=read_date(event["date"]["edtf"]),
        abstract=event["summary"],
        remarks=(word_dated("Date of the event", event["date"]), f"Status of the event: {event['status']}."),
    )


def cite_statement(statement: Data, about: About) -> Reference:
    """A statement as an entry of the dataset, under who said it and the words, or what they come to."""
    quote, gist, reporter = statement["quote"], statement["gist"], statement["reported_by"]
    mode = f"Rendered as: {statement['mode']}{', as reported by ' + reporter['name'] if reporter else ''}."
    return _cite_entry(
        ItemKind.STATEMENT,
        statement,
        about,
        title=f"{word_names(statement['speakers'])}: {word_quote(quote) if quote else gist.removesuffix('.')}",
        happened=read_date(statement["said"]["edtf"]),
        abstract=gist if quote else None,
        remarks=(word_dated("Date of the statement", statement["said"]), mode),
    )


def cite_dataset(dataset: Data, about: About) -> Reference:
    """The dataset as it was last released; whoever is to be named for it is author and publisher."""
    return Reference(
        key=f"dataset-{dataset['id']}",
        work=Work.DATASET,
        title=dataset["title"],
        genre="Data set",
        authors=(AuthorName(dataset["attribution"]),),
        issued=_release(about),
        publisher=dataset["attribution"],
        version=dataset["version"],
        revision=dataset["revision"][:_REVISION_DIGITS],
        url=_address(about, "/dataset"),
        language=dataset["language"],
        abstract=dataset["description"],
        remarks=(f"Licence: {dataset['licence']} ({dataset['licence_url']}).",),
    )


def _cite_entry(  # noqa: PLR0913 - what the two kinds differ in
    kind: ItemKind,
    record: Data,
    about: About,
    *,
    title: str,
    happened: CitedDate,
    abstract: str | None,
    remarks: tuple[str, ...],
) -> Reference:
    disputed = ("Sources disagree on it.",) if record["disputed"] else ()
    return Reference(
        key=f"{kind}-{record['id']}",
        work=Work.ENTRY,
        title=title,
        genre=kind.capitalize(),
        authors=(AuthorName(about.attribution),),
        issued=_release(about),
        happened=happened,
        container=about.title,
        version=about.version,
        revision=about.revision[:_REVISION_DIGITS],
        url=_address(about, f"/{kind}s/{record['id']}"),
        language=about.language,
        abstract=abstract,
        remarks=(*remarks, *disputed, *word_sources(record["citations"])),
    )


def _release(about: About) -> CitedDate | None:
    """The day of the release; what is in none is not dated."""
    return read_date(about.released.isoformat()) if about.released else None


def _address(about: About, path: str) -> str | None:
    """Where a record is served, if the service knows under which address it stands."""
    return f"{about.base_url.rstrip('/')}{path}" if about.base_url.startswith(("http://", "https://")) else None
