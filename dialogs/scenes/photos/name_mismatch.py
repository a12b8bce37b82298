"""Names that differ from paper to paper: shown letter by letter, with the likely cause and what to do; a slip to take along."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.documents.extracted_values import of_strangers, other_names
from dialogs.documents.types import mended_by
from dialogs.engine.context import StepContext, button
from dialogs.engine.place import facts_for
from dialogs.law.dates import today_in
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Draft
from dialogs.model.effects import Section, SendPaper, Text
from dialogs.prompts.layout import name_of
from dialogs.prompts.menu import back_to_here
from dialogs.understanding.names import compare


def told_of_names(context: StepContext, draft: Draft, slot: str) -> None:
    """If the name on this document is written otherwise than the participant's, say how, why, and what helps."""
    claim = claims()[draft.kind]
    stranger = of_strangers(claim, draft, facts_for(context, draft)).get(slot)
    if stranger is not None:
        context.say(Text("photo-of-another", {"document": Text(f"doc-{slot}"), "name": stranger}))
        return
    found = dict(other_names(claim, draft)).get(slot)
    if found is None:
        return
    difference = compare(str(draft.answers["name"]), found)
    context.say(
        Text(
            "names-differ",
            {"document": Text(f"doc-{slot}"), "one": difference.one, "other": difference.other},
        ),
        Text(f"names-cause-{difference.cause}"),
        Text(f"names-mend-{mended_by(slot)}"),
        buttons=((button(DraftButton(draft.id, "slip", slot), Text("btn-slip")),),),
    )


def differs_on(context: StepContext, slot: str) -> bool:
    """Whether the name on this document is written otherwise than the participant's."""
    draft = context.draft
    return slot in dict(other_names(claims()[draft.kind], draft))


def slip(context: StepContext, slot: str) -> None:
    """Send the correction slip as a page to print."""
    draft = context.draft
    found = dict(other_names(claims()[draft.kind], draft))[slot]
    difference = compare(str(draft.answers["name"]), found)
    context.said.append(
        SendPaper(
            name=Text("slip-file"),
            title=Text("slip-title"),
            sections=(
                Section(
                    Text("slip-names"),
                    (),
                    pairs=(
                        (Text("slip-on-id"), Text("slip-name", {"name": difference.one})),
                        (
                            Text("slip-on", {"document": Text(f"doc-{slot}")}),
                            Text("slip-name", {"name": difference.other}),
                        ),
                        (Text("slip-cause"), Text(f"names-cause-{difference.cause}")),
                    ),
                ),
                Section(
                    Text("slip-bring"),
                    tuple(Text(f"slip-{mended_by(slot)}-{number}") for number in (1, 2, 3)),
                ),
            ),
            notes=(
                Text("slip-note"),
                Text(
                    "paper-from",
                    {
                        "day": today_in(context.conversation.zone, context.environment.now),
                    },
                ),
            ),
            caption=(Text("slip-caption", {"claim": name_of(draft.kind)}),),
            buttons=back_to_here(context),
        )
    )
