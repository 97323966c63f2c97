"""What neither XML nor iCalendar can hold, taken out of text. Knows nothing of records."""

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("\r\n?")


def printable(text: str) -> str:
    """The text with one kind of line break, and U+FFFD for what XML 1.0 (2.2) or RFC 5545 (3.3.11) has no place for."""
    return _UNPRINTABLE.sub("\ufffd", _BREAK.sub("\n", text))
