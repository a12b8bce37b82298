"""Details of an entry of the audit: whatever the desk hands over becomes a number, a code or a keyed hash."""

from __future__ import annotations

import hmac
from collections.abc import Mapping

from bot.audit_lines import is_code


def coded(secret: bytes, details: Mapping[str, object]) -> dict[str, str | int | bool | None]:
    """Return details fit for the audit: numbers and codes as they are, names of officers joined, any other words as a keyed hash."""
    return {name: _coded(secret, name, value) for name, value in details.items()}


def _coded(secret: bytes, name: str, value: object) -> str | int | bool | None:
    if value is None or isinstance(value, bool | int):
        return value
    words = ",".join(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else str(value)
    if name != "term":
        joined = words.replace(" ", "_") if name in ("officer", "to_officer", "from_officer") else words
        if is_code(joined):
            return joined
    normal = " ".join(words.casefold().split())
    return "#" + hmac.digest(secret, f"audit term\0{normal}".encode(), "sha256").hex()[:32]
