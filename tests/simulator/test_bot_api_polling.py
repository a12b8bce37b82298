"""getUpdates: what is confirmed, what comes again, and who may ask."""

from __future__ import annotations

import asyncio

import pytest
from simulator_support import bot_at, raw_call
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import Conflict

from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.simulator.participant import Participant
from bot.simulator.state import Press
from tests.patience import until


async def texts(bot: Bot, offset: int = 0, timeout: int = 0) -> list[str | None]:
    updates = await bot.get_updates(offset=offset, timeout=timeout)
    return [update.effective_message.text if update.effective_message else None for update in updates]


async def test_what_is_not_confirmed_comes_again(bot: Bot, budi: Participant) -> None:
    await budi.send("satu")
    first = await bot.get_updates()
    again = await bot.get_updates()
    assert [update.update_id for update in first] == [update.update_id for update in again]
    assert await texts(bot, offset=first[0].update_id + 1) == ["satu"]
    assert await texts(bot, offset=first[1].update_id + 1) == []
    assert await texts(bot) == []


async def test_update_ids_and_message_ids_grow(bot: Bot, budi: Participant) -> None:
    await budi.send("satu")
    await bot.send_message(budi.id, "dua")
    await budi.send("tiga")
    updates = await bot.get_updates()
    assert [update.update_id - updates[0].update_id for update in updates] == [0, 1, 2]
    assert [message.id for message in budi.messages] == [1, 2, 3, 4]


async def test_a_waiting_poll_ends_when_something_comes(bot: Bot, budi: Participant, telegram: LocalTelegram) -> None:
    (start,) = await bot.get_updates()
    waiting = asyncio.create_task(bot.get_updates(offset=start.update_id + 1, timeout=30))
    await until(lambda: telegram.updates.poller_waits)
    await budi.send("halo")
    (update,) = await waiting
    assert update.message is not None
    assert update.message.text == "halo"


async def test_of_two_pollers_the_older_is_sent_away(
    bot: Bot, budi: Participant, server: RunningServer, telegram: LocalTelegram
) -> None:
    (start,) = await bot.get_updates()
    older = asyncio.create_task(bot.get_updates(offset=start.update_id + 1, timeout=30))
    await until(lambda: telegram.updates.poller_waits)
    async with bot_at(server.url) as second:
        newer = asyncio.create_task(second.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates"):
            await older
        await budi.send("untuk yang baru")
        assert len(await newer) == 1
    assert [call.status for call in telegram.journal.invalid] == [409]


async def test_a_poller_that_died_is_not_the_older_one(
    bot: Bot, budi: Participant, server: RunningServer, telegram: LocalTelegram
) -> None:
    (start,) = await bot.get_updates()
    dead = asyncio.create_task(raw_call(server.url, "getUpdates", offset=start.update_id + 1, timeout=30))
    await until(lambda: telegram.updates.poller_waits)
    dead.cancel()
    await asyncio.gather(dead, return_exceptions=True)
    await until(lambda: not telegram.updates.poller_waits)
    await budi.send("masih ada")
    assert await texts(bot, timeout=5) == ["masih ada"]
    assert telegram.journal.invalid == []


async def test_a_redelivered_update_comes_once_more_although_it_was_confirmed(bot: Bot, budi: Participant) -> None:
    update = await budi.send("halo")
    last = (await bot.get_updates())[-1]
    await budi.redeliver(update)
    (again,) = await bot.get_updates(offset=last.update_id + 1)
    assert again.update_id == last.update_id
    assert await texts(bot, offset=last.update_id + 1) == []


async def test_messages_live_a_day_and_presses_150_seconds(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    await bot.send_message(
        budi.id, "?", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    )
    assert isinstance(await budi.press("Ya"), Press)
    assert len(await bot.get_updates()) == 2
    telegram.advance(150)
    assert await texts(bot) == ["/start"]
    telegram.advance(24 * 3600 - 150)
    assert await texts(bot) == []


async def test_only_the_allowed_kinds_are_kept(bot: Bot, budi: Participant) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await budi.send("tidak ditunggu")
    assert await texts(bot) == ["/start"]
    await bot.get_updates(allowed_updates=[])
    await budi.send("ditunggu")
    assert await texts(bot) == ["/start", "ditunggu"]


async def test_a_negative_offset_keeps_only_the_newest(bot: Bot, budi: Participant) -> None:
    await budi.send("satu")
    await budi.send("dua")
    assert await texts(bot, offset=-1) == ["dua"]
    assert await texts(bot) == ["dua"]


async def test_polling_is_refused_while_a_webhook_is_set(bot: Bot, server: RunningServer) -> None:
    await bot.set_webhook(f"{server.url}/nowhere")
    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_the_state_survives_a_restart_of_the_server(telegram: LocalTelegram) -> None:
    app = create_app(telegram, Drawer())
    first = await serve(app)
    await telegram.participant("Budi").send("sebelum")
    async with bot_at(first.url) as bot:
        waiting = asyncio.create_task(bot.get_updates(offset=800_000_000, timeout=30))
        await until(lambda: telegram.updates.poller_waits)
        await first.stop()
        assert await waiting == ()
    second = await serve(app)
    await telegram.participant("Budi").send("sesudah")
    async with bot_at(second.url) as bot:
        assert await texts(bot) == ["sesudah"]
    await second.stop()
