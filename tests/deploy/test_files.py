"""The other files of deploy/: what they name is there, and what checks them without running them finds no fault."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from app.settings import PREFIX, PROJECT_FOLDER, Settings, load_settings

DEPLOY = PROJECT_FOLDER / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = ("load", "api-1", "api-2")


def _unit() -> dict[str, list[str]]:
    """What the unit says, by name."""
    told: dict[str, list[str]] = {}
    for line in (DEPLOY / "communique.service").read_text(encoding="utf-8").splitlines():
        name, equals, value = line.partition("=")
        if equals and not line.startswith("#"):
            told.setdefault(name, []).append(value)
    return told


UNIT = _unit()


def test_systemd_finds_no_fault_with_the_unit(tmp_path: Path) -> None:
    """The paths it names are those of a machine set up as its first lines say; here they are this project's."""
    verifier = shutil.which("systemd-analyze")
    assert verifier, "there is no systemd-analyze; install systemd"
    text = (DEPLOY / "communique.service").read_text(encoding="utf-8")
    program = Path(sys.executable).parent / "communique"
    text = text.replace("/opt/communique/.venv/bin/communique", str(program))
    text = text.replace("/opt/communique", str(PROJECT_FOLDER))
    unit = tmp_path / "communique.service"
    unit.write_text(text, encoding="utf-8")
    checked = subprocess.run([verifier, "verify", unit], capture_output=True, text=True, check=False)  # noqa: S603
    assert (checked.returncode, checked.stdout) == (0, "")
    assert "communique.service" not in checked.stderr


@pytest.mark.parametrize("name", SERVICES)
def test_services_are_configured_by_settings_there_are(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for setting, value in COMPOSE["services"][name]["environment"].items():
        assert setting.removeprefix(PREFIX).lower() in Settings.model_fields
        monkeypatch.setenv(setting, re.sub(r"\$\{\w+:-(\w+)\}", r"\1", value))
    assert load_settings().read_database_url


def test_services_can_write_nothing_but_what_goes_with_them() -> None:
    for name in (*SERVICES, "nginx"):
        assert COMPOSE["services"][name]["read_only"] is True
    for name in SERVICES:
        assert COMPOSE["services"][name]["cap_drop"] == ["ALL"]


def test_services_are_given_the_time_to_end_that_they_take() -> None:
    takes = Settings().shutdown_timeout
    assert int(UNIT["TimeoutStopSec"][0]) >= takes + 5
    for name in ("api-1", "api-2"):
        assert int(COMPOSE["services"][name]["stop_grace_period"].removesuffix("s")) >= takes + 5


def test_a_unit_that_is_reloaded_has_processes_to_replace() -> None:
    """A single process would end by it, in order, and so nobody would start it again."""
    (command,), (reload,) = UNIT["ExecStart"], UNIT["ExecReload"]
    assert int(command.split("--workers ")[1]) >= 2
    assert reload == "/bin/kill -HUP $MAINPID"
    assert (UNIT["KillMode"], UNIT["Restart"]) == (["mixed"], ["on-failure"])


def test_what_nginx_keeps_stands_on_a_disk() -> None:
    """In memory it would be as large as it may become there, and what is on its way besides."""
    nginx = COMPOSE["services"]["nginx"]
    text = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
    (folder,) = re.findall(r"^ *proxy_cache_path (\S+)/communique ", text, re.MULTILINE)
    assert f"cache:{folder}" in nginx["volumes"]
    assert "cache" in COMPOSE["volumes"]
    assert folder not in {one.partition(":")[0] for one in nginx["tmpfs"]}


def test_nginx_has_all_its_files() -> None:
    told = "\n".join((DEPLOY / name).read_text(encoding="utf-8") for name in ("nginx.conf", "service.conf"))
    for name in set(re.findall(r"^ *include (\S+);", told, re.MULTILINE)):
        assert f"./{name}:/etc/nginx/{name}:ro" in COMPOSE["services"]["nginx"]["volumes"]


def test_two_services_are_what_nginx_asks() -> None:
    upstream = re.findall(r"server (\S+):8000", (DEPLOY / "nginx.conf").read_text(encoding="utf-8"))
    assert upstream == ["api-1", "api-2"]
    assert set(upstream) < set(COMPOSE["services"])


def test_mounted_files_are_there() -> None:
    mounted = [one.split(":")[0] for service in COMPOSE["services"].values() for one in service.get("volumes", [])]
    files = [DEPLOY / one for one in mounted if one.startswith("./")]
    assert files
    assert all(file.exists() for file in files)


def test_services_write_downloads_where_they_may() -> None:
    image = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    settings = (DEPLOY / "communique.env").read_text(encoding="utf-8")
    for text in (image, settings):
        (folder,) = re.findall(rf"{PREFIX}DOWNLOADS_FOLDER=(\S+)", text)
        assert Path(folder.strip('"')).parent == Path("/var/lib/communique")
    assert UNIT["StateDirectory"] == ["communique"]
    for name in SERVICES:
        assert COMPOSE["services"][name]["volumes"] == ["files:/var/lib/communique"]
        assert "files" in COMPOSE["volumes"]


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """The folder of the project as the image holds it: what is copied, and nothing else."""
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    for line in re.findall(r"^COPY (?!--from)(.+)$", text, re.MULTILINE):
        *names, target = line.split()
        for name in names:
            source, copy = PROJECT_FOLDER / name, tmp_path / (name if target == "./" else target)
            if source.is_dir():
                shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy)
    return tmp_path


def test_the_image_has_all_that_a_service_needs(image: Path) -> None:
    """It loads, serves, and shows its pages."""
    program = """
import re
from fastapi.testclient import TestClient
from app.main import create_app
from app.settings import PROJECT_FOLDER, load_settings

with TestClient(create_app(load_settings())) as client:
    page = client.get("/docs")
    assert page.status_code == 200
    assets = re.findall(r'(?:src|href)="(docs/[^"]+|/docs/[^"]+)"', page.text)
    assert len(assets) > 2, assets
    for address in [*assets, "/", "/events", "/openapi.json", "/dataset/download"]:
        assert client.get(address).status_code == 200, address
print(PROJECT_FOLDER)
"""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(image),
        "PYTHONDONTWRITEBYTECODE": "1",
        f"{PREFIX}DATABASE_URL": f"sqlite:///{image / 'var' / 'events.sqlite3'}",
    }
    for command in (["-m", "app.cli", "load"], ["-c", program]):
        ran = subprocess.run(  # noqa: S603 - our own interpreter, our own code
            [sys.executable, *command], cwd=image, env=environment, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == str(image)


def test_the_image_has_all_that_it_is_built_from(image: Path) -> None:
    """What pyproject.toml names has to be there, or the package cannot be installed."""
    project = tomllib.loads((image / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for name in [project["readme"], *project["license-files"]]:
        assert (image / name).is_file(), name


def test_nothing_else_is_sent_to_the_builder(image: Path) -> None:
    lines = (DEPLOY / "Containerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    allowed = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    assert allowed == {one.name for one in image.iterdir()}


def test_the_image_is_run_by_nobody_in_particular_and_looked_after() -> None:
    text = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
    assert re.search(r"^USER (?!root)", text, re.MULTILINE)
    assert "HEALTHCHECK" in text
