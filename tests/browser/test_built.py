"""What the built page contains of others is under licences that we allow, and it says which."""

import re

from supply.licences import read_rules
from tests.browser.served import EXPLORER

LICENCES = EXPLORER / "dist" / ".vite" / "license.md"


def test_licences_of_what_it_contains_are_allowed() -> None:
    contained = re.findall(r"^## (\S+) - \S+ \((.+)\)$", LICENCES.read_text(encoding="utf-8"), re.MULTILINE)
    licences = dict(contained)
    assert {"preact", "openapi-fetch"} <= licences.keys()
    assert {name: licence for name, licence in licences.items() if licence not in read_rules().allowed} == {}
