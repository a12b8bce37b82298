"""One question at a time can be answered: the next one stands in its place, or its keyboard goes when the next one comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from telegram_world import NOW, World

from bot.ports.conversations import Message
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

PHONE = {"keyboard": [[{"text": "Bagikan nomor", "request_contact": True}]], "resize_keyboard": True}


def keyboard(label: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label}]]}


def asking(text: str, **changes: Any) -> Message:
    """A question with one button that says the same."""
    return Message("send", text, keyboard(text), **changes)


@pytest_asyncio.fixture
async def store(tmp_path: Path) -> AsyncIterator[SQLStore]:
    made = SQLStore(f"sqlite:///{tmp_path / 'klaim.db'}", Keyring([b"k" * 32]))
    await made.start()
    yield made
    await made.close()


@pytest_asyncio.fixture
async def sender(world: World, store: SQLStore) -> AsyncIterator[Sender]:
    made = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    yield made
    await made.stop(grace=1)


async def said(world: World, store: SQLStore, sender: Sender, participant: Any, *messages: Message) -> int:
    """Say these, one after the other; the id of the last on the screen."""
    key = world.key(participant)

    async def work(session: Session) -> Any:
        return [session.say(key, message, NOW) for message in messages]

    sender.put(await store.run(key, work))
    await asyncio.wait_for(sender.drained(), HANG_SECONDS)
    return int(participant.last.id)


def screen(participant: Any) -> list[tuple[str, list[str]]]:
    return [(message.text, message.labels) for message in participant.messages if message.from_bot]


async def test_the_next_question_takes_the_place_of_the_one_that_was_pressed(world, store, sender):
    budi = await world.met("Budi")
    first = await said(world, store, sender, budi, asking("satu"))
    await said(world, store, sender, budi, Message("replace", "dua", keyboard("dua"), first))
    assert screen(budi) == [("dua", ["dua"])]
    assert len(world.telegram.journal.of("editMessageReplyMarkup")) == 0, "no call only for the keyboard"


async def test_where_something_came_after_it_the_next_question_is_sent(world, store, sender):
    budi = await world.met("Budi")
    first = await said(world, store, sender, budi, asking("satu"))
    await said(world, store, sender, budi, Message("send", "kabar", aside=True))
    await said(world, store, sender, budi, Message("replace", "dua", keyboard("dua"), first))
    assert screen(budi) == [("satu", []), ("kabar", []), ("dua", ["dua"])]


async def test_a_question_that_was_deleted_does_not_swallow_the_next(world, store, sender):
    budi = await world.met("Budi")
    first = await said(world, store, sender, budi, asking("satu"))
    await world.bot.delete_message(budi.id, first)
    await said(world, store, sender, budi, Message("replace", "dua", keyboard("dua"), first))
    assert screen(budi) == [("dua", ["dua"])]


async def test_a_picture_keeps_its_words_and_the_next_question_is_sent(world, store):
    async def picture(named: Any) -> bytes:
        return (Path(__file__).parents[2] / ".readme" / "claim.png").read_bytes()

    sender = Sender(world.bot, store, world.clock, pace=Pace(world.clock), picture=picture)
    budi = await world.met("Budi")
    line = Message("photo", "benar?", keyboard("benar?"), picture={"file": "f1", "part": "line-1-nik"})
    shown = await said(world, store, sender, budi, line)
    await said(world, store, sender, budi, Message("replace", "dua", keyboard("dua"), shown))
    assert screen(budi) == [("benar?", []), ("dua", ["dua"])]
    await sender.stop(grace=1)


async def test_a_word_of_waiting_becomes_what_was_waited_for(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, Message("send", "sedang saya lihat", passing=True))
    await said(world, store, sender, budi, asking("tersimpan"))
    assert screen(budi) == [("tersimpan", ["tersimpan"])]
    await said(world, store, sender, budi, Message("send", "sedang saya lihat", passing=True))
    await said(world, store, sender, budi, Message("send", "nomor?", PHONE))
    assert screen(budi)[1:] == [("nomor?", [])], "one with a keyboard of the phone is sent, and the word goes"
    assert len(world.telegram.journal.of("deleteMessage")) == 1


async def test_the_same_once_more_changes_nothing(world, store, sender):
    """It was changed, and the bot died before it noted that."""
    budi = await world.met("Budi")
    first = await said(world, store, sender, budi, asking("satu"))
    again = Message("replace", "dua", keyboard("dua"), first)
    await said(world, store, sender, budi, again)
    await said(world, store, sender, budi, again)
    assert screen(budi) == [("dua", ["dua"])]


async def test_a_typed_answer_takes_the_keyboard_of_its_question_away(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, asking("satu"))
    await said(world, store, sender, budi, asking("dua"))
    await said(world, store, sender, budi, Message("send", "nomor?", PHONE))
    assert screen(budi) == [("satu", []), ("dua", []), ("nomor?", [])]
    await said(world, store, sender, budi, Message("send", "terima kasih", {"remove_keyboard": True}), asking("tiga"))
    assert screen(budi)[-1] == ("tiga", ["tiga"])
    assert not world.telegram.journal.refused


async def test_news_ends_no_question_and_is_ended_by_none(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, asking("satu"), asking("kabar", aside=True))
    assert screen(budi) == [("satu", ["satu"]), ("kabar", ["kabar"])]
    await said(world, store, sender, budi, asking("dua"))
    assert screen(budi) == [("satu", []), ("kabar", ["kabar"]), ("dua", ["dua"])]


async def test_a_receipt_ends_no_question(world, store, sender):
    budi = await world.met("Budi")
    await said(
        world, store, sender, budi, asking("satu"), Message("document", "tanda terima", keyboard("tanda terima"))
    )
    assert screen(budi) == [("satu", ["satu"]), ("tanda terima", ["tanda terima"])]
    await said(world, store, sender, budi, asking("dua"))
    assert screen(budi) == [("satu", []), ("tanda terima", ["tanda terima"]), ("dua", ["dua"])]


async def test_the_next_bot_knows_what_is_on_the_screen(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, asking("satu"))
    second = await said(world, store, sender, budi, asking("dua"))
    after = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    await said(world, store, after, budi, Message("replace", "tiga", keyboard("tiga"), second))
    await said(world, store, after, budi, asking("empat"))
    assert screen(budi) == [("satu", []), ("tiga", []), ("empat", ["empat"])]
    await after.stop(grace=1)


async def test_keyboards_of_bots_killed_in_a_row_go_with_the_next_question(world, store):
    """Each was killed between a question and the removal of the keyboard before it."""
    budi = await world.met("Budi")
    for text in ("satu", "dua", "tiga", "empat", "lima"):
        life = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
        world.telegram.fail("editMessageReplyMarkup", "500", times=10)
        await said(world, store, life, budi, asking(text))
        world.telegram.faults.clear()
        await life.stop(grace=1)
    assert [labels for _, labels in screen(budi)] == [["satu"], ["dua"], ["tiga"], ["empat"], ["lima"]]
    last = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    await said(world, store, last, budi, asking("enam"))
    assert [labels for _, labels in screen(budi)] == [[], [], [], [], [], ["enam"]]
    await last.stop(grace=1)


async def test_where_nothing_more_is_asked_news_takes_the_keyboard_a_dead_bot_left(world, store):
    budi = await world.met("Budi")
    life = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    await said(world, store, life, budi, asking("satu"))
    world.telegram.fail("editMessageReplyMarkup", "500", times=10)
    await said(world, store, life, budi, asking("dua"))
    world.telegram.faults.clear()
    await life.stop(grace=1)
    assert screen(budi) == [("satu", ["satu"]), ("dua", ["dua"])]
    last = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    await said(world, store, last, budi, asking("kabar", aside=True))
    assert screen(budi) == [("satu", []), ("dua", ["dua"]), ("kabar", ["kabar"])]
    await last.stop(grace=1)


async def test_a_keyboard_that_is_gone_is_not_taken_off_again_by_the_next_bot(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, asking("satu"))
    await said(world, store, sender, budi, asking("dua"))
    after = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    before = len(world.telegram.journal.of("editMessageReplyMarkup"))
    await said(world, store, after, budi, asking("tiga"))
    assert len(world.telegram.journal.of("editMessageReplyMarkup")) == before + 1
    assert not world.telegram.journal.refused
    await after.stop(grace=1)


async def test_the_buttons_of_an_older_message_go_by_what_they_carry_news_included(world, store, sender):
    budi = await world.met("Budi")

    def about(claim: str, text: str, **changes: Any) -> Message:
        return Message(
            "send", text, {"inline_keyboard": [[{"text": text, "callback_data": f"{claim}|@mend|id"}]]}, **changes
        )

    await said(
        world, store, sender, budi, about("SATU", "kabar satu", aside=True), about("DUA", "kabar dua", aside=True)
    )
    await said(world, store, sender, budi, Message("settle", begins="SATU|@"), about("SATU", "kabar baru", aside=True))
    assert screen(budi) == [("kabar satu", []), ("kabar dua", ["kabar dua"]), ("kabar baru", ["kabar baru"])]
    assert not world.telegram.journal.refused


async def test_a_bot_started_anew_still_finds_the_older_buttons(world, store, sender):
    budi = await world.met("Budi")
    older = {"inline_keyboard": [[{"text": "perbaiki", "callback_data": "SATU|@mend|id"}]]}
    await said(world, store, sender, budi, Message("send", "kabar satu", older, aside=True))
    after = Sender(world.bot, store, world.clock, pace=Pace(world.clock))
    await said(world, store, after, budi, Message("settle", begins="SATU|@"), asking("dua", aside=True))
    assert screen(budi) == [("kabar satu", []), ("dua", ["dua"])]
    await after.stop(grace=1)


async def test_the_word_of_waiting_goes_where_the_answer_points_at_a_photo(world, store, sender):
    """Telegram can't turn a message into an answer to another, so the word is deleted once the answer is there."""
    budi = await world.met("Budi")
    photo = await said(world, store, sender, budi, Message("send", "foto"))
    await said(world, store, sender, budi, Message("send", "sebentar", passing=True))
    await said(world, store, sender, budi, asking("terbaca", reply_to=photo))
    assert screen(budi) == [("foto", []), ("terbaca", ["terbaca"])]


async def test_the_word_of_waiting_stays_while_other_news_comes(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, Message("send", "sebentar", passing=True))
    await said(world, store, sender, budi, Message("send", "kabar", aside=True))
    assert screen(budi) == [("sebentar", []), ("kabar", [])]
    await said(world, store, sender, budi, asking("terbaca"))
    assert screen(budi) == [("kabar", []), ("terbaca", ["terbaca"])], "and goes with what was waited for"


async def test_a_page_that_comes_meanwhile_leaves_the_word_of_waiting(world, store, sender):
    budi = await world.met("Budi")
    await said(world, store, sender, budi, Message("send", "sebentar", passing=True))
    await said(world, store, sender, budi, Message("document", "surat", paper={"name": "surat.pdf"}))
    assert screen(budi) == [("sebentar", []), ("surat", [])]
    await said(world, store, sender, budi, asking("terbaca"))
    assert screen(budi) == [("surat", []), ("terbaca", ["terbaca"])]
