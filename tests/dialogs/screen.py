"""The screen of a phone in a test: messages appear, change and go as `bot.telegram` has them, and what Telegram refuses fails."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from bot.texts import plain
from dialogs.model.conversation import Conversation
from dialogs.model.effects import (
    Button,
    Delete,
    Edit,
    EndButtons,
    RemoveButtons,
    ReplyKeyboard,
    Rows,
    Say,
    SendCalendar,
    SendPaper,
    SendPicture,
    Utterance,
)
from tests.dialogs.checks import ICS, OPERATED, PDF, PICTURE, ids_in, texts_of

NAMED_BUTTON = re.compile(r"\b(?:[Tt]ekan|[Kk]etuk|[Tt]ap|[Pp]ress) “([^”]+)”")
"""A button that a text asks to press, by its label."""


@dataclass
class Shown:
    """A message on the screen. `rows` are its inline buttons, `keyboard` what it put in place of the phone's."""

    id: int
    by_bot: bool
    text: str
    rows: Rows = ()
    keyboard: ReplyKeyboard | Literal["remove"] | None = None
    ids: frozenset[str] = frozenset()
    locale: str = "id"
    passing: bool = False

    @property
    def is_file(self) -> bool:
        return self.text.startswith((PDF, PICTURE, ICS))

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]


@dataclass(kw_only=True)
class Screen:
    """Messages of one chat, by id, and the log of how they came about. `dropped`: files that are deleted."""

    conversation: Conversation = field(init=False)
    dropped: set[str] = field(default_factory=set)
    screen: dict[int, Shown] = field(default_factory=dict)
    aside: set[int] = field(default_factory=set)
    log: list[tuple[str, Any]] = field(default_factory=list)
    last_id: int = 0

    @property
    def newest(self) -> Shown:
        """The bot's newest message."""
        return next((one for one in reversed(self.screen.values()) if one.by_bot), Shown(0, True, "", ()))

    def _names_buttons_that_are_there(self, text: str) -> None:
        named = NAMED_BUTTON.findall(text)
        if not named:
            return
        labels = [button.label for one in self.screen.values() for button in one.buttons]
        for one in self.screen.values():
            if isinstance(one.keyboard, ReplyKeyboard):
                labels += [key.label for row in one.keyboard.rows for key in row]
        there = [plain(label, self.conversation.locale, OPERATED) for label in labels]
        for label in named:
            assert any(label in one for one in there), f"the text names the button {label!r}; there are {there}"

    def _appear(self, said: Utterance, text: str) -> None:
        match said:
            case Say(parts, buttons) if self._takes_a_place(said):
                shown = self.newest
                shown.passing = said.passing
                if said.aside:
                    self.aside.add(shown.id)
                shown.text, shown.rows = text, buttons
                shown.ids = frozenset().union(*(ids_in(part) for part in parts))
                self.log.append(("replace", replace(shown)))
            case Say(parts, buttons, keyboard):
                if said.instead is not None:
                    self._without_buttons(said.instead)
                self.last_id += 1
                ids = frozenset().union(*(ids_in(part) for part in parts))
                shown = Shown(self.last_id, True, text, buttons, keyboard, ids, self.conversation.locale, said.passing)
                self._put(shown, aside=said.aside)
            case SendPaper():
                self.last_id += 1
                ids = frozenset().union(*(ids_in(part) for part in texts_of(said)))
                shown = Shown(self.last_id, True, f"{PDF} {text}", said.buttons, None, ids, self.conversation.locale)
                self._put(shown, aside=True)
            case SendCalendar():
                self.last_id += 1
                ids = frozenset().union(*(ids_in(one) for one in said.caption))
                self._put(Shown(self.last_id, True, f"{ICS} {text}", (), None, ids, self.conversation.locale))
            case SendPicture(file, _, caption, buttons):
                assert file not in self.dropped, "a picture that is deleted can't be sent"
                self.last_id += 1
                ids = frozenset().union(*(ids_in(one) for one in caption))
                self._put(Shown(self.last_id, True, f"{PICTURE} {text}", buttons, None, ids, self.conversation.locale))
            case Edit(message_id, parts, buttons):
                shown = self._ours(message_id)
                assert not shown.is_file, "Telegram refuses to make a text of a file"
                changed = (shown.text, shown.rows) != (text, buttons)
                assert changed or shown.id != self.newest.id, "Telegram refuses an edit that changes nothing"
                only_buttons = shown.text == text
                shown.text, shown.rows = text, buttons
                shown.ids = frozenset().union(*(ids_in(part) for part in parts))
                self.log.append(("buttons" if only_buttons else "edit", replace(shown)))
            case EndButtons(begins):
                for older in self.screen.values():
                    if any(button.data.startswith(begins) for button in older.buttons):
                        self._without_buttons(older.id)
            case RemoveButtons(message_id):
                self._without_buttons(message_id)
            case Delete(message_id):
                assert message_id in self.screen, "only what is there is deleted"
                self.log.append(("delete", replace(self.screen.pop(message_id))))

    def _takes_a_place(self, said: Say) -> bool:
        """Whether it is shown in the bot's newest message, as `bot.telegram.calls` has it."""
        if said.instead is not None:
            return said.instead == self.newest.id and not self.newest.is_file
        return self.newest.passing and said.keyboard is None and said.reply_to is None

    def _put(self, shown: Shown, *, aside: bool = False) -> None:
        """Add a message at the end. What it asks takes the place of what was asked before, as `bot.telegram.screens` has it."""
        self.screen[shown.id] = shown
        self.log.append(("bot", replace(shown)))
        if aside:
            self.aside.add(shown.id)
        elif shown.rows or isinstance(shown.keyboard, ReplyKeyboard):
            for older in self.screen.values():
                if older.rows and older.id != shown.id and older.id not in self.aside:
                    older.rows = ()

    def _without_buttons(self, message_id: int) -> None:
        shown = self._ours(message_id)
        self.log.append(("settle", replace(shown)))
        shown.rows = ()

    def _ours(self, message_id: int) -> Shown:
        shown = self.screen[message_id]
        assert shown.by_bot, "a bot changes its own messages only"
        return shown

    def _mine(self, text: str) -> int:
        self.last_id += 1
        self.screen[self.last_id] = Shown(self.last_id, False, text)
        return self.last_id
