"""The operator's promise for the present stage of a claim, as the participant reads it."""

from __future__ import annotations

from datetime import date

from dialogs.engine.context import StepContext
from dialogs.law.promises import OWNERS
from dialogs.model.conversation import Filed
from dialogs.model.effects import FullDay, Text


def promise_told(context: StepContext, filed: Filed) -> Text | None:
    """Return the day promised for the present stage, or that none is. None for a stage in which nobody waits for the operator."""
    owner = OWNERS.get(filed.state)
    if owner is None:
        return None
    if filed.promised is None:
        # An appointment has its own day, and a correction is made when the participant can.
        return None if owner == "participant" or filed.state == "scheduled" else Text("promise-none")
    day = FullDay(date.fromisoformat(filed.promised))
    if filed.late_told:
        return Text("promise-passed" if owner != "participant" else "promise-passed-participant", {"day": day})
    if owner == "participant":
        return Text("promise-participant", {"day": day})
    return Text("promise", {"stage": Text(f"stage-{filed.state}"), "day": day})
