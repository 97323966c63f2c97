"""Records to JSON-LD in the words of schema.org. What those have no word for stays, named as it is in JSON."""

from app.formats.jsonld.dataset import write_dataset_jsonld
from app.formats.jsonld.write import JSONLD_KINDS, write_jsonld

__all__ = ["JSONLD_KINDS", "write_dataset_jsonld", "write_jsonld"]
