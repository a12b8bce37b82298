"""Words of an officer that a supervisor reads before the participant does.

The problem: a message from the desk carries the operator's name, so a link, an account to pay into or a question for an OTP in it is
believed. The choice: such words are held until a second person has read them. Coded reasons say the same without waiting.
"""

from __future__ import annotations

from bot.desk.steps import Typed
from dialogs.model.decisions import Decision
from dialogs.understanding.risky_words import KINDS, holds


def held(decided: Decision, blank: Typed) -> tuple[str, ...]:
    """Return why this decision waits for a second person, as kinds of `KINDS`. `blank`: its form before anything was typed."""
    found = {kind for words in _free_words(decided, blank) for kind in holds(words)}
    return tuple(kind for kind in KINDS if kind in found)


def _free_words(decided: Decision, blank: Typed) -> list[str]:
    """The words an officer typed themselves; what stood in the form is ours."""
    ours = {*(blank.fields or {}).values(), *(line.note for line in blank.lines)}
    typed = [decided.note or "", *(reason.note for reason in decided.reasons)]
    if (meeting := decided.appointment) is not None:
        typed += [meeting.place, meeting.address, *meeting.bring]
    return [words for words in typed if words and words not in ours]
