"""The command `klaim`: what keeps it from starting is said in one line, with exit status 2, and never as a traceback."""

from __future__ import annotations

import asyncio
import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.simulator import Drawer, LocalTelegram, create_app, serve
from bot.storage.crypto import Keyring
from bot.storage.store import SQLStore
from tests.commands import COMPLETE, forked, running
from tests.patience import HANG_SECONDS

OTHER_KEYS = "T3RoZXJPdGhlck90aGVyT3RoZXJPdGhlck90aGVyT3Q="


@pytest.fixture
def taken() -> Iterator[int]:
    """A port somebody else listens on."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def said(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a command that could not do it."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


def test_a_port_that_is_taken_is_one_line(tmp_path: Path, taken: int) -> None:
    line = said(forked("run", folder=tmp_path, KLAIM_LISTEN=f"127.0.0.1:{taken}"))
    assert line.startswith(f"klaim: KLAIM_LISTEN: can't listen on 127.0.0.1:{taken}: Address already in use")


def test_a_database_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"postgresql://klaim:geheim@127.0.0.1:{nobody.getsockname()[1]}/klaim"
        line = said(forked("run", folder=tmp_path, KLAIM_DATABASE_URL=url))
    assert line.startswith("klaim: KLAIM_DATABASE_URL: ")
    assert "geheim" not in line


def test_a_file_that_is_no_database_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Ini bukan basis data. " * 100)
    line = said(forked("run", folder=tmp_path, KLAIM_DATABASE_URL=f"sqlite:///{tmp_path / 'notes.txt'}"))
    assert line == "klaim: KLAIM_DATABASE_URL: file is not a database"


def test_what_the_doctor_finds_keeps_the_bot_from_starting(tmp_path: Path) -> None:
    wrong = {"KLAIM_KEYS": "geheim!", "KLAIM_DATABASE_URL": "klaim.sqlite"}
    started = forked("run", folder=tmp_path, **{**COMPLETE, **wrong})
    assert (started.returncode, started.stdout) == (2, "")
    database, keys = started.stderr.splitlines()
    assert database.startswith("klaim: KLAIM_DATABASE_URL: is no SQLAlchemy URL")
    assert keys == "klaim: KLAIM_KEYS: encryption key 1 is not base64"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [("officer", "add", "siti"), ("rekey",)])
def test_the_other_commands_check_the_settings_too(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert said(forked(*command, folder=tmp_path, KLAIM_LISTEN="x")).startswith("klaim: KLAIM_LISTEN: wants host:port")
    line = said(forked(*command, folder=tmp_path, KLAIM_BRANCHES="nowhere.yaml"))
    assert line.startswith("klaim: KLAIM_BRANCHES: nowhere.yaml: can't be read")


async def test_keys_that_do_not_fit_the_database_stop_the_start(tmp_path: Path) -> None:
    telegram = LocalTelegram(token=COMPLETE["KLAIM_TOKEN"])
    server = await serve(create_app(telegram, Drawer()))
    try:
        settings = {**COMPLETE, "KLAIM_API_URL": server.url, "KLAIM_LISTEN": "127.0.0.1:0"}
        async with running(folder=tmp_path, **settings):
            participant = telegram.participant("Budi", language_code="id")
            await participant.start()
            await participant.wait_for(lambda message: message.from_bot, timeout=HANG_SECONDS)
    finally:
        await server.stop()
    line = said(forked("run", folder=tmp_path, **{**settings, "KLAIM_KEYS": OTHER_KEYS}))
    assert re.fullmatch(
        r"klaim: KLAIM_KEYS: the database was encrypted with another key \([0-9a-f]{8}; given: [0-9a-f]{8}\); "
        r"put the old key behind the new one",
        line,
    )
    both = f"{OTHER_KEYS},{COMPLETE['KLAIM_KEYS']}"
    done = forked("rekey", folder=tmp_path, **{**settings, "KLAIM_KEYS": both})
    assert (done.returncode, done.stderr) == (0, "")
    store = SQLStore(f"sqlite:///{tmp_path / 'data' / 'klaim.sqlite'}", Keyring.from_setting(OTHER_KEYS))
    await store.start()
    await store.check_keys()
    await store.close()


async def test_a_token_telegram_does_not_know_is_one_line(tmp_path: Path) -> None:
    server = await serve(create_app(LocalTelegram(token="987654321:" + "B" * 35), Drawer()))
    try:
        line = said(
            await asyncio.to_thread(forked, "run", folder=tmp_path, **{**COMPLETE, "KLAIM_API_URL": server.url})
        )
    finally:
        await server.stop()
    assert line == "klaim: KLAIM_TOKEN: Telegram does not know this token"


def test_an_officers_link_leads_to_the_desk(tmp_path: Path) -> None:
    done = forked("officer", "add", "siti", folder=tmp_path)
    assert re.fullmatch(r"http://127\.0\.0\.1:8080/desk/masuk\?token=\S{20,}\n", done.stdout)


def test_officers_are_added_listed_reset_signed_out_and_removed(tmp_path: Path) -> None:
    def officer(*arguments: str) -> str:
        done = forked("officer", *arguments, folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), arguments
        return done.stdout

    officer("add", "Siti Aminah")
    officer("add", "budi", "--role", "supervisor", "--branch", "pamekasan", "--branch", "Bogor")
    assert officer("list").splitlines() == [
        "budi         supervisor     Bogor, Pamekasan; no password yet; no authenticator",
        "siti aminah  administrator  all branches; no password yet; no authenticator",
    ]
    links = {officer("add", "budi"), officer("reset", "budi"), officer("reset", "BUDI")}
    assert len(links) == 3
    assert all("/desk/masuk?token=" in link for link in links)
    assert officer("sign-out", "budi") == "signed out everywhere\n"
    assert officer("remove", "budi") == "removed\n"
    assert officer("list").count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("remove", "siti"), "this is the last administrator; make somebody else one first"),
        (("add", "siti", "--role", "auditor"), "this is the last administrator; make somebody else one first"),
        (("remove", "siapa"), "there is no officer of this name"),
        (("reset", "siapa"), "there is no officer of this name"),
        (("sign-out", "siapa"), "there is no officer of this name"),
        (("add", "x"), "an officer's name has 2 to 40 letters, digits, spaces, dots, hyphens or apostrophes"),
        (("add", "budi", "--role", "boss"), "--role=boss is not understood; wanted is one of officer, supervisor, auditor, administrator"),
        (("add", "budi", "--branch", "antah"), "there is no branch 'antah'; give its id or its name as in the file of branches"),
    ],
)  # fmt: skip
def test_what_can_not_be_done_with_an_officer_is_one_line(tmp_path: Path, arguments: tuple[str, ...], why: str) -> None:
    assert forked("officer", "add", "siti", folder=tmp_path).returncode == 0
    assert said(forked("officer", *arguments, folder=tmp_path)) == f"klaim: {why}"


def test_keys_new_gives_a_key_that_fits(tmp_path: Path) -> None:
    made = forked("keys", "new", folder=tmp_path).stdout.strip()
    assert made != forked("keys", "new", folder=tmp_path).stdout.strip()
    assert forked("doctor", folder=tmp_path, KLAIM_KEYS=made).returncode == 0


def test_a_diagram_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    assert said(forked("diagram", "zzz", folder=tmp_path)).startswith("klaim: there is no claim zzz; there are jht_")
