"""Officers' passwords: hashed with argon2id, one at a time, off the event loop."""

from __future__ import annotations

import asyncio
import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from dialogs.model.effects import Text

SHORTEST = 12
LONGEST = 200


def problem_with(password: str, name: str) -> Text | None:
    """Return why this can't be the password of this officer, or None."""
    if len(password) < SHORTEST:
        return Text("desk-password-short", {"least": SHORTEST})
    if len(password) > LONGEST:
        return Text("desk-password-long", {"most": LONGEST})
    if len(set(password)) < 5 or password.casefold() == name:
        return Text("desk-password-easy")
    return None


class Passwords:
    """Hashes and checks. 19 MiB for each (OWASP's figure for argon2id), so only one is worked on at a time."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)
        self._one_at_a_time = asyncio.Lock()
        self._nobodys: str | None = None

    async def hash(self, password: str) -> str:
        """The argon2id hash to keep."""
        async with self._one_at_a_time:
            return await asyncio.to_thread(self._hasher.hash, _normal(password))

    async def fits(self, password: str, kept: str | None) -> bool:
        """Whether this is the password of that hash. Without a hash it takes as long, and is never."""
        if self._nobodys is None:
            self._nobodys = await self.hash("nobody has this password")
        if len(password) > LONGEST:
            password = ""
        async with self._one_at_a_time:
            fits = await asyncio.to_thread(self._verify, kept or self._nobodys, _normal(password))
        return fits and kept is not None

    def _verify(self, kept: str, password: str) -> bool:
        try:
            return self._hasher.verify(kept, password)
        except (VerifyMismatchError, InvalidHashError):
            return False


def _normal(password: str) -> str:
    # The same word typed on another keyboard may be composed of other code points.
    return unicodedata.normalize("NFKC", password)
