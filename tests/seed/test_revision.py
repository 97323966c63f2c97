"""What a dataset's revision depends on, and what it does not; and which code its rendering does."""

import ast
import json
import random
import shutil
from collections.abc import Iterator
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import yaml

from app.seed.check import check_seed
from app.seed.document import Actor, Membership, SeedDocument, SeedModel, Source, Term, TypeTerm
from app.seed.problem import SeedError
from app.seed.revision import _RENDERS_NOTHING, content_hash, records_of, rendering_hash, revision_of
from app.settings import PROJECT_FOLDER

APP = PROJECT_FOLDER / "app"


def revision(document: SeedDocument) -> str:
    return revision_of(
        sorted((kind.value, record_id, content_hash(record)) for kind, record_id, record in records_of(document))
    )


def revision_of_text(folder: Path, text: str) -> str:
    file = folder / "seed.yaml"
    file.write_text(text, encoding="utf-8")
    return revision(check_seed(file).document)


def dump(data: object) -> str:
    """Plain data as JSON, which is YAML too."""
    return json.dumps(data, ensure_ascii=False)


@pytest.fixture(scope="module")
def text(chronology_file: Path) -> str:
    return chronology_file.read_text(encoding="utf-8")


@pytest.fixture
def data(text: str) -> Any:  # noqa: ANN401 - plain data
    """The chronology as lists, mappings and text, to be altered."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - builds nothing but text, lists and mappings


@pytest.fixture(scope="module")
def usual(chronology: SeedDocument) -> str:
    return revision(chronology)


def test_a_revision_is_a_digest_in_lower_case(usual: str) -> None:
    assert len(usual) == 64
    assert int(usual, 16) > 0
    assert usual == usual.lower()


def test_a_content_hash_is_that_of_canonical_json() -> None:
    """What is written here holds for good: changing it would give every unchanged dataset a new revision."""
    term = Term(id="salt", label="Salz – Σ", definition="Salt.")
    canonical = '{"definition":"Salt.","id":"salt","label":"Salz – Σ"}'
    assert content_hash(term) == sha256(canonical.encode()).hexdigest()


def test_a_revision_is_over_kind_id_and_content_in_order() -> None:
    digest = sha256(b"actor\tb\t1\nevent\ta\t2\nevent\tb\t3\n").hexdigest()
    assert revision_of([]) == sha256(b"").hexdigest()
    assert revision_of([("actor", "b", "1"), ("event", "a", "2"), ("event", "b", "3")]) == digest


def test_fields_added_to_the_format_count_only_where_they_are_given() -> None:
    """Their defaults leave the content, and so the revision, of what was written before them as it was."""
    cases: list[tuple[type[SeedModel], dict[str, Any], dict[str, Any]]] = [
        (Source, {"id": "it", "title": "It", "type": "press"}, {"copies": []}),
        (TypeTerm, {"id": "it", "label": "It", "definition": "It."}, {"changes_membership": False}),
        (Actor, {"id": "it", "kind": "state", "name": "It"}, {"changes_told_from": None}),
        (
            Membership,
            {"id": "it", "member": "a", "organization": "b", "status": "c", "during": "2001"},
            {"began_with": None, "ended_with": None},
        ),
    ]
    for model, written, defaults in cases:
        canonical = json.dumps(written, sort_keys=True, separators=(",", ":"))
        canonical = canonical.replace('"during":"2001"', '"during":{"edtf":"2001"}')
        assert content_hash(model.model_validate(written)) == sha256(canonical.encode()).hexdigest()
        assert content_hash(model.model_validate({**written, **defaults})) == sha256(canonical.encode()).hexdigest()


def test_comments_do_not_count(tmp_path: Path, text: str, usual: str) -> None:
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    assert len(lines) < len(text.splitlines())
    assert revision_of_text(tmp_path, "\n".join(lines)) == usual
    assert revision_of_text(tmp_path, f"# one more\n{text}\n# the end\n") == usual


def test_layout_does_not_count(tmp_path: Path, data: object, usual: str) -> None:
    assert revision_of_text(tmp_path, dump(data)) == usual
    assert revision_of_text(tmp_path, json.dumps(data, ensure_ascii=False, indent=7)) == usual
    assert revision_of_text(tmp_path, yaml.safe_dump(data, allow_unicode=True, default_style='"', width=40)) == usual


def _lists(data: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - plain data
    yield from (value for value in data.values() if isinstance(value, list))
    yield from data["vocabulary"].values()


def test_the_order_of_records_does_not_count(tmp_path: Path, data: Any, usual: str) -> None:  # noqa: ANN401 - plain data
    chance = random.Random(3)  # noqa: S311 - a seeded shuffle
    for records in _lists(data):
        chance.shuffle(records)
    assert revision_of_text(tmp_path, dump(data)) == usual


def _reversed_keys(value: Any) -> Any:  # noqa: ANN401 - plain data
    if isinstance(value, dict):
        return {key: _reversed_keys(value[key]) for key in reversed(value)}
    return [_reversed_keys(entry) for entry in value] if isinstance(value, list) else value


def test_the_order_of_keys_does_not_count(tmp_path: Path, data: object, usual: str) -> None:
    assert revision_of_text(tmp_path, dump(_reversed_keys(data))) == usual


def test_splitting_by_include_does_not_count(tmp_path: Path, data: Any, usual: str) -> None:  # noqa: ANN401 - plain data
    (tmp_path / "events.yaml").write_text(dump({"events": data["events"][:5], "sources": data.pop("sources")}))
    topics = {"vocabulary": {"topics": data["vocabulary"].pop("topics")}}
    (tmp_path / "topics.yaml").write_text(dump(topics))
    data["events"] = data["events"][5:]
    data["include"] = ["topics.yaml", "events.yaml"]
    assert revision_of_text(tmp_path, dump(data)) == usual


@pytest.mark.parametrize(
    ("kind", "spelt_out"),
    [
        ("events", {"status": "confirmed", "participants": [], "documents": [], "figures": [], "related": []}),
        ("sources", {"held": "true", "authors": []}),
        ("actors", {"aliases": [], "offices": [], "citations": []}),
        ("places", {"aliases": [], "citations": []}),
        ("statements", {"about": [], "chain": [], "audience": []}),
        ("memberships", {}),
    ],
)
def test_a_default_spelt_out_does_not_count(
    tmp_path: Path,
    data: Any,  # noqa: ANN401 - plain data
    usual: str,
    kind: str,
    spelt_out: dict[str, Any],
) -> None:
    added = 0
    for record in data[kind]:
        for name, value in spelt_out.items():
            added += name not in record
            record.setdefault(name, value)
        for name in ("date", "said", "during", "published"):
            if isinstance(record.get(name), str):
                record[name] = {"edtf": record[name], "basis": "stated"}
                added += 1
    assert added
    assert revision_of_text(tmp_path, dump(data)) == usual


def test_an_empty_note_does_not_count(tmp_path: Path, data: Any, usual: str) -> None:  # noqa: ANN401 - plain data
    for record in data["events"]:
        record.setdefault("note", None)
    assert revision_of_text(tmp_path, dump(data)) == usual


def test_blanks_around_a_text_do_not_count(tmp_path: Path, text: str, usual: str) -> None:
    assert revision_of_text(tmp_path, text.replace("title: Herring truce", 'title: "  Herring truce\\n"')) == usual


def _texts(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - plain data
    if isinstance(value, str):
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from _texts(inner, (*path, key))


def test_any_other_text_gives_another_revision(tmp_path: Path, data: Any, usual: str) -> None:  # noqa: ANN401 - plain data
    chance = random.Random(5)  # noqa: S311 - a seeded choice of tests
    seen: dict[str, tuple[Any, ...]] = {usual: ()}
    for path in chance.sample(list(_texts(data)), 30):
        changed = deepcopy(data)
        holder = changed
        for key in path[:-1]:
            holder = holder[key]
        holder[path[-1]] += "1"
        try:
            found = revision_of_text(tmp_path, dump(changed))
        except SeedError:
            continue
        assert found not in seen, f"{path} and {seen[found]} give the same revision"
        seen[found] = path
    assert len(seen) > 7


@pytest.mark.parametrize("kind", ["vocabulary", "places", "sources", "events", "statements", "memberships", "disputes"])
def test_a_record_more_or_less_gives_another_revision(chronology: SeedDocument, usual: str, kind: str) -> None:
    if kind == "vocabulary":
        fewer = chronology.vocabulary.model_copy(update={"topics": chronology.vocabulary.topics[1:]})
        changed = chronology.model_copy(update={"vocabulary": fewer})
    else:
        changed = chronology.model_copy(update={kind: getattr(chronology, kind)[1:]})
    assert revision(changed) != usual


def test_the_order_within_a_record_counts(tmp_path: Path, data: Any, usual: str) -> None:  # noqa: ANN401 - plain data
    event = next(event for event in data["events"] if len(event.get("participants", [])) > 1)
    event["participants"].reverse()
    assert revision_of_text(tmp_path, dump(data)) != usual


def test_every_record_counts_once_under_its_kind_and_id(chronology: SeedDocument) -> None:
    keys = [(kind.value, record_id) for kind, record_id, _ in records_of(chronology)]
    assert len(set(keys)) == len(keys)
    lists = ("places", "actors", "sources", "events", "statements", "memberships", "disputes")
    terms = sum(len(terms) for _, terms in chronology.vocabulary)
    assert len(keys) == 1 + terms + sum(len(getattr(chronology, name)) for name in lists)
    assert ("term", "roles/host") in keys
    assert ("topic", "ferry-lines") in keys


# Rendering ------------------------------------------------------------------------------------------------------------


def test_the_rendering_is_the_same_throughout_a_process() -> None:
    assert rendering_hash() == rendering_hash() == rendering_hash.__wrapped__()
    assert len(rendering_hash()) == 64


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the code, for the rendering hash to be taken of."""
    copy = tmp_path / "app"
    shutil.copytree(APP, copy, ignore=shutil.ignore_patterns("__pycache__", "pages"))
    monkeypatch.setattr("app.code_digest._APP", copy)
    assert rendering_hash.__wrapped__() == rendering_hash()
    return copy


def covered(code: Path, name: str) -> bool:
    """Whether the rendering hash changes with a file of the copied code."""
    file = code / name
    content = file.read_bytes()
    file.write_bytes(content + b"\n# changed\n")
    found = rendering_hash.__wrapped__()
    file.write_bytes(content)
    return found != rendering_hash()


def test_the_rendering_changes_with_the_schemas_and_the_renderer(code: Path) -> None:
    files = [*(code / "schemas").rglob("*.py"), *(code / "seed" / "render").rglob("*.py")]
    assert len(files) > 15
    names = [file.relative_to(code).as_posix() for file in files]
    assert [name for name in names if not covered(code, name)] == []


def test_the_rendering_changes_with_a_file_renamed_or_taken_away(code: Path) -> None:
    file = code / "schemas" / "topic.py"
    moved = file.rename(file.with_name("subject.py"))
    assert rendering_hash.__wrapped__() != rendering_hash()
    moved.unlink()
    assert rendering_hash.__wrapped__() != rendering_hash()


def test_the_rendering_does_not_change_with_what_renders_nothing(code: Path) -> None:
    assert not any(covered(code, name) for name in ("cli/load.py", "seed/check.py", "routes/events.py", "settings.py"))


def test_the_rendering_changes_with_code_nobody_has_heard_of(code: Path) -> None:
    """What is new renders until it is said not to."""
    (code / "seed" / "glossary.py").write_text("")
    assert rendering_hash.__wrapped__() != rendering_hash()


def test_what_is_said_to_render_nothing_is_there() -> None:
    assert [name for name in _RENDERS_NOTHING if not (APP / name).exists() and name != "formats"] == []


def _imported(file: Path) -> Iterator[str]:
    """The modules of this project that a file imports, as paths in app."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "app":
            base = Path(*node.module.split(".")[1:])
            for name in (base / alias.name for alias in node.names):
                yield from (path.as_posix() for path in (name.with_suffix(".py"),) if (APP / path).is_file())
            for path in (base.with_suffix(".py"), base / "__init__.py"):
                if (APP / path).is_file():
                    yield path.as_posix()


def test_the_rendering_changes_with_whatever_the_renderer_is_made_of(code: Path) -> None:
    """Else a database keeps what older code has made of the same content: folded names, defaults of fields, labels."""
    made_by = [file for folder in ("render", "rows") for file in (APP / "seed" / folder).glob("*.py")]
    made_by += [APP / "seed" / f"{name}.py" for name in ("load", "replace")]
    needed = {name for file in made_by for name in _imported(file)} - {"database/journal.py", "database/migrate.py"}
    assert {"edtf.py", "folding.py", "vocabulary.py", "lexicon/__init__.py", "seed/search_text.py"} <= needed
    assert sorted(name for name in needed if not covered(code, name)) == []


def test_the_rendering_changes_with_the_seed_models(code: Path) -> None:
    """A default that changes there changes what is served of records that left the field out; their hash stays."""
    names = [file.relative_to(code).as_posix() for file in (code / "seed" / "document").glob("*.py")]
    assert [name for name in sorted(names) if not covered(code, name)] == []
