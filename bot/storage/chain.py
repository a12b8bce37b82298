"""The chain of the audit: what is hashed and sealed of an entry, and what is wrong with a chain that is read back.

The problem: whoever can write into the database can change what it says of them. The choice: an entry carries the hash of
the one before and its own, and a MAC of that hash under a key that is not in the database. The head (`Head`) is sealed
too: it says which number is the newest and which the oldest kept, so that rows cut off at either end are missed.

A plain hash links the entries, the MAC only seals them. So a key may be dropped after `klaim rekey`: entries sealed with
it are vouched for by every later one that is sealed with a key still there, and by the head.

Rejected: a MAC alone as the link, which nobody could follow without the oldest key; a tree of hashes, whose short proofs
nobody asks for here.

What it costs: entries are written one after the other. What it can't see: the whole database put back as it was, or all
of it emptied. Therefore `verify` takes a checkpoint that was kept elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from bot.audit_lines import is_code
from bot.ports.audit import AuditNote
from bot.storage.crypto import Keyring

ROW, HEAD = "audit entry", "audit head"
"""Purposes of the MACs."""
NOTHING = bytes(32)
"""Hash before the first entry."""
SYSTEM = "system"
"""Actor of what the program does by itself."""
BROKEN = "chain_broken"
"""Action of the entry that goes on where the head was gone or not ours."""

FaultKind = Literal[
    "changed", "missing", "inserted", "put_back", "out_of_place", "head", "broken", "claim", "checkpoint"
]
ENTRY_COLUMNS = ("number", "at", "actor", "action", "claim", "address", "details", "change")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the chain, or of a claim against it. `first` and `last`: numbers of entries, 0 where there is none."""

    kind: FaultKind
    first: int
    last: int
    told: str


@dataclass(frozen=True, slots=True)
class Head:
    """Both ends of the chain. `first`: the oldest number kept; `before`: the hash of the entry before it.

    `filled`: every claim has had its MAC since; one without is not of ours.
    """

    number: int = 0
    hash: bytes = NOTHING
    first: int = 1
    before: bytes = NOTHING
    filled: bool = False

    def row(self, keyring: Keyring) -> dict[str, Any]:
        """Return the row of the head, sealed."""
        values = {name: getattr(self, name) for name in self.__slots__}
        return {"id": 1, **values, "seal": keyring.mac(HEAD, self._bytes())}

    def is_ours(self, seal: bytes, keyring: Keyring) -> bool:
        """Whether the seal is that of this head."""
        return keyring.is_mac(HEAD, self._bytes(), seal)

    def _bytes(self) -> bytes:
        return _json([self.number, self.hash.hex(), self.first, self.before.hex(), self.filled])


def head_of(row: Mapping[Any, Any]) -> Head:
    """Return the head of a row."""
    return Head(row["number"], bytes(row["hash"]), row["first"], bytes(row["before"]), row["filled"])


def hash_of(row: Mapping[Any, Any]) -> bytes:
    """Return the hash of an entry, the hash of the one before it included."""
    values = [row[name] for name in ENTRY_COLUMNS]
    return hashlib.sha256(_json([_stable(value) for value in (*values, bytes(row["previous"]))])).digest()


def linked(row: Mapping[Any, Any], previous: bytes, keyring: Keyring) -> dict[str, Any]:
    """Return the entry linked to the one before it, and sealed."""
    linked = {**row, "previous": previous}
    linked["hash"] = hash_of(linked)
    return {**linked, "seal": keyring.mac(ROW, linked["hash"])}


def stands(row: Mapping[Any, Any], keyring: Keyring) -> bool:
    """Whether an entry is as it was written; one whose key was dropped is judged by its hash alone."""
    hashed = bytes(row["hash"])
    if hash_of(row) != hashed:
        return False
    seal = bytes(row["seal"])
    return keyring.is_mac(ROW, hashed, seal) or not keyring.knows_key_of(seal)


@dataclass(slots=True)
class Walk:
    """A walk along the chain, oldest entry first. `take` each row, then `end`; `faults` has what was found.

    `unkeyed`: number of entries whose key is not in the ring. They are vouched for by the later ones.
    """

    keyring: Keyring
    head: Head | None
    known: Mapping[int, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    count: int = 0
    unkeyed: int = 0
    _first: int = 1
    _next: int = 0
    _previous: bytes | None = NOTHING
    _seen: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.head is not None:
            self._first, self._previous = self.head.first, self.head.before
        else:
            self._previous = None
        self._next = self._first

    def take(self, row: Mapping[Any, Any]) -> bool:
        """Check the next row, in the order of numbers. Returns whether it is one of ours, as it was written."""
        number = int(row["number"])
        self.count += 1
        if self.head is not None and number < self.head.first:
            self._add("put_back", number, number, "is older than the oldest that is kept")
            return False
        if self.head is not None and number > self.head.number:
            self._add("inserted", number, number, "comes after the newest that was written")
            return False
        if number > self._next:
            if self.head is not None or self._next > 1:
                self._add("missing", self._next, number - 1, "removed")
            self._previous = None
        good = stands(row, self.keyring)
        if not good:
            self._add("changed", number, number, "is not as it was written")
        elif self._previous is not None and bytes(row["previous"]) != self._previous:
            # Either of the two may be the stranger.
            self._add("out_of_place", max(number - 1, self._first), number, "do not belong together")
        elif row["action"] == BROKEN:
            self._add("broken", number, number, "the head had been removed or changed before this entry")
        if not self.keyring.knows_key_of(bytes(row["seal"])):
            self.unkeyed += 1
        if number in self.known:
            self._seen.add(number)
            if self.known[number] != bytes(row["hash"]):
                self._add("checkpoint", number, number, "is another than at the checkpoint you kept")
        # After a changed entry nothing is said of the link: its own hash may be the changed one.
        self._previous = bytes(row["hash"]) if good else None
        self._next = number + 1
        return good

    def end(self) -> list[Fault]:
        """Check the newest end, and return all that was found."""
        if self.head is None:
            self._add(
                "head", 0, 0, "the head of the chain is missing or not ours: newest entries may have been removed"
            )
        elif self._next <= self.head.number:
            self._add("missing", self._next, self.head.number, "removed")
        elif self._previous is not None and self._previous != self.head.hash:
            self._add("out_of_place", self.head.number, self.head.number, "is not the one that was written last")
        kept_from = self.head.first if self.head is not None else 1
        for number in sorted(set(self.known) - self._seen):
            if number >= kept_from:
                self._add("checkpoint", number, number, "was there at the checkpoint you kept, and is not any more")
        return self.faults

    def _add(self, kind: FaultKind, first: int, last: int, told: str) -> None:
        self.faults.append(Fault(kind, first, last, told))


def note_row(note: AuditNote) -> dict[str, Any]:
    """Return the row of an entry, without number and seals. Raises ValueError for details that may be a person's words."""
    return {
        "at": note.at,
        "actor": note.actor,
        "action": note.action,
        "claim": note.claim,
        "address": note.address,
        "details": details_text(note.details),
        "change": None,
    }


def details_text(details: Mapping[Any, Any]) -> str:
    """Return details as they are stored. Raises ValueError for a value that may hold words of a person."""
    for name, value in details.items():
        if value is None or isinstance(value, bool | int):
            continue
        if not isinstance(value, str) or not is_code(value):
            raise ValueError(f"the detail {name!r} of an audit entry must be a number or a code, not words")
    return json.dumps(details, sort_keys=True, separators=(",", ":"))


def _stable(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return value.hex() if isinstance(value, bytes) else value


def _json(values: Iterable[object]) -> bytes:
    return json.dumps(list(values), ensure_ascii=True, separators=(",", ":")).encode()
