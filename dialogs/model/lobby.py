"""States of a participant who is in no claim."""

from __future__ import annotations

from dialogs.model.states import State, StatesGroup


class Lobby(StatesGroup):
    """States of a participant who is in no claim."""

    new = State(group_name="lobby")
    menu = State(group_name="lobby")
    consent = State(group_name="lobby")
    choose = State(group_name="lobby")
    ask = State(group_name="lobby")
