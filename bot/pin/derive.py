"""The six digits of a request, derived whenever they are needed."""

from __future__ import annotations

import hashlib
import hmac

DIGITS = 6
MIN_SECRET_BYTES = 16


def pin(secret: bytes, request_id: str, claim_id: str) -> str:
    """The PIN Klaim of a request: six ASCII digits, the same for the same three arguments.

    Raises ValueError for a secret shorter than `MIN_SECRET_BYTES` or an empty id.
    """
    if len(secret) < MIN_SECRET_BYTES:
        raise ValueError(f"the PIN secret needs at least {MIN_SECRET_BYTES} bytes, has {len(secret)}")
    if not request_id or not claim_id:
        raise ValueError("a PIN belongs to a request and a claim, and one of them has no id")
    request = request_id.encode()
    # The length keeps ("ab", "c") and ("a", "bc") apart.
    message = b"klaim pin 1\x00" + len(request).to_bytes(4, "big") + request + claim_id.encode()
    number = int.from_bytes(hmac.digest(secret, message, hashlib.sha256), "big")
    return f"{number % 10**DIGITS:0{DIGITS}d}"


def matches(secret: bytes, request_id: str, claim_id: str, digits: str) -> bool:
    """Whether these are the digits of the request; takes the same time wherever they differ. Raises ValueError as `pin` does."""
    return hmac.compare_digest(pin(secret, request_id, claim_id).encode(), digits.encode("utf-8", "replace"))
