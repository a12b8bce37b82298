"""`klaim audit`, as an operator types it: what it verifies, what it prints, and what else the command line writes into the audit."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.ports.claims import ClaimRow
from bot.ports.conversations import StorageKey
from bot.ports.store import Session
from bot.storage.crypto import load_or_create_keys
from bot.storage.store import SQLStore
from dialogs.model.decisions import Move
from tests.commands import forked
from tests.storage.helpers import NOW


def _in_store(folder: Path, work: Callable[[Session], None]) -> None:
    async def run() -> None:
        store = SQLStore(f"sqlite:///{folder / 'data' / 'klaim.sqlite'}", load_or_create_keys(folder / "data" / "keys"))
        await store.start()

        async def one(session: Session) -> None:
            work(session)

        await store.run(None, one)
        await store.close()

    asyncio.run(run())


def _filing(session: Session) -> None:
    key = StorageKey(1, 1, 1)
    moves = (Move(NOW, "filing", "participant"),)
    session.add_claim(ClaimRow("c1", key, "jht", 1, 1, "filing", None, {}, {}, "id", NOW, NOW, moves))


def _sql(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "data" / "klaim.sqlite") as connection:
        connection.execute(statement)
    connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a database in which an officer was added and a claim was filed."""
    assert forked("officer", "add", "siti", folder=tmp_path).returncode == 0
    _in_store(tmp_path, _filing)
    return tmp_path


def test_a_database_nobody_touched_verifies(folder: Path) -> None:
    done = forked("audit", "verify", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("✓ 2 entries, 1 claims, 0 files: all as they were written")
    assert re.search(r"--known 2:[0-9a-f]{64}\n", done.stdout)


def test_what_was_done_to_it_is_named_by_number_and_fails_the_command(folder: Path) -> None:
    _sql(folder, "UPDATE audit SET actor = 'budi' WHERE number = 1")
    _sql(folder, "UPDATE claims SET state = 'paid'")
    for command in (("audit", "verify"), ("doctor", "--no-timing")):
        done = forked(*command, folder=folder)
        assert done.returncode == 1
        assert "✗ entry 1: is not as it was written" in done.stdout
        assert "✗ claim c1: its row or one of its moves is not as it was written" in done.stdout


def test_a_checkpoint_kept_elsewhere_finds_a_database_put_back(folder: Path) -> None:
    database = folder / "data" / "klaim.sqlite"
    backup = database.read_bytes()
    forked("audit", "export", folder=folder)
    checkpoint = re.search(r"3:[0-9a-f]{64}", forked("audit", "verify", folder=folder).stdout)
    assert checkpoint is not None
    for beside in database.parent.glob("klaim.sqlite-*"):
        beside.unlink()
    database.write_bytes(backup)
    assert forked("audit", "verify", folder=folder).returncode == 0
    done = forked("audit", "verify", "--known", checkpoint[0], folder=folder)
    assert done.returncode == 1
    assert "✗ entry 3: was there at the checkpoint you kept, and is not any more" in done.stdout


def test_a_checkpoint_that_is_none_is_one_line(folder: Path) -> None:
    done = forked("audit", "verify", "--known", "7", folder=folder)
    assert done.returncode == 2
    assert done.stderr.startswith("klaim: --known: '7' is no checkpoint")


def test_the_export_prints_every_entry(folder: Path) -> None:
    lines = [json.loads(line) for line in forked("audit", "export", folder=folder).stdout.splitlines()]
    assert [line["action"] for line in lines] == ["officer_added", "claim_filed", "audit_exported"]
    assert (lines[0]["details"], lines[0]["address"]) == (
        {"role": "administrator", "to_officer": "siti"},
        "command-line",
    )
    assert lines[0]["actor"].startswith("@")
    done = forked("audit", "export", "--form", "csv", "--claim", "c1", folder=folder)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["number"], row["action"]) for row in rows] == [("2", "claim_filed")]


@pytest.mark.parametrize("wrong", [("--form", "xml"), ("--since", "kemarin"), ("--until", "7")])
def test_options_that_are_not_understood_are_one_line(folder: Path, wrong: tuple[str, str]) -> None:
    done = forked("audit", "export", *wrong, folder=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


def test_the_doctor_looks_at_no_database_that_is_not_there(tmp_path: Path) -> None:
    done = forked("doctor", "--no-timing", folder=tmp_path)
    assert done.returncode == 0
    assert "entries" not in done.stdout
    assert not (tmp_path / "data" / "klaim.sqlite").exists()
