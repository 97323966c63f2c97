"""The views of the explorer, each by an address that shows something, worked out from what the API holds."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from tests.browser.served import Served

Address = Callable[[Served], str]


def _plain(view: str) -> Address:
    return lambda _served: f"?view={view}"


def _record(served: Served) -> str:
    """The event on which sources disagree that most sources tell of: its page has something in every part."""
    events = served.get("/events?disputed=true&limit=200")["items"]
    richest = max(events, key=lambda event: (event["source_count"], event["id"]))
    return f"?{urlencode({'view': 'record', 'kind': 'events', 'id': richest['id']})}"


VIEWS: Mapping[str, Address] = {
    "timeline": lambda _served: "",
    "list": _plain("list"),
    "record": _record,
    "members": _plain("members"),
    "network": _plain("network"),
    "map": _plain("map"),
    "stances": _plain("stances"),
}
