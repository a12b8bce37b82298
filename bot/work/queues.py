"""Queues of jobs, and the name of one to DBOS."""

from __future__ import annotations

from typing import NamedTuple

from dbos import EnqueueOptions

APPLICATION = "klaim"
VERSION = "klaim"
"""DBOS gives open work only to the version that enqueued it. A constant, or every release would strand what is open."""

WORKFLOW = "order"


class Queue(NamedTuple):
    """Jobs that share handlers' room."""

    concurrency: int  # handlers at once in this process
    polling: float  # seconds


# Each look costs some 3 to 5 ms of CPU, also where nothing waits: together they are most of what an idle bot takes. At each look as many
# jobs begin as there is room for, so concurrency by polling is also the most that are done in a second.
QUEUES = {
    # A PIN by SMS or e-mail takes seconds on its way.
    "fast": Queue(8, 1.0),
    # Their handler decides whose photo is next, among all that wait: a thousand of them take 17 MB, and no CPU.
    "files": Queue(1000, 0.8),
    "outside": Queue(25, 1.0),
    # What is due at nine for ten thousand is handed over as fast as Telegram takes it, 25 messages a second.
    "due": Queue(90, 3.0),
    "slow": Queue(40, 10.0),
    # Most of its time it waits, so that nobody can have a list of numbers tried.
    "patient": Queue(200, 5.0),
}

# queue, and priority in it
_PLACES: dict[str, tuple[str, int]] = {
    "deliver_pin": ("fast", 1),
    "check_file": (
        "files",
        1,
    ),  # its own: photos come by the dozen and take seconds each, and a person waits for the PIN
    "submit": ("outside", 1),  # its own, so that a submission service that hangs holds up nothing else
    "copy_news": ("slow", 3),
    "verify": ("patient", 1),
    "ask_news": ("slow", 5),
    "simulate": ("outside", 2),
    "decide": ("fast", 2),
    "due": ("due", 2),
    "remind": ("due", 2),
    "drop_file": ("slow", 10),
    "purge": ("slow", 20),
    "look_late": ("slow", 6),
    "mail_late": ("slow", 4),
}


def enqueue_options(name: str, kind: str, delay: float | None = None) -> EnqueueOptions:
    """DBOS options for a try `name` of a job of `kind`, to be done after `delay` seconds."""
    queue, priority = _PLACES[kind]
    options: EnqueueOptions = {
        "workflow_name": WORKFLOW,
        "workflow_id": name,
        "queue_name": queue,
        "priority": priority,
        "app_version": VERSION,
    }
    if delay is not None and delay > 0:
        options["delay_seconds"] = delay
    return options
