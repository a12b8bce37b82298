"""A local Telegram on a free port of the loopback interface, and a real python-telegram-bot talking to it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from simulator_support import bot_at
from telegram import Bot

from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.simulator.participant import Participant


@pytest.fixture
def telegram() -> LocalTelegram:
    return LocalTelegram()


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


@pytest.fixture
async def server(telegram: LocalTelegram, drawer: Drawer) -> AsyncIterator[RunningServer]:
    running = await serve(create_app(telegram, drawer))
    yield running
    await running.stop()


@pytest.fixture
async def bot(server: RunningServer) -> AsyncIterator[Bot]:
    async with bot_at(server.url) as made:
        yield made


@pytest.fixture
async def budi(telegram: LocalTelegram, server: RunningServer) -> Participant:
    """A participant who has pressed START."""
    participant = telegram.participant("Budi", language_code="id")
    await participant.start()
    return participant
