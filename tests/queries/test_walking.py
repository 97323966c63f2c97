"""Pages and totals of loaded records: whichever index is walked along, what meets the conditions, in its order.

Each request is put as a service puts it, and in the plain way: all that meets the conditions, sorted and cut here.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Connection, create_engine, select, update

from app.edtf import Edtf
from app.params import QUERIES
from app.queries.listing import After
from app.seed.check import check_seed
from app.seed.generate import generate
from app.seed.rows.dates import UNDATED, bounds_of
from tests.conftest import load_into
from tests.engines import Databases
from tests.queries.asking import Asker, Request, Rows
from tests.queries.compiling import Given
from tests.queries.drawing import TABLES, Drawer

EVENTS, REQUESTS = 300, 4
"""How many are generated; how often a list is asked for in each form, with other values."""
FORMS = {"events": 55, "statements": 38, "member-states": 20, "member-states/changes": 15, "sources": 22}
"""How many forms of request each list is asked for in."""


LONGEST = "2001-01-01/2002-01-02"
"""The longest of the short dates."""


@pytest.fixture(scope="module", params=["chronology", "generated"])
def connection(
    databases: Databases, request: pytest.FixtureRequest, chronology_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    """The invented chronology, which holds dates of all kinds, or generated events."""
    url = chronology_url
    if request.param == "generated":
        folder: Path = tmp_path_factory.mktemp("walking")
        file, url = folder / "generated.ndjson", databases.new(folder)
        file.write_text("".join(f"{line}\n" for line in generate(EVENTS, 1)), encoding="utf-8")
        load_into(url, check_seed(file).chronology)
    engine = create_engine(url)
    with engine.connect() as opened:
        if request.param == "generated":
            scatter_dates(opened)
        yield opened
    engine.dispose()


def scatter_dates(connection: Connection) -> None:
    """Give dates of all kinds, or none, to records that no links speak of: most that are generated are alike."""
    drawer, rng = Drawer(connection, 2), Random(2)  # noqa: S311 - nothing secret
    for path in ("sources", "member-states", "member-states/changes"):
        table = TABLES[path]
        for number, one in enumerate(list(connection.scalars(select(table.id).order_by(table.id)))):
            date = bounds_of(Edtf.parse(drawer.date(path, rng.choice(("", "", "?"))) if number else LONGEST))
            if path == "sources":
                dated = number == 0 or rng.random() < 0.8
                date = {**(date if dated else UNDATED), "dated": dated}
            connection.execute(update(table).where(table.id == one).values(date))
    connection.commit()


def behind(rows: Rows, after: After, *, descending: bool) -> Rows:
    """Those that follow a place."""
    return [row for row in rows if (row < after if descending else row > after)]


def places(rows: Rows, rng: Random) -> Iterator[After]:
    """Behind a record; where none stands, before and behind it; and at both ends."""
    for key, record_id in rng.sample(rows, min(2, len(rows))):
        yield key, record_id
        yield key, f"{record_id}-"
        yield key, record_id[:-1]
        if isinstance(key, int):
            yield key - 1, "~"
            yield key + 1, ""
    for key, _ in (*rows[:1], *rows[-1:]):
        yield key, ""
        yield key, "~"


def at_the_ends(path: str) -> list[Given]:
    """Requests for the first and the last day of the longest of the short dates, in either order."""
    date, sort = "published" if path == "sources" else "date", str(QUERIES[path].model_fields["sort"].default)
    return [{date: day, "sort": order} for day in LONGEST.split("/") for order in (sort, f"-{sort}")]


@pytest.mark.parametrize("path", TABLES)
def test_pages_and_totals_hold_what_meets_the_conditions(connection: Connection, path: str) -> None:
    asker, drawer, rng = Asker(connection), Drawer(connection, 1), Random(1)  # noqa: S311 - nothing secret
    table, met = TABLES[path], Counter[str]()
    lasting = set(connection.scalars(select(table.id).where(table.lasting.is_(True))))
    drawn: list[list[Given]] = [
        [drawer.request(form) for _ in range(REQUESTS)] for form in drawer.forms(path, FORMS[path])
    ]
    for number, requests in enumerate([at_the_ends(path), *drawn]):
        for given in requests:
            asked = Request(asker, path, given)
            rows, descending = asked.plain(), asked.listing.descending
            assert asked.total() == len(rows), given
            assert asked.page(limit=3) == rows[:4], given
            for place in places(rows, rng):
                following = behind(rows, place, descending=descending)
                assert asked.page(limit=3, after=place) == following[:4], (given, place)
            if number % 4 == 0:
                assert asked.page(limit=2, offset=2) == rows[2:5], given
                assert asked.page() == rows, given
                if "q" in given:
                    ranked = Request(asker, path, {**given, "sort": "relevance"})
                    assert (ranked.total(), sorted(one for _, one in ranked.page())) == (
                        len(rows),
                        sorted(one for _, one in rows),
                    ), given
            met.update(found=bool(rows), several=len(rows) > 5, lasting=any(one in lasting for _, one in rows))
    # Else nothing were shown.
    asked_for = FORMS[path] * REQUESTS
    assert met["found"] > asked_for // 4, met
    assert met["several"] > asked_for // 20, met
    assert met["lasting"] > asked_for // 10 or not lasting, met
