"""A participant with a phone: does what a person can do in Telegram, and sees what a person would see."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from .errors import Json
from .markup import find_entities, length, trimmed
from .state import Chat, Press, TelegramState
from .views import LONGEST_WAIT, Button, Message, Wanted, find_button, find_reply_button, newest_match, seen_as_text

_STICKER = b"RIFF\x1a\x00\x00\x00WEBPVP8L\r\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"
_VOICE = b"OggS\x00\x02" + bytes(20)


class CannotSend(Exception):
    """The participant's app would not let them do this: the bot is blocked, or the text is empty or too long."""


class Participant:
    """One person's side of the chat. Times are in seconds; every action gives the update the bot will get."""

    def __init__(self, telegram: TelegramState, chat: Chat) -> None:
        self._telegram = telegram
        self._chat = chat
        self._since = 0

    # Who it is and what is on the screen

    @property
    def id(self) -> int:
        """User id and chat id."""
        return self._chat.id

    @property
    def name(self) -> str:
        """First name."""
        return str(self._chat.user["first_name"])

    @property
    def phone_number(self) -> str:
        """The number `share_contact` shares, in international form."""
        return self._chat.phone_number

    @property
    def messages(self) -> list[Message]:
        """Messages on the screen after edits and deletions, oldest first."""
        return self._chat.seen()

    @property
    def last(self) -> Message | None:
        """The lowest bubble."""
        return self.messages[-1] if self._chat.messages else None

    @property
    def keyboard(self) -> Json | None:
        """The reply keyboard (or force_reply) shown, as the bot sent it."""
        return self._chat.keyboard

    @property
    def typing(self) -> bool:
        """Whether the bot's "typing…" shows."""
        return self._telegram.now() < self._chat.typing_until

    @property
    def blocked(self) -> bool:
        """Whether this participant has blocked the bot."""
        return self._chat.blocked

    @property
    def since(self) -> int:
        """The moment of the last own action, as a `seq`: `wait_for` looks at what came after it."""
        return self._since

    # What a person does

    async def send(self, text: str) -> Json:
        """Write a text. Raises CannotSend."""
        content = self._typed(text)
        if self._chat.keyboard and self._chat.keyboard.get("one_time_keyboard"):
            self._telegram.set_keyboard(self._chat, None)
        return self._receive(content)

    async def start(self, payload: str = "") -> Json:
        """Press START, with the payload of a t.me link if there is one."""
        return await self.send(f"/start {payload}".strip())

    async def send_photo(self, content: bytes, caption: str = "") -> Json:
        """Send a picture as a photo. Raises ValueError where the bytes are no picture."""
        return self._receive(await self._photo(content) | self._caption(caption))

    async def send_file(
        self, content: bytes, name: str, mime: str = "application/octet-stream", caption: str = ""
    ) -> Json:
        """Send a file as it is."""
        return self._receive({"document": self._telegram.files.document(content, name, mime)} | self._caption(caption))

    async def send_album(self, contents: Sequence[bytes], caption: str = "") -> list[Json]:
        """Send several photos at once: as many messages with one media_group_id, the caption on the first."""
        if not 2 <= len(contents) <= 10:
            raise CannotSend("an album has 2 to 10 pictures")
        album = {"media_group_id": self._telegram.new_album_id()}
        photos = [await self._photo(content) for content in contents]
        captions = [self._caption(caption)] + [{}] * (len(photos) - 1)
        return [self._receive(photo | album | words) for photo, words in zip(photos, captions, strict=True)]

    async def share_contact(self, phone_number: str | None = None, *, own: bool = True) -> Json:
        """Share the own phone number, or with `own=False` somebody else's contact."""
        contact: Json = {"phone_number": phone_number or self.phone_number, "first_name": self.name}
        if own:
            contact["user_id"] = self.id
        return self._receive({"contact": contact})

    async def share_location(self, latitude: float, longitude: float) -> Json:
        """Share a place, in degrees."""
        return self._receive({"location": {"latitude": latitude, "longitude": longitude}})

    async def sticker(self, emoji: str = "👍") -> Json:
        """Send a sticker."""
        return self._receive({"sticker": self._telegram.files.sticker(_STICKER, emoji)})

    async def voice(self, seconds: int = 3) -> Json:
        """Send a voice note."""
        return self._receive({"voice": self._telegram.files.voice(_VOICE, seconds)})

    async def forward(self, text: str, sender: str = "Grup Warga") -> Json:
        """Forward a text somebody else wrote."""
        origin = {"type": "hidden_user", "sender_user_name": sender, "date": int(self._telegram.now()) - 60}
        return self._receive({"forward_origin": origin} | self._typed(text))

    async def edit(self, message: Message | int, text: str) -> Json:
        """Change the text (or caption) of an own message; the edited_message update."""
        old = self._own(message)
        self._may_write()
        words = self._typed(text)
        if "text" not in old:
            words = {{"text": "caption", "entities": "caption_entities"}[key]: value for key, value in words.items()}
        replaced = ("text", "entities", "caption", "caption_entities")
        new = {key: value for key, value in old.items() if key not in replaced} | words
        self._since = self._telegram.next_seq()
        shown = self._telegram.replace(self._chat, new, edited=True)
        return self._telegram.updates.add("edited_message", shown, queue=f"chat {self.id}")

    async def delete(self, message: Message | int) -> None:
        """Delete a message on both sides; the bot is not told, as in Telegram."""
        number = message if isinstance(message, int) else message.id
        if number not in self._chat.messages:
            raise LookupError(f"message {number} is not on the screen")
        self._telegram.remove(self._chat, number)

    async def press(self, wanted: str | Button) -> Press | Json | None:
        """Press a button, named by its label, a part of it, or its data; or one seen earlier, even if it is gone now.

        An inline button gives the Press (None if it only opens an address), a button of the reply keyboard the update it
        makes. Raises LookupError where there is no such button.
        """
        if isinstance(wanted, Button):
            return self._press_inline(wanted)
        button = find_button(self.messages, wanted)
        if button is not None:
            return self._press_inline(button)
        reply = find_reply_button(self.keyboard, wanted)
        if reply is None:
            raise LookupError(f"no button {wanted!r} on the screen:\n{seen_as_text(self.messages, self.keyboard)}")
        if reply.get("request_contact"):
            return await self.share_contact()
        if reply.get("request_location"):
            return await self.share_location(-6.2297, 106.8295)
        return await self.send(reply["text"])

    async def press_data(self, message_id: int, data: str) -> Press:
        """Press with any data on a message, as a tampered app could."""
        return self._press(message_id, data)

    async def block(self) -> Json | None:
        """Block the bot; the my_chat_member update (None if it is blocked already)."""
        return self._change_membership(blocked=True)

    async def unblock(self) -> Json | None:
        """Unblock the bot; the my_chat_member update (None if it is not blocked)."""
        return self._change_membership(blocked=False)

    async def deactivate(self) -> None:
        """Delete the account: from now on the bot gets 403 "user is deactivated"."""
        self._chat.deactivated = True

    async def redeliver(self, update: Json) -> None:
        """Let Telegram deliver an update once more."""
        queue = f"user {self.id}" if "callback_query" in update else f"chat {self.id}"
        self._telegram.updates.repeat(update, queue=queue)

    async def wait_for(
        self,
        wanted: Wanted,
        timeout: float = LONGEST_WAIT,  # noqa: ASYNC109 - the caller wants the screen in the failure, not a bare TimeoutError
        *,
        since: int | None = None,
    ) -> Message:
        """The bot's newest message with this text in it (or for which the function is true).

        Looks at what the bot wrote or edited after the participant's last action, or after `since` (a `seq`; 0 for all).
        Raises AssertionError with the screen in words after `timeout` seconds.
        """
        after = self._since if since is None else since
        try:
            async with asyncio.timeout(timeout):
                while True:
                    touched = self._chat.touched
                    found = newest_match(self.messages, wanted, after)
                    if found is not None:
                        return found
                    await touched.wait()
        except TimeoutError:
            screen = seen_as_text(self.messages, self.keyboard)
            raise AssertionError(f"waited {timeout} s for {wanted!r}; on the screen:\n{screen}") from None

    async def wait_for_change(self, seq: int, seconds: float) -> None:
        """Return when something newer than `seq` may be seen in this chat, or after so many seconds."""
        touched = self._chat.touched
        if self._chat.seq > seq:
            return
        try:
            async with asyncio.timeout(seconds):
                await touched.wait()
        except TimeoutError:
            return

    def state(self) -> Json:
        """All of it as JSON, for the chat page and for a client in another process."""
        chat = self._chat
        return {
            "id": self.id,
            "name": self.name,
            "language_code": chat.user["language_code"],
            "phone_number": chat.phone_number,
            "started": chat.started,
            "blocked": chat.blocked,
            "typing": self.typing,
            "keyboard": chat.keyboard,
            "since": self._since,
            "seq": self._telegram.next_seq(),
            "commands": self._telegram.bot.commands_for(chat),
            "messages": [
                {"message": message.raw, "seq": message.seq, "edited": message.edited} for message in self.messages
            ],
        }

    def _may_write(self) -> None:
        if self._chat.blocked:
            raise CannotSend("the bot is blocked; unblock it first")
        if self._chat.deactivated:
            raise CannotSend("the account is deleted")

    def _receive(self, content: Json) -> Json:
        self._may_write()
        self._since = self._telegram.next_seq()
        return self._telegram.receive(self._chat, content)

    def _typed(self, text: str) -> Json:
        read = trimmed(text, find_entities(text))
        if not read.text:
            raise CannotSend("an empty text is not sent")
        if length(read.text) > 4096:
            raise CannotSend("Telegram's apps cut texts of more than 4096 characters into several messages")
        return {"text": read.text, **({"entities": list(read.entities)} if read.entities else {})}

    def _caption(self, caption: str) -> Json:
        return {"caption": caption.strip()} if caption.strip() else {}

    async def _photo(self, content: bytes) -> Json:
        self._may_write()
        return {"photo": await asyncio.to_thread(self._telegram.files.photo, content)}

    def _own(self, message: Message | int) -> Json:
        number = message if isinstance(message, int) else message.id
        raw = self._chat.messages.get(number)
        if raw is None or raw["from"]["is_bot"]:
            raise LookupError(f"message {number} is not an own message on the screen")
        return raw

    def _press_inline(self, button: Button) -> Press | None:
        return None if button.data is None else self._press(button.message_id, button.data)

    def _press(self, message_id: int, data: str) -> Press:
        self._may_write()
        message = self._chat.messages.get(message_id)
        if message is None:
            message = {"chat": self._chat.as_chat(), "message_id": message_id, "date": 0}
        self._since = self._telegram.next_seq()
        press, _ = self._telegram.new_press(self._chat, data, message)
        return press

    def _change_membership(self, *, blocked: bool) -> Json | None:
        chat = self._chat
        if chat.blocked == blocked:
            return None
        chat.blocked = blocked
        bot = self._telegram.bot.as_user()
        member, kicked = {"user": bot, "status": "member"}, {"user": bot, "status": "kicked", "until_date": 0}
        self._telegram.touch(chat, {"type": "blocked", "blocked": blocked})
        change = {
            "chat": chat.as_chat(),
            "from": chat.user,
            "date": int(self._telegram.now()),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        return self._telegram.updates.add("my_chat_member", change, queue=f"chat {chat.id}")
