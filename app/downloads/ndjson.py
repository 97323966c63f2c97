"""Everything as NDJSON, in the form in which a chronology is loaded: loaded again, it is the same revision."""

from pathlib import Path

from app.database.copy import Progress
from app.database.fetch import fetch_rows, fetch_text, stream_rows
from app.database.snapshot import Snapshot
from app.formats.seed_form import write_line
from app.queries.contents import count_contents, select_contents, select_dataset_content
from app.vocabulary import RecordKind


def write_ndjson(snapshot: Snapshot, path: Path, progress: Progress) -> None:
    """Write the dataset's description, then all records by kind and id, each on a line under its kind."""
    ((total,),) = fetch_rows(snapshot, count_contents())
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"{RecordKind.DATASET}":{fetch_text(snapshot, select_dataset_content())}}}\n')
        for done, (kind, record_id, content) in enumerate(stream_rows(snapshot, select_contents()), 2):
            file.write(f"{write_line(kind, record_id, content)}\n")
            progress(done, total)
