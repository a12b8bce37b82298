"""Whatever is typed, pressed or shared, to whatever question: no error, and what is taken can be kept and shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.texts import render
from dialogs.claims import claims
from dialogs.claims.schema import Question
from dialogs.model.effects import Text
from dialogs.understanding.answers import (
    Accepted,
    Chosen,
    Contact,
    Doubtful,
    Given,
    Kind,
    Location,
    NotAnAnswer,
    Offered,
    Refused,
    Typed,
)
from tests.dialogs.understanding.test_answers import ALL, facts

QUESTIONS = {f"{claim.id}:{question.id}": question for claim in claims().values() for question in claim.questions}
KINDS: Mapping[str, Kind] = {type(question.kind).__name__: question.kind for question in QUESTIONS.values()}

SOMETHING = st.one_of(
    st.text(max_size=120),
    st.text(alphabet="0123456789 .-/,+", max_size=40),
    st.text(alphabet="٠١٢٣٤٥٦٧٨٩०१२３４５²³½", max_size=20),
    st.from_regex(r"[0-9]{1,2} [a-zA-Z]{3,9} [0-9]{1,4}", fullmatch=True),
    st.from_regex(r"[0-9]{1,9} (hari|minggu|bulan|tahun|jam) (lalu|lagi|depan)", fullmatch=True),
    st.from_regex(r"[a-z]{1,10}@[a-z]{1,10}\.[a-z]{1,4}", fullmatch=True),
)


@pytest.mark.parametrize("name", KINDS)
@given(
    text=SOMETHING,
    known=st.sampled_from([{}, ALL]),
    shape=st.sampled_from(["typed", "chosen", "contact", "location"]),
)
@example(text="9999999 tahun lalu", known={}, shape="typed")
@example(text="²²²²", known=ALL, shape="typed")
def test_no_text_whatever_is_an_error_and_what_is_taken_can_be_kept_and_shown(
    name: str, text: str, known: Mapping[str, Any], shape: str
) -> None:
    kind = KINDS[name]
    given: Given = {
        "typed": Typed(text),
        "chosen": Chosen(text, text),
        "contact": Contact(text, own=False),
        "location": Location(-7.0, 113.0),
    }[shape]
    reading = kind.read(given, facts(**known))
    assert isinstance(reading, Accepted | Doubtful | Offered | Refused | NotAnAnswer)
    assert not (shape == "typed" and isinstance(reading, NotAnAnswer)), "who typed hears what is wrong with it"
    if isinstance(reading, Accepted | Doubtful):
        assert json.loads(json.dumps(reading.value)) == reading.value
        shown = kind.show(reading.value)
        assert render(Text("review-line", {"label": "?", "value": shown}), "id")
        assert render(Text("review-line", {"label": "?", "value": shown}), "en")
    if isinstance(reading, Refused):
        assert render(Text(f"problem-{reading.problem}", reading.params), "id")
    if isinstance(reading, Doubtful):
        assert render(Text(f"doubt-{reading.doubt}", reading.params), "id")


@pytest.mark.parametrize("name", [name for name, question in QUESTIONS.items() if question.kind.options])
def test_every_option_has_a_button_that_is_taken(name: str) -> None:
    question: Question = QUESTIONS[name]
    for option in question.kind.options:
        assert render(question.kind.label(option), "id")
        assert render(question.kind.label(option), "en")
        assert isinstance(question.kind.read(Chosen(option), facts(**ALL)), Accepted), option
