"""Answers before everything else: who writes is answered at once, whatever waits to be sent.

The real sender and its pace on a clock that stands still; Telegram is a function, because thousands of calls are made.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import pytest
from telegram.error import RetryAfter
from telegram_world import NOW, MemoryOutbox, StillClock

from bot.ports.conversations import Message, Outgoing, StorageKey, Urgency
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace

KEYBOARD = {"inline_keyboard": [[{"text": "Ya", "callback_data": "ya"}]]}
WRITER = 1
PORTION, ROOM = 100, 200
"""A tenth of what a bot has: the promises are the same, and the tests shorter."""


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.telegram.outbound.PORTION", PORTION)
    monkeypatch.setattr("bot.telegram.outbound.ROOM", ROOM)


def key(chat: int) -> StorageKey:
    return StorageKey(7, chat, chat)


@dataclass
class Called:
    """One call: method, chat, text, and the clock's seconds."""

    method: str
    chat: int
    text: str
    at: float


@dataclass
class Telegram:
    """Takes every call and notes when. `flooded`: seconds to wait that the next call of a method is answered with."""

    clock: StillClock
    calls: list[Called] = field(default_factory=list)
    flooded: dict[str, int] = field(default_factory=dict)

    async def do_api_request(self, method: str, api_kwargs: dict[str, Any], **_: Any) -> dict[str, Any]:
        self.calls.append(
            Called(method, api_kwargs["chat_id"], str(api_kwargs.get("text", "")), self.clock.monotonic())
        )
        if method in self.flooded:
            raise RetryAfter(self.flooded.pop(method))
        return {"message_id": len(self.calls)}

    async def send_chat_action(self, chat_id: int, action: str) -> None:
        await self.do_api_request("sendchataction", {"chat_id": chat_id})

    def of(self, chat: int) -> list[Called]:
        """The messages that were sent to this chat."""
        return [call for call in self.calls if call.chat == chat and call.method == "sendmessage"]


@dataclass
class Office:
    """A sender over an outbox in memory."""

    clock: StillClock = field(default_factory=StillClock)
    outbox: MemoryOutbox = field(default_factory=MemoryOutbox)

    def __post_init__(self) -> None:
        self.telegram = Telegram(self.clock)
        self.pace = Pace(self.clock)
        self.sender = Sender(self.telegram, self.outbox, self.clock, pace=self.pace)  # type: ignore[arg-type]  # has the calls of the bot and the store that are made here

    def commit(self, chat: int, text: str, urgency: Urgency = "answer", **more: Any) -> Outgoing:
        return self.outbox.add(key(chat), Message(more.pop("kind", "send"), text, urgency=urgency, **more))

    def say(self, chat: int, text: str, urgency: Urgency = "answer", **more: Any) -> Outgoing:
        """Commit a message and hand it over."""
        row = self.commit(chat, text, urgency, **more)
        self.sender.put([row])
        return row

    async def passes(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.until_done(asyncio.create_task(self.clock.sleep(seconds)))

    async def told(self, chat: int) -> float:
        """Let time pass until the chat has been told all it was to be told; the clock's seconds then."""
        lane = self.sender._lanes[chat]
        assert lane.task is not None
        await self.clock.until_done(lane.task)
        return self.telegram.of(chat)[-1].at

    async def done(self) -> None:
        """Let time pass until all is said."""
        await self.clock.until_done(asyncio.create_task(self.sender.drained()))


@pytest.mark.parametrize("urgency", ["push", "reminder"])
async def test_who_writes_beside_1500_pushes_is_answered_at_once_and_the_pushes_go_on(urgency: Urgency):
    office = Office()
    for chat in range(1_000, 2_500):
        office.say(chat, "Klaim Anda disetujui", urgency)
    waits = []
    for number in range(10):
        await office.passes(2)
        office.say(WRITER, f"jawaban {number}")
        asked = office.clock.monotonic()
        waits.append(await office.told(WRITER) - asked)
    assert max(waits) <= 0.1
    await office.done()
    assert len(office.telegram.calls) == 1_510
    assert office.clock.monotonic() <= 1_510 / 25 + 1, "at the full rate"


async def test_a_push_goes_before_reminders_and_before_what_the_sweep_found():
    office = Office()
    left = [office.commit(chat, "tertinggal", "push") for chat in range(1_000, 1_100)]
    await office.sender.start()
    for chat in range(2_000, 2_100):
        office.say(chat, "pengingat", "reminder")
    for chat in range(3_000, 3_100):
        office.say(chat, "kabar", "push")
    await office.done()
    order = [call.text for call in office.telegram.calls]
    first, second, third = (order.index(text) for text in ("kabar", "pengingat", "tertinggal"))
    assert first <= 10, "but for the first burst"
    assert order.count("tertinggal") == len(left)
    assert order[first : first + 100].count("kabar") >= 95
    assert order[-90:] == ["tertinggal"] * 90
    assert second < 110
    assert third <= 5
    await office.sender.stop()


async def test_an_answer_behind_waiting_pushes_of_its_chat_lifts_the_whole_chat_and_keeps_its_order():
    office = Office()
    for chat in range(1_000, 1_500):
        office.say(chat, "Klaim Anda disetujui", "push")
    office.say(WRITER, "Klaim Anda disetujui", "push")
    office.say(WRITER, "Dana sedang dikirim", "push")
    await office.passes(1)
    assert office.telegram.of(WRITER) == []
    office.say(WRITER, "Ini status klaim Anda")
    assert await office.told(WRITER) <= 1.2
    assert [call.text for call in office.telegram.of(WRITER)] == [
        "Klaim Anda disetujui",
        "Dana sedang dikirim",
        "Ini status klaim Anda",
    ]
    await office.done()


async def test_a_chat_that_was_lifted_goes_back_to_its_place_after_the_answer():
    office = Office()
    for chat in range(1_000, 1_300):
        office.say(chat, "kabar", "push")
    office.say(WRITER, "jawaban")
    office.say(WRITER, "kabar", "push")
    await office.passes(1)
    assert [call.text for call in office.telegram.of(WRITER)] == ["jawaban"]
    await office.done()
    assert [call.text for call in office.telegram.of(WRITER)] == ["jawaban", "kabar"]


async def test_keyboards_of_older_questions_come_off_without_a_turn_of_a_message():
    office = Office()
    for chat in range(1_000, 1_100):
        office.say(chat, "pertama", markup=KEYBOARD)
    await office.done()
    began = office.clock.monotonic()
    for chat in range(1_000, 1_100):
        office.say(chat, "kedua", markup=KEYBOARD)
    await office.done()
    sent = [call.at - began for call in office.telegram.calls if call.text == "kedua"]
    assert max(sent) <= 100 / 25 + 0.01, "as fast as if there were no keyboards"


async def test_a_keyboard_left_on_because_there_was_no_turn_comes_off_with_the_next_question():
    office = Office()
    office.say(WRITER, "pertama", markup=KEYBOARD)
    await office.done()
    crowd = [asyncio.create_task(office.pace.spare(number)) for number in range(100)]
    await asyncio.sleep(0)
    office.say(WRITER, "kedua", markup=KEYBOARD)
    await office.told(WRITER)
    assert [call.method for call in office.telegram.calls] == ["sendmessage"] * 2, "nobody waits for that"
    await office.clock.until_done(*crowd)
    await office.passes(5)
    office.say(WRITER, "ketiga", markup=KEYBOARD)
    await office.done()
    assert [call.method for call in office.telegram.calls][2:] == ["sendmessage"] + ["editmessagereplymarkup"] * 2


async def test_a_keyboard_that_was_to_go_goes_however_late():
    """A row of the outbox is a promise: only what is tried again anyway is left out."""
    office = Office()
    for chat in range(1_000, 1_200):
        office.say(chat, "", kind="settle", message_id=5)
    await office.done()
    assert len(office.telegram.calls) == 200
    assert not office.outbox.waiting


async def test_edits_take_no_turn_of_an_answer():
    office = Office()
    for chat in range(1_000, 1_500):
        office.sender.direct_edit(key(chat), 5, "PIN: ●")
    await office.passes(3)
    asked = office.clock.monotonic()
    office.say(WRITER, "jawaban")
    assert await office.told(WRITER) - asked <= 0.1
    await office.done()


async def test_a_backlog_is_taken_up_in_portions_and_a_person_who_writes_is_answered_beside_it(small: None):
    office = Office()
    many = 1_200
    for number in range(many):
        office.commit(1_000 + number, "tertinggal", "push")
    await office.sender.start()
    assert len(office.sender._lanes) <= PORTION
    held = []
    for number in range(20):
        await office.passes(1)
        held.append(len(office.sender._held))
        office.say(WRITER, f"jawaban {number}")
        asked = office.clock.monotonic()
        assert await office.told(WRITER) - asked <= 0.1
    assert max(held) <= 2 * PORTION
    await office.done()
    assert len(office.telegram.calls) == many + 20
    assert office.clock.monotonic() <= many / 25 + 20, "at the full rate"
    assert not office.outbox.waiting
    await office.sender.stop()


async def test_more_pushes_at_once_than_there_is_room_for_wait_in_the_outbox_and_all_arrive(small: None):
    office = Office()
    await office.sender.start()
    for chat in range(1_000, 1_000 + 3 * ROOM):
        office.say(chat, "kabar", "push")
    assert len(office.sender._held) == ROOM
    office.say(WRITER, "jawaban")
    assert await office.told(WRITER) <= 0.3
    await office.done()
    assert len(office.telegram.calls) == 3 * ROOM + 1
    assert not office.outbox.waiting
    await office.sender.stop()


async def test_an_answer_never_overtakes_what_its_chat_still_has_in_the_outbox(small: None):
    """The backlog is so long that the sweep has not come to the row of this chat."""
    office = Office()
    for number in range(3 * PORTION):
        office.commit(1_000 + number, "tertinggal", "push")
    office.commit(WRITER, "satu", "push")
    office.commit(WRITER, "dua", "push")
    await office.sender.start()
    office.say(WRITER, "tiga")
    assert await office.told(WRITER) <= 0.5
    assert [call.text for call in office.telegram.of(WRITER)] == ["satu", "dua", "tiga"]
    await office.done()
    assert len(office.telegram.of(WRITER)) == 3
    await office.sender.stop()


async def test_an_answer_does_not_overtake_a_row_between_two_of_its_chat(small: None):
    """The sweep has taken up the chat's first row, has not come to its second, and then the person writes."""
    office = Office()
    office.commit(WRITER, "satu", "push")
    for number in range(2 * PORTION):
        office.commit(1_000 + number, "tertinggal", "push")
    office.commit(WRITER, "dua", "push")
    office.telegram.flooded["sendmessage"] = 3
    await office.sender.start()
    await office.passes(1)
    office.say(WRITER, "tiga")
    await office.told(WRITER)
    assert list(dict.fromkeys(call.text for call in office.telegram.of(WRITER))) == ["satu", "dua", "tiga"]
    await office.done()
    await office.sender.stop()


async def test_an_answer_the_former_process_was_about_to_give_does_not_wait_for_its_backlog(small: None):
    office = Office()
    for number in range(3 * PORTION):
        office.commit(1_000 + number, "tertinggal", "push")
    office.commit(WRITER, "jawaban")
    await office.sender.start()
    assert await office.told(WRITER) <= 0.5
    await office.done()
    await office.sender.stop()


async def test_the_first_look_at_the_outbox_waits_for_what_it_is_told_to():
    office = Office()
    office.commit(1_000, "tertinggal", "push")
    registered = asyncio.Event()
    await office.sender.start(after=registered.wait())
    await office.passes(60)
    assert office.telegram.calls == []
    office.say(WRITER, "jawaban")
    await office.told(WRITER)
    registered.set()
    await office.done()
    assert [call.text for call in office.telegram.calls] == ["jawaban", "tertinggal"]
    await office.sender.stop()


async def test_typing_is_not_shown_during_a_halt_and_its_429_makes_the_chat_silent():
    office = Office()
    office.telegram.flooded["sendchataction"] = 20
    await office.sender.typing(key(WRITER))
    await office.sender.typing(key(WRITER))
    assert [call.method for call in office.telegram.calls] == ["sendchataction"]
    office.say(WRITER, "jawaban")
    office.say(2, "lain")
    await office.done()
    assert [call.at for call in office.telegram.of(WRITER)] == [20]
    assert [call.at for call in office.telegram.of(2)] == [0], "nobody else is held"


async def test_a_429_for_taking_a_keyboard_off_makes_the_chat_silent():
    office = Office()
    office.say(WRITER, "pertama", markup=KEYBOARD)
    await office.done()
    office.telegram.flooded["editmessagereplymarkup"] = 20
    office.say(WRITER, "kedua", markup=KEYBOARD)
    office.say(WRITER, "ketiga", markup=KEYBOARD)
    await office.done()
    _, second, third = office.telegram.of(WRITER)
    assert third.at >= second.at + 20
    assert [call.method for call in office.telegram.calls].count("editmessagereplymarkup") == 3, "both came off at last"


async def test_a_429_for_an_edit_makes_the_chat_silent():
    office = Office()
    office.telegram.flooded["editmessagetext"] = 20
    office.sender.direct_edit(key(WRITER), 5, "PIN: ●")
    await office.passes(1)
    office.say(WRITER, "jawaban")
    await office.done()
    assert [call.at for call in office.telegram.of(WRITER)] == [20]


async def test_the_urgency_of_a_message_survives_a_restart(tmp_path: Path):
    store = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([b"k" * 32]))
    await store.start()

    async def work(session: Session) -> None:
        for urgency in get_args(Urgency):
            session.say(key(1), Message("send", "halo", urgency=urgency), NOW)
        session.say(key(2), Message("send", "lain"), NOW)

    await store.run(None, work)
    await store.close()
    again = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([b"k" * 32]))
    await again.start()
    try:
        rows = await again.unsent(NOW, 10)
        assert [row.message.urgency for row in rows] == ["answer", "push", "reminder", "answer"]
        assert await again.unsent_in(key(1)) == rows[:3]
        assert await again.newest_unsent(2) == [rows[3], rows[2]]
    finally:
        await again.close()
