"""What lets pydantic fields take a text that a class of ours reads. Knows none of them."""

from collections.abc import Callable
from typing import Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema


def text_field(read: Callable[[str], Any], kind: str, mistake: type[ValueError]) -> CoreSchema:
    """The schema of a type that is read from text and written back as its `text`; mistakes keep their own words."""

    def validate(text: str) -> Any:  # noqa: ANN401 - whatever is read
        try:
            return read(text)
        except mistake as error:
            raise PydanticCustomError(kind, "{reason}", {"reason": str(error)}) from None

    return core_schema.no_info_after_validator_function(
        validate,
        core_schema.str_schema(),
        serialization=core_schema.plain_serializer_function_ser_schema(lambda value: value.text),
    )
