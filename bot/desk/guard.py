"""Words of an officer that a supervisor reads before the participant does.

The problem: a message from the desk carries the operator's name, so a link, an account to pay into or a question for an OTP in it is
believed. The choice: such words are held until a second person has read them. Coded reasons say the same without waiting.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.desk.steps import Typed
from dialogs.model.decisions import Decision
from dialogs.understanding.risky_words import KINDS, holds

VIDEO_HOSTS = ("zoom.us", "meet.google.com", "teams.microsoft.com", "teams.live.com", "webex.com", "meet.jit.si")
"""Services whose links stand in an appointment at once; one to anywhere else is held."""


def held(decided: Decision, blank: Typed) -> tuple[str, ...]:
    """Return why this decision waits for a second person, as kinds of `KINDS`. `blank`: its form before anything was typed."""
    found = {kind for words in _free_words(decided, blank) for kind in holds(words)}
    if decided.appointment is not None and decided.appointment.link and not _is_video(decided.appointment.link):
        found.add("link")
    return tuple(kind for kind in KINDS if kind in found)


def _is_video(link: str) -> bool:
    """Whether the address is one of a service for video calls."""
    try:
        host = urlsplit(link).hostname or ""
    except ValueError:
        return False
    return any(host == known or host.endswith(f".{known}") for known in VIDEO_HOSTS)


def _free_words(decided: Decision, blank: Typed) -> list[str]:
    """The words an officer typed themselves; what stood in the form is ours."""
    ours = {*(blank.fields or {}).values(), *(line.note for line in blank.lines)}
    typed = [decided.note or "", *(reason.note for reason in decided.reasons)]
    if (meeting := decided.appointment) is not None:
        typed += [meeting.place, meeting.address, *meeting.bring]
    return [words for words in typed if words and words not in ours]
