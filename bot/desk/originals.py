"""Originals of documents: whether the file that was sent may leave the desk, and how.

The problem: a file of somebody's can do harm on the officer's computer, and the pictures of its pages show all that is needed. The choice:
the original comes only after a page that says so, by a form of its own. Of a file that carried something besides its pages, nothing else
was kept but the pages. Of one that an earlier release looked into, nobody knows, and only the pages are offered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from bot.desk.language import Language
from bot.desk.readings import picture_count
from bot.ports.files import Carried, FileRow
from dialogs.model.effects import Text

CARRIED: tuple[Carried, ...] = get_args(Carried)
"""Findings of the desk's words. One of a newer release is told by its name."""

PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/bmp"})
"""Types every browser shows."""

Way = Literal["asks", "shown", "pages", "none"]


@dataclass(frozen=True, slots=True)
class Original:
    """Way to the file that was sent, and what it carried, in words.

    `asks`: it comes after a warning. `shown`: a picture of which there is no better one, shown in place. `pages`: what is kept are its
    pages, made by us, and they come at once. `none`: there are only the pictures of its pages. `searched`: nothing was found in it.
    """

    way: Way = "none"
    carried: tuple[str, ...] = ()
    searched: bool = False


def original_of(file: FileRow, language: Language) -> Original:
    """Return the way to the original of a stored file."""
    reading = file.reading or {}
    if carried := reading.get("carried"):
        return Original("pages", tuple(_carried(name, language) for name in carried))
    if "carried" in reading:
        return Original("asks", searched=True)
    if picture_count(file):
        return Original("none")
    return Original("shown" if file.media_type in PICTURES else "asks")


def _carried(name: str, language: Language) -> str:
    return language.say(Text(f"desk-carried-{name}")) if name in CARRIED else name
