"""Names of authors, divided only where it is known how. Guesses nothing from how a name is written."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuthorName:
    """A name as displayed and, for a person whose family name is known and stands last, its two parts."""

    display: str
    family: str | None = None
    given: str | None = None


def read_name(display: str, family_names: Mapping[str, str]) -> AuthorName:
    """Divide a name by the family name recorded for it; whole, as an institution's is, without one.

    `family_names` maps names as displayed to family names. A name that begins with its family name stays whole: styles
    that put given names first would turn it around. So does one with a comma or an "and", which part names and persons
    in the forms citations are written in.
    """
    family = family_names.get(display)
    given = display.removesuffix(f" {family}").strip() if family else ""
    if not family or given in {"", display} or "," in display or " and " in display:
        return AuthorName(display)
    return AuthorName(display, family, given)
