"""The life of a claim after filing: which state follows which, and who may bring it there.

One long-lived synchronous `transitions` machine decides; a claim is never registered with it as a model (that costs time and leaks).
Each event of the machine is named for the state it leads to, so a move is always said as "from here to there".

Beyond the plain way filing -> recorded -> verifying -> approved -> paying -> paid:

* `unknown`: handing over ended in a time-out. The service may have the claim, so it is asked before anything is sent again. The
  participant can't withdraw meanwhile: nobody knows yet what would have to be taken back.
* `scheduled` can be scheduled anew, because an appointment with a typing error must be mendable.
* `returned`: a bank sent the money back (a closed account, another holder's name). It happens while the transfer is under way, and after it
  was called done. The reason is told at once. Then the participant corrects the account, or the same transfer is made again.
* `paying` can go back to `needs_correction` too, where the account is seen to be wrong before a bank says so.
* `rejected` can be taken back to `verifying`: officers err too.
* A submission service reports the moves of its own officers, so it may make each of theirs.
* An officer may put `needs_correction` back to `verifying`, for those who bring the missing paper to the branch.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from transitions import EventData, Machine, MachineError

State = Literal[
    "filing",
    "unknown",
    "recorded",
    "verifying",
    "needs_correction",
    "scheduled",
    "approved",
    "paying",
    "returned",
    "paid",
    "rejected",
    "withdrawn",
]
By = Literal["officer", "participant", "service"]
NoteWanted = Literal["reason", "appointment"]

STATES: tuple[str, ...] = get_args(State)
ACTORS: tuple[str, ...] = get_args(By)
FINAL = frozenset({"paid", "rejected", "withdrawn"})
"""States in which nothing is awaited. A bank or an officer may still bring a claim out of the first two."""
TAKEN_BACK = frozenset({("paid", "returned"), ("rejected", "verifying")})
"""The moves out of a final state."""
SIMULATION = "simulation"
"""The name under which the simulated officer moves claims."""

_MOVES: tuple[tuple[State, State, tuple[By, ...]], ...] = (
    ("filing", "recorded", ("service",)),
    ("filing", "unknown", ("service",)),
    ("filing", "withdrawn", ("participant",)),
    ("unknown", "recorded", ("service",)),
    ("recorded", "verifying", ("officer", "service")),
    ("recorded", "withdrawn", ("participant",)),
    ("verifying", "approved", ("officer", "service")),
    ("verifying", "scheduled", ("officer", "service")),
    ("verifying", "needs_correction", ("officer", "service")),
    ("verifying", "rejected", ("officer", "service")),
    ("verifying", "withdrawn", ("participant",)),
    ("needs_correction", "verifying", ("participant", "officer", "service")),
    ("needs_correction", "rejected", ("officer", "service")),
    ("needs_correction", "withdrawn", ("participant",)),
    ("scheduled", "approved", ("officer", "service")),
    ("scheduled", "scheduled", ("officer", "service")),
    ("scheduled", "needs_correction", ("officer", "service")),
    ("scheduled", "rejected", ("officer", "service")),
    ("scheduled", "withdrawn", ("participant",)),
    ("approved", "paying", ("officer", "service")),
    ("paying", "paid", ("officer", "service")),
    ("paying", "returned", ("officer", "service")),
    ("paying", "needs_correction", ("officer", "service")),
    ("returned", "needs_correction", ("officer", "service")),
    ("returned", "paying", ("officer", "service")),
    ("paid", "returned", ("officer", "service")),
    ("rejected", "verifying", ("officer", "service")),
)
_BY: dict[tuple[str, str], tuple[By, ...]] = {(source, to): by for source, to, by in _MOVES}

_REPLACED = frozenset(
    {
        *TAKEN_BACK,
        ("needs_correction", "verifying"),
        ("needs_correction", "rejected"),
        ("scheduled", "scheduled"),
        ("scheduled", "needs_correction"),
        ("scheduled", "approved"),
        ("scheduled", "rejected"),
        ("paying", "returned"),
        ("paying", "needs_correction"),
    }
)
"""Moves after which the message of the state before is no longer true."""


class IllegalMove(Exception):
    """A claim can't go from `state` to `to`, or not by this actor. Nothing has changed."""

    def __init__(self, state: str, to: str, by: str | None = None) -> None:
        self.state, self.to, self.by = state, to, by
        nexts = possible(state, by)
        who = f" by the {by}" if by else ""
        instead = f"possible{who}: {', '.join(nexts)}" if nexts else f"nothing is possible from there{who}"
        super().__init__(f"a claim in state {state!r} can't be moved to {to!r}{who}; {instead}")


class _Claim:
    """Scratch copy for the machine to move, so that a move that fails half-way leaves nothing behind."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


def _actor_may(event: EventData) -> bool:
    by = event.kwargs["by"]
    return by is None or by in _BY[event.kwargs["source"], event.event.name]


@cache
def _machine() -> Machine:
    machine = Machine(
        model=None, states=list(STATES), initial=None, auto_transitions=False, send_event=True, name="claim lifecycle"
    )
    for source, to, _ in _MOVES:
        machine.add_transition(trigger=to, source=source, dest=to, conditions=_actor_may)
    return machine


def _known(state: str) -> None:
    if state not in STATES:
        raise ValueError(f"{state!r} is no state of a filed claim; there are: {', '.join(STATES)}")


def move(state: str, to: str, by: str | None = None) -> str:
    """The state a claim is in after moving from `state` to `to`, which is `to`.

    With `by` ("officer", "participant", "service") only what that actor may do is possible; without it, what anybody may.
    Raises IllegalMove when that is not possible, and ValueError for a state or an actor that does not exist.
    """
    _known(state)
    _known(to)
    if by is not None and by not in ACTORS:
        raise ValueError(f"{by!r} moves no claims; {', '.join(ACTORS)} do")
    event = _machine().events.get(to)
    if event is None:
        raise IllegalMove(state, to, by)
    claim = _Claim(state)
    try:
        # The machine says False, and nothing else, when the condition fails.
        if not event.trigger(claim, source=state, by=by):
            raise IllegalMove(state, to, by)
    except MachineError as error:
        raise IllegalMove(state, to, by) from error
    return claim.state


def actor(by: str) -> By:
    """Return the actor behind a name of a claim's history: "participant" and "service" are themselves, any other is an officer."""
    match by:
        case "participant" | "service":
            return by
    return "officer"


def possible(state: str, by: str | None = "officer") -> tuple[str, ...]:
    """The states a claim in `state` can be moved to by this actor (None: by anybody), the usual one first."""
    _known(state)
    return tuple(to for source, to in _ways() if source == state and (by is None or by in _BY[source, to]))


def note_wanted(to: str) -> NoteWanted | None:
    """Note an officer must write to the participant when moving a claim to `to`: reason or appointment. None: not required."""
    _known(to)
    if to in ("needs_correction", "rejected", "returned"):
        return "reason"
    return "appointment" if to == "scheduled" else None


def replaces(state: str, to: str, by: str) -> bool:
    """Whether the message of this move takes back the message of `state`.

    A participant's own move takes nothing back: it answers the message before. `by` is the name in the claim's history.
    """
    _known(state)
    _known(to)
    return by != "participant" and (state, to) in _REPLACED


def diagram() -> str:
    """The machine as a Mermaid state diagram; each arrow says who makes the move."""
    lines = ["stateDiagram-v2", f"    [*] --> {STATES[0]}"]
    lines += [f"    {source} --> {to}: {' / '.join(_BY[source, to])}" for source, to in _ways()]
    lines += [f"    {state} --> [*]" for state in STATES if state in FINAL]
    return "\n".join(lines) + "\n"


def _ways() -> list[tuple[str, str]]:
    """From where to where the machine can go, in the order of the table."""
    held = {(transition.source, transition.dest) for transition in _machine().get_transitions()}
    return [(source, to) for source, to, _ in _MOVES if (source, to) in held]
