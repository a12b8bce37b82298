"""The simulated officer shows the whole story and steps aside for a real one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.submission.simulated_officer import PAUSE, first_step, simulate
from dialogs.model.events import ClaimMoved


async def step(world):
    return await simulate("c1", store=world.store, receive=world.receive, now=world.now)


async def recorded(world):
    await world.file()
    await world.move("recorded", "service", reference="KLM-0000-0000")
    return first_step("c1", world.now())


async def test_a_claim_goes_from_recorded_to_paid_within_a_minute(world):
    job = await recorded(world)
    began, jobs = world.now(), [job]
    while job:
        assert job.kind == "simulate"
        assert job.subject == "c1"
        assert job.at > world.now()
        world.time = job.at
        job = await step(world)
        jobs += [job] if job else []
    assert [move.state for move in (await world.claim()).moves] == [
        "filing",
        "recorded",
        "verifying",
        "approved",
        "paying",
        "paid",
    ]
    assert len({one.id for one in jobs}) == len(jobs) == 4
    assert world.now() - began == 4 * PAUSE < timedelta(minutes=1)


async def test_every_step_says_that_it_is_simulated(world):
    await recorded(world)
    while await step(world):
        pass
    assert world.events == {
        f"sim:c1:{to}": ClaimMoved("c1", to, by="simulation") for to in ("verifying", "approved", "paying", "paid")
    }


async def test_once_paid_nothing_more_happens(world):
    await recorded(world)
    while await step(world):
        pass
    before = await world.claim()
    assert await step(world) is None
    assert await world.claim() == before


async def test_it_stops_for_good_once_an_officer_has_moved_the_claim(world):
    await recorded(world)
    await step(world)
    await world.move("approved", "sari dewi")
    before = await world.claim()
    assert await step(world) is None
    assert await world.claim() == before


async def test_it_leaves_a_claim_to_the_officer_who_has_taken_it(world):
    await recorded(world)
    await step(world)

    async def take(session):
        session.set_claim(replace(await session.claim("c1"), officer="tamu"))

    await world.store.run(None, take)
    assert await step(world) is None
    assert (await world.claim()).state == "verifying"


async def test_it_stops_while_a_correction_is_wanted_and_after_it(world):
    await recorded(world)
    await step(world)
    await world.move("needs_correction", "sari dewi")
    assert await step(world) is None
    await world.move("verifying", "participant")
    assert await step(world) is None
    assert (await world.claim()).state == "verifying"


async def test_an_officer_who_is_quicker_by_a_moment_wins(world):
    await recorded(world)
    await step(world)

    async def too_late(key, event_id, event):
        await world.move("rejected", "sari dewi")
        return await world.receive(key, event_id, event)

    assert await simulate("c1", store=world.store, receive=too_late, now=world.now) is None
    assert [move.by for move in (await world.claim()).moves][-2:] == ["simulation", "sari dewi"]
    assert (await world.claim()).state == "rejected"


async def test_a_withdrawn_claim_is_left_alone(world):
    await recorded(world)
    await step(world)
    await world.move("withdrawn", "participant")
    assert await step(world) is None
    assert (await world.claim()).state == "withdrawn"


async def test_a_claim_not_yet_recorded_is_not_moved(world):
    await world.file()
    assert await step(world) is None
    assert (await world.claim()).state == "filing"
    assert world.events == {}


async def test_starting_it_twice_is_one_order(world):
    assert first_step("c1", world.now()).id == first_step("c1", world.now() + PAUSE).id


async def test_a_claim_that_is_not_stored_is_an_error(world):
    with pytest.raises(LookupError, match="claim c1 is to be simulated but is not stored"):
        await step(world)
