"""Phases of a conversation: the states of its machine. Questions inside a phase are data; their order follows from the answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dialogs.model.states import State, StatesGroup

Purpose = Literal["claim", "check", "estimate"]
"""A draft is a claim to be filed, a check of its conditions, or an estimate of its sum; the last two are never kept."""


class Lobby(StatesGroup):
    """Outside a draft."""

    new = State()
    menu = State()
    consent = State()
    choosing = State()
    asking = State()
    wishing = State()


class Filling(StatesGroup):
    """A claim. The `changing` phases put a question again whose answer stands until a new one comes."""

    gates = State()
    form = State()
    documents = State()
    changing_gate = State()
    changing_answer = State()
    changing_document = State()
    sorting = State()
    card = State()
    review = State()
    pin = State()
    asking = State()


class Checking(StatesGroup):
    """A check of the conditions: the gates alone."""

    gates = State()
    changing_gate = State()
    card = State()
    result = State()
    asking = State()


class Estimating(StatesGroup):
    """An estimate of the sum; nobody is refused one."""

    questions = State()
    changing_question = State()
    result = State()
    asking = State()


DRAFTS: Mapping[Purpose, type[StatesGroup]] = {"claim": Filling, "check": Checking, "estimate": Estimating}
PURPOSES: Mapping[str, Purpose] = {group.__name__: purpose for purpose, group in DRAFTS.items()}
OPEN = "open"
"""The phase of a draft whose place is not worked out yet, e.g. while an answer is taken."""
CHANGING = "changing"
"""The same of a draft whose participant went back to a question."""


def named(state: State) -> str:
    """The full name of a state. Raises ValueError for one without a name."""
    if state.state is None:
        raise ValueError("a phase has a name")
    return state.state


def opened(purpose: Purpose) -> str:
    """A draft of this purpose, its place to be worked out."""
    return f"{DRAFTS[purpose].__name__}:{OPEN}"


def changing(purpose: Purpose) -> str:
    """The same, back at a question that was answered."""
    return f"{DRAFTS[purpose].__name__}:{CHANGING}"


def purpose_of(phase: str) -> Purpose:
    """The purpose of the draft in this phase. Raises KeyError for a phase outside drafts."""
    return PURPOSES[phase.partition(":")[0]]


def is_changing(phase: str) -> bool:
    return phase.partition(":")[2].startswith(CHANGING)


def is_asking(phase: str) -> bool:
    return phase.endswith(":asking")


def is_outside(phase: str) -> bool:
    """Whether the phase is one outside drafts."""
    return phase.startswith(f"{Lobby.__name__}:")
