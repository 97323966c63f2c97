"""The two ends of a date's EDTF text. Splits text and knows no calendar."""


def split_interval(text: str) -> tuple[str | None, str | None]:
    """The texts of `START/END` (Library of Congress, EDTF), None for an end that is open or unknown.

    What is no interval is its own start and has no end: a set such as `[..2012-04]` is one day out of many.
    """
    start, slash, end = text.partition("/")
    if not slash:
        return text, None
    return (None if start in {"", ".."} else start), (None if end in {"", ".."} else end)
