"""Data on the disk: every place that holds something personal, searched byte by byte."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.ports.conversations import Message, Outgoing, Stored
from bot.ports.store import Session
from bot.storage.crypto import Keyring, Unreadable
from bot.storage.store import SQLStore
from dialogs.model.decisions import Move
from tests.storage.helpers import MINUTE, NOW, Opener, claim_row, failed_updates, file_row, files_of, hello, key

SECRETS = [
    f"Rahasia{place}Contoh"
    for place in (
        "Answers",
        "Outbox",
        "Failed",
        "Error",
        "Claim",
        "Reference",
        "Note",
        "File",
        "Refused",
        "Retry",
        "Page",
        "Caption",
        "Reading",
        "Difference",
    )
]
CONTROL = "PlantedInTheClear"


async def _live(store: SQLStore) -> None:
    answers, said, failed, error, claimed, reference, note, file, refused, retry, page, caption, reading, difference = (
        SECRETS
    )
    read = {"pages": [{"kind": "ktp", "verdict": None, "fields": {"name": [reading, 0.97]}}]}
    notes = ({"about": "difference", "field": "name", "given": difference, "read": reading},)

    async def living(session: Session) -> list[Outgoing]:
        session.save(key(1), Stored(CONTROL, 1, {"answers": {"name": answers}}))
        session.remember(key(1), "u1", "Said", None, CONTROL, NOW)
        session.keep_failed(key(1), "u2", {"text": failed}, error, NOW)
        session.add_file(file_row("f1", key(1), "c1", source={"name": file}, reading=read), NOW)
        session.add_claim(claim_row("c1", key(1), answers={"name": claimed}, reference=reference, notes=notes))
        session.set_claim(
            claim_row("c1", key(1), "rejected", answers={"name": claimed}, reference=reference, notes=notes),
            Move(NOW, "rejected", "sari", note),
        )
        spoken = [session.say(key(1), hello(said), NOW) for _ in range(3)]
        session.say(key(1), Message("document", "Daftar", paper={"title": page, "notes": [page]}), NOW)
        session.say(key(1), Message("photo", caption, picture={"file": "f1", "part": "line-1-name"}), NOW)
        return spoken

    first, second, third = await store.run(key(1), living)
    await store.sent(first, 1, NOW)
    await store.retry(second, NOW + MINUTE, retry)
    await store.undeliverable(third, refused, NOW)


def _forms(word: str) -> Iterable[bytes]:
    """A word as it could stand on the disk: plain, in hexadecimal, in base64 at any offset, in UTF-16."""
    plain = word.encode()
    yield from (plain, plain.hex().encode(), plain.hex().upper().encode(), word.encode("utf-16-le"))
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + plain)
        yield encoded[4 if offset else 0 : -4]


def _found(folder: Path, words: Iterable[str]) -> set[str]:
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {word for word in words for form in _forms(word) if any(form in content for content in contents)}


async def test_an_sqlite_file_its_log_and_its_leftovers_hold_nothing_readable(
    tmp_path: Path, keyring: Keyring, opener: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    store = await opener(f"sqlite:///{tmp_path / 'klaim.db'}", keyring)
    await _live(store)
    assert (tmp_path / "klaim.db-wal").stat().st_size > 0, "the log is searched too"
    assert _found(tmp_path, [*SECRETS, CONTROL]) == {CONTROL}
    await store.close()
    assert _found(tmp_path, [*SECRETS, CONTROL]) == {CONTROL}
    assert not [secret for secret in SECRETS if secret in caplog.text]


async def test_the_files_of_postgresql_hold_nothing_readable(
    server: Any, postgres_url: str, keyring: Keyring, opener: Opener
) -> None:
    store = await opener(postgres_url, keyring)
    await _live(store)
    server.psql("CHECKPOINT;")
    assert _found(Path(server.pgdata), [*SECRETS, CONTROL]) == {CONTROL}


async def test_all_of_it_can_be_read_with_the_key(database_url: str, keyring: Keyring, opener: Opener) -> None:
    """The counterpart of the search: the secrets are kept, only not readably."""
    store = await opener(database_url, keyring)
    await _live(store)
    (claim,) = await store.claims(None, 1, 0)
    (failed,) = await failed_updates(store)
    waiting = await store.unsent(NOW + MINUTE, 10)
    assert [outgoing.message.kind for outgoing in waiting] == ["send", "document", "photo"]
    stored = await store.run(key(1), lambda session: session.load(key(1)))
    file = await store.run(key(1), lambda session: session.file("f1"))
    kept = repr((claim, failed, waiting, stored, file))
    assert [secret for secret in SECRETS if secret not in kept] == ["RahasiaRefusedContoh", "RahasiaRetryContoh"]


@pytest.mark.parametrize(
    ("table", "column", "id", "look"),
    [
        (
            "conversations",
            "body",
            "key",
            lambda store, who: store.run(key(who), lambda session: session.load(key(who))),
        ),
        ("outbox", "body", "id", lambda store, who: store.unsent(NOW, 10)),
        ("claims", "body", "id", lambda store, who: store.claims(None, 10, 0)),
        ("files", "source", "id", lambda store, who: files_of(store, key(who))),
        ("files", "reading", "id", lambda store, who: files_of(store, key(who))),
        ("failed_updates", "body", "event_id", lambda store, who: failed_updates(store)),
        ("moves", "note", "claim", lambda store, who: store.claims(None, 10, 0)),
    ],
)
async def test_a_ciphertext_moved_to_another_row_does_not_open(
    database_url: str, keyring: Keyring, opener: Opener, table: str, column: str, id: str, look: Any
) -> None:
    """Write access to the database without a key must not give one participant's data to another."""
    store = await opener(database_url, keyring)

    async def living(session: Session, who: int) -> None:
        session.save(key(who), Stored("x", 1, {"name": "Budi"}))
        session.say(key(who), hello(), NOW)
        session.keep_failed(key(who), f"u{who}", {}, "boom", NOW)
        session.add_file(file_row(f"f{who}", key(who), f"c{who}", reading={"pages": []}), NOW)
        session.add_claim(claim_row(f"c{who}", key(who), moves=(Move(NOW, "filing", "participant", "catatan"),)))

    for who in (1, 2):
        await store.run(key(who), lambda session, who=who: living(session, who))
    assert await look(store, 1)
    move = text(
        f"UPDATE {table} SET {column} = (SELECT {column} FROM {table} ORDER BY {id} DESC LIMIT 1) "
        f"WHERE {id} = (SELECT {id} FROM {table} ORDER BY {id} LIMIT 1)"
    )
    await store.backend.transact(lambda connection: connection.execute(move))
    with pytest.raises(Unreadable, match="moved"):
        await look(store, 1)


async def test_without_the_key_nothing_opens(database_url: str, keyring: Keyring, opener: Opener) -> None:
    store = await opener(database_url, keyring)
    await _live(store)
    await store.close()
    stranger = await opener(database_url, Keyring([b"x" * 32]))
    with pytest.raises(Unreadable, match="not in the ring"):
        await stranger.run(key(1), lambda session: session.load(key(1)))
