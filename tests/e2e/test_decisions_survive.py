"""kill -9 in the seconds before a decision is sent: it is sent once all the same, and one that was undone never."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.ports.audit import AuditFilter
from tests.e2e.officer import Officer
from tests.e2e.process import UNPACED, Nursery, world
from tests.e2e.test_whole_claim import PUSHED, filed, pushes
from tests.patience import HANG_SECONDS

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)


async def test_a_decision_outlives_a_killed_process_and_an_undone_one_does_not(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with world(tmp_path) as here:
        bot = here.bot(nursery=nursery, command=UNPACED, webhook=True)
        await bot.start()
        kept, sent = await filed(here, 1)
        undone, unsent = await filed(here, 2)
        async with Officer(bot) as officer:
            await officer.move(unsent, "verifying")
            await officer.undo(unsent)
            await officer.move(sent, "verifying")
        await bot.kill()
        await bot.start()
        await kept.phone.wait_for(lambda message: PUSHED["verifying"] in message.text)
        async with bot.store() as store:
            async with asyncio.timeout(HANG_SECONDS):
                while await store.desk_entries_in("pending", None, 9) or await store.desk_entries_in(
                    "sending", None, 9
                ):
                    await asyncio.sleep(0.1)
            claims = {claim.reference: claim for claim in await store.claims(None, 10, 0)}
            told = await store.audit.entries(AuditFilter(action="decision_sent"), None, 9)
        states = {reference: claim.state for reference, claim in claims.items()}
        assert states == {sent: "verifying", unsent: "recorded"}
        assert [entry.note.claim for entry in told] == [claims[sent].id], "the audit tells it once"
        await here.settled()
        assert (pushes(kept, "verifying"), pushes(undone, "verifying")) == (1, 0)
        await bot.stop()
