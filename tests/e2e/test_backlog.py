"""A start after an outage: whoever writes is answered beside the backlog, over real HTTP and at the pace the bot keeps."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.ports.conversations import Message, Outgoing, StorageKey
from bot.ports.store import Session
from bot.simulator import LocalTelegram
from tests.e2e.process import BotProcess, Nursery, world
from tests.patience import until

MANY = 1_500
NEWS = "Klaim Anda disetujui"


async def leave_waiting(bot: BotProcess, telegram: LocalTelegram) -> set[int]:
    """Write news for so many people into the outbox of a bot that does not run; their chats."""
    chats = []
    for number in range(MANY):
        person = telegram.participant(f"Peserta {number}")
        telegram.chats[person.id].started = True
        chats.append(person.id)
    async with bot.store() as store:
        for first in range(0, MANY, 50):

            async def work(session: Session, group: list[int] = chats[first : first + 50]) -> list[Outgoing]:
                at = datetime.now(UTC)
                keys = [StorageKey(telegram.bot.id, chat, chat) for chat in group]
                return [session.say(key, Message("send", NEWS, urgency="push"), at) for key in keys]

            await store.run(None, work)
    return set(chats)


@pytest.mark.parametrize("webhook", [True, False])
async def test_who_writes_is_answered_while_the_backlog_waits(nursery: Nursery, tmp_path: Path, webhook: bool) -> None:
    async with world(tmp_path) as here:
        bot = here.bot(nursery=nursery, webhook=webhook)
        chats = await leave_waiting(bot, here.telegram)
        budi = here.telegram.participant("Budi")
        await bot.start()
        await budi.start()
        await until(lambda: any(message.from_bot for message in budi.messages))
        sent = here.telegram.journal.of("sendMessage")
        news = [call for call in sent if call.params["chat_id"] in chats]
        assert len(news) < MANY, "he did not wait for the others"
        if webhook:
            (registered,) = here.telegram.journal.of("setWebhook")
            assert all(registered.number < call.number for call in news), "first he could be heard"
        # The backlog goes on, and nothing of it comes twice.
        await until(lambda: len(here.telegram.journal.of("sendMessage")) > len(sent) + 20)
        told = [
            call.params["chat_id"] for call in here.telegram.journal.of("sendMessage") if call.params["text"] == NEWS
        ]
        assert len(told) == len(set(told))
        assert not here.telegram.journal.refused
        await bot.stop()
