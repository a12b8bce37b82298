"""The job `verify`: asks a submission service about the participant of a draft, and tells the conversation.

The service must not become an oracle: every question goes through `bot.submission.guard`. A service that does not answer is left alone
after a few tries; the claim goes on without, and an officer looks at the participant all the same.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from bot.ports.conversations import StorageKey
from bot.ports.submission import NotOffered, Participant, Submission, Uncertain, Unreachable
from bot.ports.work import JobHandler
from bot.submission.base import Receive
from bot.submission.guard import Guard, TooMany
from dialogs.model.events import ParticipantVerified

_log = logging.getLogger(__name__)

TRIES = 4
WAIT_SECONDS, LONGEST_WAIT_SECONDS = 2.0, 20.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a participant. `about` has the values it is made of, as the dialogue has them."""

    service: Submission
    about: tuple[str, str, str]

    @property
    def participant(self) -> Participant:
        """The participant. Raises ValueError for a birth date that is none."""
        nik, kpj, born = self.about
        return Participant(nik, kpj, date.fromisoformat(born))


def make_verifier(
    look: Callable[[StorageKey, str], Awaitable[Asked | None]],
    guard: Guard,
    receive: Receive,
    *,
    wait_seconds: float = WAIT_SECONDS,
) -> JobHandler:
    """Return the handler of `verify`. `look` finds the question of a draft, None where there is none any more."""
    patiently = AsyncRetrying(
        retry=retry_if_exception_type((Unreachable, Uncertain)),
        wait=wait_exponential(wait_seconds, max=LONGEST_WAIT_SECONDS),
        stop=stop_after_attempt(TRIES),
        reraise=True,
    )

    async def verify(subject: str) -> None:
        whose, draft, question = subject.rsplit("|", 2)
        key = StorageKey.parse(whose)
        asked = await look(key, draft)
        if asked is None:
            return

        try:
            known = await guard.ask(key, asked.participant, partial(patiently, asked.service.verify))
        except TooMany as error:
            _log.info("a participant was not looked up: %s", error)
        except (Unreachable, Uncertain, NotOffered) as error:
            _log.warning("the submission service %s looked nobody up: %s", asked.service.name, type(error).__name__)
        else:
            told = ParticipantVerified(draft, asked.about, known.found, known.active, known.several_kpj)
            await receive(key, f"verified:{question}", told)

    return verify
