"""Text reduced to what is compared: folded names and words. Knows nothing of requests, records or databases."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

NAME_LENGTH = 300
WORD_LENGTH = 500
"""Longer words are cut, for every engine alike: a tsvector's may have 2,046 bytes (PostgreSQL, section 12.11)."""
PART_MARK = "\ue000"
"""The word that stands between the parts of a stored text, so that no phrase spans two of them.

A private character is no letter, so no word of a user's holds it; and the index takes whatever is not ASCII for one.
"""
_WORD = re.compile(r"[^\W_]+")  # \w is str.isalnum and the underscore
_SPAN = re.compile("l[lm]*")


def fold(text: str) -> str:
    """Reduce a name to what is compared: no case, no accents, single spaces (Unicode NFKD, then casefold)."""
    if text.isascii():
        return " ".join(text.lower().split())  # comes to the same, sooner
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(unicodedata.normalize("NFKC", bare).casefold().split())


@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """What a name is stored, sorted and looked up by: folded, and cut to the length of its column."""
    return fold(text)[:NAME_LENGTH]


def words(text: str) -> list[str]:
    """The words of a text as they are searched for: the runs of letters and digits of the folded text, not too long."""
    return [word[:WORD_LENGTH] for word in _WORD.findall(fold(text))]


def word_spans(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Where the words of a text stand: start, end, and what stands there folds to; in all, the same as `words`.

    It is mostly one word, but several where one character stands for more (½), or a script has marks that folding
    keeps and that are no letters. A span never ends between a letter and its marks.
    """
    shape = "".join(map(_kind, text))
    for span in _SPAN.finditer(shape):
        yield span.start(), span.end(), words(text[span.start() : span.end()])


def indexed(parts: Iterable[str]) -> str:
    """The parts of one text as a full-text index stores them: words with single spaces, a mark between parts."""
    return f" {PART_MARK} ".join(" ".join(words(part)) for part in parts)


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    """Whether a character is, or comes to, a letter or digit (l), is a mark upon the one before (m), or neither."""
    plain = unicodedata.normalize("NFKD", character.casefold())
    if _WORD.search(plain):
        return "l"
    return "m" if unicodedata.category(plain[0]).startswith("M") else " "
