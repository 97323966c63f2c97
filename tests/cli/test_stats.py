"""`communique stats`: the overview, compared line by line with counts made by other means."""

from pathlib import Path

import pytest

from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.overview import write_overview
from tests.cli.running import Run

SMALL = """\
dataset: {id: small, title: S, version: "1", description: S., licence: CC0-1.0, licence_url: "https://a.example/",
  attribution: N}
vocabulary:
  event_types: [{id: talk, label: Talk, definition: A talk.}, {id: feast, label: Feast, definition: A feast.}]
  roles: [{id: host, label: host, definition: Invites.}]
  membership_statuses: [{id: member, label: member, definition: Sits., counts_as_member: true}]
sources:
  - {id: gazette, title: Gazette, type: press, published: 2001-06-01}
  - {id: cable, title: Cable, type: leaked, published: 2001-06-01}
actors:
  - {id: ada, kind: person, name: Ada}
  - id: union
    kind: organization
    name: Union
    complete_from: 1999
    citations: [{source: cable, supports: [complete_from]}]
places: [{id: quay, name: Quay}]
memberships:
  - {id: ada-union, member: ada, organization: union, status: member, during: 1999/..,
     citations: [{source: gazette, quote: Ada joined., supports: [member, organization, status, during]}]}
events:
  - {id: one, title: One, type: talk, date: 2001-05, summary: Talk., place: quay,
     participants: [{actor: ada, role: host}], citations: [{source: gazette, supports: [date, place, participants]}]}
  - {id: two, title: Two, type: feast, date: {edtf: "[..2001-06]", basis: inferred, note: Told then.}, summary: Feast.,
     status: reported, citations: [{source: gazette, supports: [date]}, {source: cable, supports: [date]}]}
  - {id: three, title: Three, type: feast, date: 2000-12/2001-01, summary: Feast.,
     citations: [{source: cable, supports: [date]}]}
statements:
  - {id: said, speakers: [ada], mode: asserted, gist: Dear., said: 2001,
     citations: [{source: gazette, supports: [speakers, said, gist]}]}
disputes:
  - id: which
    records: [{kind: event, id: one}, {kind: event, id: two}, {kind: statement, id: said}]
    field: date
    claims:
      - {id: a, claim: A., citations: [{source: gazette, supports: [date]}]}
      - {id: b, claim: B., citations: [{source: cable, supports: [date]}]}
"""
OVERVIEW = """\
Records
  event       3
  statement   1
  actor       2
  membership  1
  source      2
  place       1
  dispute     1
  topic       0
  term        4

Events by year
  2001                   1
  several years or open  2

Events by type
  feast  2
  talk   1

Events by status
  confirmed  2
  reported   1
  planned    0
  denied     0

Events by type of the sources they cite
  primary    0
  leaked     2
  press      2
  secondary  0

Sources by type
  primary    0
  leaked     1
  press      1
  secondary  0

Statements by mode
  quoted       0
  paraphrased  0
  attributed   0
  asserted     1

Sources by records that cite them, the first 15
  gazette  5
  cable    4

Memberships by organization and status
  union member  1

Organizations whose members are complete from
  union  1999

Records with inferred dates
  event  1

To look at
  events cited by one source only      2
  statements cited by one source only  1
  disputed events                      2
  disputed statements                  1
  events without a place               2
  events without participants          2
  citations without a quote            8
"""


def test_the_overview_counts_everything(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    ran = run("stats", str(file))
    assert (ran.code, ran.errors, ran.output) == (0, "", OVERVIEW)


def test_what_is_not_there_has_no_section(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "empty.yaml"
    file.write_text(SMALL.split("vocabulary:", maxsplit=1)[0], encoding="utf-8")
    titles = [line for line in run("stats", str(file)).output.splitlines() if line and line[0] != " "]
    assert titles == [
        "Records",
        "Events by status",
        "Events by type of the sources they cite",
        "Sources by type",
        "Statements by mode",
        "To look at",
    ]


def test_at_most_fifteen_sources_are_named(tmp_path: Path) -> None:
    file, names = tmp_path / "small.yaml", [f"s{number:02}" for number in range(20)]
    sources = "".join(f"  - {{id: {name}, title: S, type: press}}\n" for name in names)
    citations = ", ".join(f"{{source: {name}, supports: [date]}}" for name in names)
    text = SMALL.replace("sources:\n", f"sources:\n{sources}", 1)
    text = text.replace("citations: [{source: gazette, supports: [date]}, ", f"citations: [{citations}, ")
    file.write_text(text, encoding="utf-8")
    ranked = write_overview(check_seed(file)).split("the first 15\n")[1].split("\n\n")[0].splitlines()
    assert ranked == ["  cable    4", "  gazette  4", *(f"  {name}      1" for name in names[:13])]


@pytest.mark.parametrize("kind", ["event", "statement", "actor", "membership", "source", "place", "dispute"])
def test_the_counts_are_those_of_the_check(
    run: Run, chronology_file: Path, chronology: SeedDocument, kind: str
) -> None:
    lines = [line.split() for line in run("stats", str(chronology_file)).output.splitlines()]
    assert [kind, str(len(getattr(chronology, f"{kind}s")))] in lines
