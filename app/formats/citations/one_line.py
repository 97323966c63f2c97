"""Text made to fit in one line, for forms that end a value where a line ends. Knows nothing of records."""

import re

_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def one_line(text: str) -> str:
    """The text without line breaks and control characters; no-break spaces and marks of direction stay."""
    return " ".join(part for part in (piece.strip(" ") for piece in _BREAKS.split(text)) if part)
