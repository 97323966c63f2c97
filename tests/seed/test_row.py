"""Rows before they are stored: what stands apart from all else goes first, so that it need not be kept."""

from app.models import Actor, Base, Citation, Document, SearchEntry, Source, WholeDocument
from app.seed.rows.row import Rows


def row_of(model: type[Base]) -> tuple[type[Base], dict[str, object]]:
    """A row of a table, empty."""
    return model, dict.fromkeys(column.name for column in model.__table__.columns)


def test_what_no_row_refers_to_is_taken_out() -> None:
    rows = Rows()
    apart, together = (Document, WholeDocument, SearchEntry), (Actor, Source, Citation)
    rows.add(map(row_of, (*apart, *together)))
    rows.texts.append((1, "title", "body"))
    rows.number = 2
    taken = rows.take_apart()
    assert {name for name, found in taken.tables.items() if found} == {one.__tablename__ for one in apart}
    assert {name for name, found in rows.tables.items() if found} == {one.__tablename__ for one in together}
    assert (taken.texts, rows.texts) == ([(1, "title", "body")], [])
    assert (taken.number, rows.number) == (2, 2)
    assert not any(rows.take_apart().tables.values()), "it is taken once"
