"""The documentation is true: it names all there is, what it shows works, and its links lead somewhere."""

import re
import shlex
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
import yaml
from fastapi.testclient import TestClient

from app.cli import cli
from app.database.engine import make_writer
from app.database.migrate import migrate
from app.edtf import Edtf
from app.formats.media_types import MEDIA_TYPES, bare
from app.main import create_app
from app.params import EXAMPLE_QUERIES, LIST_QUERIES, QUERIES
from app.params.events import EventFilters
from app.params.formats import formats_of
from app.params.listing import CommaSeparated, ListQuery, PagedQuery, QueryModel
from app.seed.check import check_seed
from app.seed.document import SeedDocument
from app.seed.dossier import check_account
from app.seed.dossier.entries import SECTIONS
from app.seed.load import load_seed
from app.seed.overview import write_overview
from app.seed.problem import SeedError
from app.seed.releases import read_releases
from app.seed.releases.history import History
from app.settings import PREFIX, PROJECT_FOLDER, Settings
from app.vocabulary import Format, Scheme

SEED = PROJECT_FOLDER / "data" / "seed.yaml"
README, CONTRIBUTING = PROJECT_FOLDER / "README.md", PROJECT_FOLDER / "CONTRIBUTING.md"
DOCS = PROJECT_FOLDER / "docs"
API, ARCHITECTURE, GUIDE = DOCS / "api.md", DOCS / "architecture.md", DOCS / "data-guide.md"
EXPORTS = DOCS / "exports.md"
SELECTING = {name: query for name, query in QUERIES.items() if set(query.model_fields) - {"format", "style"}}
"""The operations that take more than the form of their answer."""
APP = PROJECT_FOLDER / "app"
BUILT = {".venv", ".git", "var", "node_modules", "dist", "vendor", ".hypothesis", ".pytest_cache"}
MARKDOWN = sorted(
    file for file in PROJECT_FOLDER.rglob("*.md") if not BUILT & set(file.relative_to(PROJECT_FOLDER).parts)
)
HOST = "http://127.0.0.1:8000"


class Shown(NamedTuple):
    """A request as the documentation shows it."""

    line: str
    method: str
    headers: dict[str, str]
    address: str
    status: int


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """The part of a page under a heading of the second level."""
    return text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def fences(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def shown_requests() -> Iterator[Shown]:
    """Every curl request in these pages; a comment behind it tells another status than 200."""
    for file in (README, API, EXPORTS):
        for line in "".join(fences(read(file), r"\w*")).splitlines():
            if not line.startswith("curl "):
                continue
            words = shlex.split(line, comments=True)
            options = list(pairwise(words))
            method = next((value for name, value in options if name == "-X"), "HEAD" if "-I" in words else "GET")
            headers = dict(value.split(": ", 1) for name, value in options if name == "-H")
            address = next(word for word in words if word.startswith("http"))
            status = re.search(r"# (\d{3})$", line)
            yield Shown(line, method, headers, address, int(status[1]) if status else 200)


def tree_paths() -> list[str]:
    """The paths in the tree of docs/architecture.md, relative to app/; a folder ends with a slash."""
    tree = next(block for block in fences(read(ARCHITECTURE), "") if block.startswith("app/\n"))
    folders: list[str] = []
    paths = []
    for line in tree.splitlines()[1:]:
        name = line.split()[0]
        depth = (len(line) - len(line.lstrip())) // 2 - 1
        path = "".join([*folders[:depth], name])
        folders[depth:] = [name] if name.endswith("/") else []
        paths.append(path)
    return paths


def slug(heading: str) -> str:
    """The anchor a heading gets."""
    kept = "".join(one for one in heading.lower() if one in " -_" or unicodedata.category(one)[0] in "LN")
    return kept.replace(" ", "-")


def filters_of(query: type[QueryModel]) -> set[str]:
    return set(query.model_fields) - set(ListQuery.model_fields) - {"facets", "format"}


def facets_of(query: type[QueryModel]) -> list[str]:
    """The facets there are, in the order in which an error names them."""
    if "facets" not in query.model_fields:
        return []
    (mark,) = (
        mark
        for branch in get_args(query.model_fields["facets"].annotation)
        for mark in get_args(branch)
        if isinstance(mark, CommaSeparated)
    )
    return list(mark.allowed)


_FORM = r"^\| `([\w-]+)` \| `([^`]+/[^`]+)` \|"
_ADDRESSES = r"^\| ((?:`/[^`]+` ?)+)\| ((?:`\w+` ?)+)\|$"


def row_of(rows: list[str], name: str) -> list[str]:
    """The cells of the row of an operation."""
    return next(line.split("|") for line in rows if line.startswith(f"| `/{name}` |"))


def words_in(cell: str) -> list[str]:
    """The words in a cell that stand as code, but for paths."""
    return re.findall(r"`(\w+)`", cell)


@pytest.fixture(scope="session")
def published() -> SeedDocument:
    """The published dataset, checked."""
    return check_seed(SEED).document


@pytest.fixture(scope="session")
def service(published: SeedDocument, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A client of a service of the published dataset."""
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('published') / 'published.sqlite3'}")
    engine = make_writer(settings)
    migrate(engine)
    load_seed(engine, published, history=History.beside(SEED))
    engine.dispose()
    with TestClient(create_app(settings)) as made:
        yield made


@pytest.mark.parametrize("name", Settings.model_fields)
def test_settings_are_documented(name: str) -> None:
    default = Settings.model_fields[name].default
    row = next(line for line in read(README).splitlines() if line.startswith(f"| `{PREFIX}{name.upper()}` |"))
    shown = row.split("|")[2]
    if isinstance(default, Path):
        assert str(default.relative_to(PROJECT_FOLDER)) in shown
    elif "sqlite" in str(default):
        assert Path(str(default)).name in shown
    else:
        written = str(default).lower() if isinstance(default, bool) else default
        assert f"`{written}`" in shown or (default is None and "none" in shown)


def test_no_setting_is_made_up() -> None:
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    for file in MARKDOWN:
        assert set(re.findall(rf"{PREFIX}[A-Z_]+[A-Z]", read(file))) <= known, file


@pytest.mark.parametrize("name", SELECTING)
def test_filters_facets_and_orders_are_documented(name: str) -> None:
    query = QUERIES[name]
    rows = section(read(README), "Filters").splitlines()
    _, _, filters, facets, orders, _ = row_of(rows, name)
    shown = set(words_in(filters)) | (filters_of(EventFilters) if "those of `/events`" in filters else set())
    assert shown == filters_of(query)
    assert words_in(facets) == facets_of(query)
    sort = query.model_fields.get("sort")
    allowed = get_args(sort.annotation) if sort else ()
    assert words_in(orders) == [order for order in allowed if not order.startswith("-")]


def test_parameters_of_every_list_are_documented() -> None:
    rows = section(read(README), "Filters").splitlines()
    everywhere = next(line for line in rows if line.startswith("| every list |"))
    assert set(words_in(everywhere)) == set(ListQuery.model_fields)


def test_api_guide_explains_every_parameter() -> None:
    rows = [line.split("|") for line in section(read(API), "Filters").splitlines() if line.startswith("| `")]
    groups = {
        "lists": list(LIST_QUERIES),
        "paged": [name for name, query in QUERIES.items() if issubclass(query, PagedQuery)],
        "relations": ["relations/{a}/{b}"],
        "changes": ["member-states/changes"],
        "citations": ["sources/{id}/citations"],
        "releases": ["changes"],
    }
    explained = [
        (name, parameter)
        for _, parameters, places, *_ in rows
        for parameter in words_in(parameters)
        for place in places.strip().split(", ")
        for name in groups.get(place, [place])
    ]
    accepted = {(name, parameter) for name, query in SELECTING.items() for parameter in query.model_fields}
    accepted -= {(name, "format") for name in SELECTING}  # which docs/exports.md explains
    assert set(explained) == accepted
    assert len(explained) == len(accepted), "each once"


def test_api_guide_names_every_facet_and_order() -> None:
    rows = section(read(API), "Facets").splitlines()
    for name, query in QUERIES.items():
        if facets_of(query):
            assert words_in(row_of(rows, name)[2]) == facets_of(query)
    filters = section(read(API), "Filters")
    orders = {
        get_args(query.model_fields["sort"].annotation) for query in QUERIES.values() if "sort" in query.model_fields
    }
    for order in orders:
        told = ", ".join(f"`{one}`" for one in order if not one.startswith("-"))
        assert told in " ".join(filters.split()), told


def test_formats_are_documented() -> None:
    forms, addresses = (re.findall(pattern, read(EXPORTS), re.MULTILINE) for pattern in (_FORM, _ADDRESSES))
    known = {form.value: bare(media_type) for form, media_type in MEDIA_TYPES.items()}
    assert {name: media_type for name, media_type in forms if name in known} == known
    shown = {path: words_in(cell) for paths, cell in addresses for path in re.findall(r"`/([^`]+)`", paths)}
    with_formats = {name: query for name, query in QUERIES.items() if "format" in query.model_fields}
    assert shown == {name: list(formats_of(query)) for name, query in with_formats.items()}
    assert set(words_in(section(read(README), "Forms"))) >= set(Format)


def test_addresses_that_cite_are_documented() -> None:
    cited = {f"/{name}" for name, query in QUERIES.items() if "style" in query.model_fields}
    assert set(re.findall(r"`(/[^`]+/cite)`", section(read(EXPORTS), "Citing"))) == cited


def test_addresses_are_documented(service: TestClient) -> None:
    table = section(read(README), "Addresses")
    shown = set(re.findall(r"`(/[^`]*)`", table))
    assert shown == {*service.get("/openapi.json").json()["paths"], "/docs", "/openapi.json"}


def test_make_targets_are_documented() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*?## ", read(PROJECT_FOLDER / "Makefile"), re.MULTILINE))
    assert set(re.findall(r"^\| `make ([a-z-]+)` \|", read(CONTRIBUTING), re.MULTILINE)) == targets


def test_commands_are_documented() -> None:
    names = {command.callback.__name__ for command in cli.registered_commands if command.callback}
    commands = {name.replace("_", "-") for name in names}
    assert set(re.findall(r"`communique ([a-z-]+)`", section(read(README), "Commands and settings"))) == commands


def test_seed_sections_and_schemes_are_documented() -> None:
    guide = read(GUIDE)
    sections = re.findall(r"^\| `(\w+)` \|", section(guide, "The file"), re.MULTILINE)
    assert set(sections) == set(SeedDocument.model_fields)
    schemes = re.findall(r"^\| `(\w+)` \|", section(guide, "Vocabulary"), re.MULTILINE)
    assert set(schemes) == {scheme.value for scheme in Scheme}


def test_guide_shows_every_field() -> None:
    schema = SeedDocument.model_json_schema()
    fields = {name for shape in schema["$defs"].values() for name in shape.get("properties", {})}
    guide = read(GUIDE)
    assert {name for name in fields if not re.search(rf"\b{name}\b", guide)} == set()


def test_guide_examples_make_up_a_chronology(tmp_path: Path) -> None:
    file = tmp_path / "chronology.yaml"
    file.write_text("".join(fences(read(GUIDE), "yaml")), encoding="utf-8")
    checked = check_seed(file)
    assert not checked.warnings
    assert set(yaml.safe_load(read(file))) == set(SeedDocument.model_fields) - {"include"}


def test_guide_shows_a_chronology_in_ndjson(tmp_path: Path) -> None:
    (lines,) = fences(read(GUIDE), "ndjson")
    file = tmp_path / "chronology.ndjson"
    file.write_text(lines, encoding="utf-8")
    assert not check_seed(file).warnings


def test_guide_shows_what_the_check_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (broken,) = fences(read(GUIDE), "yml")
    Path("chronology.yaml").write_text(broken, encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        check_seed(Path("chronology.yaml"))
    report = next(block for block in fences(read(GUIDE), "text") if "chronology.yaml:" in block)
    assert report.splitlines()[:-1] == str(caught.value).splitlines()


def test_guide_shows_the_end_of_an_overview(tmp_path: Path) -> None:
    file = tmp_path / "chronology.ndjson"
    file.write_text(fences(read(GUIDE), "ndjson")[0], encoding="utf-8")
    (shown,) = fences(section(read(GUIDE), "The overview"), "text")
    assert write_overview(check_seed(file)).endswith(f"\n\n{shown}")


def test_guide_shows_a_release_that_can_be_read(tmp_path: Path) -> None:
    log, (shown,) = tmp_path / "releases.yaml", fences(section(read(GUIDE), "Releases"), "releases")
    log.write_text(shown, encoding="utf-8")
    (only,) = [one.release for one in read_releases(log)]
    (told,) = fences(section(read(GUIDE), "Releases"), "text")
    assert f"release {only.version} of {only.date}, revision {only.revision[:12]}: 1 added, 2 changed" in told


def test_guide_accounts_for_a_dossier(tmp_path: Path) -> None:
    seed, table, dossier = (tmp_path / name for name in ("seed.yaml", "table.md", "dossier.yaml"))
    seed.write_text("".join(fences(read(GUIDE), "yaml")), encoding="utf-8")
    audits = section(read(GUIDE), "Audits")
    table.write_text(fences(audits, "markdown")[0], encoding="utf-8")
    dossier.write_text(
        "organizations: [{slug: hu}]\nevents: [{id: summit}]\npeople: [{id: keeper}]\n"
        "memberships: {HU: [{state: Velmora, start: 1958-06-02}]}\n",
        encoding="utf-8",
    )
    account = check_account(check_seed(seed), dossier, table)
    assert not account.faults
    counts = f"{account.taken} taken in, {account.in_part} in part, {account.left_out} left out"
    assert fences(audits, "text") == [f"{account.entries} entries: {counts}; 0 faults.\n"]
    lists = re.findall(r"`(\w+)`", "".join(re.findall(r"^\| (`.*?) \|", audits, re.MULTILINE)))
    assert set(lists) == {*SECTIONS, "memberships"}


def test_guide_tells_dates_as_they_are_read() -> None:
    rows = [line.strip("| ").split(" | ") for line in section(read(GUIDE), "Dates").splitlines() if line[:3] == "| `"]
    bounds = [row for row in rows if len(row) == 5]
    matches = [row for row in rows if len(row) == 4]
    assert len(bounds) + len(matches) == len(rows)
    for text, _, *shown in bounds:
        date = Edtf.parse(text.strip("`"))
        assert shown == [date.earliest or "–", date.latest or "–", date.label], text
    asked = Edtf.parse("1998-03")
    for text, possible, certain, _ in matches:
        date = Edtf.parse(text.strip("`"))
        assert (possible == "yes", certain == "yes") == (date.possibly_within(asked), date.certainly_within(asked)), (
            text
        )


def test_architecture_shows_the_tree_there_is() -> None:
    shown = set(tree_paths())
    modules = {file.name for file in APP.glob("*.py")} - {"__init__.py"}
    packages = {f"{file.parent.relative_to(APP).as_posix()}/" for file in APP.rglob("__init__.py")} - {"./"}
    assert {path for path in shown if not (APP / path).exists()} == set()
    assert (modules | packages | {"pages/"}) - shown == set()


def test_architecture_states_the_import_contract() -> None:
    contract = re.search(r"^layers = \[\n(.*?)^\]", read(PROJECT_FOLDER / "pyproject.toml"), re.MULTILINE | re.DOTALL)
    assert contract is not None
    layers = re.findall(r'"([^"]+)"', contract[1])
    assert "\n".join([*layers, ""]) in fences(read(ARCHITECTURE), "")


def test_every_decision_is_in_the_index_and_can_be_violated() -> None:
    decisions = sorted(DOCS.glob("adr/0*.md"))
    assert decisions
    for file in decisions:
        assert f"]({file.name})" in read(DOCS / "adr" / "README.md")
        assert read(file).strip().split("\n\n")[-1].startswith("A change violates this when ")


@pytest.mark.parametrize("file", MARKDOWN, ids=lambda file: file.relative_to(PROJECT_FOLDER).as_posix())
def test_links_lead_somewhere(file: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", read(file), flags=re.MULTILINE | re.DOTALL)
    for target in (*re.findall(r"\]\(([^)\s]+)\)", text), *re.findall(r'(?:src|srcset)="([^"]+)"', text)):
        if target.startswith(("http://", "https://", "mailto:", "$")):
            continue  # elsewhere, or filled in when the page is served
        path, _, anchor = target.partition("#")
        goal = (file.parent / path) if path else file
        assert goal.exists(), target
        if anchor:
            assert anchor in {slug(heading) for heading in re.findall(r"^#+ (.+)$", read(goal), re.MULTILINE)}, target


@pytest.mark.parametrize("shown", list(shown_requests()), ids=lambda shown: shown.line)
def test_shown_requests_answer(service: TestClient, shown: Shown) -> None:
    assert shown.address.startswith(f"{HOST}/")
    answer = service.request(shown.method, shown.address.removeprefix(HOST), headers=shown.headers)
    assert answer.status_code == shown.status
    if shown.status == 200 and shown.method == "GET" and answer.headers["content-type"] == "application/json":
        assert answer.json().get("total", 1) > 0
    elif shown.status == 200 and shown.method == "GET":
        assert answer.content


def test_examples_of_the_dataset_find_something(service: TestClient, published: SeedDocument) -> None:
    examples = published.dataset.examples
    assert service.get(examples.request).json()["total"] > 0
    for name, parameters in examples.parameters.items():
        fields = EXAMPLE_QUERIES[name].model_fields
        required = {parameter: parameters[parameter] for parameter, field in fields.items() if field.is_required()}
        for parameter, value in parameters.items():
            given = {**required, parameter: value}
            if name == "actors" and parameter == "as_of":
                given["member_of"] = parameters["member_of"]
            for reading, read in (("date_match", "date"), ("actor_op", "actor")):
                if parameter == reading:
                    given[read] = parameters[read]
            if parameter == "sort" and value == "relevance":
                given["q"] = parameters["q"]
            path = f"/relations/{given.pop('a')}/{given.pop('b')}" if name == "relations" else f"/{name}"
            answer = service.get(path, params=given)
            assert answer.status_code == 200, answer.text
            assert answer.json()["total"] > 0, (name, parameter)
        if "id" in parameters:
            assert service.get(f"/{name}/{parameters['id']}").json()["id"] == parameters["id"]


def test_every_filter_has_an_example(published: SeedDocument) -> None:
    examples = published.dataset.examples.parameters
    for name, query in EXAMPLE_QUERIES.items():
        assert filters_of(query) <= set(examples.get(name, {})) <= set(query.model_fields), name


def test_code_names_no_actor_of_the_dataset(published: SeedDocument) -> None:
    names = {name for actor in published.actors for name in (actor.name, actor.acronym) if name and len(name) > 2}
    actors = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(names)))
    files = [file for file in APP.rglob("*") if file.is_file() and file.suffix != ".pyc"]
    for file in files:
        text = file.read_bytes().decode(errors="replace")
        assert not re.search("(?<![a-z])(csto|nato)(?![a-z])", text, re.IGNORECASE), file
        assert not actors.search(text), file
