"""From /start to "dana ditransfer" through the running process: all reasons, an officer at the desk, each push exactly once."""

from __future__ import annotations

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from bot.simulator.views import Message
from tests.e2e.load import CONFLICT
from tests.e2e.officer import Officer
from tests.e2e.process import UNPACED, BotProcess, Nursery, World, world
from tests.e2e.scripted_users import ELDER, Walk, label, person, words
from tests.patience import HANG_SECONDS, until

pytestmark = pytest.mark.timeout(4 * HANG_SECONDS)

REASONS = ("jht_resign", "jht_phk", "jht_pkwt", "jht_usia_56")
REASON = {"reason-1": "account_wrong", "about-1": "account"}
APPOINTMENT = {"day": "2099-12-07", "time": "10:00", "place": "Kantor cabang"}
PUSHED = {
    "verifying": ") sedang diperiksa petugas",
    "needs_correction": "perlu diperbaiki",
    "scheduled": "): Anda diminta datang",
    "approved": ") disetujui. ",
    "paying": "): dana sedang ditransfer",
    "paid": "): dana sudah ditransfer",
    "rejected": "belum bisa disetujui",
}

WAITS = "status = 'DELAYED' AND workflow_uuid LIKE 'due:%'"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


@pytest.fixture
async def bot(here: World, nursery: Nursery) -> BotProcess:
    bot = here.bot(nursery=nursery, command=UNPACED, webhook=True)
    await bot.start()
    return bot


def reference_in(receipt: Message) -> str:
    found = re.search(r"KLM-\w{4}-\w{4}", receipt.text)
    assert found, receipt.text
    return found[0]


async def filed(here: World, number: int, kind: str = "jht_resign") -> tuple[Walk, str]:
    """Somebody's whole claim; the walk and the reference on the receipt."""
    who = ELDER if kind == "jht_usia_56" else person(number)
    walk = Walk(here, here.telegram.participant(f"Peserta {number}"), who, kind=kind)
    await walk.begin()
    return walk, reference_in(await walk.go())


async def moved(officer: Officer, walk: Walk, reference: str, to: str, **typed: str) -> Message:
    """Move a claim and see it arrive. Raises AssertionError where the push does not come."""
    await officer.move(reference, to, **typed)
    return await walk.phone.wait_for(lambda message: reference in message.text and PUSHED[to] in message.text)


async def status(walk: Walk) -> str:
    await walk.phone.send("/status")
    return (await walk.phone.wait_for(words("status-title"))).text


def pushes(walk: Walk, to: str) -> int:
    return sum(PUSHED[to] in message.text for message in walk.phone.messages)


async def test_each_reason_side_by_side_from_start_to_paid(here: World, bot: BotProcess) -> None:
    done = await asyncio.gather(*(filed(here, number, kind) for number, kind in enumerate(REASONS)))
    async with Officer(bot) as officer:
        assert set(await officer.claims()) == {reference for _, reference in done}
        for walk, reference in done:
            way = ("verifying", "scheduled", "approved", "paying", "paid")
            for to in way:
                await moved(officer, walk, reference, to, **(APPOINTMENT if to == "scheduled" else {}))
                assert label(f"state-{to}") in await status(walk)
            await here.settled()
            assert {to: pushes(walk, to) for to in way} == dict.fromkeys(way, 1)
            page = await officer.claim(reference)
            assert walk.person.name in page
            assert label(f"claim-{walk.kind}") in page
    async with bot.store() as store:
        claims = await store.claims(None, 10, 0)
    assert {(claim.kind, claim.reference, claim.state) for claim in claims} == {
        (walk.kind, reference, "paid") for walk, reference in done
    }
    assert here.telegram.journal.invalid == []
    assert here.telegram.unanswered_presses() == []
    assert "Traceback" not in bot.log


async def test_a_correction_goes_back_and_forth_and_a_claim_can_be_withdrawn(here: World, bot: BotProcess) -> None:
    """needs_correction, the account is mended and filed again under the same number, verifying; then the person withdraws."""
    walk, reference = await filed(here, 3)
    async with Officer(bot) as officer:
        await moved(officer, walk, reference, "verifying")
        page = await officer.preview(reference, "needs_correction", **REASON)
        form = page[page.index('name="to" value="needs_correction"') :]
        seen = re.search(r'<blockquote><span lang="id">(.*?)</span>', form, re.S)
        assert seen
        asked = await moved(officer, walk, reference, "needs_correction", **REASON)
        assert unescape(seen[1]) == asked.text, "the officer saw before what the participant reads now"
        assert "Bank tidak mengenali nomor rekening yang diisi" in asked.text
        await walk.phone.press("✏️ Nomor rekening")
        await walk.phone.wait_for(words("q-account"))
        await walk.phone.send("1234567890")
        await walk.phone.wait_for(words("mend-review"))
        await walk.phone.press(label("btn-mend-send"))
        walk.answered = 0
        asked = await walk.phone.wait_for(words("pin-ask"))
        code = re.search(r"Kode permintaan: (\w{4})", asked.text)
        assert code
        await walk.phone.send(await walk.pin_of(code[1]))
        receipt = await walk.phone.wait_for(words("receipt-correction"))
        assert reference_in(receipt) == reference
        assert label("state-verifying") in await status(walk)
        assert "1234 5678 90" in re.sub(r"</?span[^>]*>", " ", await officer.claim(reference)).replace("  ", " ")
        await walk.phone.press(words("btn-withdraw"))
        await walk.phone.wait_for(words("withdraw-sure"))
        await walk.phone.press(label("btn-withdraw-yes"))
        await walk.phone.wait_for(words("withdrawn"))
        assert label("state-withdrawn") in await status(walk)
        with pytest.raises(AssertionError, match="offers no move"):
            await officer.move(reference, "approved")
    async with bot.store() as store:
        claims = await store.claims(None, 10, 0)
    assert [(claim.state, claim.revision, claim.answers["account"]) for claim in claims] == [
        ("withdrawn", 2, "1234567890")
    ]
    assert here.telegram.journal.invalid == []


async def test_two_open_claims_of_one_person_never_mix(here: World, bot: BotProcess) -> None:
    """Half a claim, then another one; a button of the first while in the second says where one is, and takes nothing."""
    phone = here.telegram.participant("Ulfah")
    first = Walk(here, phone, person(11))
    await first.begin()
    old = await first.go(until=words("q-was_phk"))
    await phone.send("/menu")
    await phone.wait_for(words("menu-what"))
    await phone.press(label("menu-claim"))
    second = Walk(here, phone, person(11), kind="jht_phk")
    await phone.wait_for(words("choose-situation"))
    second.answered = old.id
    asked = await second.go(until=words("q-nik"))
    pressed = await phone.press_data(old.id, next(button.data for button in old.buttons if button.label == "Ya") or "")
    assert words("button-other-claim-passing") in (await pressed.wait())["text"]
    second.answered = asked.id - 1
    reference = reference_in(await second.go())
    await phone.send("/klaim")
    await phone.wait_for(words("choose-situation"))
    await phone.press("▶️ " + label("claim-jht_resign"))
    resumed = await phone.wait_for(words("q-was_phk"))
    first.answered = resumed.id - 1
    assert reference_in(await first.go()) != reference
    async with bot.store() as store:
        claims = await store.claims(None, 10, 0)
    assert sorted(claim.kind for claim in claims) == ["jht_phk", "jht_resign"]
    assert next(claim for claim in claims if claim.kind == "jht_resign").answers["was_phk"] == "tidak"
    assert here.telegram.journal.invalid == []


async def test_a_reminder_comes_once_though_the_bot_was_away_meanwhile(here: World, nursery: Nursery) -> None:
    """A person who is too early is told the first day and reminded then. At night the reminder is put off."""
    bot = here.bot(nursery=nursery, command=UNPACED, webhook=True, settings={"TEST_HOUR": "10"})
    await bot.start()
    phone = here.telegram.participant("Benediktus")
    walk = Walk(here, phone, replace(person(8), letter_date="kemarin"))
    await walk.begin()
    await walk.go(until=words("refusal-waiting_resign-do"))
    await phone.press("Ingatkan")
    await phone.wait_for(words("reminder-set"))
    await here.settled()
    await bot.kill()
    [asked] = brought_near(bot)
    bot.settings["TEST_HOUR"] = "23"
    await bot.start()
    await until(lambda: waiting(bot) not in ([], [asked]))
    await here.settled()
    await bot.stop()
    assert not any(words("reminder") in message.text for message in phone.messages)
    [put_off] = brought_near(bot)
    assert put_off != asked
    bot.settings["TEST_HOUR"] = "10"
    await bot.start()
    told = await phone.wait_for(words("reminder"))
    assert label("btn-continue") in told.labels
    await here.settled()
    await bot.stop()
    await bot.start()
    await here.settled()
    assert sum(words("reminder") in message.text for message in phone.messages) == 1
    assert [call for call in here.telegram.journal.invalid if call.status != CONFLICT] == []


def waiting(bot: BotProcess) -> list[str]:
    """The reminders that wait for their day."""
    with closing(sqlite3.connect(bot.data / "klaim.sqlite")) as database:
        rows = database.execute(f"SELECT workflow_uuid FROM workflow_status WHERE {WAITS}")
        return [row[0] for row in rows]


def brought_near(bot: BotProcess) -> list[str]:
    """The same, due now: their day is changed in the stopped bot's own tables."""
    brought = waiting(bot)
    with closing(sqlite3.connect(bot.data / "klaim.sqlite")) as database, database:
        database.execute(f"UPDATE workflow_status SET delay_until_epoch_ms = 1000 WHERE {WAITS}")
    return brought
