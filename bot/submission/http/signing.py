"""The signature of a request, the same in both directions: HMAC-SHA256 over time, method, path and the hash of the body.

`Klaim-Timestamp` holds seconds since 1970, `Klaim-Signature` "v1=" and 64 hexadecimal digits. A request is refused outside of five
minutes around its time. Within them a request that comes again changes nothing, as what it asks for is done once.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

TIMESTAMP = "Klaim-Timestamp"
SIGNATURE = "Klaim-Signature"
WINDOW_SECONDS = 300
LEAST_SECRET = 32
"""Characters."""


class NotSigned(Exception):
    """A request without a good signature. The sentence may be shown to who sent it."""


def signature(secret: bytes, timestamp: str, method: str, path: str, body: bytes) -> str:
    """The signature of a request. `path` has the query with it, as it stands in the request line."""
    signed = "\n".join((timestamp, method.upper(), path, hashlib.sha256(body).hexdigest()))
    return "v1=" + hmac.new(secret, signed.encode(), hashlib.sha256).hexdigest()


def signed_headers(secret: bytes, now: float, method: str, path: str, body: bytes) -> dict[str, str]:
    """The headers that sign a request. `now`: seconds since 1970."""
    timestamp = str(int(now))
    return {TIMESTAMP: timestamp, SIGNATURE: signature(secret, timestamp, method, path, body)}


def check(secret: bytes, now: float, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> None:
    """Raise NotSigned where the signature is missing or wrong, or the time outside of the window."""
    timestamp, given = headers.get(TIMESTAMP, ""), headers.get(SIGNATURE, "")
    if not timestamp.isascii() or not timestamp.isdigit() or len(timestamp) > 12 or not given:
        raise NotSigned(f"{TIMESTAMP} and {SIGNATURE} are wanted, and one is missing or unreadable")
    if not hmac.compare_digest(
        signature(secret, timestamp, method, path, body).encode(), given.encode("utf-8", "replace")
    ):
        raise NotSigned(f"{SIGNATURE} does not fit this request")
    if abs(now - int(timestamp)) > WINDOW_SECONDS:
        raise NotSigned(f"{TIMESTAMP} is more than {WINDOW_SECONDS} seconds away from the time here")
