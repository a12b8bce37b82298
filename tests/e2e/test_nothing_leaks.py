"""Traces of a whole claim: nobody's data is readable in the database, the files, the logs or the tables of the work engine."""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import shutil
import sqlite3
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.simulator.client import LocalTelegramClient
from tests.e2e.officer import Officer
from tests.e2e.process import UNPACED, BotProcess, Nursery, World, world
from tests.e2e.scripted_users import Person, Walk, label, photo, words
from tests.e2e.searching import PACKINGS, found_in
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)

PERSON = Person(
    name="NGATEMI CONTOHSUSILO",
    nik="3276016204850009",
    birthdate="22 April 1985",
    kpj="91827364550",
    phone="0813 7766 5544",
    email="ngatemi.contohsusilo@contoh.co.id",
    account="8642097531",
)


def wanted(pins: list[str]) -> dict[str, bytes]:
    """Values that must not be found, in the forms typed, shown and kept."""
    values = {
        "NIK": PERSON.nik,
        "NIK, as shown": "3276 0162 0485 0009",
        "KPJ": PERSON.kpj,
        "KPJ, as shown": "9182 7364 550",
        "name": PERSON.name,
        "first name": PERSON.name.split()[0],
        "account": PERSON.account,
        "account, as shown": "8642 0975 31",
        "phone": "81377665544",
        "phone, as typed": PERSON.phone,
        "phone, as shown": "813 7766 5544",
        "e-mail": PERSON.email,
        "birth date, as typed": PERSON.birthdate,
        "birth date, as kept": "1985-04-22",
    }
    values |= {f"PIN {number}": pin for number, pin in enumerate(pins, 1)}
    return {name: value.lower().encode() for name, value in values.items()}


async def eventful_claim(here: World, bot: BotProcess) -> list[str]:
    """A claim with a wrong PIN, a correction the desk asked for, and an update that fails; the PINs."""
    walk = Walk(here, here.telegram.participant("Peserta"), PERSON)
    await walk.begin()
    asked = await walk.go(until=words("pin-ask"))
    code = re.search(r"Kode permintaan: (\w{4})", asked.text)
    assert code
    pin = await walk.pin_of(code[1])
    await walk.phone.send(f"{(int(pin) + 1) % 10**6:06d}")
    await walk.phone.wait_for(words("pin-wrong"))
    await walk.phone.send(f"PIN: {pin[:3]} {pin[3:]}")
    receipt = await walk.phone.wait_for(words("receipt"))
    reference = re.search(r"KLM-\w{4}-\w{4}", receipt.text)
    assert reference
    async with Officer(bot) as officer:
        await officer.move(reference[0], "verifying")
        await walk.phone.wait_for(words("moved-verifying"))
        note = f"Nama {PERSON.name} di buku tabungan belum terbaca"
        await officer.move(reference[0], "needs_correction", **{"reason-1": "other", "words-1": note})
        await walk.phone.wait_for(words("moved-needs_correction"))
        await officer.claim(reference[0])
    await walk.phone.press(label("btn-correct"))
    await walk.phone.wait_for(words("review"))
    await walk.change("label-account")
    await walk.phone.wait_for(words("q-account"))
    fail(here, walk.phone.id, f"{PERSON.nik} {PERSON.name} {PERSON.account} {pin}")
    await walk.phone.wait_for(words("hiccup"))
    await walk.phone.send(PERSON.account)
    await walk.phone.wait_for(words("review"))
    await here.settled()
    assert "can't be read" in bot.log, "the failure was to be logged"
    return [pin, f"{(int(pin) + 1) % 10**6:06d}"]


def fail(here: World, user: int, text: str) -> None:
    """Let an update come that python-telegram-bot can't read, full of what must not leak."""
    chat = here.telegram.chats[user]
    broken: dict[str, Any] = {"message_id": 9_999, "chat": chat.as_chat(), "from": chat.user, "text": text}
    here.telegram.updates.add("message", broken, queue=f"chat {user}")


def everything(folder: Path) -> dict[str, bytes]:
    """Each file below, and each value of each table of each SQLite database: a file has pages, which cut a value in pieces."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for path in folder.rglob("*.sqlite"):
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
            database.text_factory = bytes
            tables = [row[0].decode() for row in database.execute("SELECT name FROM sqlite_master WHERE type='table'")]
            for table in tables:
                columns = [row[1].decode() for row in database.execute(f'PRAGMA table_info("{table}")')]
                for number, row in enumerate(database.execute(f'SELECT * FROM "{table}"')):
                    for column, value in zip(columns, row, strict=True):
                        content = value if isinstance(value, bytes) else str(value).encode()
                        found[f"{path.name}: {table}.{column} of row {number}"] = content
        database.close()
    return found


def leaks(folder: Path, values: dict[str, bytes]) -> set[tuple[str, str]]:
    """(where, what) for each that is readable."""
    return {(where, name) for where, content in everything(folder).items() for name in found_in(content, values)}


@pytest.fixture
async def remains(tmp_path: Path, nursery: Nursery) -> tuple[Path, dict[str, bytes]]:
    """Folder left by a bot that logged everything and was killed in the end, and the values to look for."""
    async with world(tmp_path) as here:
        loud = {"TEST_LOG": "DEBUG"}
        bot = here.bot(nursery=nursery, command=UNPACED, webhook=True, settings=loud)
        await bot.start()
        pins = await eventful_claim(here, bot)
        # Killed, so that the write-ahead log is still there.
        await bot.kill()
    return bot.data.parent, wanted(pins)


async def test_nothing_personal_is_readable_in_what_is_left(
    remains: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    folder, values = remains
    left = everything(folder)
    assert any(name.endswith("-wal") and content for name, content in left.items()), "there is a write-ahead log"
    assert any("workflow_status." in name for name in left), "the work engine's tables are looked through"
    assert any(name.startswith("data/files/") for name in left), "there are files"
    assert any(name.endswith(".log") and content for name, content in left.items()), "there is a log"
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("files", "*.log"))
    for number, ((first, pack), (second, again)) in enumerate(itertools.product(PACKINGS.items(), repeat=2)):
        secret = values["NIK"]
        try:
            packed = again(pack(secret))
        except UnicodeDecodeError:
            continue  # this way takes text only
        assert found_in(b"x=" + packed + b";", values), f"not found when planted as {first} in {second}"
        if number % 12 == 0:
            (copy / f"planted-{number}").write_bytes(packed)
            assert (f"planted-{number}", "NIK") in leaks_of_file(copy / f"planted-{number}", values)
    assert found_in(b"PIN " + values["PIN 1"] + b" dari kami", values) == {"PIN 1"}
    plant(copy, PACKINGS["base64"](PACKINGS["gzip"](values["e-mail"])))
    assert any(what == "e-mail" and "planted.value" in where for where, what in leaks(copy, values))
    assert leaks(folder, values) == set()


def leaks_of_file(path: Path, values: dict[str, bytes]) -> set[tuple[str, str]]:
    return {(path.name, name) for name in found_in(path.read_bytes(), values)}


def plant(folder: Path, value: bytes) -> None:
    """Put a value into a table of the first database."""
    path = next(folder.rglob("*.sqlite"))
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE planted (value TEXT)")
        database.execute("INSERT INTO planted VALUES (?)", [value.decode()])
    database.close()


async def test_the_local_telegram_writes_nothing_to_disk(tmp_path: Path) -> None:
    """A run in a process of its own, at home in an empty folder: photos, texts and an SMS pass through, and the folder stays empty."""
    folders = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    root = str(Path(__file__).parents[2])
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.simulator",
        "--port",
        "0",
        cwd=tmp_path,
        env=os.environ | folders | {"PYTHONPATH": root},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(HANG_SECONDS):
            address = re.search(r"http://\S+", (await process.stdout.readline()).decode())
        assert address
        async with LocalTelegramClient(address[0]) as client, aiohttp.ClientSession() as session:
            phone = await client.participant("Peserta")
            await phone.send(PERSON.nik)
            await phone.send_photo(photo(PERSON.name))
            await phone.send_file(photo(PERSON.name), "ktp.jpg", "image/jpeg")
            sms = {"to": "+6281377665544", "text": "PIN Klaim Anda 123456"}
            async with session.post(f"{address[0]}/_drawer/sms", json=sms) as answer:
                assert answer.status == 201
            assert [entry["text"] for entry in await client.drawer()] == [sms["text"]]
        assert list(tmp_path.rglob("*")) == []
        if sys.platform == "linux":
            descriptors = Path(f"/proc/{process.pid}/fd").iterdir()
            # The first three are the test's.
            opened = [str(one.readlink()) for one in descriptors if int(one.name) > 2]
            assert [one for one in opened if one.startswith("/") and not one.startswith(("/dev/", "/proc/"))] == []
    finally:
        process.terminate()
        await process.wait()
