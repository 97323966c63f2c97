"""/dataset/download: everything at once, as files."""

from hashlib import sha256
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import RedirectResponse

from app.downloads import Download, Edition, Listing
from app.downloads.download import MEDIA_TYPES
from app.errors import AppError, ParameterProblem
from app.params.listing import NoQuery
from app.routes.file_response import FileResponse
from app.routes.negotiation import format_of
from app.routes.ranges import requested_range
from app.routes.reading import ReadRoute
from app.routes.service import json_response, service_of
from app.routes.validators import Validators, answer_unless_fresh
from app.schemas.download import DownloadListRead, DownloadRead
from app.schemas.problem import PROBLEM_TYPE
from app.vocabulary import BulkFormat

_PATH = "/dataset/download"
_FILES: dict[str, Any] = {one: {"schema": {"type": "string", "format": "binary"}} for one in MEDIA_TYPES.values()}
_PROBLEM = {PROBLEM_TYPE: {"schema": {"$ref": "#/components/schemas/ProblemRead"}}}

router = APIRouter(tags=["Dataset"], route_class=ReadRoute)


@router.get(
    _PATH,
    summary="List the downloads",
    responses={200: {"model": DownloadListRead, "description": "The files of the revision that is served."}},
    response_model=None,
)
def list_downloads(request: Request, query: Annotated[NoQuery, Query()]) -> Response:
    """The whole dataset as files, made once per revision; while they are being made, 503 says to ask again."""
    format_of(request, query)  # JSON, or nothing
    service = service_of(request)
    listing = service.downloads.current()
    body = _render(listing, f"{service.base_url(request)}{_PATH}").model_dump_json()
    tag = f'"{sha256(body.encode()).hexdigest()[:32]}"'
    validators = Validators(tag, listing.edition.last_modified)
    return answer_unless_fresh(request, validators, lambda: json_response(body))


@router.get(
    f"{_PATH}/{{file}}",
    summary="Download everything",
    responses={
        200: {"description": "The file.", "content": _FILES},
        206: {"description": "The part of the file that `Range` asks for.", "content": _FILES},
        307: {"description": "The current file of a format is to be found at `Location`."},
        410: {"description": "The file was that of another revision.", "content": _PROBLEM},
        416: {"description": "The file ends before the range that was asked for.", "content": _PROBLEM},
    },
    response_class=Response,
    response_model=None,
)
def get_download(
    request: Request,
    file: Annotated[
        str, Path(description="A name from /dataset/download, or a format: ndjson, datapackage or sqlite.")
    ],
    query: Annotated[NoQuery, Query()],  # noqa: ARG001 - refuses parameters
) -> Response:
    """A file with everything in it, whole or, to go on with a download that broke off, from some byte on (`Range`).

    A format in place of a name leads to the current file. A name is good for one revision: later it answers 410.
    """
    service = service_of(request)
    edition = service.downloads.edition()
    if file in edition.formats:
        address = f"{service.base_url(request)}{_PATH}/{edition.file_name(BulkFormat(file))}"
        return RedirectResponse(address, 307, {"Cache-Control": "no-cache"})
    if file in edition.file_names:
        found = next((one for one in service.downloads.current().files if one.name == file), None)
        if found:  # else a load came between
            validators = Validators(f'"{found.sha256}"', edition.last_modified)
            return answer_unless_fresh(request, validators, lambda: _send(request, found))
        edition = service.downloads.edition()
    raise _missing(edition, file)


def _send(request: Request, found: Download) -> Response:
    """The file, or the part that was asked for."""
    headers = {"Accept-Ranges": "bytes", "Content-Disposition": f'attachment; filename="{found.name}"'}
    part = requested_range(request.headers, f'"{found.sha256}"', found.size)
    start, end = part or (0, found.size)
    response = FileResponse(found.path, start, end, found.media_type, headers)
    if part:
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {start}-{end - 1}/{found.size}"
    return response


def _render(listing: Listing, address: str) -> DownloadListRead:
    return DownloadListRead(
        revision=listing.edition.revision,
        dataset_version=listing.edition.version,
        since=listing.edition.version if listing.edition.last_modified else None,
        files=[
            DownloadRead(
                name=one.name,
                format=one.format,
                media_type=one.media_type,
                bytes=one.size,
                sha256=one.sha256,
                url=f"{address}/{one.name}",
            )
            for one in listing.files
        ],
    )


def _missing(edition: Edition, file: str) -> AppError:
    """Why there is no file of this name."""
    if edition.was_named(file):
        detail = f"'{file}' is a file of another revision; {_PATH} lists those of the current one."
        return AppError(410, "Download gone", slug="download-gone", detail=detail)
    allowed = (*edition.formats, *edition.file_names)
    problem = ParameterProblem("file", file, "there is no such file", allowed=allowed)
    detail = f"There is no download '{file}'; {_PATH} lists what there is."
    return AppError(404, "Download not found", [problem], slug="download-not-found", detail=detail)
