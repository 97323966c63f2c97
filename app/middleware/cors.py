"""What pages of other origins may ask, told to their browsers: reads for everyone, without credentials."""

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response


class ReadsForAllMiddleware(CORSMiddleware):
    """The framework's, but that a preflight is never refused: it tells what is allowed, and the browser refuses."""

    def preflight_response(self, request_headers: Headers) -> Response:
        """What may be asked, whatever was to be asked."""
        told = super().preflight_response(request_headers)
        return Response(
            headers={name: value for name, value in told.headers.items() if not name.startswith("content-")}
        )
