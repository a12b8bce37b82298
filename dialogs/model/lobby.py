"""States of a participant who is in no claim."""

from __future__ import annotations

from dialogs.model.states import State, StatesGroup


class Lobby(StatesGroup):
    """States of a participant who is in no claim."""

    __group__ = "lobby"
    new = State()
    menu = State()
    consent = State()
    choose = State()
    ask = State()
