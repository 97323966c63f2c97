"""Takes apart an address of PostgreSQL's that names several hosts. Connects to none."""

from collections.abc import Sequence

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from app.database_address import libpq_address

_CHOICE = ("target_session_attrs", "load_balance_hosts")
"""How to choose between hosts: of no use to one of them."""


def hosts_of(address: str) -> Sequence[str]:
    """An address for each host, in libpq's own notation, which takes whatever answers there."""
    given = _given(address)
    for name in _CHOICE:
        given.pop(name, None)
    several = {name: given.pop(name).split(",") for name in ("host", "hostaddr", "port") if name in given}
    return [
        # One port may stand for all hosts.
        make_conninfo(**given, **{name: values[number if len(values) > 1 else 0] for name, values in several.items()})
        for number in range(max(map(len, several.values()), default=1))
    ]


def readers_of(address: str) -> Sequence[str]:
    """An address for each host that reads go to, which takes only what may be read from there.

    Where standbys are preferred, each of several hosts has to be one: whoever finds none has the primary's own address.
    A single name stays as it is: it may stand for many servers, among which the library chooses.
    """
    wanted, hosts = _given(address).get("target_session_attrs"), hosts_of(address)
    if len(hosts) == 1:
        return [address]
    if wanted is None:
        return hosts
    wanted = "standby" if wanted == "prefer-standby" else wanted
    return [make_conninfo(host, target_session_attrs=wanted) for host in hosts]


def asked_in_turn(address: str) -> bool:
    """Whether an address spreads connections over its hosts, instead of taking the first that answers."""
    return _given(address).get("load_balance_hosts") == "random"


def _given(address: str) -> dict[str, str]:
    return {name: str(value) for name, value in conninfo_to_dict(libpq_address(address)).items() if value}
