"""Sends a file, or a part of it, piece by piece: nothing of it is kept in memory."""

from collections.abc import Mapping
from pathlib import Path

from app.routes.streaming import StreamedResponse

_CHUNK = 256 * 1024


class FileResponse(StreamedResponse):
    """The bytes of a file from one place up to another; it is opened at once, so that nobody can take it away."""

    def __init__(self, path: Path, start: int, end: int, media_type: str, headers: Mapping[str, str]) -> None:
        """Take the file, the first byte and the one behind the last; raises FileNotFoundError."""
        self._file = path.open("rb")
        self._file.seek(start)
        self._left = end - start
        super().__init__(iter(()), self._file.close, media_type)
        self.headers.update({"Content-Length": str(self._left), **headers})

    def _next_chunk(self) -> bytes:
        chunk = self._file.read(min(_CHUNK, self._left))
        self._left -= len(chunk)
        return chunk
