"""Single bits of the database file flipped under a running server, as failing disks and memory do."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

from app.settings import PROJECT_FOLDER
from tests.chaos.asking import Connection, Fate, Reply
from tests.chaos.editions import Edition
from tests.chaos.outcome import Outcome
from tests.chaos.stage import Stage, note_tracebacks, sqlite
from tests.cluster.services import Service, environment

NAME = "bits flipped in the database"
_AT_ONCE = 8
"""So many bits are flipped at once: most of the file is asked for by no request."""


def provoke(stage: Stage, times: int) -> Outcome:
    """Every answer is 200 or 503, no error is logged but what was foreseen, and `communique doctor` finds the damage.

    Whether a text that is stored was altered no answer can tell: such answers are counted, as a note.
    """
    outcome, here = Outcome(NAME), stage.editions[0]
    counts: Counter[str] = Counter()
    file = here.copy(stage.folder)
    sound = file.read_bytes()
    for warm in (False, True):
        with stage.serving(sqlite(file), CACHE_BYTES="0") as service:
            for _ in range(times // 2):
                if warm:
                    _ask_all(service, here, outcome, Counter())
                _flip(stage, file, sound)
                harm = Counter[str]()
                _ask_all(service, here, outcome, harm)
                outcome.provoked += _AT_ONCE
                if harm["altered"] or harm["503"]:
                    counts["harmed"] += 1
                    _diagnose(file, outcome, counts)
                counts += harm
                _restore(file, sound)
            outcome.expect(service.process.poll() is None, "the server ended")
            note_tracebacks(service, outcome)
    outcome.notes.append(
        f"{counts['right']} answers right, {counts['503']} were 503, {counts['altered']} altered, which no answer tells"
    )
    outcome.notes.append(f"{counts['found']} times out of {counts['harmed']} communique doctor found the damage")
    return outcome


def _ask_all(service: Service, edition: Edition, outcome: Outcome, counts: Counter[str]) -> None:
    connection = Connection(service.port)
    for path, expected in edition.answers.items():
        reply = connection.get(path)
        outcome.requests += 1
        if reply.fate is Fate.UNAVAILABLE:
            counts["503"] += 1
        elif reply.status == 200:
            counts["right" if reply.body == expected.body else "altered"] += 1
        elif _cut_short(reply, path):
            counts["cut short"] += 1
        else:
            counts["altered"] += 1
            if reply.status not in {404, 410, 422}:  # what a name or a date was altered to may be none
                outcome.failed += 1
                outcome.reasons.append(f"{path}: {reply.reason}")
    connection.close()


def _cut_short(reply: Reply, path: str) -> bool:
    """Whether an export broke off, which says to its client that it is not whole."""
    return reply.fate is Fate.BROKEN and "format=" in path


def _flip(stage: Stage, file: Path, sound: bytes) -> None:
    """Flip bits in place; the file stays the same file."""
    with file.open("r+b") as opened:
        for _ in range(_AT_ONCE):
            place = stage.chance.randrange(len(sound))
            opened.seek(place)
            opened.write(bytes([sound[place] ^ (1 << stage.chance.randrange(8))]))


def _restore(file: Path, sound: bytes) -> None:
    with file.open("r+b") as opened:
        opened.write(sound)


def _diagnose(file: Path, outcome: Outcome, counts: Counter[str]) -> None:
    """Have the doctor look at a copy, so that nothing of the server's is in its way."""
    copy = file.with_name("patient.sqlite3")
    copy.write_bytes(file.read_bytes())
    ended = subprocess.run(
        [sys.executable, "-m", "app.cli", "doctor"],
        cwd=PROJECT_FOLDER,
        env=environment({"DATABASE_URL": sqlite(copy)}),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    counts["found"] += ended.returncode == 1
    outcome.expect(ended.returncode == 1, f"communique doctor ended with {ended.returncode} on a damaged database")
    outcome.expect("Traceback" not in ended.stderr, f"communique doctor failed: {ended.stderr[-300:]}")
