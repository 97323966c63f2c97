"""The parameters of /dataset."""

from app.params.formats import DatasetFormat
from app.params.listing import QueryModel


class DatasetQuery(QueryModel):
    """What /dataset can be asked for."""

    format: DatasetFormat = None
