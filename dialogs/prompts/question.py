"""A question with its options, doubts and offers."""

from __future__ import annotations

from functools import partial

from dialogs.claims import claims
from dialogs.claims.schema import Question, place_of
from dialogs.documents.extracted_values import differs, offered, read_for, together
from dialogs.engine.context import StepContext, box, button, in_rows
from dialogs.engine.path import Path
from dialogs.engine.pending import reading_of
from dialogs.engine.place import facts_for
from dialogs.engine.ways_on import PERSON_AFTER, tries_at
from dialogs.law.facts import Facts
from dialogs.model.buttons import AnswerButton, DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import ReplyButton, ReplyKeyboard, Rows, Text
from dialogs.prompts.extracted import ask_read, ask_which
from dialogs.prompts.layout import navigation, progress, revisits
from dialogs.prompts.ways_on import without_rows
from dialogs.understanding.answers import (
    PASSPORT,
    Balance,
    Bank,
    Birthdate,
    Doubtful,
    Kind,
    Multiple,
    Offered,
    Phone,
    YesNo,
    YesNoUnknown,
)


def ask_question(
    context: StepContext, draft: Draft, path: Path, question: Question, lead: tuple[Text | None, ...]
) -> None:
    pending = draft.pending if draft.pending and draft.pending.question == question.id else None
    reading = reading_of(question, pending, facts_for(context, draft)) if pending else None
    if pending is None and _ask_about_reading(context, draft, path, question, lead):
        return
    if isinstance(reading, Doubtful):
        rows: Rows = (
            (
                button(AnswerButton(draft.id, question.id, "!yes"), Text("btn-doubt-yes")),
                button(AnswerButton(draft.id, question.id, "!no"), Text("btn-doubt-no")),
            ),
        )
        context.say(
            *lead,
            progress(path, draft),
            Text(f"doubt-{reading.doubt}", reading.params),
            buttons=rows + without_rows(draft, question) + navigation(draft, help_for=question.id),
        )
        return
    if isinstance(reading, Offered):
        offered = in_rows(
            [button(AnswerButton(draft.id, question.id, value), label) for value, label in reading.options], 1
        )
        context.say(
            *lead,
            progress(path, draft),
            Text(f"offer-{reading.lead}", reading.params),
            buttons=offered + without_rows(draft, question) + navigation(draft, help_for=question.id),
        )
        return
    words = Text(f"q-{question.text_id}")
    if isinstance(question.kind, Phone) and tries_at(draft, question.id) < PERSON_AFTER:
        context.say(*lead, progress(path, draft), words, keyboard=_phone_keyboard(draft, question))
        return
    ticks = pending.ticks if pending else ()
    rows = option_rows(draft, question, ticks, facts_for(context, draft)) + without_rows(draft, question)
    rows += _presumed_row(draft, path, question)
    context.say(*lead, progress(path, draft), words, buttons=rows + navigation(draft, help_for=question.id))


def _ask_about_reading(
    context: StepContext, draft: Draft, path: Path, question: Question, lead: tuple[Text | None, ...]
) -> bool:
    """Put what a photo says about this question, if there is something to confirm or to decide. False where there is not."""
    claim, facts = claims()[draft.kind], facts_for(context, draft)
    read = read_for(claim, draft, facts).get(question.id) if draft.files and draft.purpose == "claim" else None
    ways = navigation(draft, help_for=question.id)
    if read is not None and differs(draft, read):
        ask_which(context, draft, question, read, (*lead, progress(path, draft)), ways)
    elif read is not None and offered(draft, read):
        questions = tuple(node for node in path.nodes if isinstance(node, Question))
        group = together(questions, question, claim, draft, facts) or [read]
        ask_read(context, draft, question, group, (*lead, progress(path, draft)), ways)
    else:
        return False
    return True


def _phone_keyboard(draft: Draft, question: Question) -> ReplyKeyboard:
    without = question.without
    label = Text(f"btn-without-{without.words}") if without else None
    return ReplyKeyboard(
        (
            (ReplyButton(Text("btn-share-contact"), "contact"),),
            *(((ReplyButton(label),),) if label else ()),
            *(((ReplyButton(Text("btn-keep")),),) if revisits(draft) else ()),
            (ReplyButton(Text("btn-back")), ReplyButton(Text("btn-save"))),
            (ReplyButton(Text("btn-cancel")), ReplyButton(Text("btn-help"))),
        )
    )


def option_rows(draft: Draft, question: Question, ticks: tuple[str, ...], facts: Facts) -> Rows:
    """The buttons of a question's options."""
    kind = question.kind
    if isinstance(kind, Multiple):
        answer = partial(AnswerButton, draft.id, question.id)
        boxes = [box(answer, option, kind.label(option), option in ticks) for option in kind.options]
        return (*in_rows(boxes, 1), (button(AnswerButton(draft.id, question.id, "!done"), Text("btn-done")),))
    buttons = [
        button(AnswerButton(draft.id, question.id, option), kind.label(option)) for option in _offered(kind, facts)
    ]
    if isinstance(kind, Birthdate) and (told := kind.told_by_nik(facts)) is not None:
        label = Text("opt-day", {"day": told})
        buttons.append(button(AnswerButton(draft.id, question.id, told.isoformat()), label))
    return in_rows(buttons, _width(kind))


def _presumed_row(draft: Draft, path: Path, question: Question) -> Rows:
    """A way to what was presumed just before this question, for whom it does not fit."""
    questions = [node for node in path.nodes if isinstance(node, Question)]
    index = questions.index(question)
    before = questions[index - 1] if index else None
    if before is None or before.presumed is None or draft.answers.get(before.id) != before.presumed:
        return ()
    return ((button(DraftButton(draft.id, "change", place_of(before)), Text(f"btn-presumed-{before.text_id}")),),)


def _offered(kind: Kind, facts: Facts) -> tuple[str, ...]:
    # "Same as on the KTP" needs a KTP name; "my NIK" needs a NIK.
    needs = {"same": "name", "nik": "nik"}
    told = {option: facts.answers.get(question) for option, question in needs.items()}
    return tuple(
        option
        for option in kind.options
        if option not in needs or (isinstance(told[option], str) and told[option] != PASSPORT)
    )


def _width(kind: Kind) -> int:
    if isinstance(kind, Bank):
        return 2
    return 2 if isinstance(kind, YesNo) and not isinstance(kind, YesNoUnknown | Balance) else 1
