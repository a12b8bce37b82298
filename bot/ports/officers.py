"""Officers of the desk: rights, sessions, one-time links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

Role = Literal["officer", "supervisor", "auditor", "administrator"]
"""Part of somebody who uses the desk; `bot.desk.rights` tells what each may do."""


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who may use the desk. `epoch` grows when all sessions of theirs end.

    `branches`: ids of the branches whose claims they see; all when empty. `locale`: the language they chose, None before.
    `totp_secret` (base32, personal, encrypted): of their authenticator, None without one. `totp_step`: the last step of 30 s, counted
    from the epoch, whose code was used.
    """

    name: str
    password_hash: str | None
    epoch: int
    role: Role = "officer"
    branches: frozenset[str] = frozenset()
    locale: str | None = None
    totp_secret: str | None = field(default=None, repr=False)
    totp_step: int | None = None


@dataclass(frozen=True, slots=True)
class OfficerSession:
    """A session at the desk: whose, since when, until when (aware). It ends with the officer's epoch.

    `by_link`: begun by a one-time link.
    """

    officer: str
    epoch: int
    began: datetime
    expires: datetime
    by_link: bool = False


class LastAdministrator(Exception):
    """The change would leave nobody who administers the desk."""


OfficerChange = Literal["password_hash", "epoch", "role", "branches", "locale", "totp_secret", "totp_step"]
"""Field of an officer that can be changed alone."""


class Officers(Protocol):
    """Officers of the desk, their sessions, and the one-time links that let them in.

    Links, passwords and ids of sessions are kept hashed only. A change names the fields it changes, so that two at once both count.
    """

    async def officer(self, name: str) -> Officer | None: ...
    async def all_officers(self) -> Sequence[Officer]: ...
    async def put_officer(self, officer: Officer) -> None: ...
    async def change_officer(self, name: str, changes: Mapping[OfficerChange, Any], *, end_all: bool = False) -> bool:
        """Change these fields; `end_all` ends every session and link too. Whether there is such an officer.

        Raises LastAdministrator where the role of the only administrator would go.
        """
        ...

    async def remove_officer(self, name: str) -> bool:
        """Remove an officer with their sessions and links, at once. Whether there was one. Raises LastAdministrator."""
        ...

    async def use_code(self, name: str, step: int) -> bool:
        """Use up the authenticator's code of this step. Whether no code of it or of a later one was used before."""
        ...

    async def add_link(self, name: str, token_hash: str, expires: datetime) -> None: ...
    async def use_link(self, token_hash: str, now: datetime) -> str | None: ...
    async def begin_session(self, id_hash: str, session: OfficerSession) -> bool:
        """Keep a session. Whether it was kept: not where the officer is gone or the epoch is another by now."""
        ...

    async def session(self, id_hash: str, now: datetime) -> tuple[Officer, OfficerSession] | None:
        """The session with its officer; None when it is unknown, over, or the officer is gone."""
        ...

    async def extend_session(self, id_hash: str, expires: datetime) -> None: ...
    async def end_session(self, id_hash: str) -> None: ...
