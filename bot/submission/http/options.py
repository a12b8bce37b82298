"""The settings of the HTTP adapter, from its variables of the environment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args
from urllib.parse import urlsplit

from bot.ports.submission import Capability
from bot.submission.http.signing import LEAST_SECRET

CAPABILITIES: tuple[Capability, ...] = get_args(Capability)
LOCAL = ("127.0.0.1", "::1", "localhost")


@dataclass(frozen=True, slots=True)
class Options:
    """Settings of the HTTP adapter. `capabilities`: as declared, None where the system is asked."""

    url: str
    secret: bytes = field(repr=False)
    documents: Literal["upload", "link"]
    capabilities: frozenset[Capability] | None

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> Options:
        """The settings. Raises ValueError with a sentence that names the variable, never its value where that is secret."""
        url = environment.get("KLAIM_SUBMISSION_URL", "").rstrip("/")
        if not _is_address(url):
            raise ValueError(
                "http wants KLAIM_SUBMISSION_URL, an address that begins with https://, "
                "such as https://sistem.contoh.or.id/klaim"
            )
        secret = environment.get("KLAIM_SUBMISSION_SECRET", "")
        if len(secret) < LEAST_SECRET:
            raise ValueError(
                f"http wants KLAIM_SUBMISSION_SECRET, at least {LEAST_SECRET} characters, "
                "such as what `klaim keys new` prints"
            )
        documents = environment.get("KLAIM_SUBMISSION_DOCUMENTS") or "upload"
        if documents not in ("upload", "link"):
            raise ValueError("KLAIM_SUBMISSION_DOCUMENTS wants upload or link, such as upload")
        return cls(
            url,
            secret.encode(),
            "link" if documents == "link" else "upload",
            _capabilities(environment.get("KLAIM_SUBMISSION_CAPABILITIES", "")),
        )


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        plain = parts.scheme == "http" and parts.hostname in LOCAL
        return (parts.scheme == "https" or plain) and bool(parts.hostname) and not parts.query and not parts.username
    except ValueError:
        return False


def _capabilities(setting: str) -> frozenset[Capability] | None:
    named = [one.strip() for one in setting.split(",") if one.strip()]
    if not named:
        return None
    known = known_capabilities(named)
    if len(known) < len({*named}):
        raise ValueError(
            f"KLAIM_SUBMISSION_CAPABILITIES wants some of {', '.join(CAPABILITIES)}, such as submit,status,correct"
        )
    if not {"submit", "status"} <= known:
        raise ValueError("KLAIM_SUBMISSION_CAPABILITIES wants submit and status at least, such as submit,status")
    return known


def known_capabilities(named: Sequence[str]) -> frozenset[Capability]:
    """Those of the names that are capabilities."""
    return frozenset(one for one in CAPABILITIES if one in named)
