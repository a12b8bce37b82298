"""Decisions on a filed claim: its coded reasons, the appointment it makes, and the move it is in the claim's life."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal


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


@dataclass(frozen=True, slots=True)
class Attendance:
    """The participant's answer to an appointment.

    `wish`: their words about another day. `day`: the other day in ISO form where they chose one, else empty.
    """

    answer: Literal["coming", "other_day"]
    wish: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One step in the life of a filed claim.

    `at` is aware. `by` is "participant", "service", "simulation" or an officer's name. `note` holds words for the participant.
    """

    at: datetime
    state: str
    by: str
    note: str | None = None
    reasons: Sequence[Reason] = ()
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The words of a move: coded reasons, an appointment, or a plain note."""

    note: str | None = None
    reasons: tuple[Reason, ...] = ()
    appointment: Appointment | None = None
