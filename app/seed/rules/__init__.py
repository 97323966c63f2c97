"""The rules of curation: what a record must cite, and what cannot be true.

A rule takes a record, as far as it could be read, and yields the problems it finds. What sees more than one record is
applied by the check itself: `addresses`, `memberships`, `named_events`, `duplicates`.
"""

from collections.abc import Callable, Iterator

from app.seed.problem import Problem
from app.seed.rules.actors import check_actor_kind, check_identifiers, check_self_relation
from app.seed.rules.citations import check_citations, check_dispute
from app.seed.rules.existence import check_existence
from app.seed.rules.memberships import check_ends
from app.seed.rules.offices import check_acting, check_capacity
from app.seed.rules.quotes import check_quotes
from app.seed.rules.subject import Subject

Rule = Callable[[Subject], Iterator[Problem]]

STREAMED_RULES: tuple[Rule, ...] = (
    check_citations,
    check_quotes,
    check_capacity,
    check_acting,
    check_existence,
    check_self_relation,
)
"""The rules that see one record at a time, and the actors, as far as they say anything of events and statements."""

RULES: tuple[Rule, ...] = (*STREAMED_RULES, check_dispute, check_identifiers, check_actor_kind, check_ends)
"""All of them."""
