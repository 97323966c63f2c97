"""What the explorer's source must not hold: names of one chronology, and ways to make markup of text."""

import json
import re

import pytest

from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.settings import PROJECT_FOLDER
from tests.browser.served import CHRONOLOGIES, EXPLORER

SOURCES = [*sorted((EXPLORER / "src").rglob("*.*")), EXPLORER / "index.html"]
MAKING_MARKUP = r"dangerouslySetInnerHTML|(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function"


@pytest.fixture(scope="module")
def published() -> SeedDocument:
    """The published dataset, checked."""
    return check_seed(CHRONOLOGIES["seed"]).document


def found(pattern: str) -> dict[str, str]:
    """Where a pattern stands in the source, and what of it. Typefaces are passed over: one is called like a state."""
    texts = {file: re.sub(r".*\bserif\b.*", "", file.read_text(encoding="utf-8")) for file in SOURCES}
    matches = {file: re.search(pattern, text, re.IGNORECASE) for file, text in texts.items()}
    return {file.relative_to(EXPLORER).as_posix(): match[0] for file, match in matches.items() if match}


def any_of(names: set[str]) -> str:
    """A pattern for any of these names."""
    return "|".join(map(re.escape, sorted(names)))


def test_there_is_source() -> None:
    assert len(SOURCES) > 20
    assert found("communique-client")


def test_it_makes_no_markup_of_text() -> None:
    assert found(MAKING_MARKUP) == {}


def test_it_names_no_actor(published: SeedDocument) -> None:
    names = {name for actor in published.actors for name in (actor.id, actor.name, actor.acronym) if name}
    assert found(rf"(?<![\w-])({any_of(names)})(?![\w-])") == {}


def test_it_names_no_topic_and_no_type(published: SeedDocument) -> None:
    """Some of their ids are plain words: what counts is a text of the program that names no field of the API."""
    schemas = json.loads((PROJECT_FOLDER / "openapi.json").read_text(encoding="utf-8"))["components"]["schemas"]
    fields = {name for schema in schemas.values() for name in schema.get("properties", {})}
    vocabulary = published.vocabulary
    ids = {term.id for term in (*vocabulary.topics, *vocabulary.event_types)} - fields
    assert found(rf"""["'`>](?-i:{any_of(ids)})["'`<]""") == {}
