"""The states of a claim at the desk: their colours, which of them wait for an officer, and the texts for the steps between them."""

from __future__ import annotations

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
UNDERWAY = Text("desk-underway-already")
"""Shown when another decision on the claim has not been sent yet."""

UNDO_KEY, NOTE_KEY, TAKE_KEY, NEXT_KEY = "z", "c", "a", "n"
KEYS: dict[str, str] = {
    "verifying": "m",
    "approved": "y",
    "paying": "y",
    "paid": "y",
    "needs_correction": "p",
    "scheduled": "w",
    "rejected": "t",
    "returned": "k",
}
"""The key that opens a step; of two with one key only one is possible at a time."""

AGAIN = {
    ("scheduled", "scheduled"),
    ("needs_correction", "verifying"),
    ("rejected", "verifying"),
    ("returned", "paying"),
}
"""Moves that take up or change what was begun before, and are called so."""


def step(state: str, to: str) -> Text:
    """Return what the button says that moves a claim from `state` to `to`."""
    return Text(f"desk-step-{to}-again") if (state, to) in AGAIN else Text(f"desk-step-{to}")
