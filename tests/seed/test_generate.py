"""Generated chronologies: the same for the same arguments, without a mistake, spread as real ones, in little memory."""

import json
import os
import re
import subprocess
import sys
import tracemalloc
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest
from rich.console import Console
from typer.testing import CliRunner

import app.edtf
from app.cli import cli, main
from app.edtf import Edtf
from app.edtf_text import read_edtf
from app.seed.check import check_seed
from app.seed.document import (
    Actor,
    Dataset,
    Dispute,
    Event,
    Membership,
    Place,
    SeedModel,
    Source,
    Statement,
    StatusTerm,
    Term,
    TypeTerm,
)
from app.seed.generate import generate
from app.seed.generate.chance import Tail
from app.settings import PROJECT_FOLDER
from app.vocabulary import ActorKind, EventStatus, SourceType, StatementMode

EVENTS = 2000
MODELS: dict[str, type[SeedModel]] = {
    "dataset": Dataset,
    "place": Place,
    "actor": Actor,
    "source": Source,
    "membership": Membership,
    "event": Event,
    "statement": Statement,
    "dispute": Dispute,
}
ORDER = ["dataset", "term", "place", "actor", "source", "membership", "event", "dispute"]
FORMS = {
    *("9999-99-99", "9999-99", "9999", "9999-S", "9999-99-XX", "999X", "99XX"),
    *("9999-99-99/9999-99-99", "9999-99/9999-99", "9999/9999"),
    *("9999-99/..", "9999-99-99/", "../9999-99", "/9999-99-99"),
    *("[9999-99-99..9999-99-99]", "[9999-99-99,9999-99-99,9999-99-99]", "[..9999-99-99]", "[9999-99..]"),
    *("9999-99-99?", "9999-99~", "9999?", "9999~", "9999%"),
}
"""Forms of dates an event takes, with 9 for any digit and S for a season."""


class Line(NamedTuple):
    """A line read: the kind of record it holds, and the record."""

    kind: str
    record: dict[str, Any]


def read(events: int, seed: int = 0) -> list[Line]:
    lines = []
    for text in generate(events, seed):
        ((kind, record),) = json.loads(text).items()
        lines.append(Line(kind, record))
    return lines


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    """A chronology large enough for everything to occur."""
    return read(EVENTS)


def records(lines: list[Line], kind: str) -> list[dict[str, Any]]:
    return [line.record for line in lines if line.kind == kind]


def text_of(date: Any) -> str:  # noqa: ANN401 - text, or a mapping that holds it
    return str(date["edtf"] if isinstance(date, dict) else date)


def form_of(text: str) -> str:
    return re.sub(r"\d", "9", re.sub(r"^(\d{4})-2[1-4]$", "9999-S", text))


def as_seed_file(lines: list[Line], file: Path) -> Path:
    """The same records as a seed file; YAML takes JSON."""
    document: dict[str, Any] = defaultdict(list)
    document["vocabulary"] = defaultdict(list)
    for kind, record in lines:
        if kind == "dataset":
            document["dataset"] = record
        elif kind == "term":
            term = dict(record)
            document["vocabulary"][term.pop("scheme")].append(term)
        else:
            document[f"{kind}s"].append(record)
    file.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return file


# The same every time --------------------------------------------------------------------------------------------------


def test_the_same_arguments_give_the_same_bytes_in_every_process() -> None:
    program = (
        "import sys; from app.seed.generate import generate; "
        "sys.stdout.buffer.write('\\n'.join(generate(60, 4)).encode())"
    )
    here = "\n".join(generate(60, 4)).encode()
    for hash_seed in ("1", "2"):
        there = subprocess.run(  # noqa: S603 - our own program
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(PROJECT_FOLDER)},
            capture_output=True,
            check=True,
        )
        assert there.stdout == here


def test_another_seed_gives_another_chronology() -> None:
    made = {tuple(generate(60, seed)) for seed in (0, 1, -1)}
    assert len(made) == 3


def test_two_read_in_turns_do_not_disturb_each_other() -> None:
    pairs = list(zip(generate(60, 4), generate(60, 4), strict=True))
    assert all(one == other for one, other in pairs)


# Without a mistake ----------------------------------------------------------------------------------------------------


def test_a_line_is_one_record_under_its_kind_and_nothing_else(lines: list[Line]) -> None:
    for text in generate(20, 0):
        assert "\n" not in text
        assert json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":")) == text
    kinds = [line.kind for line in lines if line.kind != "statement"]
    assert kinds == sorted(kinds, key=ORDER.index)
    assert set(kinds) == set(ORDER)
    assert kinds.count("dataset") == 1
    assert kinds.count("event") == EVENTS


def test_statements_follow_their_event(lines: list[Line]) -> None:
    event = ""
    for kind, record in lines:
        if kind == "event":
            event = record["id"]
        elif kind == "statement":
            assert record.get("event", event) == event


def test_every_record_is_valid_by_its_model(lines: list[Line]) -> None:
    terms: dict[str, type[Term]] = {"event_types": TypeTerm, "membership_statuses": StatusTerm}
    for kind, record in lines:
        if kind == "term":
            fields = {name: value for name, value in record.items() if name != "scheme"}
            terms.get(record["scheme"], Term).model_validate(fields)
        else:
            MODELS[kind].model_validate(record)


@pytest.mark.parametrize(("events", "seed"), [(1, 0), (1, 1), (2, 0), (9, 0), (41, 1), (120, 0)])
def test_the_check_finds_nothing(events: int, seed: int, tmp_path: Path) -> None:
    checked = check_seed(as_seed_file(read(events, seed), tmp_path / "generated.yaml"))
    assert checked.warnings == []
    assert len(checked.document.events) == events


def test_the_check_finds_nothing_in_a_long_one(tmp_path: Path) -> None:
    """Long enough for actors to be gone, officials out of office, members to come and go, and events to be alike."""
    file = tmp_path / "generated.ndjson"
    file.write_text("\n".join(generate(EVENTS, 0)), encoding="utf-8")
    assert check_seed(file).warnings == []


def test_members_come_and_go_in_events(lines: list[Line]) -> None:
    spells = records(lines, "membership")
    named = Counter(spell[field] for spell in spells for field in ("began_with", "ended_with") if field in spell)
    turns = [event for event in records(lines, "event") if event["type"] in {"accession", "withdrawal"}]
    assert {event["id"] for event in turns} == set(named)
    assert set(named.values()) == {1}
    assert EVENTS / 40 < len(turns) <= EVENTS / 20
    assert sum("changes_told_from" in actor for actor in records(lines, "actor")) > 1


def test_nothing_is_named_twice_and_only_what_is_there_is_named(lines: list[Line]) -> None:
    ids: defaultdict[str, set[str]] = defaultdict(set)
    for kind, record in lines:
        key = record.get("scheme", kind)
        assert record["id"] not in ids[key]
        ids[key].add(record["id"])
    for kind, record in lines:
        for cited in record.get("citations", []):
            assert cited["source"] in ids["source"]
        if kind == "event":
            taking_part = [one for part in record["participants"] for one in (part["actor"], part.get("for"))]
            assert {one for one in taking_part if one} <= ids["actor"]
            assert {related["event"] for related in record.get("related", [])} <= ids["event"]
        elif kind == "dispute":
            assert all(one["id"] in ids[one["kind"]] for one in record["records"])


def test_events_are_related_to_earlier_ones_only(lines: list[Line]) -> None:
    earlier: set[str] = set()
    related = 0
    for event in records(lines, "event"):
        named = {one["event"] for one in event.get("related", [])}
        assert named <= earlier
        related += len(named)
        earlier.add(event["id"])
    assert related > EVENTS / 10


def test_the_examples_find_something(lines: list[Line]) -> None:
    dataset, event = records(lines, "dataset")[0], records(lines, "event")[0]
    asked = dict(parse_qsl(urlsplit(dataset["examples"]["request"]).query))
    names = {actor["name"]: actor["id"] for actor in records(lines, "actor")}
    assert names[asked["actor"]] in {one["actor"] for one in event["participants"]}
    assert Edtf.parse(text_of(event["date"])).possibly_within(Edtf.parse(asked["date"]))
    examples = dataset["examples"]["parameters"]
    spell = next(one for one in records(lines, "membership") if one["id"] == examples["member-states"]["id"])
    assert Edtf.parse(spell["during"]).possibly_within(Edtf.parse(examples["member-states"]["as_of"]))


def test_nobody_of_the_published_dataset_is_named(lines: list[Line]) -> None:
    published = check_seed(PROJECT_FOLDER / "data" / "seed.yaml").chronology.actors
    names = {name for actor in published for name in (actor.name, actor.acronym) if name}
    found = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    mine = [line.record for line in lines if line.kind in {"actor", "place"}]
    assert not any(found.search(record["name"] + " " + record.get("acronym", "")) for record in mine)


# Spread as real ones --------------------------------------------------------------------------------------------------


def test_every_form_of_date_occurs_in_its_share(lines: list[Line]) -> None:
    forms = Counter(form_of(text_of(event["date"])) for event in records(lines, "event"))
    assert set(forms) >= FORMS
    assert 0.75 < forms["9999-99-99"] / EVENTS < 0.85
    assert any(isinstance(event["date"], dict) for event in records(lines, "event"))
    years = [
        int(found[0]) for event in records(lines, "event") if (found := re.search(r"\d{4}", text_of(event["date"])))
    ]
    assert (min(years), max(years)) == (1945, 2025)


def test_every_word_of_the_closed_and_open_sets_occurs(lines: list[Line]) -> None:
    events, statements = records(lines, "event"), records(lines, "statement")
    found = {
        "event_types": {event["type"] for event in events},
        "roles": {one["role"] for event in events for one in event["participants"]},
        "topics": {topic for event in events for topic in event["topics"]},
        "relations": {one["relation"] for event in events for one in event.get("related", [])},
        "document_roles": {one["role"] for event in events for one in event.get("documents", [])},
        "positions": {one["position"] for statement in statements for one in statement.get("stance", [])},
        "chain_acts": {one["act"] for statement in statements for one in statement.get("chain", [])},
        "membership_statuses": {spell["status"] for spell in records(lines, "membership")},
    }
    terms: defaultdict[str, set[str]] = defaultdict(set)
    for term in records(lines, "term"):
        terms[term["scheme"]].add(term["id"])
    assert found == terms
    assert {event["status"] for event in events} == set(EventStatus)
    assert {statement["mode"] for statement in statements} == set(StatementMode)
    assert {actor["kind"] for actor in records(lines, "actor")} == set(ActorKind)
    assert {source["type"] for source in records(lines, "source")} == set(SourceType)


@pytest.mark.parametrize("kind", ["place", "actor", "source", "membership", "event", "statement"])
def test_every_field_occurs(lines: list[Line], kind: str) -> None:
    written = {name for record in records(lines, kind) for name in record}
    known = {info.alias or name for name, info in MODELS[kind].model_fields.items()}
    assert known - written - {"note", "citations", "file", "uncited"} == set()


def test_few_actors_and_sources_are_common_and_many_are_rare(lines: list[Line]) -> None:
    events = records(lines, "event")
    parts = Counter(one["actor"] for event in events for one in event["participants"])
    counts = sorted(parts.values(), reverse=True)
    assert sum(counts[: len(counts) // 10]) > sum(counts) / 2
    assert counts[0] > EVENTS / 10
    assert counts[len(counts) // 2] < 10
    assert {len(event["participants"]) for event in events} == {2, 3, 4, 5}
    assert {len(event["topics"]) for event in events} == {1, 2, 3}
    assert {len(event["citations"]) for event in events} == {1, 2, 3, 4}
    assert 0.75 < len(records(lines, "statement")) / EVENTS < 0.85


def test_scripts_other_than_latin_occur(lines: list[Line]) -> None:
    aliases = " ".join(name for actor in records(lines, "actor") for name in actor.get("aliases", []))
    names = " ".join(actor["name"] for actor in records(lines, "actor"))
    assert re.search("[\u0430-\u044f]{4}", aliases)
    assert re.search("[\u0621-\u064a]{4}", aliases)
    assert re.search("[áéíöüšž]", names)


def test_actors_sources_and_places_grow_more_slowly_than_events(lines: list[Line]) -> None:
    few = Counter(line.kind for line in read(EVENTS // 16))
    many = Counter(line.kind for line in lines)
    assert many["actor"] < 5 * few["actor"]
    assert many["place"] <= 300
    assert many["source"] <= EVENTS / 9


def test_a_tail_gives_all_there_is_where_more_is_asked_for() -> None:
    class Least:
        """Chance that always draws the first."""

        def random(self) -> float:
            """The least number there is."""
            return 0.0

    assert Tail("abc").draw_some(Least(), 5) == ["a", "b", "c"]  # type: ignore[arg-type]


# In little memory -----------------------------------------------------------------------------------------------------


def memory_of(events: int) -> int:
    """How many bytes the events, statements and disputes of a chronology take at most, beyond its pools."""
    lines = generate(events, 0)
    try:
        for line in lines:
            if line.startswith('{"event":') and not tracemalloc.is_tracing():
                tracemalloc.start()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_memory_does_not_grow_with_events(monkeypatch: pytest.MonkeyPatch) -> None:
    # Dates read before are kept for a while, so many and no more; what is left must not grow at all.
    monkeypatch.setattr(app.edtf, "read_edtf", read_edtf.__wrapped__)
    assert memory_of(3000) < memory_of(1200) + 100_000  # the ids kept to relate events to are as many in both


# As a command ---------------------------------------------------------------------------------------------------------


def test_the_command_writes_the_lines() -> None:
    result = CliRunner().invoke(cli, ["generate", "30", "--seed", "5"])
    assert result.exit_code == 0
    assert result.stdout_bytes.decode() == "".join(f"{line}\n" for line in generate(30, 5))
    assert result.stderr == ""


@pytest.mark.parametrize("terminal", [False, True])
def test_the_command_writes_a_file_and_shows_its_progress_on_terminals_only(
    terminal: bool,  # noqa: FBT001 - the case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    console = Console(stderr=True, force_terminal=terminal)
    monkeypatch.setattr("app.cli.console.errors", console)
    result = CliRunner().invoke(cli, ["generate", "30", "--output", str(tmp_path / "made.ndjson")])
    assert result.exit_code == 0
    assert result.stdout == ""
    assert (tmp_path / "made.ndjson").read_text(encoding="utf-8").splitlines() == list(generate(30, 0))


def test_a_file_that_cannot_be_written_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "gone" / "made.ndjson"
    monkeypatch.setattr(sys, "argv", ["communique", "generate", "1", "--output", str(file)])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 1
    assert capsys.readouterr().err == (
        f"communique: {file} cannot be written: No such file or directory; name another file\n"
    )


@pytest.mark.parametrize("events", ["0", "-1", "many"])
def test_no_events_are_refused(events: str) -> None:
    result = CliRunner().invoke(cli, ["generate", "--", events])
    assert result.exit_code == 2
    assert "Invalid value for 'N'" in result.stderr
    assert result.stdout == ""
    with pytest.raises(ValueError, match="at least one event"):
        generate(0, 0)


def test_a_reader_that_leaves_ends_it_quietly() -> None:
    program = [sys.executable, "-c", "from app.cli import main; main()", "generate", "20000"]
    with subprocess.Popen(  # noqa: S603 - our own command
        program, cwd=PROJECT_FOLDER, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        assert writer.stdout.readline().startswith(b'{"dataset":')
        writer.stdout.close()
        assert writer.stderr.read() == b""
        assert writer.wait(timeout=60) == 1
