"""Visits to the desk: a signed cookie for each browser, and for an officer a session in the store.

The cookie alone lets nobody in: what counts is the session under its id, and that ends on the server. The store keeps the hash of the id.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from itsdangerous import BadData, URLSafeSerializer

from bot.desk.rights import Right, Role, may
from bot.ports.officers import Officer, Officers, OfficerSession

IDLE = timedelta(hours=8)
LONGEST = timedelta(days=7)
COUNTED_AFTER = timedelta(minutes=1)
"""Activity sooner than this after the last is not written down."""
COOKIE = "klaim_desk"


@dataclass(frozen=True, slots=True)
class Visit:
    """One browser. Times in epoch seconds.

    `session`: the session's id, "" before sign-in. `officer`, `role`, `branches` (ids; all when empty), `locale` and `by_link` are read
    from the store at every request: `officer` is None before sign-in, `by_link` is True after a one-time link until a password is set.
    `by_code`: the officer has an authenticator.
    """

    csrf: str
    began: int
    seen: int
    session: str = ""
    officer: str | None = None
    role: Role = "officer"
    branches: frozenset[str] = frozenset()
    locale: str | None = None
    by_link: bool = False
    by_code: bool = False

    def allows(self, token: str) -> bool:
        """Whether a form carrying this CSRF token was made for this visit."""
        return hmac.compare_digest(self.csrf.encode(), token.encode())

    def may(self, right: Right) -> bool:
        """Whether an officer is signed in whose role has the right."""
        return self.officer is not None and may(self.role, right)

    def sees(self, branch: str) -> bool:
        """Whether the claims of the branch of this id are this officer's to see."""
        return not self.branches or branch in self.branches


def new_visit(now: datetime) -> Visit:
    """A fresh visit with its own CSRF token, nobody signed in."""
    at = int(now.timestamp())
    return Visit(secrets.token_urlsafe(24), at, at)


async def begin_session(officers: Officers, officer: Officer, now: datetime, *, by_link: bool) -> Visit | None:
    """Begin a session of this officer, as they were read: a visit made anew, so that nothing from before it is of use after.

    None where the officer was removed or all their sessions were ended meanwhile.
    """
    visit = replace(new_visit(now), session=secrets.token_urlsafe(32))
    session = OfficerSession(officer.name, officer.epoch, now, now + IDLE, by_link)
    if not await officers.begin_session(id_hash(visit.session), session):
        return None
    return _with(visit, officer, session)


async def resume_session(officers: Officers, visit: Visit, now: datetime, *, active: bool = True) -> Visit | None:
    """Return the visit with the officer of its session; None when the session has ended. `active`: eight hours begin again."""
    found = await officers.session(id_hash(visit.session), now)
    if found is None:
        return None
    officer, session = found
    expires = min(now + IDLE, session.began + LONGEST)
    if active and expires - session.expires >= COUNTED_AFTER:
        await officers.extend_session(id_hash(visit.session), expires)
    return _with(visit, officer, session)


def id_hash(session: str) -> str:
    """Hash kept of a session's id. The id is 256 random bits, so a plain SHA-256 is enough."""
    return hashlib.sha256(session.encode()).hexdigest()


def _with(visit: Visit, officer: Officer, session: OfficerSession) -> Visit:
    return replace(
        visit,
        officer=officer.name,
        role=officer.role,
        branches=officer.branches,
        locale=officer.locale,
        by_link=session.by_link,
        by_code=officer.totp_secret is not None,
    )


class Cookies:
    """Seals into a cookie's value what a browser carries of a visit, and opens it again."""

    def __init__(self, secret: bytes) -> None:
        self._serializer = URLSafeSerializer(
            secret, salt="klaim desk visit", signer_kwargs={"key_derivation": "hmac", "digest_method": hashlib.sha256}
        )

    def seal(self, visit: Visit, now: datetime) -> str:
        """The cookie's value, saying that the visit was seen now."""
        carried = {"csrf": visit.csrf, "began": visit.began, "seen": int(now.timestamp()), "session": visit.session}
        return str(self._serializer.dumps(carried))

    def open(self, value: str | None, now: datetime) -> Visit | None:
        """The visit, or None when the cookie is missing, forged, of an earlier release, idle for over 8 hours or older than 7 days."""
        if not value:
            return None
        try:
            carried = self._serializer.loads(value)
            visit = Visit(carried["csrf"], carried["began"], carried["seen"], carried["session"])
        except (BadData, KeyError):
            return None
        at = now.timestamp()
        if at - visit.seen > IDLE.total_seconds() or at - visit.began > LONGEST.total_seconds():
            return None
        return visit
