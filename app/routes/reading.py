"""How requests for data are read: all parameters at once by their query model, and the answer made in a thread."""

import logging
from asyncio import get_running_loop
from collections.abc import Callable, Coroutine, Iterable
from contextvars import copy_context
from functools import partial
from inspect import signature
from json import JSONDecodeError
from typing import Any, get_args, get_origin

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import ValidationError

from app.errors import DamagedError, LostError, ParameterError, ParameterProblem
from app.params.listing import QueryModel
from app.routes.service import service_of
from app.routes.streaming import StreamedResponse

Handler = Callable[[Request], Coroutine[Any, Any, Response]]

logger = logging.getLogger("communique")


class ReadRoute(APIRoute):
    """A route whose endpoint takes the request, texts from the path, and one query model; it returns a response.

    The framework would read a query model field by field, which takes as long as all else together; what it declares
    of the parameters in OpenAPI is the same.
    """

    def get_route_handler(self) -> Handler:
        """What answers a request."""
        endpoint = self.endpoint
        given = {name: one.annotation for name, one in signature(endpoint).parameters.items()}
        models = {name: get_args(one)[0] for name, one in given.items() if _is_query(one)}
        ((parameter, model),) = models.items()
        texts = [name for name in given if name not in {"request", parameter}]
        read = query_reader(model)

        async def handle(request: Request) -> Response:
            path = request.path_params
            values = {name: path[name] for name in texts}
            if "\0" in request.scope["path"]:
                _refuse_nul(values.items())
            answer = partial(endpoint, request=request, **{parameter: read(request)}, **values)
            service = service_of(request)
            with service.seats:  # what is logged in the thread belongs to this request as well
                within, is_damaged = copy_context().run, service.probe.is_damaged
                return await get_running_loop().run_in_executor(service.threads, within, answered, answer, is_damaged)

        return handle


def answered(answer: Callable[[], Response], is_damaged: Callable[[], bool]) -> Response:
    """Answer; once more where the connection to the database broke, since nothing is sent yet.

    Raises DamagedError where what is stored cannot be read, and not for a mistake of ours: `is_damaged` then says so.
    """
    try:
        try:
            return _begun(answer())
        except LostError:
            return _begun(answer())
    except (JSONDecodeError, UnicodeDecodeError) as error:  # what a request says is read elsewhere: this was stored
        logger.warning("what is stored is no JSON, or no text: %s", error)
        raise DamagedError from None
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        if not is_damaged():
            raise
        logger.warning("what is stored cannot be read: %s: %s", type(error).__name__, error)
        raise DamagedError from None


def _begun(response: Response) -> Response:
    if isinstance(response, StreamedResponse):
        response.begin()
    return response


def query_reader(model: type[QueryModel]) -> Callable[[Request], QueryModel]:
    """What reads a request's parameters into a query model.

    It raises ParameterError for a parameter given twice where only one value counts (which one was meant, nobody can
    tell), RequestValidationError for all that the model refuses.
    """
    fields = model.model_fields
    several = {name for name, field in fields.items() if get_origin(field.annotation) is list}

    def read(request: Request) -> QueryModel:
        if b"%00" in request.scope["query_string"]:
            _refuse_nul(request.query_params.multi_items())
        given: dict[str, Any] = {}
        repeated: dict[str, None] = {}
        for name, value in request.query_params.multi_items():
            if name in several:
                given.setdefault(name, []).append(value)
            elif name in given and name in fields:
                repeated[name] = None
            else:
                given[name] = value
        if repeated:
            reason = "it is given more than once and takes one value"
            values = request.query_params
            raise ParameterError(*(ParameterProblem(name, values[name], reason) for name in repeated))
        try:
            return model.model_validate(given)
        except ValidationError as error:
            problems = [{**one, "loc": ("query", *one["loc"])} for one in error.errors()]
            raise RequestValidationError(problems) from None

    return read


def _refuse_nul(given: Iterable[tuple[str, str]]) -> None:
    """Raise ParameterError for the one character that not every engine has in its texts."""
    reason = "it holds the character NUL (%00), which no text here does; leave it out"
    problems = [ParameterProblem(name, value, reason) for name, value in given if "\0" in name + value]
    if problems:
        raise ParameterError(*problems)


def _is_query(annotation: object) -> bool:
    """Whether a parameter is `Annotated[SomeQuery, Query()]`."""
    kind = next(iter(get_args(annotation)), None)
    return isinstance(kind, type) and issubclass(kind, QueryModel)
