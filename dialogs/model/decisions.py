"""Parts of a decision on a filed claim: its coded reasons, and the appointment it makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """One coded reason of a decision.

    `code` is a name of the catalogue of reasons. `about` is the document slot or the question the reason is about, "" for the whole claim.
    `note` holds words of the officer that stand beside the code, "" for none.
    """

    code: str
    about: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment at a branch or in a video call.

    `at` is an aware moment in ISO form. `place` and `address` tell where, `link` is the address of a video call, and `bring` lists what
    to bring. An empty text stands for what was not told.
    """

    at: str
    place: str = ""
    address: str = ""
    link: str = ""
    bring: tuple[str, ...] = ()
