"""Headers that name things: where else to go (Link), and what to call a saved answer (Content-Disposition)."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from app.formats.about import About
from app.formats.media_types import EXTENSIONS
from app.schemas.listing import LinksRead
from app.vocabulary import CitationStyle, Format

_LONGEST = 150
_UNSAFE = re.compile(r"[^\w.]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def link_header(links: LinksRead) -> str:
    """Links as a header (RFC 8288, section 3)."""
    named = {"self": links.self, "next": links.next, "prev": links.prev}
    return ", ".join(f'<{target}>; rel="{name}"' for name, target in named.items() if target)


def attachment(about: About, path: str, asked: Sequence[tuple[str, str]], form: Format | CitationStyle) -> str:
    """What tells a browser to save an answer, and under which name: dataset, version, list and filters (RFC 6266).

    A name with letters beyond ASCII is told a second time, for the clients that know how (RFC 8187).
    """
    words = [about.dataset_id, about.version, path, *(word for pair in asked for word in _words(*pair))]
    name = "-".join(filter(None, (_UNSAFE.sub("-", one.lower()).strip("-") for one in words)))[:_LONGEST]
    plain = _NOT_ASCII.sub("_", name)
    told = "" if plain == name else f"; filename*=UTF-8''{quote(name)}.{EXTENSIONS[form]}"
    return f'attachment; filename="{plain}.{EXTENSIONS[form]}"{told}'


def subject_of(path: str, asked: Sequence[tuple[str, str]]) -> str:
    """What an export holds, in words: the list, and what was asked of it."""
    return ", ".join([path.strip("/"), *(f"{name}: {value}" for name, value in asked)])


def _words(name: str, value: str) -> tuple[str, str]:
    """A parameter in a file's name, in which signs would be lost."""
    if value.startswith("!"):
        return name, f"not-{value[1:]}"
    return (name, f"{value[1:]}-descending") if name == "sort" and value.startswith("-") else (name, value)
