"""Texts of sources as numbered paragraphs, and whether words stand in one. Reads text files, knows no records."""

import re
from collections.abc import Sequence
from pathlib import Path

from app.errors import OperatorError

_DOUBLE_MARKS = "\u201c\u201d\u201e\u201f\u00ab\u00bb"
_SINGLE_MARKS = "\u2018\u2019\u201a\u201b\u2039\u203a\u0060\u00b4"
_QUOTATION_MARKS = str.maketrans(dict.fromkeys(_DOUBLE_MARKS, '"') | dict.fromkeys(_SINGLE_MARKS, "'"))
_DASHES = re.compile(r"\s*[\u2012-\u2015\u2212]\s*|\s+-+\s+|--+")
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011", "-"))
_ELLIPSIS = re.compile(r"\s*(?:…|\[…\]|\.\.\.)\s*")
_LINE_END_HYPHEN = re.compile(r"(?<=\w)[-\u00ad]\s*\n\s*(?=\w)")


def read_paragraphs(file: Path) -> list[str]:
    """The blocks of a text between blank lines, in order; paragraph N is the Nth. Raises OperatorError."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorError(
            f"the text {file} cannot be read ({error}); save it as UTF-8 where it may be read"
        ) from None
    return [block for block in re.split(r"\n[^\S\n]*\n\s*", text.strip("\n")) if block.strip()]


def stands_in(quote: str, paragraph: str) -> bool:
    """Whether a quote stands in a paragraph word for word; what it leaves out (…) may lie between its pieces.

    White space, the shapes of quotation marks and dashes, and hyphens at line ends do not count.
    """
    pieces = [_plain(piece) for piece in _ELLIPSIS.split(quote) if piece.strip()]
    return any(_in_order(pieces, _plain(_LINE_END_HYPHEN.sub(joint, paragraph))) for joint in ("", "-"))


def _in_order(pieces: Sequence[str], text: str) -> bool:
    start = 0
    for piece in pieces:
        words = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)" if piece[:1].isalnum() else re.escape(piece) + r"(?!\w)")
        found = words.search(text, start)
        if found is None:
            return False
        start = found.end()
    return bool(pieces)


def _plain(text: str) -> str:
    """Text with one kind of space, quotation mark and dash."""
    return " ".join(_DASHES.sub(" - ", text.translate(_QUOTATION_MARKS).translate(_HYPHENS)).split())
