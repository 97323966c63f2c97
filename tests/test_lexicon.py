"""Names to ids: folding, the four levels, exclusion, and what is said of names that mean nothing or too much."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.database.engine import make_writer, open_database
from app.database.migrate import migrate
from app.database.snapshot import Snapshot
from app.edtf import Edtf
from app.errors import ParameterError, ParameterProblem
from app.folding import fold
from app.lexicon import Level, Lexicon, LexiconKeeper, NameRow
from app.params.actors import ActorQuery
from app.params.events import EventQuery
from app.params.listing import ListQuery
from app.params.member_states import MembershipQuery
from app.params.names import Selection
from app.params.sources import SourceQuery
from app.params.statements import StatementQuery
from app.seed.document import SeedDocument
from app.seed.load import load_seed
from app.settings import Settings
from app.vocabulary import ActorKind, Naming, RecordKind, Scheme
from tests.engines import Databases

steady = settings(derandomize=True, deadline=None, max_examples=50)


def names_of(record_id: str, level: Level, *names: str, namespace: str = "actor") -> list[NameRow]:
    """Names as the loader writes them; the first is preferred where it is a name and no id."""
    preferred = names[0] if level is Level.NAME else None
    return [NameRow(namespace, level, fold(name), record_id, name, name == preferred) for name in names]


@pytest.fixture(scope="module")
def snapshot(chronology_url: str) -> Iterator[Snapshot]:
    """A view of the loaded chronology."""
    database = open_database(Settings(database_url=chronology_url))
    with database.reading() as opened:
        yield opened
    database.close()


@pytest.fixture(scope="module")
def lexicon(snapshot: Snapshot) -> Lexicon:
    """All names of the chronology."""
    return LexiconKeeper().at(snapshot)


def problems_of(lexicon: Lexicon, query: ListQuery) -> list[ParameterProblem]:
    """What a request is refused for."""
    with pytest.raises(ParameterError) as refused:
        lexicon.resolve(query)
    return list(refused.value.errors)


# --- Folding ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("берёза", "береза"),
        ("Тёмлин", "ТЕМЛИН"),
        ("NATO", "nato"),
        ("Inés Solano", "ines solano"),
        ("Ine\u0301s", "In\u00e9s"),
        ("Straße", "STRASSE"),
        ("Außenbänke-Taucher", "AUSSENBANKE-TAUCHER"),
        ("Φως της Θάλισσας", "ΦΩΣ ΤΗΣ ΘΑΛΙΣΣΑΣ"),
        ("  Harbour \t Union\n", "Harbour Union"),
        ("Harbour\u00a0Union", "Harbour Union"),
        ("İstanbul", "istanbul"),
        ("\uff28\uff35", "hu"),  # full-width letters
        ("ﬁsh", "fish"),
        ("أومارا", "اومارا"),
        ("港湾联盟", "港湾联盟"),
    ],
)
def test_names_that_differ_in_case_accents_or_spaces_fold_alike(written: str, other: str) -> None:
    assert fold(written) == fold(other)


@pytest.mark.parametrize(
    ("written", "other"),
    [("Harbour Union", "HarbourUnion"), ("Mei", "Me"), ("梅", "海"), ("бал", "вал"), ("Ouma-ra", "Oumara")],
)
def test_names_that_differ_in_letters_do_not(written: str, other: str) -> None:
    assert fold(written) != fold(other)


@pytest.mark.parametrize("text", ["", " ", "\u0301", "\t\n"])
def test_nothing_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@given(st.text())
@steady
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.sampled_from([" ", "\t", "\n", "\u00a0", "\u3000"]))
@steady
def test_folding_leaves_single_spaces_inside_only(text: str, space: str) -> None:
    folded = fold(f"{space}{text}{space}{space}{text}{space}")
    assert folded == " ".join(folded.split(" "))
    assert folded == folded.strip()
    assert folded.split() == fold(text).split() * 2


@given(st.text(alphabet=st.characters(max_codepoint=0x17F)))
@steady
def test_case_does_not_count(text: str) -> None:
    assert fold(text) == fold(text.casefold())
    assert fold(text) == fold(text.upper()) or "\u0131" in text  # the dotless i has no capital of its own


# --- Levels -----------------------------------------------------------------------------------------------------------


def test_the_first_level_that_matches_wins() -> None:
    levels = [
        names_of("by-family", Level.FAMILY_NAME, "word"),
        names_of("by-name", Level.NAME, "word"),
        names_of("by-identifier", Level.IDENTIFIER, "word"),
        names_of("word", Level.ID, "word"),
    ]
    expected = ["by-family", "by-name", "by-identifier", "word"]
    for count, winner in enumerate(expected, start=1):
        lexicon = Lexicon(row for rows in levels[:count] for row in rows)
        assert lexicon.resolve(EventQuery(actor=["word"]))[0]["actor"].include == (winner,)


def test_two_records_on_the_first_level_that_matches_are_too_many_though_a_later_level_would_decide() -> None:
    rows = [
        *names_of("a", Level.NAME, "word"),
        *names_of("b", Level.NAME, "Word"),
        *names_of("c", Level.FAMILY_NAME, "word"),
    ]
    [problem] = problems_of(Lexicon(rows), EventQuery(actor=["WORD"]))
    assert problem == ParameterProblem("actor", "WORD", "it can mean several; use an id", did_you_mean=("a", "b"))


def test_one_record_with_a_name_twice_on_a_level_is_one_record() -> None:
    rows = [*names_of("a", Level.NAME, "Ámsel", "Amsel")]
    assert Lexicon(rows).resolve(EventQuery(actor=["amsel"]))[0] == {"actor": Selection(("a",))}


def test_namespaces_do_not_mix() -> None:
    rows = [*names_of("a", Level.NAME, "word", namespace="topic"), *names_of("b", Level.NAME, "word")]
    names, _ = Lexicon(rows).resolve(EventQuery(actor=["word"], topic=["word"]))
    assert names == {"actor": Selection(("b",)), "topic": Selection(("a",))}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("harbour-union", "harbour-union"),
        ("HU", "harbour-union"),
        ("hu", "harbour-union"),
        ("Harbour Union", "harbour-union"),
        ("harbour  union", "harbour-union"),
        ("Union of the Harbours", "harbour-union"),
        ("UNION DES PORTS DE LA MER DES LAGUNES", "harbour-union"),
        ("港湾联盟", "harbour-union"),
        ("LR-0101", "harbour-union"),
        ("Темлин", "tyomlin"),
        ("ТЁМЛИН", "tyomlin"),
        ("Φως της Θάλισσας", "phos"),
        ("φωσ τησ θαλισσασ", "phos"),
        ("اومارا", "oumara"),
        ("AUSSENBÄNKE-TAUCHER", "saltbound"),
        ("saltbound", "saltbound"),
        ("Vathyra", "eleni-vathyra"),
        ("ines solano", "ines-solano"),
        # An acronym before an alias, a state's name before a family name.
        ("LDT", "lighthouse-tribunal"),
        ("Oumara", "oumara"),
    ],
)
def test_an_actor_is_found_by_id_identifier_acronym_any_name_or_family_name(
    lexicon: Lexicon, word: str, found: str
) -> None:
    names, taken = lexicon.resolve(EventQuery(actor=[word]))
    assert names == {"actor": Selection((found,))}
    assert taken == {"actor": {word: found}}


def test_every_actor_event_type_and_topic_is_found_by_id_and_by_name(
    lexicon: Lexicon, chronology: SeedDocument
) -> None:
    for actor in chronology.actors:
        assert lexicon.resolve(EventQuery(actor=[actor.id]))[0]["actor"].include == (actor.id,)
        assert lexicon.resolve(EventQuery(actor=[actor.name]))[0]["actor"].include == (actor.id,)
    for term in chronology.vocabulary.event_types:
        for word in (term.id, term.label, term.label.upper()):
            assert lexicon.resolve(EventQuery(type=[word]))[0]["type"].include == (term.id,)
    for topic in chronology.vocabulary.topics:
        for word in (topic.id, topic.label, f" {topic.label} "):
            assert lexicon.resolve(StatementQuery(topic=[word]))[0]["topic"].include == (topic.id,)


def test_an_ambiguous_name_is_refused_with_the_candidates(lexicon: Lexicon) -> None:
    [problem] = problems_of(lexicon, EventQuery(actor=["Solano"]))
    assert (problem.parameter, problem.value) == ("actor", "Solano")
    assert problem.did_you_mean == ("ines-solano", "tome-solano")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Harbor Union", "Harbour Union"), ("Velmorra", "Velmora"), ("тёмлен", "Тёмлин"), ("Thalisa", "Thalissa")],
)
def test_an_unknown_name_is_refused_with_names_that_look_like_it(lexicon: Lexicon, word: str, expected: str) -> None:
    [problem] = problems_of(lexicon, EventQuery(actor=[word]))
    assert (problem.parameter, problem.value) == ("actor", word)
    assert problem.reason == "there is no actor of this name"
    assert problem.did_you_mean is not None
    assert fold(expected) in {fold(suggestion) for suggestion in problem.did_you_mean}
    for suggestion in problem.did_you_mean:
        assert lexicon.resolve(EventQuery(actor=[suggestion]))[0]["actor"].include


def test_a_name_like_no_other_is_refused_without_suggestions(lexicon: Lexicon) -> None:
    [problem] = problems_of(lexicon, EventQuery(type=["qqqqqqqq"]))
    assert (problem.reason, problem.did_you_mean) == ("there is no event type of this name", None)


# --- Values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "selection"),
    [
        (["HU"], Selection(("harbour-union",))),
        (["!HU"], Selection((), ("harbour-union",))),
        (["! HU "], Selection((), ("harbour-union",))),
        (["RC", "HU"], Selection(("reef-compact", "harbour-union"))),
        (["RC", "!HU", "velmora"], Selection(("reef-compact", "velmora"), ("harbour-union",))),
        (["!RC", "!HU"], Selection((), ("reef-compact", "harbour-union"))),
    ],
)
def test_an_exclamation_mark_excludes(lexicon: Lexicon, values: list[str], selection: Selection) -> None:
    assert lexicon.resolve(EventQuery(actor=values))[0] == {"actor": selection}


def test_what_was_taken_for_what_is_told_by_parameter(lexicon: Lexicon) -> None:
    query = EventQuery(actor=["HU", "!Рифовый союз"], topic=["Ferry lines"], id=["eclipse-1968"])
    names, taken = lexicon.resolve(query)
    assert taken == {
        "actor": {"HU": "harbour-union", "Рифовый союз": "reef-compact"},
        "topic": {"Ferry lines": "ferry-lines"},
    }
    assert names["id"] == Selection(("eclipse-1968",))


def test_ids_are_taken_as_they_are() -> None:
    names, taken = Lexicon([]).resolve(EventQuery(id=["Any-Thing", "!other"]))
    assert names == {"id": Selection(("Any-Thing",), ("other",))}
    assert taken == {}


def test_a_request_without_names_has_none(lexicon: Lexicon) -> None:
    assert lexicon.resolve(EventQuery(limit=5)) == ({}, {})


@pytest.mark.parametrize("kind", list(ActorKind))
def test_a_word_of_a_closed_set_is_found_in_any_case(kind: ActorKind) -> None:
    query = ActorQuery(kind=[kind.value.upper(), f"!{kind.value}"])
    names, _ = Lexicon([]).resolve(query)
    assert names == {"kind": Selection((kind.value,), (kind.value,))}


@pytest.mark.parametrize(("word", "near"), [("organisation", "organization"), ("states", "state"), ("zzz", None)])
def test_a_word_outside_a_closed_set_is_refused_with_the_set(word: str, near: str | None) -> None:
    [problem] = problems_of(Lexicon([]), ActorQuery(kind=[word]))
    assert (problem.parameter, problem.value) == ("kind", word)
    assert problem.allowed == tuple(kind.value for kind in ActorKind)
    assert problem.did_you_mean == ((near,) if near else None)


def test_all_problems_of_a_request_are_told_at_once(lexicon: Lexicon) -> None:
    query = EventQuery(
        actor=["Solano", "HU", "Velmorra", "!nobody at all"], type=["sea blokade"], topic=["pearl-trade"]
    )
    problems = problems_of(lexicon, query)
    assert [(one.parameter, one.value) for one in problems] == [
        ("actor", "Solano"),
        ("actor", "Velmorra"),
        ("actor", "nobody at all"),
        ("type", "sea blokade"),
    ]


def test_organizations_and_states_of_memberships_are_actors(lexicon: Lexicon) -> None:
    names, _ = lexicon.resolve(MembershipQuery(organization=["HU"], state=["!Sa\u02bbundrel"]))
    assert names == {"organization": Selection(("harbour-union",)), "state": Selection((), ("sundrel",))}


def test_a_record_named_twice_is_asked_for_once(lexicon: Lexicon) -> None:
    """Or a page read along one index a value would show it twice."""
    query = EventQuery(type=["Blockade", "sea-blockade", "!Overture", "!overture"], actor=["HU", "harbour-union"])
    assert lexicon.resolve(query)[0] == {
        "type": Selection(("sea-blockade",), ("overture",)),
        "actor": Selection(("harbour-union",)),
    }


# --- Pairs ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "parameter", "found"),
    [
        (EventQuery(role=["host"]), "role", Selection(("host",))),
        (EventQuery(role=["Velmora:HOST"]), "role", Selection(("velmora:host",))),
        (EventQuery(role=["LR-0001 : Host"]), "role", Selection(("velmora:host",))),
        (EventQuery(role=["!港湾联盟:host", "signatory"]), "role", Selection(("signatory",), ("harbour-union:host",))),
        (StatementQuery(stance=["rejects"]), "stance", Selection(("rejects",))),
        (StatementQuery(stance=["Ferry lines:rejects"]), "stance", Selection(("ferry-lines:rejects",))),
        (StatementQuery(stance=["lighthouse-dues:makes it depend"]), "stance", Selection(("lighthouse-dues:depends",))),
    ],
)
def test_a_pair_says_whose_or_on_what(lexicon: Lexicon, query: ListQuery, parameter: str, found: Selection) -> None:
    names, taken = lexicon.resolve(query)
    assert names == {parameter: found}
    assert sorted(taken[parameter].values()) == sorted((*found.include, *found.exclude))


@pytest.mark.parametrize(
    ("query", "parameter", "value", "reason", "near"),
    [
        (EventQuery(role=["hots"]), "role", "hots", "there is no role of this name", "host"),
        (EventQuery(role=["Velmora:hots"]), "role", "Velmora:hots", "there is no role of this name", "Velmora:host"),
        (EventQuery(role=["Velmorra:host"]), "role", "Velmorra:host", "there is no actor of this name", "velmora:host"),
        (EventQuery(role=["Solano:host"]), "role", "Solano:host", "it can mean several; use an id", "ines-solano"),
        (
            StatementQuery(stance=["Ferry line:rejects"]),
            "stance",
            "Ferry line:rejects",
            "there is no topic of this name",
            "Ferry lines:rejects",
        ),
        (StatementQuery(stance=["reject"]), "stance", "reject", "there is no position of this name", "rejects"),
    ],
)
def test_a_pair_is_refused_for_the_half_that_means_nothing(  # noqa: PLR0913, PLR0917 - what such a refusal says
    lexicon: Lexicon, query: ListQuery, parameter: str, value: str, reason: str, near: str
) -> None:
    [problem] = problems_of(lexicon, query)
    assert (problem.parameter, problem.value, problem.reason) == (parameter, value, reason)
    assert near in (problem.did_you_mean or ())


def test_only_pairs_have_a_colon(lexicon: Lexicon) -> None:
    [problem] = problems_of(lexicon, EventQuery(topic=["velmora:ferry-lines"]))
    assert (problem.parameter, problem.value) == ("topic", "velmora:ferry-lines")
    assert lexicon.resolve(EventQuery(source=['Cable 98-LAGOON-17: "The lamps" & what they cost']))[0] == {
        "source": Selection(("tyomlin-cable-1998",))
    }


# --- Other names ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "identifier"),
    [
        ("LR-0101", "LR-0101"),
        ("lr-0101", "LR-0101"),
        ("lagoon-register:LR-0101", "lagoon-register:LR-0101"),
        ("LAGOON-REGISTER:lr-0101", "lagoon-register:LR-0101"),
    ],
)
def test_an_identifier_is_found_with_and_without_its_scheme(lexicon: Lexicon, word: str, identifier: str) -> None:
    assert lexicon.resolve(ActorQuery(identifier=[word]))[0] == {"identifier": Selection((identifier,))}


@pytest.mark.parametrize(
    "word", ["HU", "harbour-union", "Harbour Union", "shell-code:LR-0101", "LP-01", "lagoon-register"]
)
def test_what_is_no_identifier_of_an_actor_is_refused(lexicon: Lexicon, word: str) -> None:
    [problem] = problems_of(lexicon, ActorQuery(identifier=[word]))
    assert (problem.parameter, problem.value, problem.reason) == (
        "identifier",
        word,
        "there is no identifier of this name",
    )


def test_sources_are_found_by_title_publisher_party_and_language(lexicon: Lexicon) -> None:
    query = SourceQuery(publisher=["THE LAGOON HERALD", "!φως της θαλισσας"], party=["HU"], language=["EL", "!en"])
    assert lexicon.resolve(query)[0] == {
        "publisher": Selection(("The Lagoon Herald",), ("Φως της Θάλισσας",)),
        "party": Selection(("harbour-union",)),
        "language": Selection(("el",), ("en",)),
    }
    assert lexicon.resolve(EventQuery(source=["communique d'amsel"]))[0] == {
        "source": Selection(("union-communique-1998",))
    }


@pytest.mark.parametrize(
    ("query", "parameter", "reason"),
    [
        (SourceQuery(publisher=["Lagoon Herald"]), "publisher", "there is no publisher of this name"),
        (SourceQuery(language=["de"]), "language", "there is no source in a language of this name"),
        (EventQuery(place=["Amsell"]), "place", "there is no place of this name"),
        (EventQuery(source=["nothing at all"]), "source", "there is no source of this name"),
        (MembershipQuery(status=["membr"]), "status", "there is no membership status of this name"),
    ],
)
def test_a_refusal_says_what_was_looked_for(lexicon: Lexicon, query: ListQuery, parameter: str, reason: str) -> None:
    [problem] = problems_of(lexicon, query)
    assert (problem.parameter, problem.reason) == (parameter, reason)


def test_one_word_is_found_as_a_request_would(lexicon: Lexicon) -> None:
    assert lexicon.find("a", " LR-0101 ", RecordKind.ACTOR) == "harbour-union"
    assert lexicon.find("a", "Port Amsel", RecordKind.PLACE) == "amsel"
    for word, reason in (("Solano", "it can mean several; use an id"), ("x", "there is no actor of this name")):
        with pytest.raises(ParameterError) as refused:
            lexicon.find("b", word, RecordKind.ACTOR)
        [problem] = refused.value.errors
        assert (problem.parameter, problem.value, problem.reason) == ("b", word, reason)


def test_a_word_names_ids_on_the_first_level_that_matches(lexicon: Lexicon) -> None:
    assert lexicon.ids_named(RecordKind.ACTOR, "solano") == ("ines-solano", "tome-solano")
    assert lexicon.ids_named(RecordKind.ACTOR, "Oumara") == ("oumara",)
    assert lexicon.ids_named(RecordKind.TOPIC, "Ferry lines") == ("ferry-lines",)
    assert lexicon.ids_named(RecordKind.TOPIC, "Oumara") == ()


# --- Labels -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("namespace", "record_id", "label"),
    [
        (RecordKind.ACTOR, "harbour-union", "HU"),
        (RecordKind.ACTOR, "saltbound", "Free Divers of the Outer Banks"),
        (RecordKind.ACTOR, "ines-solano", "Inés Solano"),
        (RecordKind.PLACE, "drowned-bank", "The Drowned Bank"),
        (RecordKind.TOPIC, "ferry-lines", "Ferry lines"),
        (RecordKind.SOURCE, "union-communique-1998", "Communiqué d'Amsel"),
        (Scheme.EVENT_TYPES, "sea-blockade", "Blockade"),
        (Scheme.POSITIONS, "depends", "makes it depend"),
        (Scheme.MEMBERSHIP_STATUSES, "observer", "observer"),
        (Naming.PUBLISHER, "Harbour Union", "Harbour Union"),
        (RecordKind.ACTOR, "unheard-of", "unheard-of"),
        (None, "press", "press"),
    ],
)
def test_a_value_is_shown_under_its_preferred_name(
    lexicon: Lexicon, namespace: RecordKind | Scheme | Naming | None, record_id: str, label: str
) -> None:
    assert lexicon.label(namespace, record_id) == label


def test_every_record_with_names_has_a_label(lexicon: Lexicon, chronology: SeedDocument) -> None:
    for actor in chronology.actors:
        assert lexicon.label(RecordKind.ACTOR, actor.id) == (actor.acronym or actor.name)
    for scheme in Scheme:
        namespace = RecordKind.TOPIC if scheme is Scheme.TOPICS else scheme
        for term in chronology.vocabulary.terms(scheme):
            assert lexicon.label(namespace, term.id) == term.label


def test_the_lexicon_knows_from_when_on_lists_of_members_are_whole(lexicon: Lexicon) -> None:
    assert lexicon.complete_from == {"harbour-union": Edtf.parse("1975-01-01").start_earliest}
    assert Lexicon([]).complete_from == {}


# --- One lexicon a revision -------------------------------------------------------------------------------------------


def test_a_revision_keeps_its_lexicon(snapshot: Snapshot) -> None:
    keeper = LexiconKeeper()
    assert keeper.at(snapshot) is keeper.at(replace(snapshot))


def test_another_revision_or_rendering_gets_another_lexicon(snapshot: Snapshot) -> None:
    for other in (replace(snapshot.loaded, revision="0" * 64), replace(snapshot.loaded, rendering="0" * 64)):
        keeper = LexiconKeeper()
        first = keeper.at(snapshot)
        later = replace(snapshot, loaded=other)
        second = keeper.at(later)
        assert second is not first
        assert keeper.at(later) is second


def test_names_changed_by_a_load_count_from_the_next_request_on(
    databases: Databases, chronology: SeedDocument, tmp_path: Path
) -> None:
    configured = Settings(database_url=databases.new(tmp_path))
    writer, database, keeper = make_writer(configured), open_database(configured), LexiconKeeper()
    migrate(writer)
    load_seed(writer, chronology)
    query = EventQuery(actor=["Union of the Tides"])
    with database.reading() as before:
        assert problems_of(keeper.at(before), query)
    renamed = [
        actor.model_copy(update={"aliases": ["Union of the Tides"]}) if actor.id == "harbour-union" else actor
        for actor in chronology.actors
    ]
    load_seed(writer, chronology.model_copy(update={"actors": renamed}))
    with database.reading() as after:
        assert keeper.at(after).resolve(query)[0] == {"actor": Selection(("harbour-union",))}
        assert problems_of(keeper.at(after), EventQuery(actor=["港湾联盟"]))
    database.close()
    writer.dispose()


def test_among_many_names_those_that_start_alike_are_suggested_and_for_few_mistakes_only() -> None:
    names = [f"{letter}{number:04} harbour" for letter in "abc" for number in range(1000)]
    rows = [NameRow("actor", Level.NAME.value, name, name.replace(" ", "-"), name, preferred=True) for name in names]
    [first, *others] = problems_of(
        Lexicon(rows), EventQuery(actor=["b0042 harbor", "b1 harbor", "b2 harbor", "b3 harbor"])
    )
    assert (first.did_you_mean or ())[0] == "b0042 harbour"
    assert others[-1].did_you_mean is None
