"""How many files and connections the system lets a process have open, and how many clients that is enough for."""

import logging
import resource

_OTHERS = 256
"""Beside clients: connections to the database, files that are sent or made, the log, the libraries."""

logger = logging.getLogger("communique.server")


def affordable_connections(wanted: int) -> int:
    """So many connections, or as many as the system allows; first it is asked to allow all it can (setrlimit)."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if resource.RLIM_INFINITY in {soft, hard}:
        return wanted
    needed = wanted + _OTHERS
    if soft < needed:
        soft = min(needed, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    if soft >= needed:
        return wanted
    affordable = max(1, soft - _OTHERS)
    logger.warning(
        "the system lets a process have %d files open, which is enough for %d connections, not for the %d of "
        "COMMUNIQUE_MAX_CONNECTIONS; raise the limit (ulimit -n, or LimitNOFILE of systemd)",
        soft,
        affordable,
        wanted,
    )
    return affordable
