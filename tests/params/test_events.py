"""The parameters of /events that are words of closed sets."""

import pytest
from pydantic import ValidationError

from app.params.dates import DateMatch
from app.params.events import EventQuery, Operator


@pytest.mark.parametrize(
    ("name", "allowed", "default"),
    [
        ("actor_op", list(Operator), Operator.OR),
        ("date_match", list(DateMatch), DateMatch.POSSIBLE),
    ],
)
def test_a_closed_set_takes_its_words_and_no_other(name: str, allowed: list[str], default: str) -> None:
    assert getattr(EventQuery(), name) == default
    for word in allowed:
        assert getattr(EventQuery.model_validate({name: word}), name) == word
    words: list[object] = ["", "AND", "Certain", "xor", "or ", "1", None, ["or"]]
    for other in words:
        with pytest.raises(ValidationError) as caught:
            EventQuery.model_validate({name: other})
        assert [one["loc"] for one in caught.value.errors()] == [(name,)]


def test_options_stand_beside_what_they_modify_in_the_canonical_form() -> None:
    query = EventQuery.model_validate({"date_match": "certain", "date": "1998", "actor_op": "and"})
    assert query.canonical({}) == [("actor_op", "and"), ("date", "1998"), ("date_match", "certain")]
