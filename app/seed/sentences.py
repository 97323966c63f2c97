"""Counts the sentences of a quote, in any script; errs towards too few, so that no honest quote is refused."""

import re

_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(“\"'‘])(?:[^\W\d_]|(?:[^\W\d_]{1,2}\.)+[^\W\d_]|"
    r"Mr|Mrs|Ms|Dr|Prof|Rev|Brig|Gen|Col|Cmdr|Lt|Capt|Sgt|Adm|Maj|Amb|Sen|Rep|Gov|Jr|Sr|St|No|Art|vs|cf|ca|approx|"
    r"Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_CLOSING = "[\"'”’»)\\]」』]*"
_BREAK = re.compile(
    # Latin, Greek, Cyrillic …: a mark, then space; an ellipsis with space before it leaves words out and ends nothing.
    rf"(?:[.!?]+|(?<=\S)…){_CLOSING}\s+"
    # Chinese, Japanese, Arabic, Devanagari, Urdu: their own marks, with or without a space behind.
    rf"|[。\uff01\uff1f।؟۔]+{_CLOSING}\s*(?=\S)"
)

_MARK = re.compile("[.!?…。\uff01\uff1f।؟۔]")
"""What may end a sentence; to look for that alone is sooner done."""


def count_sentences(text: str) -> int:
    """The number of sentences in a text; 1 for one without any words."""
    mark = _MARK.search(text)
    if mark is None:
        return 1
    count = 1
    for found in _BREAK.finditer(text, mark.start()):
        ended = text[: found.end()].rstrip()
        following = text[found.end() :].lstrip("\"'“‘«([")
        starts_anew = following[:1].isalpha() and not following[:1].islower()
        if starts_anew and not _ABBREVIATIONS.search(ended):
            count += 1
    return count
