"""View of a participant, as values that tests can ask: the same in this process and over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .errors import Json


@dataclass(frozen=True)
class Button:
    """An inline button as it was seen. Kept and pressed later, it is a stale button."""

    message_id: int
    row: int
    column: int
    label: str
    data: str | None
    url: str | None = None


@dataclass(frozen=True)
class Message:
    """One bubble on the participant's screen."""

    raw: Json = field(repr=False)
    """The Bot API's Message."""
    seq: int
    """Grows with every visible change in this local Telegram; says what is newer."""
    edited: bool = False

    @property
    def id(self) -> int:
        """The message_id."""
        return int(self.raw["message_id"])

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.raw["from"]["is_bot"])

    @property
    def text(self) -> str:
        """The text, or the caption; '' where there is neither."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def buttons(self) -> list[Button]:
        """The inline buttons, row by row."""
        rows = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return [
            Button(self.id, y, x, button["text"], button.get("callback_data"), button.get("url"))
            for y, row in enumerate(rows)
            for x, button in enumerate(row)
        ]

    @property
    def labels(self) -> list[str]:
        """The labels of the inline buttons."""
        return [button.label for button in self.buttons]

    @property
    def photo(self) -> Json | None:
        """The largest PhotoSize, or None."""
        sizes = self.raw.get("photo")
        return sizes[-1] if sizes else None

    @property
    def document(self) -> Json | None:
        """The Document, or None."""
        return self.raw.get("document")


LONGEST_WAIT = 300.0
"""Seconds a participant waits for the bot where nothing else is said: a bot that is slow, or on a slow machine, is sooner."""

Wanted = str | Callable[[Message], Any]
"""Condition to wait for: a part of the text, or a test of the message."""


def matches(message: Message, wanted: Wanted) -> bool:
    """Whether this message of the bot is the one waited for."""
    if not message.from_bot:
        return False
    return wanted in message.text if isinstance(wanted, str) else bool(wanted(message))


def newest_match(messages: Iterable[Message], wanted: Wanted, since: int) -> Message | None:
    """The bot's newest message, written or edited after `since`, which is what was wanted."""
    fitting = [message for message in messages if message.seq > since and matches(message, wanted)]
    return max(fitting, key=lambda message: message.seq, default=None)


def find_button(messages: list[Message], wanted: str) -> Button | None:
    """The newest visible inline button with this label or data; failing that, one whose label contains the words."""
    newest_first = [button for message in reversed(messages) for button in message.buttons]
    for button in newest_first:
        if wanted in (button.label, button.data):
            return button
    return next((button for button in newest_first if wanted in button.label), None)


def find_reply_button(keyboard: Json | None, wanted: str) -> Json | None:
    """The button of the reply keyboard with this label; failing that, one whose label contains the words."""
    shown = [button for row in (keyboard or {}).get("keyboard", []) for button in row]
    exact = next((button for button in shown if button["text"] == wanted), None)
    return exact or next((button for button in shown if wanted in button["text"]), None)


def seen_as_text(messages: Iterable[Message], keyboard: Json | None) -> str:
    """The screen in words, for the message of a failed test."""
    lines = [
        f"  {'bot' if message.from_bot else 'participant'} #{message.id}: {message.text!r}"
        + (f" {message.labels}" if message.labels else "")
        for message in messages
    ]
    shown = [[button["text"] for button in row] for row in (keyboard or {}).get("keyboard", [])]
    return "\n".join([*lines, f"  reply keyboard: {shown}"])
