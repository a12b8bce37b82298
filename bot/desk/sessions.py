"""Visit of an officer, kept in a signed cookie and nowhere else."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from itsdangerous import BadData, URLSafeSerializer

IDLE = timedelta(hours=8)
LONGEST = timedelta(days=7)
COOKIE = "klaim_desk"


@dataclass(frozen=True, slots=True)
class Visit:
    """One browser. `officer` is None before login; `by_link` after a one-time link, until a password is set. Times in epoch seconds."""

    csrf: str
    began: int
    seen: int
    officer: str | None = None
    epoch: int = 0
    by_link: bool = False

    def allows(self, token: str) -> bool:
        """Whether a form carrying this CSRF token was made for this visit."""
        return hmac.compare_digest(self.csrf.encode(), token.encode())


def new_visit(now: datetime, officer: str | None = None, epoch: int = 0, by_link: bool = False) -> Visit:
    """A fresh visit with its own CSRF token; made anew at every login, so that nothing from before it is of use after."""
    at = int(now.timestamp())
    return Visit(secrets.token_urlsafe(24), at, at, officer, epoch, by_link)


class Cookies:
    """Seals a visit into a cookie's value and opens it again."""

    def __init__(self, secret: bytes) -> None:
        self._serializer = URLSafeSerializer(
            secret, salt="klaim desk visit", signer_kwargs={"key_derivation": "hmac", "digest_method": hashlib.sha256}
        )

    def seal(self, visit: Visit, now: datetime) -> str:
        """The cookie's value, saying that the visit was seen now."""
        return str(self._serializer.dumps(asdict(replace(visit, seen=int(now.timestamp())))))

    def open(self, value: str | None, now: datetime) -> Visit | None:
        """The visit, or None when the cookie is missing, forged, idle for over 8 hours or older than 7 days."""
        if not value:
            return None
        try:
            visit = Visit(**self._serializer.loads(value))
        except (BadData, TypeError):
            return None
        at = now.timestamp()
        if at - visit.seen > IDLE.total_seconds() or at - visit.began > LONGEST.total_seconds():
            return None
        return visit
