"""Handing a claim over ends well, however often it goes wrong before."""

from __future__ import annotations

import pytest
from structlog.testing import capture_logs

from bot.ports.submission import Receipt, Uncertain, Unreachable
from bot.ports.work import TryLater
from bot.submission.base import Adapter
from dialogs.model.events import ClaimDelayed, ClaimMoved, ClaimRecorded
from tests.submission.conftest import START


class Service(Adapter):
    """A submission service on a bad day: `troubles` are raised first; what it took it remembers by key."""

    name = "bad day"

    def __init__(self, *troubles: Exception, took_it: bool = False) -> None:
        self.troubles = list(troubles)
        self.took_it = took_it
        self.filed: dict[str, Receipt] = {}
        self.calls: list[str] = []

    async def submit(self, claim, idempotency_key):
        self.calls.append("submit")
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble is None or self.took_it:
            assert idempotency_key not in self.filed, "filed twice"
            self.filed[idempotency_key] = Receipt(f"REF-{len(self.filed) + 1}")
        if trouble:
            raise trouble
        return self.filed[idempotency_key]

    async def status(self, idempotency_key):
        self.calls.append("status")
        return self.filed.get(idempotency_key)


async def submit(world, service) -> None:
    await world.submit(service)


async def test_a_claim_is_handed_over_and_recorded_under_its_reference(world):
    await world.file()
    await submit(world, Service())
    assert world.events == {"recorded:c1:1": ClaimRecorded("c1", 1, "REF-1")}
    assert (await world.claim()).state == "recorded"


async def test_the_order_done_twice_files_and_tells_once(world):
    await world.file()
    service = Service()
    await submit(world, service)
    await submit(world, service)
    assert service.calls.count("submit") == 1
    assert list(world.events) == ["recorded:c1:1"]


async def test_an_outage_is_told_once_and_the_claim_is_sent_when_it_ends(world):
    await world.file()
    service = Service(Unreachable(), Unreachable(), Unreachable())
    for _ in range(3):
        with pytest.raises(TryLater):
            await submit(world, service)
        world.later(minutes=10)
    assert world.events == {"delayed:c1:1": ClaimDelayed("c1", 1, START.isoformat())}
    assert (await world.claim()).state == "filing"
    await submit(world, service)
    assert (await world.claim()).reference == "REF-1"


async def test_the_waits_grow_with_the_outage_and_stay_bounded_for_days(world):
    await world.file()
    waits = []
    for _ in range(400):
        with pytest.raises(TryLater) as later:
            await submit(world, Service(Unreachable()))
        waits.append(later.value.seconds)
        world.later(seconds=later.value.seconds)
    assert waits == sorted(waits)
    assert 4 <= waits[0] <= 6
    assert 27 * 60 <= waits[-1] <= 33 * 60
    assert (world.now() - (await world.claim()).filed_at).days >= 5


async def test_claims_do_not_all_come_back_in_the_same_second(world):
    waits = set()
    for number in range(20):
        await world.file(f"many-{number}", nik=str(number))
        with pytest.raises(TryLater) as later:
            await world.submit(Service(Unreachable()), f"many-{number}")
        waits.add(later.value.seconds)
    assert len(waits) > 10


async def test_after_a_time_out_the_service_is_asked_before_anything_is_sent_again(world):
    await world.file()
    service = Service(Uncertain(), took_it=True)
    with pytest.raises(TryLater):
        await submit(world, service)
    assert (await world.claim()).state == "unknown"
    assert world.events == {"unknown:c1:1": ClaimMoved("c1", "unknown", by="service")}
    await submit(world, service)
    assert service.calls == ["status", "submit", "status"]
    assert (await world.claim()).state == "recorded"
    assert len(service.filed) == 1


async def test_after_a_time_out_that_lost_the_claim_it_is_sent_again(world):
    await world.file()
    service = Service(Uncertain())
    with pytest.raises(TryLater):
        await submit(world, service)
    await submit(world, service)
    assert service.calls == ["status", "submit", "status", "submit"]
    assert (await world.claim()).reference == "REF-1"


async def test_a_process_killed_between_sending_and_recording_sends_nothing_twice(world):
    await world.file()
    service = Service()

    async def killed(key, event_id, event):
        raise SystemExit

    with pytest.raises(SystemExit):
        await world.submit(service, receive=killed)
    assert world.events == {}
    await submit(world, service)
    assert service.calls.count("submit") == 1
    assert (await world.claim()).state == "recorded"


async def test_a_corrected_claim_goes_out_under_its_new_revision(world):
    await world.file(state="verifying", revision=2)
    service = Service(Uncertain())
    with pytest.raises(TryLater):
        await submit(world, service)
    assert world.events == {"delayed:c1:2": ClaimDelayed("c1", 2, START.isoformat())}, (
        "what was recorded before is not unknown now"
    )
    key = (await world.claim()).submission_key
    service.filed[f"{key}.1"] = Receipt("REF-0")
    await submit(world, service)
    assert f"{key}.2" in service.filed
    assert world.events["recorded:c1:2"] == ClaimRecorded("c1", 2, "REF-2")
    assert (await world.claim()).state == "verifying"


async def test_a_withdrawn_claim_is_not_handed_over(world):
    await world.file()
    await world.move("withdrawn", "participant")
    service = Service()
    await submit(world, service)
    assert service.calls == []
    assert world.events == {}


async def test_an_adapter_that_breaks_is_told_as_a_delay_and_the_claim_is_tried_again(world):
    await world.file()
    with capture_logs() as lines, pytest.raises(TryLater):
        await submit(world, Service(ZeroDivisionError("secret detail")))
    assert ("submission_broke", "ZeroDivisionError") in {(line["event"], line.get("error")) for line in lines}
    assert "secret detail" not in str(lines)
    assert world.events == {"delayed:c1:1": ClaimDelayed("c1", 1, START.isoformat())}


async def test_a_claim_that_is_not_stored_is_an_error(world):
    with pytest.raises(LookupError, match="claim c1 is to be submitted but is not stored"):
        await submit(world, Service())


async def test_the_log_names_the_claim_and_nobody(world):
    await world.file()
    with capture_logs() as lines:
        with pytest.raises(TryLater):
            await submit(world, Service(Unreachable("secret detail")))
        await submit(world, Service())
    assert [line["event"] for line in lines] == ["submission_delayed", "claim_recorded"]
    assert {key for line in lines for key in line} == {
        *("event", "log_level", "claim", "revision", "seconds", "why", "submission")
    }
    assert "secret detail" not in str(lines)
