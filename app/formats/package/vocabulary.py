"""The tables of the vocabulary: one a scheme, so that each column that takes its terms can refer to it."""

from collections.abc import Sequence

from app.formats.package.column import Column, flag, text
from app.formats.package.table import Table, the_record
from app.vocabulary import Scheme

_TERM = (
    text("id", "The word as records use it.", required=True),
    text("label", "The word as people read it.", required=True),
    text("definition", "What it means here.", required=True),
)
_MORE: dict[Scheme, Sequence[Column]] = {
    Scheme.EVENT_TYPES: (
        text("plover", "Its counterpart in the PLOVER event ontology, where one fits."),
        flag("changes_membership", "Whether in such events somebody becomes a member or ceases to be.", default=False),
    ),
    Scheme.MEMBERSHIP_STATUSES: (
        flag("counts_as_member", "Whether who holds this status counts as a member.", default=False),
    ),
}
_MEANING = {
    Scheme.EVENT_TYPES: "What sorts of event there are.",
    Scheme.ROLES: "As what an actor takes part in an event.",
    Scheme.TOPICS: "What events and statements are about.",
    Scheme.RELATIONS: "How an event stands to another.",
    Scheme.DOCUMENT_ROLES: "What became of a document in an event.",
    Scheme.POSITIONS: "Which position a statement takes on a topic.",
    Scheme.CHAIN_ACTS: "What a hand did that words passed through.",
    Scheme.MEMBERSHIP_STATUSES: "As what an actor belongs to an organization.",
}

TABLES = tuple(
    Table(scheme.value, (scheme.value,), _MEANING[scheme], the_record, (*_TERM, *_MORE.get(scheme, ())))
    for scheme in Scheme
)
