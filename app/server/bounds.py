"""What the server takes of one connection, and how many of them."""

LONGEST_TARGET, LONGEST_HEAD = 16 * 1024, 64 * 1024
"""Bytes of an address, and of a request's head altogether."""
MOST_WAITING = 32
"""So many requests may wait on one connection behind the one that is answered."""
RESERVE = 32
"""So many connections above the limit may ask for health and metrics."""
COMING_SECONDS = 10.0
"""For so long a head may take to come, from its first byte or from when the connection was made."""
LEAVING_SECONDS = 1.0
"""For so long a connection at rest is kept while the server ends: its next request may be on its way."""
LINGERING_SECONDS = 1.0
"""For so long what a refused client goes on sending is thrown away: cut off at once, it could not read why."""
