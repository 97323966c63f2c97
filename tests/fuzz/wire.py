"""HTTP/1.1 as bytes: requests written to the letter, as bad as they are meant, and answers read whole."""

import asyncio
import json
import shlex
from dataclasses import dataclass, field
from typing import Any

LONGEST = 64 * 1024 * 1024
"""No answer has so many bytes."""

Header = tuple[bytes, bytes]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request; `raw` is what is sent instead, where that is no request at all."""

    source: str
    target: bytes
    method: bytes = b"GET"
    headers: tuple[Header, ...] = ()
    body: bytes = b""
    raw: bytes | None = None
    most: int = 1
    """How many answers there may be to what is sent."""
    refused: bool = False
    """Whether it is so broken that nothing of it may be answered well."""

    @property
    def path(self) -> bytes:
        """The target without its query."""
        return self.target.partition(b"?")[0]

    def wire(self) -> bytes:
        """What is sent."""
        if self.raw is not None:
            return self.raw
        lines = [b"%s %s HTTP/1.1" % (self.method, self.target), b"Host: fuzz"]
        lines += [b"%s: %s" % one for one in self.headers]
        return b"\r\n".join(lines) + b"\r\n\r\n" + self.body

    def curl(self, host: str, port: int) -> str:
        """A shell line that sends the same."""
        if self.raw is not None or not self._fits_curl():
            shown = "".join(
                chr(one) if 32 < one < 127 and chr(one) not in "\\%'" else f"\\{one:03o}" for one in self.wire()
            )
            return f"printf '{shown}' | nc -q 2 {host} {port}"
        parts = ["curl", "-sSi", "--path-as-is", "--globoff", "--max-time", "30"]
        parts += ["--head"] if self.method == b"HEAD" else ["-X", self.method.decode()]
        parts += ["-H", "Host: fuzz"]
        for name, value in self.headers:
            parts += ["-H", f"{name.decode()}: {value.decode()}" if value else f"{name.decode()};"]
        parts += ["--data-binary", self.body.decode()] if self.body else []
        parts += [f"http://{host}:{port}{self.target.decode()}"]
        return shlex.join(parts)

    def _fits_curl(self) -> bool:
        every = b"".join([self.target, self.body, *(part for one in self.headers for part in one)])
        return every.isascii() and b"\0" not in every and self.target.startswith(b"/") and b"#" not in self.target


@dataclass(slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    """By name in small letters; of one that is there several times, all values."""
    body: bytes = b""
    fault: str = ""
    """What is wrong with how it was sent."""
    interim: list[int] = field(default_factory=list)

    @property
    def media_type(self) -> str:
        """Its type without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def json(self) -> Any:  # noqa: ANN401 - whatever it holds
        """The body, read."""
        return json.loads(self.body)


async def read_answer(reader: asyncio.StreamReader, method: bytes) -> Answer | None:
    """The next answer on a connection, or None where there is none."""
    interim: list[int] = []
    while True:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError as error:
            return Answer(0, {}, error.partial, "it breaks off in its head", interim) if error.partial else None
        answer = _read_head(head)
        if answer.status >= 200 or answer.fault:
            break
        interim.append(answer.status)
    answer.interim = interim
    if method == b"HEAD" or answer.status in {204, 304}:
        return answer
    try:
        answer.body = b"" if answer.fault else await _read_body(reader, answer)
    except (asyncio.IncompleteReadError, ValueError):
        answer.fault = "it breaks off"
    return answer


def _read_head(head: bytes) -> Answer:
    first, *lines = head[:-4].split(b"\r\n")
    parts = first.split(b" ", 2)
    if len(parts) < 2 or not parts[0].startswith(b"HTTP/1.") or not parts[1].isdigit():
        return Answer(0, {}, head, "it is no HTTP")
    answer = Answer(int(parts[1]), {})
    for line in lines:
        name, colon, value = line.decode("latin-1").partition(":")
        key = name.lower()
        if not colon or not name or any(one in value for one in "\r\n\0") or name != name.strip():
            answer.fault = f"the header {line!r} is none"
        elif key in answer.headers and key in {"content-length", "content-type", "etag", "location"}:
            answer.fault = f"the header {name} is there twice"
        else:
            answer.headers[key] = f"{answer.headers[key]}, {value.strip()}" if key in answer.headers else value.strip()
    return answer


async def _read_body(reader: asyncio.StreamReader, answer: Answer) -> bytes:
    length, coding = answer.headers.get("content-length"), answer.headers.get("transfer-encoding")
    if coding == "chunked":
        if length is not None:
            answer.fault = "it tells its length in two ways"
        return await _read_chunks(reader)
    if length is None:
        answer.fault = "" if answer.headers.get("connection") == "close" else "it does not tell its length"
        return await reader.read(LONGEST) if not answer.fault else b""
    return await reader.readexactly(int(length))


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    pieces = []
    while size := int((await reader.readuntil(b"\r\n"))[:-2], 16):
        pieces.append(await reader.readexactly(size))
        await reader.readexactly(2)
    await reader.readuntil(b"\r\n")
    return b"".join(pieces)
