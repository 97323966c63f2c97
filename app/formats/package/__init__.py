"""A chronology as a Data Package of CSV tables: which tables there are, what their rows say, what describes them."""

from app.formats.package.column import Column
from app.formats.package.descriptor import describe_package, describe_resource
from app.formats.package.rows import rows_of
from app.formats.package.table import Table
from app.formats.package.tables import TABLES

__all__ = ["TABLES", "Column", "Table", "describe_package", "describe_resource", "rows_of"]
