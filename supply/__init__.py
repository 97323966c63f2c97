"""What Communiqué is made of that others wrote: locked, listed, licensed, and looked up among known vulnerabilities."""

from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
SHIPPED = PROJECT_FOLDER / "requirements.lock"
"""What is installed wherever Communiqué runs."""
LOCKS = (
    SHIPPED,
    PROJECT_FOLDER / "requirements-dev.lock",
    PROJECT_FOLDER / "bench" / "datasette.lock",
    PROJECT_FOLDER / "supply" / "resolver.lock",
)
"""All that `make` installs from."""
VENDOR = PROJECT_FOLDER / "vendor"


class SupplyError(Exception):
    """Something that is shipped is not as it must be; says what, and what to do."""
