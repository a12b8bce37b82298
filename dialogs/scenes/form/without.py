"""Going on without an answer or a document: declared so, told what follows, marked for the officer."""

from __future__ import annotations

from typing import Any

from dialogs.claims import claims
from dialogs.claims.schema import Document, Question, Without, place_of
from dialogs.engine.context import StepContext
from dialogs.engine.place import facts_for
from dialogs.engine.ways_on import PERSON_AFTER, own_option, reason_typed, said_at
from dialogs.law.missing import Reason, missing
from dialogs.law.statute import TAX_NO_NPWP
from dialogs.model.conversation import Draft, Lack
from dialogs.model.effects import Text
from dialogs.prompts.layout import label_of
from dialogs.prompts.ways_on import other_words, person_told
from dialogs.scenes.form.accept import take
from dialogs.scenes.form.navigate import skip_document
from dialogs.understanding.answers import Multiple


def press_without(context: StepContext, draft: Draft, question: Question) -> None:
    """Go on without an answer, by the button."""
    if question.without is None or question.without.only_typed:
        context.show(Text("button-old"))
    else:
        _take_missing(context, draft, question, question.without, question.without.reason)


def typed_without(context: StepContext, draft: Draft, question: Question, text: str, reading: object) -> bool:
    """Whether the text says that there is no answer; if so, what follows from it is done."""
    reason = reason_typed(question, text, reading)
    if reason is None:
        return False
    option = own_option(question, reason)
    is_gate = any(question is gate for gate in claims()[draft.kind].gates)
    if option is not None:
        take(context, draft, question, option)
    elif question.without is not None and not question.without.only_typed:
        _take_missing(context, draft, question, question.without, reason)
    elif is_gate and _may_decide_without(draft, question, reason):
        take(context, draft, question, missing(reason))
    else:
        # Who says that they don't know needs no more tries.
        draft = draft.failing(question.id, least=PERSON_AFTER)
        saved = Text("nothing-lost") if draft.purpose == "claim" else None
        context.go_on(draft, other_words(question), saved, person_told())
    return True


def _may_decide_without(draft: Draft, question: Question, reason: Reason) -> bool:
    """Whether a gate without an answer goes to the branch; boxes to tick are put again with their help."""
    if draft.purpose == "estimate" or isinstance(question.kind, Multiple):
        return False
    return question.optional or reason in ("unknown", "lost")


def keep_as_typed(context: StepContext, draft: Draft, question: Question) -> None:
    """Keep what was typed last for the officer, though we can't read it."""
    said = said_at(draft, question.id)
    if question.without is None or question.without.value is not None or not said:
        context.show(Text("button-old"))
    else:
        take(context, draft, question, missing("unclear", said), Text("without-unclear"))


def _take_missing(context: StepContext, draft: Draft, question: Question, without: Without, reason: Reason) -> None:
    value: Any = missing(reason) if without.value is None else without.value
    take(context, draft, question, value, _told(context, draft, without))


def _told(context: StepContext, draft: Draft, without: Without) -> Text:
    more = int(facts_for(context, draft).value(TAX_NO_NPWP).amount) - 100
    return Text(f"without-{without.words}", {"more": str(more)})


def lack_document(context: StepContext, draft: Draft, document: Document, lack: Lack) -> None:
    """Go on without a document, or say that this one must be there and who can help."""
    if document.must:
        place = place_of(document)
        told = Text("document-must", {"name": label_of(document)})
        context.go_on(draft.failing(place, least=PERSON_AFTER), told, person_told())
    else:
        skip_document(context, draft, document, lack)
