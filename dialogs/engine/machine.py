"""The machine behind a conversation: a table of rows, compiled once into one `transitions` machine.

A row says what an event does in some phases, under which conditions, and where it leads. The table is the behaviour: an event without a row
in a phase does nothing there, and `fire` says so.

One machine serves everybody. Models are not registered with it (that costs 20 kB and a tenth of a millisecond each): the step's context
passes through, its `state` is the phase.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from transitions import EventData, Machine

from dialogs.claims import claims
from dialogs.engine.context import StepContext
from dialogs.engine.mending import next_to_mend
from dialogs.engine.path import phase_at
from dialogs.engine.place import path_of, presume
from dialogs.model.phases import DRAFTS, Lobby, changing, is_asking, named, opened
from dialogs.model.states import State, StatesGroup

Action = Callable[[StepContext, Any], None]
Condition = Callable[[StepContext, Any], bool]

PLACING = "placing"
"""The phase between an event in a draft and the place its answers lead to. Never stored."""
ARRIVED = "arrived"
"""The event that ends it."""
STAY = None
"""Mark in place of a destination: the phase is left as it is."""


@dataclass(frozen=True, slots=True)
class Row:
    """Declare that in these phases this event does this, and leads there, if all conditions hold. The first row that fits is taken."""

    event: str
    phases: tuple[str, ...]
    action: Action | None
    to: str | None
    conditions: tuple[Condition, ...] = ()


def names(*phases: State | type[StatesGroup] | str) -> tuple[str, ...]:
    """The full names of these states, and of all states of these groups."""
    found: list[str] = []
    for one in phases:
        found += [one] if isinstance(one, str) else [named(one)] if isinstance(one, State) else one.__state_names__
    return tuple(found)


EVERYWHERE = names(Lobby, *DRAFTS.values())
IN_DRAFT = names(*DRAFTS.values())


def compiled(rows: Iterable[Row]) -> Machine:
    """The machine of this table."""
    built = Machine(
        model=None, states=[*EVERYWHERE, PLACING], initial=Lobby.new.state, auto_transitions=False, send_event=True
    )
    for row in rows:
        built.add_transition(
            row.event,
            list(row.phases),
            row.to,
            conditions=[_with_given(condition) for condition in row.conditions],
            before=[_with_given(row.action)] if row.action else None,
        )
    return built


def _with_given(function: Callable[[StepContext, Any], Any]) -> Callable[[EventData], Any]:
    def call(event: EventData) -> Any:
        context: Any = event.model
        (given,) = event.args
        return function(context, given)

    return call


def fire(machine: Machine, context: StepContext, event: str, given: Any = None) -> bool:
    """Let this event happen. False where its phase has no row for it, or none whose conditions hold; nothing has changed then.

    Raises KeyError for an event that is in no row.
    """
    return knows(machine, context.state, event) and bool(machine.events[event].trigger(context, given))


def knows(machine: Machine, phase: str, event: str) -> bool:
    """Whether the table has a row for this event in this phase."""
    return phase in machine.events[event].transitions


# --- the place ----------------------------------------------------------------------------------------------------------


def arrivals() -> list[Row]:
    """The rows by which a draft comes to the phase its answers lead to."""
    return [
        Row(ARRIVED, (*names(group), PLACING), None, to, (_leads_to(to),))
        for group in DRAFTS.values()
        for to in names(group)
        if not is_asking(to)
    ]


def _leads_to(phase: str) -> Condition:
    def leads(context: StepContext, given: Any) -> bool:
        return bool(given == phase)

    leads.__name__ = f"answers_lead_to_{phase.partition(':')[2]}"
    return leads


def arrive(machine: Machine, context: StepContext) -> None:
    """Bring the draft the participant is in to where its answers lead now, and its phase with it.

    Days pass between two events, so this is done before an event and after it. Where a question of the participant's own is waited for,
    the conversation stays there. Raises ValueError where the table leads nowhere.
    """
    draft = context.conversation.draft
    if draft is None:
        return
    if context.state in (opened(draft.purpose), changing(draft.purpose)):
        # Stored by a release without phases.
        context.state = PLACING
    if draft.kind not in claims():
        return
    draft = presume(context, draft)
    path = path_of(context, draft)
    if (place := next_to_mend(context.conversation, draft, path)) is not None:
        draft = context.put(draft.going_back(place))
        path = path_of(context, draft)
    phase = phase_at(draft, path)
    if context.state != phase and not is_asking(context.state) and not fire(machine, context, ARRIVED, phase):
        raise ValueError(f"no row leads from {context.state} to {phase}")
    if (draft.phase, draft.place) != (phase, path.place):
        context.put(replace(draft, phase=phase, place=path.place))
