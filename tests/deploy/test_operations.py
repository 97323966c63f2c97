"""The commands in docs/ that are copied into a shell or a crontab, run as they stand there but for where things are."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.seed.document import SeedDocument
from app.settings import PROJECT_FOLDER
from tests.conftest import load_into
from tests.deploy.front import DEPLOY

BIN = Path(sys.executable).parent
STATE = "/var/lib/communique"


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run it as cron does: by a plain shell, with hardly any environment."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    return subprocess.run(  # noqa: S603 - what the documentation says
        ["/bin/sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def cron_line(command: str, folder: Path) -> str:
    """What a line of a crontab in the documentation has a shell run, with the places of a machine moved to a folder."""
    text = (PROJECT_FOLDER / "docs" / "operations.md").read_text(encoding="utf-8")
    (found,) = re.finditer(rf"^\d+ \d+ \* \* \S+  (.*\.venv/bin/communique {command} .*)$", text, re.MULTILINE)
    line = str(found[1])
    for place, moved in {
        r"\%": "%",  # what cron makes of it
        "/etc/communique.env": str(folder / "communique.env"),
        "/var/backups": str(folder),
        "/opt/communique": str(PROJECT_FOLDER),
        ".venv/bin/communique": str(BIN / "communique"),
    }.items():
        assert place in line or place in {r"\%", "/var/backups"}, place
        line = line.replace(place, moved)
    return line


@pytest.fixture
def machine(tmp_path: Path, chronology: SeedDocument) -> Path:
    """A folder with the settings in deploy/, and the database that they lead to."""
    (tmp_path / "state").mkdir()
    settings = (DEPLOY / "communique.env").read_text(encoding="utf-8")
    assert settings.count(STATE) == 2
    (tmp_path / "communique.env").write_text(settings.replace(STATE, str(tmp_path / "state")), encoding="utf-8")
    load_into(f"sqlite:///{tmp_path / 'state' / 'communique.sqlite3'}", chronology)
    return tmp_path


def test_cron_backs_up_what_the_service_serves(machine: Path) -> None:
    done = run(cron_line("backup", machine), machine)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    (backup,) = machine.glob("communique-[1-7].sqlite3")
    assert backup.stat().st_size > 100_000


def test_cron_has_the_doctor_look_at_what_the_service_serves(machine: Path) -> None:
    """Only what is not `ok` comes by mail; which database it looked at shows when that is gone."""
    command, database = cron_line("doctor", machine), machine / "state" / "communique.sqlite3"
    found = run(command, machine)
    assert (str(database) in found.stdout, found.stderr) == (False, "")
    database.unlink()
    assert str(database) in run(command, machine).stdout


def test_without_settings_cron_fails_aloud(machine: Path) -> None:
    (machine / "communique.env").unlink()
    done = run(cron_line("backup", machine), machine)
    assert done.returncode != 0
    assert done.stderr
    assert not list(machine.glob("communique-*.sqlite3"))


def test_a_pair_for_trying_is_made(tmp_path: Path) -> None:
    text = (PROJECT_FOLDER / "docs" / "scaling.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^```sh\n([^`]*openssl req[^`]*)```$", text, re.MULTILINE)
    for _ in range(2):
        done = run(command, tmp_path)
        assert done.returncode == 0, done.stderr
    names = sorted(one.name for one in (tmp_path / "certificates").iterdir())
    assert names == ["fullchain.pem", "privkey.pem"]


def test_the_front_of_a_machine_without_containers_is_made_of_that_of_compose() -> None:
    text = (PROJECT_FOLDER / "docs" / "scaling.md").read_text(encoding="utf-8")
    (found,) = re.finditer(r"^ {3}(sed -e (?:[^`]*?)) > /etc/nginx/nginx\.conf$", text, re.MULTILINE)
    done = run(str(found[1]), PROJECT_FOLDER)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("user www-data;\n")
    lines = [line.partition("#")[0].split() for line in done.stdout.splitlines()]
    said = [(words[0], words[1].rstrip(";")) for words in lines if len(words) > 1]
    assert [value for name, value in said if name == "server" and value != "{"] == ["127.0.0.1:8000"]
    assert [value for name, value in said if name == "listen"] == ["80", "443", "80", "443"]
    assert [value for name, value in said if name == "server_name"] == ["NAME", "NAME"]
    assert [value for name, value in said if name == "error_log"] == ["/var/log/nginx/error.log"]
    for left in ("communique.example", "api-", "8080", "8443", "/dev/"):
        assert left not in done.stdout
