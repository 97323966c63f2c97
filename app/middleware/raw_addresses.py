"""Request lines typed by people: letters beyond ASCII in an address are taken as if they had been percent-encoded."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_METHODS = (b"GET ", b"HEAD ", b"OPTIONS ")


class RawAddressProtocol(HttpToolsProtocol):
    """The server's HTTP protocol; command-line clients send names in any script as raw UTF-8, which it would refuse."""

    def data_received(self, data: bytes) -> None:
        """Read what came in from the network."""
        super().data_received(encode_target(data))


def encode_target(data: bytes) -> bytes:
    """Percent-encode the bytes above 127 in the request line that data begins with (RFC 3986, section 2.1)."""
    line, end, rest = data.partition(b"\r\n")
    if line.isascii() or not line.startswith(_METHODS):
        return data
    encoded = b"".join(b"%%%02X" % byte if byte > 127 else bytes([byte]) for byte in line)  # noqa: PLR2004 - ASCII ends there
    return encoded + end + rest
