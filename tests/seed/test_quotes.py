"""Quotes against texts: what stands there word for word passes, and nothing else does; no paragraph is passed over."""

from pathlib import Path

import pytest

from app.cli import main
from app.errors import OperatorError
from app.seed.audit import write_audit
from app.seed.check import CheckedSeed, check_seed
from app.seed.paragraphs import read_paragraphs, stands_in
from app.seed.quotes import QuoteReport, check_quotes

TEXT = """The Herald

“Light is for all,” said Ada Bell on 9 March,
in a long-
awaited speech at the quay.

The Union – all six states of it – agreed.

Subscribe now.
"""
SEED = """dataset:
  id: small
  title: Small
  version: "1"
  description: A small chronology.
  licence: CC0-1.0
  licence_url: https://creativecommons.org/publicdomain/zero/1.0/
  attribution: Nobody
vocabulary:
  event_types: [{id: talk, label: Talk, definition: A talk.}]
sources:
  - id: herald
    title: The Herald
    type: press
    file: herald.txt
    uncited:
      - {paragraph: 1, reason: heading}
      - {paragraph: 4, reason: subscription notice}
  - {id: almanac, title: The Almanac, type: secondary}
events:
  - id: speech
    title: Speech at the quay
    type: talk
    date: "1998-03-09"
    summary: Ada Bell speaks.
    citations:
      - {source: herald, quote: said Ada Bell on 9 March, locator: paragraph 2, supports: [date]}
      - {source: almanac, quote: A speech was held, supports: [title]}
  - id: agreement
    title: The Union agrees
    type: talk
    date: "1998-03"
    summary: The Union agrees.
    citations:
      - {source: herald, quote: "The Union - all six states of it - agreed", locator: paragraph 3, supports: [date]}
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with the text of the one source whose file is kept."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "herald.txt").write_text(TEXT, encoding="utf-8")
    return folder


def checked(tmp_path: Path, seed: str) -> CheckedSeed:
    file = tmp_path / "seed.yaml"
    file.write_text(seed, encoding="utf-8")
    return check_seed(file)


def report(tmp_path: Path, texts: Path, *changes: tuple[str, str]) -> QuoteReport:
    seed = SEED
    for old, new in changes:
        assert old in seed
        seed = seed.replace(old, new)
    found = checked(tmp_path, seed)
    return check_quotes(found.text, found.document.sources, texts)


def lines(tmp_path: Path, texts: Path, *changes: tuple[str, str]) -> list[str]:
    problems = report(tmp_path, texts, *changes).problems
    return [str(problem).removeprefix(f"{tmp_path}/") for problem in problems]


def test_what_stands_there_passes(tmp_path: Path, texts: Path) -> None:
    found = report(tmp_path, texts)
    assert (found.checked, found.unchecked, found.paragraphs, found.problems) == (2, 1, 4, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ada Bell on", "Ada Bell in"),
        ("9 March", "9 Marc"),
        ("said Ada", "aid Ada"),
        ("said Ada Bell on", "said Bell Ada on"),
        ("said Ada Bell", "said … Ada Bell … Ada Bell"),
    ],
)
def test_one_word_changed_is_named_with_file_line_and_record(tmp_path: Path, texts: Path, old: str, new: str) -> None:
    (line,) = lines(tmp_path, texts, (old, new))
    assert line.startswith("seed.yaml:27:33: speech: citations.0.quote: ")
    assert line.endswith("these words do not stand in paragraph 2; quote the text word for word")


def test_the_wrong_paragraph_is_told_where_the_words_stand(tmp_path: Path, texts: Path) -> None:
    (line,) = lines(
        tmp_path, texts, ("locator: paragraph 2", "locator: paragraph 2-3"), ("paragraph 3,", "paragraph 2,")
    )
    assert line.endswith("these words do not stand in paragraph 2; they stand in paragraph 3")


def test_a_paragraph_whose_only_citation_goes_is_named(tmp_path: Path, texts: Path) -> None:
    seed = SEED[: SEED.index("  - id: agreement")]
    found = checked(tmp_path, seed)
    (problem,) = check_quotes(found.text, found.document.sources, texts).problems
    assert str(problem).removeprefix(f"{tmp_path}/") == (
        "seed.yaml:12:5: herald: uncited: nothing cites paragraph 3 (“The Union – all six states of it – agreed.…”); "
        "record what it says, or say why not"
    )


@pytest.mark.parametrize(
    ("change", "end"),
    [
        (("paragraph: 4, ", "paragraph: 3, "), "paragraph 3 is cited; take it out"),
        (("{paragraph: 4,", "{paragraph: 9,"), "the text has 4 paragraphs; correct it"),
        (("locator: paragraph 3", "locator: paragraph 7"), "the text has 4 paragraphs; name one of them"),
        (("locator: paragraph 3", "locator: page 3"), "no paragraph is named; add 'paragraph N'"),
        (("quote: said Ada Bell on 9 March, ", ""), "no words of it are quoted; quote them"),
    ],
)
def test_what_else_can_be_wrong(tmp_path: Path, texts: Path, change: tuple[str, str], end: str) -> None:
    assert any(line.endswith(end) for line in lines(tmp_path, texts, change))


def test_a_text_of_no_source_is_refused(tmp_path: Path, texts: Path) -> None:
    (texts / "stray.txt").write_text("Stray.", encoding="utf-8")
    (line,) = lines(tmp_path, texts)
    assert (
        line
        == "texts/stray.txt:1:1: no source names this text as its file; add the source it is of, or take the text away"
    )


def test_a_source_whose_text_is_elsewhere_is_not_checked(tmp_path: Path, texts: Path) -> None:
    (texts / "herald.txt").unlink()
    found = report(tmp_path, texts)
    assert (found.checked, found.unchecked, found.problems) == (0, 3, [])


def test_a_folder_that_is_none_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(OperatorError, match="there is no folder"):
        report(tmp_path, tmp_path / "none")


def test_a_text_that_is_no_text_is_one_clear_line(tmp_path: Path, texts: Path) -> None:
    (texts / "herald.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OperatorError, match="save it as UTF-8"):
        report(tmp_path, texts)


def test_paragraphs_are_the_blocks_between_blank_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("\ufeff\n\nOne\ntwo\n \t\n\n\nThree\r\n\r\nFour", encoding="utf-8")
    assert [" ".join(block.split()) for block in read_paragraphs(file)] == ["One two", "Three", "Four"]


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ('"Light"', "“Light”"),
        ("it's", "it’s"),
        ("a long-awaited speech", "a long-\nawaited speech"),
        ("a longawaited speech", "a long-\nawaited speech"),
        ("one - two", "one—two"),
        ("one … four", "one two three four"),
        ("end.", "the end. And"),
        ("Рифы", "и Рифы."),
    ],
)
def test_shapes_of_marks_do_not_count(quote: str, paragraph: str) -> None:
    assert stands_in(quote, paragraph)


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("ight", "Light"),
        ("Ligh", "Light"),
        ("light", "Light"),
        ("four … one", "one two three four"),
        ("NATOs", "NATO's"),
        ("…", "anything"),
        ("co operation", "co-operation"),
    ],
)
def test_other_words_do_not_stand_there(quote: str, paragraph: str) -> None:
    assert not stands_in(quote, paragraph)


def test_the_audit_shows_each_paragraph_with_its_records(tmp_path: Path) -> None:
    found = checked(tmp_path, SEED)
    audit = write_audit(found.text, found.document.sources)
    assert "| 1 | left out: heading |" in audit
    assert "| 2 | event `speech` (date) |" in audit
    assert "| 3 | event `agreement` (date) |" in audit
    assert "The Almanac" not in audit


def test_the_audit_of_the_articles_is_current() -> None:
    project = Path(__file__).parents[2]
    found = check_seed(project / "data" / "seed.yaml")
    written = (project / "docs" / "audits" / "articles.md").read_text(encoding="utf-8")
    assert written == write_audit(found.text, found.document.sources), "run: make audit-articles"


def command(monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    monkeypatch.setattr("sys.argv", ["communique", *words])
    main()


def test_the_command_tells_how_many_quotes_stand(
    tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seed.yaml").write_text(SEED, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        command(monkeypatch, "check", str(tmp_path / "seed.yaml"), "--sources", str(texts))
    assert not ended.value.code
    assert capsys.readouterr().out.startswith(
        "2 quotes stand in their paragraphs, 1 have no text here; all 4 paragraphs"
    )
    with pytest.raises(SystemExit):
        command(monkeypatch, "audit", str(tmp_path / "seed.yaml"))
    assert "| 2 | event `speech` (date) |" in capsys.readouterr().out


def test_the_command_fails_when_a_word_is_changed(
    tmp_path: Path, texts: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "seed.yaml").write_text(SEED.replace("9 March", "8 March"), encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        command(monkeypatch, "check", str(tmp_path / "seed.yaml"), "--sources", str(texts))
    assert ended.value.code == 1
    assert "seed.yaml:27:33: speech: citations.0.quote: " in capsys.readouterr().err
