"""The job `due`: something a dialogue scheduled comes back to its conversation as a `Due` event."""

from __future__ import annotations

from bot.ports.conversations import StorageKey
from bot.ports.work import Job
from dialogs.model.effects import Schedule
from dialogs.model.events import Due
from dialogs.scenes.reminders import REMINDER


def due_job(key: StorageKey, scheduled: Schedule) -> Job:
    """Return the job that brings this back to the conversation of `key`. Raises ValueError for a topic with a bar in it."""
    if "|" in scheduled.topic:
        raise ValueError(f"a topic has no bar: {scheduled.topic!r}")
    # The moment is part of it: the same subject may be scheduled again, and is another job then.
    subject = f"{key}|{scheduled.topic}|{scheduled.at.isoformat()}|{scheduled.subject}"
    return Job("due", f"due:{subject}", subject, scheduled.at)


def parse_due(subject: str) -> tuple[StorageKey, str, Due]:
    """Return the conversation, the event's id and the event that `due_job` wrote down."""
    key, topic, _, about = subject.split("|", 3)
    return StorageKey.parse(key), f"due:{subject}", Due(topic, about)


def parse_remind(subject: str) -> tuple[StorageKey, str, Due]:
    """Return the same for a job `remind` of an earlier release, under the event's id that release gave it."""
    key, _, reminder = subject.rpartition("|")
    return StorageKey.parse(key), f"reminder:{reminder}", Due(REMINDER, reminder)
