"""A problem told before the framework was asked, or after it failed."""

from collections.abc import Mapping

from starlette.types import Scope, Send

from app.errors import AppError
from app.middleware.security_headers import SECURITY_HEADERS
from app.schemas.problem import problem_headers, render_problem

STANDALONE_HEADERS = SECURITY_HEADERS | {"Access-Control-Allow-Origin": "*"}
"""What an answer needs besides that goes through none of the layers that add it."""
_NONE: Mapping[str, str] = {}


def problem_body(error: AppError, path: str) -> bytes:
    """Problem details in UTF-8."""
    return render_problem(error, path).model_dump_json().encode()


async def refuse(error: AppError, scope: Scope, send: Send, more: Mapping[str, str] = _NONE) -> None:
    """Answer a request with an error; `more` are headers besides those of any problem."""
    body = problem_body(error, scope["path"])
    told = {**problem_headers(error), **more, "Content-Length": str(len(body))}
    headers = [(name.lower().encode(), value.encode()) for name, value in told.items()]
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
