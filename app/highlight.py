"""Why a record matched: an excerpt of its text, as HTML, the words looked for marked. Reads no database."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from app.folding import word_spans
from app.params.text import TextQuery, TextTerm

EXCERPT_LENGTH = 240
_SPACE = re.compile(r"\s")
_PART_END, _SHOWN_PART_END = "\n", " · "
_CUT = "…"
Span = tuple[int, int]


def highlight(query: TextQuery, title: str, body: str) -> str:
    """The title and the part of the body that holds most matches, escaped, each match in `<mark>`.

    Title and body hold their parts one to a line. What holds no match is left out.
    """
    terms = _Terms(query.wanted)
    in_title, in_body = list(_matches(terms, title)), list(_matches(terms, body))
    shown = [_marked(title, in_title, 0, len(title))] if in_title else []
    if in_body:
        start, end = _window(body, in_body)
        before = _CUT if start and not shown else ""
        after = _CUT if body[end:].strip() else ""
        shown.append(f"{before}{_marked(body, in_body, start, end)}{after}")
    return f" {_CUT} ".join(shown)


class _Terms:
    """Terms by how they start, so that most words of a text are looked up once and passed over."""

    def __init__(self, terms: Iterable[TextTerm]) -> None:
        self.by_word: dict[str, list[TextTerm]] = defaultdict(list)
        for term in terms:
            if len(term.words) > 1 or not term.prefix:
                self.by_word[term.words[0]].append(term)
        self.prefixes = tuple(term.words[0] for term in terms if len(term.words) == 1 and term.prefix)

    def lengths_at(self, found: list[str], position: int) -> Iterator[int]:
        """How many words, from a position on, each term covers that stands there."""
        if found[position].startswith(self.prefixes):
            yield 1
        for term in self.by_word.get(found[position], ()):
            if _stands(term, found[position : position + len(term.words)]):
                yield len(term.words)


def _stands(term: TextTerm, here: list[str]) -> bool:
    """Whether these words, as many as the term has or all that are left, are the term's."""
    if not term.prefix or len(here) < len(term.words):
        return tuple(here) == term.words
    return tuple(here[:-1]) == term.words[:-1] and here[-1].startswith(term.words[-1])


def _matches(terms: _Terms, text: str) -> Iterator[Span]:
    """The spans of the words that match, in order; each part is looked at alone."""
    offset = 0
    for part in text.split(_PART_END):
        yield from _matches_in_part(terms, part, offset)
        offset += len(part) + len(_PART_END)


def _matches_in_part(terms: _Terms, part: str, offset: int) -> Iterator[Span]:
    spans = [(start + offset, end + offset, word) for start, end, found in word_spans(part) for word in found]
    found = [word for _, _, word in spans]
    covered, last = 0, -1
    for position, (start, end, _) in enumerate(spans):
        covered = max(covered, position + max(terms.lengths_at(found, position), default=0))
        if position < covered and start > last:  # several words may stand in one span
            yield start, end
            last = start


def _window(text: str, matches: list[Span]) -> Span:
    """Where to cut: around the first of the closest matches, at white space where there is any."""
    first, last = _densest(matches)
    start, end = matches[first][0], min(matches[last][1], matches[first][0] + EXCERPT_LENGTH)
    room = (EXCERPT_LENGTH - (end - start)) // 2
    earliest = max(min(start - room, len(text) - EXCERPT_LENGTH), 0)
    latest = min(max(end + room, EXCERPT_LENGTH), len(text))
    return _border_after(text, earliest, start), _border_before(text, latest, end)


def _densest(matches: list[Span]) -> tuple[int, int]:
    """The first and last of the most matches that one excerpt can show; the earliest where there are several."""
    best, first = (0, 0), 0
    for last, (_, end) in enumerate(matches):
        while first < last and end - matches[first][0] > EXCERPT_LENGTH:
            first += 1
        if last - first > best[1] - best[0]:
            best = first, last
    return best


def _border_after(text: str, at: int, limit: int) -> int:
    """The first start of a word from a place on, the place itself where no white space follows (as in Chinese)."""
    if at == 0:
        return 0
    space = _SPACE.search(text, at - 1, limit)
    return space.end() if space else at


def _border_before(text: str, at: int, limit: int) -> int:
    """The last end of a word up to a place, or the place itself."""
    if at == len(text):
        return at
    return max((space.start() for space in _SPACE.finditer(text, limit, at + 1)), default=at)


def _marked(text: str, matches: list[Span], start: int, end: int) -> str:
    """A stretch of text as HTML."""
    inside = [(max(one, start), min(other, end)) for one, other in matches if one < end and other > start]
    borders = [start, *(border for span in inside for border in span), end]
    pieces = [escape(text[one:other]) for one, other in pairwise(borders)]
    pieces[1::2] = [f"<mark>{piece}</mark>" for piece in pieces[1::2]]
    return "".join(pieces).strip().replace(_PART_END, _SHOWN_PART_END)
