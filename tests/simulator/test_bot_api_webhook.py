"""Webhook delivery: order, secrets, repeats."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest

from bot.simulator import LocalTelegram
from bot.simulator.participant import Participant
from tests.patience import until

Behaviour = Callable[[dict[str, Any]], Awaitable[int]]


@dataclass
class Hook:
    """A bot's webhook: keeps what came, answers as told."""

    url: str = ""
    came: list[str] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    behaviour: Behaviour | None = None
    now: int = 0
    most_at_once: int = 0

    async def take(self, request: web.Request) -> web.Response:
        body = await request.json()
        update = Update.de_json(body, None)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.now += 1
        self.most_at_once = max(self.most_at_once, self.now)
        try:
            status = await self.behaviour(body) if self.behaviour else 200
        finally:
            self.now -= 1
        query, message = update.callback_query, update.effective_message
        self.came.append(f"press {query.data}" if query else str(message.text if message else update.update_id))
        return web.Response(status=status)

    async def has(self, *expected: str) -> None:
        """Wait until exactly this came, in this order."""
        try:
            await until(lambda: len(self.came) >= len(expected))
        finally:
            assert self.came == list(expected)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield made
    await runner.cleanup()


async def test_updates_arrive_in_order_with_the_secret(bot: Bot, budi: Participant, hook: Hook) -> None:
    await bot.set_webhook(hook.url, secret_token="rahasia_1")
    await budi.send("satu")
    await budi.send("dua")
    await hook.has("/start", "satu", "dua")
    assert set(hook.secrets) == {"rahasia_1"}
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_refused_update_is_repeated_and_holds_up_its_own_chat_only(
    bot: Bot, budi: Participant, hook: Hook, telegram: LocalTelegram
) -> None:
    (start,) = await bot.get_updates()
    await bot.get_updates(offset=start.update_id + 1)
    failures = iter([500, 503])

    async def fail_for_budi(body: dict[str, Any]) -> int:
        return next(failures, 200) if body["message"]["from"]["first_name"] == "Budi" else 200

    hook.behaviour = fail_for_budi
    await bot.set_webhook(hook.url)
    await budi.send("satu")
    await budi.send("dua")
    await telegram.participant("Siti").send("lain")
    await until(lambda: "dua" in hook.came)
    assert [text for text in hook.came if text != "lain"] == ["satu", "satu", "satu", "dua"]
    assert hook.came.index("lain") < hook.came.index("dua")
    assert (await bot.get_webhook_info()).last_error_message == "Wrong response from the webhook: 503"


async def test_a_press_can_overtake_a_message(bot: Bot, budi: Participant, hook: Hook) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="yes")]])
    await bot.send_message(budi.id, "?", reply_markup=markup)
    released = asyncio.Event()

    async def hold_messages(body: dict[str, Any]) -> int:
        if "message" in body:
            await released.wait()
        return 200

    hook.behaviour = hold_messages
    await bot.set_webhook(hook.url)
    await budi.send("tertahan")
    await budi.press("Ya")
    await hook.has("press yes")
    released.set()
    await hook.has("press yes", "/start", "tertahan")


async def test_one_delivery_at_a_time_in_a_chat_and_no_more_connections_than_allowed(
    bot: Bot, budi: Participant, hook: Hook, telegram: LocalTelegram
) -> None:
    async def slow(body: dict[str, Any]) -> int:
        await until(lambda: hook.most_at_once >= 2)
        await asyncio.sleep(0.02)
        return 200

    hook.behaviour = slow
    await bot.set_webhook(hook.url, max_connections=2)
    people = [telegram.participant(f"Peserta {number}") for number in range(5)]
    for person in people:
        await person.send("satu")
        await person.send("dua")
    await until(lambda: len(hook.came) >= 11)
    assert hook.most_at_once == 2


async def test_a_webhook_that_is_down_loses_nothing(
    bot: Bot, budi: Participant, hook: Hook, telegram: LocalTelegram
) -> None:
    await bot.set_webhook("http://127.0.0.1:9/hook")
    await until(lambda: telegram.webhook.last_error)
    assert (await bot.get_webhook_info()).last_error_message
    await bot.set_webhook(hook.url)
    await hook.has("/start")


async def test_without_the_webhook_the_rest_waits_for_polling(bot: Bot, budi: Participant, hook: Hook) -> None:
    await bot.set_webhook(hook.url)
    await hook.has("/start")
    await bot.delete_webhook()
    await budi.send("nanti")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.text == "nanti"
    assert hook.came == ["/start"]


async def test_pending_updates_are_dropped_only_when_asked(bot: Bot, budi: Participant) -> None:
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_a_redelivered_update_reaches_the_webhook_again(bot: Bot, budi: Participant, hook: Hook) -> None:
    await bot.set_webhook(hook.url)
    update = await budi.send("dua kali")
    await hook.has("/start", "dua kali")
    await budi.redeliver(update)
    await hook.has("/start", "dua kali", "dua kali")


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("ftp://127.0.0.1/hook", None, "bad webhook"),
        ("https://bot.example.org/hook", None, "this machine only"),
        ("http://127.0.0.1:1/hook", "dengan spasi", "unallowed characters"),
    ],
)
async def test_a_webhook_that_could_not_work_is_refused(bot: Bot, url: str, secret: str | None, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.set_webhook(url, secret_token=secret)
