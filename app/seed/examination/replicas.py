"""How far replicas have come: who stands still is told from who only has more to do."""

from collections.abc import Iterator, Sequence
from time import sleep

from app.database.engine import look_at_replication
from app.database.replication import ReplicaState
from app.seed.examination.finding import Finding, fault, ok, warning
from app.settings import Settings

_LAGGING = 60
"""From so many seconds on a replica may lag; most follow within one."""
_AGAIN = 5
"""After so many seconds, one that follows has come as far as the primary was."""


def examine_replicas(settings: Settings) -> Iterator[Finding]:
    """How far each of the replicas has come; takes some seconds where one may lag."""
    states = _look(settings)
    # While a load writes, what a replica has replayed last is as old as the load before: that alone says nothing.
    suspects = [_may_lag(one) for one in states]
    if any(suspects):
        sleep(_AGAIN)
    later = _look(settings) if any(suspects) else states
    for number, (before, state) in enumerate(zip(states, later, strict=True), start=1):
        yield _tell(f"replica {number}", state, lags=_may_lag(state) and not _follows(before, state))


def _look(settings: Settings) -> Sequence[ReplicaState]:
    found = look_at_replication(settings)
    return found.replicas if found else ()


def _may_lag(state: ReplicaState) -> bool:
    lately = state.lag_seconds is not None and state.lag_seconds <= _LAGGING
    return bool(state.reachable and state.standby and not lately and state.lag_bytes != 0)


def _follows(before: ReplicaState, after: ReplicaState) -> bool:
    """Whether it has come to where the primary was, or any further where nobody knows where that was."""
    if before.replayed is None or after.replayed is None:
        return False
    return after.replayed >= before.replayed + (1 if before.lag_bytes is None else before.lag_bytes)


def _tell(what: str, state: ReplicaState, *, lags: bool) -> Finding:
    behind = f"{'an unknown number of' if state.lag_bytes is None else f'{state.lag_bytes:,}'} bytes behind"
    if not state.reachable:
        return fault(what, "it does not answer; see that it runs, and that its address is right")
    if not state.standby:
        return warning(what, "it is no standby; see that COMMUNIQUE_READ_DATABASE_URL names replicas")
    if lags:
        seconds = state.lag_seconds
        last = "none since it began" if seconds is None else f"the last {seconds:,.0f} seconds ago"
        return warning(what, f"it is {behind}, and takes over no changes, {last}; see what keeps it from following")
    return ok(what, f"it follows, {behind}, at revision {(state.revision or 'none')[:12]}")
