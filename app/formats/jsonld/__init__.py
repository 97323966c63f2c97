"""Records to JSON-LD in the words of schema.org. What those have no word for stays, named as it is in JSON.

Some properties stand where schema.org does not document them, since it has no other word and forbids no such use:
`participant` (documented for actions) on events, `citation` (for creative works) on all that sources vouch for,
`additionalProperty` (for places, products and values) on all records, `memberOf`, `foundingDate` and `dissolutionDate`
(for organizations) on states, and `audience` (which takes an Audience) with actors.
"""

from app.formats.jsonld.dataset import write_dataset_jsonld
from app.formats.jsonld.write import JSONLD_KINDS, write_jsonld

__all__ = ["JSONLD_KINDS", "write_dataset_jsonld", "write_jsonld"]
