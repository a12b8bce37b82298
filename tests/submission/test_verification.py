"""The job that asks a service about a participant: guarded, patient, and told to the conversation once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.ports.conversations import StorageKey
from bot.ports.submission import Membership, Participant, Uncertain, Unreachable
from bot.submission.base import Adapter
from bot.submission.guard import MOST, Guard
from bot.submission.verification import TRIES, Asked, make_verifier
from dialogs.model.events import ParticipantVerified

KEY = StorageKey(1, 7, 7)
ABOUT = ("3276015204850003", "98765432109", "1985-04-12")
NOW = datetime(2026, 11, 21, 2, tzinfo=UTC)


class Service(Adapter):
    """A service that answers, after so many failures."""

    name = "contoh"
    offers = frozenset({"verify"})

    def __init__(self, *failures: Exception) -> None:
        self.failures = list(failures)
        self.asked: list[Participant] = []

    async def verify(self, participant: Participant) -> Membership:
        self.asked.append(participant)
        if self.failures:
            raise self.failures.pop(0)
        return Membership(True, active=True, several_kpj=False)


class World:
    def __init__(self, service: Adapter, about=ABOUT) -> None:
        self.told: list[tuple[StorageKey, str, ParticipantVerified]] = []
        self.waited: list[float] = []
        self.about = about

        async def sleep(seconds: float) -> None:
            self.waited.append(seconds)

        async def look(key: StorageKey, draft: str) -> Asked | None:
            assert (key, draft) == (KEY, "DRAFT")
            return None if self.about is None else Asked(service, self.about)

        async def receive(key, event_id, event):
            self.told.append((key, event_id, event))

        guard = Guard(b"s" * 32, lambda: NOW, sleep)
        self.verify = make_verifier(look, guard, receive, wait_seconds=0)

    async def ask(self, question: str = "Q1") -> None:
        await self.verify(f"{KEY}|DRAFT|{question}")


async def test_the_answer_is_told_to_the_conversation_with_the_values_it_is_about():
    service = Service()
    world = World(service)
    await world.ask()
    assert world.told == [(KEY, "verified:Q1", ParticipantVerified("DRAFT", ABOUT, True, True, False))]
    assert service.asked[0].born.isoformat() == "1985-04-12"
    assert world.waited == [3.0], "a stranger's question waits"


@pytest.mark.parametrize("failure", [Unreachable("503"), Uncertain("timeout")])
async def test_a_service_that_stumbles_is_asked_again(failure):
    service = Service(failure, failure)
    world = World(service)
    await world.ask()
    assert len(world.told) == 1
    assert len(service.asked) == 3
    assert world.waited == [3.0], "one question, however often it is sent"


async def test_a_service_that_stays_away_is_left_alone_and_nothing_is_told():
    service = Service(*(Unreachable("503") for _ in range(100)))
    world = World(service)
    await world.ask()
    assert len(service.asked) == TRIES
    assert world.told == []


async def test_whoever_tries_a_list_of_numbers_gets_no_more_answers(caplog):
    service = Service()
    world = World(service)
    for number in range(MOST + 3):
        world.about = (f"32760152048500{number:02}", ABOUT[1], ABOUT[2])
        await world.ask(f"Q{number}")
    assert len(world.told) == MOST
    assert world.waited == sorted(world.waited)
    assert max(world.waited) >= timedelta(minutes=3).total_seconds()
    assert "32760152" not in caplog.text


async def test_a_draft_that_is_gone_is_asked_about_no_more():
    service = Service()
    world = World(service, about=None)
    await world.ask()
    assert service.asked == world.told == []


async def test_an_adapter_without_it_says_nothing():
    world = World(Adapter())
    await world.ask()
    assert world.told == []
