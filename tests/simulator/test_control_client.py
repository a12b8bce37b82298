"""The local Telegram in another process, driven over HTTP by the same method names."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from simulator_support import EchoBot, bot_at, picture
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, NetworkError

from bot.simulator.client import ControlError, LocalTelegramClient
from tests.patience import HANG_SECONDS

PDF = b"%PDF-1.7 contoh" + bytes(range(256))
BACK = InlineKeyboardMarkup([[InlineKeyboardButton("Kembali", callback_data="back")]])
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """`python -m bot.simulator --port 0`, ended by SIGTERM."""
    command = [sys.executable, "-m", "bot.simulator", "--port", "0", "--smtp-port", "0"]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first, second = process.stdout.readline(), process.stdout.readline()
        assert first.startswith("Chat page and Bot API: http://127.0.0.1:")
        assert second.startswith("SMTP: smtp://127.0.0.1:")
        yield first.split()[-1]
        process.send_signal(signal.SIGTERM)
        assert process.wait(HANG_SECONDS) == 0


@pytest.fixture
async def remote(url: str) -> AsyncIterator[LocalTelegramClient]:
    async with LocalTelegramClient(url) as client:
        await client.post("/journal/clear", {})
        yield client


@pytest.fixture
async def remote_bot(url: str) -> AsyncIterator[Bot]:
    async with bot_at(url) as bot:
        yield bot


async def test_a_conversation_over_http(remote: LocalTelegramClient, remote_bot: Bot) -> None:
    budi = await remote.participant("Budi", language_code="id")
    async with EchoBot(remote_bot).running():
        await budi.start()
        await budi.wait_for("Selamat datang")
        await budi.press("Tanya")
        question = await budi.wait_for("Apakah data ini benar?")
        await budi.press("Ya")
        await budi.wait_for("Tersimpan, terima kasih.")
        assert (await remote.unanswered_presses()) == []
        await budi.press(question.buttons[2])
        await asyncio.sleep(0)
        assert [press["data"] for press in await remote.unanswered_presses()] == ["slow"]
        await budi.send_photo(picture(), "KTP")
        answer = await budi.wait_for("Foto diterima")
        assert answer.photo is not None
        assert (await remote.file(answer.photo["file_id"]))[:2] == b"\xff\xd8"
        await budi.send_album([picture(colour="red"), picture(colour="blue")])
        await budi.send_file(b"isi", "surat.pdf", "application/pdf")
        received = await budi.wait_for(lambda message: message.document)
        assert received.document["file_name"] == "tanda-terima.txt"
        await budi.share_contact()
        await budi.wait_for(budi.phone_number)
        await budi.share_location(-6.2, 106.8)
        await budi.wait_for("Lokasi diterima")
        await budi.forward("kata orang")
        await budi.wait_for("Anda menulis: kata orang")
        sent = await budi.send("hapus")
        await budi.wait_for(lambda message: True, since=0)
        async with asyncio.timeout(HANG_SECONDS):
            while sent["message"]["message_id"] in [message.id for message in budi.messages]:
                await budi.refresh()
    assert await remote.journal(invalid=True) == []
    assert len(await remote.journal(method="sendDocument")) == 1


async def test_a_document_of_the_bot_is_fetched_byte_by_byte_and_its_button_pressed(
    remote: LocalTelegramClient, remote_bot: Bot
) -> None:
    agus = await remote.participant("Agus")
    await agus.start()
    await remote_bot.send_document(
        agus.id, PDF, filename="daftar.pdf", caption="Daftar <b>dokumen</b>", parse_mode="HTML", reply_markup=BACK
    )
    shown = await agus.wait_for("Daftar dokumen")
    assert shown.document is not None
    assert (shown.document["file_name"], shown.document["mime_type"]) == ("daftar.pdf", "application/pdf")
    assert await remote.file(shown.document["file_id"]) == PDF
    pressed = await agus.press("Kembali")
    assert (pressed["press"]["data"], pressed["press"]["message_id"]) == ("back", shown.id)


async def test_actions_without_an_answer(remote: LocalTelegramClient, remote_bot: Bot) -> None:
    siti = await remote.participant("Siti")
    sent = await siti.send("Stii")
    await siti.edit(sent["message"]["message_id"], "Siti")
    assert siti.last is not None
    assert (siti.last.text, siti.last.edited) == ("Siti", True)
    await siti.delete(siti.last)
    assert siti.messages == []
    await siti.sticker()
    await siti.voice()
    await siti.redeliver(sent)
    await siti.block()
    assert siti.blocked
    with pytest.raises(ControlError, match="409: the bot is blocked"):
        await siti.send("halo")
    await siti.unblock()
    with pytest.raises(ControlError, match="404: no button 'Ya'"):
        await siti.press("Ya")
    press = await siti.press_data(1, "tampered")
    assert press["press"]["data"] == "tampered"


async def test_faults_pace_time_and_drawer(remote: LocalTelegramClient, remote_bot: Bot) -> None:
    dewi = await remote.participant("Dewi")
    await dewi.start()
    await remote.fail("sendMessage", "drop_after")
    with pytest.raises(NetworkError):
        await remote_bot.send_message(dewi.id, "sekali")
    assert (await dewi.wait_for("sekali")).text == "sekali"
    await remote.fail("sendMessage", "500", times=9)
    await remote.clear_faults()
    await remote_bot.send_message(dewi.id, "dua")
    with pytest.raises(ControlError, match="400"):
        await remote.fail("sendMessage", "explode")  # type: ignore[arg-type] - the mistake is the point
    await remote.limit_rate(True)
    await remote.limit_rate(False)
    with pytest.raises(BadRequest):
        await remote_bot.send_message(dewi.id, "")
    assert [call["description"] for call in await remote.journal(invalid=True)] == [
        "Bad Request: message text is empty"
    ]
    await remote.post(
        "/drawer/mail", {"to": "dewi@example.org", "subject": "PIN", "text": "x", "sender": "k@example.org"}
    )
    assert [entry["to"] for entry in await remote.drawer()] == ["dewi@example.org"]
    await remote.post("/drawer/clear", {})
    await remote.advance(49 * 3600)
    with pytest.raises(BadRequest, match="can't be deleted"):
        await remote_bot.delete_message(dewi.id, 1)


async def test_waiting_in_vain_shows_the_screen(remote: LocalTelegramClient) -> None:
    rina = await remote.participant("Rina")
    await rina.send("ada orang?")
    with pytest.raises(AssertionError, match="participant #1: 'ada orang\\?'"):
        await rina.wait_for("jawaban", 0.05)
