"""Counts the sentences of a quote, in any script; errs towards too few, so that no honest quote is refused."""

import re

_ABBREVIATIONS = re.compile(
    r"(?:^|[\s(“\"'‘])(?:[^\W\d_]|(?:[^\W\d_]\.)+[^\W\d_]|"
    r"Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Adm|Maj|Sen|Rep|Gov|St|No|Art|vs|cf|ca|approx|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_BREAK = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\d_a-z])|[。!?।؟۔]+[\"'”’»)\]」』]*\s*(?=\S)")


def count_sentences(text: str) -> int:
    """The number of sentences in a text of at least one character."""
    count = 1
    for found in _BREAK.finditer(text):
        ended = text[: found.end()].rstrip()
        following = text[found.end() :].lstrip("\"'“‘«([")
        starts_anew = not following[:1].islower()
        if starts_anew and not _ABBREVIATIONS.search(ended):
            count += 1
    return count
