"""Requests drawn at random, the same again for the same seed and the same answers. Sends nothing."""

from collections import deque
from collections.abc import Callable, Mapping
from random import Random
from urllib.parse import parse_qsl

from tests.fuzz.broken import some_bytes
from tests.fuzz.headers import some_headers, some_tag
from tests.fuzz.material import Material, Operation
from tests.fuzz.values import DATES, ENCODED, SCRIPTS, STRANGE_PATHS, TEXTS, encoded, mangled, some_date, spoiled
from tests.fuzz.wire import Answer, Ask, Header

Pairs = list[tuple[str, str]]
"""Names and values as they stand in the address."""

_METHODS = (
    b"HEAD",
    b"OPTIONS",
    b"POST",
    b"PUT",
    b"DELETE",
    b"PATCH",
    b"TRACE",
    b"PROPFIND",
    b"SEARCH",
    b"REPORT",
    b"PURGE",
    b"LOCK",
    b"LINK",
)
_DATED = {"date", "known_on", "as_of", "published"}
_PAGED = {"limit", "offset", "cursor", "format"}
_REMEMBERED = 200
_LARGE = {"format", "limit"}


class Grammar:
    """Draws requests for one connection; it learns tags and cursors from what that is answered."""

    def __init__(self, chance: Random, material: Material) -> None:
        """Take the source of chance, and what there is to ask for."""
        self._chance, self._material = chance, material
        self._pages: deque[tuple[Operation, str]] = deque(maxlen=_REMEMBERED)
        self._tags: deque[bytes] = deque(maxlen=_REMEMBERED)
        self._tagged: deque[tuple[Ask, bytes]] = deque(maxlen=_REMEMBERED)
        self._operations = [one for one in material.operations if one.path != "/dataset/download/{file}"]
        self._downloads = [one for one in material.operations if one.path == "/dataset/download/{file}"]
        self._sources: Mapping[str, tuple[int, Callable[[], Ask]]] = {
            "valid": (26, self._valid),
            "nearly valid": (22, self._near),
            "hostile values": (20, self._hostile),
            "cursors": (9, self._paged),
            "headers": (12, self._headed),
            "methods": (3, self._by_method),
            "paths": (5, self._strange_path),
            "bodies": (1, self._with_body),
            "downloads": (1, self._download),
            "broken": (1, lambda: some_bytes(self._chance)),
        }

    def draw(self) -> Ask:
        """The next request."""
        (source,) = self._chance.choices(list(self._sources), [weight for weight, _ in self._sources.values()])
        return self._sources[source][1]()

    def learn(self, ask: Ask, answer: Answer) -> None:
        """Remember what can be sent back: tags, and addresses of next pages."""
        tag = answer.headers.get("etag")
        if tag:
            self._tags.append(tag.encode("latin-1"))
            self._tagged.append((ask, tag.encode("latin-1")))
        link = answer.headers.get("link", "")
        target, end, _ = link.partition('>; rel="next"')
        operation = next((one for one in self._operations if one.path.encode() == ask.path), None)
        if end and operation:
            self._pages.append((operation, target.rpartition("<")[2].partition("?")[2]))

    # --- What each source draws -------------------------------------------------------------------------------------

    def _valid(self) -> Ask:
        operation = self._chance.choice(self._operations)
        headers: tuple[Header, ...] = ()
        if self._chance.random() < 0.2:
            headers = ((b"Accept-Encoding", b"gzip"),)
        elif self._chance.random() < 0.2 and operation.media_types:
            headers = ((b"Accept", self._chance.choice(operation.media_types).encode()),)
        return self._ask("valid", operation, self._pairs(operation), headers)

    def _near(self) -> Ask:
        """One mistake: in a value, a name, a path, or one parameter too many."""
        operation = self._chance.choice(self._operations)
        pairs = self._pairs(operation)
        kind = self._chance.randrange(5)
        if kind == 0 and operation.in_path:
            return Ask("nearly valid", self._target(operation, pairs, lambda one: encoded(spoiled(self._chance, one))))
        if kind == 1:
            pairs.append((encoded(spoiled(self._chance, self._chance.choice([*operation.in_query, "actor"]))), "1"))
        elif kind == 2 and pairs:
            pairs.append(self._chance.choice(pairs))
        elif kind == 3:
            pairs.append((self._chance.choice(["date", "q", "limit", "cursor", "format", "actor"]), "nato"))
        elif pairs:
            place = self._chance.randrange(len(pairs))
            name, value = pairs[place]
            pairs[place] = name, encoded(spoiled(self._chance, parse_qsl(f"x={value}", keep_blank_values=True)[0][1]))
        return self._ask("nearly valid", operation, pairs)

    def _hostile(self) -> Ask:
        operation = self._chance.choice(self._operations)
        pairs = self._pairs(operation)
        for _ in range(self._chance.choice((1, 1, 1, 2, 3))):
            pairs.append((self._chance.choice([*operation.in_query] or ["x"]), self._bad_value()))
        if self._chance.random() < 0.03:
            pairs += [self._chance.choice(pairs)] * self._chance.choice((50, 400))
        self._chance.shuffle(pairs)
        if operation.in_path and self._chance.random() < 0.5:
            return Ask("hostile values", self._target(operation, [], lambda _: self._bad_value() or "%20"))
        return self._ask("hostile values", operation, pairs)

    def _paged(self) -> Ask:
        """The next page of something, or what looks like one."""
        if not self._pages:
            return self._valid()
        operation, query = self._chance.choice(self._pages)
        pairs = [(one.partition("=")[0], one.partition("=")[2]) for one in query.split("&")]
        cursors = [value for name, value in pairs if name == "cursor"]
        if not cursors or self._chance.random() < 0.35:
            return self._ask("cursors", operation, pairs)
        others = [
            value
            for _, one in self._pages
            for name, _, value in (part.partition("=") for part in one.split("&"))
            if name == "cursor"
        ]
        kind = self._chance.randrange(4)
        if kind == 0:  # with other filters
            pairs = [*self._pairs(operation), ("cursor", cursors[0])]
        elif kind == 1:
            pairs.append(("offset", "3"))
        else:
            pairs = [
                (name, encoded(mangled(self._chance, value, others)) if name == "cursor" else value)
                for name, value in pairs
            ]
        return self._ask("cursors", operation, pairs)

    def _headed(self) -> Ask:
        if self._tagged and self._chance.random() < 0.4:  # the same again, by who has it already
            asked, tag = self._chance.choice(self._tagged)
            name = self._chance.choice((b"If-None-Match", b"If-None-Match", b"If-Match", b"If-Range"))
            given = tag if self._chance.random() < 0.5 else some_tag(self._chance, [tag])
            headers = tuple(one for one in asked.headers if one[0] in {b"Accept", b"Accept-Encoding", b"Range"})
            return Ask("headers", asked.target, asked.method, (*headers, (name, given)))
        operation = self._chance.choice(self._operations)
        method = self._chance.choice((b"GET", b"GET", b"GET", b"HEAD"))
        pairs = self._pairs(operation, most=1)
        return self._ask("headers", operation, pairs, some_headers(self._chance, self._tags), method)

    def _by_method(self) -> Ask:
        operation = self._chance.choice(self._material.operations)
        method = self._chance.choice(_METHODS)
        headers: tuple[Header, ...] = ()
        if method == b"OPTIONS" and self._chance.random() < 0.7:
            headers = (
                (b"Origin", b"https://example.org"),
                (
                    b"Access-Control-Request-Method",
                    self._chance.choice((b"GET", b"HEAD", b"DELETE", b"", b"\xff", b"GET, POST")),
                ),
                (
                    b"Access-Control-Request-Headers",
                    self._chance.choice((b"if-none-match", b"x-odd, cookie", b"", b"*", b"a" * 2000, b"\xff")),
                ),
            )
        return self._ask("methods", operation, self._pairs(operation), headers, method)

    def _strange_path(self) -> Ask:
        path = self._chance.choice(STRANGE_PATHS)
        if self._chance.random() < 0.3:
            place = self._chance.randrange(1, len(path) + 1)
            path = path[:place] + self._chance.choice(ENCODED) + path[place:]
        method = self._chance.choice((b"GET", b"GET", b"GET", b"HEAD", b"POST"))
        return Ask("paths", _in_bytes(path), method)

    def _with_body(self) -> Ask:
        operation = self._chance.choice(self._operations)
        body = self._chance.choice((b"_method=DELETE", b'{"a": 1}', b"x" * 70_000, b"\0"))
        method = self._chance.choice((b"GET", b"HEAD", b"POST", b"DELETE"))
        if self._chance.random() < 0.5:
            headers, body = ((b"Transfer-Encoding", b"chunked"),), b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        else:
            headers = ((b"Content-Length", b"%d" % len(body)),)
        asked = self._ask("bodies", operation, self._pairs(operation), headers, method)
        return Ask("bodies", asked.target, method, headers, body)

    def _download(self) -> Ask:
        """A part of a file, since whole ones take long; or no file at all."""
        operation = self._chance.choice(self._downloads)
        headers = some_headers(self._chance, self._tags)
        if self._chance.random() < 0.5:
            start = self._chance.randrange(200_000)
            headers = ((b"Range", b"bytes=%d-%d" % (start, start + self._chance.randrange(5_000))),)
        target = self._target(
            operation, [], encoded if self._chance.random() < 0.8 else lambda one: encoded(spoiled(self._chance, one))
        )
        whole = not any(name == b"Range" for name, _ in headers)
        return Ask("downloads", target, b"HEAD" if whole and self._chance.random() < 0.9 else b"GET", headers)

    # --- What they are made of --------------------------------------------------------------------------------------

    def _ask(
        self, source: str, operation: Operation, pairs: Pairs, headers: tuple[Header, ...] = (), method: bytes = b"GET"
    ) -> Ask:
        return Ask(source, self._target(operation, pairs, encoded), method, headers)

    def _target(self, operation: Operation, pairs: Pairs, write: Callable[[str], str]) -> bytes:
        path = operation.path
        for name in operation.in_path:
            path = path.replace(f"{{{name}}}", write(self._chance.choice(self._material.in_path(operation, name))), 1)
        query = "&".join(f"{name}={value}" for name, value in pairs)
        return _in_bytes(f"{path}?{query}" if query else path)

    def _pairs(self, operation: Operation, most: int = 4) -> Pairs:
        """Parameters as they should be, mostly of those that choose records."""
        names = [one for one in operation.in_query if one not in _PAGED]
        some = self._chance.sample(names, min(len(names), self._chance.randrange(most + 1)))
        some += [one for one in operation.needed if one not in some]
        if "limit" in operation.in_query:
            shaping = self._chance.choices(("", "limit", "offset", "format"), (4, 5, 2, 1))[0]
            some += [shaping] if shaping else []
        return [(name, self._good_value(operation, name)) for name in some]

    def _good_value(self, operation: Operation, name: str) -> str:
        if name in _DATED and self._chance.random() < 0.6:
            return encoded(some_date(self._chance))
        if name == "q":
            return encoded(self._query(operation.in_query[name]))
        if name == "limit":  # short pages mostly: what is long takes long, and shows no more
            return str(self._chance.choice((1, 2, 3, 5, 10, 20, 50, 200)))
        value = self._chance.choice(operation.in_query[name])
        return encoded(f"!{value}" if name not in _PAGED and self._chance.random() < 0.05 else value)

    def _query(self, words: tuple[str, ...]) -> str:
        some = self._chance.choices(words, k=self._chance.choice((1, 1, 2, 3)))
        forms = ("{}", "{}", '"{}"', "-{}", "{}*")
        return " ".join(self._chance.choice(forms).format(one) for one in some)

    def _bad_value(self) -> str:
        """As it stands in the address."""
        kind = self._chance.randrange(10)
        if kind < 2:
            return self._chance.choice(ENCODED)
        if kind < 4:
            return encoded(self._chance.choice(DATES))
        return encoded(self._chance.choice(SCRIPTS if kind == 4 else TEXTS))


def _in_bytes(target: str) -> bytes:
    """A target as it is sent; what cannot stand in one is encoded."""
    return target.replace(" ", "%20").encode()
