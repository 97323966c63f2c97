"""Text to folded words: what they are, where they stand, and that nothing in an index can be taken for a word."""

from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.folding import PART_MARK, fold, indexed, word_spans, words

steady = settings(derandomize=True, deadline=None, max_examples=150)
# Letters that fold to several, marks that fold away or stay, letters that compose, spaces and signs of all sorts.
odd = st.text(
    st.sampled_from(
        "aZß½™⒜ﷺﬁİıſΣςӘйи\u0306\u0301\u0345\u00a8ᄒ\u1161\u11abक\u093fन\u094dဥ\u102eทั่ฟ北约９²①"
        "_-'\"*# \t\n\u00a0\u200d\ufe0f😀"
    ),
    max_size=60,
)
texts = st.text(max_size=60) | odd


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" -\u2013… 😀 \x00", []),
        ("NATO-CSTO", ["nato", "csto"]),
        ("берёза БЕРЕЗА Čičak", ["береза", "береза", "cicak"]),
        ("snake_case, 3.5 %", ["snake", "case", "3", "5"]),
        ("l'été de l’ONU", ["l", "ete", "de", "l", "onu"]),
        ("Straße ½ NATO™", ["strasse", "1", "2", "natotm"]),
        ("الْعَرَبِيَّة 中文 한국", ["العربية", "中文", "한국"]),
        ("a\u0301\u00a8b", ["a", "b"]),
        ("AND OR NOT NEAR(x)", ["and", "or", "not", "near", "x"]),
    ],
)
def test_words_are_runs_of_letters_and_digits(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@steady
@given(texts)
def test_words_are_those_of_the_folded_text(text: str) -> None:
    expected = ["".join(run) for is_word, run in groupby(fold(text), str.isalnum) if is_word]
    assert words(text) == expected
    assert words(" ".join(expected)) == expected
    assert words("-".join(expected)) == expected


@steady
@given(texts)
def test_spans_hold_the_words_in_order(text: str) -> None:
    spans = list(word_spans(text))
    assert [word for _, _, found in spans for word in found] == words(text)
    borders = [border for start, end, _ in spans for border in (start, end)]
    assert borders == sorted(borders)
    assert all(start < end and words(text[start:end]) == found for start, end, found in spans)


def test_spans_are_those_of_whole_written_words() -> None:
    text = "Cafe\u0301 ½, «नाटो» ❤\ufe0fNATO™"
    assert [(text[start:end], found) for start, end, found in word_spans(text)] == [
        ("Cafe\u0301", ["cafe"]),
        ("½", ["1", "2"]),
        ("नाटो", ["न", "ट"]),
        ("NATO™", ["natotm"]),
    ]


@steady
@given(st.lists(texts, max_size=4))
def test_an_index_holds_words_and_marks_and_nothing_else(parts: list[str]) -> None:
    stored = indexed(parts)
    assert [part.split() for part in stored.split(PART_MARK)] == [words(part) for part in parts or [""]]


@steady
@given(texts)
def test_ascii_is_folded_as_all_text_is(text: str) -> None:
    ascii_only = "".join(filter(str.isascii, text))
    assert fold(ascii_only) == fold(f"{ascii_only} é").removesuffix("e").rstrip()


def test_the_mark_is_no_word() -> None:
    assert not PART_MARK.isalnum()  # and words are nothing else
    assert words(f"a{PART_MARK}b {PART_MARK}") == ["a", "b"]
    assert indexed([f"a {PART_MARK} b", "c"]) == f"a b {PART_MARK} c"
