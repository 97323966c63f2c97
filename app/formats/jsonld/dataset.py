"""The dataset, and an export of it, to schema.org's Dataset."""

from app.formats.about import About
from app.formats.jsonld.context import CONTEXT, dump
from app.formats.jsonld.nodes import Data, Node, tell, write_address

_DOWNLOADS = {
    "ndjson": "application/x-ndjson",
    "datapackage": "application/zip",
    "sqlite": "application/vnd.sqlite3",
}


def describe_export(about: About) -> Node:
    """Which part of which dataset a document is, and on what terms it may be used."""
    return {
        "@id": write_address(about.address),
        "@type": "Dataset",
        "name": about.title,
        "license": write_address(about.licence_url),
        "creditText": about.attribution,
        "citation": about.cite_as,
        "version": about.version,
        **_modified(about),
        "isPartOf": {"@id": _address(about)},
    }


def write_dataset_jsonld(dataset: Data, about: About) -> str:
    """The dataset in JSON-LD 1.1, from what /dataset serves in JSON, with its three downloads."""
    return dump(
        {
            "@context": CONTEXT,
            "@id": _address(about),
            "@type": "Dataset",
            "identifier": dataset["id"],
            "name": dataset["title"],
            "description": dataset["description"],
            "url": _address(about),
            "version": dataset["version"],
            **_modified(about),
            "inLanguage": dataset["language"],
            "isAccessibleForFree": True,
            "license": write_address(dataset["licence_url"]),
            "creator": {"name": dataset["attribution"]},
            "creditText": dataset["attribution"],
            "citation": dataset["cite_as"],
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": name,
                    "contentUrl": f"{_address(about)}/download/{name}",
                    "encodingFormat": media_type,
                }
                for name, media_type in _DOWNLOADS.items()
            ],
            "additionalProperty": [
                tell("revision", dataset["revision"]),
                tell("licence", dataset["licence"]),
                *(tell("counts", count, name=kind) for kind, count in dataset["counts"].items()),
                tell("inclusion_rules", dataset["inclusion_rules"]),
                tell("known_gaps", dataset["known_gaps"]),
            ],
        }
    )


def _address(about: About) -> str:
    return f"{about.base_url}/dataset"


def _modified(about: About) -> Node:
    """The day of the release; what is in none has no such date."""
    return {"dateModified": {"@value": about.released.isoformat(), "@type": "xsd:date"}} if about.released else {}
