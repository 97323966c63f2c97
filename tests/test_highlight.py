"""Excerpts as HTML: what is marked, where they are cut, and that nothing but the marks is markup."""

import re
from html import unescape
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.folding import words
from app.highlight import EXCERPT_LENGTH, highlight
from app.params.text import TextQuery, TextQueryError

steady = settings(derandomize=True, deadline=None, max_examples=150)
pieces = st.sampled_from(
    [
        "a",
        "ab",
        "A\u0301b",
        "b",
        "c",
        "½",
        "नाटो",
        "北约峰会",
        "<script>",
        "&amp;",
        "&",
        '"',
        "'",
        "<mark>",
        "-",
        " ",
        " ",
        "\n",
        "😀",
        "x" * 90,
    ]
)
texts = st.lists(pieces, max_size=60).map("".join)
queries = st.lists(
    st.sampled_from(["a", "b", "ab", "a*", '"a b"', "a-b*", "-c", "2", "ट", "北*", "x*", '"b a b"', "mark"]), min_size=1
)


def marked(query: str, title: str = "", body: str = "") -> str:
    return highlight(TextQuery.parse(query), title, body)


def plain(html: str) -> str:
    """What a reader sees, without the marks."""
    return unescape(re.sub("</?mark>", "", html))


@pytest.mark.parametrize(
    ("query", "title", "expected"),
    [
        ("nato", "NATO and Nato’s", "<mark>NATO</mark> and <mark>Nato</mark>’s"),
        ("cafe", "Un Cafe\u0301, un CAFÉ.", "Un <mark>Cafe\u0301</mark>, un <mark>CAFÉ</mark>."),
        ("береза", "Берёза", "<mark>Берёза</mark>"),
        ("strasse", "Die Straße", "Die <mark>Straße</mark>"),
        ("kaz*", "Kazakh, akaz, KAZ", "<mark>Kazakh</mark>, akaz, <mark>KAZ</mark>"),
        ('"a b"', "a, b. a c b", "<mark>a</mark>, <mark>b</mark>. a c b"),
        ('"a b a"', "a b a b a b", "<mark>a</mark> <mark>b</mark> <mark>a</mark> <mark>b</mark> <mark>a</mark> b"),
        ("a-b*", "a bc a", "<mark>a</mark> <mark>bc</mark> a"),
        ("a -b", "a b", "<mark>a</mark> b"),
        ("½", "1 2 ½ 2", "<mark>1</mark> <mark>2</mark> <mark>½</mark> 2"),
        ("2", "½ or 2", "<mark>½</mark> or <mark>2</mark>"),
        ('"a b"', "a\nb", ""),
        ("b", "a\nb", "a · <mark>b</mark>"),
        ("script", "<script>", "&lt;<mark>script</mark>&gt;"),
        ("amp", "a & b &amp; \"c\" 'd'", "a &amp; b &amp;<mark>amp</mark>; &quot;c&quot; &#x27;d&#x27;"),
        ("lt", "<lt>", "&lt;<mark>lt</mark>&gt;"),
        ("none", "Nothing", ""),
    ],
)
def test_what_is_marked(query: str, title: str, expected: str) -> None:
    assert marked(query, title) == expected
    assert marked(query, body=title) == expected


def test_title_and_body_are_shown_where_they_match() -> None:
    assert marked("a", "a", "a") == "<mark>a</mark> … <mark>a</mark>"
    assert marked("a", "a", "b") == "<mark>a</mark>"
    assert marked("a", "b", "a") == "<mark>a</mark>"


def test_a_title_is_shown_whole() -> None:
    title = "so " * 200 + "it ends"
    assert plain(marked("ends", title)) == title


def test_a_long_body_is_cut_between_words_around_the_closest_matches() -> None:
    body = "first nato. " + "12,345 others went. " * 40 + "NATO and the nato " + "left 6.5 others " * 40
    shown = marked("nato", body=body)
    assert shown.count("<mark>") == 2
    assert shown.startswith("…")
    assert shown.endswith("…")
    inner = plain(shown).strip("…")
    assert inner in body
    assert EXCERPT_LENGTH - 40 < len(inner) <= EXCERPT_LENGTH
    assert set(inner.split()) <= set(body.split())
    assert plain(marked("nato", "Nato", body)) == f"Nato … {inner}…"


def test_the_ends_of_a_body_are_not_cut() -> None:
    body = "(start) " + "other words " * 40 + "(end)"
    assert marked("start", body=body).startswith("(<mark>start</mark>) other")
    assert marked("end", body=body).endswith("words (<mark>end</mark>)")
    assert marked("end", body=f"{body} \n").endswith("words (<mark>end</mark>)")


def test_text_without_spaces_is_cut_too() -> None:
    assert len(plain(marked("北约*", body="、北约峰会" * 200))) <= EXCERPT_LENGTH + 2
    assert len(plain(marked("x*", body="x" * 5000))) <= EXCERPT_LENGTH + 2


@steady
@given(queries.map(" ".join), texts, texts)
def test_only_marks_are_added_and_they_hold_what_was_asked_for(query: str, title: str, body: str) -> None:
    try:
        parsed = TextQuery.parse(query)
    except TextQueryError:
        return
    for text, html in ((title, highlight(parsed, title, "")), (body, highlight(parsed, "", body))):
        seen = plain(html).removeprefix("…").removesuffix("…")
        assert seen in text.replace("\n", " · ")
        assert html.count("<mark>") == html.count("</mark>")
        assert not re.search(r"[<>\"']|&(?!(amp|lt|gt|quot|#x27);)", re.sub("</?mark>", "", html))
        assert bool(html) == ("<mark>" in html)
        asked = {word for term in parsed.wanted for word in term.words}
        for mark in re.findall("<mark>(.*?)</mark>", html):
            inside = words(unescape(mark))
            assert any(word.startswith(tuple(asked)) for word in inside)


def test_long_texts_take_time_in_proportion() -> None:
    query = TextQuery.parse('"' + "a " * 300 + 'b" ' + " ".join(f"{letter}*" for letter in "bcdefghijk"))

    def seconds(size: int) -> float:
        body = "a " * size
        start = perf_counter()
        highlight(query, body, body)
        return perf_counter() - start

    seconds(100)
    assert seconds(20_000) < 40 * max(seconds(2_000), 0.01)
