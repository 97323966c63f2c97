"""What an export is called where readers keep several side by side. Knows no format."""

from app.formats.about import About


def title_of(about: About) -> str:
    """The dataset's title, and what was asked for of it, if anything."""
    return f"{about.title}: {about.subject}" if about.subject else about.title
