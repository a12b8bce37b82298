"""The key of a claim at an adapter: the same claim has the same key, whoever sends it, however often, from whichever draft.

A key is a keyed hash, so neither a log nor a service's ledger tells whose it is. It is made of the person (NIK), the reason, the KPJ, the
answers and the content of the documents. `round` counts the claims of this content that have come to an end: one that was rejected may
be filed again as it is, and is another claim then.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence

import msgspec

from bot.ports.claims import ClaimRow
from bot.ports.files import Blobs, FileRow

_ENCODER = msgspec.json.Encoder(order="deterministic")


def claim_key(secret: bytes, claim: ClaimRow, contents: Mapping[str, Sequence[str]], round: int = 0) -> str:
    """The key of a claim, 40 hexadecimal digits. `contents`: the hashes of the files of each document, in their order."""
    answers = dict(claim.answers)
    person = answers.get("nik") or answers.get("passport_no")
    said = _ENCODER.encode([person, claim.kind, answers.get("kpj"), answers, {**contents}, round])
    return hmac.new(secret, said, hashlib.sha256).hexdigest()[:40]


def idempotency_key(claim: ClaimRow) -> str:
    """The key of what is sent: that of the claim, and the revision, which grows with each correction."""
    return f"{claim.submission_key}.{claim.revision}"


def parts_of(key: str) -> tuple[str, int]:
    """The claim's key and the revision. Raises ValueError for what is no key."""
    claim, dot, revision = key.rpartition(".")
    if not dot or not claim or not revision.isdecimal():
        raise ValueError(f"an idempotency key is <key of the claim>.<revision>, not {key!r}")
    return claim, int(revision)


async def contents_of(claim: ClaimRow, files: Mapping[str, FileRow], blobs: Blobs) -> dict[str, list[str]]:
    """The hash of the content of each file of a claim, by document. A file whose content is gone is known by its id."""
    hashes: dict[str, list[str]] = {}
    for slot, held in sorted(claim.files.items()):
        hashes[slot] = [await _hash(file, files.get(file), blobs) for file in held]
    return hashes


async def _hash(file_id: str, row: FileRow | None, blobs: Blobs) -> str:
    """The hash kept with the file; of one kept by an earlier release it is made of the content, which gives the same."""
    if row is None or row.blob is None:
        return f"file {file_id}"
    if kept := (row.reading or {}).get("sha256"):
        return str(kept)
    try:
        content = await blobs.get(row.blob)
    except KeyError:
        return f"file {file_id}"
    return hashlib.sha256(content).hexdigest()
