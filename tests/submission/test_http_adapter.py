"""Claims over real HTTP to a system of somebody else, that files them once, however it behaves."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.ports.submission import Balance, Membership, NotOffered, Participant, Receipt, Uncertain, Unreachable
from bot.ports.work import TryLater
from bot.submission.http.documents import Links
from bot.submission.http.options import Options
from tests.submission.http_world import line_of
from tests.submission.receiver import SECRET
from tests.submission.test_exactly_one import confirm_many, hand_over

SOMEBODY = Participant("3271010101900001", "11012345678", date(1990, 1, 1))


async def test_a_claim_arrives_with_its_answers_and_its_documents(world):
    async with line_of(world) as line:
        await world.file()
        await line.attach("c1", b"the front", b"the back" * 1000)
        await world.submit(line.adapter)
        claim = await world.claim()
        assert (claim.state, claim.reference) == ("recorded", "SYS-1")
        assert list(line.system.ledger) == [f"{claim.submission_key}.1"]
        assert line.system.files == {"c1-photo-0": b"the front", "c1-photo-1": b"the back" * 1000}
        assert line.system.calls == ["GET claims", "POST claims"]


async def test_documents_may_be_fetched_by_links_that_expire(world):
    async with line_of(world, documents="link") as line, aiohttp.ClientSession() as session:
        await world.file()
        await line.attach("c1", b"the front")
        links = Links(world.store.keyring.derive("submission documents"), line.bot_url)
        await world.submit(line.adapter)
        assert line.system.files == {}, "nothing goes along"
        link, expires = links.link("c1-photo-0", world.now())
        assert expires - world.now() == timedelta(hours=24)

        async def fetched(address):
            async with session.get(address) as answer:
                return answer.status, await answer.read()

        assert await fetched(link) == (200, b"the front")
        assert (await fetched(link.replace("photo-0", "photo-1")))[0] == 403
        assert (await fetched(link[:-1] + ("0" if link[-1] != "0" else "1")))[0] == 403
        assert (await fetched(link.partition("?")[0]))[0] == 403
        unknown, _ = links.link("of-nobody", world.now())
        assert (await fetched(unknown))[0] == 404
        world.later(hours=25)
        assert (await fetched(link))[0] == 403


@pytest.mark.parametrize(
    ("mood", "raised", "filed"),
    [
        ("500", Unreachable, 0),
        ("503", Unreachable, 0),
        ("429", Unreachable, 0),
        ("403", Unreachable, 0),
        ("redirect", Unreachable, 0),
        ("close", Uncertain, 0),
        ("bad json", Uncertain, 0),
        ("no claim", Uncertain, 0),
        ("endless", Uncertain, 0),
        ("accept and close", Uncertain, 1),
        ("accept and 500", Unreachable, 1),
        ("accept and bad json", Uncertain, 1),
    ],
)
async def test_whatever_the_system_does_the_claim_is_filed_once(world, mood, raised, filed):
    async with line_of(world) as line:
        await world.file()
        claim = await world.handing(line.adapter).placing.place(await world.claim())
        line.system.moods.append(mood)
        with pytest.raises(raised):
            await line.adapter.submit(claim, f"{claim.submission_key}.1")
        assert len(line.system.ledger) == filed
        await world.submit(line.adapter)
        assert (await world.claim()).reference == "SYS-1"
        assert len(line.system.ledger) == 1


async def test_a_time_out_asks_before_it_sends_again(world):
    async with line_of(world, send_seconds=0.5) as line:
        await world.file()
        line.system.moods.append("accept and hang")
        with pytest.raises(TryLater):
            await world.submit(line.adapter)
        assert (await world.claim()).state == "unknown"
        await world.submit(line.adapter)
        assert line.system.calls == ["GET claims", "POST claims", "GET claims"]
        assert (await world.claim()).state == "recorded"


async def test_a_system_that_is_not_there_is_unreachable(world):
    async with line_of(world) as line:
        pass
    with pytest.raises(Unreachable, match="ClientConnectorError"):
        await line.adapter.status("a.1")
    await line.adapter.stop()


async def test_the_wait_the_system_asks_for_is_kept(world):
    async with line_of(world) as line:
        await world.file()
        line.system.moods.append("429")
        line.system.retry_after = "1234"
        with pytest.raises(TryLater) as later:
            await world.submit(line.adapter)
        assert later.value.seconds == 1234
        line.system.moods.append("429")
        line.system.retry_after = "Wed, 21 Oct 2026 07:28:00 GMT"
        with pytest.raises(TryLater) as later:
            await world.submit(line.adapter)
        assert later.value.seconds < 10


async def test_a_refusal_is_kept_tried_again_and_shown_to_the_operator(world):
    async with line_of(world) as line:
        await world.file()
        line.system.mood = "403"
        with capture_logs() as lines, pytest.raises(TryLater):
            await world.submit(line.adapter)
        assert {"event": "submission_refused", "status": 403, "log_level": "error"} in lines
        line.system.mood = ""
        await world.submit(line.adapter)
        assert (await world.claim()).state == "recorded"


async def test_a_slow_system_gets_its_time(world):
    async with line_of(world) as line:
        line.system.mood = "slow"
        await line.recorded()
        assert (await world.claim()).state == "recorded"


async def test_a_hundred_confirmations_crashes_and_doubled_reports_are_one_claim(world):
    async with line_of(world) as line:
        names = await confirm_many(world)
        line.system.moods.extend(["accept and close", "accept and 500", "500"])
        await hand_over(world, names, crashes=10, service=line.adapter)
        assert len(line.system.ledger) == 1
        holder = (await world.store.claims(None, 10, 0))[0].id
        said = [await line.report("verifying", claim=holder) for _ in range(3)]
        assert [(status, answer["changed"]) for status, answer in said] == [(200, True), (200, False), (200, False)]
        assert {(await world.claim(name)).reference for name in names} == {"SYS-1"}
        assert [move.state for move in (await world.claim(holder)).moves].count("verifying") == 1


async def test_a_correction_goes_out_under_the_next_revision(world):
    async with line_of(world) as line:
        await line.recorded()
        for state in ("verifying", "needs_correction"):
            await world.move(state, "service")

        async def correct(session):
            session.set_claim(replace(await session.claim("c1"), revision=2, answers={"nik": "3271010101900009"}))

        await world.store.run(None, correct)
        await world.submit(line.adapter)
        key = (await world.claim()).submission_key
        assert list(line.system.ledger) == [f"{key}.1", f"{key}.2"]
        assert {entry["reference"] for entry in line.system.ledger.values()} == {"SYS-1"}
        assert (await world.claim()).state == "verifying"


async def test_what_the_system_can_do_is_asked_of_it(world):
    async with line_of(world) as line:
        assert line.adapter.capabilities == {"submit", "status"}, "until it has told"
        await line.adapter.start()
        async with asyncio.timeout(600):
            while "balance" not in line.adapter.capabilities:
                await asyncio.sleep(0.01)
        line.system.participants[SOMEBODY.nik, "verification"] = {"found": True, "active": True}
        line.system.participants[SOMEBODY.nik, "balance"] = {"amount": 12_500_000, "as_of": "2026-10-31"}
        assert await line.adapter.verify(SOMEBODY) == Membership(True, True, None)
        assert await line.adapter.balance(SOMEBODY) == Balance(12_500_000, date(2026, 10, 31))


async def test_of_a_stranger_nothing_is_told(world):
    async with line_of(world) as line:
        line.system.participants[SOMEBODY.nik, "verification"] = {"found": False, "active": True}
        assert await line.adapter.verify(SOMEBODY) == Membership(False)
        line.system.participants.clear()
        assert await line.adapter.verify(SOMEBODY) == Membership(False)
        with pytest.raises(LookupError, match="knows no balance"):
            await line.adapter.balance(SOMEBODY)


async def test_a_system_that_tells_nothing_has_the_least(world):
    async with line_of(world) as line:
        line.system.capabilities = None
        for call in (line.adapter.verify(SOMEBODY), line.adapter.balance(SOMEBODY)):
            with pytest.raises(NotOffered, match=r"^the system does not offer (verify|balance)$"):
                await call


async def test_what_is_declared_is_not_asked(world):
    async with line_of(world, capabilities="submit,status,withdraw") as line:
        await line.adapter.start()
        assert line.adapter.capabilities == {"submit", "status", "withdraw"}
        assert line.system.calls == []


async def test_a_claim_taken_back_is_told_to_the_system_once_it_has_it(world):
    async with line_of(world) as line:
        await line.recorded()
        await world.move("withdrawn", "participant")
        line.system.mood = "500"
        with pytest.raises(TryLater):
            await world.submit(line.adapter)
        line.system.mood = ""
        await world.submit(line.adapter)
        assert line.system.withdrawn == [f"{(await world.claim()).submission_key}.1"]


async def test_the_receipt_may_bring_news_with_it(world):
    async with line_of(world) as line:
        await world.file()
        claim = await world.handing(line.adapter).placing.place(await world.claim())
        at = world.now().isoformat()
        line.system.ledger[f"{claim.submission_key}.1"] = {
            "reference": "SYS-9",
            "statuses": [{"id": "1", "state": "verifying", "at": at}],
        }
        await world.submit(line.adapter)
        assert ((await world.claim()).state, (await world.claim()).reference) == ("verifying", "SYS-9")


async def test_nothing_of_a_person_is_in_a_log_or_an_address(world):
    with capture_logs() as lines:
        async with line_of(world) as line:
            await line.recorded()
            line.system.mood = "bad json"
            with pytest.raises(Unreachable):
                await line.adapter.verify(SOMEBODY)
            shown = repr(line.adapter._client) + repr(line.adapter._options)
    assert SOMEBODY.nik not in str(lines) + str(line.system.calls) + shown
    assert SECRET not in shown


@pytest.mark.parametrize(
    "url", ["", "http://sistem.contoh.or.id", "ftp://x", "https://", "https://a:b@c", "https://[::1"]
)
def test_claims_go_over_https_only(url):
    with pytest.raises(ValueError, match="wants KLAIM_SUBMISSION_URL"):
        Options.read({"KLAIM_SUBMISSION_URL": url, "KLAIM_SUBMISSION_SECRET": SECRET})


def test_a_receipt_without_news_is_the_receipt_of_before():
    assert Receipt("R") == Receipt("R", ())
