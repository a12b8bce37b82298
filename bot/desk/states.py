"""The states of a claim at the desk: their colours, which of them wait for an officer, and the texts for the steps between them."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.law import claim_lifecycle as lifecycle
from dialogs.model.effects import Text

TONES: dict[str, str] = {
    "recorded": "new",
    "verifying": "busy",
    "scheduled": "busy",
    "approved": "good",
    "paying": "good",
    "returned": "wait",
    "paid": "good",
    "needs_correction": "wait",
    "unknown": "wait",
    "filing": "wait",
    "rejected": "bad",
    "withdrawn": "bad",
}
"""The colour a state is shown in; the word beside it says the same."""

WAITING = ("recorded", "verifying", "scheduled", "approved", "paying", "returned")
"""States in which a claim waits for an officer."""

HINTED = ("filing", "unknown", "needs_correction", "returned", "paid", "rejected", "withdrawn")
"""States of which the page says why there is nothing to do, or not much."""

STALE = Text("desk-stale")
"""Shown when somebody else was quicker."""

AGAIN = {
    ("scheduled", "scheduled"),
    ("needs_correction", "verifying"),
    ("rejected", "verifying"),
    ("returned", "paying"),
}
"""Moves that take up or change what was begun before, and are called so."""


@dataclass(frozen=True, slots=True)
class Note:
    """The texts around the field for a note: its label, and where one is required what to write and an example."""

    label: Text
    hint: Text | None = None
    example: Text | None = None


def step(state: str, to: str) -> Text:
    """Return what the button says that moves a claim from `state` to `to`."""
    return Text(f"desk-step-{to}-again") if (state, to) in AGAIN else Text(f"desk-step-{to}")


def note(to: str) -> Note:
    """Return the texts around the note that goes with a move to `to`."""
    if to == "rejected":
        return Note(Text("desk-note-reason"), Text("desk-note-rejection-hint"), Text("desk-note-rejection-example"))
    match lifecycle.note_wanted(to):
        case "reason":
            return Note(
                Text("desk-note-reason"), Text("desk-note-correction-hint"), Text("desk-note-correction-example")
            )
        case "appointment":
            return Note(
                Text("desk-note-appointment"),
                Text("desk-note-appointment-hint"),
                Text("desk-note-appointment-example"),
            )
        case None:
            return Note(Text("desk-note-optional"))
