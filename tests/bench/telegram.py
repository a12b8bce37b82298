"""Telegram and its people in one process: a small Bot API on loopback, and participants who go on as soon as they are answered.

Small and fast on purpose: the local Bot API that ships with the bot checks every call and would itself be what is measured.
"""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any, cast
from urllib.parse import urlsplit

from tests.bench.script import LAST, OPENING, Act, Asked, Press, Type, asked, reply

TOKEN = "7000000001:BENCH-only-aaaaaaaaaaaaaaaaaaaaaaaaa"
BOT = {"id": 7000000001, "is_bot": True, "first_name": "Bench", "username": "bench_klaim_bot", "can_join_groups": False}
PATIENCE = 30.0
"""Seconds without any answer after which a run has failed."""

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
Answer = Callable[[str, bytes], bytes]


class _Http(asyncio.Protocol):
    """Just enough HTTP/1.1 for either side: whole messages with a Content-Length, one after the other."""

    def __init__(self, on_message: Callable[[_Http, bytes, bytes], None]) -> None:
        self._on_message = on_message
        self._buffer = b""
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[: end + 2]
            length = _LENGTH.search(head)
            whole = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            self._on_message(self, head, body)

    def write(self, content: bytes) -> None:
        assert self.transport is not None
        self.transport.write(content)


@dataclass(slots=True)
class Tally:
    """Measurements between two moments: seconds from an update's delivery to its acknowledgement and to the bot's reply."""

    acknowledged: list[float] = field(default_factory=list)
    replied: list[float] = field(default_factory=list)
    calls: int = 0
    claims: int = 0
    to_others: int = 0
    """Messages to chats in which nobody writes."""


@dataclass(slots=True)
class Participant:
    """One person at a time in one chat; when the claim has come to the documents, the next person takes the line."""

    chat: int
    line: _Http
    opening: list[Act]
    asked_last: str = "start"
    delivered: float = 0.0
    waiting_for_reply: bool = False
    waiting_for_ack: bool = False
    last_message: dict[str, Any] = field(default_factory=dict)
    next_act: Act | None = None


class Telegram:
    """`start` it, give its `url` to the bot as KLAIM_API_URL, wait until the bot has registered its webhook, then `run`."""

    def __init__(self) -> None:
        self.url = ""
        self.registered = asyncio.Event()
        self.tally = Tally()
        self.webhook = ""
        self._secret = ""
        self._server: asyncio.Server | None = None
        self._chats: dict[int, Participant] = {}
        self._lines: dict[_Http, Participant] = {}
        self._message_ids = count(1)
        self._update_ids = count(1)
        self._newcomers = count(5_000_000_001)
        self._returning: list[int] = []
        self._open = False
        self._thinking = 0.0
        self._heard = 0.0
        self._failure: str | None = None

    async def start(self) -> None:
        """Listen on a free port of loopback."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: _Http(self._called), "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        """Let go of the port."""
        if self._server is not None:
            self._server.close()

    async def run(
        self,
        chats: int,
        seconds: float,
        mark: Callable[[], float],
        returning: list[int] | None = None,
        *,
        thinking: float = 0.0,
        warming: float | None = None,
    ) -> Run:
        """So many chats side by side for so long, after a moment of warming up. `mark` reads the bot's CPU seconds.

        `returning`: chat ids whose conversations are stored; each is taken up once, while they last. `thinking`: seconds before
        somebody who was answered goes on. `warming`: seconds before anything is counted, a second at most when not given.
        Raises AssertionError when the bot says something the script does not know, or nothing.
        """
        self._open, self._failure, self._thinking = True, None, thinking
        self._returning = returning or []
        where = urlsplit(self.webhook)
        loop = asyncio.get_running_loop()
        for _ in range(chats):
            _, line = await loop.create_connection(lambda: _Http(self._acknowledged), where.hostname, where.port)
            self._arrive(line)
            # People who think do not all begin in the same moment.
            await asyncio.sleep(thinking / chats)
        await self._while_answering(min(1.0, seconds / 4) if warming is None else warming)
        self.tally, cpu, began = Tally(), mark(), time.perf_counter()
        await self._while_answering(seconds)
        run = Run(chats, time.perf_counter() - began, mark() - cpu, self.tally)
        self._open = False
        until = time.monotonic() + PATIENCE
        while any(one.waiting_for_reply or one.waiting_for_ack for one in self._lines.values()):
            assert time.monotonic() < until, "the bot left an update unanswered"
            await self._while_answering(0.02)
        for line in self._lines:
            assert line.transport is not None
            line.transport.close()
        self._lines.clear()
        self._chats.clear()
        return run

    async def _while_answering(self, seconds: float) -> None:
        self._heard = time.monotonic()
        until = time.monotonic() + seconds
        while (now := time.monotonic()) < until:
            assert now - self._heard < PATIENCE, "the bot has fallen silent"
            assert self._failure is None, self._failure
            await asyncio.sleep(min(0.1, until - now))

    # --- people -----------------------------------------------------------------------------------------------------------

    def _arrive(self, line: _Http) -> None:
        """The next person takes this line: one whose claim is stored half filled, or a new one."""
        if self._returning:
            person = Participant(self._returning.pop(), line, [])
            person.asked_last = "nik"
            first: Act = reply(Asked("nik", "", ()))
        else:
            person = Participant(next(self._newcomers), line, list(OPENING))
            first = person.opening.pop(0)
        self._chats[person.chat] = self._lines[line] = person
        self._do(person, first)

    def _do(self, person: Participant, act: Act) -> None:
        sender = {"id": person.chat, "is_bot": False, "first_name": "Sekar", "language_code": "id"}
        chat = {"id": person.chat, "first_name": "Sekar", "type": "private"}
        update: dict[str, Any] = {"update_id": next(self._update_ids)}
        if isinstance(act, Type):
            message = {"message_id": next(self._message_ids), "from": sender, "chat": chat, "date": int(time.time())}
            update["message"] = message | {"text": act.text}
            if act.text.startswith("/"):
                update["message"]["entities"] = [{"type": "bot_command", "offset": 0, "length": len(act.text)}]
        else:
            query = {"id": str(update["update_id"]), "from": sender, "chat_instance": "1", "data": act.data}
            update["callback_query"] = query | {"message": person.last_message}
        person.waiting_for_reply = True
        self._post(person, update)

    def _post(self, person: Participant, update: dict[str, Any]) -> None:
        """Deliver an update of this person to the webhook."""
        body = json.dumps(update).encode()
        where = urlsplit(self.webhook)
        head = (
            f"POST {where.path} HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {self._secret}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        person.waiting_for_ack = True
        person.next_act = None
        person.delivered = time.perf_counter()
        person.line.write(head.encode() + body)

    def _acknowledged(self, line: _Http, head: bytes, body: bytes) -> None:
        person = self._lines[line]
        if not head.startswith(b"HTTP/1.1 200"):
            self._failure = f"an update was answered {head.splitlines()[0].decode()}"
            return
        self.tally.acknowledged.append(time.perf_counter() - person.delivered)
        # The answer to a press may come with it: Telegram makes that call, so it is none of the bot's.
        person.waiting_for_ack = False
        self._go_on(person)

    def _told(self, person: Participant, message: dict[str, Any]) -> None:
        """A message came, or one was changed: if it asks what is to be done next, the person does it."""
        to = asked(message.get("reply_markup"))
        if to is None or not person.waiting_for_reply:
            return
        if not person.opening and to.place == person.asked_last:
            self._failure = f"the bot asks for {to.place} again"
            return
        act = person.opening[0] if person.opening else None if to.place == LAST else reply(to)
        if isinstance(act, Press) and act.data not in to.buttons:
            self._failure = f"the bot does not offer {act.data} but {to.buttons}"
            return
        del person.opening[:1]
        self.tally.claims += act is None
        person.asked_last, person.last_message = to.place or person.asked_last, message
        self.tally.replied.append(time.perf_counter() - person.delivered)
        person.waiting_for_reply, person.next_act = False, act
        self._go_on(person)

    def _go_on(self, person: Participant) -> None:
        if person.waiting_for_ack or person.waiting_for_reply or not self._open:
            return
        if self._thinking:
            asyncio.get_running_loop().call_later(self._thinking, self._thought, person)
        else:
            self._next(person)

    def _thought(self, person: Participant) -> None:
        # The run may have ended meanwhile, and its lines with it.
        if self._open and person.line in self._lines:
            self._next(person)

    def _next(self, person: Participant) -> None:
        if person.next_act is not None:
            self._do(person, person.next_act)
            return
        del self._chats[person.chat]
        self._arrive(person.line)

    # --- the Bot API ------------------------------------------------------------------------------------------------------

    def _called(self, line: _Http, head: bytes, body: bytes) -> None:
        self._heard = time.monotonic()
        self.tally.calls += 1
        method = head.split(b" ", 2)[1].rpartition(b"/")[2].decode().lower()
        params = json.loads(body) if body else {}
        answer = json.dumps({"ok": True, "result": self._result(method, params)}).encode()
        line.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer) + answer
        )

    def _result(self, method: str, params: dict[str, Any]) -> Any:
        if method in ("sendmessage", "editmessagetext"):
            chat = int(params["chat_id"])
            message = {
                "message_id": int(params.get("message_id") or next(self._message_ids)),
                "from": BOT,
                "chat": {"id": chat, "first_name": "Sekar", "type": "private"},
                "date": int(time.time()),
                "text": params["text"],
            }
            if "inline_keyboard" in params.get("reply_markup", {}):
                message["reply_markup"] = params["reply_markup"]
            person = self._chats.get(chat)
            self.tally.to_others += person is None
            if person is not None:
                # After the answer to this call is written, as a person sees a message after Telegram has taken it.
                asyncio.get_running_loop().call_soon(
                    self._told, person, message | {"reply_markup": params.get("reply_markup")}
                )
            return message
        if method == "getme":
            return BOT
        if method == "setwebhook":
            self.webhook, self._secret = params["url"], params["secret_token"]
            self.registered.set()
        return True


@asynccontextmanager
async def serving() -> AsyncIterator[Telegram]:
    """A Telegram that listens as long as the block runs."""
    telegram = Telegram()
    await telegram.start()
    try:
        yield telegram
    finally:
        await telegram.stop()


@dataclass(frozen=True, slots=True)
class Run:
    """One run: how long (s), the bot's CPU (s), and what was seen."""

    chats: int
    seconds: float
    cpu: float
    tally: Tally

    @property
    def updates(self) -> int:
        return len(self.tally.replied)

    @property
    def rate(self) -> float:
        """Updates a second."""
        return self.updates / self.seconds

    @property
    def cpu_ms(self) -> float:
        """CPU milliseconds of the bot's process for each update."""
        return 1000 * self.cpu / max(1, self.updates)

    def reply_ms(self, percent: float) -> float:
        """Milliseconds until the reply, of so many percent of the updates at most."""
        return percentile(self.tally.replied, percent) * 1000

    def ack_ms(self, percent: float) -> float:
        """Milliseconds until the acknowledgement, which comes after the commit."""
        return percentile(self.tally.acknowledged, percent) * 1000


def percentile(values: list[float], percent: float) -> float:
    """The value below which so many percent lie (nearest rank); 0 where there is none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))] if ordered else 0.0
