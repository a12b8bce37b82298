"""Several invented people who go through their claims side by side, and what is promised to each of them."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from bot.storage.blobs import Blobs
from tests.e2e.process import UNPACED, BotProcess, Nursery, World, world
from tests.e2e.scripted_users import Walk, inline, person, words
from tests.e2e.transcripts import Told, told, written
from tests.storage.helpers import all_claims, failed_updates

CONFLICT = 409
"""HTTP status of a long poll that the bot left for the next one. Nobody hears of it."""
AT_ONCE = 8
"""People in the chat at a time, and how many different ones there are: a later one has other accounts and the same story."""


@dataclass
class Crowd:
    """Keeps so many people busy until `close`; each finishes the claim it has begun."""

    world: World
    at_once: int = AT_ONCE
    meddle: Callable[[Walk], Awaitable[None]] | None = None
    """Callback after each action of anybody."""
    walks: list[Walk] = field(default_factory=list)
    present: list[Walk] = field(default_factory=list)
    """Those of them that are not at their end."""
    closed: bool = False
    _numbers: itertools.count[int] = field(default_factory=itertools.count)

    def close(self) -> None:
        """Nobody new comes."""
        self.closed = True

    async def one_after_the_other(self) -> None:
        """One place in the crowd: a claim at least, and more as long as it is open."""
        while True:
            walk = self._arrive(next(self._numbers))
            await walk.begin()
            await walk.go()
            self.present.remove(walk)
            if self.closed:
                return

    async def once(self) -> None:
        """All come once, at the same time."""
        self.close()
        await asyncio.gather(*(self.one_after_the_other() for _ in range(self.at_once)))

    def _arrive(self, number: int) -> Walk:
        phone = self.world.telegram.participant(f"Peserta {number}")
        who = number % self.at_once
        walk = Walk(self.world, phone, person(who), by_pad=who % 2 == 1)
        if self.meddle is not None:
            walk.between = partial(self.meddle, walk)
        self.walks.append(walk)
        self.present.append(walk)
        return walk


@dataclass(frozen=True)
class Ending:
    """Result of one person's claim: all that must be the same whatever happened to the bot meanwhile."""

    told: list[Told]
    written: list[str]
    kind: str
    state: str
    answers: dict[str, object]
    slots: list[str]


def _without_answers_to_clear(messages: list[Told], cleared: int) -> list[Told]:
    """Whoever began anew on the pad of a dead bot may hear of old buttons for it: their own doing, not the bot's.

    What they hear shows the menu, so it ends the question before it.
    """
    left_out = [message.id for message in messages if cleared and message.text.startswith(words("button-old"))]
    kept = [message for message in messages if message.id not in left_out]
    return [
        replace(message, ended=not message.labels and any(message.id < other for other in left_out)) for message in kept
    ]


async def endings(bot: BotProcess, walks: list[Walk]) -> list[Ending]:
    """Read what is stored about each walk. Raises AssertionError where somebody has not exactly one claim, or a file is not theirs."""
    blobs = Blobs.at(bot.data / "files", bot.keyring)
    async with bot.store() as store:
        rows = await all_claims(store)
        failed = await failed_updates(store)
    assert not failed, f"updates failed: {[one.error for one in failed]}"
    found = []
    for walk in walks:
        own = [row for row in rows if row.key.chat_id == walk.phone.id]
        assert len(own) == 1, f"{walk.phone.name} has {len(own)} claims"
        row = own[0]
        for slot, (file,) in row.files.items():
            assert await blobs.get(file) == walk.sent[inline(f"doc-{slot}")], (
                f"{walk.phone.name}: {slot} is another file"
            )
        assert len(row.files) == len(walk.sent), f"{walk.phone.name}: files are missing"
        found.append(
            Ending(
                _without_answers_to_clear(told(walk.phone.messages, walk.here.telegram.journal.calls), walk.cleared),
                written(walk.phone.messages),
                row.kind,
                row.state,
                dict(row.answers),
                sorted(row.files),
            )
        )
    assert len(rows) == len(walks), "claims of nobody"
    return found


_undisturbed: list[Ending] = []


async def undisturbed(folder: Path, nursery: Nursery, people: int = AT_ONCE) -> list[Ending]:
    """Endings of so many people when nothing happens to the bot. Those known from an earlier test are not made again.

    Raises AssertionError for a call Telegram refuses.
    """
    if len(_undisturbed) < people:
        async with world(folder) as here:
            bot = here.bot(nursery=nursery, command=UNPACED)
            await bot.start()
            crowd = Crowd(here, people)
            await crowd.once()
            await here.settled()
            await bot.stop()
            assert [call for call in here.telegram.journal.invalid if call.status != CONFLICT] == []
            _undisturbed[:] = await endings(bot, crowd.walks)
    return _undisturbed[:people]
