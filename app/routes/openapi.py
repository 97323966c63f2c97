"""/openapi.json: the description of this service, with examples from the dataset that is loaded."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from string import Template
from threading import Lock
from typing import Annotated, Any, Self

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.openapi.utils import get_openapi

from app.database.fetch import fetch_text
from app.database.snapshot import Snapshot
from app.errors import UnavailableError
from app.formats.media_types import MEDIA_TYPES, bare
from app.lexicon import Lexicon
from app.params.listing import NoQuery
from app.queries.documents import select_document
from app.routes.declarations import complete, operations
from app.routes.examples import Operation, parameter_examples
from app.routes.reading import ReadRoute
from app.routes.service import Service, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.vocabulary import RecordKind, View

INTRODUCTION = Path(__file__).parents[1] / "pages" / "introduction.md"
TAGS = (
    ("Events", "What happened, is planned, or is reported."),
    ("Statements", "Who said what, and how it reached us."),
    ("Actors", "Persons, states, organizations, groups and media."),
    ("Member states", "Who belonged to what, and when."),
    ("Sources", "The documents that vouch for the facts."),
    ("Topics", "What events and statements are about."),
    ("Places", "Where events happened."),
    ("Across records", "Questions to all kinds of record at once."),
    ("Dataset", "The chronology as a whole, and its words."),
    ("Service", "Where to start, and whether it runs."),
)

_DESCRIBING = Lock()
"""The framework makes the fields of its routes while it describes them: two threads would each look for the other's."""

router = APIRouter(include_in_schema=False, route_class=ReadRoute)


@router.get("/openapi.json")
def get_openapi_document(request: Request, query: Annotated[NoQuery, Query()]) -> Response:  # noqa: ARG001 - refuses parameters
    """The OpenAPI 3.1 document of this service, made once per revision and rendering."""
    described = _described_now(request.app, service_of(request), service_of(request).base_url(request))
    validators = Validators(f'"{sha256(described.body).hexdigest()[:32]}"', None)
    return answer_unless_fresh(request, validators, lambda: Response(described.body, media_type="application/json"))


@dataclass(frozen=True, slots=True)
class _Described:
    """A document as it is sent, and what it was made of: where the service stands, and what is loaded."""

    key: str
    body: bytes

    @classmethod
    def of(cls, key: str, document: Mapping[str, Any]) -> Self:
        return cls(key, json.dumps(document, ensure_ascii=False).encode())


def _described_now(app: FastAPI, service: Service, base_url: str) -> _Described:
    """The document of what is loaded, as it was made last, or made now and remembered for the next."""
    known: _Described | None = getattr(app.state, "described", None)
    try:
        with service.reading() as (snapshot, lexicon):
            # Of the same snapshot as the document: what is loaded next, or cannot be read, must not go by this key.
            key = f"{base_url} {snapshot.loaded.state}"
            if known is None or known.key != key:
                document = _describe_interface(app, base_url)
                _show_dataset(document, snapshot, lexicon, base_url)
                known = _Described.of(key, document)
    except UnavailableError:
        if known is None or known.key != base_url:
            known = _Described.of(base_url, _describe_interface(app, base_url))
    app.state.described = known
    return known


def describe(app: FastAPI, service: Service, base_url: str) -> dict[str, Any]:
    """Build the OpenAPI document of a service at this address; without a dataset, it goes without examples."""
    document: dict[str, Any] = json.loads(_described_now(app, service, base_url).body)
    return document


def _describe_interface(app: FastAPI, base_url: str) -> dict[str, Any]:
    """Build it without examples: the interface is the same with no data behind it, and /health/ready says so."""
    with _DESCRIBING:
        document = get_openapi(
            title=app.title,
            version=app.version,
            description=Template(INTRODUCTION.read_text(encoding="utf-8")).safe_substitute(example_request="/events"),
            routes=app.routes,
            tags=[{"name": name, "description": description} for name, description in TAGS],
            servers=[{"url": base_url or "/"}],
        )
    complete(document, app.state.withdrawn)
    return document


def _show_dataset(document: dict[str, Any], snapshot: Snapshot, lexicon: Lexicon, base_url: str) -> None:
    """Put in examples from the dataset: of every parameter it names, and of the answers."""
    examples = json.loads(snapshot.loaded.examples)
    introduction = Template(INTRODUCTION.read_text(encoding="utf-8"))
    dataset = json.loads(
        fetch_text(snapshot, select_document(RecordKind.DATASET, snapshot.loaded.dataset_id, View.FULL)) or "{}"
    )
    document["info"]["title"] = snapshot.loaded.title
    document["info"]["license"] = {"name": dataset["licence"], "url": dataset["licence_url"]}
    document["info"]["description"] = introduction.safe_substitute(example_request=examples["request"])
    for path, operation in operations(document):
        given = parameter_examples(path, examples["parameters"])
        for parameter in operation.get("parameters", []):
            if parameter["name"] in given:
                parameter["example"] = _as_sent(given[parameter["name"]], parameter["schema"])
        shown = Operation(snapshot, lexicon, base_url, path, given)
        for form, media_type in MEDIA_TYPES.items():
            content = operation["responses"]["200"].get("content", {}).get(bare(media_type))
            example = shown.example(form) if content is not None else None
            if content is not None and example:
                content["example"] = example if content["schema"].get("type") == "string" else json.loads(example)


def _as_sent(value: str, schema: Mapping[str, Any]) -> str | int | bool | list[str]:
    """What shows a parameter, of the type that its schema declares; datasets write all of them as text."""
    match schema.get("type"):
        case "array":
            return [value]
        case "integer":
            return int(value)
        case "boolean":
            return value == "true"
        case _:
            return value
