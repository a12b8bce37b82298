"""A database as it is after a long time: conversations half filled, their history, messages that were sent. Written by the store itself."""

from __future__ import annotations

import asyncio
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import branches
from bot.ports.conversations import Message, Outgoing, StorageKey, Stored
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from dialogs.engine.context import Environment
from dialogs.model.codec import to_data
from dialogs.model.conversation import FORMAT, Conversation
from dialogs.model.events import ButtonPressed, CommandReceived, Event, TextReceived
from dialogs.step import step
from tests.bench.script import ANSWERS, OPENING, STORED_AT, Act, Press, Type
from tests.bench.telegram import BOT

FIRST_CHAT = 6_000_000_001
EVENTS_EACH = 5
"""Rows of history for each stored conversation; one message that was sent comes with it."""
AT_ONCE = 50
"""Conversations written in one transaction."""
SIDE_BY_SIDE = 20


def chat_ids(many: int) -> list[int]:
    """The chats that are stored, in an order in which nobody's neighbour comes next."""
    ids = list(range(FIRST_CHAT, FIRST_CHAT + many))
    random.Random(20261121).shuffle(ids)
    return ids


def half_filled(seed: int) -> Conversation:
    """A conversation that has come to the question STORED_AT, made by the dialogue itself."""
    directory = branches.load(None)
    conversation = Conversation()
    acts: list[Act] = list(OPENING)
    for number in range(len(OPENING) + len(ANSWERS)):
        draft = conversation.draft
        if draft is not None and draft.place == STORED_AT:
            return conversation
        act = acts[number] if number < len(acts) else ANSWERS[draft.place if draft else ""]
        entropy = f"{seed:016d}{number:016d}".encode()
        world = Environment(datetime.now(UTC), entropy, directory, "Contoh", "bench_klaim_bot", lambda *_: False)
        conversation = step(conversation, _event(act, draft.id if draft else "", number), world).conversation
    raise AssertionError(f"the script never comes to {STORED_AT}")


def _event(act: Act, draft: str, message_id: int) -> Event:
    match act:
        case Press(data):
            return ButtonPressed(draft + data if data.startswith("|") else data, message_id)
        case Type(text) if text.startswith("/"):
            return CommandReceived(text[1:], "", message_id)
        case Type(text):
            return TextReceived(text, message_id, False)


async def fill(data: Path, keys: str, many: int) -> float:
    """Store so many conversations, encrypted as the bot does it, in the database of this data folder. Returns the seconds it took."""
    began = time.perf_counter()
    store = SQLStore(f"sqlite+aiosqlite:///{(data / 'klaim.sqlite').resolve()}", Keyring.from_setting(keys))
    await store.start()
    try:
        patterns = [half_filled(seed) for seed in range(40)]
        kept = [Stored(one.phase, FORMAT, to_data(one)) for one in patterns]
        numbers = list(range(FIRST_CHAT, FIRST_CHAT + many))
        groups = [numbers[start : start + AT_ONCE] for start in range(0, many, AT_ONCE)]
        for start in range(0, len(groups), SIDE_BY_SIDE):
            said = await asyncio.gather(*(_write(store, group, kept) for group in groups[start : start + SIDE_BY_SIDE]))
            await asyncio.gather(*(store.sent(row, row.id, datetime.now(UTC)) for rows in said for row in rows))
    finally:
        await store.close()
    return time.perf_counter() - began


async def _write(store: SQLStore, chats: list[int], kept: list[Stored]) -> list[Outgoing]:
    at = datetime.now(UTC) - timedelta(days=1)

    async def work(session: Session) -> list[Outgoing]:
        rows = []
        for chat in chats:
            key = StorageKey(int(str(BOT["id"])), chat, chat)
            stored = kept[chat % len(kept)]
            session.save(key, stored)
            for number in range(EVENTS_EACH):
                session.remember(key, f"tg:{chat}{number}", "Said", stored.state, stored.state, at)
            rows.append(session.say(key, Message("send", "Nomor Induk Kependudukan Anda? " * 8), at))
        return rows

    return await store.run(None, work)
