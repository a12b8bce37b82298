"""Officers' passwords: which are too common, and hashing with argon2id off the event loop, a few at a time."""

from __future__ import annotations

import asyncio
import re
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from dialogs.model.effects import Text

SHORTEST = 12
LONGEST = 200
LEAST_KINDS = 5
"""Least number of different signs."""
MOST_WORDS = 2
"""A password of so many common words or fewer is too common itself."""
AT_ONCE = 2
"""Hashes worked on at the same time, each with 19 MiB (OWASP's figure for argon2id)."""
QUEUE = 8
"""Hashes that may wait behind those; some 0.1 s each on an old machine, so nobody waits long."""
RETRY_SECONDS = 5

_DISGUISES = str.maketrans("013457@$!", "oieastasi")
"""Digits and signs that stand for a letter in a word."""


class Busy(Exception):
    """So many passwords are being checked that this one would wait too long."""


def problem_with(password: str, name: str) -> Text | None:
    """Return why this can't be the password of this officer, or None."""
    if len(password) < SHORTEST:
        return Text("desk-password-short", {"least": SHORTEST})
    if len(password) > LONGEST:
        return Text("desk-password-long", {"most": LONGEST})
    if len(set(password)) < LEAST_KINDS:
        return Text("desk-password-easy")
    return Text("desk-password-common") if is_common(password, name) else None


def is_common(password: str, name: str) -> bool:
    """Whether it is made of no more than a common word or two, of digits, or of the officer's name."""
    folded = _normal(password).casefold()
    own = re.findall(r"\w+", _normal(name).casefold())
    words = _common() | {*own, "".join(own)}
    letters = re.sub(r"[\W\d_]", "", folded)
    undisguised = re.sub(r"[\W\d_]", "", folded.translate(_DISGUISES))
    trimmed = re.sub(r"[\W\d_]", "", re.sub(r"^[\W\d_]+|[\W\d_]+$", "", folded).translate(_DISGUISES))
    return any(_made_of(one, words, MOST_WORDS) for one in (letters, undisguised, trimmed))


def _made_of(letters: str, words: Collection[str], most: int) -> bool:
    """Whether the letters are at most so many of these words, one behind the other, or one of them over and over."""
    if not letters:
        return True
    if any(len(letters) % len(word) == 0 and letters == word * (len(letters) // len(word)) for word in words if word):
        return True
    ends = (end for end in range(1, len(letters) + 1) if letters[:end] in words)
    return most > 0 and any(_made_of(letters[end:], words, most - 1) for end in ends)


@cache
def _common() -> frozenset[str]:
    lines = Path(__file__).with_name("common_passwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


class Passwords:
    """Hashes and checks. At most `at_once` are worked on and `queue` wait; whoever comes then gets `Busy`.

    Every hash needs a turn, taken by `turn` before anything else is done for it.
    """

    def __init__(self, at_once: int = AT_ONCE, queue: int = QUEUE) -> None:
        self._hasher = PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)
        self._working = asyncio.Semaphore(at_once)
        self._most = at_once + queue
        self._turns = 0
        self._nobodys: str | None = None

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A place among those being worked on and those waiting. Raises Busy where there is none."""
        if self._turns >= self._most:
            raise Busy
        self._turns += 1
        try:
            yield
        finally:
            self._turns -= 1

    async def hash(self, password: str) -> str:
        """The argon2id hash to keep."""
        async with self._working:
            return await asyncio.to_thread(self._hasher.hash, _normal(password))

    async def fits(self, password: str, kept: str | None) -> bool:
        """Whether this is the password of that hash. Without a hash it takes as long, and is never."""
        if self._nobodys is None:
            self._nobodys = await self.hash("nobody has this password")
        if len(password) > LONGEST:
            password = ""
        async with self._working:
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
