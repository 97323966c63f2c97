"""What stands in vendor/ is what was put there."""

import shutil
from pathlib import Path

import pytest

from supply import VENDOR, SupplyError, vendored
from supply.vendored import README, faults

FOLDERS = sorted(VENDOR.iterdir())


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDERS[0], tmp_path / "copy"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_file_is_what_its_checksum_says_and_none_is_without(folder: Path) -> None:
    assert faults(folder) == []


def test_a_changed_a_missing_and_an_added_file_are_noticed(copy: Path) -> None:
    first, second, *_ = sorted(vendored.checksums(copy))
    (copy / first).write_bytes((copy / first).read_bytes() + b" ")
    (copy / second).unlink()
    (copy / "more").mkdir()
    (copy / "more" / "README.md").touch()
    told = {f"vendor/copy/{first}: was changed", f"vendor/copy/{second}: is missing"}
    assert set(faults(copy)) == told | {"vendor/copy/more/README.md: has no checksum"}


def test_whose_it_is_has_to_be_said(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vendored, "VENDOR", copy.parent)
    (one,) = vendored.vendored()
    assert (one.name, one.licence, one.version.count(".")) == ("swagger-ui-dist", "Apache-2.0", 2)
    (copy / README).write_text("# Something\n", encoding="utf-8")
    with pytest.raises(SupplyError, match="which package"):
        vendored.vendored()
