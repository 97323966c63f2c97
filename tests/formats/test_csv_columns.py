"""Which columns CSV has: every served field in at least one, under names and in an order that never change."""

import pytest

from app.formats.csv_columns import COLUMNS, columns_of
from app.formats.item import ItemKind
from app.schemas.base import ReadModel
from app.schemas.change import ReleaseChangeRead, ReleaseChangeSummary
from app.schemas.citation import CitedRecordRead
from app.schemas.membership import MembershipChangeRead
from app.schemas.relation import RelationItemRead
from app.schemas.search import HitRead
from app.schemas.views import VIEWS
from app.vocabulary import RecordKind, View

MODELS: list[tuple[ItemKind, type[ReadModel]]] = [
    *((ItemKind(kind), model) for kind, views in VIEWS.items() for model in views.values()),
    (ItemKind.MEMBERSHIP_CHANGE, MembershipChangeRead),
    (ItemKind.CITATION, CitedRecordRead),
    (ItemKind.HIT, HitRead),
    (ItemKind.RELATION, RelationItemRead),
    (ItemKind.CHANGE, ReleaseChangeSummary),
    (ItemKind.CHANGE, ReleaseChangeRead),
]

# The promise: nobody's spreadsheet may break. A new column is added here; nothing here is ever edited or moved.
PINNED = {
    ItemKind.EVENT: """
        id title type date date_earliest date_latest date_precision date_label date_basis date_note status
        place_id place_name country_id country_name latitude longitude summary participants participant_names
        participant_roles participant_for topics source_count disputed disputes sources note public_since
        public_since_earliest public_since_latest public_since_precision public_since_label public_since_basis
        public_since_note related related_relations related_directions documents document_roles figures
        figure_values figure_qualifiers figure_units statements
    """,
    ItemKind.STATEMENT: """
        id speakers speaker_names capacity on_behalf_of on_behalf_of_names audience audience_names mode
        reported_by_id reported_by_name quote gist said said_earliest said_latest said_precision said_label
        said_basis said_note topics about about_names event_id event_title event_date stance_topics
        stance_positions source_count disputed disputes sources note public_since public_since_earliest
        public_since_latest public_since_precision public_since_label public_since_basis public_since_note chain
        chain_names chain_acts chain_sources chain_dates
    """,
    ItemKind.ACTOR: """
        id kind name acronym country_id country_name summary disputes sources note family_name aliases
        official_names official_name_languages identifiers part_of part_of_names part_of_during existed
        existed_earliest existed_latest existed_precision existed_label existed_basis existed_note complete_from
        complete_from_earliest complete_from_latest complete_from_precision complete_from_label
        complete_from_basis complete_from_note changes_told_from changes_told_from_earliest
        changes_told_from_latest changes_told_from_precision changes_told_from_label changes_told_from_basis
        changes_told_from_note offices office_at office_during memberships membership_organizations
        membership_statuses membership_during members member_memberships member_statuses member_during
        event_count statement_count spoken_count first_event_id first_event_title first_event_date last_event_id
        last_event_title last_event_date counterparts counterpart_names counterpart_events
    """,
    ItemKind.MEMBERSHIP: """
        id member_id member_name organization_id organization_name status counts_as_member during
        during_earliest during_latest during_precision during_label during_basis during_note disputes sources
        note began_with_id began_with_title began_with_date ended_with_id ended_with_title ended_with_date
    """,
    ItemKind.MEMBERSHIP_CHANGE: """
        id change date date_earliest date_latest date_precision date_label date_basis date_note member_id
        member_name organization_id organization_name from_status to_status membership event_id event_title
        event_date
    """,
    ItemKind.SOURCE: """
        id title type publisher authors created created_earliest created_latest created_precision created_label
        created_basis created_note published published_earliest published_latest published_precision
        published_label published_basis published_note language party_id party_name url archived_url held
        summary copies copy_publishers disputes note
    """,
    ItemKind.PLACE: """
        id name country_id country_name latitude longitude aliases identifiers disputes sources
    """,
    ItemKind.TOPIC: """
        id label definition positions position_speakers position_on_behalf_of position_said position_statements
    """,
    ItemKind.CITATION: """
        id record_kind record_id record_title supports quote locator note
    """,
    ItemKind.HIT: """
        kind id title path
    """,
    ItemKind.RELATION: """
        kind id date date_earliest date_latest date_precision date_label date_basis date_note title type status
        place_id place_name country_id country_name latitude longitude summary participants participant_names
        participant_roles participant_for topics source_count disputed speakers speaker_names capacity
        on_behalf_of on_behalf_of_names audience audience_names mode reported_by_id reported_by_name quote about
        about_names event_id event_title event_date stance_topics stance_positions change member_id member_name
        organization_id organization_name from_status to_status membership
    """,
    ItemKind.CHANGE: """
        id change kind record_id renamed_to version revision date path record
    """,
}


def _fields(model: type[ReadModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


@pytest.mark.parametrize("kind", ItemKind)
def test_names_and_order_of_columns_are_those_promised(kind: ItemKind) -> None:
    assert [column.name for column in COLUMNS[kind]] == PINNED[kind].split()


@pytest.mark.parametrize(("kind", "model"), MODELS)
def test_every_field_of_every_view_comes_in_a_column(kind: ItemKind, model: type[ReadModel]) -> None:
    assert {column.field for column in columns_of(kind, _fields(model), [])} == set(_fields(model))


@pytest.mark.parametrize("kind", [ItemKind.EVENT, ItemKind.STATEMENT, ItemKind.MEMBERSHIP_CHANGE])
def test_what_ties_two_actors_has_the_columns_of_its_own_list(kind: ItemKind) -> None:
    model = MembershipChangeRead if kind is ItemKind.MEMBERSHIP_CHANGE else VIEWS[RecordKind(kind)][View.SUMMARY]
    own = {column.name for column in columns_of(kind, _fields(model), [])}
    told = {column.name for column in COLUMNS[ItemKind.RELATION]}
    assert {name for name in own - told if not name.startswith("said")} <= {"gist"}, "title and date tell these"


def test_columns_follow_the_fields_asked_for_in_their_own_order() -> None:
    columns = columns_of(ItemKind.EVENT, ["place", "title", "id"], ["highlight", "date"])
    assert [column.name for column in columns] == [
        *("id", "title", "place_id", "place_name", "country_id", "country_name", "latitude", "longitude"),
        *("match_date", "match_highlight"),
    ]


@pytest.mark.parametrize("kind", ItemKind)
def test_no_two_columns_have_one_name(kind: ItemKind) -> None:
    names = [column.name for column in columns_of(kind, {one.field for one in COLUMNS[kind]}, ["date", "highlight"])]
    assert len(set(names)) == len(names)
