"""The cluster itself: a primary, two replicas, a pooler, and three services that read from them."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx2 as httpx
import psycopg

from tests.cluster.nodes import Node, Pooler
from tests.cluster.services import Service, load
from tests.postgresql import binaries_for, owned_folder


class ClusterError(Exception):
    """The test cannot be made; says why."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """All that runs; `direct` are the settings of who needs no pooler."""

    primary: Node
    replicas: Sequence[Node]
    services: Sequence[Service]
    direct: Mapping[str, str]

    @classmethod
    def started(cls, folder: Path, pooler_binary: str, first: Path, opened: ExitStack) -> "Cluster":
        """Start everything and load the first file, through the pooler; `opened` stops it all."""
        data = owned_folder(folder / "servers")
        primary, replicas = _started_servers(data, opened)
        pooler = Pooler(pooler_binary, data, primary, replicas[0])
        opened.callback(pooler.stop)
        pooler.start()
        hosts = ",".join(f"127.0.0.1:{replica.port}" for replica in replicas)
        direct = {
            "DATABASE_URL": primary.address("events"),
            "READ_DATABASE_URL": (
                f"postgresql://postgres@{hosts}/events?target_session_attrs=prefer-standby&load_balance_hosts=random"
            ),
        }
        pooled = {
            "DATABASE_URL": pooler.address("events"),
            "READ_DATABASE_URL": pooler.address("replica"),
            "PREPARED_STATEMENTS": "false",
        }
        loaded = load(first, pooled)
        if loaded.returncode:
            raise ClusterError(f"the first load failed: {loaded.stderr}")
        settings = {
            "remembering": direct,
            "remembering nothing": direct | {"CACHE_BYTES": "0"},
            "behind the pooler": pooled,
        }
        services = [Service(name, folder, one) for name, one in settings.items()]
        for service in services:
            opened.callback(service.stop)
        for service in services:
            service.wait()
        return cls(primary, replicas, services, direct)

    def follows(self, number: int) -> Callable[[], bool]:
        """What tells whether a replica is in reach of the first service, with nothing left to replay."""

        def look() -> bool:
            try:
                ready = httpx.get(f"{self.services[0].address}/health/ready", timeout=10).json()
                replica = ready["replication"]["replicas"][number]
            except (httpx.HTTPError, KeyError, TypeError):  # it tells of none while the service has no dataset
                return False
            return bool(replica["standby"] and replica["lag_bytes"] == 0)

        return look


def _started_servers(data: Path, opened: ExitStack) -> tuple[Node, list[Node]]:
    primary = Node.primary(binaries_for(data), data)
    opened.callback(primary.stop)
    primary.start()
    with psycopg.connect(primary.address(), autocommit=True) as connection:
        connection.execute("CREATE DATABASE events")
    replicas = [Node.replica(primary, number) for number in (1, 2)]
    for replica in replicas:
        opened.callback(replica.stop)
        replica.start()
    return primary, replicas
