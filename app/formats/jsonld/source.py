"""Sources to schema.org's CreativeWork; those of the press to its NewsArticle."""

from app.formats.about import About
from app.formats.jsonld.dates import type_date
from app.formats.jsonld.evidence import describe_disputes
from app.formats.jsonld.nodes import Data, Node, name_actor, name_publisher, name_source, tell, tell_date, write_address
from app.vocabulary import SourceType


def describe_source(source: Data, about: About) -> Node:
    """A source in full view. Whether an author is a person or a body is not known, so authors have no type."""
    created = source["created"]
    return {
        **(name_source(source, about) or {}),
        "@type": "NewsArticle" if source["type"] == SourceType.PRESS else "CreativeWork",
        "identifier": source["id"],
        "additionalType": source["type"],
        "author": [{"name": name} for name in source["authors"]],
        "dateCreated": type_date(created["edtf"]) if created else None,
        "inLanguage": source["language"],
        "url": write_address(source["url"]),
        "archivedAt": write_address(source["archived_url"]),
        "description": source["summary"],
        "workExample": [
            {
                "@type": "CreativeWork",
                "url": write_address(copy["url"]),
                "publisher": name_publisher(copy["publisher"], about),
            }
            for copy in source["copies"]
        ],
        "subjectOf": describe_disputes(source, about),
        "additionalProperty": [
            tell("party", name_actor(source["party"], about)),
            tell_date("created", created),
            tell_date("published", source["published"]),
            tell("held", source["held"]),
            tell("note", source["note"]),
        ],
    }
