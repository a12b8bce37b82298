"""From review through PIN to the filed claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from dialogs.claims import claims
from dialogs.claims.schema import PIN, Document, Node
from dialogs.documents.extracted_values import notes
from dialogs.engine import pin_requests
from dialogs.engine.context import StepContext, button, menu
from dialogs.engine.mending import changed
from dialogs.engine.path import on_path
from dialogs.engine.place import facts_for, path_of, walk_of
from dialogs.model.buttons import DraftButton
from dialogs.model.conversation import Filed, Standing
from dialogs.model.effects import DropFiles, FileClaim, Text
from dialogs.scenes import pin
from dialogs.scenes.lateness import begin_stage


def waits_for_photos(context: StepContext, given: Any) -> bool:
    """Whether photos are looked into still. What is asked about has a place of its own."""
    return bool(context.draft.inbox)


def tell_to_wait(context: StepContext, given: Any) -> None:
    draft = context.draft
    context.say(
        Text("photos-wait"),
        buttons=(
            (button(DraftButton(draft.id, "confirm"), Text("btn-confirm")),),
            (button(DraftButton(draft.id, "nowait"), Text("btn-no-wait")),),
            (button(DraftButton(draft.id, "resume"), Text("btn-back-to-claim")),),
        ),
    )


def confirm(context: StepContext, given: Any) -> None:
    """The participant says it is all right: on to the PIN."""
    draft = context.put(context.draft.confirming())
    ways = pin_requests.channels(context, draft)
    if (
        path_of(context, draft).place == PIN
        and len(ways) == 1
        and draft.pin is None
        and pin_requests.locked_until(context) is None
    ):
        pin.request_pin(context, draft, ways[0])
        return
    context.show()


def file_claim(context: StepContext, given: Any) -> None:
    """Hand the claim over, once the PIN is right: what lies on the path, once."""
    pin.forget_tries(context)
    draft = context.draft
    path = walk_of(context, draft)
    earlier = context.conversation.filed_of(draft.id)
    answers = on_path(path, draft.answers)
    slots = [document.id for document in path.nodes if isinstance(document, Document)]
    files = {slot: draft.files[slot] for slot in slots if slot in draft.files}
    context.do(
        FileClaim(
            draft.id,
            draft.revision,
            draft.kind,
            draft.version,
            answers,
            {slot: kept.files for slot, kept in files.items() if kept.status == "stored"},
            (
                *notes(claims()[draft.kind], draft, facts_for(context, draft)),
                *(_marked(node) for node in (changed(earlier, draft, path.nodes) if earlier else ())),
            ),
        )
    )
    slots_before = (*draft.files.values(), *(earlier.files.values() if earlier else ()))
    before = {file for held in slots_before for file in held.files} | {upload.file for upload in draft.inbox}
    # Photos of a rejected claim that is filed again are looked at by the officers of both.
    of_others = {
        file
        for other in context.conversation.filed
        if other.id != draft.id
        for held in other.files.values()
        for file in held.files
    }
    left = tuple(sorted(before - of_others - {file for kept in files.values() for file in kept.files}))
    if left:
        context.do(DropFiles(left))
    filed = Filed(
        draft.id,
        draft.kind,
        draft.version,
        _standing(earlier, draft.revision, context.environment.now),
        answers=answers,
        files=files,
        reviewed_values=draft.reviewed_values,
    )
    if earlier is None:
        filed = begin_stage(context, filed)
    context.conversation = context.conversation.without_draft(draft.id).with_filed(filed)
    context.say(
        Text("filing" if draft.revision == 1 else "filing-correction", {"claim": Text(f"claim-{draft.kind}")}),
        buttons=((menu("status", Text("menu-status")), menu("menu", Text("btn-menu"))),),
    )


def _standing(earlier: Filed | None, revision: int, now: datetime) -> Standing:
    """The standing of the claim once it is filed; its row says the same."""
    if earlier is None:
        return Standing("filing", now, now, revision)
    return replace(earlier.standing, revision=revision, changed_at=now)


def _marked(node: Node) -> Mapping[str, str]:
    """The note that tells the officer what of a correction is new."""
    return {"about": "corrected", "document" if isinstance(node, Document) else "field": node.id}
