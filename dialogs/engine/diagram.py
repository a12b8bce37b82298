"""Diagram of the conversation, drawn from the rows its machine runs on."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.engine.machine import ARRIVED, EVERYWHERE, PLACING, Row, names
from dialogs.model.phases import DRAFTS, Lobby
from dialogs.model.states import StatesGroup

GROUPS: tuple[type[StatesGroup], ...] = (Lobby, *DRAFTS.values())
ANYWHERE = "anywhere"


def of_conversation(rows: Iterable[Row]) -> str:
    """The conversation as a Mermaid state diagram: phases in their groups, and the events that lead from one to another.

    Events that leave the phase as it is are left out. `placing` stands for the phase of the place the answers lead to.
    """
    lines = ["stateDiagram-v2", "    direction LR"]
    for group in GROUPS:
        lines.append(f"    state {group.__name__} {{")
        lines += [f'        state "{name.partition(":")[2]}" as {_node(name)}' for name in names(group)]
        lines.append("    }")
    lines.append(f"    state {PLACING} <<choice>>")
    edges: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        if row.to is None or row.event == ARRIVED:
            continue
        for source in _sources(row.phases):
            events = edges.setdefault((source, _node(row.to)), [])
            if row.event not in events:
                events.append(row.event)
    lines += [f"    {source} --> {to}: {', '.join(events)}" for (source, to), events in edges.items()]
    lines += [f"    {PLACING} --> {group.__name__}: answers lead there" for group in DRAFTS.values()]
    return "\n".join(lines) + "\n"


def _sources(phases: tuple[str, ...]) -> list[str]:
    """The phases, whole groups named once."""
    if set(phases) >= set(EVERYWHERE):
        return [ANYWHERE]
    left, found = [phase for phase in phases if phase != PLACING], []
    for group in GROUPS:
        members = names(group)
        if set(members) <= set(left):
            found.append(group.__name__)
            left = [phase for phase in left if phase not in members]
    return found + [_node(phase) for phase in left]


def _node(phase: str) -> str:
    return phase.replace(":", "_")
