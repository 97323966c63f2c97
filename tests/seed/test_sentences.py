"""How many sentences a quote has: too few is forgiven, too many refuses an honest quote."""

import pytest

from app.seed.sentences import count_sentences


@pytest.mark.parametrize(
    "text",
    [
        "One",
        "no full stop",
        "A sentence with its full stop.",
        "It rose by 3.5 percent, to 1.234.567.",
        "See www.example.com or a.b@c.example for more.",
        "Was it so?",
        "He said “go away.” and left",
        "He came, … and he went.",
        "… and so on",
        "We wait… and see … nothing",
        "It was … Moscow that asked",
        "Hello\nthere,\n  all of you",
    ],
)
def test_one_sentence_is_one(text: str) -> None:
    assert count_sentences(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The U.N. Secretary General spoke",
        "U.N. Secretary",
        "A report of the U.S. Department",
        "He left at 5 p.m. Monday",
        "Gen. X said so",
        "Lt. Col. Bar, Sen. Smith and Rep. Doe met Gov. Foo",
        "Mr. Smith v. Mrs. Jones",
        "Dr. No",
        "J. F. Doe said so",
        "J.F.K. Airport",
        "“J. Doe”",
        "(Prof. Doe)",
        "No. 5 lives",
        "Art. 5 applies",
        "On Sept. 11 and Dec. 24",
        "St. Petersburg",
        "Brig. Gen. X",
        "Amb. Doe and Adm. Roe",
        "Cmdr. Roe",
        "Rev. Doe",
        "Martin Roe Jr. Spoke for all",
        "Jane Doe, Ph.D. Berkeley",
        "Acme Inc. Chairman Roe",
        "Acme Ltd. Chairman Roe",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert count_sentences(text) == 1


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", 2),
        ("One. Two. Three", 3),
        ("One! Two? Three.", 3),
        ("One. 2 is next.", 1),
        ("One… Two", 2),
        ("One.\n\nTwo.", 2),
        ("“One.” Two.", 2),
        ("One. “Two.”", 2),
        ("(One.) (Two.)", 2),
        ("What?! No.", 2),
        ("It was 1998. Then came 1999.", 2),
        ("the treaty of 3.5. Then more", 2),
        ("Привет. Как дела?", 2),
        ("Один. Два! Три?", 3),
        ("Ένα. Δύο.", 2),
        ("Él vino. Ella no.", 2),
    ],
)
def test_sentences_are_counted(text: str, sentences: int) -> None:
    assert count_sentences(text) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("他来了", 1),
        ("他来了。", 1),
        ("他来了。他走了。", 2),
        ("“他来了。”他走了。", 2),
        ("他来了吗\N{FULLWIDTH QUESTION MARK}他走了\N{FULLWIDTH EXCLAMATION MARK}", 2),
        ("他来了\N{FULLWIDTH EXCLAMATION MARK}", 1),
        ("هل جاء؟", 1),
        ("هل جاء؟ نعم", 2),
        ("ذهب، ثم عاد؛ ثم نام", 1),
        ("جاء. ذهب.", 2),
        ("वह आया।", 1),
        ("वह आया। वह गया।", 2),
        ("یہ پہلا ہے۔ یہ دوسرا ہے۔", 2),
    ],
)
def test_other_scripts_have_other_full_stops(text: str, sentences: int) -> None:
    assert count_sentences(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        '"Stop!", he said',
        "“Nos vamos!”, dijo",
        "¿Vamos?, preguntó",
        "(what?), she asked",
        "the “Go!” (1998) campaign",
        "“Who goes there?”—nobody",
        "a Yahoo!-owned paper",
        "see https://a.example/?q=1 for it",
    ],
)
def test_a_mark_within_a_sentence_does_not_end_it(text: str) -> None:
    assert count_sentences(text) == 1


def test_any_text_can_be_counted() -> None:
    for text in ("", ".", "...", "?!", "。", " ", "“”", ". . .", "\n"):
        assert 1 <= count_sentences(text) <= 2
