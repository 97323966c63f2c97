"""schemathesis' share: requests it makes of the OpenAPI document, with all its checks, and ours."""

from collections.abc import Callable
from typing import Any
from warnings import catch_warnings, simplefilter
from zlib import crc32

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok

from tests.fuzz.contract import Contract
from tests.fuzz.material import Document
from tests.fuzz.tally import Tally
from tests.fuzz.verdict import Verdict
from tests.fuzz.wire import Answer, Ask

SOURCE = "schemathesis"
_CONFIG = {
    "generation": {"database": "none"},
    # Which names there are only the dataset knows, and no schema; some are answered by where it is told.
    "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "307", "308", "404", "406", "410", "422"]}},
}


def ask_as_described(address: str, document: Document, number: int, requests: int) -> Tally:
    """About so many requests, evenly over all operations; the same for the same number."""
    tally, verdict = Tally(), Verdict(Contract(document))
    schema = schemathesis.openapi.from_dict(dict(document), config=SchemathesisConfig.from_dict(_CONFIG))
    operations = [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]
    share = max(1, requests // len(operations))
    for operation in operations:
        check = _checking(address, verdict, tally)
        with catch_warnings():
            simplefilter("ignore")  # of what it finds odd in how it is used; failures are not told so
            _run(operation.as_strategy(), check, number, share)
    return tally


def _run(strategy: Any, check: Callable[[Any], None], number: int, share: int) -> None:  # noqa: ANN401 - the library's
    @seed(number)
    @settings(
        max_examples=share,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def ask(case: Any) -> None:  # noqa: ANN401 - the library's
        check(case)

    ask()


def _checking(address: str, verdict: Verdict, tally: Tally) -> Callable[[Any], None]:
    def check(case: Any) -> None:  # noqa: ANN401 - the library's
        response = case.call(base_url=address, timeout=30)
        target = str(response.request.path_url).encode()
        ask = Ask(SOURCE, target, str(response.request.method).encode())
        headers = {name: ", ".join(values) for name, values in response.headers.items()}
        headers.pop("content-encoding", None)  # it has been taken off
        answer = Answer(response.status_code, headers, response.content)
        tally.sources[SOURCE] += 1
        tally.targets.add(crc32(ask.wire()))
        tally.statuses[answer.status] += 1
        tally.shapes[verdict.path_of(ask) or "", answer.status, answer.media_type] += 1
        faults, validated = verdict.of(ask, answer)
        tally.bodies += bool(answer.body)
        tally.validated += bool(answer.body) and validated
        try:
            case.validate_response(response)
        except FailureGroup as group:
            faults += [f"{type(one).__name__}: {one}" for one in group.exceptions]
        if faults:
            tally.failures.append(f"[{SOURCE}] {'; '.join(faults)[:400]}\n    {case.as_curl_command()}")

    return check
