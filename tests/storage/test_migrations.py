"""From an empty database to the newest schema, on both databases, from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from importlib import resources
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from bot.ports.officers import Officer
from bot.ports.store import Session
from bot.storage import sql
from bot.storage.crypto import Keyring
from bot.storage.migrate import NEWEST
from bot.storage.tables import OUTBOX_BLOCK, metadata
from tests.storage.helpers import NOW, Opener, back_to_0005, claim_row, file_row, key, loaded, saving


async def test_an_empty_database_gets_exactly_the_tables_we_declare(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(database_url, keyring)

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "version_table": "klaim_schema"})
        return list(compare_metadata(context, metadata))

    assert await store.backend.transact(differences) == []


async def test_indexes_are_partial_as_declared(database_url: str, keyring: Keyring, opener: Opener) -> None:
    """The comparison above does not look at the condition of an index."""
    store = await opener(database_url, keyring)
    kind = "sqlite" if database_url.startswith("sqlite") else "postgresql"

    def conditions(connection: Connection) -> dict[str, str]:
        indexes = inspect(connection).get_indexes("outbox")
        return {
            str(index["name"]): str(index["dialect_options"][f"{kind}_where"])
            for index in indexes
            if index.get("dialect_options", {}).get(f"{kind}_where") is not None
        }

    found = await store.backend.transact(conditions)
    assert list(found) == ["outbox_waiting"]
    assert "status" in found["outbox_waiting"]
    assert "'waiting'" in found["outbox_waiting"]


def test_a_start_looks_for_the_newest_migration_there_is() -> None:
    """A database at `NEWEST` skips Alembic. A migration added without changing `NEWEST` would never run."""
    folder = resources.files("bot.storage") / "migrations"
    assert ScriptDirectory(str(folder)).get_current_head() == NEWEST


async def test_starting_again_changes_nothing(database_url: str, keyring: Keyring, opener: Opener) -> None:
    first = await opener(database_url, keyring)
    await first.run(key(1), saving(key(1), a=1))
    await first.close()
    second = await opener(database_url, keyring)
    assert (await loaded(second, key(1))).data == {"a": 1}
    versions = await second.backend.read(
        lambda connection: connection.execute(text("SELECT version_num FROM klaim_schema")).scalars().all()
    )
    assert versions == [NEWEST]


async def test_what_was_kept_before_readings_were_stays_with_nothing_read(
    database_url: str, keyring: Keyring, opener: Opener
) -> None:
    """A database of the first schema, as the release before left it, with a file and a claim in it."""
    store = await opener(database_url, keyring)

    async def filing(session: Session) -> None:
        session.add_file(file_row("f1", key(1), "c1", status="stored", blob="f1"), NOW)
        session.add_claim(claim_row("c1", key(1)))

    await store.run(key(1), filing)
    before = await store.run(None, lambda session: session.file("f1"))

    def back_to_the_first(connection: Connection) -> None:
        back_to_0005(connection)
        connection.execute(text("ALTER TABLE files DROP COLUMN reading"))
        connection.execute(text("DROP INDEX claims_late"))
        connection.execute(text("ALTER TABLE claims DROP COLUMN late_at"))
        connection.execute(text("ALTER TABLE claims DROP COLUMN twin_of"))
        connection.execute(text("DROP TABLE submissions"))
        connection.execute(text("INSERT INTO officers (name, password_hash, epoch) VALUES ('sari', '$argon2id$x', 3)"))
        connection.execute(text("UPDATE klaim_schema SET version_num = '0001'"))

    await store.backend.transact(back_to_the_first)
    await store.close()
    again = await opener(database_url, keyring)
    kept = await again.run(None, lambda session: session.file("f1"))
    assert kept == before
    assert kept.reading is None
    (claim,) = await again.claims(None, 1, 0)
    assert claim.notes == ()
    assert claim.late_at is None, "nobody promised a day for it"
    assert (claim.adapter, claim.submission_key, claim.twin_of) == ("", "", None)
    assert await again.officer("sari") == Officer("sari", "$argon2id$x", 3, "administrator"), (
        "could do everything before"
    )

    async def reading(session: Session) -> None:
        session.set_file(replace(kept, reading={"pages": []}))

    await again.run(key(1), reading)
    assert (await again.run(None, lambda session: session.file("f1"))).reading == {"pages": []}


async def test_whatever_is_personal_is_a_column_of_bytes(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)

    def types(connection: Connection) -> dict[str, str]:
        return {
            f"{table}.{column['name']}": str(column["type"])
            for table, (_, sealed) in sql.SEALED.items()
            for column in inspect(connection).get_columns(table)
            if column["name"] in sealed
        }

    found = await store.backend.transact(types)
    assert len(found) == sum(len(sealed) for _, sealed in sql.SEALED.values())
    assert set(found.values()) <= {"BLOB", "BYTEA"}


async def test_the_block_of_ids_is_one_step_of_the_sequence(
    postgres_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(postgres_url, keyring)
    step = await store.backend.read(
        lambda connection: connection.execute(
            text("SELECT increment_by FROM pg_sequences WHERE sequencename = 'outbox_ids'")
        ).scalar()
    )
    assert step == OUTBOX_BLOCK


def test_it_works_from_an_installed_wheel_in_any_folder(tmp_path: Path) -> None:
    """Built, unpacked without the project beside it, and started from elsewhere."""
    root = Path(__file__).parents[2]
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")]
    subprocess.run(build, cwd=root, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    installed, elsewhere = tmp_path / "100% installed", tmp_path / "elsewhere"
    elsewhere.mkdir()
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(wheel), str(installed)], check=True)
    program = (
        "import asyncio, bot.storage.migrate as m\n"
        "from bot.storage.store import SQLStore\n"
        "from bot.storage.crypto import Keyring\n"
        "async def main():\n"
        "    store = SQLStore('sqlite:///here.db', Keyring([b'k' * 32]))\n"
        "    await store.start()\n"
        "    print(m.__file__, await store.count_claims())\n"
        "    await store.close()\n"
        "asyncio.run(main())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert ran.stdout.strip() == f"{installed / 'bot/storage/migrate.py'} {{}}"
    assert (elsewhere / "here.db").exists()
