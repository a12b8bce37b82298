"""Participants: what they do arrives as Telegram would send it, and they see what a person would see."""

from __future__ import annotations

import pytest
from simulator_support import EchoBot, picture
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageOriginHiddenUser, Update

from bot.simulator import LocalTelegram
from bot.simulator.participant import CannotSend, Participant
from bot.simulator.state import Press

YES = InlineKeyboardMarkup([[InlineKeyboardButton("✅ Ya, benar", callback_data="yes")]])


async def newest(bot: Bot) -> Update:
    return (await bot.get_updates())[-1]


async def test_two_people_side_by_side_see_only_their_own_chat(bot: Bot, telegram: LocalTelegram) -> None:
    budi, siti = telegram.participant("Budi"), telegram.participant("Siti", language_code="en")
    assert telegram.participant("Budi") is budi
    async with EchoBot(bot).running():
        await budi.send("dari Budi")
        await siti.send("from Siti")
        await budi.wait_for("Anda menulis: dari Budi")
        await siti.wait_for("Anda menulis: from Siti")
    assert len(budi.messages) == len(siti.messages) == 2
    assert telegram.journal.invalid == []


async def test_a_command_is_marked_and_the_language_travels_along(bot: Bot, budi: Participant) -> None:
    message = (await newest(bot)).message
    assert message is not None
    assert message.from_user is not None
    assert [entity.type for entity in message.entities] == ["bot_command"]
    assert message.from_user.language_code == "id"


async def test_everything_a_person_can_send_arrives_as_itself(bot: Bot, budi: Participant) -> None:
    await budi.share_contact()
    contact = (await newest(bot)).effective_message
    assert contact is not None
    assert contact.contact is not None
    assert (contact.contact.phone_number, contact.contact.user_id) == (budi.phone_number, budi.id)
    await budi.share_contact("+6281200000099", own=False)
    foreign = (await newest(bot)).effective_message
    assert foreign is not None
    assert foreign.contact is not None
    assert foreign.contact.user_id is None
    await budi.share_location(-7.25, 112.75)
    place = (await newest(bot)).effective_message
    assert place is not None
    assert place.location is not None
    assert place.location.latitude == -7.25
    await budi.sticker("😀")
    sticker = (await newest(bot)).effective_message
    assert sticker is not None
    assert sticker.sticker is not None
    assert sticker.sticker.emoji == "😀"
    await budi.voice(4)
    voice = (await newest(bot)).effective_message
    assert voice is not None
    assert voice.voice is not None
    assert await (await bot.get_file(voice.voice.file_id)).download_as_bytearray()
    await budi.forward("kata orang", "Grup Warga")
    forwarded = (await newest(bot)).effective_message
    assert forwarded is not None
    assert isinstance(forwarded.forward_origin, MessageOriginHiddenUser)
    assert (forwarded.forward_origin.sender_user_name, forwarded.text) == ("Grup Warga", "kata orang")


async def test_an_edit_is_an_update_of_its_own_and_leaves_the_first_as_it_was(bot: Bot, budi: Participant) -> None:
    await budi.send("Bdui")
    assert budi.last is not None
    await budi.edit(budi.last, "Budi")
    before, after = (await bot.get_updates())[-2:]
    assert before.message is not None
    assert after.edited_message is not None
    assert (before.message.text, after.edited_message.text) == ("Bdui", "Budi")
    assert after.edited_message.edit_date is not None
    assert (budi.last.text, budi.last.edited) == ("Budi", True)
    await budi.send_photo(picture(), "lama")
    await budi.edit(budi.last, "baru")
    edited = (await newest(bot)).edited_message
    assert edited is not None
    assert (edited.caption, edited.text) == ("baru", None)


async def test_only_what_is_on_the_screen_can_be_edited_or_deleted(bot: Bot, budi: Participant) -> None:
    sent = await bot.send_message(budi.id, "dari bot")
    with pytest.raises(LookupError, match="not an own message"):
        await budi.edit(sent.message_id, "x")
    await budi.delete(sent.message_id)
    assert [message.text for message in budi.messages] == ["/start"]
    with pytest.raises(LookupError, match="not on the screen"):
        await budi.delete(sent.message_id)


async def test_a_button_is_found_by_label_by_data_or_by_a_part_of_the_label(bot: Bot, budi: Participant) -> None:
    await bot.send_message(budi.id, "lama", reply_markup=YES)
    newer = await bot.send_message(budi.id, "baru", reply_markup=YES)
    for wanted in ("✅ Ya, benar", "yes", "Ya"):
        press = await budi.press(wanted)
        assert isinstance(press, Press)
        assert (press.data, press.message_id) == ("yes", newer.message_id)
    with pytest.raises(LookupError, match="no button 'Tidak' on the screen"):
        await budi.press("Tidak")


async def test_a_button_seen_earlier_can_be_pressed_when_it_is_gone(bot: Bot, budi: Participant) -> None:
    sent = await bot.send_message(budi.id, "?", reply_markup=YES)
    assert budi.last is not None
    stale = budi.last.buttons[0]
    await bot.edit_message_text("sudah", budi.id, sent.message_id)
    await budi.press(stale)
    query = (await newest(bot)).callback_query
    assert query is not None
    assert query.message is not None
    assert (query.data, query.message.is_accessible) == ("yes", True)
    await bot.delete_message(budi.id, sent.message_id)
    await budi.press(stale)
    query = (await newest(bot)).callback_query
    assert query is not None
    assert query.message is not None
    assert not query.message.is_accessible


async def test_buttons_of_the_reply_keyboard_send_what_they_say(bot: Bot, budi: Participant) -> None:
    async with EchoBot(bot).running():
        await budi.wait_for("Selamat datang", since=0)
        await budi.press("Bagikan nomor")
        await budi.wait_for(f"Nomor {budi.phone_number} diterima")
        await budi.press("Bagikan lokasi")
        await budi.wait_for("Lokasi diterima")
        await budi.press("Tanya")
        question = await budi.wait_for("Apakah data ini benar?")
        assert question.labels == ["Ya", "Jelaskan", "Lambat"]
        press = await budi.press("Jelaskan")
        assert isinstance(press, Press)
        assert (await press.wait())["show_alert"] is True


async def test_blocking_is_told_to_the_bot_and_stops_the_talk(bot: Bot, budi: Participant) -> None:
    await budi.block()
    change = (await newest(bot)).my_chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")
    with pytest.raises(CannotSend):
        await budi.send("halo")
    assert await budi.block() is None
    await budi.unblock()
    change = (await newest(bot)).my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "member"
    await budi.send("halo")


async def test_waiting_looks_at_what_came_after_the_last_action(bot: Bot, budi: Participant) -> None:
    await bot.send_message(budi.id, "jawaban")
    await budi.send("lagi")
    with pytest.raises(AssertionError, match=r"waited 0\.05 s for 'jawaban'; on the screen:"):
        await budi.wait_for("jawaban", 0.05)
    assert (await budi.wait_for("jawaban", since=0)).text == "jawaban"
    sent = await bot.send_message(budi.id, "sebentar")
    await bot.edit_message_text("selesai", budi.id, sent.message_id)
    assert (await budi.wait_for(lambda message: message.edited)).text == "selesai"


async def test_an_app_sends_no_empty_and_no_endless_text(budi: Participant) -> None:
    for text in ("   ", "a" * 4097):
        with pytest.raises(CannotSend):
            await budi.send(text)
    assert len(budi.messages) == 1
