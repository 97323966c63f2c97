"""What the server refuses before the application hears of it, as problems (RFC 9457) in the bytes of an answer."""

from app.errors import AppError, BusyError
from app.middleware.refusal import STANDALONE_HEADERS, problem_body
from app.schemas.problem import problem_headers

_LONGEST_PATH = 200


def _problem(status: int, title: str, detail: str) -> AppError:
    return AppError(status, title, slug=title.lower().replace(" ", "-"), detail=detail)


BROKEN = _problem(400, "Bad request", "What came is no request in HTTP/1.1, or breaks its rules.")
TOO_SLOW = _problem(408, "Request timeout", "The request did not come to an end in time; send it at once.")
TARGET_TOO_LONG = _problem(
    414, "Address too long", "The address is longer than 16 KiB; ask for less at once, or for names by their ids."
)
HEAD_TOO_LONG = _problem(431, "Headers too long", "Address and headers are longer than 64 KiB together; send fewer.")
CROWDED = BusyError("As many connections are open as can be; ask again in a moment.")


def refusal(status_line: bytes, error: AppError, target: bytes, request_id: str, date: bytes) -> bytes:
    """The whole answer, after which the connection ends."""
    path = target.partition(b"?")[0][:_LONGEST_PATH].decode("latin-1")
    body = problem_body(error, path or "/")
    headers = {
        **({"Date": date.decode()} if date else {}),
        **problem_headers(error),
        **STANDALONE_HEADERS,
        "X-Request-ID": request_id,
        "Content-Length": str(len(body)),
        "Connection": "close",
    }
    head = b"".join(f"{name.lower()}: {value}\r\n".encode() for name, value in headers.items())
    return status_line + head + b"\r\n" + body
