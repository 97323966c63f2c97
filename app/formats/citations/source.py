"""Sources, as they are served in full view, to what a citation of the documents themselves consists of."""

from collections.abc import Iterator, Mapping
from typing import Any

from app.formats.citations.dates import read_date
from app.formats.citations.names import read_name
from app.formats.citations.reference import Reference, Work
from app.formats.citations.remarks import word_dated
from app.vocabulary import DateBasis, SourceType

Data = Mapping[str, Any]


def cite_source(source: Data, family_names: Mapping[str, str]) -> Reference:
    """The document by its own authors; a press article stands in what its publisher publishes, all else is published.

    Dated by its publication or, where nothing is known of that, by its writing, of which a remark then tells.
    """
    press = source["type"] == SourceType.PRESS
    dated = source["published"] or source["created"]
    return Reference(
        key=f"source-{source['id']}",
        work=Work.ARTICLE if press else Work.DOCUMENT,
        title=source["title"],
        authors=tuple(read_name(name, family_names) for name in source["authors"]),
        issued=read_date(dated["edtf"]) if dated else None,
        container=source["publisher"] if press else None,
        publisher=None if press else source["publisher"],
        url=source["url"],
        archived_url=source["archived_url"],
        language=source["language"],
        abstract=source["summary"],
        remarks=tuple(_remarks(source)),
    )


def _remarks(source: Data) -> Iterator[str]:
    published, created = source["published"], source["created"]
    if published and not (read_date(published["edtf"]).exact and published["basis"] == DateBasis.STATED):
        yield word_dated("Date of publication", published)
    if created and not (published and created["edtf"] == published["edtf"]):
        yield word_dated("Date of writing", created)
    if created and not published:
        yield "When it was published is not known."
    if not source["held"]:
        yield "Known only from mentions in other sources."
