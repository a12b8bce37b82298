"""The sandbox lives out what the last two digits of the KPJ ask for, once, and remembers it through a restart."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.ports.submission import Membership, Participant
from bot.ports.work import TryLater
from bot.submission.codes import coded
from bot.submission.sandbox import ENDINGS, PAUSE, TRIES, Ledger, SandboxSubmission, ending_of, table
from dialogs.model.events import ClaimMoved
from tests.submission.test_exactly_one import confirm_many, hand_over

KPJ = "110123456"


@pytest.fixture
async def sandbox(world):
    made = SandboxSubmission(world.tools(), slow_seconds=0.0)
    # The lives are moved on by hand, as the clock is.
    made._live = lambda: None
    yield made
    await made.stop()


async def file(world, digits: str) -> None:
    await world.file(kpj=[KPJ + digits])


async def live(world, sandbox, steps: int = 8) -> list[str]:
    """Let so many pauses pass; returns the states so far."""
    for _ in range(steps):
        world.later(seconds=PAUSE.total_seconds())
        await sandbox.advance()
    return [move.state for move in (await world.claim()).moves]


async def correct(world, revision: int) -> None:
    async def work(session):
        row = await session.claim("c1")
        session.set_claim(replace(row, revision=revision, answers={**row.answers, "name": f"Nama {revision}"}))

    await world.store.run(None, work)


ENDS = {
    "00": "paid", "01": "rejected", "02": "needs_correction", "03": "rejected", "04": "rejected", "05": "paid",
    "06": "needs_correction", "07": "needs_correction", "08": "rejected", "09": "needs_correction", "10": "paid",
    "50": "paid", "51": "paid", "52": "paid", "53": "paid", "54": "paid", "55": "filing", "60": "recorded",
}  # fmt: skip


@pytest.mark.parametrize("digits", [ending.digits for ending in ENDINGS])
async def test_each_ending_ends_as_the_table_says(world, sandbox, digits):
    await file(world, digits)
    for _ in range(TRIES + 2):
        try:
            await world.submit(sandbox)
            break
        except TryLater:
            world.later(seconds=20)
    states = await live(world, sandbox)
    assert states[-1] == ENDS[digits], states
    if states[-1] != "needs_correction":
        return
    for revision in (2, 3):
        await correct(world, revision)
        await world.submit(sandbox)
        if (await live(world, sandbox))[-1] == "paid":
            return
    raise AssertionError("a corrected claim is paid")


def test_any_other_kpj_lives_happily():
    assert ending_of("11012345699") is ending_of("11012345600") is ending_of(None)


def test_each_ending_is_told_once_and_its_codes_are_known():
    assert len({ending.digits for ending in ENDINGS}) == len(ENDINGS) == len(ENDS)
    reasons = [reason for one in ENDINGS for step in (*one.life, *one.corrected) for reason in step.reasons]
    assert [coded(reason) for reason in reasons] == reasons, "the catalogue has them, about what they are about"
    assert all(f"| `{ending.digits}` | {ending.told} |" in table() for ending in ENDINGS)


async def test_a_hundred_confirmations_and_crashes_are_one_claim_and_one_life(world, sandbox):
    names = await confirm_many(world)
    await hand_over(world, names, crashes=10, service=sandbox)
    assert sandbox.ledger.count() == 1
    holder = (await world.store.claims(None, 10, 0))[0].id
    for _ in range(8):
        world.later(seconds=PAUSE.total_seconds())
        await asyncio.gather(sandbox.advance(), sandbox.advance())
    states = [move.state for move in (await world.claim(holder)).moves]
    assert states == ["filing", "recorded", "verifying", "approved", "paying", "paid"]
    told = {event.by for event in world.events.values() if isinstance(event, ClaimMoved)}
    assert told == {"simulation"}, "people are told that it is only played"


async def test_a_life_goes_on_after_a_restart_from_where_it_was(world, sandbox):
    await file(world, "00")
    await world.submit(sandbox)
    assert (await live(world, sandbox, 2))[-1] == "approved"
    await sandbox.stop()
    again = SandboxSubmission(world.tools())
    again._live = lambda: None
    assert (await again.status(f"{(await world.claim()).submission_key}.1")).reference == "SANDBOX-0001"
    assert (await live(world, again, 2))[-2:] == ["paying", "paid"]
    await again.stop()


async def test_a_step_made_and_not_written_down_is_made_once(world, sandbox, monkeypatch):
    await file(world, "00")
    await world.submit(sandbox)

    def crash(*_):
        raise SystemExit

    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "go_on", crash)
        with pytest.raises(SystemExit):
            await live(world, sandbox, 1)
    assert (await live(world, sandbox, 1))[-2:] == ["recorded", "verifying"]


async def test_the_lives_run_by_themselves(world):
    running = SandboxSubmission(world.tools(), pause=PAUSE * 0)
    await file(world, "00")
    await world.submit(running)
    async with asyncio.timeout(600):
        while (await world.claim()).state != "paid":
            await asyncio.sleep(0.01)
    await running.stop()


async def test_nothing_is_made_before_the_first_claim(world):
    unused = SandboxSubmission(world.tools())
    await unused.start()
    await unused.stop()
    assert not (world.folder / "sandbox.sqlite").exists()


async def test_a_claim_taken_back_lives_no_longer(world, sandbox):
    await file(world, "00")
    await world.submit(sandbox)
    await world.move("withdrawn", "participant")
    await world.submit(sandbox)
    assert (await live(world, sandbox))[-1] == "withdrawn"
    assert sandbox.ledger.due(world.now().timestamp()) == []


async def test_nothing_of_a_person_is_in_the_ledger(world, sandbox):
    await file(world, "06")
    await world.submit(sandbox)
    content = (world.folder / "sandbox.sqlite").read_bytes()
    assert b"3271010101900001" not in content
    assert KPJ.encode() not in content


async def test_a_participant_is_as_the_kpj_says(sandbox):
    def somebody(digits):
        return Participant("3271010101900001", KPJ + digits, date(1990, 1, 1))

    assert await sandbox.verify(somebody("00")) == Membership(True, False, False)
    assert await sandbox.verify(somebody("01")) == Membership(True, True, False)
    assert await sandbox.verify(somebody("04")) == Membership(False, False, False)
    assert (await sandbox.balance(somebody("05"))).amount > 15_000_000
