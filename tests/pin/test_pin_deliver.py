"""The order that delivers a PIN: sent once, told once, given up in time."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.pin.deliver import PinRequest, make_deliver, parse_subject, subject_of
from bot.pin.derive import pin
from bot.ports.conversations import StorageKey
from bot.ports.work import JobHandler, TryLater
from dialogs.model.events import Event, PinUndeliverable

SECRET = bytes(range(32))
KEY = StorageKey(1, 2, 3)
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PIN = pin(SECRET, "r1", "c1")
PHONE, MAIL = "+620000000001", "contoh@peserta.example"


class World:
    def __init__(self, channel: str = "sms") -> None:
        target = PHONE if channel == "sms" else MAIL
        self.request: PinRequest | None = PinRequest(
            "r1",
            "c1",
            KEY,
            channel,  # type: ignore[arg-type]  # the parametrised word
            target,
            "K7Q2",
            "KSP Maju",
            "id",
            START + timedelta(minutes=10),
        )
        self.now = START
        self.sent: list[tuple[str, ...]] = []
        self.faults: list[Exception] = []
        self.events: list[tuple[StorageKey, str, Event]] = []
        self.asked: list[str] = []

    def handler(self) -> JobHandler:
        return make_deliver(SECRET, self, self.lookup, self.compose, self.receive, now=lambda: self.now)

    async def lookup(self, subject: str) -> PinRequest | None:
        self.asked.append(subject)
        return self.request

    def compose(self, request: PinRequest, digits: str) -> tuple[str, str]:
        return (
            f"PIN Klaim {request.operator}",
            f"{request.operator}: PIN Klaim Anda {digits} (kode permintaan {request.code})",
        )

    async def receive(self, key: StorageKey, event_id: str, event: Event) -> None:
        self.events.append((key, event_id, event))

    async def sms(self, to: str, text: str, idempotency_key: str) -> None:
        self._fail()
        self.sent.append(("sms", to, text, idempotency_key))

    async def mail(self, to: str, subject: str, text: str, idempotency_key: str) -> None:
        self._fail()
        self.sent.append(("mail", to, subject, text, idempotency_key))

    def _fail(self) -> None:
        if self.faults:
            raise self.faults.pop(0)


FAILED = (KEY, "pin-failed:r1", PinUndeliverable("r1"))
TEXT = f"KSP Maju: PIN Klaim Anda {PIN} (kode permintaan K7Q2)"


async def test_a_pin_goes_out_by_sms() -> None:
    world = World()
    await world.handler()("1:2:3:::default|r1")
    assert world.asked == ["1:2:3:::default|r1"]
    assert world.sent == [("sms", PHONE, TEXT, "r1")]
    assert world.events == [], "the message itself is the word of it"


async def test_a_pin_goes_out_by_mail_with_a_subject() -> None:
    world = World("email")
    await world.handler()("s")
    assert world.sent == [("mail", MAIL, "PIN Klaim KSP Maju", TEXT, "r1")]
    assert world.events == []


async def test_a_request_that_is_no_longer_good_is_passed_over() -> None:
    world = World()
    world.request = None
    await world.handler()("s")
    assert (world.sent, world.events) == ([], [])


async def test_a_done_again_order_sends_the_same_digits_under_the_same_key() -> None:
    """A kill right after the sending repeats the order. The services know the key."""
    world = World()
    await world.handler()("s")
    await world.handler()("s")
    assert world.sent[0] == world.sent[1]
    assert world.events == []


async def test_a_service_not_ready_is_tried_five_times_within_two_minutes() -> None:
    world = World()
    world.faults = [TryLater(1, "503")] * 9
    deliver, tries = world.handler(), 1
    while True:
        try:
            await deliver("s")
        except TryLater as later:
            assert world.events == []
            world.now += timedelta(seconds=later.seconds)
            tries += 1
        else:
            break
    assert tries == 5
    assert world.now - START <= timedelta(minutes=2)
    assert world.events == [FAILED]


async def test_a_service_back_in_time_delivers() -> None:
    world = World()
    world.faults = [TryLater(1, "503")] * 4
    deliver = world.handler()
    for _ in range(4):
        with pytest.raises(TryLater):
            await deliver("s")
    await deliver("s")
    assert len(world.sent) == 1
    assert world.events == []


async def test_the_tries_of_one_request_are_not_those_of_another() -> None:
    world = World()
    world.faults = [TryLater(1, "503")] * 5
    deliver = world.handler()
    for _ in range(4):
        with pytest.raises(TryLater):
            await deliver("s")
    assert world.request is not None
    world.request = PinRequest("r2", "c1", KEY, "sms", PHONE, "ZZ22", "KSP Maju", "id", world.request.expires)
    with pytest.raises(TryLater):
        await deliver("s2")
    assert world.events == []


async def test_a_wait_the_service_asks_for_is_kept() -> None:
    world = World()
    world.faults = [TryLater(42, "429")]
    with pytest.raises(TryLater) as later:
        await world.handler()("s")
    assert later.value.seconds == 42


async def test_no_try_is_planned_for_when_the_pin_has_expired() -> None:
    world = World()
    world.now = START + timedelta(minutes=9, seconds=58)
    world.faults = [TryLater(1, "503")]
    await world.handler()("s")
    assert world.events == [FAILED]


@pytest.mark.parametrize("error", [ValueError("status 400"), UnicodeEncodeError("ascii", PHONE + TEXT, 0, 1, "no")])
async def test_a_refusal_for_good_is_told_at_once_and_logged_without_the_person(
    error: ValueError, caplog: pytest.LogCaptureFixture
) -> None:
    world = World()
    world.faults = [error]
    with caplog.at_level(logging.DEBUG):
        await world.handler()("s")
    assert world.events == [FAILED]
    assert "r1" in caplog.text
    assert not any(secret in caplog.text for secret in (PHONE, PIN, "K7Q2"))


def test_a_request_does_not_show_where_it_goes() -> None:
    assert PHONE not in repr(World().request)


def test_a_request_needs_an_aware_expiry() -> None:
    with pytest.raises(ValueError, match="must be aware"):
        PinRequest("r", "c", KEY, "sms", PHONE, "K7Q2", "KSP Maju", "id", START.replace(tzinfo=None))


@pytest.mark.parametrize("key", [KEY, StorageKey(1, -2, 3, 4, "b|c", "other|x")])
def test_a_subject_names_conversation_and_request(key: StorageKey) -> None:
    assert parse_subject(subject_of(key, "r1")) == (key, "r1")


@pytest.mark.parametrize("subject", ["", "r1", "1:2:3:::default|", "x|r1"])
def test_a_subject_that_is_none_is_refused(subject: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_subject(subject)
