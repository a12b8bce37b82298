"""Things that come due later: each topic of a `Schedule` has its handler here, and nowhere else.

A new one is a handler and an entry of `TOPICS`. It schedules itself with `context.do(Schedule(topic, subject, at))`.
"""

from __future__ import annotations

from collections.abc import Callable

from dialogs.engine.context import StepContext
from dialogs.model.events import Due
from dialogs.scenes.appointments import EVENING, MORNING, evening_before, morning_of
from dialogs.scenes.lateness import LATE, come_late
from dialogs.scenes.photos import late
from dialogs.scenes.reminders import REMINDER, reminded

FILE_OVERDUE = "file_overdue"
"""A file got no verdict in time; its subject is the file. The job that checks files announces it, without a `Schedule`."""

Handler = Callable[[StepContext, str], None]
"""Change the conversation for a subject that is due. It may come twice, or long after its moment."""

TOPICS: dict[str, Handler] = {
    REMINDER: reminded,
    FILE_OVERDUE: late.overdue,
    LATE: come_late,
    EVENING: evening_before,
    MORNING: morning_of,
}


def come_due(context: StepContext, event: Due) -> None:
    """Call the handler of this topic. Raises LookupError for a topic without one."""
    if event.topic not in TOPICS:
        raise LookupError(f"nothing handles the topic {event.topic!r}; known: {', '.join(sorted(TOPICS))}")
    TOPICS[event.topic](context, event.subject)
