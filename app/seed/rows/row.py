"""What a row is before it is stored."""

from typing import Any

from app.models import Base

Row = tuple[type[Base], dict[str, Any]]
"""The table it belongs to, and its columns."""
