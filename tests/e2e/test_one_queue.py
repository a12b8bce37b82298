"""The bot as `bot.main` wires it: whatever happens to a conversation waits in one queue."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import select

from bot.main import App
from bot.ports.conversations import StorageKey
from bot.settings import Settings
from bot.storage.tables import events
from dialogs.model.events import TextReceived
from tests.e2e.process import free_port

BUDI, SARI = StorageKey(1, 901, 901), StorageKey(1, 902, 902)


async def test_a_decision_waits_for_the_update_that_is_being_received(tmp_path: Path) -> None:
    app = App(Settings(data=tmp_path / "data", listen=f"127.0.0.1:{free_port()}", reading="off"))
    await app.start()
    assert app.parts is not None
    try:
        async with app.parts.isolation.lock(BUDI):
            # As the dispatcher holds it while an update of his is received.
            decision = asyncio.create_task(app.parts.tell(BUDI, "decision", TextReceived("halo", 2)))
            await app.parts.tell(SARI, "of another", TextReceived("halo", 1))
            await app.parts.conversations.receive(BUDI, "update", TextReceived("halo", 1))
        await decision
        query = select(events.c.event_id).order_by(events.c.id)
        happened = await app.parts.store.backend.read(lambda connection: connection.execute(query).scalars().all())
    finally:
        await app.stop()
    # Nobody has these chats, so hearing of that may come between.
    assert [one for one in happened if not one.startswith("blocked:")] == ["of another", "update", "decision"]
