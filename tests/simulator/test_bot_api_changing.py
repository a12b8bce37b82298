"""Edits, deletions and answers to button presses."""

from __future__ import annotations

import pytest
from simulator_support import picture
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup
from telegram.error import BadRequest

from bot.simulator import LocalTelegram
from bot.simulator.participant import Participant
from bot.simulator.state import Press

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="yes")]])


@pytest.fixture
async def asked(bot: Bot, budi: Participant) -> Message:
    """A question of the bot with one button."""
    return await bot.send_message(budi.id, "Benar?", reply_markup=YES)


async def pressed(budi: Participant) -> Press:
    press = await budi.press("Ya")
    assert isinstance(press, Press)
    return press


async def test_an_edit_shows_and_is_marked(bot: Bot, budi: Participant, asked: Message) -> None:
    await bot.edit_message_text("Tersimpan", budi.id, asked.message_id, reply_markup=YES)
    assert budi.last is not None
    assert (budi.last.text, budi.last.labels, budi.last.edited) == ("Tersimpan", ["Ya"], True)


async def test_an_edit_without_a_keyboard_takes_it_off(bot: Bot, budi: Participant, asked: Message) -> None:
    await bot.edit_message_text("Tersimpan", budi.id, asked.message_id)
    assert budi.last is not None
    assert budi.last.labels == []


async def test_a_changed_keyboard_is_not_marked_as_edited(bot: Bot, budi: Participant, asked: Message) -> None:
    await bot.edit_message_reply_markup(budi.id, asked.message_id)
    assert budi.last is not None
    assert (budi.last.text, budi.last.labels, budi.last.edited) == ("Benar?", [], False)


async def test_an_edit_to_the_same_is_refused(bot: Bot, budi: Participant, asked: Message) -> None:
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("<b></b>Benar?", budi.id, asked.message_id, parse_mode="HTML", reply_markup=YES)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(budi.id, asked.message_id, reply_markup=YES)


async def test_only_own_messages_that_are_there_can_be_edited(bot: Bot, budi: Participant, asked: Message) -> None:
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", budi.id, budi.messages[0].id)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", budi.id, 999)
    with pytest.raises(BadRequest, match=r"(?i)inline keyboard expected"):
        await bot.edit_message_text("x", budi.id, asked.message_id, reply_markup=ReplyKeyboardMarkup([["a"]]))


async def test_text_and_caption_are_edited_by_different_methods(bot: Bot, budi: Participant, asked: Message) -> None:
    photo = await bot.send_photo(budi.id, picture(), caption="lama")
    await bot.edit_message_caption(budi.id, photo.message_id, caption="baru")
    assert budi.last is not None
    assert budi.last.text == "baru"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", budi.id, photo.message_id)
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await bot.edit_message_caption(budi.id, asked.message_id, caption="x")


async def test_the_buttons_under_a_photo_are_taken_off_and_its_caption_and_picture_stay(
    bot: Bot, budi: Participant
) -> None:
    photo = await bot.send_photo(budi.id, picture(), caption="Benar?", reply_markup=YES)
    assert budi.last is not None
    assert budi.last.labels == ["Ya"]
    await bot.edit_message_reply_markup(budi.id, photo.message_id)
    assert (budi.last.text, budi.last.labels, budi.last.edited) == ("Benar?", [], False)
    assert "photo" in budi.last.raw
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_caption(budi.id, photo.message_id, caption="Benar?")


async def test_a_deleted_message_is_gone_and_cannot_be_deleted_again(
    bot: Bot, budi: Participant, asked: Message
) -> None:
    typed = budi.messages[0]
    await bot.delete_message(budi.id, typed.id)
    assert [message.id for message in budi.messages] == [asked.message_id]
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(budi.id, typed.id)


async def test_after_two_days_a_message_stays(
    bot: Bot, budi: Participant, asked: Message, telegram: LocalTelegram
) -> None:
    telegram.advance(48 * 3600)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(budi.id, asked.message_id)
    await bot.delete_messages(budi.id, [asked.message_id, 999])
    assert asked.message_id in [message.id for message in budi.messages]


async def test_a_press_is_answered_once(bot: Bot, budi: Participant, asked: Message, telegram: LocalTelegram) -> None:
    press = await pressed(budi)
    assert telegram.unanswered_presses() == [press]
    await bot.answer_callback_query(press.query_id, "Baik", show_alert=True)
    assert await press.wait() == {"text": "Baik", "show_alert": True}
    assert telegram.unanswered_presses() == []
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.query_id)


async def test_an_unknown_or_old_press_cannot_be_answered(
    bot: Bot, budi: Participant, asked: Message, telegram: LocalTelegram
) -> None:
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query("1")
    press = await pressed(budi)
    telegram.advance(150)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.query_id)
    assert telegram.unanswered_presses() == [press]


async def test_an_answer_has_at_most_200_characters(bot: Bot, budi: Participant, asked: Message) -> None:
    press = await pressed(budi)
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(press.query_id, "a" * 201)
    await bot.answer_callback_query(press.query_id, "a" * 200)
