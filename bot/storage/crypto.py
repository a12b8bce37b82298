"""Encryption at rest: AES-256-GCM under a ring of keys.

What is written is sealed with the newest key and names the key it was sealed with, so keys are rotated by putting a
new one in front and dropping the old one after `klaim rekey`. Each value is bound to the table, row and column it was
written for: moved to another place it does not open.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
KEY_ID_BYTES = 4
NONCE_BYTES = 12
FORMAT = b"\x01"
HEADER_BYTES = len(FORMAT) + KEY_ID_BYTES
"""A sealed value is: format (1), id of the key (4), nonce (12), ciphertext and tag."""


HASH_BYTES = 16
CODE_BYTES = 8
INDEX_FORMAT = 1
"""Form of what is listed and hashed of a claim (`bot.listed`). Another number has every stored claim indexed anew at the next start."""


class KeyProblem(ValueError):
    """A key setting that can't be used. The message never shows a key."""


class Unreadable(Exception):
    """A sealed value does not open.

    Damaged, moved to another row, or its key is not in the ring. `place` says where it was read.
    """

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: {why}")
        self.place = place


def _derived(key: bytes, purpose: str) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=None, info=f"klaim {purpose}".encode()).derive(key)


def key_id(key: bytes) -> bytes:
    """The stable short name of a key; it tells nothing of the key itself."""
    return hashlib.sha256(b"klaim key id\0" + key).digest()[:KEY_ID_BYTES]


class Keyring:
    """The keys in use, newest first.

    Raises KeyProblem when there is none, one is not 32 bytes, or one stands there twice.
    """

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys:
            raise KeyProblem("no encryption key: give at least one")
        self._ciphers: dict[bytes, AESGCM] = {}
        for number, key in enumerate(keys, start=1):
            if len(key) != KEY_BYTES:
                raise KeyProblem(f"encryption key {number} has {len(key)} bytes, wanted {KEY_BYTES}")
            if key_id(key) in self._ciphers:
                raise KeyProblem(f"encryption key {number} stands there twice")
            self._ciphers[key_id(key)] = AESGCM(key)
        self.newest_id = key_id(keys[0])
        self._newest = self._ciphers[self.newest_id]
        self._header = FORMAT + self.newest_id
        self._oldest_key = keys[-1]
        # Of each key one of its own, newest first, so that what was hashed before a rotation is found until it is hashed anew.
        self._index_keys = tuple(_derived(key, "index of claims") for key in keys)

    @classmethod
    def from_setting(cls, setting: str) -> Keyring:
        """The ring of `base64key,base64key…`, newest first.

        Raises KeyProblem naming the key by its place, never by its content.
        """
        keys = []
        for number, text in enumerate(setting.split(","), start=1):
            text = text.strip()
            if not text:
                raise KeyProblem(f"encryption key {number} is empty")
            try:
                # People paste both alphabets; "-_" is the URL-safe one.
                keys.append(base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True))
            except (binascii.Error, ValueError):
                # Without `from None` the traceback would quote the key's text.
                raise KeyProblem(f"encryption key {number} is not base64") from None
        return cls(keys)

    @property
    def header(self) -> bytes:
        """Header of everything sealed with the newest key."""
        return self._header

    @property
    def key_ids(self) -> tuple[str, ...]:
        """The ids of the keys, newest first, in hexadecimal; they may be shown."""
        return tuple(id.hex() for id in self._ciphers)

    def seal(self, plain: bytes, place: str) -> bytes:
        """`plain` encrypted with the newest key, bound to `place` (see `place`)."""
        nonce = os.urandom(NONCE_BYTES)
        return self._header + nonce + self._newest.encrypt(nonce, plain, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        """Content sealed for `place`. Raises Unreadable."""
        cipher = self._ciphers.get(sealed[len(FORMAT) : HEADER_BYTES])
        if sealed[: len(FORMAT)] != FORMAT:
            raise Unreadable(place, "not something this program sealed")
        if cipher is None:
            raise Unreadable(
                place, f"sealed with key {sealed[len(FORMAT) : HEADER_BYTES].hex()}, which is not in the ring"
            )
        nonce, ciphertext = sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES], sealed[HEADER_BYTES + NONCE_BYTES :]
        try:
            return cipher.decrypt(nonce, ciphertext, place.encode())
        except (InvalidTag, ValueError):
            raise Unreadable(place, "damaged, or moved from another place") from None

    def is_newest(self, sealed: bytes) -> bool:
        """Whether this was sealed with the newest key."""
        return sealed.startswith(self._header)

    def derive(self, purpose: str) -> bytes:
        """A 32-byte secret for `purpose`, for uses other than encryption (the PIN's HMAC).

        Derived from the *oldest* key: putting a new key in front must not change it while requests are open. When the
        oldest key is dropped, a PIN request still open becomes invalid and the participant asks for a new one: ten
        minutes' worth, and accepted.
        """
        return _derived(self._oldest_key, purpose)

    def hashes(self, kind: str, word: str) -> tuple[str, ...]:
        """Keyed hashes of a word of this kind, 16 bytes in hexadecimal each: one by each key, the newest first.

        The same word gives the same hash, so it can be looked up without being stored. Another kind gives another.
        """
        word_of_kind = f"{kind}\0{word}".encode()
        return tuple(hmac.digest(key, word_of_kind, "sha256")[:HASH_BYTES].hex() for key in self._index_keys)

    def code(self, kind: str, word: str) -> str:
        """Code of a word by the newest key, in hexadecimal; "" for no word. See `hashes`."""
        return next(iter(self.codes(kind, word)))

    def codes(self, kind: str, word: str) -> tuple[str, ...]:
        """Codes of a word by each key, the newest first."""
        return tuple(each[: 2 * CODE_BYTES] for each in self.hashes(kind, word)) if word else ("",)

    @property
    def index_mark(self) -> str:
        """Name of the form and the key of hashes made now."""
        return f"{INDEX_FORMAT}.{self.newest_id.hex()}"

    def __repr__(self) -> str:
        return f"Keyring({', '.join(self.key_ids)})"


def aad(table: str, row: str | int, column: str) -> str:
    """Place a value is bound to. A table's or column's name has no "|", so no two places are the same."""
    return f"{table}|{row}|{column}"


def new_key() -> str:
    """A fresh key as the setting wants it: 32 bytes of chance in base64."""
    return base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def load_or_create_keys(path: Path) -> Keyring:
    """The ring kept in the file `path` (the embedded default).

    On the first start a key is made and kept there, readable by us only.

    Raises KeyProblem for a file that holds no usable keys: losing them means losing the data, so nothing is replaced.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
        try:
            descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(new_key() + "\n")
                file.flush()
                os.fsync(file.fileno())
            try:
                # link, not rename: of two processes starting at once the first one's key wins, and both use that one.
                os.link(draft, path)
            except FileExistsError:
                return load_or_create_keys(path)
            _sync_folder(path.parent)
        finally:
            draft.unlink(missing_ok=True)
    try:
        return Keyring.from_setting(path.read_text().strip().replace("\n", ","))
    except KeyProblem as problem:
        raise KeyProblem(f"{path}: {problem}") from None


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
