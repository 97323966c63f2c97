"""Gets a size ready: databases, requests, the answers of the constant peers. Times nothing."""

from collections.abc import Iterable
from dataclasses import replace

from bench.ask import Ask, communique_path
from bench.candidates import COMMUNIQUE
from bench.client import Client, connected
from bench.cursors import far_offset, make_cursors
from bench.datasets import Dataset, is_current, plain_made_by, stamp
from bench.material import Material
from bench.peers.bodies import Body, save_body
from bench.peers.plain_build import build_plain
from bench.round_paths import WARM, Requests
from bench.servers import serving
from bench.settings import RunSettings
from bench.workloads import WORKLOADS, Used, Workload

_SAMPLE = 21
"""How many answers are looked at to find one of middling length for the constant peers."""


def build_peer_database(dataset: Dataset, port: int, core: int) -> None:
    """Make the plain peer's database from what Communiqué serves, unless the one that is there is still good."""
    made_by = plain_made_by(dataset)
    if is_current(dataset.plain, made_by):
        return
    with serving(COMMUNIQUE.command(dataset), port, [core]), connected(port) as client:
        build_plain(client.lines("/events?format=ndjson&view=full"), dataset.plain)
    stamp(dataset.plain, made_by)


def make_requests(client: Client, material: Material, names: Iterable[str], settings: RunSettings) -> list[Requests]:
    """The requests of each workload, and the tag of conditional ones; those of cursors by asking for a first one."""
    wanted = WARM + settings.rounds * settings.paths_a_round
    made, used = [], Used()
    for name in names:
        requests = Requests(name, [], settings.paths_a_round, settings.rounds)
        if name.startswith("cursor"):
            offset = far_offset(material) if name == "cursor-far" else 0
            made.append(replace(requests, asks=make_cursors(client, material, offset, wanted)))
            continue
        workload = WORKLOADS[name]
        asks = workload.make(material, wanted, used)
        given = replace(requests, repeated=workload.repeated, connections=workload.connections)
        made.append(replace(given, asks=asks, tag=_tag(client, workload, asks)))
    return [one for one in made if one.asks]


def keep_bodies(client: Client, dataset: Dataset, requests: Iterable[Requests]) -> None:
    """Keep for the constant peers, of some answers to each workload, the one of middling length."""
    for one in requests:
        headers = {"If-None-Match": one.tag} if one.tag else {}
        answers = [client.get(communique_path(ask), headers) for ask in one.warm[:_SAMPLE]]
        answer = sorted(answers, key=lambda it: len(it.body))[len(answers) // 2]
        save_body(dataset.bodies, one.workload, Body(answer.status, answer.headers, answer.body))


def _tag(client: Client, workload: Workload, asks: list[Ask]) -> str | None:
    return client.get(communique_path(asks[0])).header("etag") if workload.conditional and asks else None
