"""Records in the form in which they are loaded: what stands around their content."""

from app.vocabulary import RecordKind, Scheme


def name_scheme(kind: str, record_id: str, content: str) -> str:
    """The content of a record (a JSON object), with the scheme in front that a term, and so a topic, belongs to.

    The id of a term has its scheme in it (`scheme/id`); the content has not.
    """
    if kind not in {RecordKind.TERM, RecordKind.TOPIC}:
        return content
    scheme = record_id.partition("/")[0] if kind == RecordKind.TERM else Scheme.TOPICS.value
    return f'{{"scheme":"{scheme}",{content[1:]}'


def write_line(kind: str, record_id: str, content: str) -> str:
    """A record as a line of NDJSON has it: under its kind, a topic among the terms."""
    under = RecordKind.TERM if kind == RecordKind.TOPIC else kind
    return f'{{"{under}":{name_scheme(kind, record_id, content)}}}'
