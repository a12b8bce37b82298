"""A page goes into the chat as a PDF, under the same promises as a message; where that can't be, its words go alone."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from telegram_world import World

from bot.papers.page import page
from bot.ports.conversations import Message
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from bot.telegram.turns import Place
from dialogs.model.events import ButtonPressed
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

KEYBOARD = {"inline_keyboard": [[{"text": "Kembali", "callback_data": "kembali"}]]}
PAPER = {
    "name": "daftar-dokumen-klaim.pdf",
    "lang": "id",
    "title": "Dokumen untuk JHT",
    "sections": [{"heading": "Wajib menurut aturan", "items": ["Kartu peserta", "e-KTP"]}],
    "notes": ["Mengajukan klaim itu gratis."],
}
CAPTION = "🖨 Daftar dokumen <b>JHT</b>, a &lt; b"
READ = "🖨 Daftar dokumen JHT, a < b"


class CountingPace(Pace):
    """Remembers what counted as a message in its chat."""

    def __init__(self, world: World) -> None:
        super().__init__(world.clock)
        self.messages: list[int] = []

    async def message(self, place: Place) -> None:
        self.messages.append(place.chat_id)
        await super().message(place)


def document(**changes: Any) -> Message:
    return Message("document", CAPTION, **({"markup": KEYBOARD, "paper": PAPER} | changes))


def sends_pages(world: World, **settings: Any) -> None:
    """The world's sender makes pages, as the program wires it."""
    settings = {"pace": Pace(world.clock), "paper": page, "on_blocked": world.sender._on_blocked} | settings
    world.sender = Sender(world.bot, world.outbox, world.clock, **settings)


def pages(participant: Any) -> list[str]:
    """The captions of the files on the screen."""
    return [message.text for message in participant.messages if message.document]


async def drained(world: World) -> None:
    await asyncio.wait_for(world.sender.drained(), HANG_SECONDS)


async def test_a_page_arrives_as_a_pdf_with_its_caption_and_its_buttons(world: World):
    sends_pages(world)
    budi = await world.met("Budi")
    row = world.do(budi, document())
    await drained(world)
    shown = budi.last
    assert (shown.text, shown.labels) == (READ, ["Kembali"])
    assert [entity["type"] for entity in shown.raw["caption_entities"]] == ["bold"]
    assert (shown.document["file_name"], shown.document["mime_type"]) == (PAPER["name"], "application/pdf")
    kept = world.telegram.files.content(shown.document["file_id"])
    assert kept.bytes() == await page(PAPER)
    assert kept.bytes().startswith(b"%PDF-")
    assert world.outbox.sent_as == {row.id: shown.id}
    assert not world.telegram.journal.refused
    assert "disable_notification" not in world.telegram.journal.of("sendDocument")[0].params


async def test_a_button_under_a_page_is_pressed_and_taken_off_like_any_other(world: World):
    sends_pages(world)
    budi = await world.met("Budi")
    world.do(budi, document())
    await drained(world)
    number = budi.last.id
    async with world.polling():
        await budi.press("Kembali")
        await until(lambda: world.conversations.events)
    ((_, _, event),) = world.conversations.events
    assert isinstance(event, ButtonPressed)
    assert (event.data, event.message_id) == ("kembali", number)
    world.do(budi, Message("settle", message_id=number))
    await drained(world)
    (shown,) = [message for message in budi.messages if message.document]
    assert (shown.text, shown.labels) == (READ, [])


async def test_a_quiet_page_without_buttons_makes_no_sound(world: World):
    sends_pages(world)
    budi = await world.met("Budi")
    world.do(budi, document(markup=None, quiet=True))
    await drained(world)
    (call,) = world.telegram.journal.of("sendDocument")
    assert call.params["disable_notification"] == "true"
    assert budi.last.labels == []


async def test_a_page_keeps_its_place_between_the_messages_and_counts_as_one(world: World):
    pace = CountingPace(world)
    sends_pages(world, pace=pace)
    budi = await world.met("Budi")
    world.say(budi, "sebelum")
    world.do(budi, document())
    world.say(budi, "sesudah")
    await drained(world)
    assert [message.text for message in budi.messages if message.from_bot] == ["sebelum", READ, "sesudah"]
    assert pace.messages == [budi.id] * 3


@pytest.mark.parametrize("fault", ["429", "500", "drop_before"])
async def test_a_page_that_did_not_get_through_is_sent_again(world: World, fault: Any):
    sends_pages(world)
    budi = await world.met("Budi")
    world.telegram.fail("sendDocument", fault, times=1, retry_after=5)
    world.do(budi, document())
    await drained(world)
    assert pages(budi) == [READ]
    assert not world.outbox.waiting


async def test_an_answer_lost_costs_at_most_one_repeat_of_a_page(world: World):
    sends_pages(world)
    budi = await world.met("Budi")
    world.telegram.fail("sendDocument", "drop_after", times=5)
    world.do(budi, document())
    world.say(budi, "sesudah")
    await drained(world)
    assert pages(budi) == [READ, READ]
    assert budi.last.text == "sesudah"
    assert not world.outbox.waiting, "it is not tried for ever"


async def test_who_blocked_us_gets_no_page_and_we_hear_of_it(world: World):
    sends_pages(world)
    budi = await world.met("Budi")
    await budi.block()
    row = world.do(budi, document())
    await drained(world)
    assert set(world.outbox.given_up) == {row.id}
    assert world.blocked == [world.key(budi)]
    assert world.telegram.journal.of("sendMessage") == [], "nor its words"


async def ails(paper: Mapping[str, Any]) -> bytes:
    raise LookupError(f"no page of {paper['title']}")


async def empty(paper: Mapping[str, Any]) -> bytes:
    return b""


@pytest.mark.parametrize(
    ("maker", "paper", "said"),
    [
        (ails, PAPER, "can't be made, the words go alone: LookupError"),
        (page, {"name": "a.pdf", "title": "Rahasia"}, "can't be made, the words go alone: NotLaidOut"),
        (empty, PAPER, "was refused, the words go alone: BadRequest: File must be non-empty"),
        (page, None, "nothing to make its page of"),
        (None, PAPER, "nothing to make its page of"),
    ],
)
async def test_without_its_page_a_document_is_still_said_and_the_log_names_nobody(
    world: World, caplog: pytest.LogCaptureFixture, maker: Any, paper: Any, said: str
):
    sends_pages(world, paper=maker)
    budi = await world.met("Budi")
    row = world.do(budi, document(paper=paper))
    await drained(world)
    assert (budi.last.text, budi.last.labels) == (READ, ["Kembali"])
    assert budi.last.document is None
    assert world.outbox.sent_as == {row.id: budi.last.id}
    (record,) = [record for record in caplog.records if record.name.startswith("bot.telegram.")]
    assert record.levelname == "ERROR"
    assert said in record.getMessage()
    for words in ("Dokumen untuk JHT", "Rahasia", "Daftar dokumen", "Budi"):
        assert words not in caplog.text


async def test_a_caption_telegram_refuses_is_given_up_with_its_page_and_holds_nobody_up(
    world: World, caplog: pytest.LogCaptureFixture
):
    sends_pages(world)
    budi = await world.met("Budi")
    broken = world.outbox.add(world.key(budi), Message("document", "<rahasia>Budi", paper=PAPER))
    world.sender.put([broken])
    world.say(budi, "sesudah")
    await drained(world)
    assert set(world.outbox.given_up) == {broken.id}
    assert [message.text for message in budi.messages if message.from_bot] == ["sesudah"]
    assert "rahasia" not in caplog.text + world.outbox.given_up[broken.id]


async def test_a_page_left_unsaid_by_a_former_life_is_made_and_sent_by_the_next(world: World):
    sends_pages(world)
    budi = await world.met("Budi")
    world.outbox.add(world.key(budi), document())
    await world.sender.start()
    await drained(world)
    assert pages(budi) == [READ]
