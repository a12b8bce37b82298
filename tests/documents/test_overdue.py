"""A photo that takes longer than a participant should wait: the claim goes on, and the photo is looked into all the same."""

from __future__ import annotations

import asyncio

import pytest

from bot.documents.overdue import InTime
from bot.ports.work import TryLater


class Checking:
    """A look into a file that ends when it is let, and notes what happened in order."""

    def __init__(self, *fails: TryLater) -> None:
        self.let = asyncio.Event()
        self.begun = asyncio.Event()
        self.seen: list[str] = []
        self.fails = list(fails)

    async def check(self, file_id: str) -> None:
        self.seen.append("check")
        self.begun.set()
        if self.fails:
            raise self.fails.pop(0)
        try:
            await self.let.wait()
        except asyncio.CancelledError:
            self.seen.append("cancelled")
            raise
        self.seen.append("verdict")

    async def overdue(self, file_id: str) -> None:
        self.seen.append("later")
        self.let.set()


async def test_a_verdict_in_time_needs_no_word() -> None:
    checking = Checking()
    checking.let.set()
    await InTime(checking.check, checking.overdue, seconds=3600)("F")
    assert checking.seen == ["check", "verdict"]


async def test_after_the_time_the_participant_hears_and_the_verdict_still_comes() -> None:
    checking = Checking()
    await InTime(checking.check, checking.overdue, seconds=0)("F")
    assert checking.seen == ["check", "later", "verdict"]


async def test_a_try_put_off_beyond_the_time_is_said_at_once() -> None:
    checking = Checking(TryLater(7200, "no worker can be started"))
    in_time = InTime(checking.check, checking.overdue, seconds=3600)
    with pytest.raises(TryLater):
        await in_time("F")
    assert checking.seen == ["check", "later"]


async def test_a_try_put_off_for_a_moment_is_not_said_and_the_time_runs_on() -> None:
    checking = Checking(TryLater(3, "the line is down"))
    in_time = InTime(checking.check, checking.overdue, seconds=3600)
    with pytest.raises(TryLater):
        await in_time("F")
    assert checking.seen == ["check"]
    checking.let.set()
    await in_time("F")
    assert checking.seen == ["check", "check", "verdict"]


async def test_a_bot_that_ends_leaves_no_look_behind() -> None:
    checking = Checking()
    running = asyncio.create_task(InTime(checking.check, checking.overdue, seconds=3600)("F"))
    await checking.begun.wait()
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert checking.seen == ["check", "cancelled"]
