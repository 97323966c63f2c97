"""JSON as it is served and stored: without spaces, letters as they are."""

from json import JSONEncoder

compact = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""A value as JSON; one encoder for all, since to make one takes longer than to write a short value."""
