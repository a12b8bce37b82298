"""The door of the conversations over a real store: an event loads and keeps its conversation as aiogram's people know it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot import conversations
from bot.conversations import Conversations
from bot.ports.conversations import Stored
from bot.ports.store import Session
from bot.storage.crypto import Keyring
from bot.storage.fsm import FSMContext, SessionStorage
from dialogs.engine.context import StepResult
from dialogs.engine.path import UnreachablePlace
from dialogs.engine.upgrades import restore
from dialogs.model.conversation import FORMAT, Conversation
from dialogs.model.events import CommandReceived, TextReceived
from tests.dialogs import storing
from tests.dialogs.checks import BEGIN, environment_at
from tests.storage.helpers import AnyStore, Opener, RecordingWork, key, loaded

OLD = sorted(
    path for version in range(1, FORMAT) for path in storing.folder(version).glob("*_with_a_waiting_file.json")
)
"""Conversations as former releases stored them, in the middle of what the format has changed since."""


def door(store: AnyStore) -> Conversations:
    """The conversations over a store, on a day of long ago."""
    return Conversations(store, lambda now, seed: environment_at(now, int.from_bytes(seed)), now=lambda: BEGIN)


async def put(store: AnyStore, stored: Stored) -> None:
    """Store a conversation as it is."""

    async def work(session: Session) -> None:
        session.save(key(1), stored)

    await store.run(key(1), work)


async def test_what_an_event_made_of_a_conversation_is_its_state_and_its_data(store: AnyStore) -> None:
    receive = door(store).receive
    await receive(key(1), "tg:1", CommandReceived("start", "", 1))

    async def look(session: Session) -> tuple[str | None, dict[str, Any]]:
        context = FSMContext(SessionStorage(session), key(1))
        return await context.get_state(), await context.get_data()

    for number in range(2, 5):
        await receive(key(1), f"tg:{number}", TextReceived("halo", number))
        state, data = await store.run(key(1), look)
        now = restore(data, FORMAT)
        assert state == now.phase
        assert now == await door(store).conversation(key(1))


async def test_a_conversation_begins_in_the_operators_language_and_with_no_state_before(store: AnyStore) -> None:
    english = Conversations(store, lambda now, seed: environment_at(now, 1), locale="en", now=lambda: BEGIN)
    assert await english.conversation(key(1)) == Conversation(locale="en")
    assert await loaded(store, key(1)) is None, "who is looked at only is not kept"
    await english.receive(key(1), "tg:1", CommandReceived("start", "", 1))
    assert (await english.conversation(key(1))).locale == "en"


@pytest.mark.parametrize("path", OLD, ids=lambda path: f"{path.parent.name}-{path.stem}")
async def test_a_conversation_of_a_former_release_is_upgraded_once(path: Path, store: AnyStore) -> None:
    """Upgraded again at its second event, it would lose the photos that are looked into, and what was read in others."""
    data, version = json.loads(path.read_text(encoding="utf-8")), int(path.parent.name.removeprefix("v"))
    upgraded = restore(data, version)
    await put(store, Stored(upgraded.phase, version, data))
    for number in (1, 2, 3):
        await door(store).receive(key(1), f"tg:{number}", TextReceived("halo", number))
        stored = await loaded(store, key(1))
        assert stored is not None
        assert stored.version == FORMAT
        now = await door(store).conversation(key(1))
        for one, before in zip(now.drafts, upgraded.drafts, strict=True):
            assert (one.files, one.inbox) == (before.files, before.inbox)
            assert before.answers.items() <= one.answers.items(), "what is presumed today may be added"


async def test_a_place_the_answers_do_not_lead_to_is_never_kept(
    store: AnyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake of the dialogue's, made here for once."""
    data = json.loads((storing.folder(FORMAT) / "jht_resign_at_phone.json").read_text(encoding="utf-8"))
    before = restore(data, FORMAT)
    await put(store, Stored(before.phase, FORMAT, data))

    def astray(conversation: Conversation, event: object, environment: object) -> StepResult:
        draft = conversation.draft
        assert draft is not None
        return StepResult(conversation.with_draft(replace(draft, place="review")))

    with monkeypatch.context() as patch:
        patch.setattr(conversations, "step", astray)
        with pytest.raises(UnreachablePlace, match="lead to phone, not to review"):
            await door(store).receive(key(1), "tg:1", TextReceived("halo", 1))
    assert await door(store).conversation(key(1)) == before
    received = await door(store).receive(key(1), "tg:1", TextReceived("halo", 1))
    assert not received.duplicate, "nothing of it has happened"


async def test_an_update_reads_nothing_but_what_came_with_the_beginning_of_its_transaction(
    sqlite_url: str, keyring: Keyring, work: RecordingWork, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await opener(sqlite_url, keyring, work)
    await door(store).receive(key(1), "tg:1", CommandReceived("start", "", 1))
    writer: Any = store.backend._writer  # type: ignore[attr-defined]  # it is SQLite's
    trips: list[str] = []

    def counted(name: str) -> None:
        trip = getattr(writer, name)

        async def counting(*given: Any) -> Any:
            trips.append(name)
            return await trip(*given)

        monkeypatch.setattr(writer, name, counting)

    for name in ("begin", "fetch", "write", "commit"):
        counted(name)
    await door(store).receive(key(1), "tg:2", TextReceived("halo", 2))
    assert trips == ["begin", "write", "commit"]
