"""Promises of the outbox: what is said is sent in its order, kept until it is, and known on the screen."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.ports.conversations import Message, Outgoing
from bot.ports.store import Session
from bot.storage.records import outgoing, outgoing_row, unpack
from tests.storage.helpers import (
    MINUTE,
    NOW,
    AnyStore,
    hello,
    key,
)


async def say(store: AnyStore, who: int, *texts: str) -> list[Outgoing]:
    async def work(session: Session) -> list[Outgoing]:
        return [session.say(key(who), hello(text), NOW) for text in texts]

    return await store.run(key(who), work)


async def test_what_is_said_is_known_by_its_id_and_waits_to_be_sent(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    assert first.id < second.id
    assert await store.unsent(NOW, 10) == [first, second]
    assert await store.unsent(NOW - MINUTE, 10) == []
    assert await store.unsent(NOW, 1) == [first]


async def test_every_kind_of_message_comes_back_as_it_was(store: AnyStore) -> None:
    messages = [
        hello("Halo <b>Budi</b> 👋"),
        Message("edit", "Sudah", None, message_id=4),
        Message("settle", message_id=5, quiet=True),
        Message("delete", message_id=6),
        Message(
            "document",
            "Daftar",
            None,
            paper={"name": "daftar.pdf", "sections": [{"heading": "Wajib", "items": ["KK"]}]},
        ),
    ]

    async def work(session: Session) -> None:
        for message in messages:
            session.say(key(1), message, NOW)

    await store.run(key(1), work)
    assert [outgoing.message for outgoing in await store.unsent(NOW, 10)] == messages


def test_a_message_kept_before_there_were_pages_can_be_read_and_one_without_a_page_takes_no_room_for_it() -> None:
    row = outgoing_row(Outgoing(7, key(1), hello()), NOW)
    assert set(unpack(row["body"])) == {"text", "markup", "message_id", "quiet"}, (
        "what was kept from the first version on"
    )
    assert outgoing(row) == Outgoing(7, key(1), hello())


async def test_ids_grow_within_a_conversation_over_many_transactions(store: AnyStore) -> None:
    ids = [outgoing.id for turn in range(5) for outgoing in await say(store, 1, f"{turn}a", f"{turn}b")]
    assert ids == sorted(set(ids))


async def test_a_message_sent_is_not_sent_again(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    await store.sent(first, 77, NOW)
    assert await store.unsent(NOW, 10) == [second]
    await store.sent(second, None, NOW)
    assert await store.unsent(NOW, 10) == []


async def test_many_marks_at_once_are_all_kept(store: AnyStore) -> None:
    outgoing = [message for who in range(20) for message in await say(store, who, "satu", "dua")]
    await asyncio.gather(*(store.sent(message, 1, NOW) for message in outgoing[:-1]), say(store, 50, "tiga"))
    waiting = [message.id for message in await store.unsent(NOW, 100)]
    assert waiting[0] == outgoing[-1].id
    assert len(waiting) == 2


async def test_a_message_put_off_waits_and_holds_back_those_behind_it(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    (other,) = await say(store, 2, "lain")
    await store.retry(first, NOW + MINUTE, "429 for 60 s")
    assert await store.unsent(NOW, 10) == [other]
    due = await store.unsent(NOW + MINUTE, 10)
    assert due == [replace(first, attempts=1), second, other]


async def test_an_undeliverable_message_is_given_up_and_the_next_one_is_free(store: AnyStore) -> None:
    first, second = await say(store, 1, "satu", "dua")
    await store.undeliverable(first, "bot was blocked by the user", NOW)
    assert await store.unsent(NOW, 10) == [second]
    await store.sent(first, 5, NOW)
    await store.retry(first, NOW, "too late")
    assert await store.unsent(NOW, 10) == [second]


async def test_more_messages_than_a_block_of_ids_are_refused(store: AnyStore) -> None:
    async def chatty(session: Session) -> None:
        for _ in range(65):
            session.say(key(1), hello(), NOW)

    with pytest.raises(ValueError, match="more than 64 messages"):
        await store.run(key(1), chatty)
    assert await store.unsent(NOW, 100) == []


async def test_a_picture_is_named_in_the_outbox_and_not_kept_there(store: AnyStore) -> None:
    photo = Message("photo", "Terlalu gelap", None, picture={"file": "f1", "part": "marked-1"})

    async def saying(session: Session) -> None:
        session.say(key(1), photo, NOW)
        session.say(key(1), hello(), NOW)

    await store.run(key(1), saying)
    assert [row.message for row in await store.unsent(NOW, 10)] == [photo, hello()]


async def test_what_is_on_a_screen_is_known_with_the_keyboards_that_are_gone(store: AnyStore) -> None:
    async def say(session: Session) -> list[Outgoing]:
        said = [session.say(key(1), hello(text), NOW) for text in ("one", "two", "three", "waiting")]
        session.say(key(2), hello("of another"), NOW)
        return said

    one, two, three, _ = await store.run(key(1), say)
    for row, message_id in ((one, 11), (two, 12), (three, 13)):
        await store.sent(row, message_id, NOW)
    await store.settled(two.id)
    await store.settled(two.id)
    found = await store.shown(key(1), 10)
    assert [(each.outgoing.message.text, each.message_id, each.settled) for each in found] == [
        ("three", 13, False),
        ("two", 12, True),
        ("one", 11, False),
    ]
    assert [each.message_id for each in await store.shown(key(1), 2)] == [13, 12]
