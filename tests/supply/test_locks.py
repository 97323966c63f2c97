"""What is installed is one version of each package, with its hash, from wherever pip is told to look."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from supply import LOCKS, PROJECT_FOLDER, SHIPPED, SupplyError
from supply.locks import Locked, read_lock

HASH = f"--hash=sha256:{'0' * 64}"
INSTALLS = ("Makefile", "deploy/Containerfile", ".ci/run")
NPM = {"package.json", "package-lock.json", "npm-shrinkwrap.json", ".npmrc", "yarn.lock", "pnpm-lock.yaml"}


def kept() -> list[Path]:
    """The files that git keeps, or would."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=PROJECT_FOLDER, capture_output=True, text=True, check=True)  # noqa: S603
    return [PROJECT_FOLDER / name for name in listed.stdout.splitlines() if (PROJECT_FOLDER / name).exists()]


def test_every_lock_file_is_known() -> None:
    assert {file for file in kept() if file.suffix == ".lock"} == set(LOCKS)


@pytest.mark.parametrize("file", LOCKS, ids=lambda file: file.name)
def test_every_requirement_has_one_version_and_its_hashes(file: Path) -> None:
    locked = read_lock(file)
    text = file.read_text(encoding="utf-8")
    assert len(locked) == len(re.findall(r"^[^ \n]", text, re.MULTILINE)) > 0
    assert sum(len(one.hashes) for one in locked) == text.count("--hash=")
    for one in locked:  # another version of the same is for other machines
        assert one.marker or [other.name for other in locked].count(one.name) == 1


def test_what_is_shipped_is_tested() -> None:
    assert set(read_lock(SHIPPED)) <= set(read_lock(PROJECT_FOLDER / "requirements-dev.lock"))


def test_a_lock_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "some.lock"
    file.write_text(f"a==1.0 ; python_version < '3.14' \\\n    {HASH} \\\n    {HASH}\nb-c==2 \\\n    {HASH}\n", "utf-8")
    hashes = ("0" * 64,)
    assert read_lock(file) == [
        Locked("a", "1.0", "python_version < '3.14'", hashes * 2),
        Locked("b-c", "2", None, hashes),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "a==1.0",
        f"a>=1.0 {HASH}",
        f"a==1.* {HASH}",
        f"a {HASH}",
        f"a==1.0 --hash=md5:{'0' * 32}",
        f"a @ file:///a.whl {HASH}",
        f"-e . {HASH}",
        "-i packages",
        "--trusted-host a.example",
    ],
)
def test_anything_else_is_refused(tmp_path: Path, line: str) -> None:
    file = tmp_path / "some.lock"
    file.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(SupplyError, match="make lock"):
        read_lock(file)


def test_no_file_names_where_packages_come_from() -> None:
    for file in kept():
        if file.suffix in {".lock", ".in"} or file.name in NPM or file.name in {"pip.conf", "uv.toml"}:
            if file.name == "package-lock.json":
                continue  # whose addresses of authors are read below
            text = file.read_text(encoding="utf-8").replace("omit-lockfile-registry-resolved=true", "")
            assert "://" not in text, file
            assert not re.search(r"index-url|find-links|trusted-host|registry", text), file
    assert "[tool.uv" not in (PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8")


def test_the_lock_file_of_npm_has_a_hash_for_each_package_and_no_place_it_came_from() -> None:
    packages = json.loads((PROJECT_FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    foreign = {name: one for name, one in packages.items() if "node_modules/" in name and not one.get("link")}
    assert foreign
    for name, one in foreign.items():
        assert re.fullmatch(r"sha512-[\w+/]{86}==", one["integrity"]), name
        assert "resolved" not in one, name
    for name in packages.keys() - foreign.keys():
        assert "://" not in packages[name].get("resolved", ""), name


def test_everything_is_installed_by_hash() -> None:
    """But for the project itself, which is at hand; npm takes what its lock file has, and its hashes."""
    lines = [
        line
        for name in INSTALLS
        for line in (PROJECT_FOLDER / name).read_text(encoding="utf-8").splitlines()
        if re.search(r"\bpip3? install\b|\buv pip (install|sync)\b|\bnpm (install|i|ci)\b|\bpipx\b|\buvx\b", line)
    ]
    own = [line for line in lines if "--no-deps --no-build-isolation --editable ." in line]
    locked = [line for line in lines if re.search(r"--require-hashes -r \S+\.lock$", line)]
    assert len(own) == 2
    assert {PROJECT_FOLDER / line.split()[-1] for line in locked} == set(LOCKS)
    by_npm = [line for line in lines if re.search(r"\bnpm ci\b", line)]
    assert len(own) + len(locked) + len(by_npm) == len(lines)
