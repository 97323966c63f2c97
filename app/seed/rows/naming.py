"""Everything that requests may call something by, as rows of the lexicon."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.folding import name_key
from app.lexicon import Level, NameRow
from app.seed.chronology import Chronology
from app.seed.document import Actor
from app.vocabulary import Naming, RecordKind, Scheme


def names_of(chronology: Chronology) -> Iterator[NameRow]:
    """Every name a request may use, by namespace; a record is shown under its acronym, or else its first name."""
    identifiers: dict[str, None] = {}
    for one in chronology.actors:
        names = {
            Level.IDENTIFIER: [*(it.id for it in one.identifiers), *([one.acronym] if one.acronym else [])],
            Level.NAME: [one.name, *one.aliases, *(official.name for official in one.official_names)],
            Level.FAMILY_NAME: [one.family_name] if one.family_name else [],
        }
        yield from _names(RecordKind.ACTOR, one.id, names, shown=one.label)
        identifiers |= dict.fromkeys(identifiers_of(one))
    for identifier in identifiers:
        yield from _names(Naming.IDENTIFIER, identifier, {})
    for place in chronology.places:
        names = {Level.IDENTIFIER: [it.id for it in place.identifiers], Level.NAME: [place.name, *place.aliases]}
        yield from _names(RecordKind.PLACE, place.id, names, shown=place.name)
    for source in chronology.sources:
        yield from _names(RecordKind.SOURCE, source.id, {Level.NAME: [source.title]}, shown=source.title)
    for publisher in set(spellings_of(source.publisher for source in chronology.sources).values()):
        yield from _names(Naming.PUBLISHER, publisher, {})
    for language in set(spellings_of(source.language for source in chronology.sources).values()):
        yield from _names(Naming.LANGUAGE, language, {})
    for scheme in Scheme:
        namespace = RecordKind.TOPIC if scheme is Scheme.TOPICS else scheme
        for term in chronology.vocabulary.terms(scheme):
            yield from _names(namespace, term.id, {Level.NAME: [term.label]}, shown=term.label)


def identifiers_of(actor: Actor) -> list[str]:
    """The ids an actor has in other schemes, each alone and as `scheme:id`."""
    return list(dict.fromkeys(name for it in actor.identifiers for name in (it.id, f"{it.scheme}:{it.id}")))


def spellings_of(values: Iterable[str | None]) -> Mapping[str, str]:
    """Every spelling of a name, and the one it is known by: of those that fold alike, the first in order."""
    known: dict[str, str] = {}
    return {spelling: known.setdefault(name_key(spelling), spelling) for spelling in sorted(filter(None, set(values)))}


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
