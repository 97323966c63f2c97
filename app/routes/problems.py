"""Errors to problem details (RFC 9457): the one place where an error becomes a response."""

import re
from difflib import get_close_matches
from http import HTTPStatus
from urllib.parse import quote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.errors import AppError, ParameterError, ParameterProblem, RangeNotSatisfiableError, RecordMovedError
from app.params import QUERIES
from app.routes.service import route_path, service_of
from app.schemas.problem import problem_headers, render_problem

METHODS = "GET, HEAD, OPTIONS"

_OWN_WORDS = {"edtf", "date", "empty", "text", "together", "choice"}
_PLAIN = {"missing": "it is missing; this address needs it", "int_parsing": "it is not a whole number"}
"""What the framework would say in words of its own."""
_LASTING = {HTTPStatus.PERMANENT_REDIRECT, HTTPStatus.GONE}
_MOST = 50
"""How many mistakes of one request are told."""
_DETAILS = {
    404: "There is nothing at this address; / lists what there is.",
    405: "This service is read-only: use GET, HEAD or OPTIONS.",
}


def add_problem_handlers(app: FastAPI) -> None:
    """Make every error of the application leave as problem details."""
    app.add_exception_handler(AppError, handle_app_error)
    app.add_exception_handler(RequestValidationError, handle_validation_error)
    app.add_exception_handler(HTTPException, handle_http_exception)


def problem_response(request: Request, error: AppError) -> Response:
    """The response that tells an error."""
    body = render_problem(error, request.url.path).model_dump_json()
    return Response(body, status_code=error.status, headers=problem_headers(error))


def handle_app_error(request: Request, error: Exception) -> Response:
    """Tell an error of our own."""
    assert isinstance(error, AppError)  # noqa: S101 - registered for nothing else
    response = problem_response(request, error)
    if isinstance(error, RangeNotSatisfiableError):
        response.headers["Content-Range"] = f"bytes */{error.size}"
    if isinstance(error, RecordMovedError):
        response.headers["Location"] = _moved_to(request, error.present_id)
    if error.status in _LASTING:
        response.headers["Cache-Control"] = "no-cache"  # else browsers keep it for good, and ids may be used again
    return response


def _moved_to(request: Request, present_id: str) -> str:
    """The address asked for, with the id that the record has now."""
    path = route_path(request).replace("{id}", quote(present_id, safe=""))
    query = request.scope["query_string"].decode("latin-1")
    return f"{service_of(request).base_url(request)}{path}{'?' if query else ''}{query}"


def handle_http_exception(request: Request, error: Exception) -> Response:
    """Tell what the framework raises: no such address, no such method. A bare OPTIONS is answered."""
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for nothing else
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED and request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": METHODS})
    status = HTTPStatus(error.status_code)
    slug = status.phrase.lower().replace(" ", "-")
    detail = _DETAILS.get(status, f"{status.description or status.phrase}.")
    response = problem_response(request, AppError(status, status.phrase, slug=slug, detail=detail))
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        response.headers["Allow"] = METHODS
    return response


def handle_validation_error(request: Request, error: Exception) -> Response:
    """Tell every parameter that pydantic refused, with what would do instead."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for nothing else
    query = QUERIES.get(route_path(request).strip("/"))
    known = tuple(query.model_fields) if query else ()
    problems = [
        _describe(str(detail["type"]), detail["loc"], str(detail["msg"]), detail.get("input"), known, detail.get("ctx"))
        for detail in error.errors()[:_MOST]
    ]
    return problem_response(request, ParameterError(*problems))


def _describe(  # noqa: PLR0913, PLR0917 - the parts of one pydantic error
    kind: str, location: tuple[int | str, ...], message: str, given: object, known: tuple[str, ...], context: object
) -> ParameterProblem:
    """Say one refused parameter in plain words."""
    names = [part for part in location if isinstance(part, str)]
    details = context if isinstance(context, dict) else {}
    name = names[1] if len(names) > 1 else str(details.get("parameter", "query"))
    given = given.get(name) if isinstance(given, dict) else given
    value = given if isinstance(given, str) else None
    if kind == "extra_forbidden":
        reason = "there is no such parameter here" if known else "this address takes no parameters"
        near = tuple(get_close_matches(name, known, n=3))
        return ParameterProblem(name, value, reason, allowed=known or None, did_you_mean=near or None)
    if kind in {"enum", "literal_error"}:
        message = "it is not one of the allowed values"
        details = {"allowed": re.findall(r"'([^']*)'", str(details.get("expected", "")))}
    if "allowed" in details:
        allowed = tuple(details["allowed"])
        near = tuple(get_close_matches((value or "").rpartition(",")[2].casefold(), allowed, n=1))
        return ParameterProblem(name, value, message, allowed, near or None)
    if (name, kind) == ("limit", "less_than_equal"):
        message = (
            f"{message}; follow links.next, or leave it out of a form other than JSON, which then holds every match"
        )
    message = _PLAIN.get(kind, message)
    reason = message if kind in _OWN_WORDS else f"{message[:1].lower()}{message[1:]}"
    return ParameterProblem(name, value, reason)
