"""What is shipped, as a bill of materials that programs read (CycloneDX)."""

import json
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

import yaml
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.spdx import is_supported_id
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from supply import PROJECT_FOLDER, SHIPPED
from supply.licences import find, licensed, read_rules
from supply.locks import Locked, read_lock
from supply.vendored import Vendored, vendored


def write_sbom() -> str:
    """The bill; the same again and again for the same files, installed on the same kind of machine."""
    project = tomllib.loads((PROJECT_FOLDER / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    itself = _component(project["name"], project["version"], project["license"], ComponentType.APPLICATION)
    packages = {locked.name: _package(locked) for locked in read_lock(SHIPPED)}
    others = [*map(_vendored, vendored()), _data()]
    bill = Bom(components=[*packages.values(), *others])
    bill.metadata.component = itself
    direct = dict(_requirements([*project["dependencies"], *project["optional-dependencies"]["build"]]))
    bill.register_dependency(itself, [*(packages[name] for name in direct), *others])
    for name, package in packages.items():
        installed = find(name)
        needed = dict(_requirements(installed.requires or () if installed else (), direct.get(name, frozenset())))
        bill.register_dependency(package, [packages[one] for one in needed if one in packages])
    return _without_chance(JsonV1Dot6(bill).output_as_string())


def _requirements(texts: Iterable[str], extras: Iterable[str] = ()) -> Iterator[tuple[str, Iterable[str]]]:
    """What is required on this machine with these extras: each name, and the extras asked of it."""
    for requirement in map(Requirement, texts):
        if requirement.marker is None or any(requirement.marker.evaluate({"extra": one}) for one in ("", *extras)):
            yield canonicalize_name(requirement.name), requirement.extras


def _component(name: str, version: str, licence: str, kind: ComponentType, **details: Any) -> Component:  # noqa: ANN401 - as the library takes them
    named = DisjunctiveLicense(id=licence) if is_supported_id(licence) else LicenseExpression(licence)
    return Component(name=name, version=version, type=kind, bom_ref=f"{name}@{version}", licenses=[named], **details)


def _package(locked: Locked) -> Component:
    """A package; its hashes are those of the files that it may be installed from, one for each kind of machine."""
    url = PackageURL("pypi", name=locked.name, version=locked.version)
    files = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION, url=XsUri(url.to_string()), hashes=map(_hash, locked.hashes)
    )
    return _component(
        locked.name,
        locked.version,
        licensed(locked, read_rules()).licence,
        ComponentType.LIBRARY,
        purl=url,
        external_references=[files],
        scope=ComponentScope.OPTIONAL if locked.marker else ComponentScope.REQUIRED,
        properties=[Property(name="communique:marker", value=locked.marker)] if locked.marker else (),
    )


def _vendored(one: Vendored) -> Component:
    files = [
        Component(
            name=name, type=ComponentType.FILE, bom_ref=f"{one.folder.name}/{name}", hashes=[_hash(one.checksums[name])]
        )
        for name in sorted(one.checksums)
    ]
    url = PackageURL("npm", name=one.name, version=one.version)
    return _component(one.name, one.version, one.licence, ComponentType.LIBRARY, purl=url, components=files)


def _data() -> Component:
    """The chronology, which has a licence of its own."""
    dataset = yaml.safe_load((PROJECT_FOLDER / "data" / "seed.yaml").read_text(encoding="utf-8"))["dataset"]
    return _component("communique-data", dataset["version"], dataset["licence"], ComponentType.DATA)


def _hash(digest: str) -> HashType:
    return HashType(alg=HashAlgorithm.SHA_256, content=digest)


def _without_chance(text: str) -> str:
    """The same without the time and the random number in it."""
    document = json.loads(text)
    del document["serialNumber"], document["metadata"]["timestamp"]
    return f"{json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False)}\n"
