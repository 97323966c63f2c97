"""What `q` may say: words, "phrases", prefix* and -exclusions, read into terms. Knows no engine's syntax."""

import re
from dataclasses import dataclass
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema

from app.folding import words
from app.text_field import text_field

MAX_LENGTH, MAX_TERMS = 1000, 30
_TERM = re.compile(r'(?:[^\s"]|"[^"]*")+')


class TextQueryError(ValueError):
    """The text asks for nothing that could be searched; the message says why and how to mend it."""


@dataclass(frozen=True, slots=True)
class TextTerm:
    """Folded words that must stand one behind the other, the last being a whole word or the start of one."""

    words: tuple[str, ...]
    prefix: bool = False
    negated: bool = False

    @property
    def text(self) -> str:
        """The term as `q` would say it."""
        sign = "-" if self.negated else ""
        if self.prefix:
            return f"{sign}{'-'.join(self.words)}*"
        return f"{sign}{self.words[0]}" if len(self.words) == 1 else f'{sign}"{" ".join(self.words)}"'


@dataclass(frozen=True, slots=True)
class TextQuery:
    """What a text must hold, every term of it, and must not hold. At least one term is not negated."""

    terms: tuple[TextTerm, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what was typed; raises TextQueryError. Whatever is not of the small grammar is a word or nothing."""
        if len(text) > MAX_LENGTH:
            raise TextQueryError(f"it has more than {MAX_LENGTH} characters; leave some words out")
        if text.count('"') % 2:
            raise TextQueryError("a quotation mark opens a phrase and none closes it; add or take out a quotation mark")
        terms = tuple(dict.fromkeys(term for raw in _TERM.findall(text) if (term := _read_term(raw)).words))
        if not terms:
            raise TextQueryError("it holds no word; give at least one letter or digit")
        if len(terms) > MAX_TERMS:
            raise TextQueryError(f"it has more than {MAX_TERMS} terms; leave some out")
        if all(term.negated for term in terms):
            raise TextQueryError("it only says what to exclude; add a word to look for, without '-'")
        query = cls(terms)
        # Folding can lengthen a text (ß is ss), and what a link carries must itself be a query.
        if len(query.text) > MAX_LENGTH:
            raise TextQueryError(f"it has more than {MAX_LENGTH} characters once written out; leave some words out")
        return query

    @property
    def text(self) -> str:
        """The canonical text of the query: folded, without what means nothing. It reads as the same query."""
        return " ".join(term.text for term in self.terms)

    @property
    def wanted(self) -> tuple[TextTerm, ...]:
        """The terms that must stand in a text."""
        return tuple(term for term in self.terms if not term.negated)

    @property
    def excluded(self) -> tuple[TextTerm, ...]:
        """The terms that must not."""
        return tuple(term for term in self.terms if term.negated)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: type[Any], _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic fields take what was typed and write it back in its canonical form."""
        return text_field(cls.parse, "text", TextQueryError)


def _read_term(raw: str) -> TextTerm:
    """Read what stands between white space; its words are a phrase, whatever punctuation or quotes part them."""
    # Quotes take the meaning from a star, so that a phrase can be copied from a text with footnotes.
    prefix = raw.endswith("*") and '"' not in raw
    return TextTerm(tuple(words(raw)), prefix, raw.startswith("-"))
