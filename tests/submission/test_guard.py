"""Strangers get no oracle; who proved that the number is theirs is answered at once."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.ports.conversations import StorageKey
from bot.ports.submission import Membership, Participant
from bot.submission.guard import DAY, FIRST, FREE, MOST, MOST_KEPT, Guard, TooMany, wait_for

NOW = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)


class Desk:
    """The guard with a clock that is set by hand, and a service that counts the questions."""

    def __init__(self) -> None:
        self.time = NOW
        self.waits: list[float] = []
        self.asked = 0
        self.guard = Guard(b"secret", lambda: self.time, self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += timedelta(seconds=seconds)

    async def verify(self, participant: Participant) -> Membership:
        self.asked += 1
        return Membership(True)

    async def ask(self, chat: int = 1, nik: int = 1, kpj: int = 1, **proof: bool) -> Membership:
        about = Participant(f"327101010190{nik:04}", f"1101234{kpj:04}", date(1990, 1, 1))
        return await self.guard.ask(StorageKey(1, chat, chat), about, self.verify, **proof)


async def test_each_further_question_of_a_stranger_waits_longer_until_there_is_none():
    desk = Desk()
    for number in range(MOST):
        await desk.ask(nik=number, kpj=number)
    assert desk.waits == sorted(desk.waits)
    assert desk.waits[:FREE] == [FIRST.total_seconds()] * FREE
    assert desk.waits[-1] >= 180
    with pytest.raises(TooMany) as told:
        await desk.ask(nik=99, kpj=99)
    assert told.value.until == NOW + DAY
    assert desk.asked == MOST


async def test_one_number_from_many_chats_gets_no_further():
    desk = Desk()
    for chat in range(MOST):
        await desk.ask(chat=chat)
    with pytest.raises(TooMany):
        await desk.ask(chat=99)
    with pytest.raises(TooMany):
        await desk.ask(chat=98, kpj=98)
    await desk.ask(chat=97, nik=97, kpj=97)


async def test_who_proved_the_number_is_answered_at_once_and_not_counted():
    desk = Desk()
    for _ in range(MOST * 2):
        await desk.ask(proven=True)
    assert desk.waits == []
    await desk.ask()
    assert desk.waits == [FIRST.total_seconds()]


async def test_the_next_day_one_may_ask_again():
    desk = Desk()
    for _ in range(MOST):
        await desk.ask()
    desk.time = NOW + DAY
    await desk.ask()


async def test_a_question_counts_before_it_waits():
    desk = Desk()
    seen = []

    async def sleep(seconds):
        seen.append(wait_for(next(iter(desk.guard._asked.values())), desk.time))

    desk.guard.sleep = sleep
    for _ in range(3):
        await desk.ask()
    assert seen == sorted(seen)
    assert seen[0] < seen[-1]


async def test_what_is_kept_is_bounded_and_tells_of_nobody(monkeypatch):
    monkeypatch.setattr("bot.submission.guard.MOST_KEPT", 30)
    desk = Desk()
    for number in range(30):
        await desk.ask(chat=number, nik=number, kpj=number)
    assert len(desk.guard._asked) == 30
    assert not any("3271" in key for key in desk.guard._asked)
    assert MOST_KEPT > 10_000
