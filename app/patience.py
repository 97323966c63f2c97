"""For how long a client may take nothing of an answer that is ready for it."""

TAKING_SECONDS = 60.0
"""Then the server cuts the connection."""

PATIENCE = 1.5 * TAKING_SECONDS
"""Then an answer is given up with all that it keeps open, where another server is used, which cuts nothing."""
