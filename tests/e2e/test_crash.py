"""kill -9 at any moment of a claim: no answer lost, no question lost, no claim filed twice, at most one message repeated.

KLAIM_TEST_KILLS: how many times the bot is killed (20). KLAIM_TEST_SEED: where and when, as printed by a run that failed.
"""

from __future__ import annotations

import asyncio
import os
import random
import secrets
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.journal import Call
from tests.e2e.crowd import CONFLICT, Crowd, endings, undisturbed
from tests.e2e.people import words
from tests.e2e.process import PACED, UNPACED, BotProcess, Nursery, World, world
from tests.e2e.transcripts import differences
from tests.e2e.watching import Moment, WatchedDrawer, WatchedJournal, watched

KILLS = int(os.environ.get("KLAIM_TEST_KILLS", "20"))
LONGEST_LIFE = 2.5
"""Seconds after which a bot is killed that has not come to where it was to die."""

pytestmark = pytest.mark.timeout(120 + 4 * KILLS)

CALLS: dict[str, tuple[str, ...]] = {
    "fetching updates": ("getUpdates",),
    "speaking": ("sendMessage",),
    "changing a message": ("editMessageText", "editMessageReplyMarkup", "deleteMessage"),
    "answering a press": ("answerCallbackQuery",),
    "looking at a photo": ("getFile", "download", "sendChatAction"),
    "delivering a PIN": ("sms",),
}
FILING = (words("filing"), words("receipt"))


@dataclass(frozen=True)
class Death:
    """Where it dies: at the `nth` of these calls, before or after it is done; or after so many seconds."""

    where: str
    moment: Moment = "before"
    nth: int = 1
    seconds: float = LONGEST_LIFE

    def fits(self, moment: Moment, method: str, params: dict[str, Any]) -> bool:
        if moment != self.moment:
            return False
        if self.where == "filing":
            return method == "sendMessage" and any(words in str(params.get("text")) for words in FILING)
        return method in CALLS.get(self.where, ())


def drawn(chance: random.Random) -> Death:
    """Where the bot dies next."""
    where = chance.choice(["being born", "any time", "any time", "filing", *CALLS])
    if where == "being born":
        return Death(where, seconds=chance.uniform(0.0, 0.3))
    if where == "any time":
        return Death(where, seconds=chance.uniform(0.2, 1.5))
    often = where in ("speaking", "answering a press", "changing a message")
    return Death(where, chance.choice(("before", "after")), chance.randint(1, 12 if often else 3))


@dataclass
class Reaper:
    """Kills a bot where it is to die, and notes what was on everybody's screen when the next one is born."""

    world: World
    bot: BotProcess
    chance: random.Random
    journal: WatchedJournal
    drawer: WatchedDrawer
    deaths: list[Death] = field(default_factory=list)
    next_ids: list[dict[int, int]] = field(default_factory=list)
    """For each birth after a death, by chat: the id of the next message."""
    calls: list[int] = field(default_factory=list)
    """For each death: the number of the last call before it."""

    async def reap(self, times: int) -> None:
        """Start the bot and kill it, so many times."""
        for _ in range(times):
            death = drawn(self.chance)
            self.deaths.append(death)
            self.bot.command = self.chance.choice((PACED, UNPACED))
            came = self._lie_in_wait(death)
            await self.bot.start(ready=False)
            try:
                async with asyncio.timeout(death.seconds):
                    await came.wait()
            except TimeoutError:
                came.set()
                self.bot.kill_now()
            await self.bot.kill()
            # What it had written into its connections is still read and done.
            await asyncio.sleep(0.05)
            self.next_ids.append({chat.id: chat.next_message_id for chat in self.world.telegram.chats.values()})
            self.calls.append(self.journal.calls[-1].number if self.journal.calls else 0)
            print(f"{len(self.deaths)}: {death}, {len(self.world.telegram.updates.pending())} updates waiting")

    def _lie_in_wait(self, death: Death) -> asyncio.Event:
        came, left = asyncio.Event(), death.nth

        def heard(moment: Moment, method: str, params: dict[str, Any]) -> None:
            nonlocal left
            if came.is_set() or not death.fits(moment, method, params):
                return
            left -= 1
            if left == 0:
                self.bot.kill_now()
                came.set()

        self.journal.heard = self.drawer.heard = heard
        return came

    def births(self, chat_id: int) -> list[int]:
        """What `transcripts.differences` wants to know of them."""
        return [ids[chat_id] for ids in self.next_ids if chat_id in ids]

    def told(self) -> str:
        return "\n".join(f"{number}: {death}" for number, death in enumerate(self.deaths, 1))


def unforgivable(journal: WatchedJournal, lives: list[int]) -> list[Call]:
    """The refused calls that are no repetition of one a dead bot had made: it could not know that it had been done.

    A long poll which the bot has left for the next one is refused too, but nobody hears of it.
    """
    earlier: dict[str, list[int]] = {}
    for call in journal.calls:
        earlier.setdefault(_what(call), []).append(call.number)
    return [
        call
        for call in journal.invalid
        if call.status != CONFLICT
        and not any(before <= last < call.number for before in earlier[_what(call)] for last in lives)
    ]


def story(journal: WatchedJournal, lives: list[int], refused: Call) -> str:
    """What was done to the same message around a refused call, and the deaths before it."""
    about = [refused.params.get("chat_id"), refused.params.get("message_id")]
    same = [call for call in journal.calls if [call.params.get("chat_id"), call.params.get("message_id")] == about]
    calls = ", ".join(f"{call.number} {call.method} {call.status}" for call in same)
    deaths = [life for life in lives if life < refused.number][-3:]
    return f"{refused.number} {refused.method} {about} was refused; {calls}; deaths after {deaths}"


def _what(call: Call) -> str:
    params = call.params
    return f"{call.method} {params['callback_query_id'] if call.method == 'answerCallbackQuery' else params}"


async def survive(folder: Path, nursery: Nursery, kills: int, at_once: int, **settings: Any) -> None:
    """The whole of it: a crowd through a bot that dies so many times, compared with the same crowd undisturbed."""
    seed = os.environ.get("KLAIM_TEST_SEED") or secrets.token_hex(4)
    print(f"KLAIM_TEST_SEED={seed}")
    telegram, journal, drawer = watched()
    async with world(folder / "killed", telegram, drawer) as here:
        bot = here.bot(nursery=nursery, **settings)
        crowd = Crowd(here, at_once)
        reaper = Reaper(here, bot, random.Random(seed), journal, drawer)
        try:
            await through(crowd, reaper, kills)
            await here.settled()
            await bot.stop()
            killed = await endings(bot, crowd.walks)
        except BaseException:
            print(f"deaths:\n{reaper.told()}\nlog:\n{bot.log[-6000:]}\nupdates waiting: {telegram.updates.pending()}")
            print("spinning:", [press.as_json() for press in telegram.unanswered_presses()], telegram.webhook.info())
            print(
                "calls:",
                *(f"{call.number} {call.method} {call.status}" for call in list(journal.calls)[-20:]),
                sep="\n",
            )
            raise
        same = await undisturbed(folder / "undisturbed", nursery, at_once)
        problems = []
        for number, (walk, ending) in enumerate(zip(crowd.walks, killed, strict=True)):
            expected = same[number % at_once]
            births = reaper.births(walk.phone.id)
            problems += [f"{walk.phone.name}: {one}" for one in differences(ending.told, expected.told, births)]
            assert ending.written == expected.written, walk.phone.name
            assert ending.answers == expected.answers, walk.phone.name
            assert (ending.kind, ending.state, ending.slots) == (expected.kind, expected.state, expected.slots)
        assert not problems, "\n".join([*problems, reaper.told()])
        refused = unforgivable(journal, reaper.calls)
        assert not refused, "\n".join(story(journal, reaper.calls, call) for call in refused)
        assert Counter(entry.to for entry in drawer.entries) == Counter(
            "+62" + walk.person.phone.replace(" ", "").removeprefix("0") for walk in crowd.walks
        ), "a PIN each, and one SMS for each PIN"
        spinning = Counter(press.user_id for press in telegram.unanswered_presses())
        assert not spinning, f"buttons that still spin: {spinning}"
        assert "Traceback" not in bot.log, bot.log


async def through(crowd: Crowd, reaper: Reaper, kills: int) -> None:
    """Kill while the crowd goes on, then let it finish. The first who fails ends it all."""
    async with asyncio.TaskGroup() as group:
        for _ in range(crowd.at_once):
            group.create_task(crowd.one_after_the_other())
        await reaper.reap(kills)
        crowd.close()
        reaper.bot.command = UNPACED
        await reaper.bot.start()


async def test_killed_at_any_moment_nothing_is_lost_and_nothing_filed_twice(nursery: Nursery, tmp_path: Path) -> None:
    await survive(tmp_path, nursery, KILLS, 8)


@pytest.mark.slow
async def test_the_same_holds_with_a_webhook(nursery: Nursery, tmp_path: Path) -> None:
    await survive(tmp_path, nursery, max(3, KILLS // 5), 3, webhook=True)


async def test_the_same_holds_on_postgresql(nursery: Nursery, tmp_path: Path, postgres_url: str) -> None:
    await survive(tmp_path, nursery, max(3, KILLS // 5), 3, settings={"DATABASE_URL": postgres_url})
