"""An outage of three days over real HTTP, on a simulated clock: nothing lost, nothing twice, nobody woken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from heapq import heappop, heappush
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from bot.ports.work import TryLater
from bot.submission.outcomes import STILL_THERE
from dialogs.law.parameters import REMINDER_HOUR, WAKING_HOURS
from dialogs.model.events import ClaimDelayed, ClaimRecorded
from tests.submission.conftest import START, World
from tests.submission.http_world import Line, line_of

HOURS = 72
CLAIMS = 12


class Days:
    """The durable engine's part, on a simulated clock: each job is done at its time, and again when it asks for that."""

    def __init__(self, world: World, line: Line) -> None:
        self.world = world
        self.line = line
        self.told: list[tuple[datetime, object]] = []
        self.tries: Counter[str] = Counter()
        self.jobs: list[tuple[datetime, str]] = []
        self.shortest = float("inf")

    async def receive(self, key, event_id, event):
        received = await self.world.receive(key, event_id, event)
        if not received.duplicate:
            self.told.append((self.world.now(), event))
        return received

    async def run(self, weather: Callable[[timedelta], str]) -> None:
        """File claims through day and night and do what is due; `weather` is the system's mood so long after the start."""
        handing = self.world.handing(self.line.adapter, receive=self.receive)
        for number in range(CLAIMS):
            heappush(self.jobs, (START + timedelta(hours=number * HOURS / CLAIMS), f"new-{number}"))
        while self.jobs:
            at, name = heappop(self.jobs)
            self.world.time = max(at, self.world.time)
            if name.startswith("new-"):
                name = name.removeprefix("new-")
                await self.world.file(name, nik=f"32710101019{int(name):05}")
            self.line.system.mood = weather(self.world.now() - START)
            self.tries[name] += 1
            try:
                await self.world.submit_with(handing, name)
            except TryLater as later:
                self.shortest = min(self.shortest, later.seconds)
                heappush(self.jobs, (self.world.now() + timedelta(seconds=later.seconds), name))

    def of(self, kind: type) -> dict[str, list[datetime]]:
        """The moments at which each claim was told this."""
        moments: dict[str, list[datetime]] = {}
        for at, event in self.told:
            if isinstance(event, kind):
                moments.setdefault(event.claim, []).append(at)
        return moments


def down_then(mood: str) -> Callable[[timedelta], str]:
    return lambda since: mood if since < timedelta(hours=HOURS) else ""


def flapping(since: timedelta) -> str:
    """Up for ten minutes of every five hours, and each time something else is wrong."""
    hour, minute = divmod(since.total_seconds() // 60, 60)
    moods = ("500", "429", "close", "bad json", "no claim", "accept and close", "accept and 500")
    if since >= timedelta(hours=HOURS) or (hour % 5 == 4 and minute < 10):
        return ""
    return moods[int(hour) % len(moods)]


WEATHER = {
    "500": down_then("500"),
    "busy": down_then("429"),
    "wrong answers": down_then("bad json"),
    "connections closed": down_then("close"),
    "refused": down_then("403"),
    "taken and not said": down_then("accept and close"),
    "flapping": flapping,
}


@pytest.mark.parametrize("weather", WEATHER)
async def test_after_three_days_all_are_there_once_and_nobody_was_woken(world, weather):
    async with line_of(world) as line:
        days = Days(world, line)
        with capture_logs():
            await days.run(WEATHER[weather])
        assert len(line.system.ledger) == CLAIMS, "none lost, none twice"
        assert {len(moments) for moments in days.of(ClaimRecorded).values()} == {1}
        assert len(days.of(ClaimRecorded)) == CLAIMS
        assert all(len(moments) == 1 for moments in days.of(ClaimDelayed).values())
        filed = {name: (await world.claim(name)).filed_at for name in map(str, range(CLAIMS))}
        for at, event in days.told:
            here = at.astimezone(ZoneInfo("Asia/Jakarta"))
            just_confirmed = at - filed[event.claim] <= STILL_THERE
            assert just_confirmed or WAKING_HOURS[0] <= here.hour < WAKING_HOURS[1], f"told at {here:%H:%M}"
        assert days.shortest >= 4
        assert max(days.tries.values()) < 250, "asked twice an hour, not without end"


async def test_who_was_held_up_is_told_since_when_the_claim_is_stored(world):
    async with line_of(world) as line:
        days = Days(world, line)
        with capture_logs():
            await days.run(down_then("500"))
        delays = [event for _, event in days.told if isinstance(event, ClaimDelayed)]
        assert len(delays) == CLAIMS
        for event in delays:
            assert event.stored_at == (await world.claim(event.claim)).filed_at.isoformat()


async def test_it_goes_through_within_the_hour_or_in_the_morning(world):
    async with line_of(world) as line:
        days = Days(world, line)
        with capture_logs():
            await days.run(down_then("500"))
        end = START + timedelta(hours=HOURS)
        assert end.astimezone(ZoneInfo("Asia/Jakarta")).hour == 9
        for moments in days.of(ClaimRecorded).values():
            assert moments[0] - end < timedelta(hours=1)


async def test_a_claim_that_gets_in_at_night_is_told_in_the_morning_of_its_own_zone(world):
    world.zone = "Asia/Jayapura"
    async with line_of(world) as line:
        await world.file()
        line.system.mood = "500"
        with pytest.raises(TryLater):
            await world.submit(line.adapter)
        world.time = datetime(2026, 11, 2, 15, 0, tzinfo=START.tzinfo)  # midnight in Jayapura
        line.system.mood = ""
        with pytest.raises(TryLater, match="told in the morning") as later:
            await world.submit(line.adapter)
        assert later.value.seconds == REMINDER_HOUR * 3600
        assert len(line.system.ledger) == 1
        world.later(seconds=later.value.seconds)
        await world.submit(line.adapter)
        assert (await world.claim()).state == "recorded"
        assert len(line.system.ledger) == 1
