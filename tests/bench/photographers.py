"""People who send photos while the others type: the same Telegram, with some of the lines taken by them."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from itertools import count, cycle
from typing import Any
from urllib.parse import urlsplit

from tests.bench.telegram import Participant, Run, Tally, Telegram, _Http

PHOTOS_EACH = 3
"""Then the next person comes: a claim takes only so many papers."""
THINKING = 0.05
"""Seconds before somebody who types goes on: what is measured is how long they wait, not how much the bot can take."""
PAUSE = 1.0
"""Seconds between two photos of one person."""

_CHAT = re.compile(rb'name="chat_id"\r\n\r\n(\d+)')


class PhotoTelegram(Telegram):
    """A Telegram some of whose people go through the claim up to the documents, and then send photos. Their answers are not counted."""

    def __init__(self, photos: Sequence[bytes]) -> None:
        super().__init__()
        self._photos = cycle(photos)
        self._contents: dict[str, bytes] = {}
        self._photo_ids = count(1)
        self._photographers: dict[_Http, int] = {}
        self._resting: dict[_Http, asyncio.TimerHandle] = {}
        self.fetched = 0
        """Photos the bot has downloaded."""

    async def run_beside(
        self, chats: int, photographers: int, seconds: float, mark: Callable[[], float]
    ) -> tuple[Run, int]:
        """Run as `run` does, with so many photographers at work from before the measuring to its end. Returns the photos fetched, too."""
        self._open = True
        where = urlsplit(self.webhook)
        loop = asyncio.get_running_loop()
        for _ in range(photographers):
            _, line = await loop.create_connection(lambda: _Http(self._acknowledged), where.hostname, where.port)
            self._photographers[line] = 0
            self._arrive(line)
        async with asyncio.timeout(60):
            while photographers and self.fetched < photographers:
                await asyncio.sleep(0.1)
        before = self.fetched
        try:
            return await self.run(chats, seconds, mark, thinking=THINKING), self.fetched - before
        finally:
            for handle in self._resting.values():
                handle.cancel()
            self._resting.clear()
            self._photographers.clear()

    # --- people -----------------------------------------------------------------------------------------------------------

    def _acknowledged(self, line: _Http, head: bytes, body: bytes) -> None:
        with self._uncounted(line):
            super()._acknowledged(line, head, body)

    def _told(self, person: Participant, message: dict[str, Any]) -> None:
        with self._uncounted(person.line):
            super()._told(person, message)

    @contextmanager
    def _uncounted(self, line: _Http) -> Iterator[None]:
        """Keep photographers out of all figures meanwhile."""
        counted = self.tally
        if line in self._photographers:
            self.tally = Tally()
        try:
            yield
        finally:
            self.tally = counted

    def _go_on(self, person: Participant) -> None:
        line = person.line
        if line not in self._photographers:
            super()._go_on(person)
        elif person.next_act is not None:
            # While they have not come to the documents: nobody counts their answers, so they need not think.
            if not (person.waiting_for_ack or person.waiting_for_reply) and self._open:
                self._next(person)
        elif not (person.waiting_for_ack or person.waiting_for_reply or line in self._resting) and self._open:
            self._photograph(person)

    def _photograph(self, person: Participant) -> None:
        line = person.line
        sent = self._photographers[line]
        if sent == PHOTOS_EACH:
            self._photographers[line] = 0
            del self._chats[person.chat]
            self._arrive(line)
            return
        self._photographers[line] = sent + 1
        self._send_photo(person)
        self._resting[line] = asyncio.get_running_loop().call_later(PAUSE, self._rested, person)

    def _rested(self, person: Participant) -> None:
        del self._resting[person.line]
        self._go_on(person)

    def _send_photo(self, person: Participant) -> None:
        content = next(self._photos)
        name = f"photo{next(self._photo_ids)}"
        self._contents[name] = content
        size = {"file_id": name, "file_unique_id": f"u{name}", "width": 1280, "height": 960, "file_size": len(content)}
        message = {
            "message_id": next(self._message_ids),
            "from": {"id": person.chat, "is_bot": False, "first_name": "Sekar", "language_code": "id"},
            "chat": {"id": person.chat, "first_name": "Sekar", "type": "private"},
            "date": int(time.time()),
            "photo": [size],
        }
        # Acknowledged, it is not waited for: what the bot says about the photo is not what is measured.
        self._post(person, {"update_id": next(self._update_ids), "message": message})

    # --- the Bot API ------------------------------------------------------------------------------------------------------

    def _called(self, line: _Http, head: bytes, body: bytes) -> None:
        path = head.split(b" ", 2)[1]
        if path.startswith(b"/file/"):
            self.fetched += 1
            content = self._contents.pop(path.rpartition(b"/")[2].decode())
            line.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n" % len(content) + content
            )
            return
        if b"multipart/form-data" in head:
            chat = _CHAT.search(body)
            body = json.dumps({"chat_id": int(chat[1]) if chat else 0, "text": ""}).encode()
        super()._called(line, head, body)

    def _result(self, method: str, params: dict[str, Any]) -> Any:
        if method == "getfile":
            name = str(params["file_id"])
            return {"file_id": name, "file_unique_id": f"u{name}", "file_size": 1, "file_path": name}
        if method in ("sendphoto", "senddocument", "editmessagecaption"):
            method = "sendmessage"
            params = {"text": "", **params}
        return super()._result(method, params)


@asynccontextmanager
async def serving_photos(photos: Sequence[bytes]) -> AsyncIterator[PhotoTelegram]:
    """A Telegram with photographers, that listens as long as the block runs."""
    telegram = PhotoTelegram(photos)
    await telegram.start()
    try:
        yield telegram
    finally:
        await telegram.stop()
