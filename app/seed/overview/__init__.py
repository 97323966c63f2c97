"""The overview of a seed file for its curators, as text."""

from app.seed.overview.write import write_overview

__all__ = ["write_overview"]
