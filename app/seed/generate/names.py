"""Invented names, each given once, and how they look in other scripts. No real name is written here."""

from random import Random

_ONSETS = "b,d,f,g,h,k,l,m,n,r,s,t,v,z,br,dr,gr,kr,tr,pl,sh,ch,zh,vl"
_SYLLABLES = [onset + vowel for onset in _ONSETS.split(",") for vowel in "aeiou" if onset + vowel != "to"]
_ENDINGS = {
    "state": ("mor", "varra", "eth", "onda", "issa", "une", "ark", "elle"),
    "place": ("holm", "mar", "gate", "wick", "vik", "essa", "furt", "aya", ""),
    "given": ("n", "s", "r", "ya", "ik", "el", "im", ""),
    "family": ("vich", "sen", "ura", "dze", "ez", "elli", "man", "ko", "ani", "oglu"),
    "body": ("an", "ic", "ese", "ian", "ine"),
}
_LENGTHS = {"state": (3, 3), "place": (2, 3), "given": (1, 2), "family": (2, 3), "body": (2, 3)}

_ACCENTS = {"a": "á", "e": "é", "i": "í", "o": "ö", "u": "ü", "s": "š", "z": "ž"}
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_SCRIPTS = {"ru": "абцдефгхижклмнопкрстуввхыз", "ar": "ابكديفغهيجكلمنوبقرستوفوخيز"}


def _table(letters: str) -> dict[int, str]:
    plain = dict(zip(_LATIN, letters, strict=True))
    plain |= {accented: plain[bare] for bare, accented in _ACCENTS.items()}
    return {ord(latin): letter for latin, letter in plain.items()} | {
        ord(latin.upper()): letter.upper() for latin, letter in plain.items()
    }


_TABLES = {language: _table(letters) for language, letters in _SCRIPTS.items()}


def in_script_of(language: str, text: str) -> str:
    """Write Latin text, letter by letter, in the script of a language; most are written in Latin."""
    table = _TABLES.get(language)
    return text.translate(table) if table else text


def accented(rng: Random, name: str) -> str:
    """A name with an accent, now and then."""
    if rng.random() > 0.3:  # noqa: PLR2004 - a share
        return name
    position = rng.randrange(1, len(name))
    return name[:position] + _ACCENTS.get(name[position], name[position]) + name[position + 1 :]


def slug(name: str) -> str:
    """The id made of a name without accents."""
    return name.lower().replace(" ", "-")


class Namer:
    """Makes names, none of them twice."""

    def __init__(self, rng: Random) -> None:
        """Take the source of chance."""
        self._rng = rng
        self._taken: set[str] = set()

    def word(self, kind: str) -> str:
        """A word that sounds like a name of this kind."""
        rng = self._rng
        syllables = [rng.choice(_SYLLABLES) for _ in range(rng.randint(*_LENGTHS[kind]))]
        return "".join([*syllables, rng.choice(_ENDINGS[kind])]).capitalize()

    def new(self, kind: str, pattern: str = "{}") -> str:
        """A name with a word of this kind in it that was not given before."""
        while (name := pattern.format(self.word(kind))) in self._taken:
            pass
        self._taken.add(name)
        return name

    def person(self, family: str) -> str:
        """A new full name with this family name."""
        return self.new("given", f"{{}} {family}")
