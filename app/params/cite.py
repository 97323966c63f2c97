"""The parameters of every address that ends in /cite."""

from app.params.formats import Style
from app.params.listing import QueryModel


class CiteQuery(QueryModel):
    """What a citation can be asked for."""

    style: Style = None
