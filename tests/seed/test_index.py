"""What records show of others, compared with what a plain walk over the whole chronology finds."""

import json
from collections import Counter

import pytest
from sqlalchemy import create_engine

from app.database.search_index import empty_search_index, fill_search_index
from app.errors import OperatorError
from app.seed.document import Event, SeedDocument, Statement
from app.seed.render.whole import WholeIndex
from app.seed.scratch import Scratch
from app.seed.survey import Survey
from app.vocabulary import RecordKind


@pytest.fixture(scope="module")
def index(chronology: SeedDocument) -> WholeIndex:
    """The index of the chronology, with what all its events show of others."""
    links = Survey.of(chronology).links
    made = WholeIndex(chronology, links)
    made.shown = links.shown_on(RecordKind.EVENT, [one.id for one in chronology.events])
    return made


def actors_of(event: Event) -> set[str]:
    return {name for who in event.participants for name in (who.actor, who.behalf) if name}


def actors_in(said: Statement) -> set[str]:
    return {*said.speakers, *said.on_behalf_of, *said.audience, *said.about}


def test_events_are_shown_by_title_and_date(index: WholeIndex, chronology: SeedDocument) -> None:
    for event in chronology.events:
        ref = index.event(event.id)
        assert (ref.id, ref.title, ref.date.edtf) == (event.id, event.title, event.date.edtf.text)


def test_relations_are_shown_from_both_sides(index: WholeIndex, chronology: SeedDocument) -> None:
    by_date = sorted(chronology.events, key=lambda one: (one.date.edtf.first_day, one.id))
    incoming = 0
    for event in chronology.events:
        expected = [(one.relation, "outgoing", one.event) for one in event.related]
        expected += [
            (one.relation, "incoming", other.id) for other in by_date for one in other.related if one.event == event.id
        ]
        incoming += len(expected) - len(event.related)
        found = [(relation, way, json.loads(ref)["id"]) for relation, way, ref in index.relations_of(event.id)]
        assert found == expected
    assert incoming


def test_statements_at_an_event_come_in_order_of_date(index: WholeIndex, chronology: SeedDocument) -> None:
    for event in chronology.events:
        said = [one for one in chronology.statements if one.event == event.id]
        expected = [one.id for one in sorted(said, key=lambda one: (one.said.edtf.first_day, one.id))]
        assert [json.loads(ref)["id"] for ref in index.shown.statements[event.id]] == expected


def test_stances_on_a_topic_come_in_order_of_date(index: WholeIndex, chronology: SeedDocument) -> None:
    by_date = sorted(chronology.statements, key=lambda one: (one.said.edtf.first_day, one.id))
    taken = 0
    for topic in chronology.vocabulary.topics:
        expected = [
            (stance.position, said.speakers, said.on_behalf_of, said.said.edtf.text, said.id)
            for said in by_date
            for stance in said.stance
            if stance.topic == topic.id
        ]
        taken += len(expected)
        found = []
        for link in index.stances_on(topic.id):
            statement = json.loads(link.ref)
            speakers = [one["id"] for one in statement["speakers"]]
            found.append((link.position, speakers, link.behalf, json.loads(link.said)["edtf"], statement["id"]))
        assert found == expected
    assert taken > 3


def test_the_activity_of_an_actor_counts_each_record_once(index: WholeIndex, chronology: SeedDocument) -> None:
    for actor in chronology.actors:
        events = [one for one in chronology.events if actor.id in actors_of(one)]
        said = [one for one in chronology.statements if actor.id in actors_in(one)]
        activity = index.activity_of(actor.id)
        assert activity.events == len(events)
        assert activity.statements == len(said)
        assert activity.spoken == sum(actor.id in one.speakers for one in said)
        first = min(((one.date.edtf.first_day, one.id) for one in events), default=(0, None))[1]
        last = max(((one.date.edtf.last_day, one.id) for one in events), default=(0, None))[1]
        assert (activity.first_event and activity.first_event.id) == first
        assert (activity.last_event and activity.last_event.id) == last
        together = Counter(other for one in events for other in actors_of(one) - {actor.id})
        ranked = sorted(together.items(), key=lambda one: (-one[1], one[0]))[:10]
        assert [(other.id, count) for other, count in activity.counterparts] == ranked


def test_pairs_of_actors_that_are_put_aside_are_counted_all_the_same(
    chronology: SeedDocument, index: WholeIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.seed.activity._MOST_PAIRS", 3)
    monkeypatch.setattr("app.seed.survey._BATCH", 2)
    other = WholeIndex(chronology, Survey.of(chronology).links)
    for actor in chronology.actors:
        assert other.activity_of(actor.id) == index.activity_of(actor.id)


def test_spells_come_in_order_of_date_from_both_sides(index: WholeIndex, chronology: SeedDocument) -> None:
    by_date = sorted(chronology.memberships, key=lambda one: (one.during.edtf.first_day, one.id))
    for actor in chronology.actors:
        assert list(index.memberships_of(actor.id)) == [one for one in by_date if one.member == actor.id]
        assert list(index.members_of(actor.id)) == [one for one in by_date if one.organization == actor.id]


def test_asking_for_disputes_notes_none(index: WholeIndex, chronology: SeedDocument) -> None:
    """Else memory would grow with every record that is rendered."""
    before = len(index.disputes)
    assert all(index.disputes[kind, "nobody"] == [] for kind, _ in list(index.disputes))
    assert len(index.disputes) == before > 0
    assert chronology.disputes


# On disk --------------------------------------------------------------------------------------------------------------


def test_a_scratch_database_sees_what_was_added_and_none_sees_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.seed.scratch._BATCH", 2)
    one, other = Scratch("CREATE TABLE a (b)"), Scratch("CREATE TABLE a (b)")
    for number in range(5):
        one.add("INSERT INTO a VALUES (?)", (number,))
        assert one.one("SELECT count(*) FROM a") == (number + 1,)
    assert list(one.rows("SELECT b FROM a WHERE b > ?", 2)) == one.all("SELECT b FROM a WHERE b > 2") == [(3,), (4,)]
    assert one.run("DELETE FROM a WHERE b < 3") == 3
    assert other.one("SELECT b FROM a") is None


def test_a_full_disk_is_one_line() -> None:
    scratch = Scratch("PRAGMA max_page_count = 3; CREATE TABLE a (b)")
    remedy = (
        r"the folder for temporary files cannot be used \(database or disk is full\); make room there, or set TMPDIR"
    )
    with pytest.raises(OperatorError, match=remedy):
        scratch.run("INSERT INTO a VALUES (?)", "x" * 100_000)
    scratch = Scratch("PRAGMA max_page_count = 3; CREATE TABLE a (b)")
    scratch.add("INSERT INTO a VALUES (?)", ("x" * 100_000,))
    with pytest.raises(OperatorError, match=remedy):
        scratch.all("SELECT * FROM a")


def test_full_text_search_is_refused_where_it_is_not_built(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = create_engine("sqlite://")
    monkeypatch.setattr(engine.dialect, "name", "oracle")
    with engine.connect() as connection:
        with pytest.raises(OperatorError, match="full-text search is not built for oracle"):
            empty_search_index(connection)
        with pytest.raises(OperatorError, match="full-text search is not built for oracle"):
            fill_search_index(connection, [(1, "lamp", "dues")])
    engine.dispose()
