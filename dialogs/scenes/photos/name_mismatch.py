"""Names that differ from paper to paper: shown letter by letter, with the likely cause and what to do; a slip to take along."""

from __future__ import annotations

from dialogs.claims import claims
from dialogs.documents.extracted_values import other_names
from dialogs.documents.types import mended_by
from dialogs.engine.context import Turn, button
from dialogs.law.dates import today_in
from dialogs.model.conversation import Draft
from dialogs.model.effects import Section, SendPaper, Text
from dialogs.prompts.layout import name_of
from dialogs.prompts.menu import back_to_here
from dialogs.understanding.text_diff import compare_names


def told_of_names(turn: Turn, draft: Draft, slot: str) -> None:
    """If the name on this document is written otherwise than the participant's, say how, why, and what helps."""
    found = dict(other_names(claims()[draft.kind], draft)).get(slot)
    if found is None:
        return
    difference = compare_names(str(draft.answers["name"]), found)
    turn.say(
        Text(
            "names-differ",
            {"document": Text(f"doc-{slot}"), "one": difference.one, "other": difference.other},
        ),
        Text(f"names-cause-{difference.cause}"),
        Text(f"names-mend-{mended_by(slot)}"),
        buttons=((button(draft.id, "!slip", slot, Text("btn-slip")),),),
    )


def slip(turn: Turn, draft: Draft, slot: str) -> bool:
    """The correction slip as a page to print. False where the names agree (by now)."""
    found = dict(other_names(claims()[draft.kind], draft)).get(slot)
    if found is None:
        return False
    difference = compare_names(str(draft.answers["name"]), found)
    turn.said.append(
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
                    {"operator": turn.world.operator, "day": today_in(turn.conversation.zone, turn.world.now)},
                ),
            ),
            caption=(Text("slip-caption", {"claim": name_of(draft.kind)}),),
            buttons=back_to_here(turn),
        )
    )
    return True
