"""The downloads as served: what there is to fetch of the dataset as a whole."""

from pydantic import Field

from app.schemas.base import ReadModel
from app.vocabulary import BulkFormat


class DownloadRead(ReadModel):
    """One file with everything in it."""

    name: str = Field(
        description="Its name; another one for every version and revision.",
        examples=["harbour-chronology-2026.1-3f9c2a81b07d.zip"],
    )
    format: BulkFormat = Field(
        description="`ndjson`: every record as it was written, to be loaded again. `datapackage`: CSV tables with "
        "their description (Frictionless Data Package, a ZIP file). `sqlite`: the database behind this service.",
        examples=["datapackage"],
    )
    media_type: str = Field(examples=["application/zip"])
    bytes: int = Field(description="Its size.", examples=[183042])
    sha256: str = Field(description="Its SHA-256 in hexadecimal, which is its entity tag (ETag), too.")
    url: str = Field(description="Where to fetch it.")


class DownloadListRead(ReadModel):
    """The files of the revision that is served."""

    revision: str
    dataset_version: str
    since: str | None = Field(
        description="From where a copy begun with these files goes on, at /changes?since=. Null where the data is in "
        "no release yet; a copy is then begun anew after the next one.",
        examples=["2026.1"],
    )
    files: list[DownloadRead]
