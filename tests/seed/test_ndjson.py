"""NDJSON: the same dataset as in YAML, the exact line of every mistake, and memory that does not grow with events."""

import gc
import json
import random
import re
import sys
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select

from app.cli import main
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.errors import OperatorError
from app.models import Base
from app.seed.check import CheckedSeed, check_seed
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.seed.ndjson import MAX_LINE
from app.seed.problem import MOST_MISTAKES, MOST_WARNINGS, SeedError
from app.seed.quotes import check_quotes
from app.seed.yaml_seed import YamlSeed
from app.settings import Settings
from app.vocabulary import RecordKind

Record = dict[str, Any]

_NUMBERS = {"latitude", "longitude", "value", "paragraph"}
_BOOLEANS = {"held": {"true": True, "false": False}, "counts_as_member": {"true": True, "false": False}}
_BOOLEANS["changes_membership"] = _BOOLEANS["held"]

SMALL = """\
{"dataset": {"id": "small", "title": "S", "version": "1", "description": "S.", "licence": "CC0-1.0", \
"licence_url": "https://a.example/", "attribution": "N"}}
{"term": {"scheme": "event_types", "id": "talk", "label": "Talk", "definition": "A talk."}}
{"term": {"scheme": "topics", "id": "salt", "label": "Salt", "definition": "Salt."}}
{"source": {"id": "gazette", "title": "Gazette", "type": "press", "published": "2001-06-01"}}
{"actor": {"id": "ada", "kind": "person", "name": "Ada"}}
{"event": {"id": "salt-talk", "title": "Salt talk", "type": "talk", "date": "2001-05-01", "summary": "They talk.", \
"topics": ["salt"], "citations": [{"source": "gazette", "supports": ["date"]}]}}
{"statement": {"id": "ada-on-salt", "speakers": ["ada"], "mode": "asserted", "gist": "Dear.", "said": "2001-05-01", \
"event": "salt-talk", "citations": [{"source": "gazette", "supports": ["speakers", "said", "gist"]}]}}
"""

GUEST = '{"term": {"scheme": "roles", "id": "guest", "label": "guest", "definition": "Was there."}}'


def attended(event: str) -> str:
    """The event of the small chronology with a participant; without one, it is like no other."""
    event = event.replace('"topics"', '"participants": [{"actor": "ada", "role": "guest"}], "topics"')
    return event.replace('["date"]', '["date", "participants"]')


def typed(value: Any, name: str = "") -> Any:  # noqa: ANN401 - plain data
    """What YAML holds as text, as the numbers and booleans that JSON has."""
    if isinstance(value, dict):
        return {key: typed(entry, key) for key, entry in value.items()}
    if isinstance(value, list):
        return [typed(entry) for entry in value]
    if name in _NUMBERS and value is not None:
        return json.loads(value)
    return _BOOLEANS[name][value] if name in _BOOLEANS and value is not None else value


def lines_of(file: Path) -> list[str]:
    """A seed file in YAML as the lines of one in NDJSON."""
    seed = YamlSeed.open(file)
    records: list[Record] = [{"dataset": seed.dataset}]
    for raw in seed.records():
        scheme = {"scheme": raw.list.scheme.value} if raw.list.scheme else {}
        records.append({"term" if scheme else raw.list.kind.value: scheme | typed(raw.data)})
    return [json.dumps(record, ensure_ascii=False) for record in records]


def write(folder: Path, lines: Iterable[str], name: str = "seed.ndjson") -> Path:
    file = folder / name
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def report_of(file: Path) -> list[str]:
    """All lines of the report on a file, warnings among them, without the folder."""
    try:
        problems = check_seed(file).warnings
    except SeedError as error:
        problems = error.problems
    return [str(problem).replace(f"{file.parent}/", "") for problem in problems]


def loaded(folder: Path, seed: CheckedSeed, name: str) -> Engine:
    engine = make_writer(Settings(database_url=f"sqlite:///{folder / name}"))
    migrate(engine)
    load_seed(engine, seed.chronology)
    return engine


_OF_ONE_LOAD = {"number", "loaded_at"}


def content_of(engine: Engine) -> dict[str, list[str]]:
    """Every row of every table, and what full-text search finds; numbers of search entries and times mean nothing."""
    with engine.connect() as connection:
        content = {
            table.name: sorted(
                repr(tuple(row))
                for row in connection.execute(
                    select(*(one for one in table.c if one.name not in {"number", "loaded_at"}))
                )
            )
            for table in Base.metadata.sorted_tables
        }
        found = (
            "SELECT kind, record_id FROM search_index JOIN search_entry ON number = search_index.rowid "
            "WHERE search_index MATCH ? ORDER BY kind, record_id"
        )
        hits = {
            word: [repr(row) for row in connection.exec_driver_sql(found, (word,))]
            for word in ("harbour", "берез*", "lamp")
        }
    assert hits["harbour"]
    return content | hits


# The same dataset in another form -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def lines(chronology_file: Path) -> list[str]:
    return lines_of(chronology_file)


@pytest.fixture(scope="module")
def from_yaml(chronology_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return loaded(tmp_path_factory.mktemp("yaml"), check_seed(chronology_file), "yaml.sqlite3")


def in_order(lines: list[str]) -> list[str]:
    return lines


def shuffled(lines: list[str]) -> list[str]:
    return random.Random(7).sample(lines, len(lines))  # noqa: S311 - a seeded shuffle


def spaced(lines: list[str]) -> list[str]:
    return ["", *(f" {line.replace('{', '{ ', 1)} \r\n   " for line in reversed(lines)), ""]


def escaped(lines: list[str]) -> list[str]:
    return [json.dumps(json.loads(line)) for line in lines]


@pytest.mark.parametrize("form", [in_order, shuffled, spaced, escaped])
def test_ndjson_is_loaded_as_the_same_yaml_is(
    tmp_path: Path, lines: list[str], from_yaml: Engine, form: Callable[[list[str]], list[str]]
) -> None:
    seed = check_seed(write(tmp_path, form(lines)))
    assert seed.warnings == []
    engine = loaded(tmp_path, seed, "a.sqlite3")
    assert content_of(engine) == content_of(from_yaml)
    assert load_seed(from_yaml, seed.chronology).unchanged
    engine.dispose()


def test_ndjson_is_counted_as_the_same_yaml_is(tmp_path: Path, lines: list[str], chronology_file: Path) -> None:
    assert check_seed(write(tmp_path, lines)).counts == check_seed(chronology_file).counts


@pytest.mark.parametrize("name", ["seed.ndjson", "seed.jsonl", "SEED.NDJSON"])
def test_a_byte_order_mark_and_the_end_of_the_last_line_do_not_count(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    for text in (SMALL, SMALL.rstrip("\n"), f"\ufeff{SMALL}", SMALL.replace("\n", "\r\n")):
        file.write_bytes(text.encode())
        assert check_seed(file).counts[RecordKind.EVENT] == 1


def test_events_can_be_read_again_and_again(tmp_path: Path) -> None:
    chronology = check_seed(write(tmp_path, SMALL.splitlines())).chronology
    assert not isinstance(chronology, SeedDocument)
    for _ in range(2):
        assert [(one.id, two.id) for one in chronology.events for two in chronology.statements] == [
            ("salt-talk", "ada-on-salt")
        ]


def test_only_yaml_comes_to_one_document(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        _ = check_seed(write(tmp_path, SMALL.splitlines())).document


# Lines that are no records --------------------------------------------------------------------------------------------

UNCITED = "add 'citations:' with source, quote, locator and supports, or take the record out"
FORM = 'write one record to a line, as {"event": {"id": …}}'


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ('{"event": {"id": "a", "title": 3}', 34, f"this is not JSON: expecting ',' delimiter; {FORM}"),
        ("event: {id: a}", 1, f"this is not JSON: expecting value; {FORM}"),
        ('{"event": {}} {"event": {}}', 15, f"this is not JSON: extra data; {FORM}"),
        ('{"event": {"id": "a\tb"}}', 20, f"this is not JSON: invalid control character at; {FORM}"),
        ("[]", 1, f"this is not an object; {FORM}"),
        ("{}", 1, f"this object has 0 keys; the kind of record is the only one; {FORM}"),
        ('{"event": {}, "id": "a"}', 1, f"this object has 2 keys; the kind of record is the only one; {FORM}"),
        ('{"event": []}', 1, f"what 'event' holds is not a record; {FORM}"),
        ('{"dataset": 1}', 1, f"what 'dataset' holds is not a record; {FORM}"),
        ('{"evant": {}}', 1, "there is no kind of record 'evant'; did you mean 'event'?"),
        ('{"term": {"id": "a"}}', 1, "the term has no scheme; use one of: chain_acts, document_roles, event_types, "),
        ('{"term": {"scheme": "role"}}', 1, "there is no scheme 'role'; did you mean 'roles'?"),
        ('{"term": {"scheme": ["roles"]}}', 1, "there is no scheme '['roles']'; "),
        ('{"dataset": {}}', 1, "this is a second dataset (first in seed.ndjson:1:1); keep one of them"),
        ('{"event": {"id": "a", "id": "b"}}', 1, "the key 'id' stands twice in one object; keep one of them"),
        (
            '{"event": {"figures": [{"value": NaN}]}}',
            1,
            "NaN is no number in JSON; write a number, or take the field out",
        ),
        (
            '{"event": {"figures": [{"value": -Infinity}]}}',
            1,
            "-Infinity is no number in JSON; write a number, or take the field out",
        ),
        (
            f'{{"event": {{"id": {"1" * 5000}}}}}',
            1,
            "a number here has too many digits; no figure needs that; round it",
        ),
        ('{"event": {"id": "a\\u0000"}}', 1, "a text here holds a NUL character; take it out"),
        ('{"event": {"\\u0007": "a"}}', 1, "a text here holds a control character (U+0007); take it out"),
        ('{"event": {"id": "\\ud800"}}', 1, "a text here holds a control character (U+D800); take it out"),
        ('{"event": {"id": "a\x7f"}}', 20, "there is a control character (U+007F) here; take it out"),
        ('{"event": {"id": "é\x00"}}', 20, "there is a NUL character here; take it out"),
        (f'{{"event": {"[" * 5000}', 1, "this is nested more than 40 levels deep; no record needs that; mend the"),
        (f'{{"event": {{"id": {"[" * 50}{"]" * 50}}}}}', 1, "this is nested more than 40 levels deep; no record needs"),
        (
            f'{{"event": {{"id": "{"ä" * MAX_LINE}"}}}}',
            1,
            "this line has more than 1,048,576 bytes; no record needs that; mend the line",
        ),
    ],
)
def test_a_line_that_is_no_record_is_reported_and_the_others_are_checked(
    tmp_path: Path, line: str, column: int, message: str
) -> None:
    first, *others = SMALL.splitlines()
    after = '{"event": {"id": "later", "title": "T", "type": "walk", "date": "2001", "summary": "S."}}'
    report = report_of(write(tmp_path, [first, line, *others, after]))
    assert report[0].startswith(f"seed.ndjson:2:{column}: {message}"), report[0]
    last = len(others) + 3
    assert report[1:] == [
        f"seed.ndjson:{last}:1: later: nothing here is cited; {UNCITED}",
        f"seed.ndjson:{last}:1: later: type: there is no 'walk' among the event_types; did you mean 'talk'?",
    ]


def test_a_byte_that_is_not_utf8_is_reported_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "seed.ndjson"
    file.write_bytes(SMALL.encode() + b'{"event": {"id": "\xff"}}\n')
    assert report_of(file) == ["seed.ndjson:8:19: this byte is not UTF-8; save the file as UTF-8"]


def test_a_line_of_any_blanks_is_passed_over_but_not_of_any_length(tmp_path: Path) -> None:
    assert report_of(write(tmp_path, [" \t", *SMALL.splitlines(), " " * MAX_LINE])) == []


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_an_empty_file_has_no_dataset(tmp_path: Path, text: str) -> None:
    assert report_of(write(tmp_path, [text])) == [
        "seed.ndjson:1:1: there is no 'dataset:'; describe the dataset: id, title, version, licence …"
    ]


# Records with mistakes ------------------------------------------------------------------------------------------------


def mistakes_in(form: dict[str, list[Record]]) -> None:
    """Put one mistake of most kinds into a chronology."""
    event = next(one for one in form["event"] if "participants" in one)
    statement = form["statement"][0]
    event["titel"] = event.pop("title")
    event["date"] = "2001-13"
    event["type"] = "regata-summit"
    event["participants"][0]["actor"] = "nobody"
    form["event"].append({"id": form["event"][-1]["id"]})
    statement["said"] = {"edtf": "1998-05", "basis": "inferred"}
    statement["event"] = "herring-truse"
    statement["citations"][0]["supports"] = ["gost"]
    form["actor"][0]["country"] = form["actor"][0]["id"]
    form["membership"][0]["during"] = form["membership"][0]["during"] + "?!"
    form["dispute"][0]["records"][0]["id"] = "no-such-event"
    form["source"].append({"id": "unread", "title": "Unread", "type": "press"})
    form["source"].append({"id": "unread", "title": "Unread", "type": "pres"})


def messages(report: Iterable[str]) -> list[str]:
    """Reports without their places: those of the line, and those of the record a duplicate id was given to first."""
    bare = (line.partition(": ")[2] for line in report)
    return sorted(line.partition(" (first in")[0] for line in bare)


def test_the_report_on_ndjson_is_that_on_the_same_yaml(tmp_path: Path, lines: list[str]) -> None:
    form: dict[str, list[Record]] = {}
    for line in lines:
        for kind, record in json.loads(line).items():
            form.setdefault(kind, []).append(record)
    mistakes_in(form)
    ndjson = write(tmp_path, (json.dumps({kind: record}) for kind, records in form.items() for record in records))
    vocabulary: dict[str, list[Record]] = {}
    for term in form.pop("term"):
        vocabulary.setdefault(term.pop("scheme"), []).append(term)
    whole: Record = {"dataset": form.pop("dataset")[0], "vocabulary": vocabulary}
    whole |= {f"{kind}s": records for kind, records in form.items()}
    yaml = write(tmp_path, [json.dumps(whole, ensure_ascii=False)], name="seed.yaml")
    found = report_of(ndjson)
    assert messages(found) == messages(report_of(yaml))
    assert len(found) > 12
    assert all(line.split(":")[2] == "1" for line in found)


def test_a_mistake_is_at_its_line_and_names_its_field(tmp_path: Path) -> None:
    missing = "there is no 'gasette' among the sources; did you mean 'gazette'?"
    text = SMALL.replace('"salt"]', '"slat"]').replace('"gazette", "supports": ["sp', '"gasette", "supports": ["sp')
    assert report_of(write(tmp_path, text.splitlines())) == [
        "seed.ndjson:6:1: salt-talk: topics.0: there is no 'slat' among the topics; did you mean 'salt'?",
        f"seed.ndjson:7:1: ada-on-salt: citations.0.source: {missing}",
    ]


def test_a_record_without_an_id_is_known_by_its_line(tmp_path: Path) -> None:
    report = report_of(write(tmp_path, SMALL.replace('"id": "ada-on-salt", ', "").splitlines()))
    assert report == ["seed.ndjson:7:1: statements[7]: id: is missing; add it"]


def test_an_id_given_twice_tells_where_it_was_given_first(tmp_path: Path) -> None:
    *_, event, statement = SMALL.splitlines()
    report = report_of(write(tmp_path, [*SMALL.splitlines(), statement, event]))
    assert report == [
        "seed.ndjson:8:1: ada-on-salt: id: this id stands twice (first in seed.ndjson:7:1); rename one of the two",
        "seed.ndjson:9:1: salt-talk: id: this id stands twice (first in seed.ndjson:6:1); rename one of the two",
    ]


def test_examples_are_checked(tmp_path: Path) -> None:
    examples = '"examples": {"parameters": {"events": {"id": "salt-tok"}}}, "title"'
    report = report_of(write(tmp_path, SMALL.replace('"title"', examples, 1).splitlines()))
    missing = "there is no event 'salt-tok'; did you mean 'salt-talk'?"
    assert report == [f"seed.ndjson:1:1: dataset: examples.parameters.events.id: {missing}"]


def test_of_a_thousand_ids_the_near_ones_are_still_suggested(tmp_path: Path) -> None:
    *head, event, statement = SMALL.splitlines()
    events = [event.replace("salt-talk", f"{word}-{number}") for word in ("oat", "rye") for number in range(700)]
    actors = [head[-1].replace("ada", f"{word}-{number}") for word in ("bo", "cy") for number in range(700)]
    said = statement.replace("salt-talk", "rye-6999").replace('"ada"', '"cy-69x"')
    report = report_of(write(tmp_path, [*head, *events, *actors, said]))
    assert [line.rpartition("; ")[2] for line in report] == [
        "did you mean 'rye-699' or 'rye-99' or 'rye-69'?",
        "did you mean 'cy-69' or 'cy-699' or 'cy-698'?",
    ]


def test_a_report_stops_after_a_thousand_mistakes(tmp_path: Path) -> None:
    *head, _, _ = SMALL.splitlines()
    exact = write(tmp_path, [*head, *["{"] * MOST_MISTAKES], "exact.ndjson")
    with pytest.raises(SeedError) as caught:
        check_seed(exact)
    assert (len(caught.value.problems), caught.value.more) == (MOST_MISTAKES + 1, False)  # one is a warning
    over = write(tmp_path, [*head, *["{"] * 2 * MOST_MISTAKES], "over.ndjson")
    with pytest.raises(SeedError) as caught:
        check_seed(over)
    assert (len(caught.value.problems), caught.value.more) == (MOST_MISTAKES, True)
    assert caught.value.problems[-1].position.line == len(head) + MOST_MISTAKES


def test_warnings_beyond_a_thousand_are_counted_only(tmp_path: Path) -> None:
    *head, event, _ = SMALL.splitlines()
    alike = [attended(event).replace("salt-talk", f"talk-{number}") for number in range(MOST_WARNINGS + 3)]
    warnings = check_seed(write(tmp_path, [*head, GUEST, *alike])).warnings
    assert len(warnings) == MOST_WARNINGS + 1
    last = warnings[-2].position
    assert str(warnings[-1]) == f"{last}: warning: 2 more warnings are not shown; attend to these first"


# Files ----------------------------------------------------------------------------------------------------------------


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match=r"nowhere\.ndjson does not exist; name a seed file, or set COMMUNIQUE_"):
        check_seed(tmp_path / "nowhere.ndjson")
    (tmp_path / "folder.ndjson").mkdir()
    with pytest.raises(OperatorError, match=r"folder\.ndjson is a folder; "):
        check_seed(tmp_path / "folder.ndjson")


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path, SMALL.splitlines())
    chronology = check_seed(file).chronology
    with file.open("a") as stream:
        stream.write("\n")
    with pytest.raises(OperatorError, match="was changed while it was read; start again once it is left alone"):
        list(chronology.events)


def test_a_file_that_is_written_anew_while_it_is_read_is_refused_for_that(tmp_path: Path) -> None:
    """Whatever then stands in it is no mistake of the file that was checked."""
    event = next(line for line in SMALL.splitlines() if line.startswith('{"event"'))
    more = [event.replace('"id": "', f'"id": "n{number}-', 1) for number in range(3000)]
    file = write(tmp_path, [*SMALL.splitlines(), *more])
    events = iter(check_seed(file).chronology.events)
    next(events)
    file.write_bytes(b'{"event": {' * 300_000)
    with pytest.raises(OperatorError, match="was changed while it was read"):
        list(events)


def test_what_follows_a_million_blanks_is_not_lost(tmp_path: Path) -> None:
    file = write(tmp_path, [*SMALL.splitlines(), " " * (MAX_LINE + 5) + '{"event": {"id": "lost"}}'])
    with pytest.raises(SeedError):
        check_seed(file)


def test_a_number_for_a_date_is_told_to_be_text(tmp_path: Path) -> None:
    file = write(tmp_path, [re.sub(r'"date": "[^"]*"', '"date": 2001', line) for line in SMALL.splitlines()])
    with pytest.raises(SeedError, match="2001 is a number; write it as text, in quotes"):
        check_seed(file)


def test_quotes_are_proved_in_ndjson_too(tmp_path: Path) -> None:
    cited = '"quote": "Salt is dear.", "locator": "paragraph 2", "supports": ["date"]'
    text = SMALL.replace('"type": "press"', '"type": "press", "file": "gazette.txt"').replace(
        '"supports": ["date"]', cited
    )
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "gazette.txt").write_text("Salt is dear.\n\nBread is not.\n")
    seed = check_seed(write(tmp_path, text.splitlines()))
    places = [str(one.position) for one in check_quotes(seed.text, seed.chronology.sources, texts).problems]
    assert {place.removeprefix(f"{tmp_path}/") for place in places} == {
        "seed.ndjson:4:1",
        "seed.ndjson:6:1",
        "seed.ndjson:7:1",
    }


# The command line -----------------------------------------------------------------------------------------------------


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[object, str, str]]:
    """Run the command line in this process; gives exit code, output and errors."""
    monkeypatch.setenv("COMMUNIQUE_DATABASE_URL", f"sqlite:///{tmp_path / 'a.sqlite3'}")

    def run_main(*arguments: str) -> tuple[object, str, str]:
        monkeypatch.setattr(sys, "argv", ["communique", *arguments])
        with pytest.raises(SystemExit) as caught:
            main()
        return caught.value.code, *capsys.readouterr()

    return run_main


def test_the_command_line_checks_and_loads_ndjson(
    tmp_path: Path, run: Callable[..., tuple[object, str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path, SMALL.splitlines())
    counted = "1 events, 1 statements, 1 actors, 0 memberships, 1 sources, 0 places, 0 disputes"
    assert run("check", str(file)) == (0, f"No mistakes: {counted}.\n", "")
    monkeypatch.setenv("COMMUNIQUE_SEED_FILE", str(file))
    monkeypatch.setattr("app.seed.incoming.MOST_KEYS", 2)
    code, output, errors = run("load")
    assert (code, errors) == (0, "")
    assert output.splitlines()[:3] == ["added actor ada", "added dataset small", "added … and 5 more"]
    assert ": 7 added, 0 changed, 0 removed." in output
    assert run("load")[1].startswith("Unchanged: 7 records, ")


def test_the_command_line_says_that_there_are_more_mistakes(
    tmp_path: Path, run: Callable[..., tuple[object, str, str]]
) -> None:
    code, output, errors = run("load", str(write(tmp_path, ["{"] * 2 * MOST_MISTAKES)))
    assert (code, output) == (1, "")
    assert errors.endswith("1000 mistakes, and there are more: the check stopped here; nothing was loaded.\n")
    assert len(errors.splitlines()) == MOST_MISTAKES + 1


# Memory ---------------------------------------------------------------------------------------------------------------


def many(count: int) -> Iterator[str]:
    """The small chronology with so many events, each with its statement, and as many relations between them."""
    *head, event, statement = SMALL.splitlines()
    yield from (*head, GUEST)
    yield '{"term": {"scheme": "relations", "id": "follows", "label": "follows", "definition": "Came after."}}'
    for number in range(count):
        name = f"salt-talk-{number}"
        related = f'"related": [{{"relation": "follows", "event": "salt-talk-{count - 1 - number}"}}], "topics"'
        record = attended(event).replace("salt-talk", name)
        yield record if 2 * number == count - 1 else record.replace('"topics"', related)
        yield statement.replace("salt-talk", name).replace("ada-on-salt", f"ada-on-salt-{number}")


def peak_of(action: Callable[[], object]) -> int:
    """The most memory that Python held during an action, in bytes."""
    # What other tests left behind must not decide how often garbage is collected: the more there is, the more seldom.
    gc.freeze()
    gc.collect()
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.unfreeze()


def test_memory_does_not_grow_with_events_and_statements(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.seed.ndjson_seed._CHUNK", 20_000)
    sizes = ("load.BATCH", "writer.BATCH", "rendering.BATCH", "scratch._BATCH", "ndjson_seed._LISTED")
    for limit in (*sizes, "incoming.MOST_KEYS", "problem.MOST_WARNINGS"):
        monkeypatch.setattr(f"app.seed.{limit}", 100)
    peaks = {}
    for count in (100, 200, 600):  # the first only to have everything imported and cached
        file = write(tmp_path, many(count), f"{count}.ndjson")
        seed: list[CheckedSeed] = []
        checking = peak_of(lambda file=file, seed=seed: seed.append(check_seed(file)))  # type: ignore[misc]
        engine = make_writer(Settings(database_url=f"sqlite:///{tmp_path / f'{count}.sqlite3'}"))
        migrate(engine)
        loading = peak_of(lambda engine=engine, seed=seed: load_seed(engine, seed[0].chronology))  # type: ignore[misc]
        engine.dispose()
        peaks[count] = checking, loading
    for few, lots in zip(peaks[200], peaks[600], strict=True):
        assert (lots - few) / 400 < 500, peaks  # an event and its statement come to more than 10,000 bytes
