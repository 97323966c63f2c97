"""Errors as served: problem details (RFC 9457)."""

from http import HTTPStatus

from pydantic import Field

from app.errors import AppError, ParameterProblem
from app.schemas.base import ReadModel


class ParameterProblemRead(ReadModel):
    """One bad parameter."""

    parameter: str = Field(examples=["actr"])
    value: str | None = Field(description="What was sent.", examples=["Harbour Union"])
    reason: str = Field(examples=["there is no such parameter"])
    allowed: list[str] | None = Field(description="Everything that would be accepted, where that is a short list.")
    did_you_mean: list[str] | None = Field(description="What is near to it.", examples=[["actor"]])


class ProblemRead(ReadModel):
    """Why a request was not answered (RFC 9457, section 3.1)."""

    type: str = Field(
        description="Which kind of problem it is.", examples=["urn:communique:problem:invalid-parameters"]
    )
    title: str = Field(examples=["Invalid parameters"])
    status: int = Field(examples=[422])
    detail: str = Field(examples=["actr: there is no such parameter"])
    instance: str = Field(description="The path of the request.", examples=["/events"])
    errors: list[ParameterProblemRead] = Field(
        description="The bad parameters found, fifty at most; mended, others may be found. Empty for other problems."
    )


PROBLEM_TYPE = "application/problem+json"
_AGAIN = "5"
"""Seconds after which a client may find what is not there now."""


def problem_headers(error: AppError) -> dict[str, str]:
    """The headers that an error is told with, whatever else is told of it."""
    again = {"Retry-After": _AGAIN} if error.status == HTTPStatus.SERVICE_UNAVAILABLE else {}
    return {"Content-Type": PROBLEM_TYPE, "Cache-Control": "no-store"} | again


def render_problem(error: AppError, instance: str) -> ProblemRead:
    """Say an error to whoever made the request for this path."""
    return ProblemRead(
        type=f"urn:communique:problem:{error.slug}",
        title=error.title,
        status=error.status,
        detail=error.detail,
        instance=instance,
        errors=[_render_parameter(one) for one in error.errors],
    )


def _render_parameter(one: ParameterProblem) -> ParameterProblemRead:
    return ParameterProblemRead(
        parameter=one.parameter,
        value=one.value,
        reason=one.reason,
        allowed=None if one.allowed is None else list(one.allowed),
        did_you_mean=None if one.did_you_mean is None else list(one.did_you_mean),
    )
