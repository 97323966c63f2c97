"""What every record's JSON-LD is made of: other records by address and name, and facts schema.org has no word for."""

from collections.abc import Mapping
from typing import Any

from app.formats.about import About
from app.formats.jsonld.dates import type_date
from app.schemas.page import page_of
from app.vocabulary import ActorKind, RecordKind

Data = Mapping[str, Any]
Node = dict[str, Any]

_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "Country",
    ActorKind.ORGANIZATION: "Organization",
    ActorKind.GROUP: "Organization",
    ActorKind.MEDIA: "NewsMediaOrganization",
}
_NOT_IN_ADDRESSES = {ord(letter): f"%{ord(letter):02X}" for letter in '<>"{}|\\^` '}  # RFC 3987, 2.2


def locate(kind: RecordKind | str, record_id: str, about: About) -> str:
    """Where a record stands: its IRI."""
    return f"{about.base_url}{page_of(RecordKind(kind), record_id)}"


def write_address(address: str | None) -> str | None:
    """An address as an IRI may hold it; what only browsers take is percent-encoded."""
    return address.translate(_NOT_IN_ADDRESSES) if address else None


def refer(kind: RecordKind | str, record_id: str, about: About) -> Node:
    """A record by nothing but its IRI."""
    return {"@id": locate(kind, record_id, about)}


def name_actor(actor: Data | None, about: About) -> Node | None:
    """An actor as others name it; None for none."""
    if actor is None:
        return None
    kind = _TYPES[ActorKind(actor["kind"])]
    return {**refer(RecordKind.ACTOR, actor["id"], about), "@type": kind, "name": actor["name"]}


def name_actors(actors: list[Data], about: About) -> list[Node | None]:
    """Several actors."""
    return [name_actor(actor, about) for actor in actors]


def name_event(event: Data | None, about: About) -> Node | None:
    """An event as others name it; None for none."""
    if event is None:
        return None
    return {**refer(RecordKind.EVENT, event["id"], about), "@type": "Event", "name": event["title"]}


def name_source(source: Data | None, about: About) -> Node | None:
    """A source as a footnote names it; None for none."""
    if source is None:
        return None
    return {
        **refer(RecordKind.SOURCE, source["id"], about),
        "@type": "CreativeWork",
        "name": source["title"],
        "publisher": name_publisher(source["publisher"], about),
        "datePublished": type_date(source["published"]["edtf"]) if source["published"] else None,
    }


def name_publisher(name: str | None, about: About) -> Node | None:
    """A publisher; the same name has the same IRI, so that a thousand citations make one publisher."""
    return {"@id": about.uuid("publisher", name).urn, "@type": "Organization", "name": name} if name else None


def name_topic(topic_id: str, about: About) -> Node:
    """A topic as others name it."""
    return {**refer(RecordKind.TOPIC, topic_id, about), "@type": "DefinedTerm", "termCode": topic_id}


def name_place(place: Data | None, about: About) -> Node | None:
    """A place with its coordinates (degrees, WGS 84) and country; None for none."""
    if place is None:
        return None
    return {
        **refer(RecordKind.PLACE, place["id"], about),
        "@type": "Place",
        "name": place["name"],
        "latitude": place["latitude"],
        "longitude": place["longitude"],
        "containedInPlace": name_actor(place["country"], about),
    }


def tell(field: str, value: Any, **more: Any) -> Node | None:  # noqa: ANN401 - RDF holds any value
    """A fact of our own: a PropertyValue whose `propertyID` is the field's name in JSON; None where nothing is told."""
    if value is None or value == []:
        return None
    return {"@type": "PropertyValue", "propertyID": field, "value": value, **more}


def tell_date(field: str, date: Data | None) -> Node | None:
    """A date whole: its EDTF text, how it reads, how it was arrived at; None for none."""
    if date is None:
        return None
    more = {"name": date["label"], "measurementTechnique": date["basis"], "description": date["note"]}
    return tell(field, type_date(date["edtf"]), **more)


def tell_identifiers(record: Data) -> list[Node | None]:
    """A record's ids in the schemes of others."""
    return [tell(one["scheme"], one["id"]) for one in record["identifiers"]]
