"""Single events and statements of a checked file in NDJSON, by the place of their line. Checks nothing but that."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic_core import from_json

from app.seed.chronology import Location
from app.seed.document import Event, Statement
from app.seed.ndjson import Lines
from app.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class NdjsonReader:
    """What app.seed.chronology.Reader asks for."""

    lines: Lines

    def read(self, kind: RecordKind, locations: Sequence[Location]) -> Sequence[Event | Statement]:
        """See Reader."""
        model: type[Event | Statement] = Event if kind is RecordKind.EVENT else Statement
        try:
            return [model.model_validate(from_json(line)[kind.value]) for line in self.lines.at(locations)]
        except ValueError:  # the file was checked, so it is not what it was
            self.lines.confirm()
            raise
