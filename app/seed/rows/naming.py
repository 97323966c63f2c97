"""Everything that requests may call something by, as rows of the lexicon."""

from collections.abc import Iterator, Mapping, Sequence

from app.folding import name_key
from app.lexicon import Level, NameRow
from app.seed.chronology import Chronology
from app.vocabulary import Naming, RecordKind, Scheme


def names_of(chronology: Chronology) -> Iterator[NameRow]:
    """Every name a request may use, by namespace; a record is shown under its acronym, or else its first name."""
    identifiers: dict[str, str] = {}
    for one in chronology.actors:
        names = {
            Level.IDENTIFIER: [*(it.id for it in one.identifiers), *([one.acronym] if one.acronym else [])],
            Level.NAME: [one.name, *one.aliases, *(official.name for official in one.official_names)],
            Level.FAMILY_NAME: [one.family_name] if one.family_name else [],
        }
        yield from _names(RecordKind.ACTOR, one.id, names, shown=one.acronym or one.name)
        identifiers |= {f"{it.scheme}:{it.id}": it.id for it in one.identifiers}
    for identifier, alone in identifiers.items():
        yield from _names(Naming.IDENTIFIER, identifier, {Level.IDENTIFIER: [alone]})
    for place in chronology.places:
        names = {Level.IDENTIFIER: [it.id for it in place.identifiers], Level.NAME: [place.name, *place.aliases]}
        yield from _names(RecordKind.PLACE, place.id, names, shown=place.name)
    for source in chronology.sources:
        yield from _names(RecordKind.SOURCE, source.id, {Level.NAME: [source.title]}, shown=source.title)
    for publisher in sorted(set(publishers_of(chronology).values())):
        yield from _names(Naming.PUBLISHER, publisher, {Level.NAME: [publisher]})
    for language in sorted({source.language for source in chronology.sources}):
        yield from _names(Naming.LANGUAGE, language, {Level.NAME: [language]})
    for scheme in Scheme:
        namespace = RecordKind.TOPIC if scheme is Scheme.TOPICS else scheme
        for term in chronology.vocabulary.terms(scheme):
            yield from _names(namespace, term.id, {Level.NAME: [term.label]}, shown=term.label)


def publishers_of(chronology: Chronology) -> Mapping[str, str]:
    """Every spelling of a publisher, and the one it is known by: of those that fold alike, the first in order."""
    spellings = sorted({source.publisher for source in chronology.sources if source.publisher})
    known: dict[str, str] = {}
    return {spelling: known.setdefault(name_key(spelling), spelling) for spelling in spellings}


def _names(
    namespace: RecordKind | Scheme | Naming,
    record_id: str,
    names: Mapping[Level, Sequence[str]],
    shown: str | None = None,
) -> Iterator[NameRow]:
    """The names of one record by level, its id always among them; of two that fold to one, the first is kept."""
    for level, written in {Level.ID: [record_id], **names}.items():
        kept: dict[str, str] = {}
        for name in written:
            kept.setdefault(name_key(name), name)
        for folded, name in kept.items():
            yield NameRow(namespace.value, level.value, folded, record_id, name, name == shown)
