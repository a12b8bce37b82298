"""Buttons under messages: typed, and written into the few bytes Telegram keeps for us.

`read` understands what was sent by every earlier release: buttons stay on people's screens for years.
"""

from __future__ import annotations

from dataclasses import dataclass

OUTSIDE = "-"
"""Scope of a button of the menu, in place of a draft's id."""


@dataclass(frozen=True, slots=True)
class MenuButton:
    """Button of the menu, or else outside a draft."""

    item: str
    value: str = ""

    @property
    def data(self) -> str:
        return f"{OUTSIDE}|{self.item}|{self.value}"


@dataclass(frozen=True, slots=True)
class FiledButton:
    """Button of a filed claim: correct, mend (`value`: the place), withdraw, withdraw-yes, again."""

    claim: str
    action: str
    value: str = ""

    @property
    def data(self) -> str:
        return f"{self.scope}{self.action}|{self.value}"

    @property
    def scope(self) -> str:
        """The beginning of the data of every button of this claim."""
        return f"{self.claim}|@"


@dataclass(frozen=True, slots=True)
class DraftButton:
    """Button of a draft at any place: back, save, change …"""

    draft: str
    action: str
    value: str = ""

    @property
    def data(self) -> str:
        return f"{self.draft}|!{self.action}|{self.value}"


@dataclass(frozen=True, slots=True)
class AnswerButton:
    """An answer to the question, or about the document, at this place."""

    draft: str
    place: str
    value: str

    @property
    def data(self) -> str:
        return f"{self.draft}|{self.place}|{self.value}"


@dataclass(frozen=True, slots=True)
class PinButton:
    """A way to get a PIN: "send:sms", "send:email", "again" or "other"."""

    draft: str
    way: str

    @property
    def data(self) -> str:
        return f"{self.draft}|pin|{self.way}"


@dataclass(frozen=True, slots=True)
class PadButton:
    """A key of the number pad: a digit, "back" or "clear"."""

    draft: str
    request: str
    key: str

    @property
    def data(self) -> str:
        return f"{self.draft}|pad|{self.request}:{self.key}"


@dataclass(frozen=True, slots=True)
class PhotoButton:
    """A word on the photo that is asked about; `said` as in `scenes.photos.resolve`."""

    draft: str
    file: str
    said: str

    @property
    def data(self) -> str:
        return f"{self.draft}|sort|{self.file}:{self.said}"


ButtonData = MenuButton | FiledButton | DraftButton | AnswerButton | PinButton | PadButton | PhotoButton


def read(data: str) -> ButtonData | None:
    """The button these data were written for; None for data we never wrote."""
    scope, _, rest = data.partition("|")
    what, bar, value = rest.partition("|")
    if not scope or not what or not bar:
        return None
    if scope == OUTSIDE:
        return MenuButton(what, value)
    if what.startswith("@"):
        return FiledButton(scope, what[1:], value)
    if what.startswith("!"):
        return DraftButton(scope, what[1:], value)
    if what == "pin":
        return PinButton(scope, value)
    first, _, second = value.partition(":")
    if what == "pad":
        return PadButton(scope, first, second)
    if what == "sort":
        return PhotoButton(scope, first, second)
    return AnswerButton(scope, what, value)
