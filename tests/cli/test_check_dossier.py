"""`communique check-dossier`: every entry of an invented dossier is accounted for, or named with its place."""

from pathlib import Path

import pytest

from app.cli.check_dossier import check_dossier
from app.settings import PROJECT_FOLDER
from tests.cli.running import Ran, Run

DOSSIER = """\
about: {what: invented}
seed_articles:
- file: herald.txt
  sources: [{title: Herald, url: null}]
organizations:
- slug: hu
  sources: [{title: Yearbook, url: "https://yearbook.example/2011"}]
events:
- id: summit
  sources:
  - {title: Other, url: "https://other.example/"}
  - {title: Herald, url: "https://copy.example/herald"}
- id: feast
  sources: []
statements:
- id: tax
  sources: [{title: Cable, url: null}]
people:
- id: ines
conflicts:
- id: lamp
  topic: The lamp
  sides:
  - {claim: out, sources: [{title: Herald, url: "https://archive.example/herald"}]}
  - {claim: on}
memberships:
  HU:
  - {state: Velmora (all of it), start: 1958-06-02, sources: ["https://yearbook.example/2011"]}
"""
TABLE = """\
# What became of it

| kind | id | records | reason |
|---|---|---|---|
| article | herald.txt | source herald | |
| organization | hu | actor union | |
| event | summit | event summit-1998; statement tax-1998 | the toast \\| is left out |
| event | feast | | nobody tells the day |

More:

| kind | id | records | reason |
|:--|--:|---|---|
| statement | tax | statement tax-1998 | |
| person | ines | term roles/host; topic dues; dataset small | |
| conflict | lamp | dispute lamp | |
| membership | HU/Velmora (all of it)/1958-06-02 | membership velmora-union | |
"""
SEED = """\
dataset: {id: small, title: S, version: "1", description: S., licence: CC0-1.0, licence_url: "https://a.example/",
  attribution: N}
vocabulary:
  event_types: [{id: talk, label: Talk, definition: A talk.}]
  roles: [{id: host, label: host, definition: Invites.}]
  topics: [{id: dues, label: Dues, definition: Dues.}]
  membership_statuses: [{id: member, label: member, definition: Sits., counts_as_member: true}]
sources:
  - {id: herald, title: Herald, type: press, published: 2001-06-01, url: "https://herald.example/1",
     archived_url: "https://archive.example/herald", copies: [{url: "https://copy.example/herald"}]}
  - {id: yearbook, title: Yearbook, type: primary, published: 2011, url: "https://yearbook.example/2011"}
actors:
  - {id: velmora, kind: state, name: Velmora}
  - {id: union, kind: organization, name: Union, existed: 1958/..,
     citations: [{source: yearbook, supports: [existed]}]}
memberships:
  - {id: velmora-union, member: velmora, organization: union, status: member, during: 1958/..,
     citations: [{source: yearbook, supports: [member, organization, status, during]}]}
events:
  - {id: summit-1998, title: One, type: talk, date: 1998-05, summary: Talk.,
     citations: [{source: herald, supports: [date]}]}
statements:
  - {id: tax-1998, speakers: [velmora], mode: asserted, gist: Dear., said: 1998,
     citations: [{source: herald, supports: [speakers, said, gist]}]}
disputes:
  - id: lamp
    records: [{kind: event, id: summit-1998}]
    field: date
    claims:
      - {id: a, claim: A., citations: [{source: herald, supports: [date]}]}
      - {id: b, claim: B., citations: [{source: yearbook, supports: [date]}]}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work where the files are, so that reports name them alone."""
    monkeypatch.chdir(tmp_path)


def account(run: Run, *changes: tuple[str, str]) -> Ran:
    """What the command says of the files above, with these changes in whichever of them has the words."""
    for name, text in (("dossier.yaml", DOSSIER), ("table.md", TABLE), ("seed.yaml", SEED)):
        changed = text
        for old, new in changes:
            changed = changed.replace(old, new)
        Path(name).write_text(changed, encoding="utf-8")
    assert all(old in DOSSIER + TABLE + SEED for old, _ in changes)
    return run("check-dossier", "dossier.yaml", "seed.yaml", "--table", "table.md")


def test_a_dossier_with_all_its_rows_is_accounted_for(run: Run) -> None:
    ran = account(run)
    assert (ran.code, ran.errors) == (0, "")
    assert ran.output == "8 entries: 6 taken in, 1 in part, 1 left out; 0 faults.\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("| event | feast | | nobody tells the day |\n", ""),
            "dossier.yaml:13:3: event feast: the table has no row for it; add '| event | feast | … | … |' to table.md",
        ),
        (
            ("- id: feast\n  sources: []\n", ""),
            "table.md:8:1: event feast: the dossier has no event 'feast'; use one of: summit",
        ),
        (
            ("| event | feast | | nobody tells the day |", "| evnt | feast | | nobody |\n| event | feast | | nobody |"),
            "table.md:8:1: evnt feast: there is no kind of entry 'evnt'; did you mean 'event'?",
        ),
        (
            ("\nMore:\n", "| event | feast | | again |\n\nMore:\n"),
            "table.md:9:1: event feast: this row stands twice (first in line 8); make one of the two",
        ),
        (
            ("| nobody tells the day |", "| |"),
            (
                "table.md:8:1: event feast: neither records nor a reason stand here; "
                "name the records that took it in, or say why none did"
            ),
        ),
        (
            ("event | feast | |", "event | feast | event summit-1999 |"),
            "table.md:8:1: event feast: records: there is no record 'event summit-1999'; did you mean 'summit-1998'?",
        ),
        (
            ("event | feast | |", "event | feast | source gone |"),
            "table.md:8:1: event feast: records: there is no record 'source gone'; correct its id, or take it in",
        ),
        (
            ("event | feast | |", "event | feast | event |"),
            (
                "table.md:8:1: event feast: records: there is no record 'event'; "
                "write it as 'kind id', as 'event some-id', and several with ';' between"
            ),
        ),
        (
            ("event | feast | |", "event | feast | summit-1998 |"),
            (
                "table.md:8:1: event feast: records: there is no record 'summit-1998'; "
                "write it as 'kind id', as 'event some-id', and several with ';' between"
            ),
        ),
        (
            (', copies: [{url: "https://copy.example/herald"}]', ""),
            (
                "table.md:7:1: event summit: records: none of these records cites a source at an address the dossier "
                "gives (https://other.example/, https://copy.example/herald); "
                "cite such a source, or add the address to the copies of one that is cited"
            ),
        ),
        (
            ("     archived_url", "     note"),
            (
                "table.md:16:1: conflict lamp: records: none of these records cites a source at an address the dossier "
                "gives (https://archive.example/herald); "
                "cite such a source, or add the address to the copies of one that is cited"
            ),
        ),
        (
            ("actor union | |", "actor velmora | |"),
            (
                "table.md:6:1: organization hu: records: none of these records cites a source at an address the "
                "dossier gives (https://yearbook.example/2011); "
                "cite such a source, or add the address to the copies of one that is cited"
            ),
        ),
        (
            ("\nMore:\n", "| conflict | lamp | dispute lamp | a | b |\n\nMore:\n"),
            (
                "table.md:9:1: this row has 5 cells, not 4; "
                r"write '| kind | id | records | reason |', and \| for a bar within a cell"
            ),
        ),
    ],
)
def test_every_fault_is_told_with_its_line(run: Run, change: tuple[str, str], said: str) -> None:
    ran = account(run, change)
    assert ran.code == 1
    assert ran.errors.splitlines() == [said]
    assert ran.output.endswith(" left out; 1 fault.\n")


def test_what_a_record_that_is_not_there_took_in_does_not_count(run: Run) -> None:
    ran = account(run, ("event summit-1998; statement tax-1998", "event gone"))
    assert ran.output == "8 entries: 6 taken in, 0 in part, 1 left out; 2 faults.\n"


def test_mistakes_in_the_dossier_are_counted_as_such(run: Run) -> None:
    assert account(run, ("  - {claim: on}", "  - on")).errors.splitlines()[-1] == "1 mistake."


def test_all_faults_are_told_at_once_and_in_order(run: Run) -> None:
    ran = account(run, ("actor union | |", "| |"), ("statement tax-1998 | |", "event gone | |"))
    assert [line.split(": ")[0] for line in ran.errors.splitlines()] == ["table.md:6:1", "table.md:14:1"]
    assert ran.output == "8 entries: 4 taken in, 1 in part, 1 left out; 2 faults.\n"


def test_a_row_in_no_table_is_told(run: Run) -> None:
    remedy = "write '| kind | id | records | reason |' above it, or take out the blank line that ends the table"
    ran = account(run, ("| event | feast |", "\n| event | feast |"), ("More:\n", "| a | b |\n|---|---|\n| 1 | 2 |\n"))
    assert ran.errors.splitlines() == [
        "dossier.yaml:13:3: event feast: the table has no row for it; add '| event | feast | … | … |' to table.md",
        f"table.md:9:1: this row stands in no table; {remedy}",
    ]


def test_a_page_without_a_table_is_told(run: Run) -> None:
    ran = account(run, ("| kind | id | records | reason |", "| kind | id | reason |"))
    assert ran.errors.splitlines()[-1] == (
        "table.md:1:1: there is no table of entries here; start it with the line '| kind | id | records | reason |'"
    )
    assert ran.output == "8 entries: 0 taken in, 0 in part, 0 left out; 9 faults.\n"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("- id: feast", "- id: summit"),
            "dossier.yaml:13:3: event 'summit' stands twice (first in dossier.yaml:9:3); make one of the two",
        ),
        (
            ("- id: ines", "- name: Ines"),
            "dossier.yaml:19:3: this person has no id; give it one, as text, by which the table can name it",
        ),
        (
            (", start: 1958-06-02", ""),
            "dossier.yaml:28:5: this membership has no start; give it one, as text, by which the table can name it",
        ),
        (
            ("file: herald.txt", "text: herald.txt"),
            "dossier.yaml:3:3: this article has no file; give it one, as text, by which the table can name it",
        ),
        (
            ("- slug: hu", "- id: hu"),
            "dossier.yaml:6:3: this organization has no slug; give it one, as text, by which the table can name it",
        ),
        (
            ("- id: feast", "- id: [feast]"),
            "dossier.yaml:13:3: this event has no id; give it one, as text, by which the table can name it",
        ),
        (("- id: ines", "- id: [ines"), "dossier.yaml:20:10: this is not YAML: "),
    ],
)
def test_a_dossier_that_cannot_be_read_is_told_with_its_place(run: Run, change: tuple[str, str], said: str) -> None:
    ran = account(run, change)
    assert (ran.code, ran.output) == (1, "")
    assert ran.errors.startswith(said)


LIST, MAPPING = "must be a list; write its entries as '- …'", "must be a mapping; write 'name: value' lines below it"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("people:\n- id: ines\n", "people:\n  ines: {id: ines}\n"), f"19:3: people: {LIST}"),
        (("  HU:\n  - {state", "  - {state"), f"27:3: memberships: {MAPPING}"),
        (("  - {state: Velmora (all of it)", "    {state: Velmora (all of it)"), f"28:5: memberships.HU: {LIST}"),
        (("- slug: hu", "- hu\n- slug: hu"), f"6:3: organizations.0: {MAPPING}"),
        (("people:", "notes:"), None),
        (
            ("events:\n- id: summit", "event:\n- id: summit"),
            "8:1: there is no list 'event' here; did you mean 'events'?",
        ),
        (
            ("memberships:\n  HU:", "membership:\n  HU:"),
            "26:1: there is no list 'membership' here; did you mean 'memberships'?",
        ),
        (("  sources: []", "  sources: the Herald"), f"14:12: events.1.sources: {LIST}"),
        (
            ("  sources: []", "  sources: [the Herald]"),
            (
                "14:13: events.1.sources.0: is no web address; "
                "write one as 'https://…', or a mapping with 'title' and 'url'"
            ),
        ),
        (
            ("  sources: []", "  sources: [{url: herald.example}]"),
            (
                "14:19: events.1.sources.0.url: is no web address; "
                "write one as 'https://…', or a mapping with 'title' and 'url'"
            ),
        ),
        (
            ("  sources: []", '  sources: [{address: "https://herald.example/"}]'),
            "14:23: events.1.sources.0.address: this address stands elsewhere than in 'url'; write it as 'url'",
        ),
        (("  sources: []", "  sources: [{title: The Herald}]"), None),
        (("  - {claim: on}", "  - on"), f"25:5: conflicts.0.sides.1: {MAPPING}"),
    ],
)
def test_a_dossier_that_is_not_understood_is_told(run: Run, change: tuple[str, str], said: str | None) -> None:
    """A list of another name is a note; whatever seems meant to hold entries or addresses is not passed over."""
    ran = account(run, change)
    lines = [line for line in ran.errors.splitlines() if line.startswith("dossier.yaml")]
    assert lines == ([] if said is None else [f"dossier.yaml:{said}"])


def test_files_that_are_not_there_are_one_line(run: Run) -> None:
    account(run)
    ran = run("check-dossier", "gone.yaml", "seed.yaml", "--table", "table.md")
    assert (ran.code, ran.errors) == (1, "communique: gone.yaml does not exist; name a dossier\n")
    ran = run("check-dossier", "dossier.yaml", "seed.yaml", "--table", "gone.md")
    assert ran.code == 1
    assert ran.errors == "communique: gone.md does not exist; write the table there, or name it by --table\n"


def test_an_empty_dossier_is_told(run: Run) -> None:
    account(run)
    Path("dossier.yaml").write_text("", encoding="utf-8")
    ran = run("check-dossier", "dossier.yaml", "seed.yaml", "--table", "table.md")
    assert ran.errors.splitlines()[0] == (
        "dossier.yaml:1:1: the file is empty; start with 'events:', 'organizations:' and so on"
    )


def test_a_dossier_without_entries_is_told(run: Run) -> None:
    account(run)
    Path("dossier.yaml").write_text("about: {what: nothing}\nevents: []\n", encoding="utf-8")
    ran = run("check-dossier", "dossier.yaml", "seed.yaml", "--table", "table.md")
    assert ran.code == 1
    assert ran.errors.splitlines()[0] == (
        "dossier.yaml:1:1: there are no entries here; start with 'events:', 'organizations:' and so on"
    )


def test_the_table_stands_with_the_audits() -> None:
    assert check_dossier.__kwdefaults__ == {"table": PROJECT_FOLDER / "docs" / "audits" / "dossier.md"}
