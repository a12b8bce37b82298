"""The screens of the chats: the last message of the bot in each, and the keyboards that can still be pressed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.ports import Message, StorageKey

_LOOKED_AT = 6
"""Messages looked up for a chat not seen since the start. A process that was killed left one keyboard too many at most."""
_MOST_LIVE = 8
"""Number of keyboards to be taken off that a chat may have; beyond it the oldest is left."""
_REMEMBERED = 10_000
"""Number of chats remembered; the others are looked up."""


class Sent(Protocol):
    """The store, as far as screens need it."""

    async def shown(self, key: StorageKey, most: int) -> Sequence[tuple[int, Message]]: ...


@dataclass(frozen=True, slots=True)
class Screen:
    """`last`: the id of the bot's last message, None where it is not known. `live`: messages whose question is not answered yet.

    `passing`: whether the last message only tells to wait.
    """

    last: int | None = None
    live: tuple[int, ...] = ()
    passing: bool = False


class Screens:
    """Remembers screens, and looks up those it does not know in what was sent."""

    def __init__(self, store: Sent) -> None:
        self._store = store
        self._known: OrderedDict[int, Screen] = OrderedDict()

    async def of(self, key: StorageKey) -> Screen:
        """The screen of this chat. Raises what the store raises."""
        screen = self._known.get(key.chat_id)
        if screen is None:
            screen = Screen()
            for message_id, message in reversed(await self._store.shown(key, _LOOKED_AT)):
                screen = _after(screen, message_id, message)
            self._keep(key, screen)
        return screen

    async def note(self, key: StorageKey, message_id: int, message: Message) -> tuple[int, ...]:
        """Note that a message was sent, or changed in its place. Returns the messages whose keyboards are to go: something newer is asked.

        They stay noted until `without_keyboard` hears of them: what fails now is tried again with the next question.
        """
        after = _after(await self.of(key), message_id, message)
        self._keep(key, after)
        return tuple(one for one in after.live if one != message_id) if _asks(message) else ()

    async def without_keyboard(self, key: StorageKey, message_id: int) -> None:
        """Note that a message has no keyboard any more."""
        screen = await self.of(key)
        if message_id in screen.live:
            self._keep(key, replace(screen, live=tuple(one for one in screen.live if one != message_id)))

    def _keep(self, key: StorageKey, screen: Screen) -> None:
        self._known[key.chat_id] = screen
        self._known.move_to_end(key.chat_id)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)


def _asks(message: Message) -> bool:
    """Whether it asks something, with buttons of either kind."""
    markup = message.markup or {}
    return not message.aside and ("inline_keyboard" in markup or "keyboard" in markup)


def _after(screen: Screen, message_id: int, message: Message) -> Screen:
    """The screen once this message is on it."""
    live = tuple(one for one in screen.live if one != message_id)
    if _asks(message) and "inline_keyboard" in (message.markup or {}):
        live = (*live, message_id)
    return Screen(message_id, live[-_MOST_LIVE:], message.passing)
