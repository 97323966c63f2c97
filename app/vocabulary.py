"""The closed sets of words, fixed in code. Open sets (event types, roles, topics, …) are data in the seed file."""

from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    STATE = "state"
    ORGANIZATION = "organization"
    GROUP = "group"
    MEDIA = "media"


class EventStatus(StrEnum):
    """How firmly an event stands in the sources."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"


class StatementMode(StrEnum):
    """How a source renders what was said; `asserted` is the source's own voice."""

    QUOTED = "quoted"
    PARAPHRASED = "paraphrased"
    ATTRIBUTED = "attributed"
    ASSERTED = "asserted"


class SourceType(StrEnum):
    """What kind of document a source is."""

    PRIMARY = "primary"
    LEAKED = "leaked"
    PRESS = "press"
    SECONDARY = "secondary"


class DateBasis(StrEnum):
    """Whether a source states a date or a curator inferred it."""

    STATED = "stated"
    INFERRED = "inferred"


class View(StrEnum):
    """How much of each record a list holds."""

    SUMMARY = "summary"
    FULL = "full"


class Format(StrEnum):
    """The forms in which answers are served."""

    JSON = "json"
    CSV = "csv"
    NDJSON = "ndjson"
    GEOJSON = "geojson"
    JSONLD = "jsonld"
    ICS = "ics"
    ATOM = "atom"
    TIMELINEJS = "timelinejs"
    GRAPHML = "graphml"
    CYTOSCAPE = "cytoscape"


class CitationStyle(StrEnum):
    """The forms in which a record says how to cite it."""

    CSL_JSON = "csl-json"
    BIBTEX = "bibtex"
    RIS = "ris"
    APA = "apa"


class BulkFormat(StrEnum):
    """The forms in which the whole dataset is given away."""

    NDJSON = "ndjson"
    DATAPACKAGE = "datapackage"
    SQLITE = "sqlite"


class RecordKind(StrEnum):
    """The kinds of record a chronology is made of."""

    EVENT = "event"
    STATEMENT = "statement"
    ACTOR = "actor"
    MEMBERSHIP = "membership"
    SOURCE = "source"
    PLACE = "place"
    DISPUTE = "dispute"
    TOPIC = "topic"
    TERM = "term"
    DATASET = "dataset"


class ReleaseVerb(StrEnum):
    """What a release of the dataset did to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    RENAMED = "renamed"


class MembershipChangeKind(StrEnum):
    """What the start or end of a membership spell amounts to."""

    JOINED = "joined"
    LEFT = "left"
    CHANGED = "changed"


class SearchedKind(StrEnum):
    """The kinds of record that a search finds: all but the dataset itself."""

    EVENT = "event"
    STATEMENT = "statement"
    ACTOR = "actor"
    MEMBERSHIP = "membership"
    SOURCE = "source"
    PLACE = "place"
    DISPUTE = "dispute"
    TOPIC = "topic"
    TERM = "term"


class Scheme(StrEnum):
    """The open vocabularies a dataset defines for itself, each term with a definition."""

    EVENT_TYPES = "event_types"
    ROLES = "roles"
    TOPICS = "topics"
    RELATIONS = "relations"
    DOCUMENT_ROLES = "document_roles"
    POSITIONS = "positions"
    CHAIN_ACTS = "chain_acts"
    MEMBERSHIP_STATUSES = "membership_statuses"


class Naming(StrEnum):
    """Names that requests use and that stand for no record of their own."""

    IDENTIFIER = "identifier"
    PUBLISHER = "publisher"
    LANGUAGE = "language"


class LogFormat(StrEnum):
    """How a service writes its log."""

    HUMAN = "human"
    JSON = "json"


class LogLevel(StrEnum):
    """What a service logs: this, and what is graver."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"
