"""ActorQuery → the list of actors it asks for."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, select, true

from app.models import Actor, ActorIdentifier, Membership
from app.params.actors import ActorQuery
from app.params.names import NOTHING, Names
from app.queries.clauses import Clause, chosen, identified, linked
from app.queries.dates import certainly_within, possibly_within
from app.queries.facets import Facet
from app.queries.listing import Listing, Sorts
from app.queries.searching import searched
from app.vocabulary import RecordKind

_SORTS: Sorts = {"name": (Actor.name_key, Actor.name_key), "id": (Actor.id, Actor.id)}


def select_actors(query: ActorQuery, names: Names) -> Listing:
    """Build the list of actors a query asks for, its names looked up."""
    return Listing(
        kind=query.record_kind,
        table=Actor,
        id=Actor.id,
        clauses=[
            *identified(Actor.id, names.get("id", NOTHING)),
            *_where_identifier(names),
            *searched(query.q, RecordKind.ACTOR, Actor.id),
            *_where_member(query, names),
            *chosen(Actor, Actor.country_id, names.get("country", NOTHING)),
            *chosen(Actor, Actor.kind, names.get("kind", NOTHING)),
        ],
        sorts=_SORTS,
        sort=query.sort,
        matches=_matches(query, names),
        facets={"kind": Facet(Actor.kind), "country": Facet(Actor.country_id, RecordKind.ACTOR)},
        text=query.q,
    )


def _where_identifier(names: Names) -> list[Clause]:
    """What somebody else calls them."""
    identifiers = names.get("identifier", NOTHING)
    return linked(Actor.id, ActorIdentifier.actor_id, ActorIdentifier.identifier, identifiers)


def _where_member(query: ActorQuery, names: Names) -> list[Clause]:
    """Who was a member, at any time or on the day asked for."""
    selection = names.get("member_of", NOTHING)
    on_the_day = [possibly_within(Membership, query.as_of)] if query.as_of else []
    clauses = []
    if selection.include:
        clauses.append(Clause(Actor.id.in_(_members(selection.include, *on_the_day))))
    if selection.exclude:
        clauses.append(Clause(Actor.id.not_in(_members(selection.exclude, *on_the_day))))
    return clauses


def _matches(query: ActorQuery, names: Names) -> Mapping[str, ColumnElement[bool]]:
    """With `as_of`, whether somebody surely was a member that day; who is listed for not being one, surely was not."""
    if query.as_of is None:
        return {}
    included = names["member_of"].include
    surely = certainly_within(Membership, query.as_of)
    return {"membership": Actor.id.in_(_members(included, surely)) if included else true()}


def _members(organizations: tuple[str, ...], *further: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Select who holds a spell that counts as membership in one of these."""
    counting = (Membership.organization_id.in_(organizations), Membership.counts_as_member.is_(True))
    return select(Membership.member_id).where(*counting, *further)
