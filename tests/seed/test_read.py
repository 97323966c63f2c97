"""Reading seed files: what YAML becomes, where each thing stands, and what is refused before anything is checked."""

import os
from pathlib import Path

import pytest

from app.errors import OperatorError
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.include import read_seed
from app.seed.problem import Problem, SeedError
from app.seed.read import read_file
from app.seed.walk import SeedText

DATASET = (
    'dataset: {id: a, title: A, version: "1", description: A., licence: CC0-1.0, '
    'licence_url: "https://a.example/", attribution: A}\n'
)


def write(folder: Path, content: str | bytes, name: str = "seed.yaml") -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def read(folder: Path, content: str | bytes) -> SeedText:
    return read_file(write(folder, content))


def reported(folder: Path, seed: SeedText) -> list[str]:
    return [str(problem).replace(f"{folder}/", "") for problem in seed.problems]


def refused(folder: Path, content: str | bytes) -> list[str]:
    """What a file is refused for, each as its line of the report."""
    with pytest.raises(SeedError) as caught:
        read_seed(write(folder, content))
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]


def mistakes(folder: Path, content: str) -> list[str]:
    """What the whole check says of a file."""
    with pytest.raises(SeedError) as caught:
        check_seed(write(folder, content))
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]


def outcome(file: Path) -> tuple[SeedDocument | None, list[Problem]]:
    """The document a file comes to, or else its mistakes; any other exception is a failure."""
    try:
        return check_seed(file).document, []
    except SeedError as error:
        return None, error.problems


def unread(file: Path) -> str:
    """The one line with which a file is refused that cannot be read at all."""
    with pytest.raises(OperatorError) as caught:
        read_seed(file)
    line = str(caught.value)
    assert "\n" not in line
    return line


def test_every_key_and_value_has_its_position(tmp_path: Path) -> None:
    seed = read(tmp_path, '# a\nevents:\n  - id: é\n    date: "2001"\n    topics: [a, {b: c}]\nplaces: []\n')
    keys = {path: (place.line, place.column) for path, place in seed.keys.items()}
    values = {path: (place.line, place.column) for path, place in seed.values.items()}
    assert keys == {
        ("events",): (2, 1),
        ("events", 0, "id"): (3, 5),
        ("events", 0, "date"): (4, 5),
        ("events", 0, "topics"): (5, 5),
        ("events", 0, "topics", 1, "b"): (5, 18),
        ("places",): (6, 1),
    }
    assert values == {
        (): (2, 1),
        ("events",): (3, 3),
        ("events", 0): (3, 5),
        ("events", 0, "id"): (3, 9),
        ("events", 0, "date"): (4, 11),
        ("events", 0, "topics"): (5, 13),
        ("events", 0, "topics", 0): (5, 14),
        ("events", 0, "topics", 1): (5, 17),
        ("events", 0, "topics", 1, "b"): (5, 21),
        ("places",): (6, 9),
    }


def test_columns_count_characters_not_bytes(tmp_path: Path) -> None:
    seed = read(tmp_path, "a: [梅水岚, ⛵, b]\n")
    assert [seed.position(("a", number)).column for number in range(3)] == [5, 10, 13]


def test_what_is_not_written_has_the_place_of_what_is_around_it(tmp_path: Path) -> None:
    seed = read(tmp_path, "a:\n  - b: c\n")
    assert str(seed.position(("a", 0, "missing", "deeper"))) == f"{tmp_path}/seed.yaml:2:5"
    assert str(seed.position(("a", 0, "b"), of_key=True)) == f"{tmp_path}/seed.yaml:2:5"
    assert str(seed.position(("a", 0, "b"))) == f"{tmp_path}/seed.yaml:2:8"


@pytest.mark.parametrize(
    "written",
    ["NO", "no", "true", "off", "2007-03-09", "2007-03-09 10:00:00", "1e3", "0x10", "1_000", "012", ".nan", "12:30:45"],
)
def test_every_plain_scalar_stays_the_text_it_is(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, f"a: {written}\nb: [{written}]\n").data == {"a": written, "b": [written]}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, f"a: {written}\nb: c\n").data == {"a": None, "b": "c"}


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_a_quoted_empty_value_is_text(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, f"a: '{written}'\nb: \"{written}\"\n").data == {"a": written, "b": written}


def test_a_field_left_empty_is_as_if_left_out(tmp_path: Path) -> None:
    """`summary:` with nothing behind it, `note: null` and `url: ~` must not become the words "null" and "~"."""
    entry = "actors:\n  - {id: b, kind: group, name: B}\n"
    empty = "actors:\n  - id: b\n    kind: group\n    name: B\n    summary:\n    note: null\n    acronym: ~\n"
    left_out = check_seed(write(tmp_path, DATASET + entry)).document.actors
    assert check_seed(write(tmp_path, DATASET + empty)).document.actors == left_out


@pytest.mark.parametrize("name", ["events", "include", "vocabulary", "disputes"])
@pytest.mark.parametrize("written", ["", "null", "~"])
def test_an_empty_list_at_the_top_is_reported_or_passes(tmp_path: Path, name: str, written: str) -> None:
    file = write(tmp_path, f"{DATASET}{name}: {written}\n")
    document, problems = outcome(file)
    if document is None:
        assert [problem.position.line for problem in problems] == [2]
    else:
        assert document.events == []


def test_an_empty_scheme_is_reported_or_passes(tmp_path: Path) -> None:
    file = write(tmp_path, f"{DATASET}vocabulary:\n  roles:\n")
    document, problems = outcome(file)
    if document is None:
        assert [problem.position.line for problem in problems] == [3]
    else:
        assert document.vocabulary.roles == []


def test_text_in_quotes_and_blocks_is_read_as_yaml_has_it(tmp_path: Path) -> None:
    seed = read(tmp_path, "a: |\n  x\n  y\nb: >-\n  x\n  y\nc: 'it''s'\nd: \"\\u00e9\\n\"\n")
    assert seed.data == {"a": "x\ny\n", "b": "x y", "c": "it's", "d": "é\n"}


def test_windows_line_ends_are_line_ends(tmp_path: Path) -> None:
    seed = read(tmp_path, "a: b\r\nc:\r\n  - d\r\n")
    assert seed.data == {"a": "b", "c": ["d"]}
    assert str(seed.position(("c", 0))).endswith(":3:5")


def test_tags_are_not_obeyed(tmp_path: Path) -> None:
    seed = read(tmp_path, "a: !!python/object/apply:os.system [touch x]\nb: !!int 5\nc: !!float 1e3\n")
    assert seed.data == {"a": ["touch x"], "b": "5", "c": "1e3"}


@pytest.mark.parametrize(
    ("text", "data", "lines"),
    [
        ("a: b\nc: d\na: e\n", {"a": "b", "c": "d"}, [(3, 1, "a", 1)]),
        ("a:\n  b: 1\n  b: {c: 2, c: 3}\n", {"a": {"b": "1"}}, [(3, 3, "b", 2)]),
        ("a: {b: c, b: d, b: e}\n", {"a": {"b": "c"}}, [(1, 11, "b", 1), (1, 17, "b", 1)]),
        ('a: [{b: c, "b": d}]\n', {"a": [{"b": "c"}]}, [(1, 12, "b", 1)]),
    ],
)
def test_a_key_written_twice_is_reported_and_the_first_stays(
    tmp_path: Path, text: str, data: dict[str, object], lines: list[tuple[int, int, str, int]]
) -> None:
    seed = read(tmp_path, text)
    assert seed.data == data
    expected = [
        f"seed.yaml:{line}:{column}: the key '{key}' stands here twice (first in line {first}); keep one of them"
        for line, column, key, first in lines
    ]
    # A duplicate inside of a duplicate may be reported too.
    assert [line for line in reported(tmp_path, seed) if line in expected] == expected


def test_equal_keys_of_different_mappings_are_no_duplicates(tmp_path: Path) -> None:
    assert read(tmp_path, "a: [{b: 1}, {b: 2}]\nb: {b: 3}\n").problems == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: &x b\nc: *x\n", ["2:4"]),
        ("a: *nowhere\n", ["1:4"]),
        ("a: &x {b: c}\nd:\n  <<: *x\n", ["3:7"]),
        ("a: &x\n  b: *x\n", ["2:6"]),
    ],
)
def test_an_alias_is_reported_and_stands_for_nothing(tmp_path: Path, text: str, places: list[str]) -> None:
    seed = read(tmp_path, text)
    name = text[text.index("*") + 1 :].split(maxsplit=1)[0]
    assert reported(tmp_path, seed) == [
        f"seed.yaml:{place}: the alias '*{name}' is not allowed in seed files; write the value out" for place in places
    ]


def test_an_alias_bomb_is_not_built(tmp_path: Path) -> None:
    levels = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 60)]
    seed = read(tmp_path, "\n".join(["a0: &a0 [x, x]", *levels]))
    assert len(seed.problems) == 59 * 9
    assert seed.data["a59"] == [None] * 9


def test_an_alias_as_key_is_reported(tmp_path: Path) -> None:
    seed = read(tmp_path, "a: &x b\n*x : c\n")
    assert "seed.yaml:2:1: a key must be plain text; write 'name: value'" in reported(tmp_path, seed)


@pytest.mark.parametrize("key", ["? [a, b]\n", "? {c: d}\n", "? - a\n"])
def test_a_key_that_is_no_text_is_reported(tmp_path: Path, key: str) -> None:
    seed = read(tmp_path, f"a: b\n{key}: e\nf: g\n")
    assert seed.data == {"a": "b", "f": "g"}
    assert reported(tmp_path, seed) == ["seed.yaml:2:3: a key must be plain text; write 'name: value'"]


def test_a_nul_is_refused_where_it_stands(tmp_path: Path) -> None:
    assert refused(tmp_path, "a: b\nc: dé\0f\n") == [
        "seed.yaml:2:6: there is a NUL character here; take it out",
    ]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"a: b\nc: d\xff\n", "2:5"),
        (b"\xff", "1:1"),
        (b"a: \xed\xa0\x80\n", "1:4"),
        (b"a: b\r\n\r\nc: \xc3", "3:4"),
        ("a: é\n".encode("latin-1"), "1:4"),
        ("a: b\n".encode("utf-16"), "1:1"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_where_they_stand(tmp_path: Path, content: bytes, place: str) -> None:
    assert refused(tmp_path, content) == [f"seed.yaml:{place}: this byte is not UTF-8; save the file as UTF-8"]


@pytest.mark.parametrize("character", ["\x01", "\x07", "\x1b", "\x7f", "\ufffe"])
def test_a_control_character_is_refused_where_it_stands(tmp_path: Path, character: str) -> None:
    (line,) = refused(tmp_path, f"a: b\nc: 'é{character}'\n")
    assert "control character" in line
    assert line.startswith("seed.yaml:2:6: ")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    seed = read(tmp_path, b"\xef\xbb\xbfa: b\n")
    assert seed.data == {"a": "b"}
    assert str(seed.position(("a",))) == f"{tmp_path}/seed.yaml:1:4"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("", "the file is empty"),
        ("\n\n", "the file is empty"),
        ("# nothing\n  # here\n", "the file is empty"),
        ("---\n", "the file is empty"),
        ("null\n", "the file is empty"),
        ("- a\n- b\n", "the file is not a mapping"),
        ("[]\n", "the file is not a mapping"),
        ("just text\n", "the file is not a mapping"),
        ('""\n', "the file is not a mapping"),
    ],
)
def test_a_file_that_is_no_mapping_is_refused(tmp_path: Path, content: str, wrong: str) -> None:
    assert refused(tmp_path, content) == [
        f"seed.yaml:1:1: {wrong}; start with 'dataset:', 'events:' and so on",
    ]


@pytest.mark.parametrize("opening", ["[", "{", "[{", "{a: ", "- ", "? ", "a:\n"])
def test_a_hundred_thousand_brackets_are_refused(tmp_path: Path, opening: str) -> None:
    lines = refused(tmp_path, opening * 100_000 if opening != "a:\n" else _staircase(300))
    assert len(lines) == 1
    assert "this is nested more than 40 levels deep; no record needs that; mend the brackets" in lines[0]


def _staircase(levels: int) -> str:
    return "".join(f"{' ' * level}a:\n" for level in range(levels))


def test_forty_levels_are_not_too_deep(tmp_path: Path) -> None:
    assert read(tmp_path, f"a: {'[' * 39}{']' * 39}\n").problems == []


@pytest.mark.parametrize("quote", ['"', "'"])
def test_an_unclosed_quote_is_reported_where_it_opens(tmp_path: Path, quote: str) -> None:
    """What the parser trips over stands at the end of the file, thousands of lines from the mistake."""
    (line,) = refused(tmp_path, f"a: b\nc: {quote}d\n" + "e: f\n" * 50)
    assert "not YAML" in line
    assert line.startswith("seed.yaml:2:4: ")


def test_an_unclosed_bracket_is_reported(tmp_path: Path) -> None:
    assert refused(tmp_path, "a: [b, c\nd: e\n") == [
        "seed.yaml:2:2: this is not YAML: did not find expected ',' or ']'; mend the line, or the one above it"
    ]


def test_indentation_by_tab_is_refused(tmp_path: Path) -> None:
    (line,) = refused(tmp_path, "a:\n\tb: c\n")
    assert line.startswith("seed.yaml:2:1: this is not YAML: found character that cannot start any token; ")


@pytest.mark.parametrize("content", ["a: b\n---\nc: d\n", "a: b\n...\n---\n", "a: b\n---\n[[[\n"])
def test_a_second_document_is_reported(tmp_path: Path, content: str) -> None:
    seed = read(tmp_path, content)
    assert seed.data == {"a": "b"}
    line = content[: content.index("---")].count("\n") + 1
    assert reported(tmp_path, seed) == [
        f"seed.yaml:{line}:1: a second YAML document starts here; keep one document to a file"
    ]


def test_a_document_marker_at_the_top_is_no_second_document(tmp_path: Path) -> None:
    assert read(tmp_path, "%YAML 1.1\n---\na: b\n...\n").problems == []


def test_a_huge_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as opened:
        opened.truncate(200 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))
    assert unread(file) == (
        f"{file} has 209,715,200 bytes and a seed file at most 8,388,608; split it up with 'include:', "
        "or write it as NDJSON, which may be of any size"
    )


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "nowhere.yaml"
    assert unread(file) == f"{file} does not exist; name a seed file, or set COMMUNIQUE_SEED_FILE"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert unread(tmp_path) == f"{tmp_path} is a folder; name a seed file, or set COMMUNIQUE_SEED_FILE"


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    file = tmp_path / "pipe.yaml"
    os.mkfifo(file)
    assert str(file) in unread(file)


@pytest.mark.parametrize("name", ["x" * 300, "seed.yaml/inner.yaml"])
def test_a_path_the_system_refuses_is_refused(tmp_path: Path, name: str) -> None:
    write(tmp_path, DATASET)
    assert str(tmp_path) in unread(tmp_path / name)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, DATASET)

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert unread(file) == f"{file} cannot be read: Permission denied; mend its permissions or name another"


def test_included_lists_are_appended(tmp_path: Path) -> None:
    write(tmp_path, "events: [b, c]\nvocabulary:\n  topics: [t2]\n  roles: [r]\n", "one.yaml")
    write(tmp_path, "events: [d]\nplaces: [p]\n", "two.yaml")
    seed = read_seed(
        write(tmp_path, "include: [one.yaml, two.yaml]\nevents: [a]\nvocabulary: {topics: [t1]}\n"),
    )
    assert seed.problems == []
    assert seed.data == {
        "include": ["one.yaml", "two.yaml"],
        "events": ["a", "b", "c", "d"],
        "places": ["p"],
        "vocabulary": {"topics": ["t1", "t2"], "roles": ["r"]},
    }


def test_positions_point_into_the_included_file(tmp_path: Path) -> None:
    write(tmp_path, "# first\nevents:\n  - {id: b, tags: [x]}\nvocabulary:\n  topics:\n    - id: t2\n", "one.yaml")
    seed = read_seed(
        write(tmp_path, "include: [one.yaml]\nevents:\n  - id: a\nvocabulary:\n  topics:\n    - id: t1\n"),
    )
    assert str(seed.position(("events", 0, "id"))) == f"{tmp_path}/seed.yaml:3:9"
    assert str(seed.position(("events", 1, "id"))) == f"{tmp_path}/one.yaml:3:10"
    assert str(seed.position(("events", 1, "tags", 0))) == f"{tmp_path}/one.yaml:3:20"
    assert str(seed.position(("events", 1, "tags"), of_key=True)) == f"{tmp_path}/one.yaml:3:13"
    assert str(seed.position(("vocabulary", "topics", 0, "id"))) == f"{tmp_path}/seed.yaml:6:11"
    assert str(seed.position(("vocabulary", "topics", 1, "id"))) == f"{tmp_path}/one.yaml:6:11"


def test_mistakes_in_an_included_file_are_reported_there(tmp_path: Path) -> None:
    write(tmp_path, "places:\n  - {id: p, name: P, nme: x}\n  - q\n", "one.yaml")
    assert mistakes(tmp_path, f"{DATASET}include: [one.yaml]\nplaces:\n  - {{id: o, name: O}}\n") == [
        "one.yaml:2:22: p: nme: there is no field 'nme' here; did you mean 'name'?",
        "one.yaml:3:5: places: 2: this is not a record; write it as 'id: …' and its other fields",
    ]


@pytest.mark.parametrize(
    ("included", "place", "word"),
    [
        ("\nplaxces:\n  - {id: p, name: P}\n", "one.yaml:2:1", "plaxces"),
        ("\nplaxces: text\n", "one.yaml:2:1", "plaxces"),
        ("vocabulary:\n  rols:\n    - {id: r, label: r, definition: R.}\n", "one.yaml:2:3", "rols"),
    ],
)
def test_an_unknown_list_of_an_included_file_is_reported_there(
    tmp_path: Path, included: str, place: str, word: str
) -> None:
    write(tmp_path, included, "one.yaml")
    lines = mistakes(tmp_path, f"{DATASET}include: [one.yaml]\n")
    assert any(f"'{word}' is no part of a seed file; did you mean" in line for line in lines)
    assert {line.split(": ")[0] for line in lines} == {place}


def test_a_missing_included_file_is_reported(tmp_path: Path) -> None:
    assert mistakes(tmp_path, f"{DATASET}include:\n  - gone.yaml\n") == [
        "seed.yaml:3:5: include: there is no file 'gone.yaml' beside this one; create it or take the line out"
    ]


@pytest.mark.parametrize(
    "name",
    ["../x.yaml", "/etc/hostname", "inner/x.yaml", "./x.yaml", ".", "..", "", "x.yaml/", "inner/../x.yaml", "a\\0b"],
)
def test_an_include_never_leaves_its_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "chronology"
    (folder / "inner").mkdir(parents=True)
    for place in (tmp_path, folder, folder / "inner"):
        write(place, "events: [stolen]\n", "x.yaml")
    file = write(folder, f'events: [own]\ninclude: ["{name}"]\n')
    seed = read_seed(file)
    assert seed.data["events"] == ["own"]
    assert [problem.position.line for problem in seed.problems] == [2]


def test_an_include_with_an_impossible_name_is_reported(tmp_path: Path) -> None:
    (line,) = mistakes(tmp_path, f"{DATASET}include: [{'x' * 300}]\n")
    assert line.startswith("seed.yaml:2:11: include: ")


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("one.yaml", ["2:10"]),
        ("{a: one.yaml}", ["2:10"]),
        ("[{a: one.yaml}, [one.yaml]]", ["2:11", "2:26"]),
    ],
)
def test_an_include_that_is_no_list_of_names_is_reported(tmp_path: Path, written: str, places: list[str]) -> None:
    write(tmp_path, "places: []\n", "one.yaml")
    lines = mistakes(tmp_path, f"{DATASET}include: {written}\n")
    assert sorted({line.split(": ")[0] for line in lines}) == [f"seed.yaml:{place}" for place in places]


def test_a_folder_or_pipe_is_not_included(tmp_path: Path) -> None:
    (tmp_path / "folder.yaml").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    assert len(mistakes(tmp_path, f"{DATASET}include: [folder.yaml, pipe.yaml]\n")) == 2


def test_the_main_file_included_in_itself_is_reported(tmp_path: Path) -> None:
    lines = mistakes(tmp_path, f"{DATASET}include: [seed.yaml]\nplaces:\n  - {{id: p, name: P}}\n")
    assert "seed.yaml:1:1: dataset: 'dataset' may stand in the main file only; move it there" in lines


def test_a_file_included_twice_is_reported(tmp_path: Path) -> None:
    write(tmp_path, "places:\n  - {id: p, name: P}\n", "one.yaml")
    assert mistakes(tmp_path, f"{DATASET}include: [one.yaml, one.yaml]\n") == [
        f"one.yaml:2:10: p: id: this id stands twice (first in {tmp_path}/one.yaml:2:10); "
        "rename one of the two".replace(f"{tmp_path}/", "")
    ]


def test_only_the_main_file_describes_the_dataset_and_includes(tmp_path: Path) -> None:
    write(tmp_path, f"{DATASET}include: [two.yaml]\n", "one.yaml")
    assert mistakes(tmp_path, f"{DATASET}include: [one.yaml]\n") == [
        "one.yaml:1:1: dataset: 'dataset' may stand in the main file only; move it there",
        "one.yaml:2:1: include: 'include' may stand in the main file only; move it there",
    ]


def test_an_included_file_that_is_not_yaml_is_reported_in_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, "places:\n  - {id: p\n", "one.yaml")
    assert mistakes(tmp_path, f"{DATASET}include: [one.yaml]\n") == [
        "one.yaml:3:1: this is not YAML: did not find expected ',' or '}'; mend the line, or the one above it"
    ]


@pytest.mark.parametrize("content", ["", "# nothing\n", "- a\n"])
def test_an_included_file_that_is_no_mapping_is_reported(tmp_path: Path, content: str) -> None:
    write(tmp_path, content, "one.yaml")
    (line,) = mistakes(tmp_path, f"{DATASET}include: [one.yaml]\n")
    assert line.startswith("one.yaml:1:1: the file is ")


@pytest.mark.parametrize("main", ["text", "[a, b]", ""])
@pytest.mark.parametrize("part", ["{topics: [{id: t, label: T, definition: T.}]}", "[x]", "text"])
def test_a_vocabulary_of_the_wrong_type_is_no_trap_for_includes(tmp_path: Path, main: str, part: str) -> None:
    write(tmp_path, f"vocabulary: {part}\n", "one.yaml")
    file = write(tmp_path, f"{DATASET}include: [one.yaml]\nvocabulary: {main}\n")
    document, problems = outcome(file)
    assert problems or (document and [topic.id for topic in document.vocabulary.topics] == ["t"])


def test_a_list_that_is_none_in_either_file_is_reported_in_its_own(tmp_path: Path) -> None:
    write(tmp_path, "places: {a: b}\nactors:\n  - {id: b, kind: group, name: B}\n", "one.yaml")
    lines = mistakes(tmp_path, f"{DATASET}include: [one.yaml]\nactors: text\n")
    assert any(line.startswith("one.yaml:1:") and "list" in line for line in lines)
    assert any(line.startswith("seed.yaml:3:9: ") and "this is not a list" in line for line in lines)
