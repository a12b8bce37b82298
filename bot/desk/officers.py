"""Officers' access to the desk: entry by a one-time link, and the end of their sessions."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta

from bot.ports import Officer, Officers

LINK_LIFE = timedelta(hours=24)
RESERVED = frozenset({"participant", "service", "simulation", "officer"})
"""Names that the history of a claim uses for those who are no particular officer."""

_NAME = re.compile(r"[^\W_][\w .'-]{1,39}")


class UnknownOfficer(LookupError):
    """There is no officer of this name."""


def officer_name(typed: str) -> str:
    """The name as kept: one spelling for "Sari Dewi", " sari  dewi" and "SARI DEWI". Not checked for sense."""
    return " ".join(unicodedata.normalize("NFKC", typed).split()).casefold()


def hash_token(token: str) -> str:
    """Hash kept of a one-time link. The token is 256 random bits, so a plain SHA-256 is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


async def add_officer(officers: Officers, name: str, now: datetime) -> str:
    """Let this officer in: gives the token of a new one-time link, valid 24 hours, opened at `/desk/masuk?token=...`.

    An officer who is already there keeps password and sessions and gets one more link. Raises ValueError for a name that can't be used.
    """
    known = officer_name(name)
    if not _NAME.fullmatch(known):
        raise ValueError("an officer's name has 2 to 40 letters, digits, spaces, dots, hyphens or apostrophes")
    if known in RESERVED:
        raise ValueError(f"{known!r} means something else in the history of a claim; choose another name")
    if await officers.officer(known) is None:
        await officers.put_officer(Officer(known, password_hash=None, epoch=0))
    token = secrets.token_urlsafe(32)
    await officers.add_link(known, hash_token(token), now + LINK_LIFE)
    return token


async def end_sessions(officers: Officers, name: str) -> Officer:
    """End every session of this officer, wherever it is; the password stays. Raises UnknownOfficer."""
    officer = await officers.officer(officer_name(name))
    if officer is None:
        raise UnknownOfficer("there is no officer of this name")
    ended = replace(officer, epoch=officer.epoch + 1)
    await officers.put_officer(ended)
    return ended
