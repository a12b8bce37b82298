"""Jobs a dialogue schedules come back as they were, also those of earlier releases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.due import due_job, parse_due, parse_remind
from bot.ports.conversations import StorageKey
from bot.work.attempts import check_job_id
from dialogs.model.effects import Schedule
from dialogs.model.events import Due

KEY = StorageKey(1, 20, 20)
AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize("key", [KEY, StorageKey(1, -20, 30, 4, "business", "other")])
def test_what_was_scheduled_comes_back_to_its_conversation(key: StorageKey) -> None:
    job = due_job(key, Schedule("reminder", "a|b", AT))
    assert (job.kind, job.at) == ("due", AT)
    check_job_id(job.id)
    assert parse_due(job.subject) == (key, job.id, Due("reminder", "a|b"))


def test_each_conversation_topic_subject_and_moment_is_a_job_of_its_own() -> None:
    one = Schedule("reminder", "a", AT)
    assert due_job(KEY, one) == due_job(KEY, Schedule("reminder", "a", AT))
    others = [
        due_job(StorageKey(1, 21, 21), one),
        due_job(KEY, Schedule("question", "a", AT)),
        due_job(KEY, Schedule("reminder", "b", AT)),
        due_job(KEY, Schedule("reminder", "a", AT + timedelta(days=7))),
    ]
    assert len({job.id for job in (due_job(KEY, one), *others)}) == 5


def test_a_topic_with_a_bar_is_refused() -> None:
    with pytest.raises(ValueError, match="a topic has no bar"):
        due_job(KEY, Schedule("a|b", "c", AT))


def test_a_reminder_of_an_earlier_release_keeps_the_id_of_its_event() -> None:
    """So one that was told before the update is not told again after it."""
    assert parse_remind("1:20:20:::default|abcd1234") == (KEY, "reminder:abcd1234", Due("reminder", "abcd1234"))
