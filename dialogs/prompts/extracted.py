"""Values read in a photo, put to the participant: right or wrong, and which of two."""

from __future__ import annotations

from datetime import date
from typing import Any

from dialogs.claims.schema import Question
from dialogs.documents.extracted_values import ExtractedValue, side_by_side
from dialogs.engine.context import StepContext, button, in_rows
from dialogs.model.buttons import AnswerButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Bullets, Button, Listed, Rows, SendPicture, Text
from dialogs.understanding.names import Cause


def ask_read(
    context: StepContext,
    draft: Draft,
    question: Question,
    group: list[ExtractedValue],
    lead: tuple[Text | None, ...],
    ways: Rows,
) -> None:
    """Whether what was read is right: several sure readings with one yes, an unsure one with the line it stands in."""
    if len(group) > 1:
        lines = Bullets(tuple(_line(read) for read in group))
        kinds = tuple(Text(f"kind-{kind}") for kind in dict.fromkeys(read.kind for read in group))
        changes: list[Button] = [
            button(
                AnswerButton(draft.id, question.id, f"!not-{read.question.id}"),
                Text("btn-change", {"label": _label(read.question)}),
            )
            for read in group
        ]
        context.say(
            *lead,
            Text("read-together", {"documents": Listed(kinds), "lines": lines}),
            buttons=(
                (button(AnswerButton(draft.id, question.id, "!read-all"), Text("btn-read-all")),),
                *in_rows(changes, 1),
                *ways,
            ),
        )
        return
    read = group[0]
    asked = Text(
        "read-one" if read.sure else "read-unsure",
        {"label": _label(question), "document": Text(f"kind-{read.kind}"), "value": question.kind.show(read.value)},
    )
    rows: Rows = (
        (
            button(AnswerButton(draft.id, question.id, "!read-yes"), Text("btn-read-yes")),
            button(AnswerButton(draft.id, question.id, "!read-no"), Text("btn-read-no")),
        ),
        *ways,
    )
    _with_line(context, read, (asked,), lead, rows)


def ask_which(
    context: StepContext,
    draft: Draft,
    question: Question,
    read: ExtractedValue,
    lead: tuple[Text | None, ...],
    ways: Rows,
) -> None:
    """Ask which is right, the typed value or the one in the photo. Differing characters are marked."""
    answer = draft.answers[question.id]
    if isinstance(answer, list):
        written = [str(one) for one in answer]
        nearest = min(written, key=lambda one: sum(a != b for a, b in zip(one, read.raw, strict=False)))
        difference = side_by_side(question, nearest, read.raw)
    else:
        difference = side_by_side(question, _as_shown(question, answer), _as_shown(question, read.value))
    cause: Cause = difference.cause
    parts = [
        Text(
            "which-is-right",
            {
                "label": _label(question),
                "document": Text(f"kind-{read.kind}"),
                "one": difference.one,
                "other": difference.other,
            },
        )
    ]
    if question.id in ("name", "holder", "p_name"):
        parts.append(Text(f"names-cause-{cause}"))
    rows: list[tuple[Button, ...]] = [
        (button(AnswerButton(draft.id, question.id, "!mine"), Text("btn-which-mine")),),
        (button(AnswerButton(draft.id, question.id, "!photo"), Text("btn-which-photo")),),
    ]
    if isinstance(answer, list):
        rows.append((button(AnswerButton(draft.id, question.id, "!both"), Text("btn-which-both")),))
    rows.append((button(AnswerButton(draft.id, question.id, "!retype"), Text("btn-which-retype")),))
    _with_line(context, read, tuple(parts), lead, (*rows, *ways))


def _with_line(
    context: StepContext, read: ExtractedValue, parts: tuple[Text, ...], lead: tuple[Text | None, ...], rows: Rows
) -> None:
    said = tuple(text for text in lead if text is not None)
    if read.line is None:
        context.say(*said, *parts, buttons=rows)
        return
    if said:
        context.say(*said)
    context.said.append(SendPicture(read.file, read.line, parts, rows))


def _as_shown(question: Question, value: Any) -> str:
    """Return it as people compare it: a date day first, numbers without their spaces, which the marks put in again."""
    told = question.kind.show(value)
    return told.strftime("%d-%m-%Y") if isinstance(told, date) else str(value)


def _line(read: ExtractedValue) -> Text:
    return Text("review-line", {"label": _label(read.question), "value": read.question.kind.show(read.value)})


def _label(question: Question) -> Text:
    return Text(f"label-{question.text_id}")
