"""Dependencies of the desk; `bot.wiring` gives them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.desk.proxies import Network
from bot.ports.claims import ClaimRow
from bot.ports.desk import BankFiles
from bot.ports.files import Blobs
from bot.ports.officers import Officers
from bot.ports.store import Store
from dialogs.law.branches import Directory
from dialogs.model.decisions import Decision

MoveClaim = Callable[[str, str, Decision, str], Awaitable[None]]
"""Moves a claim: its id, the state it shall go to, what is decided, the officer's name.

Raises `dialogs.law.claim_lifecycle.IllegalMove` when the claim can't go there (any more).
"""

Label = Callable[[str, str], str]
"""The words for a question, a document slot or a claim kind by its id, in the language of the second argument (a locale).

A choice is named "question:value". As one claim calls it, a document is named "kind/slot" and a question "kind#question".
Gives the id itself back where there are no words.
"""

Told = Callable[[ClaimRow, str, Decision], Sequence[str]]
"""The messages, as plain text in the participant's language, that tell them of this decision on this claim: the state it goes to, and what
is decided. They are the ones the participant gets."""


UNDO = timedelta(seconds=10)
FourEyes = Literal["auto", "on", "off"]


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class DeskDeps:
    """Everything the desk uses. `secret` signs its cookies (at least 32 bytes); `secure_cookies` is for https; `clock` gives aware UTC.
    `four_eyes`: whether the step to paying takes a second person; "auto" where two officers or more have the right to it.

    `undo`: how long a decision can be taken back before it is sent; zero sends it at once.
    `branches`: names of the operator's branches, by id, to choose from.
    `public_figures`: whether everybody may read the figures, small counts left out.
    `locale`: the language before an officer chooses one, one of `bot.texts.LOCALES`.
    `directory`: the branches an officer can be limited to. `totp_required`: supervisors and administrators need an authenticator.
    `trusted_proxies`: networks whose `proxy_header` (X-Forwarded-For or Forwarded) is believed.
    """

    store: Store
    officers: Officers
    bank_files: BankFiles
    blobs: Blobs
    move: MoveClaim
    label: Label
    told: Told
    locale: str
    secret: bytes
    operator: str
    secure_cookies: bool
    public_figures: bool = False
    clock: Callable[[], datetime] = _now
    undo: timedelta = UNDO
    directory: Directory = field(default_factory=lambda: Directory(()))
    totp_required: bool = False
    trusted_proxies: Sequence[Network] = ()
    proxy_header: str = "X-Forwarded-For"
    branches: Mapping[str, str] = field(default_factory=dict)
    four_eyes: FourEyes = "auto"

    def __post_init__(self) -> None:
        if len(self.secret) < 32:
            raise ValueError(f"the secret for the desk's cookies must have at least 32 bytes, has {len(self.secret)}")
