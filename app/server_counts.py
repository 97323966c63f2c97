"""What the server of this process has counted, for /metrics: of connections that the application never sees, too."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class ServerCounts:
    """How many connections are open, how many were closed to make room, and what was refused, by status."""

    connections: int = 0
    closed_for_room: int = 0
    refused: dict[int, int] = field(default_factory=dict)


server_counts = ServerCounts()
