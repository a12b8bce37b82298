"""The folder or object store that dossiers go to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import obstore

from bot.ports.submission import Unreachable
from bot.submission.dossier.order import Item

_PATIENCE = timedelta(seconds=30)
"""Longest time of one request; the job comes back by itself, so nothing is gained by waiting longer here."""


class Place:
    """Folder or object store. Nothing in an error or a log names a credential."""

    def __init__(self, objects: Any) -> None:
        self._objects = objects

    @classmethod
    def at(cls, address: str, credentials: Mapping[str, str]) -> Place:
        """Return the place of this folder (made when missing, for its owner only) or address. `credentials`: the `AWS_…` variables.

        Raises ValueError where the folder can't be made or the address can't be used.
        """
        if "://" not in address:
            try:
                Path(address).mkdir(parents=True, exist_ok=True, mode=0o700)
            except OSError as error:
                raise ValueError(f"can't make the folder: {error.strerror}") from None
            return cls(obstore.store.LocalStore(address))
        given: dict[str, Any] = {"client_options": {"timeout": _PATIENCE, "allow_http": True}}
        given["retry_config"] = {"max_retries": 2, "retry_timeout": _PATIENCE}
        if address.startswith("s3"):
            given["config"] = {name.lower(): value for name, value in credentials.items() if name in _S3}
        try:
            return cls(obstore.store.from_url(address, **given))
        except (obstore.exceptions.BaseError, ValueError) as error:
            # Without the cause: it may quote a credential.
            raise ValueError(f"can't be used: {type(error).__name__}") from None

    async def put(self, folder: str, item: Item) -> None:
        """Write a file, in place of what was there. Raises Unreachable whatever is wrong: an operator can mend it, and nothing is lost."""
        try:
            await self._objects.put_async(f"{folder}/{item.name}", item.content)
        except (obstore.exceptions.BaseError, OSError) as error:
            raise Unreachable(f"the store of dossiers: {type(error).__name__}") from None


_S3 = frozenset(
    f"AWS_{name}"
    for name in (
        "ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "SESSION_TOKEN", "REGION", "DEFAULT_REGION", "ENDPOINT", "ENDPOINT_URL",
        "VIRTUAL_HOSTED_STYLE_REQUEST",
    )
)  # fmt: skip
