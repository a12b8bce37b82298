"""An answer to the current question: accepted, asked back, or refused with the reason."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims.schema import Question
from dialogs.engine.context import Turn
from dialogs.engine.pending import given_to_data, reading_of, reopened, yes_no
from dialogs.engine.place import facts_for, path_of
from dialogs.model.buttons import AnswerButton
from dialogs.model.conversation import Draft, Pending
from dialogs.model.effects import Text
from dialogs.scenes.form.accept import take
from dialogs.scenes.form.confirm_extracted import decided_on_reading
from dialogs.understanding.answers import Accepted, Chosen, Given, Multiple, Reading, Refused, Typed


def is_asked(turn: Turn, button: AnswerButton) -> bool:
    """Whether the button answers what the draft stands at, not something before it."""
    return button.place == turn.draft.place


def press(turn: Turn, button: AnswerButton) -> None:
    """Take an answer that was pressed, and take the buttons off its question before the next one is put."""
    node = path_of(turn, turn.draft).node
    if not isinstance(node, Question):
        raise TypeError(f"no question stands at {button.place}")
    answer(turn, turn.draft, node, Chosen(button.value))
    if turn.shows != "place in the pressed message":
        said, turn.said = turn.said, []
        turn.settle()
        turn.said += said


def answer(turn: Turn, draft: Draft, question: Question, given: Given) -> None:
    """Read what was given to a question, and go on, ask back, or say why not."""
    facts = facts_for(turn, draft)
    pending = draft.pending if draft.pending and draft.pending.question == question.id else None
    if pending is None and decided_on_reading(turn, draft, question, given):
        return
    if isinstance(given, Chosen) and given.value.startswith(("+", "-")):
        _tick(turn, draft, question, pending, given.value)
        return
    if isinstance(given, Chosen) and given.value.startswith("!"):
        answered = _about_pending(turn, draft, question, pending, given.value[1:])
        if answered is None:
            return
        reading: Reading = answered
    elif isinstance(given, Chosen) and pending:
        reading = question.kind.read(Chosen(given.value, str(pending.given.get("typed", ""))), facts)
    elif isinstance(given, Typed) and pending and pending.given and (meant := yes_no(given.text)):
        answered = _about_pending(turn, draft, question, pending, meant)
        if answered is None:
            return
        reading = answered
    else:
        reading = question.kind.read(given, facts)
    match reading:
        case Accepted(value):
            take(turn, draft, question, value)
        case Refused(_, params) if params.get("said") == "" and not isinstance(given, Typed):
            # Not an answer of this kind at all: a contact where a number is wanted, a button of another question.
            turn.show(Text("button-old" if isinstance(given, Chosen) else "shared-not-now"))
        case Refused(problem, params):
            if pending and pending.given:
                draft = turn.put(reopened(draft, question.id))
            turn.show(Text(f"problem-{problem}", params))
        case _:
            turn.go_on(replace(draft, pending=Pending(question.id, given_to_data(given))))


def _about_pending(turn: Turn, draft: Draft, question: Question, pending: Pending | None, said: str) -> Reading | None:
    """A yes or no to a doubtful value, or the end of ticking. None where the turn is done."""
    facts = facts_for(turn, draft)
    if said in ("yes", "no") and pending and (reading := reading_of(question, pending, facts)) is not None:
        value = getattr(reading, "value", None)
        if said == "yes" and value is not None:
            return Accepted(value)
        turn.go_on(reopened(draft, question.id), Text("type-again") if said == "no" else None)
        return None
    if isinstance(question.kind, Multiple) and said == "done":
        return question.kind.read(Chosen("+".join(pending.ticks if pending else ())), facts)
    turn.show(Text("button-old"))
    return None


def _tick(turn: Turn, draft: Draft, question: Question, pending: Pending | None, said: str) -> None:
    """A box ticked (`+option`) or cleared (`-option`); where it is so already, an older message was pressed, or twice."""
    sign, option = said[0], said[1:]
    ticks = pending.ticks if pending else ()
    if (
        not isinstance(question.kind, Multiple)
        or option not in question.kind.options
        or (option in ticks) is (sign == "+")
    ):
        turn.show(Text("button-old"))
        return
    ticks = (*ticks, option) if sign == "+" else tuple(tick for tick in ticks if tick != option)
    turn.put(replace(draft, pending=Pending(question.id, ticks=ticks)))
    turn.show_in_place()
