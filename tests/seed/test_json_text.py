"""JSON from parts: what the response schemas would write, whatever stands in a text."""

import pytest
from pydantic import TypeAdapter

from app.seed.json_text import extended, listed, optional, quoted, texts, truth

AWKWARD = ['a "quote"', "back\\slash", "tab\tand\nline", "é⛵ берёза \N{LINE SEPARATOR}", "\x7f</script>", ""]


@pytest.mark.parametrize("text", AWKWARD)
def test_a_text_is_written_as_pydantic_writes_it(text: str) -> None:
    assert quoted(text) == optional(text) == TypeAdapter(str).dump_json(text).decode()


def test_lists_and_objects_are_written_as_pydantic_writes_them() -> None:
    written = TypeAdapter(dict[str, list[str] | bool | None]).dump_json
    assert texts(AWKWARD) == TypeAdapter(list[str]).dump_json(AWKWARD).decode()
    assert listed([]) == texts([]) == "[]"
    members = f'"b":{texts(AWKWARD)},"c":{truth(bool(AWKWARD))},"d":{truth(not AWKWARD)},"e":{optional(None)}'
    whole = extended('{"a":[]}', members)
    assert whole == written({"a": [], "b": AWKWARD, "c": True, "d": False, "e": None}).decode()
