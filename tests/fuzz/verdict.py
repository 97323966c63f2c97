"""Whether an answer may be given at all, to whatever was asked. Sends nothing."""

import re
import zlib

from tests.fuzz.contract import Contract
from tests.fuzz.wire import Answer, Ask

_INSIDE = re.compile(
    rb"Traceback|File \"|sqlalchemy|sqlite3\.|psycopg|pydantic|starlette|fastapi|uvicorn|httptools|site-packages"
    rb"|SELECT .* FROM|\bapp[./](routes|database|middleware)|\.venv|python/?3\.|/(?:home|root|tmp)/",
    re.IGNORECASE,
)
"""What an error must not tell of the inside; no request of the grammar holds it."""
_TELLING = ("server", "x-powered-by", "x-aspnet-version", "via")
_CREDENTIALS = "access-control-allow-credentials"


class Verdict:
    """Judges answers by a contract and by what holds of every answer."""

    def __init__(self, contract: Contract) -> None:
        """Take the contract."""
        self._contract = contract

    def path_of(self, ask: Ask) -> str | None:
        """The declared path that is asked for."""
        return self._contract.operation_of(ask.path)

    def of(self, ask: Ask, answer: Answer) -> tuple[list[str], bool]:
        """What is wrong with an answer, and whether its body was held against a schema."""
        if answer.status == 0:
            return [answer.fault], False
        bare = ask.method == b"HEAD"
        faults = [*([answer.fault] if answer.fault else []), *_header_faults(answer)]
        if answer.status >= 500:
            faults.append(f"status {answer.status}: {answer.body[:300]!r}")
        if not bare and answer.status != 304:
            packed = answer.headers.get("content-encoding", "gzip")
            if packed != "gzip":  # which takes no library to read
                return faults, False
            faults += _unpacked(answer)
        if answer.status >= 400 and not bare:
            faults += self._contract.problem_faults(answer)
            if _INSIDE.search(answer.body):
                faults.append(f"it tells of the inside: {answer.body[:300]!r}")
        if ask.method == b"OPTIONS" and answer.status < 400:
            return faults, False
        path = self._contract.operation_of(ask.path) if ask.raw is None else None
        told, validated = self._contract.faults(path, answer, bare=bare)
        return faults + told, validated

    def of_raw(self, ask: Ask, answers: list[Answer]) -> list[str]:
        """What is wrong with the answers to what was no request."""
        faults = [fault for answer in answers for fault in self.of(ask, answer)[0]]
        if len(answers) > ask.most:
            faults.append(f"{len(answers)} answers, {ask.most} at most may be")
        if ask.refused and not answers:
            faults.append("it is not told that it is refused")
        if ask.refused and any(answer.status < 400 for answer in answers):
            faults.append(f"it is answered: {[answer.status for answer in answers]}")
        return faults


def _header_faults(answer: Answer) -> list[str]:
    faults = [f"it tells {name}: {answer.headers[name]}" for name in _TELLING if name in answer.headers]
    if _CREDENTIALS in answer.headers:
        faults.append("it lets other origins send credentials")
    if answer.headers.get("x-content-type-options") != "nosniff":
        faults.append("browsers may take it for something else")
    if answer.status in {204, 304} and "transfer-encoding" in answer.headers:
        faults.append(f"{answer.status} announces a body")
    return faults


def _unpacked(answer: Answer) -> list[str]:
    """Take a body out of gzip, where it comes so."""
    if "content-encoding" in answer.headers:
        try:
            answer.body = zlib.decompress(answer.body, 31)
        except zlib.error as error:
            return [f"it is no gzip: {error}"]
    return []
