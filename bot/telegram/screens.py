"""The screens of the chats: the last message of the bot in each, and the keyboards that are to go when something newer is asked.

The outbox holds the truth, so that the next bot goes on where one was killed; what stands here spares looking there for each message.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.ports.conversations import Message, Outgoing, Shown, StorageKey
from bot.telegram.errors import describe

logger = logging.getLogger(__name__)

_LOOKED_AT = 40
"""Messages looked up for a chat not seen since the start: more than bots killed in a row can have left behind."""
_REMEMBERED = 10_000
"""Number of chats remembered; the others are looked up."""


class Outbox(Protocol):
    """The store, as far as screens need it."""

    async def shown(self, key: StorageKey, most: int) -> Sequence[Shown]: ...
    def settled(self, row_id: int) -> Awaitable[None]: ...


@dataclass(frozen=True, slots=True)
class Screen:
    """`last`: the id of the bot's last message, None where it is not known. `waiting`: the message that only tells to wait, and is to go.

    `live`: the questions whose keyboards are there still, by their message's id: the row of the outbox that put each there. `asked`: the
    message of the newest question, whether its keyboard is there or not.
    """

    last: int | None = None
    waiting: int | None = None
    live: Mapping[int, int] = field(default_factory=dict)
    asked: int | None = None

    def after(self, shown: Shown) -> Screen:
        """The screen once this message is on it."""
        message = shown.outgoing.message
        live = self._without(shown.message_id)
        asked = shown.message_id if _asks(message) else self.asked
        if _asks(message) and "inline_keyboard" in (message.markup or {}) and not shown.settled:
            live = {**live, shown.message_id: shown.outgoing.id}
        waiting = shown.message_id if message.passing else self.waiting if is_news(message) else None
        return Screen(shown.message_id, waiting, live, asked)

    def settled(self, message_id: int) -> Screen:
        """The screen without the keyboard of this message."""
        return Screen(self.last, self.waiting, self._without(message_id), self.asked)

    def _without(self, message_id: int) -> Mapping[int, int]:
        return {one: row for one, row in self.live.items() if one != message_id}


class Screens:
    """Remembers screens, and looks up those it does not know in what was sent."""

    def __init__(self, store: Outbox) -> None:
        self._store = store
        self._known: OrderedDict[int, Screen] = OrderedDict()
        self._marks: set[asyncio.Future[None]] = set()

    async def of(self, key: StorageKey) -> Screen:
        """The screen of this chat. Raises what the store raises."""
        screen = self._known.get(key.chat_id)
        if screen is None:
            screen = Screen()
            for shown in reversed(await self._store.shown(key, _LOOKED_AT)):
                screen = screen.after(shown)
            self._keep(key, screen)
        return screen

    async def with_button(self, key: StorageKey, begins: str) -> tuple[int, ...]:
        """Return the messages of this chat that have a button whose data begins so, the newest first. Raises what the store raises."""
        found = await self._store.shown(key, _LOOKED_AT)
        return tuple(one.message_id for one in found if not one.settled and _has_button(one.outgoing.message, begins))

    async def note(self, row: Outgoing, message_id: int) -> tuple[int, ...]:
        """Note that a message was sent, or changed in its place. Returns the messages whose keyboards are to go: something newer is asked.

        They stay noted until `without_keyboard` hears of them: what fails now is tried again with the next message.
        """
        screen = (await self.of(row.key)).after(Shown(row, message_id))
        self._keep(row.key, screen)
        return tuple(one for one in screen.live if one != screen.asked)

    async def without_keyboard(self, key: StorageKey, message_id: int) -> None:
        """Note that a message has no keyboard any more. Where the mark is lost, the next bot takes it off once more."""
        screen = await self.of(key)
        row_id = screen.live.get(message_id)
        if row_id is not None:
            self._keep(key, screen.settled(message_id))
            mark = asyncio.ensure_future(self._store.settled(row_id))
            self._marks.add(mark)
            mark.add_done_callback(self._marked)

    async def marked(self) -> None:
        """Return when all marks asked for are written, or have failed."""
        if self._marks:
            await asyncio.wait(self._marks)

    def _marked(self, mark: asyncio.Future[None]) -> None:
        self._marks.discard(mark)
        if not mark.cancelled() and (error := mark.exception()) is not None:
            logger.warning("a keyboard that is gone could not be marked: %s", describe(error))

    def _keep(self, key: StorageKey, screen: Screen) -> None:
        self._known[key.chat_id] = screen
        self._known.move_to_end(key.chat_id)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def _has_button(message: Message, begins: str) -> bool:
    rows = (message.markup or {}).get("inline_keyboard", ())
    return any(button.get("callback_data", "").startswith(begins) for row in rows for button in row)


def is_news(message: Message) -> bool:
    """Whether it stands beside what is asked and waited for, and ends neither. So does a page to print."""
    return message.aside or message.kind == "document"


def _asks(message: Message) -> bool:
    """Whether it asks something, with buttons of either kind."""
    markup = message.markup or {}
    return not is_news(message) and ("inline_keyboard" in markup or "keyboard" in markup)
