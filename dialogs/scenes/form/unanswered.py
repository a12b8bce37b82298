"""Replies to what is said in place of an answer: a question is answered, a greeting returned. The field stays as it was."""

from __future__ import annotations

from dialogs.claims.schema import Question
from dialogs.engine.context import StepContext
from dialogs.model.effects import Text
from dialogs.prompts.layout import label_of
from dialogs.understanding import faq
from dialogs.understanding.utterance import Utterance, only_announces


def name_back(context: StepContext, question: Question, utterance: Utterance, text: str) -> None:
    """Answer what was said, and put the question again."""
    label = label_of(question)
    if utterance is not Utterance.QUESTION:
        context.show(Text(f"said-{utterance.value}", {"label": label}))
    elif only_announces(text):
        context.show(Text("asked-what", {"label": label}))
    elif (found := faq.find(text)) is not None:
        context.show(Text("asked-known"), faq.answer(found), Text("asked-waiting", {"label": label}))
    else:
        why = Text(f"why-{question.text_id}")
        context.show(
            Text("asked-here", {"why": why, "label": label}),
        )
