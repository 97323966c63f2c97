"""The check of a seed file: each rule, the exact line of its report, and that no file makes it fail otherwise."""

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from sqlalchemy import Engine

from app.cli.schema import seed_schema
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.seed.check import CheckedSeed, check_seed
from app.seed.load import load_seed
from app.seed.problem import Position, Problem, SeedError, suggest
from app.settings import PROJECT_FOLDER, Settings
from tests.seed.checking import MARK, expect, report_of

# Holds every field a seed file may have at least once, and no mistake.
SMALL = """\
dataset:
  id: small
  title: Small
  version: "1"
  description: A small chronology.
  licence: CC0-1.0
  licence_url: https://licence.example/
  attribution: Nobody
  language: en
  inclusion_rules: [What a test needs.]
  known_gaps: [All else.]
  examples:
    request: /events?actor=ada
    parameters:
      events: {actor: ada, date: "2001"}
vocabulary:
  event_types:
    - {id: talk, label: Talk, definition: A talk., plover: CONSULT, changes_membership: false}
    - {id: walk, label: Walk, definition: A walk.}
  roles:
    - {id: guest, label: guest, definition: Was there.}
  topics:
    - {id: salt, label: Salt, definition: Salt.}
  relations:
    - {id: follows, label: follows, definition: Came after.}
  document_roles:
    - {id: signed, label: signed, definition: Was signed.}
  positions:
    - {id: urges, label: urges, definition: Asks for it.}
  chain_acts:
    - {id: printed, label: printed, definition: Printed it.}
  membership_statuses:
    - {id: member, label: member, definition: Votes., counts_as_member: true}
    - {id: observer, label: observer, definition: Watches., counts_as_member: false}
sources:
  - id: gazette
    title: Gazette
    type: press
    publisher: Press
    authors: [Bo]
    created: "2001-05-01"
    published: "2001-05-20"
    language: en
    party: union
    url: https://gazette.example/1
    archived_url: https://archive.example/1
    copies: [{url: "https://mirror.example/1", publisher: The Mirror}]
    file: gazette.txt
    held: true
    summary: A paper.
    note: Yellowed.
  - {id: almanac, title: Almanac, type: secondary, published: "2000", held: false}
places:
  - id: quay
    name: Quay
    country: ruritania
    latitude: 0
    longitude: -1.5
    aliases: [Old Quay]
    identifiers: [{scheme: gazetteer, id: Q1}]
    citations:
      - {source: gazette, quote: The quay is in Ruritania., supports: [country]}
actors:
  - id: ruritania
    kind: state
    name: Ruritania
    aliases: [Old Ruritania]
    official_names: [{language: en, name: Kingdom of Ruritania}]
    identifiers: [{scheme: iso3166-1, id: "NO"}]
  - id: union
    kind: organization
    name: Salt Union
    acronym: SU
    existed: "1990/.."
    complete_from: "1995"
    changes_told_from: "2010"
    citations:
      - {source: gazette, quote: The Union was founded in 1990., supports: [existed]}
  - id: council
    kind: organization
    name: Council
    part_of: [{actor: union, during: "1990/.."}]
    citations:
      - {source: gazette, quote: The Council of the Union., supports: [part_of]}
  - id: ada
    kind: person
    name: Ada Bell
    family_name: Bell
    country: ruritania
    summary: She spoke for the Union.
    note: She is invented.
    offices:
      - title: Speaker
        at: union
        during: "2000/2004"
        citations:
          - {source: gazette, quote: Ada Bell spoke for the Union from 2000 to 2004., supports: [title, at, during]}
memberships:
  - id: ruritania-union-1990
    member: ruritania
    organization: union
    status: member
    during: "1990/1999-12-31"
    note: The first spell.
    citations:
      - {source: gazette, quote: Ruritania was in from 1990., supports: [member, organization, status, during]}
  - id: ruritania-union-2000
    member: ruritania
    organization: union
    status: member
    during: "2000/.."
    citations:
      - {source: gazette, quote: Ruritania was in from 1990., supports: [member, organization, status, during]}
  - id: ada-council-2001
    member: ada
    organization: council
    status: observer
    during: "2001-05-01"
    began_with: salt-talk
    ended_with: salt-talk
    citations:
      - {source: gazette, quote: Ada Bell watched the Council that day., supports: [member, organization, status, during]}
events:
  - id: salt-talk
    title: Salt talk
    type: talk
    date: "2001-05-01"
    status: confirmed
    place: quay
    summary: They talk.
    participants:
      - {actor: ada, role: guest, for: union}
    topics: [salt]
    documents: [{source: almanac, role: signed}]
    figures: [{what: sacks, value: 12, qualifier: about, unit: sacks}]
    public_since: "2001-05-02"
    note: It was hot.
    citations:
      - source: gazette
        quote: Ada Bell came to the quay for the Union.
        locator: paragraph 1
        supports: [date, place, participants, documents, figures, public_since]
        note: The evening edition.
  - id: salt-walk
    title: Salt walk
    type: walk
    date: {edtf: "[..2001-05]", basis: inferred, note: The paper gives no day.}
    summary: They walk.
    related: [{relation: follows, event: salt-talk}]
    citations:
      - {source: gazette, quote: There was a walk., supports: [date]}
statements:
  - id: ada-on-salt
    speakers: [ada]
    capacity: Speaker
    on_behalf_of: [union]
    audience: [ruritania]
    mode: quoted
    reported_by: council
    quote: salt is dear
    gist: She finds salt dear.
    said: "2001-05-01"
    topics: [salt]
    about: [ruritania]
    event: salt-talk
    stance: [{topic: salt, position: urges}]
    chain: [{actor: council, act: printed, source: gazette, date: "2001-05-02"}]
    public_since: "2001-05-02"
    note: She whispered.
    citations:
      - {source: gazette, quote: "“You know, salt is dear”, said Ada Bell.", supports: [speakers, said, gist, public_since]}
disputes:
  - id: where-was-it
    records: [{kind: event, id: salt-talk}]
    field: place
    claims:
      - {id: at-the-quay, claim: At the quay., citations: [{source: gazette, quote: On the quay., supports: [place]}]}
      - {id: elsewhere, claim: Elsewhere., citations: [{source: almanac, supports: [place]}]}
    preferred: at-the-quay
    reason: The paper was there.
  - id: did-they-talk
    records: [{kind: statement, id: ada-on-salt}]
    question: Did they talk?
    claims:
      - {id: they-did, claim: They did., citations: [{source: gazette, supports: [said]}]}
      - {id: they-did-not, claim: They did not., citations: [{source: almanac, supports: [said]}]}
"""  # noqa: E501 - flow mappings keep a citation on its line


def altered(*changes: tuple[str, str]) -> str:
    """The small chronology, with each text replaced once; each must be there."""
    text = SMALL
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def test_the_small_chronology_has_no_mistake(tmp_path: Path) -> None:
    assert report_of(tmp_path, SMALL) == []


def test_the_invented_chronology_has_no_mistake_and_no_warning(chronology_file: Path) -> None:
    assert check_seed(chronology_file).warnings == []


# Fields and their types -----------------------------------------------------------------------------------------------

FIELDS = [
    (
        "    note: It was hot.",
        f"    {MARK}noet: x",
        "salt-talk: noet: there is no field 'noet' here; did you mean 'note'?",
    ),
    (
        "{what: sacks, value: 12,",
        f"{{what: sacks, value: 12, {MARK}untis: x,",
        "salt-talk: figures.0.untis: there is no field 'untis' here; did you mean 'unit'?",
    ),
    (
        "        locator: paragraph 1",
        f"        {MARK}loctor: paragraph 1",
        "salt-talk: citations.0.loctor: there is no field 'loctor' here; did you mean 'locator'?",
    ),
    (
        "basis: inferred, note: The",
        f"basis: inferred, {MARK}bassis: x, note: The",
        "salt-walk: date.bassis: there is no field 'bassis' here; did you mean 'basis'?",
    ),
    (
        "  language: en\n  inclusion",
        f"  {MARK}licenze: en\n  inclusion",
        "dataset: licenze: there is no field 'licenze' here; did you mean 'licence' or 'licence_url'?",
    ),
    (
        "definition: A walk.}",
        f"definition: A walk., {MARK}plovr: X}}",
        "walk: plovr: there is no field 'plovr' here; did you mean 'plover'?",
    ),
    (
        "type: talk\n",
        f"type: {MARK}[talk]\n",
        "salt-talk: type: must be text; write text here, or take the line out",
    ),
    (
        "title: Salt talk",
        f"title: {MARK}{{en: Salt talk}}",
        "salt-talk: title: must be text; write text here, or take the line out",
    ),
    (
        "topics: [salt]\n    documents",
        f"topics: {MARK}salt\n    documents",
        "salt-talk: topics: must be a list; write its entries as '- …'",
    ),
    (
        "documents: [{source: almanac, role: signed}]",
        f"documents: {MARK}{{source: almanac, role: signed}}",
        "salt-talk: documents: must be a list; write its entries as '- …'",
    ),
    (
        "documents: [{source: almanac, role: signed}]",
        f"documents: [{MARK}almanac]",
        "salt-talk: documents.0: must be a mapping; write 'name: value' lines below it",
    ),
    (
        'date: "2001-05-01"\n    status',
        f'date: {MARK}["2001-05-01"]\n    status',
        "salt-talk: date: must be a mapping; write 'name: value' lines below it",
    ),
    (
        "    parameters:\n      events: {actor: ada,",
        f"    parameters:\n      places: {MARK}quay\n      events: {{actor: ada,",
        "dataset: examples.parameters.places: must be a mapping; write 'name: value' lines below it",
    ),
    (
        "value: 12,",
        f"value: {MARK}a dozen,",
        (
            "salt-talk: figures.0.value: 'a dozen': input should be a valid number, "
            "unable to parse string as a number; correct it"
        ),
    ),
    (
        "latitude: 0\n",
        f"latitude: {MARK}91\n",
        "quay: latitude: '91': input should be less than or equal to 90; correct it",
    ),
    (
        "status: confirmed",
        f"status: {MARK}sure",
        ("salt-talk: status: 'sure' is none of the words there are; use one of: confirmed, denied, planned, reported"),
    ),
    (
        "counts_as_member: false",
        f"counts_as_member: {MARK}perhaps",
        (
            "observer: counts_as_member: 'perhaps': input should be a valid boolean, unable to interpret input; "
            "correct it"
        ),
    ),
    (
        "    url: https://gazette.example/1",
        f"    url: {MARK}gazette.example",
        r"""gazette: url: 'gazette.example' is not of the right form; it must match ^https?://[^\s<>\"]+$""",
    ),
    (
        "locator: paragraph 1",
        f"locator: {MARK}on top",
        (
            "salt-talk: citations.0.locator: 'on top' is not of the right form; "
            "it must match ^(paragraph|page|article|section|line) [0-9]+(-[0-9]+)?$"
        ),
    ),
    (
        "definition: A walk.",
        f"definition: A walk., plover: {MARK}consult",
        "walk: plover: 'consult' is not of the right form; it must match ^[A-Z-]+$",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), FIELDS)
def test_a_field_that_is_unknown_or_of_the_wrong_type(tmp_path: Path, old: str, new: str, message: str) -> None:
    expect(tmp_path, altered((old, new)), message)


def test_a_missing_field_is_reported_at_its_record(tmp_path: Path) -> None:
    text = altered(("    summary: They walk.\n", ""), ("  - id: salt-walk", f"  - {MARK}id: salt-walk"))
    expect(tmp_path, text, "salt-walk: summary: is missing; add it")


def test_a_misspelt_required_field_is_both_unknown_and_missing(tmp_path: Path) -> None:
    text = altered(("  - id: salt-walk\n    title", f"  - {MARK}id: salt-walk\n    {MARK}titel"))
    expect(
        tmp_path,
        text,
        "salt-walk: title: is missing; add it",
        "salt-walk: titel: there is no field 'titel' here; did you mean 'title'?",
    )


@pytest.mark.parametrize("name", ["union", "nobody"])
def test_the_field_for_is_written_for(tmp_path: Path, name: str) -> None:
    """`behalf` is what the code calls it; a seed file knows one name for it only."""
    lines = report_of(tmp_path, altered(("role: guest, for: union}", f"role: guest, behalf: {name}}}")))
    assert len(lines) == 1
    assert "salt-talk: participants.0.behalf: there is no field 'behalf' here; " in lines[0]


def test_a_list_too_short_is_reported_in_few_words(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, altered(("claims:\n      - {id: at-the-quay, claim", "claims:\n      #")))
    assert line.startswith("seed.yaml:")
    assert "where-was-it: claims: " in line
    assert "at least 2" in line
    assert "{" not in line, "the report repeats the entries themselves"


@pytest.mark.parametrize("wrong", ['"a\\nb"', "|\n      a\n      b\n", '"a\\r\\nb"', '"a\\u2028b"'])
@pytest.mark.parametrize(
    "field",
    ["locator: paragraph 1", 'date: "2001-05-01"', "place: quay", "status: confirmed", "id: salt-talk", "type: talk"],
)
def test_a_problem_is_one_line_whatever_was_written(tmp_path: Path, field: str, wrong: str) -> None:
    lines = report_of(tmp_path, altered((field, f"{field.partition(':')[0]}: {wrong}")))
    assert lines
    assert all(len(line.splitlines()) == 1 for line in lines)


def test_a_long_value_is_not_repeated_whole(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, altered(("summary: They walk.", f"summary: {'x' * 5000}")))
    assert "salt-walk: summary: " in line
    assert "at most 4000" in line
    assert len(line) < 400


@pytest.mark.parametrize("number", ["nan", "inf", "-inf", "1e999", "Infinity"])
def test_a_figure_is_a_number(tmp_path: Path, number: str) -> None:
    """JSON has no such number, so it would be served as null."""
    lines = report_of(tmp_path, altered(("value: 12,", f"value: {number},")))
    assert len(lines) == 1
    assert "salt-talk: figures.0.value: " in lines[0]


@pytest.mark.parametrize("number", ["nan", "inf", "-90.1", "north"])
def test_a_coordinate_is_on_the_globe(tmp_path: Path, number: str) -> None:
    (line,) = report_of(tmp_path, altered(("latitude: 0\n", f"latitude: {number}\n")))
    assert "quay: latitude: " in line


# What stands outside of records ---------------------------------------------------------------------------------------


def test_a_file_without_dataset(tmp_path: Path) -> None:
    text = MARK + SMALL[SMALL.index("vocabulary:") :]
    expect(tmp_path, text, "there is no 'dataset:'; describe the dataset: id, title, version, licence …")


@pytest.mark.parametrize("written", ["text", "[]", "[a]"])
def test_a_dataset_that_is_no_mapping(tmp_path: Path, written: str) -> None:
    text = f"dataset: {MARK}{written}\n" + SMALL[SMALL.index("vocabulary:") :]
    expect(tmp_path, text, "dataset: must be a mapping; write 'name: value' lines below it")


def test_unknown_keys_at_the_top_and_in_the_vocabulary(tmp_path: Path) -> None:
    text = altered(
        ("  roles:\n", f"  {MARK}rols: []\n  roles:\n"),
        ("places:\n", f"{MARK}palces: []\nplaces:\n"),
    )
    expect(
        tmp_path,
        text,
        "vocabulary: rols: 'rols' is no part of a seed file; did you mean 'roles'?",
        "palces: 'palces' is no part of a seed file; did you mean 'places'?",
    )


def test_lists_that_are_none(tmp_path: Path) -> None:
    disputes = SMALL.index("disputes:")
    text = SMALL[:disputes] + f"disputes: {MARK}text\n"
    expect(tmp_path, text, "disputes: this is not a list; write its entries as '- …'")
    text = SMALL[:disputes] + f"disputes: {MARK}{{a: b}}\n"
    expect(tmp_path, text, "disputes: this is not a list; write its entries as '- …'")
    text = SMALL[:disputes] + f"disputes:\n  - {MARK}text\n  - {MARK}[a]\n"
    expect(
        tmp_path,
        text,
        "disputes: 0: this is not a record; write it as 'id: …' and its other fields",
        "disputes: 1: this is not a record; write it as 'id: …' and its other fields",
    )


def test_a_vocabulary_that_is_no_mapping(tmp_path: Path) -> None:
    head, tail = SMALL[: SMALL.index("vocabulary:")], "places:\n  - {id: quay, name: Quay}\n"
    message = "vocabulary: this is not a mapping; write 'vocabulary:' and its schemes below it"
    expect(tmp_path, f"{head}vocabulary: {MARK}text\n{tail}", message)
    expect(tmp_path, f"{head}vocabulary: {MARK}[a]\n{tail}", message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "events: {actor: ada,",
            f"events: {{{MARK}actr: ada,",
            "dataset: examples.parameters.events.actr: /events has no parameter 'actr'; did you mean 'actor'",
        ),
        (
            "      events: {actor",
            f"      {MARK}evnts: {{actor",
            "dataset: examples.parameters.evnts: there is no list 'evnts'; did you mean 'events'?",
        ),
        (
            "request: /events?actor=ada",
            f"request: {MARK}events",
            r"dataset: examples.request: 'events' is not of the right form; it must match ^/[^\s]*$",
        ),
        (
            "events: {actor: ada,",
            f"events: {{actor: {MARK}[ada],",
            "dataset: examples.parameters.events.actor: must be text; write text here, or take the line out",
        ),
        (
            "events: {actor: ada,",
            f"events: {{actor: {MARK}adaa,",
            "dataset: examples.parameters.events.actor: 'adaa': there is no actor of this name; did you mean ada",
        ),
        (
            'date: "2001"}',
            f'date: {MARK}"20011"}}',
            "dataset: examples.parameters.events.date: '20011': '20011' is not an EDTF date",
        ),
        (
            "request: /events?actor=ada",
            f"request: {MARK}/evnts?actor=ada",
            "dataset: examples.request: there is no list '/evnts'; did you mean 'events'?",
        ),
        (
            "request: /events?actor=ada",
            f"request: {MARK}/events?actor=adaa&actor=ada",
            "dataset: examples.request: 'adaa': there is no actor of this name; did you mean ada",
        ),
    ],
)
def test_examples_name_lists_and_parameters_there_are(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = altered((old, new))
    before = text[: text.index(MARK)]
    place = f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    (line,) = report_of(tmp_path, text.replace(MARK, ""))
    assert line.startswith(f"{place}: {message}")


def test_examples_are_examined_beside_other_mistakes(tmp_path: Path) -> None:
    lines = report_of(
        tmp_path, altered(("events: {actor: ada,", "events: {actor: adaa,"), ("type: talk\n", "type: tlak\n"))
    )
    assert [line.split(": ")[1:3] for line in lines] == [
        ["dataset", "examples.parameters.events.actor"],
        ["salt-talk", "type"],
    ]


# References -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "actor: ada, role: guest",
            f"actor: {MARK}aba, role: guest",
            "salt-talk: participants.0.actor: there is no 'aba' among the actors; did you mean 'ada'?",
        ),
        (
            "for: union}",
            f"for: {MARK}unoin}}",
            "salt-talk: participants.0.for: there is no 'unoin' among the actors; did you mean 'union'?",
        ),
        (
            "place: quay",
            f"place: {MARK}qay",
            "salt-talk: place: there is no 'qay' among the places; did you mean 'quay'?",
        ),
        (
            "{relation: follows, event: salt-talk}",
            f"{{relation: follows, event: {MARK}salt-tlak}}",
            (
                "salt-walk: related.0.event: there is no 'salt-tlak' among the events; "
                "did you mean 'salt-talk' or 'salt-walk'?"
            ),
        ),
        (
            "documents: [{source: almanac",
            f"documents: [{{source: {MARK}almanak",
            "salt-talk: documents.0.source: there is no 'almanak' among the sources; did you mean 'almanac'?",
        ),
        (
            "      - source: gazette\n",
            f"      - source: {MARK}gazete\n",
            "salt-talk: citations.0.source: there is no 'gazete' among the sources; did you mean 'gazette'?",
        ),
        (
            "    organization: union\n",
            f"    organization: {MARK}zzz\n",
            (
                "ruritania-union-1990: organization: there is no 'zzz' among the actors; "
                "use one of: ada, council, ruritania, union"
            ),
        ),
        (
            "party: union",
            f"party: {MARK}unio",
            "gazette: party: there is no 'unio' among the actors; did you mean 'union'?",
        ),
        (
            "        at: union",
            f"        at: {MARK}unio",
            "ada: offices.0.at: there is no 'unio' among the actors; did you mean 'union'?",
        ),
        (
            "records: [{kind: event, id: salt-talk}]",
            f"records: [{{kind: event, id: {MARK}salttalk}}]",
            "where-was-it: records.0.id: there is no event 'salttalk'; did you mean 'salt-talk' or 'salt-walk'?",
        ),
    ],
)
def test_a_reference_to_nothing(tmp_path: Path, old: str, new: str, message: str) -> None:
    expect(tmp_path, altered((old, new)), message)


@pytest.mark.parametrize(
    ("old", "new", "scheme"),
    [
        ("type: talk", "type: tlak", "event_types"),
        ("role: guest", "role: guets", "roles"),
        ("topics: [salt]", "topics: [slat]", "topics"),
        ("relation: follows", "relation: folows", "relations"),
        ("role: signed", "role: singed", "document_roles"),
        ("position: urges", "position: urge", "positions"),
        ("act: printed", "act: print", "chain_acts"),
        ("    status: member\n", "    status: membre\n", "membership_statuses"),
    ],
)
def test_a_term_that_is_not_defined(tmp_path: Path, old: str, new: str, scheme: str) -> None:
    (line,) = report_of(tmp_path, altered((old, new)))
    word = new.strip().split(": ")[1].strip("[]")
    assert f": there is no '{word}' among the {scheme}; did you mean '" in line


def test_a_term_of_another_scheme_does_not_do(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, altered(("type: talk\n", "type: guest\n")))
    assert "salt-talk: type: there is no 'guest' among the " in line


@pytest.mark.parametrize("field", ["    country: ruritania\n    latitude", "    country: ruritania\n    summary"])
def test_a_country_is_a_state(tmp_path: Path, field: str) -> None:
    text = altered((field, field.replace("ruritania", f"{MARK}union")))
    (line,) = report_of(tmp_path, text.replace(MARK, ""))
    assert line.endswith(": country: 'union' is an organization, not a state; name a state")


def test_suggestions_name_what_is_near_or_what_there_is() -> None:
    assert suggest("ada", ["bo", "ada-bell", "adam"]) == "did you mean 'adam'?"
    assert suggest("adam", ["adam-3", "adam-2", "adam-1", "adam-4"]).count("'adam-") == 3
    assert suggest("x", ["b", "a"]) == "use one of: a, b"
    assert suggest("zz", [f"a{number:02}" for number in range(13)]).endswith("a11, …")
    assert suggest("x", []) == "none is defined yet; define it first"


# Dates ----------------------------------------------------------------------------------------------------------------

FORMS = (
    "write for example 2007-03-14, 2007-03, 2010?, 201X, 2007-03-09/2007-03-13, 2009-02/.. or [2010-03-15..2010-03-17]"
)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("May 2001", f"'May 2001' is not an EDTF date; {FORMS}"),
        ("2001-13", "'2001-13' is no day or month of the calendar; mend its month or day"),
        ("2001-02-29", "'2001-02-29' is no day or month of the calendar; mend its month or day"),
        ("2002/2001", "'2002/2001' ends before it starts; swap its two dates"),
        ("[2002..2001]", "'2002..2001' ends before it starts; swap its two dates"),
        ("2001-05-01T10:00", f"'2001-05-01T10:00' is not an EDTF date; {FORMS}"),
        ("../..", "'../..' is open at both ends; give at least one date"),
    ],
)
def test_a_date_that_is_none(tmp_path: Path, written: str, message: str) -> None:
    for old, new in (
        ('date: "2001-05-01"\n    status', f'date: {MARK}"{written}"\n    status'),
        ('date: "2001-05-01"\n    status', f'date: {{edtf: {MARK}"{written}"}}\n    status'),
    ):
        expect(tmp_path, altered((old, new)), f"salt-talk: date: {message}")


def test_dates_in_parts_are_checked_too(tmp_path: Path) -> None:
    for old, field in (
        ('date: "2001-05-02"}]', "ada-on-salt: chain.0.date"),
        ('during: "1990/.."}]', "council: part_of.0.during"),
        ('        during: "2000/2004"', "ada: offices.0.during"),
        ('    created: "2001-05-01"', "gazette: created"),
    ):
        before, _, after = old.partition('"')
        text = altered((old, f'{before}{MARK}"x"{after.partition(chr(34))[2]}'))
        before = text[: text.index(MARK)]
        place = f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
        assert f"{place}: {field}: 'x' is not an EDTF date; {FORMS}" in report_of(tmp_path, text.replace(MARK, ""))


def test_an_inferred_date_says_how(tmp_path: Path) -> None:
    text = altered(
        (
            'date: {edtf: "[..2001-05]", basis: inferred, note: The paper gives no day.}',
            f'date: {MARK}{{edtf: "[..2001-05]", basis: inferred}}',
        )
    )
    message = "an inferred date has no note; add 'note:' and say how it was arrived at"
    expect(tmp_path, text, f"salt-walk: date: {message}")


def test_a_date_without_edtf(tmp_path: Path) -> None:
    text = altered(
        (
            'date: {edtf: "[..2001-05]", basis: inferred, note: The paper gives no day.}',
            f"date: {MARK}{{basis: stated}}",
        )
    )
    expect(tmp_path, text, "salt-walk: date.edtf: is missing; add it")


# Citations ------------------------------------------------------------------------------------------------------------

UNCITED = "nothing here is cited; add 'citations:' with source, quote, locator and supports, or take the record out"


@pytest.mark.parametrize(
    ("start", "record", "field"),
    [
        ("  - id: salt-walk\n", "salt-walk", ""),
        ("  - id: ada-on-salt\n", "ada-on-salt", ""),
        ("  - id: ruritania-union-1990\n", "ruritania-union-1990", ""),
        ("      - title: Speaker\n", "ada", "offices.0"),
        ("  - id: council\n", "council", ""),
    ],
)
def test_a_record_without_citation(tmp_path: Path, start: str, record: str, field: str) -> None:
    begin = SMALL.index(start)
    first = SMALL.index("citations:", begin)
    indent = first - SMALL.rfind("\n", 0, first) - 1
    second = SMALL.index("\n", SMALL.index("- {", first)) + 1
    text = SMALL[: first - indent] + SMALL[second:]
    place = f"seed.yaml:{SMALL[:begin].count(chr(10)) + 1}:{start.index('-') + 3}"
    lines = report_of(tmp_path, text.replace("    quote: salt is dear\n", "").replace("mode: quoted", "mode: asserted"))
    assert lines == [f"{place}: {record}: {f'{field}: ' if field else ''}{UNCITED}"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "supports: [date, place, participants, documents, figures, public_since]",
            f"supports: [date, place, participants, documents, figures, public_since, {MARK}plaec]",
            "salt-talk: citations.0.supports.6: 'plaec' is no field here; did you mean 'place'?",
        ),
        (
            "supports: [title, at, during]",
            f"supports: [title, at, during, {MARK}name]",
            "ada: offices.0.citations.0.supports.3: 'name' is no field here; use one of: at, during, title",
        ),
        (
            "supports: [country]",
            f"supports: [country, {MARK}latitud]",
            "quay: citations.0.supports.1: 'latitud' is no field here; did you mean 'latitude' or 'longitude'?",
        ),
    ],
)
def test_a_citation_supports_fields_there_are(tmp_path: Path, old: str, new: str, message: str) -> None:
    expect(tmp_path, altered((old, new)), message)


@pytest.mark.parametrize("field", ["id", "note", "citations"])
def test_what_is_no_fact_is_not_supported(tmp_path: Path, field: str) -> None:
    (line,) = report_of(tmp_path, altered(("supports: [country]", f"supports: [country, {field}]")))
    assert f"quay: citations.0.supports.1: '{field}' is no field here; use one of: " in line


@pytest.mark.parametrize(
    ("claims", "field"),
    [
        ("supports: [place]}]}\n      - {id: elsewhere", "place"),
        ("supports: [said]}]}\n      - {id: they-did-not", "said"),
    ],
)
def test_a_claim_supports_fields_of_the_disputed_records(tmp_path: Path, claims: str, field: str) -> None:
    (line,) = report_of(tmp_path, altered((claims, claims.replace(field, "plaec", 1))))
    assert "claims.0.citations.0.supports.0: 'plaec' is no field here" in line


@pytest.mark.parametrize(
    ("old", "new", "where", "missing"),
    [
        (
            "supports: [date, place, participants, documents, figures, public_since]",
            "supports: [date, public_since]",
            "salt-talk",
            "participants, place, documents, figures",
        ),
        (
            "supports: [speakers, said, gist, public_since]",
            "supports: [gist, public_since]",
            "ada-on-salt",
            "speakers, said",
        ),
        ("supports: [member, organization, status, during]", "supports: [during]", "ruritania-union-1990", None),
        ("supports: [title, at, during]", "supports: [title]", "ada: offices.0", "at, during"),
        ("supports: [part_of]", "supports: [name]", "council", "part_of"),
        ("supports: [existed]", "supports: [name]", "union", "existed"),
    ],
)
def test_a_fact_that_no_citation_supports(tmp_path: Path, old: str, new: str, where: str, missing: str | None) -> None:
    (line,) = report_of(tmp_path, altered((old, new)))
    joint = "." if "offices" in where else ": "
    missing = missing or "member, organization, status"
    assert line.endswith(f": {where}{joint}citations: no citation supports {missing}; add it to 'supports' of one")


@pytest.mark.parametrize("record", ["salt-talk", "ada-on-salt"])
def test_public_since_is_a_cited_field(tmp_path: Path, record: str) -> None:
    """It moves a record in time for `known_on`, so it has to be vouched for wherever it is given."""
    at = SMALL.index(", public_since]", SMALL.index(f"  - id: {record}\n"))
    (line,) = report_of(tmp_path, SMALL[:at] + SMALL[at + len(", public_since") :])
    assert line.endswith(f": {record}: citations: no citation supports public_since; add it to 'supports' of one")


def test_what_is_not_given_need_not_be_cited(tmp_path: Path) -> None:
    text = altered(
        ("    place: quay\n", ""),
        ("supports: [date, place, participants,", "supports: [date, participants,"),
        ("    field: place\n", "    field: date\n"),
    )
    assert report_of(tmp_path, text) == []


def test_a_held_source_that_vouches_for_nothing_is_a_warning_only(tmp_path: Path) -> None:
    new = f"sources:\n  - {{id: {MARK}unread, title: Unread, type: press}}\n"
    text = altered(("sources:\n", new))
    expect(
        tmp_path,
        text,
        "warning: unread: nothing cites this source; cite it, or say 'held: false' if it was not read",
    )
    seed = check_seed(tmp_path / "seed.yaml")
    assert [source.id for source in seed.document.sources] == ["unread", "gazette", "almanac"]
    assert [warning.warning for warning in seed.warnings] == [True]


@pytest.mark.parametrize("written", ["false", "no", "False", "off"])
def test_a_source_that_is_not_held_need_not_be_cited(tmp_path: Path, written: str) -> None:
    new = f"sources:\n  - {{id: unread, title: Unread, type: press, held: {written}}}\n"
    assert report_of(tmp_path, altered(("sources:\n", new))) == []


# Quotes ---------------------------------------------------------------------------------------------------------------

QUOTE = "quote: Ada Bell came to the quay for the Union."


@pytest.mark.parametrize(
    ("quote", "sentences"),
    [
        ("One came. Two went.", 2),
        ("One! Two? Three.", 3),
        ("他来了。他走了。", 2),
        ("هل جاء؟ نعم.", 2),
        ("वह आया। वह गया।", 2),
    ],
)
def test_a_quote_of_several_sentences(tmp_path: Path, quote: str, sentences: int) -> None:
    text = altered((QUOTE, f'quote: {MARK}"{quote}"'))
    expect(
        tmp_path, text, f"salt-talk: citations.0.quote: the quote has {sentences} sentences; shorten it to one at most"
    )


@pytest.mark.parametrize(
    "quote",
    [
        "The U.N. Secretary and Gen. X met J. F. Doe … on the quay",
        "他来了。",
        "هل جاء؟",
        "वह आया।",
        "ذهب، ثم عاد؛ ثم نام.",
    ],
)
def test_a_quote_of_one_sentence(tmp_path: Path, quote: str) -> None:
    assert report_of(tmp_path, altered((QUOTE, f'quote: "{quote}"'))) == []


def test_quotes_of_offices_and_claims_are_counted_too(tmp_path: Path) -> None:
    text = altered(
        ("quote: Ada Bell spoke for the Union from 2000 to 2004.,", f"quote: {MARK}Ada Bell spoke. She did.,"),
        ("quote: On the quay.,", f"quote: {MARK}On the quay. There.,"),
    )
    expect(
        tmp_path,
        text,
        "ada: offices.0.citations.0.quote: the quote has 2 sentences; shorten it to one at most",
        "where-was-it: claims.0.citations.0.quote: the quote has 2 sentences; shorten it to one at most",
    )


def test_a_statement_is_quoted_from_a_citation(tmp_path: Path) -> None:
    text = altered(("    quote: salt is dear\n", f"    quote: {MARK}salt is cheap\n"))
    message = "these words stand in no citation's quote; cite the sentence they are from"
    expect(tmp_path, text, f"ada-on-salt: quote: {message}")


def test_line_breaks_do_not_make_another_quote(tmp_path: Path) -> None:
    text = altered(("    quote: salt is dear\n", "    quote: |\n      salt\n      is dear\n"))
    assert report_of(tmp_path, text) == []


def test_a_quoted_statement_has_a_quote(tmp_path: Path) -> None:
    text = altered(("    quote: salt is dear\n", ""), ("mode: quoted", f"mode: {MARK}quoted"))
    message = "mode is quoted and no quote is given; add 'quote:' or change the mode"
    expect(tmp_path, text, f"ada-on-salt: mode: {message}")


# Offices, relations, spells -------------------------------------------------------------------------------------------


def test_a_capacity_outside_of_the_office(tmp_path: Path) -> None:
    text = altered(
        ("    capacity: Speaker\n", f"    capacity: {MARK}Speaker\n"),
        ('    said: "2001-05-01"\n', '    said: "2005-01-01"\n'),
    )
    expect(
        tmp_path,
        text,
        (
            "ada-on-salt: capacity: said 2005-01-01, outside the office's dates 2000/2004; "
            "correct one of the dates, or take the capacity out"
        ),
    )


@pytest.mark.parametrize("said", ["2000", "2004-12-31", "1999/2000-01-01", "2001?", "[1990..2001]"])
def test_a_capacity_that_may_have_been_held(tmp_path: Path, said: str) -> None:
    assert report_of(tmp_path, altered(('    said: "2001-05-01"\n', f'    said: "{said}"\n'))) == []


def test_a_capacity_of_an_undated_office(tmp_path: Path) -> None:
    text = altered(
        ('        during: "2000/2004"\n', ""),
        ("supports: [title, at, during]", "supports: [title, at]"),
        ('    said: "2001-05-01"\n', '    said: "2031"\n'),
    )
    assert report_of(tmp_path, text) == []


def test_a_capacity_nobody_had(tmp_path: Path) -> None:
    text = altered(("    capacity: Speaker\n", f"    capacity: {MARK}Speeker\n"))
    message = "no speaker has an office 'Speeker'; did you mean 'Speaker'?"
    expect(tmp_path, text, f"ada-on-salt: capacity: {message}")
    text = altered(
        ("    speakers: [ada]\n", "    speakers: [union]\n"), ("capacity: Speaker", f"capacity: {MARK}Speaker")
    )
    (line,) = report_of(tmp_path, text.replace(MARK, ""))
    assert "ada-on-salt: capacity: no speaker has an office 'Speaker'; " in line


def test_a_mistake_in_a_speaker_is_not_reported_again_as_an_unknown_capacity(tmp_path: Path) -> None:
    text = altered(("    family_name: Bell\n", f"    {MARK}famly_name: Bell\n"))
    expect(
        tmp_path,
        text,
        "ada: famly_name: there is no field 'famly_name' here; did you mean 'family_name' or 'official_names'?",
    )


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        ("supports: [existed]", "suports: [existed]", ["citations.0.suports", "citations.0.supports"]),
        ("supports: [existed]", "supports: []", ["citations.0.supports"]),
        ("supports: [existed]", "supports: [existed], locator: 5", ["citations.0.locator"]),
        ("      - title: Speaker\n", "      - titel: Speaker\n", ["offices.0.titel", "offices.0.title"]),
        ('        during: "2000/2004"\n', '        during: "2000/20O4"\n', ["offices.0.during"]),
        (
            "      - {source: gazette, quote: There",
            "      - {sorce: gazette, quote: There",
            ["citations.0.sorce", "citations.0.source"],
        ),
        ("mode: quoted", "mode: qouted", ["mode"]),
        ('date: "2001-05-01"\n    status', 'date: "1 May"\n    status', ["date"]),
    ],
)
def test_one_mistake_is_not_reported_again_for_what_follows_from_it(
    tmp_path: Path, old: str, new: str, fields: list[str]
) -> None:
    lines = report_of(tmp_path, altered((old, new)))
    assert sorted(line.split(": ")[2] for line in lines) == fields


def test_nothing_relates_to_itself(tmp_path: Path) -> None:
    remedy = "name another, or take the entry out"
    text = altered(("{relation: follows, event: salt-talk}", f"{{relation: follows, event: {MARK}salt-walk}}"))
    expect(tmp_path, text, f"salt-walk: related.0.event: an event cannot be related to itself; {remedy}")
    text = altered(("part_of: [{actor: union,", f"part_of: [{{actor: {MARK}council,"))
    expect(tmp_path, text, f"council: part_of.0.actor: an actor cannot be part of itself; {remedy}")
    text = altered(
        ("    member: ruritania\n    organization: union", f"    member: union\n    organization: {MARK}union")
    )
    expect(tmp_path, text, f"ruritania-union-1990: organization: an organization cannot be its own member; {remedy}")


@pytest.mark.parametrize(
    ("kind", "field", "value"), [("group", "family_name", "Bell"), ("state", "family_name", "Bell")]
)
def test_only_persons_have_what_persons_have(tmp_path: Path, kind: str, field: str, value: str) -> None:
    new = f"actors:\n  - {{id: b, kind: {kind}, name: B, {field}: {MARK}{value}}}\n"
    expect(tmp_path, altered(("actors:\n", new)), f"b: {field}: a {kind} has no {field}; move it to the person")


def test_an_identifier_of_a_known_scheme_exists(tmp_path: Path) -> None:
    text = altered(('id: "NO"}', f'id: {MARK}"NX"}}'))
    before = text[: text.index(MARK)]
    place = f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    (line,) = report_of(tmp_path, text.replace(MARK, ""))
    assert line.startswith(f"{place}: ruritania: identifiers.0.id: 'NX' is no country code of ISO 3166-1 alpha-2; ")
    assert report_of(tmp_path, altered(("iso3166-1", "some-other"), ('id: "NO"}', 'id: "NX"}'))) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1990/2000", "1999/2001"),
        ("1990/1999-12-31", "1999-12-31/.."),
        ("1990/..", "2000/.."),
        ("1990/..", "1980/1995"),
        ("../1995", "1990/1999"),
    ],
)
def test_spells_of_one_status_that_overlap(tmp_path: Path, first: str, second: str) -> None:
    text = altered(
        ('during: "1990/1999-12-31"', f'during: "{first}"'), ('during: "2000/.."', f'during: {MARK}"{second}"')
    )
    expect(
        tmp_path,
        text,
        (
            f"ruritania-union-2000: during: '{second}' overlaps '{first}' of ruritania-union-1990, the same status; "
            "end the first before the second starts, or join them"
        ),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1990/1999-12-31", "2000-01-01/.."),
        ("1990/1999", "2000/.."),
        ("1990/2000", "2000/.."),  # both within 2000, on days unknown
        ("1990/", "2000/.."),  # ended on a day unknown, perhaps before
        ("2000/..", "/1999"),
        ("1995/1999", "1990/1994"),
    ],
)
def test_spells_of_one_status_that_need_not_overlap(tmp_path: Path, first: str, second: str) -> None:
    text = altered(('during: "1990/1999-12-31"', f'during: "{first}"'), ('during: "2000/.."', f'during: "{second}"'))
    assert report_of(tmp_path, text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: member", "status: observer"),
        ("organization: union", "organization: council"),
        ("member: ruritania", "member: ada"),
    ],
)
def test_other_spells_may_overlap(tmp_path: Path, old: str, new: str) -> None:
    text = altered(('during: "1990/1999-12-31"', 'during: "1990/.."'), (f"    {old}\n", f"    {new}\n"))
    assert report_of(tmp_path, text) == []


# Disputes -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "  - id: where-was-it\n    records: [{kind: event, id: salt-talk}]\n    field: place\n",
            f"  - {MARK}id: where-was-it\n    records: [{{kind: event, id: salt-talk}}]\n",
            "where-was-it: give either field or question, not both and not neither; correct it",
        ),
        (
            "  - id: where-was-it\n",
            f"  - {MARK}id: where-was-it\n    question: Where?\n",
            "where-was-it: give either field or question, not both and not neither; correct it",
        ),
        (
            "records: [{kind: event, id: salt-talk}]",
            f"records: [{{kind: {MARK}evnt, id: salt-talk}}]",
            "where-was-it: records.0.kind: 'evnt' is none of the words there are; did you mean 'event'?",
        ),
        (
            "citations: [{source: almanac, supports: [place]}]}",
            "citations: []}",
            "where-was-it: claims.1: no source makes this claim; cite the sources that do",
        ),
    ],
)
def test_disputes(tmp_path: Path, old: str, new: str, message: str) -> None:
    text = altered((old, new))
    if MARK not in text:
        text = text.replace("- {id: elsewhere", f"- {MARK}{{id: elsewhere")
    (line,) = report_of(tmp_path, text.replace(MARK, ""))
    before = text[: text.index(MARK)]
    place, _, said = line.partition(": ")
    assert place == f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    # The kinds are listed in the order of the code.
    assert said.partition("input should be")[0] == message.partition("input should be")[0]


def test_a_dispute_prefers_one_of_its_claims(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, altered(("preferred: at-the-quay", "preferred: at-the-qay")))
    assert ": where-was-it: " in line
    assert "preferred names no claim of this dispute" in line


def test_a_dispute_is_about_something_with_two_sides(tmp_path: Path) -> None:
    assert report_of(tmp_path, altered(("records: [{kind: event, id: salt-talk}]", "records: []")))
    first = SMALL.index("      - {id: they-did,")
    assert report_of(tmp_path, SMALL[:first] + SMALL[SMALL.index("      - {id: they-did-not") :])


def test_a_dispute_is_about_a_field_there_is(tmp_path: Path) -> None:
    (line,) = report_of(tmp_path, altered(("    field: place\n", "    field: plaec\n")))
    assert "where-was-it: field: 'plaec' is no field" in line


# Identifiers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", ["Salt Talk", "salt_talk", "-salt", "salt--talk", "соль", "salt/talk", "a" * 81])
def test_an_id_has_a_form(tmp_path: Path, wrong: str) -> None:
    lines = report_of(tmp_path, altered(("  - id: salt-walk\n", f'  - id: "{wrong}"\n')))
    assert len(lines) == 1
    assert f"{wrong}: id: '" in lines[0]


def test_a_record_without_id_is_named_by_its_place(tmp_path: Path) -> None:
    text = altered(("  - id: salt-walk\n    title", f"  - {MARK}title"))
    expect(tmp_path, text, "events[1]: id: is missing; add it")


@pytest.mark.parametrize(
    ("entry", "record"),
    [
        ("places:\n  - {id: @@quay, name: Other}\n", "quay"),
        ("actors:\n  - {id: @@ada, kind: group, name: Other}\n", "ada"),
        ("sources:\n  - {id: @@almanac, title: Other, type: press, held: false}\n", "almanac"),
        ("  roles:\n    - {id: @@guest, label: x, definition: X.}\n", "guest"),
        ("  topics:\n    - {id: @@salt, label: x, definition: X.}\n", "salt"),
    ],
)
def test_an_id_given_twice_within_a_kind(tmp_path: Path, entry: str, record: str) -> None:
    text = altered((entry.splitlines(keepends=True)[0], entry))
    before = text[: text.index(MARK)]
    first = f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
    (line,) = report_of(tmp_path, text.replace(MARK, ""))
    assert line.endswith(f": {record}: id: this id stands twice (first in {first}); rename one of the two")
    place = line.split(": ")[0]
    assert int(place.split(":")[1]) > int(first.split(":")[1])


@pytest.mark.parametrize("quoted", ['"quay "', '" quay"'])
def test_an_id_given_twice_is_found_whatever_stands_around_it(tmp_path: Path, quoted: str) -> None:
    """The model strips it, so that the load would fail on a duplicate key."""
    assert report_of(tmp_path, altered(("places:\n", f"places:\n  - {{id: {quoted}, name: Other}}\n")))


def test_one_id_in_two_kinds_or_schemes_is_allowed(tmp_path: Path) -> None:
    text = altered(
        ("places:\n", "places:\n  - {id: ada, name: Ada's}\n  - {id: salt-talk, name: Talk}\n"),
        (
            "  roles:\n",
            "  roles:\n    - {id: salt, label: x, definition: X.}\n    - {id: talk, label: x, definition: X.}\n",
        ),
    )
    assert report_of(tmp_path, text) == []


# The report as a whole ------------------------------------------------------------------------------------------------


def test_ten_mistakes_are_ten_lines_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = altered(
        ("licence_url: https://licence.example/", f"licence_url: {MARK}licence"),
        ("  roles:\n", f"  {MARK}rols: []\n  roles:\n"),
        ("    party: union\n", f"    party: {MARK}onion\n"),
        ("latitude: 0\n", f"latitude: {MARK}100\n"),
        ('id: "NO"}', f'id: {MARK}"XN"}}'),
        ('during: "2000/.."\n', f'during: {MARK}"1999/.."\n'),
        (QUOTE, f"quote: {MARK}Ada came. She saw."),
        ("relation: follows, event: salt-talk", f"relation: follows, event: {MARK}salt-walk"),
        ("    capacity: Speaker\n", f"    capacity: {MARK}King\n"),
        ("    reason: The paper was there.\n", f"    {MARK}raeson: The paper was there.\n"),
    )
    places = []
    while MARK in text:
        before, _, after = text.partition(MARK)
        places.append(f"seed.yaml:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}")
        text = before + after
    lines = report_of(tmp_path, text)
    assert [line.split(": ")[0] for line in lines] == places
    assert [line.split(": ")[1] for line in lines] == [
        "dataset",
        "vocabulary",
        "gazette",
        "quay",
        "ruritania",
        "ruritania-union-2000",
        "salt-talk",
        "salt-walk",
        "ada-on-salt",
        "where-was-it",
    ]


def test_warnings_stand_among_the_mistakes_and_do_not_count_as_such(tmp_path: Path) -> None:
    text = altered(
        ("sources:\n", "sources:\n  - {id: unread, title: Unread, type: press}\n"),
        ("latitude: 0\n", "latitude: 100\n"),
        ("  language: en\n  incl", "  langage: en\n  incl"),
    )
    lines = report_of(tmp_path, text)
    assert [": warning: " in line for line in lines] == [False, True, False]


def test_problems_sort_by_file_line_and_column() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 10), ("a", 2, 9)]
    error = SeedError(Problem(Position(*place), "r", "f", "w", "m") for place in places)
    assert str(error).splitlines() == [
        "a:2:9: r: f: w; m",
        "a:2:10: r: f: w; m",
        "a:10:1: r: f: w; m",
        "b:1:1: r: f: w; m",
    ]


# Whatever is written, nothing but a report ----------------------------------------------------------------------------

WRONG: tuple[Any, ...] = ("x", None, [], {}, [[None]], [{"": {}}], "nan")


def outcome(file: Path, text: str) -> CheckedSeed | None:
    """What a text checks out as, None where it is refused as it should be; anything else is a failure."""
    file.write_text(text, encoding="utf-8")
    try:
        return check_seed(file)
    except SeedError:
        return None


def paths_in(value: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths of all values in plain data but the top."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield (*path, key)
        yield from paths_in(inner, (*path, key))


def holder_of(data: Any, path: tuple[Any, ...]) -> Any:  # noqa: ANN401 - plain data
    """The mapping or list that holds the value at a path."""
    for key in path[:-1]:
        data = data[key]
    return data


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    made = make_writer(Settings(database_url=f"sqlite:///{tmp_path / 'fuzz.sqlite3'}"))
    migrate(made)
    yield made
    made.dispose()


@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_no_value_of_a_wrong_type_is_more_than_a_mistake(tmp_path: Path, engine: Engine, wrong: object) -> None:
    """What passes all the same can be loaded. Every value is replaced once, by one or another wrong type."""
    data = yaml.load(SMALL, Loader=yaml.CBaseLoader)  # noqa: S506 - builds nothing but text, lists and mappings
    passed = 0
    for path in list(paths_in(data))[WRONG.index(wrong) :: len(WRONG)]:
        changed = deepcopy(data)
        holder_of(changed, path)[path[-1]] = wrong
        seed = outcome(tmp_path / "seed.yaml", json.dumps(changed, ensure_ascii=False))
        if seed:
            passed += 1
            load_seed(engine, seed.document)
    assert passed < 40


def test_no_key_left_out_is_more_than_a_mistake(tmp_path: Path, engine: Engine) -> None:
    data = yaml.load(SMALL, Loader=yaml.CBaseLoader)  # noqa: S506 - builds nothing but text, lists and mappings
    passed = 0
    for path in list(paths_in(data))[::3]:
        changed = deepcopy(data)
        del holder_of(changed, path)[path[-1]]
        seed = outcome(tmp_path / "seed.yaml", json.dumps(changed, ensure_ascii=False))
        if seed:
            passed += 1
            load_seed(engine, seed.document)
    assert 12 < passed < 50


def test_no_change_to_the_invented_chronology_is_more_than_a_mistake(tmp_path: Path, chronology_file: Path) -> None:
    text = chronology_file.read_text(encoding="utf-8")
    data = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - builds nothing but text, lists and mappings
    chance = random.Random(2009)  # noqa: S311 - a seeded choice of tests
    refused = 0
    for path in chance.sample(list(paths_in(data)), 20):
        changed = deepcopy(data)
        holder_of(changed, path)[path[-1]] = chance.choice(WRONG)
        refused += outcome(tmp_path / "seed.yaml", json.dumps(changed, ensure_ascii=False)) is None
    assert refused > 9


def test_no_truncation_is_more_than_a_mistake(tmp_path: Path, chronology_file: Path) -> None:
    content = chronology_file.read_bytes()
    file = tmp_path / "seed.yaml"
    chance = random.Random(1998)  # noqa: S311 - a seeded choice of tests
    refused = 0
    for offset in sorted(chance.sample(range(len(content)), 60)):
        file.write_bytes(content[:offset])
        try:
            check_seed(file)
        except SeedError as error:
            lines = {problem.position.line for problem in error.problems}
            refused += max(lines) <= content[:offset].count(b"\n") + 2
    assert refused > 56


# The published files --------------------------------------------------------------------------------------------------


def test_the_schema_for_editors_is_that_of_the_code() -> None:
    published = (PROJECT_FOLDER / "data" / "seed.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == seed_schema(), "data/seed.schema.json is out of date; run: make schema"


def test_the_schema_for_editors_accepts_what_the_check_accepts(chronology_file: Path) -> None:
    schema = seed_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for text in (SMALL, chronology_file.read_text(encoding="utf-8")):
        assert [error.message for error in validator.iter_errors(yaml.safe_load(text))] == []
    assert list(validator.iter_errors({"evnts": []}))


def test_the_published_chronology_has_no_mistake() -> None:
    file = PROJECT_FOLDER / "data" / "seed.yaml"
    assert check_seed(file).document.events
    with file.open(encoding="utf-8") as opened:
        assert opened.readline() == "# yaml-language-server: $schema=seed.schema.json\n"
