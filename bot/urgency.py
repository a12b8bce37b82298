"""Urgency of what an event makes the bot say: whether somebody waits for it."""

from __future__ import annotations

from bot.ports.conversations import Urgency
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded, Due, Event
from dialogs.scenes.due import FILE_OVERDUE


def urgency_of(event: Event) -> Urgency:
    """Return the class of the messages that come of this event.

    A claim that is moved, recorded or delayed is news. What was scheduled is a reminder, save the word about a photo without a
    verdict: its sender sits before the chat. Everything else is an answer, also the result of work that an update has asked for.
    """
    match event:
        case ClaimMoved() | ClaimRecorded() | ClaimDelayed():
            return "push"
        case Due(topic, _) if topic != FILE_OVERDUE:
            return "reminder"
    return "answer"
