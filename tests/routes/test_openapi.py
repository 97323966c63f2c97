"""The OpenAPI document against what is served: every answer fits it, every example is real."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.openapi.utils import get_openapi
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from app.errors import UnavailableError
from app.main import create_app
from app.params import LIST_QUERIES, QUERIES
from app.routes import openapi
from app.settings import Settings

SHAPING = {"sort", "view", "fields", "limit", "offset", "cursor", "format"}
"""What datasets need not give examples of."""


@pytest.fixture(scope="module")
def document(client: TestClient) -> dict[str, Any]:
    return dict(client.get("/openapi.json").json())


def validator(document: dict[str, Any], schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator({**schema, "components": document["components"]})


def operations(document: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(path, methods["get"]) for path, methods in document["paths"].items()]


def test_every_operation_is_described(document: dict[str, Any]) -> None:
    tags = [tag["name"] for tag in document["tags"]]
    ids = [operation["operationId"] for _, operation in operations(document)]
    assert len(ids) == len(set(ids)) == 33
    lists = {f"list_{name.replace('-', '_')}" for name in LIST_QUERIES}
    across = {
        "search",
        "list_relations",
        "get_graph",
        "get_coverage",
        "list_citations",
        "list_membership_changes",
        "list_changes",
    }
    rest = {"get_dataset", "get_vocabulary", "get_index", "get_live", "get_ready"}
    rest |= {"cite_event", "cite_statement", "cite_source", "cite_dataset", "list_downloads", "get_download"}
    assert lists | across | rest == {one for one in ids if one.startswith("list_")} | across | rest
    assert across | rest < set(ids)
    for path, operation in operations(document):
        assert operation["summary"], path
        assert len(operation["description"]) >= 30, path
        assert operation["tags"][0] in tags, path
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])
            assert "null" not in json.dumps(parameter["schema"]), (path, parameter["name"])


def test_all_parameters_of_the_models_are_documented(document: dict[str, Any]) -> None:
    for name, model in QUERIES.items():
        parameters = document["paths"][f"/{name}"]["get"]["parameters"]
        shown = {one["name"]: one for one in parameters if one["in"] == "query"}
        assert set(shown) == set(model.model_fields)
        for parameter, field in model.model_fields.items():
            assert shown[parameter]["description"] == field.description
            assert shown[parameter]["required"] == field.is_required()
        in_path = {one["name"] for one in parameters if one["in"] == "path"}
        assert in_path == {part[1:-1] for part in name.split("/") if part.startswith("{")}


def test_facets_are_described_by_the_names_there_are(document: dict[str, Any]) -> None:
    parameters = document["paths"]["/events"]["get"]["parameters"]
    [pattern] = [one["schema"]["pattern"] for one in parameters if one["name"] == "facets"]
    assert re.search(pattern, "type,actor, year")
    assert not re.search(pattern, "colour")
    assert not re.search(pattern, "type,,actor")


def test_errors_have_one_declared_shape(document: dict[str, Any]) -> None:
    assert not {"HTTPValidationError", "ValidationError"} & set(document["components"]["schemas"])
    for path, operation in operations(document):
        answered = {status: one for status, one in operation["responses"].items() if status[0] != "2"}
        declared = {status: one for status, one in answered.items() if status not in {"304", "307"}}
        assert "422" in declared, path
        assert ("404" in declared) == ("{" in path), path
        for response in declared.values():
            assert list(response["content"]) == ["application/problem+json"]


def test_examples_in_other_forms_are_real(client: TestClient, document: dict[str, Any]) -> None:
    """What is shown is what is served to a request of the same kind, for the same record."""
    shown = 0
    for path, operation in operations(document):
        content = operation["responses"]["200"]["content"]
        given = {one["name"]: one.get("example") for one in operation.get("parameters", []) if one["in"] == "path"}
        for media_type in content.keys() - {"application/json"}:
            if path == "/dataset/download/{file}" or media_type == "text/html":
                continue  # whole files are too long to show, and pages are for people
            example = content[media_type]["example"]
            address = path
            for name, value in given.items():
                address = address.replace(f"{{{name}}}", value)
            if path.endswith(("/{id}", "/cite")) or path == "/dataset":
                answer = client.get(address, headers={"Accept": media_type})
                assert (answer.json() if media_type.endswith("+json") else answer.content.decode()) == example, path
            else:
                validator(document, content[media_type]["schema"]).validate(example)
                assert example, (path, media_type)
            shown += 1
    assert shown > 60


@pytest.mark.parametrize(
    "address",
    [
        "/events?x=1",
        "/events?actor=Solano",
        "/events/none",
        "/nothing",
        "/events?limit=x&sort=y",
        "/events?facets=colour",
        "/events?fields=colour",
        "/search",
        "/relations/HU/harbour-union",
        "/actors?as_of=1998-05-12",
        "/sources/none/citations",
    ],
)
def test_problems_fit_their_schema(client: TestClient, document: dict[str, Any], address: str) -> None:
    schema = {"$ref": "#/components/schemas/ProblemRead"}
    validator(document, schema).validate(client.get(address).json())


ANSWERS: dict[str, list[str]] = {
    "/events": [
        "?date=1998&facets=type,actor,topic,place,country,year,status,source,role",
        "?q=lamp&sort=relevance&view=full&member_of=HU",
    ],
    "/statements": ["?date=1998&facets=speaker,topic,stance,mode,year,source", "?q=light*"],
    "/actors": ["?member_of=HU&as_of=1970-05-12&facets=kind,country", "?q=solano&sort=relevance"],
    "/member-states": ["?as_of=1998-05-12&date=1998&facets=organization,status"],
    "/member-states/changes": ["", "?date=1998&limit=1"],
    "/sources": ["?published=1998&facets=publisher,type,language,year"],
    "/sources/{id}/citations": ["", "?limit=1"],
    "/topics": ["?q=ferry"],
    "/places": ["?q=amsel&country=velmora"],
    "/search": ["?q=lamp", "?q=harbour&facets=kind&limit=2"],
    "/relations/{a}/{b}": ["", "?date=1998", "?as_of=1998-05-12", "?member_of=HU"],
    "/graph": ["", "?date=1998&min_weight=2&member_of=HU"],
    "/coverage": ["", "?actor=HU"],
    "/changes": ["?limit=200", "?view=full&kind=event&kind=term&limit=200"],
}
"""What is asked of operations with parameters, beside the lists' own shapes."""
PLACES = {"{a}": "velmora", "{b}": "HU"}


def test_every_answer_fits_its_schema(client: TestClient, document: dict[str, Any]) -> None:
    of_records = {f"/{name}/{{id}}" for name in LIST_QUERIES}
    cited = {f"/{name}" for name in QUERIES if name.endswith("/cite")}
    assert {f"/{name}" for name in QUERIES} == {*ANSWERS, *of_records, *cited, "/dataset"}
    for path, operation in operations(document):
        if "application/json" not in operation["responses"]["200"]["content"]:
            continue
        check = validator(document, operation["responses"]["200"]["content"]["application/json"]["schema"])
        addresses = [f"{path}{query}" for query in ANSWERS.get(path, [""])]
        name = path.split("/")[1]
        if path.strip("/") in LIST_QUERIES:
            addresses += [f"{path}{query}" for query in ("", "?view=full&limit=200", "?limit=1&offset=2")]
        elif "{id}" in path:
            ids = [item["id"] for item in client.get(f"/{name}?limit=200").json()["items"]]
            addresses = [address.replace("{id}", one) for one in ids for address in addresses]
        for address in addresses:
            for place, actor in PLACES.items():
                address = address.replace(place, actor)  # noqa: PLW2901 - the address with its actors
            response = client.get(address)
            assert response.status_code == 200, address
            check.validate(response.json())


def test_answers_to_questions_have_something_to_fit(client: TestClient) -> None:
    """Or an empty list would fit any schema."""
    for path, queries in ANSWERS.items():
        address = path.replace("{id}", "union-yearbook-2011").replace("{a}", "velmora").replace("{b}", "HU")
        for query in queries:
            body = client.get(f"{address}{query}").json()
            assert body.get("items") or body.get("nodes") or body.get("years"), f"{address}{query}"
            assert ("facets=" in query) == any(body.get("facets", {}).values())


def test_examples_are_real(client: TestClient, document: dict[str, Any]) -> None:
    shown = set()
    for path, operation in operations(document):
        content = operation["responses"]["200"]["content"].get("application/json", {})
        if "example" not in content:
            continue
        shown.add(path)
        example = content["example"]
        validator(document, content["schema"]).validate(example)
        if path == "/dataset":
            assert client.get(path).json() == example
        elif path.endswith("/{id}"):
            assert client.get(path.replace("{id}", example["id"])).json() == example
        elif path in {"/graph", "/coverage"}:
            again = client.get(example["meta"]["query_url"]).json()  # which says ids where the example said names
            assert {**again, "meta": {**again["meta"], "resolved": example["meta"]["resolved"]}} == example
        else:
            assert client.get(example["links"]["self"]).json()["items"] == example["items"] != []
    assert shown == {
        *ANSWERS,
        *(f"/{name}/{{id}}" for name in LIST_QUERIES),
        "/dataset",
    }


def test_parameters_have_examples_of_this_dataset(client: TestClient, document: dict[str, Any]) -> None:
    """Each filter of each list, and all find something, on other operations too."""
    for name in ANSWERS:
        model, operation = QUERIES[name.strip("/")], document["paths"][name]["get"]
        examples = {one["name"]: one["example"] for one in operation["parameters"] if "example" in one}
        if name.strip("/") in {*LIST_QUERIES, "search"}:
            assert set(examples) == set(model.model_fields) - SHAPING
        values = {parameter: one[0] if isinstance(one, list) else one for parameter, one in examples.items()}
        path = name
        for place in [part for part in ("a", "b", "id") if f"{{{part}}}" in name]:
            path = path.replace(f"{{{place}}}", values.pop(place))
        needed = {"date_match": "date", "actor_op": "actor"} | ({"as_of": "member_of"} if name == "/actors" else {})
        required = {parameter for parameter, field in model.model_fields.items() if field.is_required()}
        for parameter in values:
            asked = {parameter, *required} | ({needed[parameter]} if parameter in needed else set())
            body = client.get(path, params={one: values[one] for one in asked}).json()
            found = body.get("total", len(body.get("actors", [])))
            # The examples are those of the spells: the changes that these bring need not fall within such a date.
            assert found > 0 or (name, parameter) == ("/member-states/changes", "date_match"), (name, parameter)


def test_parameters_and_their_examples_have_the_type_declared(document: dict[str, Any]) -> None:
    kinds = set()
    for path, operation in operations(document):
        for one in operation.get("parameters", []):
            assert (one.get("style"), one.get("explode")) in {("form", True), (None, None)}
            assert ("explode" in one) == (one["schema"].get("type") == "array"), (path, one["name"])
            if "example" in one:
                kinds.add(type(one["example"]))
                validator(document, one["schema"]).validate(one["example"])
    assert kinds == {str, int, bool, list}


def test_the_introduction_shows_this_datasets_request(client: TestClient, document: dict[str, Any]) -> None:
    request = client.get("/").json()["links"]["example"]
    assert f"({request})" in document["info"]["description"]
    assert client.get(request).json()["total"] > 0
    assert document["info"]["description"].count("\n1. ") == 1
    assert "\n10. " in document["info"]["description"]


def test_without_a_dataset_it_goes_without_examples(tmp_path_factory: pytest.TempPathFactory) -> None:
    url = f"sqlite:///{tmp_path_factory.mktemp('empty') / 'none.sqlite3'}"
    client = TestClient(create_app(Settings(database_url=url)))
    document = client.get("/openapi.json").json()
    assert "/events" in document["paths"]
    assert '"example":' not in json.dumps(document["paths"]["/events"]["get"]["responses"])


def test_what_fails_half_way_leaves_nothing_in_the_document(
    chronology_url: str, document: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither in the one that is answered, nor in the one that is remembered for what is loaded."""
    client = TestClient(create_app(Settings(database_url=chronology_url, cache_bytes=0)))
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise UnavailableError("The database is lost.")

        broken.setattr("app.routes.openapi.parameter_examples", fail)
        without = client.get("/openapi.json").json()
    assert without["info"]["title"] == "Communiqué"
    assert "license" not in without["info"]
    assert client.get("/openapi.json").json() == document


def test_many_may_ask_for_the_first_one_at_once(
    chronology_url: str, document: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The framework fails where two threads have it describe an application that was not described before."""
    describing: list[None] = []
    together: list[int] = []
    original = get_openapi

    def watched(**given: Any) -> dict[str, Any]:  # noqa: ANN401 - the framework's
        describing.append(None)
        time.sleep(0.01)
        together.append(len(describing))
        try:
            return original(**given)
        finally:
            describing.pop()

    monkeypatch.setattr(openapi, "get_openapi", watched)
    app = create_app(Settings(database_url=chronology_url, cache_bytes=0))
    with ThreadPoolExecutor(4) as threads:
        made = [threads.submit(openapi.describe, app, app.state.service, "") for _ in range(4)]
    assert all(one.result() == document for one in made)
    assert set(together) == {1}


def test_closed_sets_are_declared_with_their_exclusions(document: dict[str, Any]) -> None:
    parameters = {one["name"]: one for one in document["paths"]["/events"]["get"]["parameters"]}
    assert parameters["status"]["schema"]["items"]["enum"] == [
        *("confirmed", "reported", "planned", "denied"),
        *("!confirmed", "!reported", "!planned", "!denied"),
    ]
    assert "enum" not in parameters["type"]["schema"]["items"]


def test_what_is_asked_for_is_shown_before_how_it_is_served(document: dict[str, Any]) -> None:
    names = [one["name"] for one in document["paths"]["/events"]["get"]["parameters"]]
    assert names[-8:] == ["sort", "facets", "view", "fields", "limit", "offset", "cursor", "format"]


def test_a_projection_fits_its_schema(client: TestClient, document: dict[str, Any]) -> None:
    schema = document["paths"]["/events"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    validator(document, schema).validate(client.get("/events?fields=id,date&q=lighthouse").json())
