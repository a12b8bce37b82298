"""Back, cancel and help in a draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dialogs.claims.schema import ELIGIBLE, ESTIMATE, PIN, REFUSED, REVIEW, SORT, Document, Node, Question
from dialogs.engine.context import StepContext, button
from dialogs.engine.place import path_of
from dialogs.model.buttons import DraftButton
from dialogs.model.effects import Text
from dialogs.prompts.layout import name_of
from dialogs.prompts.ways_on import person_told
from dialogs.scenes import my_data
from dialogs.scenes.form import navigate
from dialogs.understanding.answers import Email, Phone

MEANINGS: Mapping[str, Text] = {
    REFUSED: Text("help-card"),
    ELIGIBLE: Text("help-result"),
    ESTIMATE: Text("help-result"),
    REVIEW: Text("help-review"),
    PIN: Text("help-pin"),
}
"""Help at the places that ask nothing: what they mean."""


def is_first(context: StepContext, given: Any) -> bool:
    """Whether nothing was asked before the question the draft stands at."""
    return navigate.at_first(context, context.draft)


def back(context: StepContext, given: Any) -> None:
    navigate.back(context, context.draft)


def change(context: StepContext, place: str) -> None:
    navigate.change(context, context.draft, place)


def keep(context: StepContext, given: Any) -> None:
    navigate.keep(context, context.draft)


def ask_cancel(context: StepContext, given: Any) -> None:
    """Ask before a draft is deleted."""
    draft = context.draft
    sure, yes = my_data.cancel_words(draft)
    context.say(
        sure,
        buttons=(
            (button(DraftButton(draft.id, "save"), Text("btn-save")),),
            (
                button(DraftButton(draft.id, "cancel-yes"), yes),
                button(DraftButton(draft.id, "resume"), Text("btn-continue")),
            ),
        ),
    )


def help_here(context: StepContext, given: Any) -> None:
    """Tell why this is asked and who can help, and show the same question again."""
    path = path_of(context, context.draft)
    if meaning := MEANINGS.get(path.place):
        context.show(Text("help-meaning", {"why": meaning}))
        return
    why = Text("help-place")
    if isinstance(path.node, Question):
        why = Text(f"why-{path.node.text_id}")
    elif isinstance(path.node, Document):
        why = Text(f"why-doc-{path.node.why_id}")
    elif path.place == SORT:
        why = Text("why-sort")
    context.show(Text("help-here", {"why": why}), *_ways_of_pin(context, path.node))


def _ways_of_pin(context: StepContext, node: Node | None) -> list[Text]:
    """Use of a phone number or an e-mail address here, by the ways in which this operator sends a PIN."""
    if isinstance(node, Question) and isinstance(node.kind, Phone) and "sms" in context.environment.channels:
        return [Text("reach-by-sms")]
    if isinstance(node, Question) and isinstance(node.kind, Email) and "email" in context.environment.channels:
        return [Text("reach-by-email")]
    return []


def tell_person(context: StepContext, given: Any) -> None:
    """Tell who can be spoken to, and show the same place again."""
    context.show(person_told())


def tell_other_draft(context: StepContext, kind: str) -> None:
    """Tell that a button belongs to another draft, and show where the conversation stands."""
    context.remove_buttons()
    context.show(Text("button-other-claim", {"claim": name_of(kind)}))
