"""A picture goes into the chat as a photo, under the same promises as a message; where it is gone, its words go alone."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Mapping
from typing import Any

import pytest
from PIL import Image
from telegram_world import World

from bot.ports.conversations import Message
from bot.telegram.outbound import Sender
from bot.telegram.pacing import Pace
from dialogs.model.events import ButtonPressed
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")

KEYBOARD = {
    "inline_keyboard": [[{"text": "Benar", "callback_data": "benar"}, {"text": "Ubah", "callback_data": "ubah"}]]
}
PICTURE = {"file": "f1", "part": "line-1-nik"}
CAPTION = "NIK: <b>3271 0101</b>, benar?"
READ = "NIK: 3271 0101, benar?"


def drawn(width: int = 600, height: int = 80) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (width, height), "#ddeeff").save(written, "JPEG")
    return written.getvalue()


LINE = drawn()


async def kept(named: Mapping[str, str]) -> bytes:
    """Fetch as the program wires it: a KeyError for what is not there."""
    return {"f1.line-1-nik": LINE}[f"{named['file']}.{named['part']}"]


def photo(**changes: Any) -> Message:
    return Message("photo", CAPTION, **({"markup": KEYBOARD, "picture": PICTURE} | changes))


def sends_pictures(world: World, **settings: Any) -> None:
    """The world's sender fetches pictures."""
    settings = {"pace": Pace(world.clock), "picture": kept, "on_blocked": world.sender._on_blocked} | settings
    world.sender = Sender(world.bot, world.outbox, world.clock, **settings)


def photos(participant: Any) -> list[str]:
    """The captions of the photos on the screen."""
    return [message.text for message in participant.messages if "photo" in message.raw]


async def drained(world: World) -> None:
    await asyncio.wait_for(world.sender.drained(), HANG_SECONDS)


async def test_a_picture_arrives_as_a_photo_with_its_caption_and_its_buttons(world: World):
    sends_pictures(world)
    budi = await world.met("Budi")
    row = world.do(budi, photo())
    await drained(world)
    shown = budi.last
    assert (shown.text, shown.labels) == (READ, ["Benar", "Ubah"])
    assert [entity["type"] for entity in shown.raw["caption_entities"]] == ["bold"]
    largest = shown.raw["photo"][-1]
    assert (largest["width"], largest["height"]) == (600, 80)
    assert world.telegram.files.content(largest["file_id"]).bytes() == LINE
    assert world.outbox.sent_as == {row.id: shown.id}
    assert not world.telegram.journal.refused
    (call,) = world.telegram.journal.of("sendPhoto")
    assert "disable_notification" not in call.params
    (upload,) = [value for value in call.params.values() if isinstance(value, dict) and "upload" in value]
    assert (upload["upload"], upload["size"]) == ("foto.jpg", len(LINE)), "the name says nothing of what is in it"


async def test_a_button_under_a_photo_is_pressed_and_taken_off_like_any_other(world: World):
    sends_pictures(world)
    budi = await world.met("Budi")
    world.do(budi, photo())
    await drained(world)
    number = budi.last.id
    async with world.polling():
        await budi.press("Ubah")
        await until(lambda: world.conversations.events)
    ((_, _, event),) = world.conversations.events
    assert isinstance(event, ButtonPressed)
    assert (event.data, event.message_id) == ("ubah", number)
    world.do(budi, Message("settle", message_id=number))
    await drained(world)
    (shown,) = [message for message in budi.messages if "photo" in message.raw]
    assert (shown.text, shown.labels) == (READ, [])


async def test_new_words_for_a_photo_become_its_caption_and_those_of_a_text_its_text(world: World):
    """The dialogue says "edit"; that Telegram has two methods for it is nothing it should know."""
    sends_pictures(world)
    budi = await world.met("Budi")
    asked = world.do(budi, photo())
    said = world.do(budi, Message("send", "Halo", KEYBOARD))
    await drained(world)
    edits = [
        world.do(budi, Message("edit", "<b>Dicatat</b>", None, world.outbox.sent_as[row.id])) for row in (asked, said)
    ]
    await drained(world)
    picture, words = (message for message in budi.messages if message.from_bot)
    assert (picture.text, picture.labels) == ("Dicatat", [])
    assert [entity["type"] for entity in picture.raw["caption_entities"]] == ["bold"]
    assert "photo" in picture.raw
    assert (words.text, words.labels) == ("Dicatat", [])
    assert not world.outbox.given_up
    assert {row.id for row in edits} <= set(world.outbox.sent_as)
    assert len(world.telegram.journal.of("editMessageText")) == 2
    assert len(world.telegram.journal.of("editMessageCaption")) == 1


async def test_an_edit_that_changes_nothing_under_a_photo_is_as_good_as_done(
    world: World, caplog: pytest.LogCaptureFixture
):
    sends_pictures(world)
    budi = await world.met("Budi")
    asked = world.do(budi, photo())
    await drained(world)
    again = world.do(budi, Message("edit", CAPTION, KEYBOARD, world.outbox.sent_as[asked.id]))
    await drained(world)
    assert again.id in world.outbox.sent_as
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize("fault", ["429", "500", "drop_before"])
async def test_a_caption_whose_edit_did_not_get_through_is_edited_again(world: World, fault: Any):
    sends_pictures(world)
    budi = await world.met("Budi")
    asked = world.do(budi, photo())
    await drained(world)
    world.telegram.fail("editMessageCaption", fault, times=1, retry_after=5)
    world.do(budi, Message("edit", "Dicatat", None, world.outbox.sent_as[asked.id]))
    await drained(world)
    assert photos(budi) == ["Dicatat"]
    assert not world.outbox.waiting


@pytest.mark.parametrize("fault", ["429", "500", "drop_before"])
async def test_a_picture_that_did_not_get_through_is_sent_again(world: World, fault: Any):
    sends_pictures(world)
    budi = await world.met("Budi")
    world.telegram.fail("sendPhoto", fault, times=1, retry_after=5)
    world.do(budi, photo())
    await drained(world)
    assert photos(budi) == [READ]
    assert not world.outbox.waiting


async def test_an_answer_lost_costs_at_most_one_repeat_of_a_picture(world: World):
    sends_pictures(world)
    budi = await world.met("Budi")
    world.telegram.fail("sendPhoto", "drop_after", times=5)
    world.do(budi, photo())
    world.say(budi, "sesudah")
    await drained(world)
    assert photos(budi) == [READ, READ]
    assert budi.last.text == "sesudah"
    assert not world.outbox.waiting, "it is not tried for ever"


async def test_a_picture_keeps_its_place_between_the_messages(world: World):
    sends_pictures(world)
    budi = await world.met("Budi")
    world.say(budi, "sebelum")
    world.do(budi, photo(markup=None, quiet=True))
    world.say(budi, "sesudah")
    await drained(world)
    assert [message.text for message in budi.messages if message.from_bot] == ["sebelum", READ, "sesudah"]
    (call,) = world.telegram.journal.of("sendPhoto")
    assert call.params["disable_notification"] == "true"


async def test_who_blocked_us_gets_no_picture_and_we_hear_of_it(world: World):
    sends_pictures(world)
    budi = await world.met("Budi")
    await budi.block()
    row = world.do(budi, photo())
    await drained(world)
    assert set(world.outbox.given_up) == {row.id}
    assert world.blocked == [world.key(budi)]
    assert world.telegram.journal.of("sendMessage") == [], "nor its words"


async def ails(named: Mapping[str, str]) -> bytes:
    raise ConnectionError(f"no answer for {named['part']}")


async def empty(named: Mapping[str, str]) -> bytes:
    return b""


async def a_text(named: Mapping[str, str]) -> bytes:
    return b"no picture at all"


async def too_long(named: Mapping[str, str]) -> bytes:
    return drawn(2100, 100)


@pytest.mark.parametrize(
    ("fetch", "picture", "level", "said"),
    [
        (kept, {"file": "f1", "part": "dropped"}, "INFO", "its picture is gone, the words go alone"),
        (ails, PICTURE, "ERROR", "can't be fetched, the words go alone: ConnectionError"),
        (empty, PICTURE, "ERROR", "was refused, the words go alone: BadRequest: File must be non-empty"),
        (a_text, PICTURE, "ERROR", "was refused, the words go alone: BadRequest: Image_process_failed"),
        (too_long, PICTURE, "ERROR", "was refused, the words go alone: BadRequest: Photo_invalid_dimensions"),
        (kept, None, "ERROR", "no picture is named or none can be fetched"),
        (None, PICTURE, "ERROR", "no picture is named or none can be fetched"),
    ],
)
async def test_without_its_picture_the_question_is_still_asked_and_the_log_names_nobody(
    world: World, caplog: pytest.LogCaptureFixture, fetch: Any, picture: Any, level: str, said: str
):
    caplog.set_level("INFO", "bot.telegram")
    sends_pictures(world, picture=fetch)
    budi = await world.met("Budi")
    row = world.do(budi, photo(picture=picture))
    await drained(world)
    assert (budi.last.text, budi.last.labels) == (READ, ["Benar", "Ubah"])
    assert "photo" not in budi.last.raw
    assert world.outbox.sent_as == {row.id: budi.last.id}
    (record,) = [record for record in caplog.records if record.name.startswith("bot.telegram.")]
    assert record.levelname == level
    assert said in record.getMessage()
    for words in ("3271", "line-1-nik", "NIK", "Budi"):
        assert words not in caplog.text


async def test_a_picture_left_unsaid_by_a_former_life_is_fetched_and_sent_by_the_next(world: World):
    sends_pictures(world)
    budi = await world.met("Budi")
    world.outbox.add(world.key(budi), photo())
    await world.sender.start()
    await drained(world)
    assert photos(budi) == [READ]
