"""The webhook answers 200 after the commit, and only then."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
import uvicorn
from starlette.applications import Starlette
from telegram.error import BadRequest
from telegram_world import TOKEN, World, of, text_update, wired

from bot.ports.conversations import Message
from bot.telegram.inbound import ALLOWED_UPDATES
from bot.telegram.webhook import MOST_BYTES, register, webhook_path, webhook_route
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

SECRET = "an-invented-webhook-secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Embedded(uvicorn.Server):
    def install_signal_handlers(self) -> None:
        return None


@asynccontextmanager
async def serving(process: Any) -> AsyncIterator[str]:
    """The route on a free port of the loopback interface; its base address."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    app = Starlette(routes=[webhook_route(process, SECRET)])
    server = Embedded(uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=1))
    task = asyncio.create_task(server.serve(sockets=[listener]))
    await until(lambda: server.started)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task


async def status_of(base: str, body: Any, *, secret: str | None = SECRET, path: str | None = None) -> int:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    headers = {HEADER: secret} if secret is not None else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(base + (path or webhook_path(SECRET)), data=content, headers=headers) as response,
    ):
        return response.status


async def test_a_conversation_over_the_webhook(world: World):
    budi = world.telegram.participant("Budi")
    async with serving(world.dispatcher.process_replying) as base:
        await register(world.bot, base + "/", SECRET)
        await budi.start()
        await budi.wait_for("CommandReceived")
        await budi.send("halo")
        await budi.wait_for("echo halo")
        world.do(budi, Message("send", "Benar?", {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}))
        await budi.wait_for("Benar?")
        press = await budi.press("Ya")
        await press.wait()
        await budi.wait_for("pressed ya")
        await world.telegram.webhook.delete()
    assert {status for _, status in world.telegram.webhook.deliveries} == {200}
    assert not world.telegram.journal.invalid


async def pressed(world: World, participant):
    """A press on a fresh button."""
    world.do(participant, Message("send", "Benar?", {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}))
    await participant.wait_for("Benar?")
    return await participant.press("Ya")


async def test_the_answer_to_a_press_goes_back_with_the_acknowledgement(world: World):
    budi = await world.met("Budi")
    world.conversations.toast = "Tersimpan"
    async with serving(world.dispatcher.process_replying) as base:
        await register(world.bot, base, SECRET)
        press = await pressed(world, budi)
        assert await press.wait() == {"text": "Tersimpan", "show_alert": False}
        await world.telegram.webhook.delete()
    (answer,) = world.telegram.journal.of("answerCallbackQuery")
    assert answer.reply, "no call of the bot's own"
    assert world.conversations.events[-1][2].data == "ya", "and its effect was committed before"


async def test_a_press_that_comes_again_is_answered_again(world: World):
    """The first answer was lost with its connection."""
    budi = await world.met("Budi")
    press = await pressed(world, budi)
    update = world.telegram.updates.pending()[-1].update
    first, second = [await world.dispatcher.process_replying(update) for _ in range(2)]
    assert first == second == {"method": "answerCallbackQuery", "callback_query_id": press.query_id}
    assert world.conversations.duplicates == [of(update)]


async def test_in_a_chat_that_is_to_be_silent_a_press_is_answered_when_the_silence_ends(world: World):
    budi = await world.met("Budi")
    async with serving(world.dispatcher.process_replying) as base:
        await register(world.bot, base, SECRET)
        press = await pressed(world, budi)
        await press.wait()
        world.telegram.fail("sendMessage", "429", retry_after=30)
        world.say(budi, "halo")
        await until(lambda: world.outbox.retries)
        began = world.clock.monotonic()
        second = await budi.press("Ya")
        await second.wait()
        assert world.clock.monotonic() - began >= 25
        await world.telegram.webhook.delete()
    first, late = world.telegram.journal.of("answerCallbackQuery")
    assert (first.reply, late.reply) == (True, False)


async def test_a_failure_that_could_not_be_kept_is_told_by_a_call_and_the_press_comes_again(world: World):
    budi = await world.met("Budi")
    world.conversations.down = True
    async with serving(world.dispatcher.process_replying) as base:
        await register(world.bot, base, SECRET)
        press = await pressed(world, budi)
        assert (await press.wait())["show_alert"]
        world.conversations.down = False
        await budi.wait_for("pressed ya")
        await world.telegram.webhook.delete()
    assert not world.telegram.journal.invalid, "it is not answered twice"


async def test_registering_names_what_is_wanted_and_drops_nothing(world: World):
    await register(world.bot, world.server.url + "/base/", SECRET)
    (call,) = world.telegram.journal.of("setWebhook")
    assert call.params["url"] == world.server.url + "/base" + webhook_path(SECRET)
    assert call.params["secret_token"] == SECRET
    assert set(call.params["allowed_updates"]) == set(ALLOWED_UPDATES)
    assert call.params["max_connections"] == 100
    assert not call.params.get("drop_pending_updates")


async def test_a_refused_registration_is_told(world: World):
    with pytest.raises(BadRequest):
        await register(world.bot, "ftp://example.org", SECRET)


def test_the_path_is_the_same_each_time_and_tells_neither_token_nor_secret():
    path = webhook_path(SECRET)
    assert path == webhook_path(SECRET)
    assert path != webhook_path(SECRET + "x")
    assert path.startswith("/telegram/")
    assert len(path) == len("/telegram/") + 32
    assert SECRET not in path


async def test_it_answers_only_after_the_commit(world: World):
    released, begun = asyncio.Event(), asyncio.Event()

    async def process(body) -> None:
        begun.set()
        await released.wait()

    async with serving(process) as base:
        asked = asyncio.create_task(status_of(base, text_update(1)))
        await asyncio.wait_for(begun.wait(), HANG_SECONDS)
        await asyncio.sleep(0.05)
        assert not asked.done()
        released.set()
        assert await asked == 200


async def test_with_the_database_down_telegram_keeps_the_update_and_delivers_it_again(world: World):
    budi = await world.met("Budi")
    world.conversations.down = True
    async with serving(world.dispatcher.process_replying) as base:
        await register(world.bot, base, SECRET)
        update = await budi.send("penting")
        await until(lambda: len(world.telegram.webhook.deliveries) >= 2)
        world.conversations.down = False
        await budi.wait_for("echo penting")
        await world.telegram.webhook.delete()
    statuses = [status for _, status in world.telegram.webhook.deliveries]
    assert statuses[-1] == 200
    assert set(statuses[:-1]) == {503}
    assert [event_id for _, event_id, _ in world.conversations.events] == [of(update)]


async def test_killed_in_the_middle_the_update_comes_again(world: World):
    budi = await world.met("Budi")
    world.conversations.pause = 60
    async with serving(world.dispatcher.process_replying) as base:
        await register(world.bot, base, SECRET)
        await budi.send("penting")
        await until(lambda: any(world.conversations.at_work.values()))
    await world.telegram.webhook.pause()
    assert world.telegram.updates.pending()

    second_life = wired(world.telegram, world.server, world.bot, world.outbox)
    async with serving(second_life.dispatcher.process_replying) as base:
        await register(world.bot, base, SECRET)
        await budi.wait_for("echo penting")
        await until(lambda: not world.telegram.updates.pending())
        await world.telegram.webhook.delete()
    await second_life.sender.stop()


async def test_a_flooding_chat_gets_503(world: World):
    world.conversations.pause = 0.05
    world.dispatcher._most_waiting = 2
    async with serving(world.dispatcher.process_replying) as base:
        answers = await asyncio.gather(*(status_of(base, text_update(number)) for number in range(4)))
        assert sorted(answers) == [200, 200, 503, 503]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "é"])
async def test_without_the_right_secret_nothing_is_looked_at(world: World, secret):
    async with serving(world.dispatcher.process_replying) as base:
        assert await status_of(base, text_update(1), secret=secret) == 403
    assert not world.conversations.events


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"text"', b"\xff\xfe", b"{}", b'{"update_id": "5"}'])
async def test_what_is_no_update_gets_400(world: World, body):
    async with serving(world.dispatcher.process_replying) as base:
        assert await status_of(base, body) == 400


async def test_a_body_above_a_megabyte_is_not_taken(world: World):
    async def chunks():
        for _ in range(MOST_BYTES // 65_536 + 2):
            yield b" " * 65_536

    async with serving(world.dispatcher.process_replying) as base:
        assert await status_of(base, b" " * (MOST_BYTES + 1)) == 413
        async with (
            aiohttp.ClientSession() as session,
            session.post(base + webhook_path(SECRET), data=chunks(), headers={HEADER: SECRET}) as response,
        ):
            assert response.status == 413


async def test_other_methods_and_other_paths_are_not_served(world: World):
    async with serving(world.dispatcher.process_replying) as base, aiohttp.ClientSession() as session:
        async with session.get(base + webhook_path(SECRET)) as response:
            assert response.status == 405
        async with session.post(f"{base}/telegram/{TOKEN}", json={}) as response:
            assert response.status == 404
