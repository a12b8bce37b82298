"""Calls of the Bot API: one for each message that goes out."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from telegram import Bot
from telegram.error import BadRequest

from bot.ports import Message, Outgoing
from bot.telegram.attachments import Attachments
from bot.telegram.errors import Meaning, describe, judge
from bot.telegram.payloads import attaching, captioned, sending, shown

logger = logging.getLogger(__name__)

NEW = ("send", "document", "photo")
"""Done twice they are seen twice."""
HARMLESS = ("settle", "delete")
"""Done twice they change nothing, so what is said next need not wait until they are marked."""
_REMEMBERED = 10_000
"""Number of settled messages remembered. A second press on one of them costs no call that Telegram would refuse."""
_WRITE_FILE = 10.0
"""To hand a file over, in seconds: a page has some 30 kB, a picture some 100, and the chat waits for the answer."""
_NO_TEXT = "there is no text in the message to edit"
"""With this Telegram refuses new words for a photo or a document: theirs are a caption, which is edited by another method."""


class Calls:
    """Makes calls. Raises what PTB raises: its errors are judged by who asks for the call."""

    def __init__(self, bot: Bot, attachments: Attachments) -> None:
        self._bot = bot
        self._attachments = attachments
        self._settled: dict[tuple[int, int], None] = {}

    async def make(self, row: Outgoing) -> int | None:
        """Make the call; the id of the message. PTB's `do_api_request` with the method in lower case, for its price.

        `Bot.send_message` costs 215 µs of CPU, most of it for the answer as objects nobody looks at; this costs 95. The Bot API takes
        its methods in any case, and PTB warns only where it knows a method of exactly that name.
        """
        message, chat_id = row.message, row.key.chat_id
        if message.kind == "settle" and (chat_id, message.message_id) in self._settled:
            return message.message_id
        if message.kind == "send":
            answer = await self._bot.do_api_request("sendmessage", api_kwargs=sending(chat_id, message))
            return int(answer["message_id"])
        if message.kind in ("document", "photo"):
            return await self._send_file(row)
        if message.message_id is None:
            raise ValueError(f"{message.kind} without a message_id")
        about = {"chat_id": chat_id, "message_id": message.message_id}
        match message.kind:
            case "edit":
                await self._edit(about, message)
                self._settled.pop((chat_id, message.message_id), None)
            case "settle":
                await self._bot.do_api_request("editmessagereplymarkup", api_kwargs=about)
                self._remember_settled(chat_id, message.message_id)
            case "delete":
                await self._bot.do_api_request("deletemessage", api_kwargs=about)
        return message.message_id

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
        answer = await self._bot.do_api_request("sendmessage", api_kwargs=sending(chat_id, message))
        return int(answer["message_id"])

    def _remember_settled(self, chat_id: int, message_id: int) -> None:
        self._settled[chat_id, message_id] = None
        if len(self._settled) > _REMEMBERED:
            del self._settled[next(iter(self._settled))]
