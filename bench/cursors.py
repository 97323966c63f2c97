"""Pages by cursor: cursors for any place in the list of all events, made as Communiqué makes them. Reads no database.

The first cursor is asked for; the others differ from it in where their page starts.
"""

import json
from base64 import urlsafe_b64decode
from datetime import date
from urllib.parse import parse_qs, urlsplit

from app.params.cursor import Cursor
from bench.ask import Ask, PathAsk
from bench.client import Client
from bench.errors import BenchError
from bench.material import LIST, Material

FAR_PAGE = 10_000
"""The page that is compared with the first one, where there are so many."""
_CHECKSUM = 12
_LIST = f"/events?limit={LIST}"


def starts(material: Material) -> int:
    """How many pages of each place there are: so few that the far ones stay far from the first."""
    return material.events // 10


def far_offset(material: Material) -> int:
    """Where far pages start: at page 10,000, or as far in as leaves enough starts behind it."""
    return max(0, min((FAR_PAGE - 1) * LIST, material.events - LIST - starts(material)))


def make_cursors(client: Client, material: Material, offset: int, wanted: int) -> list[Ask]:
    """Pages of which each starts an event further in than the last; raises BenchError where the list is too short."""
    model = _ask_for_one(client)
    ends = material.ends[offset : min(offset + min(wanted, starts(material)), material.events - LIST)]
    asks: list[Ask] = []
    for day, record_id in ends:
        if day:
            cursor = Cursor(date.fromisoformat(day).toordinal(), record_id, model.filters, model.revision)
            asks.append(PathAsk(f"{_LIST}&cursor={cursor.encode()}"))
    return asks


def _ask_for_one(client: Client) -> Cursor:
    following = client.json(_LIST)["links"]["next"]
    if following is None:
        raise BenchError(f"{_LIST} is all there is, so there are no cursors")
    text = parse_qs(urlsplit(following).query)["cursor"][0]
    body = urlsafe_b64decode(text + "=" * (-len(text) % 4))[_CHECKSUM:]
    return Cursor(*json.loads(body))
