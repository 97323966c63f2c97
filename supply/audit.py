"""Known vulnerabilities of what is locked, by pip-audit, and whether what is vendored is unchanged."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from supply import LOCKS, PROJECT_FOLDER, VENDOR
from supply.vendored import faults

PYPI = "PyPI"


class Outcome(IntEnum):
    """What came out, as the code that the command ends with."""

    CLEAN = 0
    FAULTY = 1
    NOT_AUDITED = 2


class Report(NamedTuple):
    """What came out, and the lines that say so."""

    outcome: Outcome
    lines: list[str]


def audit(*, osv_url: str | None = None, locks: Sequence[Path] = LOCKS, vendor: Path = VENDOR) -> Report:
    """Check what is vendored, and ask PyPI, or a service of OSV's kind, about all that is locked for this machine.

    A service that has no answer for one lock file is not asked about those behind it.
    """
    changed = [fault for folder in sorted(vendor.iterdir()) for fault in faults(folder)]
    told = changed or ["what is vendored is unchanged"]
    outcomes = [Outcome.FAULTY if changed else Outcome.CLEAN]
    reachable = True
    for lock in locks:
        name = lock.relative_to(PROJECT_FOLDER).as_posix() if lock.is_relative_to(PROJECT_FOLDER) else lock.name
        if not reachable:
            outcomes.append(Outcome.NOT_AUDITED)
            told.append(f"{name}: not asked about: not audited")
            continue
        found, reason = _ask(lock, osv_url)
        reachable = any("vulns" in one for one in found)
        report = judge(name, found) if reachable else _unreached(name, osv_url or PYPI, found, reason)
        outcomes.append(report.outcome)
        told.extend(report.lines)
    return Report(Outcome.FAULTY if Outcome.FAULTY in outcomes else max(outcomes), told)


def _ask(lock: Path, osv_url: str | None) -> tuple[list[dict[str, Any]], str]:
    """What the service knows of each package of a lock file; nothing, and the reason, where it cannot be asked."""
    service = ["-s", "osv", "--osv-url", osv_url] if osv_url else ["-s", "pypi"]
    command = [sys.executable, "-m", "pip_audit", "-r", str(lock), "--require-hashes", "--disable-pip", *service]
    ran = subprocess.run(  # noqa: S603 - our own interpreter, a locked tool
        [*command, "-f", "json", "--progress-spinner", "off"],
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if not name.startswith("PIP_AUDIT_")},
    )
    try:
        found: list[dict[str, Any]] = json.loads(ran.stdout)["dependencies"]
    except (ValueError, KeyError):
        return [], (ran.stderr.strip() or "it said nothing").splitlines()[-1]
    return found, ""


def _unreached(name: str, service: str, found: list[dict[str, Any]], reason: str) -> Report:
    """The report where the service has no answer for any package; then the first tells why."""
    why = next((str(one["skip_reason"]) for one in found), reason)
    return Report(Outcome.NOT_AUDITED, [f"{name}: could not reach {service}: not audited ({why[:300]})"])


def judge(name: str, found: list[dict[str, Any]]) -> Report:
    """What answers about the packages of a lock file come to; a package that was passed over was not audited."""
    vulnerable = list(_vulnerable(found))
    passed_over = [f"{one['name']}: not audited ({one['skip_reason']})" for one in found if "skip_reason" in one]
    summary = f"{len(found) - len(passed_over)} packages audited, {len(vulnerable)} vulnerabilities known"
    lines = [f"{name}: {line}" for line in (*vulnerable, *passed_over, summary)]
    if vulnerable:
        return Report(Outcome.FAULTY, lines)
    return Report(Outcome.NOT_AUDITED if passed_over else Outcome.CLEAN, lines)


def _vulnerable(found: list[dict[str, Any]]) -> Iterator[str]:
    for package in found:
        for one in package.get("vulns", []):
            fixed = f"fixed in {', '.join(one['fix_versions'])}" if one["fix_versions"] else "not fixed yet"
            yield f"{package['name']} {package['version']}: {one['id']}, {fixed}"
