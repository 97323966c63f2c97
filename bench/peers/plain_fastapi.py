"""Peer (c): the usual way to serve such data, written with care: ORM, response models, offset paging, filters."""

import os
from collections.abc import Iterator
from datetime import date
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Query
from sqlalchemy import ColumnElement, create_engine, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload, undefer

from bench.peers.plain_models import Citation, Event, EventDocument, EventTopic, Participant, Place
from bench.peers.plain_schemas import EventPage, EventRead

DATABASE_VARIABLE = "BENCH_PLAIN_DATABASE"
"""The environment variable that names the SQLite file to serve."""
SUMMARY = (
    joinedload(Event.place).joinedload(Place.country),
    selectinload(Event.participants).options(joinedload(Participant.actor), joinedload(Participant.behalf)),
    selectinload(Event.topic_links),
)
"""What lists show of related rows. One row is joined and many are loaded at once: measured as the fastest."""
FULL = (
    *SUMMARY,
    selectinload(Event.citations).joinedload(Citation.source),
    selectinload(Event.documents).joinedload(EventDocument.source),
    undefer(Event.remark),
    undefer(Event.public_since),
    undefer(Event.disputes),
    undefer(Event.related),
    undefer(Event.figures),
    undefer(Event.statements),
)

app = FastAPI()
engine = create_engine(f"sqlite:///{os.environ[DATABASE_VARIABLE]}", pool_size=40)


def get_session() -> Iterator[Session]:
    """A session for one request."""
    with Session(engine) as session:
        yield session


SessionDependency = Annotated[Session, Depends(get_session)]


@app.get("/events", response_model=EventPage)
def list_events(  # noqa: PLR0913, PLR0917 - the usual way to take filters
    session: SessionDependency,
    actor: str | None = None,
    type: str | None = None,  # noqa: A002 - the name in the address
    topic: str | None = None,
    date_from: date | None = None,
    date_to: date | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 20,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> dict[str, object]:
    """Events that meet every filter given, in order of date."""
    conditions: list[ColumnElement[bool]] = []
    if actor:
        taking_part = or_(Participant.actor_id == actor, Participant.behalf_id == actor)
        conditions.append(Event.id.in_(select(Participant.event_id).where(taking_part)))
    if topic:
        conditions.append(Event.id.in_(select(EventTopic.event_id).where(EventTopic.topic == topic)))
    if type:
        conditions.append(Event.type == type)
    if date_to:
        conditions.append(or_(Event.earliest.is_(None), Event.earliest <= date_to.isoformat()))
    if date_from:
        conditions.append(or_(Event.latest.is_(None), Event.latest >= date_from.isoformat()))
    total = session.scalar(select(func.count()).select_from(Event).where(*conditions))
    page = select(Event).where(*conditions).order_by(Event.sort_day, Event.id).offset(offset).limit(limit)
    return {"items": session.scalars(page.options(*SUMMARY)).all(), "total": total}


@app.get("/events/{event_id}", response_model=EventRead)
def get_event(session: SessionDependency, event_id: str) -> Event:
    """One event with everything known of it."""
    event = session.get(Event, event_id, options=FULL)
    if event is None:
        raise HTTPException(404)
    return event
