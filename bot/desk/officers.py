"""Officers' access to the desk: entry by a one-time link, and the end of their sessions."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.ports.officers import Officer, OfficerChange, Officers, Role
from dialogs.law.branches import Directory

LINK_LIFE = timedelta(hours=24)
RESERVED = frozenset({"participant", "service", "simulation", "officer", "system"})
"""Names that the history of a claim uses for those who are no particular officer."""

_NAME = re.compile(r"[^\W_][\w .'-]{1,39}")


class UnknownOfficer(LookupError):
    """There is no officer of this name."""


class UnusableName(ValueError):
    """The name can't be an officer's."""


class UnknownBranch(ValueError):
    """No branch of the id or name that was `typed` is known, or several are."""

    def __init__(self, typed: str) -> None:
        super().__init__(f"there is no branch {typed!r}; give its id or its name as in the file of branches")
        self.typed = typed


def officer_name(typed: str) -> str:
    """The name as kept: one spelling for "Sari Dewi", " sari  dewi" and "SARI DEWI". Not checked for sense."""
    return " ".join(unicodedata.normalize("NFKC", typed).split()).casefold()


def checked_name(typed: str) -> str:
    """The name as kept. Raises UnusableName for one that can't be an officer's."""
    known = officer_name(typed)
    if not _NAME.fullmatch(known):
        raise UnusableName("an officer's name has 2 to 40 letters, digits, spaces, dots, hyphens or apostrophes")
    if known in RESERVED:
        raise UnusableName(f"{known!r} means something else in the history of a claim; choose another name")
    return known


def branches_named(directory: Directory, typed: Iterable[str]) -> frozenset[str]:
    """The ids of branches given by id or by name; what is blank is left out. Raises UnknownBranch."""
    found = set()
    for one in (one.strip() for one in typed):
        branch = directory.by_id(one) or directory.exact(one)
        if branch is not None:
            found.add(branch.id)
        elif one:
            raise UnknownBranch(one)
    return frozenset(found)


def hash_token(token: str) -> str:
    """Hash kept of a one-time link. The token is 256 random bits, so a plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


async def add_officer(
    officers: Officers, name: str, now: datetime, *, role: Role | None = None, branches: Iterable[str] | None = None
) -> str:
    """Let this officer in: gives the token of a new one-time link, valid 24 hours, opened at `/desk/masuk?token=...`.

    Without a role the first of all is an administrator, everybody after an officer. An officer who is already there gets a new link as
    by `reset_officer`, and role and branches where they are given. Raises UnusableName and LastAdministrator.
    """
    known = checked_name(name)
    if await officers.officer(known) is None:
        role = role or ("officer" if await officers.all_officers() else "administrator")
        await officers.put_officer(Officer(known, None, 0, role, frozenset(branches or ())))
        return await new_link(officers, known, now)
    changes: dict[OfficerChange, Any] = {} if role is None else {"role": role}
    if branches is not None:
        changes["branches"] = frozenset(branches)
    return await reset_officer(officers, known, now, changes)


async def new_link(officers: Officers, name: str, now: datetime) -> str:
    """Return the token of one more link for an officer who is there; password and sessions stay."""
    token = secrets.token_urlsafe(32)
    await officers.add_link(officer_name(name), hash_token(token), now + LINK_LIFE)
    return token


async def reset_officer(
    officers: Officers, name: str, now: datetime, changes: Mapping[OfficerChange, Any] | None = None
) -> str:
    """Return the token of a new link, after which nothing from before lets in: password, authenticator, sessions and older links end.

    Raises UnknownOfficer, and LastAdministrator where `changes` take the last one's role.
    """
    ended: Mapping[OfficerChange, Any] = {
        "password_hash": None,
        "totp_secret": None,
        "totp_step": None,
        **(changes or {}),
    }
    if not await officers.change_officer(officer_name(name), ended, end_all=True):
        raise UnknownOfficer("there is no officer of this name")
    return await new_link(officers, name, now)


async def end_sessions(officers: Officers, name: str) -> None:
    """End every session of this officer, wherever it is, and their links; the password stays. Raises UnknownOfficer."""
    if not await officers.change_officer(officer_name(name), {}, end_all=True):
        raise UnknownOfficer("there is no officer of this name")


async def remove_officer(officers: Officers, name: str) -> None:
    """Remove an officer: sessions, links and password end at once. Raises UnknownOfficer and LastAdministrator."""
    if not await officers.remove_officer(officer_name(name)):
        raise UnknownOfficer("there is no officer of this name")
