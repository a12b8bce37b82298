"""Values that a form carries to the next step, signed: nobody can change them, and they are of use for a while only."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from itsdangerous import BadData, URLSafeSerializer


class SealedFields:
    """Seals such values into a hidden form field and opens it again. They are signed, not encrypted: who has the page can read them."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def seal(self, purpose: str, values: Mapping[str, str | int | bool], now: datetime) -> str:
        """The content of the field, good for this purpose only."""
        return str(self._serializer(purpose).dumps([int(now.timestamp()), dict(values)]))

    def open(self, purpose: str, field: str, now: datetime, life: timedelta) -> Mapping[str, str | int | bool] | None:
        """The values; None when the field is forged, of another purpose, or older than `life`."""
        try:
            at, values = self._serializer(purpose).loads(field)
        except BadData:
            return None
        fresh = 0 <= int(now.timestamp()) - at <= life.total_seconds()
        return dict(values) if fresh else None

    def _serializer(self, purpose: str) -> URLSafeSerializer:
        return URLSafeSerializer(
            self._secret,
            salt=f"klaim desk {purpose}",
            signer_kwargs={"key_derivation": "hmac", "digest_method": hashlib.sha256},
        )
