"""A source cited, as a line of HTML. Decides nothing of where the line stands."""

from html import escape

from app.formats.worded import CitedSource


def link_source(source: CitedSource, base_url: str) -> str:
    """The line, its title a link to the source's record, which stands under `base_url`; all text is escaped."""
    title = f'<a href="{escape(base_url + source.path)}">{escape(source.title)}</a>'
    return f"{escape(source.before)}{title}{escape(source.after)}"
