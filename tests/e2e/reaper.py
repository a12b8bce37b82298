"""Kills a bot, again and again, where its life hurts most."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.e2e.load import Crowd
from tests.e2e.process import PACED, UNPACED, BotProcess, World
from tests.e2e.scripted_users import words
from tests.e2e.watching import Moment, WatchedDrawer, WatchedJournal
from tests.patience import HANG_SECONDS

CALLS: dict[str, tuple[str, ...]] = {
    "fetching updates": ("getUpdates",),
    "speaking": ("sendMessage",),
    "changing a message": ("editMessageText", "editMessageReplyMarkup", "deleteMessage"),
    "answering a press": ("answerCallbackQuery",),
    "looking at a photo": ("getFile", "download", "sendChatAction"),
    "delivering a PIN": ("sms",),
}
FILING = (words("filing"), words("receipt"))
PLACES = ("being born", "any time", "any time", "filing", *CALLS)
OFTEN = ("speaking", "answering a press", "changing a message")
"""Places a bot reaches in every life with anything to do."""
SELDOM = {
    "looking at a photo": ("branch", "branches", "document"),
    "delivering a PIN": ("review", "channel"),
    "filing": ("pin",),
}
"""Places reached once or a few times in a claim, each with the steps just before it."""
IN_ONE_CLAIM = {"delivering a PIN": 1, "filing": 2}
"""Calls there in one claim: a kill planned for a later one waits for the next claim, which a life seldom reaches."""
COMING_UP = ("getMe", "deleteWebhook", "setWebhook", "setMyCommands", "setMyDescription", "setMyShortDescription")
UP = ("getUpdates", "setWebhook")
"""With these it begins to receive."""
LONGEST_LIFE = 100
"""Calls after which a bot is killed that has not come to where it was to die."""


@dataclass(frozen=True)
class Death:
    """Place of a kill: at the `nth` of these calls, before or after it is done. It may also come after a time, in starts.

    One start is the time from a bot's birth to its first call for updates, at the machine's load.
    """

    where: str
    moment: Moment = "before"
    nth: int = 1
    starts: float = 0.0

    def fits(self, moment: Moment, method: str, params: dict[str, Any]) -> bool:
        if moment != self.moment:
            return False
        if self.where == "filing":
            return method == "sendMessage" and any(words in str(params.get("text")) for words in FILING)
        return method in CALLS.get(self.where, ())


def drawn(where: str, chance: random.Random) -> Death:
    """A way to die there."""
    if where in ("being born", "any time"):
        return Death(where, starts=chance.uniform(0.0, 1.0 if where == "being born" else 2.0))
    last = 12 if where in OFTEN else IN_ONE_CLAIM.get(where, 3)
    return Death(where, chance.choice(("before", "after")), chance.randint(1, last))


@dataclass
class Life:
    """One life of the bot: how it was to end, and what came of it."""

    death: Death
    born_at: float = 0.0
    up: asyncio.Event = field(default_factory=asyncio.Event)
    """It receives updates."""
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    """It came to where it was to die, or has lived long enough."""
    left: int = 0
    struck: bool = False
    """It died where it was to die."""
    calls: int = 0
    """Number of its calls, without those of every start and without getUpdates."""
    last_call: int = 0
    """The number of the last call before its death."""
    next_ids: dict[int, int] = field(default_factory=dict)
    """By chat: the id of the next message, when it was dead."""


@dataclass
class Reaper:
    """Kills a bot where it is to die, and notes what was on everybody's screen when the next one is born.

    The places come in turn, each as often as it stands in PLACES, so that also a few kills meet different ones. One where a bot comes
    seldom has its turn when somebody is near it.
    """

    world: World
    bot: BotProcess
    crowd: Crowd
    chance: random.Random
    journal: WatchedJournal
    drawer: WatchedDrawer
    lives: list[Life] = field(default_factory=list)
    start_seconds: float = 0.0
    """Seconds of the last start that was not cut short."""
    _places: list[str] = field(default_factory=list)

    async def reap(self, times: int) -> None:
        """Start the bot and kill it, so many times. The first time when it has just come up, to see how long that takes."""
        await self._live(Life(Death("any time")))
        for _ in range(times - 1):
            self.bot.command = self.chance.choice((PACED, UNPACED))
            await self._live(Life(drawn(self._next_place(), self.chance)))

    def _next_place(self) -> str:
        if not self._places:
            places = [place for place in PLACES if not (self.bot.webhook and place == "fetching updates")]
            self._places = self.chance.sample(places, len(places))
        done = {walk.done[-1] for walk in self.crowd.present if walk.done}
        near = (place for place in self._places if place not in SELDOM or done.intersection(SELDOM[place]))
        place = next(near, self._places[0])
        self._places.remove(place)
        return place

    async def _live(self, life: Life) -> None:
        self.lives.append(life)
        self._lie_in_wait(life)
        life.born_at = time.monotonic()
        await self.bot.start(ready=False)
        async with asyncio.timeout(HANG_SECONDS):
            match life.death.where:
                case "being born":
                    await asyncio.sleep(life.death.starts * self.start_seconds)
                case "any time":
                    await life.up.wait()
                    await asyncio.sleep(life.death.starts * self.start_seconds)
                case _:
                    await life.ended.wait()
        life.ended.set()
        await self.bot.kill()
        await self.world.deserted()
        life.next_ids = {chat.id: chat.next_message_id for chat in self.world.telegram.chats.values()}
        life.last_call = self.journal.calls[-1].number if self.journal.calls else 0
        print(f"{len(self.lives)}: {_told(life)}, {len(self.world.telegram.updates.pending())} updates waiting")

    def _lie_in_wait(self, life: Life) -> None:
        life.left = life.death.nth

        def heard(moment: Moment, method: str, params: dict[str, Any]) -> None:
            if life.ended.is_set():
                return
            if method in UP and moment == "before" and not life.up.is_set():
                life.up.set()
                self.start_seconds = time.monotonic() - life.born_at
            life.calls += moment == "before" and method not in (*COMING_UP, *CALLS["fetching updates"])
            if life.death.fits(moment, method, params):
                life.left -= 1
                life.struck = life.left == 0
            if life.struck or life.calls >= LONGEST_LIFE:
                self.bot.kill_now()
                life.ended.set()

        self.journal.heard = self.drawer.heard = heard

    def restarts(self, chat_id: int) -> list[int]:
        """The chat's `restarts` for `transcripts.differences`."""
        return [life.next_ids[chat_id] for life in self.lives if chat_id in life.next_ids]

    def told(self) -> str:
        return "\n".join(f"{number}: {_told(life)}" for number, life in enumerate(self.lives, 1))


def missed(lives: Sequence[Life]) -> str:
    """Cases these kills missed: a bot at work, and the places it reaches; '' where none is missing.

    One kill of a kind may come to nothing, where nobody presses anything just then. Several must not all do so.
    """
    at_work = sum(life.calls > 0 for life in lives)
    if 4 * at_work < len(lives):
        return f"a bot at work: only in {at_work} of {len(lives)} lives anything happened"
    planned = Counter(life.death.where for life in lives)
    struck = Counter(life.death.where for life in lives if life.struck)
    never = [where for where in ("fetching updates", *OFTEN) if planned[where] > 1 and not struck[where]]
    never += [where for where in SELDOM if planned[where] > 10 and not struck[where]]
    if sum(planned[where] for where in SELDOM) > 3 and not any(struck[where] for where in SELDOM):
        never.append("one of " + ", ".join(SELDOM))
    return "; ".join(never)


def _told(life: Life) -> str:
    return f"{life.death}, {life.calls} calls, {'struck' if life.struck else 'not struck'}"
