"""The OpenAPI document against what is served: every answer fits it, every example is real."""

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from app.main import create_app
from app.params import LIST_QUERIES
from app.settings import Settings


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
    assert len(ids) == len(set(ids)) == 19
    assert {"list_events", "get_event", "list_member_states", "get_dataset", "get_vocabulary"} <= set(ids)
    for path, operation in operations(document):
        assert operation["summary"], path
        assert len(operation["description"]) >= 30, path
        assert operation["tags"][0] in tags, path
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])
            assert "null" not in json.dumps(parameter["schema"]), (path, parameter["name"])


def test_all_parameters_of_the_models_are_documented(document: dict[str, Any]) -> None:
    for name, model in LIST_QUERIES.items():
        shown = {parameter["name"] for parameter in document["paths"][f"/{name}"]["get"]["parameters"]}
        assert shown == set(model.model_fields)


def test_errors_have_one_declared_shape(document: dict[str, Any]) -> None:
    assert not {"HTTPValidationError", "ValidationError"} & set(document["components"]["schemas"])
    for path, operation in operations(document):
        declared = {status: response for status, response in operation["responses"].items() if status != "200"}
        assert "422" in declared, path
        assert ("404" in declared) == ("{" in path), path
        for response in declared.values():
            assert list(response["content"]) == ["application/problem+json"]


@pytest.mark.parametrize(
    "address", ["/events?x=1", "/events?actor=Solano", "/events/none", "/nothing", "/events?limit=x&sort=y"]
)
def test_problems_fit_their_schema(client: TestClient, document: dict[str, Any], address: str) -> None:
    schema = {"$ref": "#/components/schemas/ProblemRead"}
    validator(document, schema).validate(client.get(address).json())


def test_every_answer_fits_its_schema(client: TestClient, document: dict[str, Any]) -> None:
    queries = ("", "?view=full", "?limit=1&offset=2")
    extra = {"/events": ["?date=1998"], "/statements": ["?date=1998"], "/member-states": ["?as_of=1998-05-12"]}
    for path, operation in operations(document):
        schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
        check = validator(document, schema)
        if path.strip("/") in LIST_QUERIES:
            for query in (*queries, *extra.get(path, [])):
                check.validate(client.get(f"{path}{query}").json())
        elif "{id}" in path:
            for item in client.get(f"{path.removesuffix('/{id}')}?limit=200").json()["items"]:
                check.validate(client.get(path.replace("{id}", item["id"])).json())
        else:
            check.validate(client.get(path).json())


def test_examples_are_real(client: TestClient, document: dict[str, Any]) -> None:
    shown = 0
    for path, operation in operations(document):
        content = operation["responses"]["200"]["content"]["application/json"]
        name = path.split("/")[1]
        if name not in LIST_QUERIES:
            continue
        shown += 1
        example = content["example"]
        validator(document, content["schema"]).validate(example)
        if "{" in path:
            assert client.get(f"/{name}/{example['id']}").json() == example
        else:
            assert client.get(example["links"]["self"]).json()["items"] == example["items"] != []
    assert shown == 14


def test_parameters_have_examples_of_this_dataset(client: TestClient, document: dict[str, Any]) -> None:
    parameters = {one["name"]: one for one in document["paths"]["/events"]["get"]["parameters"]}
    for name in ("actor", "type", "topic", "date", "id"):
        example = parameters[name]["example"]
        value = example[0] if isinstance(example, list) else example
        assert client.get("/events", params={name: value}).json()["total"] > 0


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
