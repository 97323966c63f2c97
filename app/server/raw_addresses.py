"""Request lines typed by people: letters beyond ASCII in an address are taken as if they had been percent-encoded."""

_METHODS = (b"GET ", b"HEAD ", b"OPTIONS ")


def encode_target(data: bytes) -> bytes:
    """Percent-encode the bytes above 127 in the request line that data begins with (RFC 3986, section 2.1).

    Command-line clients send names in any script as raw UTF-8, which the server would refuse. Only a request line that
    comes in one piece, and behind no other request, is mended: so they send it.
    """
    line, end, rest = data.partition(b"\r\n")
    if line.isascii() or not line.startswith(_METHODS):
        return data
    encoded = b"".join(b"%%%02X" % byte if byte > 127 else bytes([byte]) for byte in line)  # noqa: PLR2004 - ASCII ends there
    return encoded + end + rest
