"""Headers that name things: where else to go (Link), and what to call a saved answer (Content-Disposition)."""

import re
from collections.abc import Sequence

from app.formats.about import About
from app.formats.media_types import EXTENSIONS
from app.schemas.listing import LinksRead
from app.vocabulary import CitationStyle, Format

_LONGEST = 150
_UNSAFE = re.compile(r"[^a-z0-9.]+")


def link_header(links: LinksRead) -> str:
    """Links as a header (RFC 8288, section 3)."""
    named = {"self": links.self, "next": links.next, "prev": links.prev}
    return ", ".join(f'<{target}>; rel="{name}"' for name, target in named.items() if target)


def attachment(about: About, path: str, asked: Sequence[tuple[str, str]], form: Format | CitationStyle) -> str:
    """What tells a browser to save an answer, and under which name: dataset, version, list and filters (RFC 6266)."""
    words = [about.dataset_id, about.version, path, *(part for pair in asked for part in pair)]
    name = "-".join(filter(None, (_UNSAFE.sub("-", one.lower()).strip("-") for one in words)))
    return f'attachment; filename="{name[:_LONGEST]}.{EXTENSIONS[form]}"'
