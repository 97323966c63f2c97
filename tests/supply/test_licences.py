"""Everything shipped is under a licence that we allow, and the page says which."""

import pytest

from supply import SHIPPED, SupplyError, licences
from supply.licences import PAGE, Rules, find, licensed, read_rules, row, said, shipped
from supply.locks import Locked, read_lock
from supply.vendored import vendored

RULES = read_rules()
SHOWN = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][1:]


def locked(name: str) -> Locked:
    return next(one for one in read_lock(SHIPPED) if one.name == name)


def test_the_page_tells_everything_shipped_and_nothing_else() -> None:
    expected = [(one.name, one.version) for one in read_lock(SHIPPED)] + [(one.name, one.version) for one in vendored()]
    assert [line.split(" | ")[:2] for line in SHOWN] == [[f"| {name}", version] for name, version in expected]


def test_the_page_tells_what_is_installed() -> None:
    """Where another machine installs less, the page still tells what was installed where it was written."""
    for one, shown in zip(shipped(RULES), SHOWN, strict=True):
        if one.texts:
            assert shown == row(one), "run: make licences"
        assert shown.split(" | ")[2] == one.licence


def test_what_is_stated_is_needed_and_true() -> None:
    by_name = {one.name: one for one in read_lock(SHIPPED)}
    assert RULES.stated.keys() <= by_name.keys()
    for name, licence in RULES.stated.items():
        installed = find(name)
        if installed is None:
            assert by_name[name].marker, name
        elif not by_name[name].marker:
            with pytest.raises(SupplyError):
                licensed(by_name[name], Rules(RULES.allowed, {}))
        elif said(installed) != "MIT License":  # which leaves out the other one of two
            assert said(installed) == licence


def test_no_more_is_allowed_than_is_needed() -> None:
    used = {word for one in shipped(RULES) for word in one.licence.split() if word not in {"AND", "OR"}}
    assert used == RULES.allowed


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "MIT AND AGPL-3.0-only", "Apache-2.0 OR GPL-2.0-only"])
def test_a_licence_that_is_not_allowed_is_refused(licence: str) -> None:
    with pytest.raises(SupplyError, match=r"^click: .* is not among the licences"):
        licensed(locked("click"), Rules(RULES.allowed, {"click": licence}))


@pytest.mark.parametrize("licence", ["BSD", "MIT License", "Proprietary", "see LICENSE"])
def test_words_that_are_no_expression_are_refused(licence: str) -> None:
    with pytest.raises(SupplyError, match=r"^click: .* is no SPDX expression"):
        licensed(locked("click"), Rules(RULES.allowed, {"click": licence}))


def test_a_package_that_says_nothing_is_refused() -> None:
    with pytest.raises(SupplyError, match=r"^nowhere: it does not say its licence"):
        licensed(Locked("nowhere", "1", None, ("0",)), RULES)


def test_a_package_that_is_new_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the tests above compare with is what is locked, so that a new package cannot be forgotten."""
    monkeypatch.setattr(licences, "read_lock", lambda _: [Locked("pytest", "1", None, ("0",))])
    assert next(iter(shipped(RULES))).name == "pytest"
