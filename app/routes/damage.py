"""Whether it is for damage in the database that an export cannot be written, and not for a mistake of ours."""

import json
import logging
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from pydantic import ValidationError

from app.errors import DamagedError
from app.formats.item import Item, ItemKind
from app.routes.item_kinds import ACROSS
from app.schemas.base import ReadModel
from app.schemas.views import VIEWS

_READ_AHEAD = 200
"""So many records at most are read before the first of them is written."""

_MODELS: Mapping[ItemKind, Sequence[type[ReadModel]]] = {
    **{ItemKind(kind): list(views.values()) for kind, views in VIEWS.items()},
    **{kind: [model] for kind, model in ACROSS.values()},
}

logger = logging.getLogger("communique")


@contextmanager
def damage_told(items: Iterable[Item]) -> Iterator[Iterator[Item]]:
    """The same items; what goes wrong with one that is not what a load writes is raised as DamagedError."""
    last: deque[Item] = deque(maxlen=_READ_AHEAD)
    try:
        yield _noted(items, last)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        if not any(map(_is_damaged, last)):
            raise
        logger.warning("a stored record cannot be read: %s: %s", type(error).__name__, error)
        raise DamagedError from None


def _noted(items: Iterable[Item], last: deque[Item]) -> Iterator[Item]:
    for item in items:
        last.append(item)
        yield item


def _is_damaged(item: Item) -> bool:
    """Whether an item is not even of the form in which it is served."""
    try:
        data = json.loads(item.text)
        shown = {name: value for name, value in data.items() if name != "match"}
    except (TypeError, ValueError, AttributeError):
        return True
    return all(not _fits(shown, model) for model in _MODELS[item.kind])


def _fits(data: Mapping[str, object], model: type[ReadModel]) -> bool:
    """Whether a record is of a form; fields may have been left out of it on request."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return all(one["type"] == "missing" and len(one["loc"]) == 1 for one in error.errors())
    return True
