"""Which route a request is for, by the routes' own patterns; for counting, so of requests that no route answers too."""

from collections.abc import Iterable
from functools import lru_cache

from starlette.routing import BaseRoute, Route
from starlette.types import Scope

NO_ROUTE = "none"
_REMEMBERED, _LONGEST = 4096, 200
"""Of so many paths it is remembered which route they are for, unless they are longer than any that there is."""


class RouteNames:
    """The templates of paths, like /events/{id}."""

    def __init__(self, routes: Iterable[BaseRoute]) -> None:
        """Take an application's routes, in order."""
        known = [one for one in routes if isinstance(one, Route)]
        self._fixed = frozenset(one.path for one in known if not one.param_convertors)
        self._patterns = [(one.path_regex, one.path) for one in known if one.param_convertors]
        self._remembered = lru_cache(_REMEMBERED)(self._match)

    def name_of(self, scope: Scope) -> str:
        """The template that a request's path matches, or `none`."""
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        if path in self._fixed:
            return path
        return self._remembered(path) if len(path) <= _LONGEST else self._match(path)

    def _match(self, path: str) -> str:
        return next((name for pattern, name in self._patterns if pattern.match(path)), NO_ROUTE)
