"""Photos and files, both ways."""

from __future__ import annotations

import io

import aiohttp
import pytest
from PIL import Image
from simulator_support import picture, raw_call
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, NetworkError

from bot.simulator import LocalTelegram, RunningServer
from bot.simulator.participant import Participant


async def test_a_file_comes_to_the_bot_byte_by_byte(bot: Bot, budi: Participant) -> None:
    content = bytes(range(256)) * 500
    await budi.send_file(content, "surat kerja.pdf", "application/pdf", "ini suratnya")
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert message.document is not None
    assert (message.document.file_name, message.document.mime_type) == ("surat kerja.pdf", "application/pdf")
    assert (message.document.file_size, message.caption) == (len(content), "ini suratnya")
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == content


async def test_a_photo_comes_in_several_sizes_as_an_upright_jpeg(bot: Bot, budi: Participant) -> None:
    await budi.send_photo(picture(3000, 2000, kind="PNG"))
    message = (await bot.get_updates())[-1].message
    assert message is not None
    assert [max(size.width, size.height) for size in message.photo] == [90, 320, 800, 1280]
    for size in message.photo:
        file = await bot.get_file(size.file_id)
        with Image.open(io.BytesIO(bytes(await file.download_as_bytearray()))) as image:
            assert (image.format, image.size) == ("JPEG", (size.width, size.height))


async def test_a_small_photo_is_not_made_larger(bot: Bot, budi: Participant) -> None:
    update = await budi.send_photo(picture(200, 100))
    assert [(size["width"], size["height"]) for size in update["message"]["photo"]] == [(90, 45), (200, 100)]


async def test_the_same_bytes_keep_their_unique_id_and_get_a_new_file_id(budi: Participant) -> None:
    first, second = [(await budi.send_file(b"sama", name))["message"]["document"] for name in ("a", "b")]
    other = (await budi.send_file(b"lain", "a"))["message"]["document"]
    assert first["file_unique_id"] == second["file_unique_id"] != other["file_unique_id"]
    assert first["file_id"] != second["file_id"]
    photos = [(await budi.send_photo(picture()))["message"]["photo"] for _ in range(2)]
    for one, two in zip(*photos, strict=True):
        assert one["file_unique_id"] == two["file_unique_id"]
        assert one["file_id"] != two["file_id"]


async def test_an_album_is_as_many_messages_with_one_group(bot: Bot, budi: Participant) -> None:
    await budi.send_album([picture(colour="red"), picture(colour="blue"), picture(colour="green")], "tiga foto")
    messages = [update.message for update in (await bot.get_updates())[-3:]]
    assert [bool(message and message.photo) for message in messages] == [True] * 3
    assert len({message.media_group_id for message in messages if message}) == 1
    assert [message.caption for message in messages if message] == ["tiga foto", None, None]


async def test_more_than_20_mb_cannot_be_fetched(bot: Bot, budi: Participant) -> None:
    large = (await budi.send_file(bytes(20 * 1024 * 1024 + 1), "besar.bin"))["message"]["document"]
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(large["file_id"])
    fitting = (await budi.send_file(bytes(20 * 1024 * 1024), "pas.bin"))["message"]["document"]
    assert (await bot.get_file(fitting["file_id"])).file_size == 20 * 1024 * 1024


async def test_an_unknown_file_and_a_link_too_old_give_nothing(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    with pytest.raises(BadRequest, match=r"(?i)wrong file_id"):
        await bot.get_file("AgACAgUAAxkBAAIB")
    document = (await budi.send_file(b"isi", "a.txt"))["message"]["document"]
    file = await bot.get_file(document["file_id"])
    telegram.advance(3600)
    with pytest.raises(InvalidToken, match="Not Found"):
        await file.download_as_bytearray()


async def test_a_lost_download_can_be_tried_again(bot: Bot, budi: Participant, telegram: LocalTelegram) -> None:
    document = (await budi.send_file(b"isi", "a.txt"))["message"]["document"]
    file = await bot.get_file(document["file_id"])
    telegram.fail("download", "drop_before")
    with pytest.raises(NetworkError):
        await file.download_as_bytearray()
    assert await file.download_as_bytearray() == b"isi"


async def test_the_bot_sends_files_by_bytes_and_again_by_id(
    bot: Bot, budi: Participant, telegram: LocalTelegram
) -> None:
    sent = await bot.send_document(
        budi.id, b"tanda terima", filename="tanda-terima.txt", caption="<b>Simpan</b>", parse_mode="HTML"
    )
    assert sent.document is not None
    again = await bot.send_document(budi.id, sent.document.file_id)
    assert again.document is not None
    assert (again.document.file_name, again.document.file_unique_id) == (
        "tanda-terima.txt",
        sent.document.file_unique_id,
    )
    assert again.document.file_id != sent.document.file_id
    photo = await bot.send_photo(budi.id, picture())
    await bot.send_photo(budi.id, photo.photo[-1].file_id)
    assert telegram.journal.invalid == []
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type Document as Photo"):
        await bot.send_photo(budi.id, sent.document.file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_document(budi.id, "unknown")


async def test_a_photo_must_be_a_picture_of_reasonable_shape_and_size(bot: Bot, budi: Participant) -> None:
    for content, reason in (
        (b"no picture", "image_process_failed"),
        (picture(2100, 100), "photo_invalid_dimensions"),
        (picture() + bytes(10 * 1024 * 1024), "too big for a photo"),
    ):
        with pytest.raises(BadRequest, match=f"(?i){reason}"):
            await bot.send_photo(budi.id, content)


async def test_more_than_50_mb_is_not_taken(server: RunningServer, budi: Participant) -> None:
    form = aiohttp.FormData({"chat_id": str(budi.id)})
    form.add_field("document", bytes(50 * 1024 * 1024 + 1), filename="besar.bin")
    async with aiohttp.ClientSession() as session:
        url = f"{server.url}/bot1:x/sendDocument"
        async with session.post(url, data=form) as response:
            assert response.status == 413
            assert (await response.json())["description"] == "Request Entity Too Large"


async def test_nothing_is_fetched_from_the_web(server: RunningServer, budi: Participant) -> None:
    address = "https://example.org/a.jpg"
    status, answer = await raw_call(server.url, "sendPhoto", chat_id=budi.id, photo=address)
    assert status == 400
    assert "fetches nothing from the web" in answer["description"]


async def test_what_is_no_picture_cannot_be_sent_as_a_photo_by_a_person_either(budi: Participant) -> None:
    with pytest.raises(ValueError, match="no picture"):
        await budi.send_photo(b"no picture")
