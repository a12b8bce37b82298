"""A new key in front, everything sealed anew, the old key dropped."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.ports.officers import Officer
from bot.storage.blobs import Blobs
from bot.storage.crypto import Keyring, Unreadable
from bot.storage.rekey import rekey
from tests.storage.helpers import (
    NEW_KEYRING,
    NOW,
    Opener,
    RecordingWork,
    claim_row,
    failed_updates,
    file_row,
    key,
    loaded,
    receiving,
    saving,
)

ONLY_NEW = Keyring([b"n" * 32])


async def test_after_rekeying_the_old_key_can_be_dropped(
    database_url: str,
    tmp_path: Path,
    keyring: Keyring,
    work: RecordingWork,
    opener: Opener,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bot.storage.rekey.ROWS", 3)
    old = await opener(database_url, keyring, work)
    await Blobs.at(tmp_path / "files", keyring).put("b1", b"photo")

    async def living(session, who: int) -> None:
        await receiving(key(who), f"u{who}")(session)
        session.keep_failed(key(who), f"bad{who}", {"who": who}, "boom", NOW)
        session.add_file(file_row(f"f{who}", key(who), f"c{who}", reading={"fingerprints": [f"{who}"]}), NOW)
        session.add_claim(claim_row(f"c{who}", key(who), notes=[{"about": "unread", "document": "ktp"}]))

    for who in range(8):
        await old.run(key(who), lambda session, who=who: living(session, who))
    await old.put_officer(Officer("sari", None, 0, totp_secret="JBSWY3DPEHPK3PXP"))
    await old.put_officer(Officer("budi", None, 0))
    (first, *_) = await old.unsent(NOW, 1)
    await old.undeliverable(first, "blocked", NOW)
    await old.close()

    both = await opener(database_url, NEW_KEYRING, work)
    await both.run(key(100), saving(key(100), a=1))
    counts = await rekey(both, Blobs.at(tmp_path / "files", NEW_KEYRING))
    assert counts == {
        "conversations": 8, "outbox": 8, "failed_updates": 8, "files": 8, "claims": 8, "moves": 0, "officers": 1,
        "claim_terms": 8, "desk_entries": 0, "bank_files": 0,
        "blobs": 1,
    }  # fmt: skip
    assert set((await rekey(both, Blobs.at(tmp_path / "files", NEW_KEYRING))).values()) == {0}
    await both.close()

    new = await opener(database_url, ONLY_NEW, work)
    assert [(await loaded(new, key(who))).data["count"] for who in range(8)] == [1] * 8
    assert len(await new.unsent(NOW, 100)) == 7
    claims = await new.claims(None, 100, 0)
    assert [claim.notes for claim in claims] == [({"about": "unread", "document": "ktp"},)] * 8
    assert len(await failed_updates(new)) == 8
    file = await new.run(None, lambda session: session.file("f1"))
    assert (await new.officer("sari")).totp_secret == "JBSWY3DPEHPK3PXP"
    assert (file.source["unique"], file.reading) == ("AQAD", {"fingerprints": ["1"]})
    assert await Blobs.at(tmp_path / "files", ONLY_NEW).get("b1") == b"photo"


async def test_conversations_go_on_while_everything_is_sealed_anew(
    database_url: str, keyring: Keyring, work: RecordingWork, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.rekey.ROWS", 2)
    old = await opener(database_url, keyring, work)
    for who in range(12):
        await old.run(key(who), receiving(key(who), f"u{who}-0"))
    await old.close()
    store = await opener(database_url, NEW_KEYRING, work)
    chats = [store.run(key(who), receiving(key(who), f"u{who}-{turn}")) for turn in (1, 2) for who in range(12)]
    await asyncio.gather(rekey(store), *chats)
    await store.close()
    new = await opener(database_url, ONLY_NEW, work)
    for who in range(12):
        assert (await loaded(new, key(who))).data == {"count": 3, "events": [f"u{who}-{turn}" for turn in range(3)]}


async def test_a_row_whose_key_is_missing_stops_it(database_url: str, keyring: Keyring, opener: Opener) -> None:
    """Silence here would let the operator drop the last key that opens somebody's claim."""
    old = await opener(database_url, keyring)
    await old.run(key(1), saving(key(1), a=1))
    await old.close()
    stranger = await opener(database_url, ONLY_NEW)
    with pytest.raises(Unreadable, match="not in the ring"):
        await rekey(stranger)
