"""Writes which paragraph of which text became which records, from the citations alone; the texts are not needed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from app.seed.document import Source
from app.seed.quotes import cited_passages, paragraphs_of
from app.seed.records import Seed

_HEADING = """# Articles, paragraph by paragraph

Which records rest on which paragraph of each article, and which paragraphs are left out and why. Written by
`make audit-articles` from the citations in `data/seed.yaml`; do not edit by hand. Paragraphs are the blocks of the text
between blank lines, counted from 1. In brackets: the fields that the paragraph vouches for.
"""


def write_audit(seed: Seed, sources: Sequence[Source]) -> str:
    """The audit of all sources whose text is kept, as Markdown."""
    return "\n".join([_HEADING, *(part for source in sources if source.file for part in _audit_source(seed, source))])


def _audit_source(seed: Seed, source: Source) -> Iterator[str]:
    cells: defaultdict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for passage in cited_passages(seed):
        if passage.citation.source == source.id:
            record = f"{passage.record.list.kind.value} `{passage.record.id}`"
            for number in paragraphs_of(passage.citation):
                cells[number][record].update(passage.citation.supports)
    left_out = {one.paragraph: one.reason for one in source.uncited}
    published = f", {source.published.edtf.label}" if source.published else ""
    yield f"## {source.title}\n\n`{source.id}`: {source.publisher}{published}.\n\n| paragraph | records |\n|---|---|"
    for number in sorted({*cells, *left_out}):
        records = "; ".join(
            f"{record} ({', '.join(sorted(fields))})" for record, fields in sorted(cells[number].items())
        )
        yield f"| {number} | {records or f'left out: {left_out[number]}'} |"
    yield ""
