"""The interface as it was last released, and what a change of it would break; docs/api-stability.md tells the rules.

Nothing here is shipped: `make test-contract` runs it, and whoever releases a version.
"""

from pathlib import Path

PROJECT_FOLDER = Path(__file__).parents[1]
DOCUMENT = PROJECT_FOLDER / "openapi.json"
"""The interface as it is now."""
FOLDER = PROJECT_FOLDER / "contract"
"""Where the last release is kept, as `openapi-VERSION.json`, with the breaks that are allowed since."""


class ContractError(Exception):
    """What is wrong, and what to do."""
