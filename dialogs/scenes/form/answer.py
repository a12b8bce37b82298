"""An answer to the current question: accepted, asked back, or refused with the reason."""

from __future__ import annotations

from dataclasses import replace

from dialogs.claims.schema import Question
from dialogs.engine.context import StepContext
from dialogs.engine.pending import (
    facts_then,
    pending_of,
    picked_in_words,
    reading_of,
    reopened,
    said_before,
    yes_no,
)
from dialogs.engine.place import facts_for, path_of
from dialogs.engine.ways_on import AS_TYPED, WITHOUT, keeps_typed, told_of_failure, wants_person
from dialogs.model.buttons import AnswerButton
from dialogs.model.conversation import Draft, Pending
from dialogs.model.effects import Text
from dialogs.prompts.ways_on import other_words, person_told
from dialogs.scenes.form import unanswered
from dialogs.scenes.form.accept import take
from dialogs.scenes.form.confirm_extracted import decided_on_reading
from dialogs.scenes.form.without import keep_as_typed, press_without, typed_without
from dialogs.understanding.answers import (
    Accepted,
    Chosen,
    Given,
    Multiple,
    NotAnAnswer,
    Offered,
    ParseResult,
    Refused,
    Typed,
)
from dialogs.understanding.answers.choice import Choice
from dialogs.understanding.normalise import same_words
from dialogs.understanding.reading import Said, read


def is_asked(context: StepContext, button: AnswerButton) -> bool:
    """Whether the button answers what the draft stands at, not something before it."""
    return button.place == context.draft.place


def press(context: StepContext, button: AnswerButton) -> None:
    """Take an answer that was pressed, and take the buttons off its question before the next one is put."""
    node = path_of(context, context.draft).node
    if not isinstance(node, Question):
        raise TypeError(f"no question stands at {button.place}")
    answer(context, context.draft, node, Chosen(button.value))
    if context.shows != "place in the pressed message":
        said, context.said = context.said, []
        context.remove_buttons()
        context.said += said


def answer(context: StepContext, draft: Draft, question: Question, given: Given) -> None:
    """Read what was given to a question, and go on, ask back, or say why not."""
    facts = facts_for(context, draft)
    given = _as_pressed(context, question, given)
    pending = draft.pending if draft.pending and draft.pending.question == question.id else None
    if _goes_on_otherwise(context, draft, question, given):
        return
    if pending is None and decided_on_reading(context, draft, question, given):
        return
    if isinstance(given, Chosen) and given.value.startswith(("+", "-")):
        _tick(context, draft, question, pending, given.value)
        return
    if isinstance(given, Chosen) and given.value.startswith("!"):
        answered = _about_pending(context, draft, question, pending, given.value[1:])
        if answered is None:
            return
        reading: ParseResult | Said = answered
    elif isinstance(given, Chosen) and pending:
        # An offer that leads to a doubt is read again with what was typed.
        given, facts = Chosen(given.value, said_before(pending)), facts_then(pending, facts)
        reading = read(question.kind, given, facts)
    elif isinstance(given, Typed) and pending and (value := picked_in_words(question, pending, given.text, facts)):
        given, facts = Chosen(value, said_before(pending)), facts_then(pending, facts)
        reading = read(question.kind, given, facts)
    elif isinstance(given, Typed) and pending and pending.given and (meant := yes_no(given.text)):
        answered = _about_pending(context, draft, question, pending, meant)
        if answered is None:
            return
        reading = answered
    else:
        reading = read(question.kind, given, facts)
    if isinstance(given, Typed) and typed_without(context, draft, question, given.text, reading):
        return
    match reading:
        case Accepted(value):
            take(context, draft, question, value)
        case Said(utterance):
            unanswered.name_back(context, question, utterance, given.text if isinstance(given, Typed) else "")
        case NotAnAnswer():
            context.show(Text("button-old" if isinstance(given, Chosen) else "shared-not-now"))
        case Refused(problem, params):
            if pending and pending.given:
                draft = context.put(reopened(draft, question.id))
            said = given.text if isinstance(given, Typed) else ""
            context.show(
                Text(f"problem-{problem}", params),
                *told_of_failure(context, question.id, said, other_words(question)),
            )
        case _:
            context.go_on(replace(draft, pending=pending_of(question, given, facts)))


def _as_pressed(context: StepContext, question: Question, given: Given) -> Given:
    """The option whose label was typed as it stands on its button; else what was given."""
    if not isinstance(given, Typed) or not isinstance(question.kind, Choice):
        return given
    for option in question.kind.options:
        if same_words(given.text, context.environment.worded(question.kind.label(option), context.conversation.locale)):
            return Chosen(option)
    return given


def _goes_on_otherwise(context: StepContext, draft: Draft, question: Question, given: Given) -> bool:
    """Whether a way on was pressed, or its label typed: without an answer, with what was typed before, or to a person."""
    pressed = given.value if isinstance(given, Chosen) else ""
    typed = given.text if isinstance(given, Typed) else ""
    if pressed == WITHOUT:
        press_without(context, draft, question)
    elif pressed == AS_TYPED or keeps_typed(typed):
        keep_as_typed(context, draft, question)
    elif wants_person(typed):
        context.show(person_told())
    else:
        return False
    return True


def _about_pending(
    context: StepContext, draft: Draft, question: Question, pending: Pending | None, said: str
) -> ParseResult | None:
    """A yes or no to a doubtful value, or the end of ticking. None where the step is done."""
    facts = facts_for(context, draft)
    if said in ("yes", "no") and pending and (reading := reading_of(question, pending, facts)) is not None:
        value = getattr(reading, "value", None)
        if said == "yes" and value is not None:
            return Accepted(value)
        if said == "yes" and isinstance(reading, Offered):
            # Yes to several names none of them.
            context.show(Text("offer-again"))
            return None
        context.go_on(reopened(draft, question.id), Text("type-again") if said == "no" else None)
        return None
    if isinstance(question.kind, Multiple) and said == "done":
        return question.kind.read(Chosen("+".join(pending.ticks if pending else ())), facts)
    context.show(Text("button-old"))
    return None


def _tick(context: StepContext, draft: Draft, question: Question, pending: Pending | None, said: str) -> None:
    """A box ticked (`+option`) or cleared (`-option`); where it is so already, an older message was pressed, or twice."""
    sign, option = said[0], said[1:]
    ticks = pending.ticks if pending else ()
    if (
        not isinstance(question.kind, Multiple)
        or option not in question.kind.options
        or (option in ticks) is (sign == "+")
    ):
        context.show(Text("button-old"))
        return
    ticks = (*ticks, option) if sign == "+" else tuple(tick for tick in ticks if tick != option)
    context.put(replace(draft, pending=Pending(question.id, ticks=ticks)))
    context.show_in_place()
