"""The sender over the real outbox, an SQLite file: what is promised about rows holds for the rows that are there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from telegram_world import NOW, World

from bot.ports.conversations import Message, Outgoing
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.telegram.outbound import Sender
from tests.patience import until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[SQLStore]:
    made = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([b"k" * 32]))
    await made.start()
    yield made
    await made.close()


@pytest_asyncio.fixture
async def sender(world: World, store: SQLStore) -> AsyncIterator[Sender]:
    made = Sender(world.bot, store, world.clock)
    yield made
    await made.stop(grace=1)


async def committed(world: World, store: SQLStore, participant, *texts: str) -> list[Outgoing]:
    key = world.key(participant)

    async def work(session: Session) -> list[Outgoing]:
        return [session.say(key, Message("send", text), NOW) for text in texts]

    return await store.run(key, work)


async def waiting(store: SQLStore) -> list[str]:
    return [row.message.text for row in await store.unsent(NOW + timedelta(days=1000), 100)]


async def test_committed_messages_are_sent_and_leave_the_outbox(world: World, store: SQLStore, sender: Sender):
    budi = await world.met("Budi")
    sender.put(await committed(world, store, budi, "satu", "dua"))
    await sender.drained()
    assert world.shown(budi) == ["satu", "dua"]
    assert await waiting(store) == []


async def test_a_new_life_says_what_the_old_one_put_off_before_anything_new(
    world: World, store: SQLStore, sender: Sender
):
    """The old one was told to wait for hours, and died waiting."""
    budi = await world.met("Budi")
    first, _ = await committed(world, store, budi, "satu", "dua")
    await store.retry(first, NOW + timedelta(hours=5), "RetryAfter")
    assert await store.unsent(NOW + timedelta(hours=1), 100) == []
    await sender.start()
    sender.put(await committed(world, store, budi, "tiga"))
    await sender.drained()
    assert world.shown(budi) == ["satu", "dua", "tiga"]


@pytest.mark.parametrize("deleted", [False, True])
async def test_a_question_about_a_photo_points_at_it_also_in_a_new_life(
    world: World, store: SQLStore, sender: Sender, deleted: bool
):
    """The question also comes when the participant has deleted the photo."""
    budi = await world.met("Budi")
    photo = await budi.send("(a photo)")
    number = photo["message"]["message_id"]
    key = world.key(budi)

    async def work(session: Session) -> Outgoing:
        return session.say(key, Message("send", "Ini foto apa?", reply_to=number + 1000 if deleted else number), NOW)

    await store.run(key, work)
    await sender.start()
    await sender.drained()
    (asked,) = [message for message in budi.messages if message.text == "Ini foto apa?"]
    pointed = asked.raw.get("reply_to_message", {}).get("message_id")
    assert pointed == (None if deleted else number)
    assert await waiting(store) == []


async def test_the_sweep_does_not_touch_what_a_worker_holds(world: World, store: SQLStore, sender: Sender):
    budi = await world.met("Budi")
    await sender.start()
    world.telegram.fail("sendMessage", "429", retry_after=30)
    sender.put(await committed(world, store, budi, "satu", "dua"))
    sweeps = len([pause for pause in world.clock.slept if pause == 5])
    await until(lambda: len([pause for pause in world.clock.slept if pause == 5]) >= sweeps + 3)
    await sender.drained()
    assert world.shown(budi) == ["satu", "dua"]


async def test_what_can_not_be_delivered_leaves_the_outbox_too(world: World, store: SQLStore, sender: Sender):
    budi = await world.met("Budi")
    await budi.block()
    sender.put(await committed(world, store, budi, "satu", "dua"))
    await sender.drained()
    assert await waiting(store) == []
