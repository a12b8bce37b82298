"""Messages a bot may send, and Telegram's refusals."""

from __future__ import annotations

import json

import pytest
from simulator_support import bot_at, picture, raw_call
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter

from bot.simulator import Drawer, LocalTelegram, RunningServer, create_app, serve
from bot.simulator.participant import Participant


def keyboard(*rows: list[str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=label) for label in row] for row in rows])


async def test_a_good_message_arrives_as_it_was_meant(bot: Bot, budi: Participant, telegram: LocalTelegram) -> None:
    sent = await bot.send_message(
        budi.id, "<b>Halo</b> &amp; selamat", parse_mode="HTML", reply_markup=keyboard(["Ya"])
    )
    seen = budi.last
    assert seen is not None
    assert (seen.text, seen.labels, seen.id) == ("Halo & selamat", ["Ya"], sent.message_id)
    assert sent.entities[0].type == "bold"
    assert sent.reply_markup is not None
    assert telegram.journal.invalid == []


@pytest.mark.parametrize("text", ["", "   ", "<b> </b>", "\n\n"])
async def test_an_empty_text_is_refused(bot: Bot, budi: Participant, text: str) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(budi.id, text, parse_mode="HTML")


async def test_the_length_is_counted_after_parsing_in_utf16_units(bot: Bot, budi: Participant) -> None:
    await bot.send_message(budi.id, "<b>" + "a" * 4096 + "</b>", parse_mode="HTML")
    await bot.send_message(budi.id, "👋" * 2048)
    for text in ("a" * 4097, "👋" * 2048 + "a"):
        with pytest.raises(BadRequest, match="Message is too long"):
            await bot.send_message(budi.id, text)


async def test_broken_html_is_refused_and_nothing_is_shown(bot: Bot, budi: Participant) -> None:
    before = len(budi.messages)
    with pytest.raises(BadRequest, match=r"(?i)can't parse entities"):
        await bot.send_message(budi.id, "PT Maju & Jaya", parse_mode="HTML")
    assert len(budi.messages) == before


async def test_button_data_is_measured_in_bytes(bot: Bot, budi: Participant) -> None:
    def one(data: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data=data)]])

    await bot.send_message(budi.id, "x", reply_markup=one("é" * 32))
    for data in ("é" * 33, ""):
        with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
            await bot.send_message(budi.id, "x", reply_markup=one(data))


async def test_a_keyboard_has_at_most_a_hundred_buttons_and_eight_in_a_row(bot: Bot, budi: Participant) -> None:
    await bot.send_message(budi.id, "x", reply_markup=keyboard(*[[str(n) for n in range(5)] for _ in range(20)]))
    await bot.send_message(budi.id, "x", reply_markup=keyboard([str(n) for n in range(8)]))
    for rows in ([[str(n) for n in range(9)]], [["a"] for _ in range(101)]):
        with pytest.raises(BadRequest, match="Reply markup is too long"):
            await bot.send_message(budi.id, "x", reply_markup=keyboard(*rows))


@pytest.mark.parametrize(
    ("button", "reason"),
    [
        ({"text": "x"}, "Text buttons are unallowed"),
        ({"text": "", "callback_data": "a"}, '"text" must be a non-empty String'),
        ({"text": "x", "callback_data": "a", "url": "https://example.org"}, "exactly one"),
        ({"text": "x", "url": "http://localhost/desk"}, "Wrong HTTP URL"),
        ({"text": "x", "url": "javascript:alert(1)"}, "Wrong HTTP URL"),
    ],
)
async def test_a_button_that_could_not_work_is_refused(
    server: RunningServer, budi: Participant, button: dict[str, str], reason: str
) -> None:
    markup = json.dumps({"inline_keyboard": [[button]]})
    status, answer = await raw_call(server.url, "sendMessage", chat_id=budi.id, text="x", reply_markup=markup)
    assert status == 400
    assert reason in answer["description"]


async def test_a_reply_keyboard_shows_until_it_is_taken_away(bot: Bot, budi: Participant) -> None:
    await bot.send_message(
        budi.id, "x", reply_markup=ReplyKeyboardMarkup([["Ya", KeyboardButton("Nomor", request_contact=True)]])
    )
    assert [[button["text"] for button in row] for row in budi.keyboard["keyboard"]] == [["Ya", "Nomor"]]
    await bot.send_message(budi.id, "y")
    assert budi.keyboard is not None
    await bot.send_message(budi.id, "z", reply_markup=ReplyKeyboardRemove())
    assert budi.keyboard is None


async def test_a_chat_the_bot_never_met_is_not_found(bot: Bot, telegram: LocalTelegram) -> None:
    stranger = telegram.participant("Siti")
    for chat_id in (stranger.id, 42, "@siti"):
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(chat_id, "halo")


async def test_who_blocked_the_bot_or_left_gets_nothing(bot: Bot, budi: Participant, telegram: LocalTelegram) -> None:
    await budi.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(budi.id, "halo")
    await budi.unblock()
    await bot.send_message(budi.id, "halo lagi")
    await budi.deactivate()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(budi.id, "halo")
    assert telegram.journal.invalid == []
    assert len(telegram.journal.refused) == 2


async def test_a_caption_is_measured_apart_from_a_text(bot: Bot, budi: Participant) -> None:
    await bot.send_photo(budi.id, picture(), caption="a" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_photo(budi.id, picture(), caption="a" * 1025)


async def test_an_album_of_the_bot_shares_one_group(bot: Bot, budi: Participant) -> None:
    sent = await bot.send_media_group(
        budi.id, [InputMediaPhoto(picture(colour="red")), InputMediaPhoto(picture(colour="blue"))], caption="dua"
    )
    assert len({message.media_group_id for message in sent}) == 1
    assert sent[0].media_group_id
    assert [message.text for message in budi.messages[-2:]] == ["dua", ""]


async def test_an_album_needs_two_to_ten_of_a_kind(bot: Bot, budi: Participant) -> None:
    with pytest.raises(BadRequest, match="2-10 expected"):
        await bot.send_media_group(budi.id, [InputMediaPhoto(picture())])
    with pytest.raises(BadRequest, match="can't be mixed"):
        await bot.send_media_group(budi.id, [InputMediaPhoto(picture()), InputMediaDocument(b"x")])


async def test_typing_shows_until_the_next_message_or_five_seconds(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    await bot.send_chat_action(budi.id, "typing")
    assert budi.typing
    await bot.send_message(budi.id, "x")
    assert not budi.typing
    await bot.send_chat_action(budi.id, "typing")
    telegram.advance(6)
    assert not budi.typing
    with pytest.raises(BadRequest, match=r"(?i)wrong parameter action"):
        await bot.send_chat_action(budi.id, "dancing")


async def test_a_reply_quotes_a_message_that_is_there(bot: Bot, budi: Participant) -> None:
    first = budi.messages[0]
    sent = await bot.send_message(budi.id, "jawab", reply_parameters=ReplyParameters(first.id))
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.text == "/start"
    with pytest.raises(BadRequest, match="to be replied not found"):
        await bot.send_message(budi.id, "jawab", reply_parameters=ReplyParameters(999))


async def test_places_and_contacts_can_be_sent(bot: Bot, budi: Participant) -> None:
    await bot.send_venue(budi.id, -6.2, 106.8, "Kantor Cabang Contoh", "Jalan Contoh 1")
    await bot.send_location(budi.id, -6.2, 106.8)
    await bot.send_contact(budi.id, "175", "Layanan 175")
    venue, place, contact = (message.raw for message in budi.messages[-3:])
    assert venue["venue"]["title"] == "Kantor Cabang Contoh"
    assert place["location"]["latitude"] == -6.2
    assert contact["contact"]["phone_number"] == "175"
    with pytest.raises(BadRequest, match=r"(?i)wrong latitude"):
        await bot.send_location(budi.id, 91, 0)


async def test_only_html_is_read_and_it_says_so(bot: Bot, budi: Participant) -> None:
    with pytest.raises(BadRequest, match=r"(?i)unsupported parse_mode"):
        await bot.send_message(budi.id, "*x*", parse_mode="MarkdownV2")


async def test_json_forms_and_queries_say_the_same(server: RunningServer, budi: Participant) -> None:
    for how in ("json", "data", "params"):
        status, answer = await raw_call(server.url, "sendmessage", how=how, chat_id=budi.id, text=f"lewat {how}")
        assert (status, answer["result"]["text"]) == (200, f"lewat {how}")


async def test_an_unknown_method_and_a_wrong_token_are_refused(server: RunningServer) -> None:
    assert (await raw_call(server.url, "sendDice"))[0] == 404
    assert (await raw_call(server.url, "getMe", token="no-token"))[0] == 404


async def test_with_a_token_of_its_own_the_server_knows_no_other() -> None:
    running = await serve(create_app(LocalTelegram(token="777:other-token"), Drawer()))
    try:
        with pytest.raises(InvalidToken):
            await bot_at(running.url).initialize()
    finally:
        await running.stop()


async def test_the_pace_of_telegram_is_kept_when_switched_on(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    telegram.limits.enabled = True
    for number in range(telegram.limits.chat_burst):
        await bot.send_message(budi.id, f"cepat {number}")
    with pytest.raises(RetryAfter):
        await bot.send_message(budi.id, "terlalu cepat")
    with pytest.raises(RetryAfter):
        await bot.send_message(budi.id, "asking during the ban makes it longer")
    first, second = (call.response["parameters"]["retry_after"] for call in telegram.journal.refused if call.response)
    assert second > first
    telegram.advance(second)
    await bot.send_message(budi.id, "sabar")
    assert telegram.journal.invalid == []
