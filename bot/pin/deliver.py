"""The job `deliver_pin`: derives the PIN, has it sent, and tells the conversation how it went."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.pin.derive import pin
from bot.ports.conversations import StorageKey
from bot.ports.delivery import PinDelivery
from bot.ports.work import JobHandler, TryLater
from dialogs.model.events import Event, PinUndeliverable

# The waits between five tries: somebody sits before the chat, and after two minutes another way is better than another try.
WAITS_SECONDS = (5.0, 15.0, 30.0, 60.0)
_REMEMBERED = 10_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PinRequest:
    """A request for a PIN that is still good. `target` is a phone number in E.164 or a mail address; `expires` is aware."""

    id: str
    claim: str
    key: StorageKey
    channel: Literal["sms", "email"]
    target: str = field(repr=False)
    code: str
    operator: str
    locale: str
    expires: datetime

    def __post_init__(self) -> None:
        if self.expires.tzinfo is None:
            raise ValueError(f"PIN request {self.id}: `expires` must be aware")


Lookup = Callable[[str], Awaitable[PinRequest | None]]
"""The request a job's subject names, or None when a newer one took its place, it expired, or its conversation is gone."""

Compose = Callable[[PinRequest, str], tuple[str, str]]
"""(request, PIN) to (subject, text) in the request's language; the subject is for mails only."""

Receive = Callable[[StorageKey, str, Event], Awaitable[object]]
"""Tells a conversation of an event: (whose, unique id of the event, event)."""


def subject_of(key: StorageKey, request_id: str) -> str:
    """The subject of a `deliver_pin` job."""
    return f"{key}|{request_id}"


def parse_subject(subject: str) -> tuple[StorageKey, str]:
    """Undo `subject_of`. Raises ValueError for anything else."""
    key, bar, request_id = subject.rpartition("|")
    if not bar or not request_id:
        raise ValueError("the subject of a PIN job must be <key>|<request id>")
    return StorageKey.parse(key), request_id


def make_deliver(
    secret: bytes,
    delivery: PinDelivery,
    lookup: Lookup,
    compose: Compose,
    receive: Receive,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> JobHandler:
    """The handler of `deliver_pin` jobs.

    A request that is no longer good is passed over in silence. One that was sent needs no word: the message itself is it. Refused for
    good, or not sent in five tries or before it expires: `PinUndeliverable`, under `pin-failed:<id>`. In between: raises TryLater.
    Tries are counted in memory, so a restart grants five more; the idempotency key (the request's id) and the expiry bound those.
    The durable engine waits between them, so no library for tries in a process can.
    """
    tries: OrderedDict[str, int] = OrderedDict()

    async def deliver_pin(subject: str) -> None:
        request = await lookup(subject)
        if request is None:
            return
        title, text = compose(request, pin(secret, request.id, request.claim))
        try:
            if request.channel == "sms":
                await delivery.sms(request.target, text, request.id)
            else:
                await delivery.mail(request.target, title, text, request.id)
        except TryLater as error:
            done = tries.pop(request.id, 0)
            wait = max(WAITS_SECONDS[done], error.seconds) if done < len(WAITS_SECONDS) else None
            if wait is not None and now() + timedelta(seconds=wait) < request.expires:
                tries[request.id] = done + 1
                if len(tries) > _REMEMBERED:
                    tries.popitem(last=False)
                raise TryLater(wait, str(error)) from None
            _log.warning("the PIN of request %s was tried %d times in vain: %s", request.id, done + 1, error)
            await receive(request.key, f"pin-failed:{request.id}", PinUndeliverable(request.id))
            return
        except ValueError as error:
            # Only a plain one was worded by the port; its subclasses may quote what they choked on.
            why = str(error) if type(error) is ValueError else type(error).__name__
            _log.warning("the PIN of request %s can't be delivered: %s", request.id, why)
            tries.pop(request.id, None)
            await receive(request.key, f"pin-failed:{request.id}", PinUndeliverable(request.id))
            return
        tries.pop(request.id, None)

    return deliver_pin
