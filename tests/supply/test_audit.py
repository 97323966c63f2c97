"""The audit tells apart what is clean, what is vulnerable, and what nobody could tell."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from typer.testing import CliRunner

from supply import LOCKS, VENDOR, __main__, audit
from supply.audit import Outcome, Report, judge
from tests.postgresql import free_port

HASH = f"--hash=sha256:{'0' * 64}"
FLAW = {
    "id": "FLAW-1",
    "affected": [
        {
            "package": {"name": "leaky", "ecosystem": "PyPI"},
            "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.5"}]}],
        }
    ],
}


@contextmanager
def service(status: int = 200) -> Iterator[tuple[str, list[str]]]:
    """The address of a service that knows one flaw in one package, and the packages it is asked about."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked.append(query["package"]["name"])
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps({"vulns": [FLAW]} if asked[-1] == "leaky" else {}).encode())

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/query", asked
        server.shutdown()
        thread.join()


def lock(folder: Path, name: str, *packages: str) -> Path:
    file = folder / name
    file.write_text("".join(f"{package} \\\n    {HASH}\n" for package in packages), encoding="utf-8")
    return file


@pytest.fixture
def locks(tmp_path: Path) -> list[Path]:
    return [lock(tmp_path, "first.lock", "sound==1.0", "leaky==2.5"), lock(tmp_path, "second.lock", "other==3")]


def test_all_that_is_locked_is_asked_about(locks: Sequence[Path]) -> None:
    with service() as (url, asked):
        report = audit.audit(osv_url=url, locks=locks)
    assert sorted(asked) == ["leaky", "other", "sound"]
    assert report.lines[0] == "what is vendored is unchanged"


def test_a_flaw_is_told(tmp_path: Path, locks: list[Path]) -> None:
    flawed = lock(tmp_path, "flawed.lock", "leaky==2.4")
    with service() as (url, _):
        report = audit.audit(osv_url=url, locks=[*locks, flawed])
    assert report.outcome == Outcome.FAULTY
    assert "flawed.lock: leaky 2.4: FLAW-1, fixed in 2.5" in report.lines
    assert report.lines[-1] == "flawed.lock: 1 packages audited, 1 vulnerabilities known"


def test_nobody_there_is_no_clean_bill(locks: Sequence[Path]) -> None:
    url = f"http://127.0.0.1:{free_port()}/query"
    report = audit.audit(osv_url=url, locks=locks)
    assert report.outcome == Outcome.NOT_AUDITED
    first, second = report.lines[1:]
    assert first.startswith(f"first.lock: could not reach {url}: not audited (")
    assert second == "second.lock: not asked about: not audited"


def test_a_service_that_fails_is_no_clean_bill(locks: Sequence[Path]) -> None:
    with service(500) as (url, _):
        report = audit.audit(osv_url=url, locks=locks)
    assert report.outcome == Outcome.NOT_AUDITED


def test_what_was_changed_is_told_though_nobody_can_be_reached(tmp_path: Path, locks: Sequence[Path]) -> None:
    vendor = Path(shutil.copytree(VENDOR, tmp_path / "vendor"))
    script = next(vendor.rglob("*.js"))
    script.write_bytes(script.read_bytes() + b"!")
    report = audit.audit(osv_url=f"http://127.0.0.1:{free_port()}/", locks=locks, vendor=vendor)
    assert (report.outcome, report.lines[0]) == (1, f"vendor/{script.parent.name}/{script.name}: was changed")


SOUND = {"name": "sound", "version": "1", "vulns": []}
LEAKY = {"name": "leaky", "version": "1", "vulns": [{"id": "FLAW-2", "fix_versions": []}]}
PASSED_OVER = {"name": "private", "skip_reason": "nobody knows it"}


@pytest.mark.parametrize(
    ("found", "outcome", "told"),
    [
        ([SOUND], Outcome.CLEAN, "some.lock: 1 packages audited, 0 vulnerabilities known"),
        ([SOUND, LEAKY], Outcome.FAULTY, "some.lock: leaky 1: FLAW-2, not fixed yet"),
        ([SOUND, PASSED_OVER], Outcome.NOT_AUDITED, "some.lock: private: not audited (nobody knows it)"),
        ([LEAKY, PASSED_OVER], Outcome.FAULTY, "some.lock: private: not audited (nobody knows it)"),
    ],
)
def test_answers_are_judged(found: list[dict[str, Any]], outcome: Outcome, told: str) -> None:
    report = judge("some.lock", found)
    assert report.outcome == outcome
    assert told in report.lines


def test_a_service_that_knows_no_package_was_not_reached(
    monkeypatch: pytest.MonkeyPatch, locks: Sequence[Path]
) -> None:
    monkeypatch.setattr(audit, "_ask", lambda *_: ([PASSED_OVER, PASSED_OVER], ""))
    report = audit.audit(locks=locks)
    assert report.outcome == Outcome.NOT_AUDITED
    assert report.lines[1] == "first.lock: could not reach PyPI: not audited (nobody knows it)"


@pytest.mark.parametrize("outcome", Outcome)
def test_the_command_ends_with_what_came_out(monkeypatch: pytest.MonkeyPatch, outcome: Outcome) -> None:
    asked: list[str | None] = []

    def told(*, osv_url: str | None) -> Report:
        asked.append(osv_url)
        return Report(outcome, ["a line"])

    monkeypatch.setattr(__main__, "audit", told)
    ran = CliRunner().invoke(__main__.cli, ["audit"])
    assert (ran.exit_code, ran.output, asked) == (outcome.value, "a line\n", [None])


def test_the_codes_are_as_documented() -> None:
    assert {one.name: one.value for one in Outcome} == {"CLEAN": 0, "FAULTY": 1, "NOT_AUDITED": 2}
    assert len(LOCKS) == 4
