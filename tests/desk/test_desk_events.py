"""The stream by which a page of the desk hears of changes: whom it tells, what, and until when."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

import pytest
from desk_world import ANSWERS, Browser

from bot.changes import Changes
from bot.desk.presence import EXPIRES, MOST_STREAMS, Presence
from bot.desk.sessions import IDLE
from dialogs.model.decisions import Decision
from tests.patience import HANG_SECONDS

STREAM = {"Accept": "text/event-stream"}


@asynccontextmanager
async def listening(browser: Browser, query: str = "") -> AsyncIterator[AsyncIterator[str]]:
    """The lines of a stream, the first of which has come: from then on it hears of everything."""
    async with browser.stream("GET", f"/desk/peristiwa{query}", headers=STREAM) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        lines = response.aiter_lines()
        await anext(lines)
        yield lines


async def heard(lines: AsyncIterator[str], wanted: str) -> None:
    async with asyncio.timeout(HANG_SECONDS):
        async for line in lines:
            if line == wanted:
                return
    raise AssertionError(f"the stream ended without {wanted!r}")


async def test_a_change_is_told_without_a_word_about_the_claim(officer, world):
    row = await world.file()
    async with listening(officer) as lines:
        await world.move(row.id, "verifying", Decision(), "budi")
        async with asyncio.timeout(HANG_SECONDS):
            said = [line async for line in _until(lines, "data:")]
    assert [line for line in said if line.strip(": ")] == ["event: changed", "data:"]


async def _until(lines: AsyncIterator[str], last: str) -> AsyncIterator[str]:
    async for line in lines:
        yield line
        if line == last:
            return


async def test_a_stream_ends_with_its_session(officer, world, monkeypatch):
    monkeypatch.setattr("bot.desk.events.HEARTBEAT_SECONDS", 0.05)
    async with listening(officer) as lines:
        await world.store.change_officer("sari dewi", {}, end_all=True)
        await heard(lines, "event: over")
        async with asyncio.timeout(HANG_SECONDS):
            assert [line async for line in lines if line not in ("", "data:")] == [], "and nothing after it"
    assert (await officer.get("/desk/peristiwa", headers=STREAM)).status_code == 303


async def test_neither_a_stream_nor_a_list_fetched_again_keeps_a_session_alive(officer, world, monkeypatch):
    monkeypatch.setattr("bot.desk.events.HEARTBEAT_SECONDS", 0.05)
    async with listening(officer) as lines:
        world.time += IDLE - timedelta(minutes=1)
        await heard(lines, ": ")
        assert (await officer.get("/desk/", headers={"HX-Request": "true"})).status_code == 200
        world.time += timedelta(minutes=2)
        await heard(lines, "event: over")
    assert (await officer.get("/desk/")).status_code == 303


async def test_a_claim_of_another_branch_has_no_stream_and_no_word_of_who_has_it_open(world, address):
    hidden = await world.file(answers={**ANSWERS, "branch": {"id": "sumenep", "name": "Sumenep"}})
    async with Browser(address) as browser:
        await browser.enter(world, "budi", role="officer", branches=["pamekasan"])
        for path in (
            f"/desk/peristiwa?klaim={hidden.id}",
            "/desk/peristiwa?klaim=none",
            f"/desk/klaim/{hidden.id}/bersama",
        ):
            assert (await browser.get(path)).status_code == 404


async def test_nobody_listens_without_signing_in(browser):
    assert (await browser.get("/desk/peristiwa", headers=STREAM)).status_code == 303


async def test_an_officer_has_a_few_streams_and_gets_one_again_once_another_is_closed(officer, world, monkeypatch):
    monkeypatch.setattr("bot.desk.events.HEARTBEAT_SECONDS", 0.05)
    async with AsyncExitStack() as stack:
        for _ in range(MOST_STREAMS):
            await stack.enter_async_context(listening(officer))
        assert (await officer.get("/desk/peristiwa", headers=STREAM)).status_code == 204
    async with asyncio.timeout(HANG_SECONDS):
        while True:
            async with officer.stream("GET", "/desk/peristiwa", headers=STREAM) as response:
                if response.status_code == 200:
                    break
            await asyncio.sleep(0.01)


# --- who has what open ---------------------------------------------------------------------------------------------------


def test_a_claim_counts_as_open_until_its_page_is_closed_or_silent(world):
    presence, now = Presence(), world.time
    first, second = presence.begin("sari"), presence.begin("budi")
    presence.see("sari", first, "c1", now)
    presence.see("budi", second, "c1", now)
    assert presence.others("c1", "sari", now) == ("budi",)
    assert presence.others("c1", "wayan", now) == ("budi", "sari")
    assert presence.others("c2", "wayan", now) == ()
    presence.see("sari", first, "c1", now + EXPIRES)
    assert presence.others("c1", "wayan", now + EXPIRES) == ("sari",), "nothing was heard of the other page"
    presence.end("sari", first, "c1")
    assert presence.others("c1", "wayan", now) == ("budi",)
    presence.end("budi", second, "c1")
    assert presence.others("c1", "wayan", now) == ()
    assert presence.changes.count == 4, "opened twice, closed twice; a sign of life is no change"


async def test_whoever_waits_for_a_change_hears_of_each_and_of_those_before():
    changes = Changes()
    waiting = [asyncio.create_task(changes.after(0)) for _ in range(3)]
    await asyncio.sleep(0)
    changes.note()
    assert await asyncio.gather(*waiting) == [1, 1, 1]
    changes.note()
    assert await changes.after(1) == 2
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(changes.after(2), 0.01)
