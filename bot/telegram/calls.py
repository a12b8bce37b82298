"""Calls of the Bot API: one for each message that goes out."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.ports.conversations import Message, Outgoing, StorageKey
from bot.telegram.attachments import Attachments
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.payloads import attaching, captioned, sending, shown
from bot.telegram.screens import Screens, is_news

logger = logging.getLogger(__name__)

NEW = ("send", "replace", "document", "photo")
"""Done twice they are seen twice."""
HARMLESS = ("settle", "delete")
"""Done twice they change nothing, so what is said next need not wait until they are marked."""
_REMEMBERED = 10_000
"""Number of settled messages remembered. A second press on one of them costs no call that Telegram would refuse."""
_WRITE_FILE = 10.0
"""To hand a file over, in seconds: a page has some 30 kB, a picture some 100, and the chat waits for the answer."""
_SAME = "message is not modified"
_NO_TEXT = "there is no text in the message to edit"
"""With this Telegram refuses new words for a photo or a document: theirs are a caption, which is edited by another method."""


class Calls:
    """Makes calls. Raises what PTB raises: its errors are judged by who asks for the call."""

    def __init__(self, bot: Bot, attachments: Attachments, screens: Screens) -> None:
        self._bot = bot
        self._attachments = attachments
        self._screens = screens
        self._settled: dict[tuple[int, int], None] = {}

    async def make(self, row: Outgoing) -> int | None:
        """Make the call; the id of the message. PTB's `do_api_request` with the method in lower case, for its price.

        `Bot.send_message` costs 215 µs of CPU, most of it for the answer as objects nobody looks at; this costs 95. The Bot API takes
        its methods in any case, and PTB warns only where it knows a method of exactly that name.
        """
        message, chat_id = row.message, row.key.chat_id
        if message.kind in NEW:
            return await self._say(row)
        if message.kind == "settle" and message.begins:
            for older in await self._screens.with_button(row.key, message.begins):
                await self.remove_keyboard(row.key, older)
            return None
        if message.message_id is None:
            raise ValueError(f"{message.kind} without a message_id")
        about = {"chat_id": chat_id, "message_id": message.message_id}
        match message.kind:
            case "edit":
                await self._edit(about, message)
                self._settled.pop((chat_id, message.message_id), None)
                if message.markup is None:
                    await self._screens.without_keyboard(row.key, message.message_id)
            case "settle":
                await self.remove_keyboard(row.key, message.message_id)
            case "delete":
                await self._bot.do_api_request("deletemessage", api_kwargs=about)
                await self._screens.without_keyboard(row.key, message.message_id)
        return message.message_id

    async def remove_keyboard(self, key: StorageKey, message_id: int) -> None:
        """Take the keyboard off a message. Where there is none any more, that is as good."""
        if (key.chat_id, message_id) not in self._settled:
            about = {"chat_id": key.chat_id, "message_id": message_id}
            try:
                await self._bot.do_api_request("editmessagereplymarkup", api_kwargs=about)
            except BadRequest as error:
                if judge(error).meaning is not Meaning.POINTLESS:
                    raise
            self._remember_settled(key.chat_id, message_id)
        await self._screens.without_keyboard(key, message_id)

    async def _send(self, row: Outgoing) -> int:
        answer = await self._bot.do_api_request("sendmessage", api_kwargs=sending(row.key.chat_id, row.message))
        return int(answer["message_id"])

    async def _say(self, row: Outgoing) -> int:
        """Say something new. It takes the place of the word of waiting where it can; else that word goes once this is there.

        Killed in between, the word stays: nobody misses anything by it. Raises ValueError for a replacement of nothing.
        """
        message, screen = row.message, await self._screens.of(row.key)
        waiting = None if is_news(message) else screen.waiting
        if message.kind == "replace":
            if message.message_id is None:
                raise ValueError("replace without a message_id")
            said = await self._replace(row, message.message_id)
        elif waiting is not None and waiting == screen.last and _can_be_edited_in(message):
            said = await self._replace(row, waiting)
        else:
            said = await (self._send(row) if message.kind == "send" else self._send_file(row))
        if waiting is not None and waiting != said:
            await self._delete_waiting(row.key, waiting)
        return said

    async def _delete_waiting(self, key: StorageKey, message_id: int) -> None:
        """Take a word of waiting off the screen. An error is logged and no more: what was to be said is said."""
        try:
            about = {"chat_id": key.chat_id, "message_id": message_id}
            await self._bot.do_api_request("deletemessage", api_kwargs=about)
        except TelegramError as error:
            logger.info("a word of waiting stays: %s", describe(error))

    async def _replace(self, row: Outgoing, replaced: int) -> int:
        """Change the message where it is the last of the chat; else, and where it can't be changed, send a new one."""
        if (await self._screens.of(row.key)).last == replaced:
            try:
                about = {"chat_id": row.key.chat_id, "message_id": replaced}
                words = {**about, **shown(row.message.text, row.message.markup)}
                await self._bot.do_api_request("editmessagetext", api_kwargs=words)
            except BadRequest as error:
                reason = error.message.lower()
                if _SAME in reason:
                    return replaced
                if _NO_TEXT not in reason and judge(error).meaning is not Meaning.POINTLESS:
                    raise
            else:
                self._settled.pop((row.key.chat_id, replaced), None)
                return replaced
        await self.remove_keyboard(row.key, replaced)
        return await self._send(row)

    async def _edit(self, about: Mapping[str, Any], message: Message) -> None:
        """New words for a message. Whether they are a text or a caption is not written down anywhere, and Telegram knows."""
        words = {**about, **shown(message.text, message.markup)}
        try:
            await self._bot.do_api_request("editmessagetext", api_kwargs=words)
        except BadRequest as error:
            if _NO_TEXT not in error.message.lower():
                raise
        else:
            return
        caption = {**about, **captioned(message.text, message.markup)}
        await self._bot.do_api_request("editmessagecaption", api_kwargs=caption)

    async def _send_file(self, row: Outgoing) -> int:
        """A page or a picture with its caption; where there is none, or Telegram does not take it, the caption alone."""
        message, chat_id = row.message, row.key.chat_id
        content = await self._attachments.of(row)
        if content is not None:
            method, attached = attaching(chat_id, message, content)
            try:
                answer = await self._bot.do_api_request(method, api_kwargs=attached, write_timeout=_WRITE_FILE)
                return int(answer["message_id"])
            except BadRequest as error:
                if judge(error).meaning is not Meaning.REFUSED:
                    raise
                logger.error("outbox %s: its file was refused, the words go alone: %s", row.id, describe(error))
        return await self._send(row)

    def _remember_settled(self, chat_id: int, message_id: int) -> None:
        self._settled[chat_id, message_id] = None
        if len(self._settled) > _REMEMBERED:
            del self._settled[next(iter(self._settled))]


def _can_be_edited_in(message: Message) -> bool:
    """Whether Telegram can turn a message of words into this one: no file, no answer to another, no keyboard of the phone."""
    phones = bool(message.markup) and "inline_keyboard" not in (message.markup or {})
    return message.kind == "send" and message.reply_to is None and not phones
