"""What the items of each list are, and which fields they have, by the query model of the list."""

from collections.abc import Mapping

from app.formats.item import ItemKind
from app.params.changes import ChangeQuery
from app.params.listing import ListQuery, PagedQuery, named_in
from app.params.member_states import MembershipChangeQuery
from app.params.relations import RelationQuery
from app.params.search import SearchQuery
from app.params.sources import CitationQuery
from app.schemas.base import ReadModel
from app.schemas.change import ReleaseChangeRead, ReleaseChangeSummary
from app.schemas.citation import CitedRecordRead
from app.schemas.membership import MembershipChangeRead
from app.schemas.relation import RelationItemRead
from app.schemas.search import HitRead
from app.schemas.views import VIEWS
from app.vocabulary import RecordKind, View

ACROSS: Mapping[type[PagedQuery], tuple[ItemKind, type[ReadModel]]] = {
    MembershipChangeQuery: (ItemKind.MEMBERSHIP_CHANGE, MembershipChangeRead),
    CitationQuery: (ItemKind.CITATION, CitedRecordRead),
    SearchQuery: (ItemKind.HIT, HitRead),
    RelationQuery: (ItemKind.RELATION, RelationItemRead),
    ChangeQuery: (ItemKind.CHANGE, ReleaseChangeRead),
}
"""Lists whose items are no records of one kind."""


def kind_of(query: PagedQuery) -> ItemKind:
    """What the items of a list are."""
    return ItemKind(query.record_kind) if isinstance(query, ListQuery) else ACROSS[type(query)][0]


def fields_of(query: PagedQuery) -> list[str]:
    """The fields that the items of a list have: those asked for, else all of the view."""
    if isinstance(query, ChangeQuery) and query.view is View.SUMMARY:
        return field_names(ReleaseChangeSummary)
    if not isinstance(query, ListQuery):
        return field_names(ACROSS[type(query)][1])
    return named_in(query.fields) or record_fields(query.record_kind, query.view)


def record_fields(kind: RecordKind, view: View) -> list[str]:
    """The fields that a record has in a view."""
    return field_names(VIEWS[kind][view])


def field_names(model: type[ReadModel]) -> list[str]:
    """The fields of a response model, by the names they are served under."""
    return [field.alias or name for name, field in model.model_fields.items()]
