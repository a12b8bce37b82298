"""The standing of a filed claim is kept in one place: its row. The conversation is handed it with every event."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.conversations import Conversations
from bot.ports.claims import ClaimRow
from bot.ports.conversations import Stored
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from dialogs.law.claim_lifecycle import IllegalMove
from dialogs.model.codec import to_data
from dialogs.model.conversation import FORMAT, NOT_READ, Filed
from dialogs.model.decisions import Move, Reason
from dialogs.model.events import ClaimMoved, ClaimRecorded, TextReceived
from tests.dialogs import storing
from tests.dialogs.checks import BEGIN, environment_at
from tests.dialogs.scripted_users import begin, file
from tests.dialogs.support import Chat
from tests.storage.helpers import AnyStore, Opener, RecordingWork, key, loaded

CLOSED = Reason("account_closed", "account")


def door(store: AnyStore) -> Conversations:
    return Conversations(store, lambda now, seed: environment_at(now, int.from_bytes(seed)), now=lambda: BEGIN)


def filed_chat() -> Chat:
    """Somebody who has filed a claim that is not recorded yet."""
    chat = Chat()
    begin(chat, "jht_resign")
    file(chat)
    return chat


async def keep(store: AnyStore, chat: Chat) -> str:
    """Store the conversation of a chat and the rows of its claims. Returns the id of the claim."""

    async def work(session: Session) -> None:
        session.save(key(1), Stored(chat.conversation.phase, FORMAT, to_data(chat.conversation)))
        for row in chat.rows.values():
            session.add_claim(row)

    await store.run(key(1), work)
    return chat.filed.id


async def row_of(store: AnyStore, claim: str) -> ClaimRow:
    row = await store.run(None, lambda session: session.claim(claim))
    assert row is not None
    return row


async def test_the_stored_conversation_does_not_say_where_its_claim_stands(store: AnyStore) -> None:
    claim = await keep(store, filed_chat())
    receive = door(store).receive
    await receive(key(1), "recorded", ClaimRecorded(claim, 1, "KLM-7Q2K-M4XW"))
    await receive(key(1), "verifying", ClaimMoved(claim, "verifying", "sari dewi"))
    await receive(key(1), "correction", ClaimMoved(claim, "needs_correction", "sari dewi", None, (CLOSED,)))
    stored = await loaded(store, key(1))
    assert stored is not None
    (kept,) = stored.data["filed"]
    standing = {"state", "filed_at", "changed_at", "reference", "moves", "reasons", "revision", "standing"}
    assert not set(kept) & standing, "the row has these"
    assert "needs_correction" not in json.dumps(kept)
    (filed,) = (await door(store).conversation(key(1))).filed
    row = await row_of(store, claim)
    assert (filed.state, filed.reference, filed.reasons) == ("needs_correction", "KLM-7Q2K-M4XW", (CLOSED,))
    assert [(move.state, move.by) for move in row.moves] == [
        ("recorded", "service"),
        ("verifying", "sari dewi"),
        ("needs_correction", "sari dewi"),
    ]
    assert filed.standing.moves == tuple(row.moves), "one history for both sides"


async def test_what_the_row_says_is_what_the_participant_is_told(store: AnyStore) -> None:
    """A row changed by hand, as an operator may have to, is the truth for the next event."""
    claim = await keep(store, filed_chat())

    async def by_hand(session: Session) -> None:
        row = await session.claim(claim)
        assert row is not None
        session.set_claim(replace(row, state="verifying"), Move(BEGIN, "verifying", "budi"))

    await store.run(None, by_hand)
    with pytest.raises(IllegalMove):
        await door(store).receive(key(1), "recorded", ClaimMoved(claim, "paid", "sari dewi"))
    await door(store).receive(key(1), "approved", ClaimMoved(claim, "approved", "sari dewi"))
    assert (await row_of(store, claim)).state == "approved"


async def test_the_doubled_fields_of_an_older_conversation_give_way_to_the_row(store: AnyStore) -> None:
    data: dict[str, Any] = json.loads(
        (storing.folder(4) / "jht_resign_to_be_corrected.json").read_text(encoding="utf-8")
    )
    (before,) = data["filed"]
    assert before["state"] == "needs_correction", "kept twice until format 4"
    row = ClaimRow(
        id=before["id"],
        key=key(1),
        kind=before["kind"],
        version=before["version"],
        revision=1,
        state="verifying",
        reference="KLM-AAAA-BBBB",
        answers=before["answers"],
        files={},
        locale="id",
        filed_at=BEGIN,
        updated_at=BEGIN,
        moves=(Move(BEGIN, "recorded", "service"), Move(BEGIN, "verifying", "budi")),
    )

    async def work(session: Session) -> None:
        session.save(key(1), Stored(data["phase"], 4, data))
        session.add_claim(row)

    await store.run(key(1), work)
    await door(store).receive(key(1), "tg:1", TextReceived("halo", 1))
    (filed,) = (await door(store).conversation(key(1))).filed
    assert (filed.state, filed.reference, filed.note) == ("verifying", "KLM-AAAA-BBBB", None)
    stored = await loaded(store, key(1))
    assert stored is not None
    assert stored.version == FORMAT
    assert "state" not in stored.data["filed"][0]


async def test_a_claim_whose_row_is_gone_is_left_out_and_the_chat_goes_on(
    store: AnyStore, caplog: pytest.LogCaptureFixture
) -> None:
    chat = filed_chat()
    gone = chat.filed.id
    chat.rows.clear()
    await keep(store, chat)
    received = await door(store).receive(key(1), "tg:1", TextReceived("/status", 1))
    assert received.outgoing
    assert (await door(store).conversation(key(1))).filed == ()
    assert f"claims {gone} of a conversation are no longer stored" in caplog.text


async def test_only_people_with_a_filed_claim_cost_its_reads(
    sqlite_url: str, keyring: Keyring, work: RecordingWork, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await opener(sqlite_url, keyring, work)
    await keep(store, filed_chat())
    await door(store).receive(key(2), "tg:1", TextReceived("halo", 1))
    writer: Any = store.backend._writer  # type: ignore[attr-defined]  # it is SQLite's
    fetch, trips = writer.fetch, []

    async def counting(*given: Any) -> Any:
        trips.append("fetch")
        return await fetch(*given)

    monkeypatch.setattr(writer, "fetch", counting)
    await door(store).receive(key(2), "tg:2", TextReceived("halo", 2))
    assert trips == []
    await door(store).receive(key(1), "tg:3", TextReceived("halo", 3))
    assert len(trips) == 2, "the claim; its moves and its newest entry in the audit"


def test_a_filed_claim_nobody_has_read_stands_nowhere() -> None:
    read: Mapping[str, Any] = to_data(filed_chat().conversation)["filed"][0]
    assert "standing" not in read
    assert Filed("C", "jht_resign", 1).standing is NOT_READ
