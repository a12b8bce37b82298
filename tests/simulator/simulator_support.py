"""Help for the tests of the simulator: pictures, real bots, raw calls and a small bot with all kinds of answers."""

from __future__ import annotations

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
from PIL import Image, ImageDraw
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.request import HTTPXRequest

from tests.patience import HANG_SECONDS

TOKEN = "123456:invented-token"

# Plain HTTP on loopback: reading the certificates of the world for each bot would take most of the tests' time.
_WITHOUT_TLS = {"verify": False}


def picture(width: int = 640, height: int = 400, colour: str = "#226644", kind: str = "JPEG") -> bytes:
    """An invented picture."""
    image = Image.new("RGB", (width, height), colour)
    ImageDraw.Draw(image).rectangle((20, 20, width - 20, height - 20), outline="white", width=6)
    written = io.BytesIO()
    image.save(written, kind)
    return written.getvalue()


def bot_at(url: str, *, token: str = TOKEN) -> Bot:
    """A real, patient Bot for the local Bot API."""
    names = ("read_timeout", "write_timeout", "connect_timeout", "pool_timeout")
    patient: dict[str, Any] = dict.fromkeys(names, HANG_SECONDS)
    return Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(8, **patient, httpx_kwargs=_WITHOUT_TLS),
        get_updates_request=HTTPXRequest(4, **patient, httpx_kwargs=_WITHOUT_TLS),
    )


async def raw_call(url: str, method: str, *, how: str = "data", token: str = TOKEN, **params: Any) -> tuple[int, Any]:
    """A call without PTB, for what PTB would not send: HTTP status and JSON answer."""
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/bot{token}/{method}", **{how: params}) as response,
    ):
        return response.status, await response.json()


class EchoBot:
    """A bot made of real Bot calls: greets with a reply keyboard, asks with inline buttons, edits, alerts, sends back."""

    def __init__(self, bot: Bot) -> None:
        self.bot = bot

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[EchoBot]:
        """Poll while the block runs."""
        await self.bot.set_my_description("Saya menemani Anda mengajukan klaim. Gratis.")
        await self.bot.set_my_commands([BotCommand("start", "Mulai dari awal"), BotCommand("bantuan", "Tanya jawab")])
        polling = asyncio.create_task(self._poll())
        try:
            yield self
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)

    async def _poll(self) -> None:
        offset = 0
        while True:
            for update in await self.bot.get_updates(offset=offset, timeout=5):
                await self._answer(update)
                offset = update.update_id + 1

    async def _answer(self, update: Update) -> None:
        message = update.message
        if update.callback_query is not None:
            await self._pressed(update)
        elif message is None:
            return
        elif message.text == "/start":
            await self.bot.send_message(
                message.chat_id,
                "Selamat datang di <b>Klaim JHT</b> 👋\n<blockquote>Tanpa biaya.</blockquote>\nKetik /bantuan kapan saja.",
                parse_mode="HTML",
                reply_markup=ReplyKeyboardMarkup(
                    [
                        ["Tanya"],
                        [
                            KeyboardButton("Bagikan nomor", request_contact=True),
                            KeyboardButton("Bagikan lokasi", request_location=True),
                        ],
                    ],
                    resize_keyboard=True,
                ),
            )
        elif message.text == "Tanya":
            await self.bot.send_message(
                message.chat_id,
                "Apakah data ini benar?",
                reply_markup=InlineKeyboardMarkup(
                    [
                        [
                            InlineKeyboardButton("Ya", callback_data="yes"),
                            InlineKeyboardButton("Jelaskan", callback_data="why"),
                        ],
                        [InlineKeyboardButton("Lambat", callback_data="slow")],
                    ]
                ),
            )
        elif message.text == "hapus":
            await self.bot.delete_message(message.chat_id, message.message_id)
        elif message.photo:
            await self.bot.send_photo(message.chat_id, picture(300, 200, "#224488"), caption="Foto diterima")
        elif message.document:
            await self.bot.send_document(message.chat_id, b"tanda terima", filename="tanda-terima.txt")
        elif message.contact:
            await self.bot.send_message(message.chat_id, f"Nomor {message.contact.phone_number} diterima")
        elif message.location:
            await self.bot.send_message(message.chat_id, "Lokasi diterima")
        elif message.text:
            await self.bot.send_message(message.chat_id, f"Anda menulis: {message.text}")

    async def _pressed(self, update: Update) -> None:
        query = update.callback_query
        assert query is not None
        if query.data == "yes":
            await query.answer("Tersimpan")
            await query.edit_message_text("Tersimpan, terima kasih.")
        elif query.data == "why":
            await query.answer("Ini penjelasan panjang.", show_alert=True)
