"""The grammar of `q`: terms, phrases, prefixes and exclusions, and what is said of a text that asks for nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from app.folding import WORD_LENGTH
from app.params.text import MAX_LENGTH, MAX_TERMS, TextQuery, TextQueryError, TextTerm

steady = settings(derandomize=True, deadline=None, max_examples=150)
typed = st.text(st.sampled_from('abß½é北\u0301 \t"-*_.,:^()\x00😀\u202e\ufdfa'), max_size=40) | st.text(max_size=40)


class Asked(BaseModel):
    """A query model with such a field."""

    q: TextQuery | None = None


def one(*words: str, prefix: bool = False, negated: bool = False) -> TextTerm:
    return TextTerm(words, prefix, negated)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("nato", [one("nato")]),
        ("  NATO\u00a0 Csto\t", [one("nato"), one("csto")]),
        ("берёза", [one("береза")]),
        ('"Collective  Security"', [one("collective", "security")]),
        ("NATO-CSTO", [one("nato", "csto")]),
        ("kyrgyz*", [one("kyrgyz", prefix=True)]),
        ("nato-cs*", [one("nato", "cs", prefix=True)]),
        ("nato -csto", [one("nato"), one("csto", negated=True)]),
        (
            '-"a b" -pre* -x-y c',
            [
                one("a", "b", negated=True),
                one("pre", prefix=True, negated=True),
                one("x", "y", negated=True),
                one("c"),
            ],
        ),
        ("--csto nato", [one("csto", negated=True), one("nato")]),
        # White space inside quotes parts no terms, and quotes part words like any punctuation.
        ('("a b")', [one("a", "b")]),
        ('-("a b") c', [one("a", "b", negated=True), one("c")]),
        ('"nato"-led', [one("nato", "led")]),
        ('"a b""c"', [one("a", "b", "c")]),
        ('c "-a b"', [one("c"), one("a", "b")]),
        # A star means a prefix at the end of a term without quotes, and nothing elsewhere.
        ('"a b*"', [one("a", "b")]),
        ('"a b"*', [one("a", "b")]),
        ("*a", [one("a")]),
        ("a*b", [one("a", "b")]),
        ("a**", [one("a", prefix=True)]),
        # What holds no word means nothing beside what does.
        ('a - * -* "" "…" 😀 -', [one("a")]),
        ("nato NATO nato* -nato", [one("nato"), one("nato", prefix=True), one("nato", negated=True)]),
        # No engine's syntax has a meaning.
        ("a AND b OR NOT c", [one("a"), one("and"), one("b"), one("or"), one("not"), one("c")]),
        ("NEAR(a,2) ^b title:c", [one("near", "a", "2"), one("b"), one("title", "c")]),
        ("a\x00b %00 \\' ; --x c", [one("a", "b"), one("00"), one("x", negated=True), one("c")]),
        ("\u202eabc ½ مرحبا", [one("abc"), one("1", "2"), one("مرحبا")]),
    ],
)
def test_what_a_text_asks_for(text: str, terms: list[TextTerm]) -> None:
    query = TextQuery.parse(text)
    assert list(query.terms) == terms
    assert [*query.wanted, *query.excluded] == sorted(terms, key=lambda term: term.negated)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("  NATO   Csto ", "nato csto"),
        ("NATO-CSTO", '"nato csto"'),
        ('-"Nato Csto" B* x.Y*', '-"nato csto" b* x-y*'),
        ('a "" 😀 a', "a"),
    ],
)
def test_the_canonical_text(text: str, canonical: str) -> None:
    assert TextQuery.parse(text).text == canonical


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it holds no word; give at least one letter or digit"),
        (' * - "" :-) 😀\x00', "it holds no word; give at least one letter or digit"),
        ("-nato", "it only says what to exclude; add a word to look for, without '-'"),
        ('-nato -"a b" -c*', "it only says what to exclude; add a word to look for, without '-'"),
        ('"nato', "a quotation mark opens a phrase and none closes it; add or take out a quotation mark"),
        ('a "b" c"', "a quotation mark opens a phrase and none closes it; add or take out a quotation mark"),
        ("a" * (MAX_LENGTH + 1), "it has more than 1000 characters; leave some words out"),
        (" ".join(map(str, range(MAX_TERMS + 1))), "it has more than 30 terms; leave some out"),
        (
            " ".join(f"{'ß' * 30}{n:02}" for n in range(MAX_TERMS)),
            "it has more than 1000 characters once written out; leave some words out",
        ),
    ],
)
def test_a_text_that_asks_for_nothing_is_refused_with_the_way_to_mend_it(text: str, reason: str) -> None:
    with pytest.raises(TextQueryError) as refused:
        TextQuery.parse(text)
    assert str(refused.value) == reason
    with pytest.raises(ValidationError) as caught:
        Asked.model_validate({"q": text})
    assert [(error["type"], error["loc"], error["msg"]) for error in caught.value.errors()] == [
        ("text", ("q",), reason)
    ]


def test_the_limits_themselves_are_within_them() -> None:
    assert TextQuery.parse("a" * MAX_LENGTH).text == "a" * WORD_LENGTH
    assert len(TextQuery.parse(" ".join(map(str, range(MAX_TERMS)))).terms) == MAX_TERMS
    assert TextQuery.parse("a " * (MAX_LENGTH // 2)).text == "a"


def test_a_model_takes_what_was_typed_and_writes_the_canonical_text() -> None:
    asked = Asked.model_validate({"q": "NATO-CSTO x"})
    assert asked.q == TextQuery.parse('"nato csto" x')
    assert asked.model_dump() == asked.model_dump(mode="json") == {"q": '"nato csto" x'}
    assert Asked.model_json_schema()["properties"]["q"]["anyOf"] == [{"type": "string"}, {"type": "null"}]


@steady
@given(typed)
def test_any_text_is_a_query_or_refused_and_a_query_reads_as_itself(text: str) -> None:
    try:
        query = TextQuery.parse(text)
    except TextQueryError:
        return
    assert TextQuery.parse(query.text) == query
    assert TextQuery.parse(f" {text}\n") == query
    assert query.wanted
    assert all(word.isalnum() for term in query.terms for word in term.words)
