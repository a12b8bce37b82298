"""Sixty simulated days of many claims with holidays: what is late is told once, first to the participant, and when people are awake.

The claims live in the real dialogue. A small clock brings what was scheduled when its moment comes, sometimes late, as after an outage.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

import pytest

from bot.calendar.free_days import OwnDays, working_days
from dialogs.law.claim_lifecycle import FINAL, possible
from dialogs.law.dates import ZONES
from dialogs.law.parameters import WAKING_HOURS
from dialogs.law.promises import OWNERS, Promises
from dialogs.model.conversation import Conversation, Filed, Standing
from dialogs.model.decisions import Move
from dialogs.model.effects import ExpectClaim, Say, Schedule
from dialogs.model.events import ClaimMoved, Due, Event
from dialogs.model.phases import Lobby, named
from dialogs.step import step
from tests.dialogs.checks import environment_at

PROMISES = Promises.parse("recorded=1,verifying=5,needs_correction=5,scheduled=2,approved=1,paying=5")
CALENDAR = working_days(OwnDays())
BEGIN = datetime(2026, 12, 14, 1, 0, tzinfo=UTC)
"""A Monday ten days before Christmas, its days off in common, and New Year."""
DAYS, CLAIMS = 60, 150


@dataclass
class Life:
    """One claim: its conversation, and what was told of its lateness, each with its moment, stage and promised day."""

    conversation: Conversation
    told: list[tuple[datetime, str, str]] = field(default_factory=list)
    late_at: datetime | None = None
    stages: list[tuple[str, str | None, datetime]] = field(default_factory=list)

    @property
    def filed(self) -> Filed:
        return self.conversation.filed[0]


class Days:
    """A clock with everything that will happen, in order."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.numbers = count(1)
        self.queue: list[tuple[datetime, int, int, Event]] = []
        self.lives: list[Life] = []

    def add(self, at: datetime, claim: int, event: Event) -> None:
        heapq.heappush(self.queue, (at, next(self.numbers), claim, event))

    def begin(self, zone: str) -> None:
        """File a claim in this zone at some hour of the first ten days; its officer takes a random time for each stage."""
        number = len(self.lives)
        at = BEGIN + timedelta(hours=self.random.randrange(240))
        standing = Standing("recorded", at, at, 1, "KLM-7Q2K-M4XW", (Move(at, "recorded", "service"),))
        filed = Filed(f"C{number}", "jht_resign", 1, standing)
        conversation = Conversation(zone=zone, phase=named(Lobby.menu), filed=(filed,))
        self.lives.append(Life(conversation))
        self.add(at, number, ClaimMoved(filed.id, "verifying", "sari"))

    def run(self) -> None:
        end = BEGIN + timedelta(days=DAYS)
        while self.queue and self.queue[0][0] < end:
            now, _, number, event = heapq.heappop(self.queue)
            life = self.lives[number]
            before = life.filed
            outcome = step(life.conversation, event, environment_at(now, number, promises=PROMISES, calendar=CALENDAR))
            life.conversation = outcome.conversation
            for work in outcome.work:
                if isinstance(work, Schedule):
                    # One in ten comes hours late: the bot was down.
                    outage = (
                        timedelta(hours=self.random.randrange(1, 20)) if self.random.random() < 0.1 else timedelta()
                    )
                    self.add(work.at + outage, number, Due(work.topic, work.subject))
                    if self.random.random() < 0.2:
                        self.add(work.at + outage + timedelta(minutes=1), number, Due(work.topic, work.subject))
                elif isinstance(work, ExpectClaim):
                    life.late_at = work.late_at
            if isinstance(event, ClaimMoved):
                life.stages.append((life.filed.state, life.filed.promised, now))
                self._go_on(life, number, now)
            elif any(isinstance(said, Say) and said.parts[0].id.startswith("late") for said in outcome.say):
                assert before.promised is not None
                life.told.append((now, before.state, before.promised))

    def _go_on(self, life: Life, number: int, now: datetime) -> None:
        ways = [to for to in possible(life.filed.state) if to != life.filed.state]
        if life.filed.state not in FINAL and ways:
            to = ways[0] if self.random.random() < 0.7 else self.random.choice(ways)
            self.add(
                now + timedelta(minutes=self.random.randrange(1, 24 * 60 * 12)),
                number,
                ClaimMoved(life.filed.id, to, "sari"),
            )


def lived(seed: int) -> Days:
    days = Days(seed)
    for number in range(CLAIMS):
        days.begin(list(ZONES)[number % len(ZONES)])
    days.run()
    return days


@pytest.mark.parametrize("seed", range(3))
def test_every_late_stage_is_told_once_and_none_that_ended_in_time(seed: int) -> None:
    days = lived(seed)
    end = BEGIN + timedelta(days=DAYS)
    late = 0
    for life in days.lives:
        zone = ZoneInfo(life.conversation.zone)
        ends = [at for _, _, at in life.stages[1:]] + [end]
        wanted, allowed = set(), set()
        for (state, promised, _), ended in zip(life.stages, ends, strict=True):
            if promised is None:
                continue
            due = datetime.combine(date.fromisoformat(promised) + timedelta(days=1), datetime.min.time(), zone)
            if ended >= due + timedelta(hours=9):
                allowed.add((state, promised))
            if ended > due + timedelta(hours=9 + 48):
                wanted.add((state, promised))
        told = [(state, promised) for _, state, promised in life.told]
        assert len(told) == len(set(told)), "no stage is told to be late twice"
        assert wanted <= set(told), "whoever waits two days beyond the promise has been told, outages and all"
        assert set(told) <= allowed, "what ended before the morning after its day is not told to be late"
        late += len(told)
    assert late > CLAIMS // 2, "the officers of this story are slow enough for the test to mean something"


@pytest.mark.parametrize("seed", range(3))
def test_nobody_is_told_at_night_in_their_own_zone(seed: int) -> None:
    begins, ends = WAKING_HOURS
    for life in lived(seed).lives:
        for at, _, promised in life.told:
            there = at.astimezone(ZoneInfo(life.conversation.zone))
            assert begins <= there.hour < ends
            assert there.date() > date.fromisoformat(promised)


def test_each_promised_day_is_one_on_which_people_work() -> None:
    for life in lived(7).lives:
        for state, promised, _ in life.stages:
            if promised is not None:
                assert CALENDAR.includes(date.fromisoformat(promised)), (state, promised)


def test_the_desk_lists_a_claim_as_late_only_while_its_participant_waits_for_others() -> None:
    for life in lived(11).lives:
        owner = OWNERS.get(life.filed.state)
        assert (life.late_at is None) == (owner in (None, "participant")), life.filed.state
