"""The submission adapters by their names in `KLAIM_SUBMISSION`.

Every module of this package is read, as every module of `dialogs.claims.declared` is: an adapter is one module with a function under
`@adapter("its-name")` that makes it. Rejected: entry points of installed packages, which an operator could not see in this tree.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import submission
from bot.ports.claims import ClaimRow
from bot.ports.files import Blobs, FileRow
from bot.ports.submission import News, Submission
from bot.submission.base import Receive


async def _no_file(_file_id: str) -> FileRow | None:
    return None


async def _none_held(_key: str) -> ClaimRow | None:
    return None


async def _no_news(_claim_id: str, _news: News) -> str:
    return "known"


def _no_secret(_purpose: str) -> bytes:
    raise ValueError("no keys are at hand here")


@dataclass(frozen=True, slots=True)
class Tools:
    """Tools of an adapter. Each is for as long as the bot runs.

    `find` loads a filed claim by its id, None where there is none. `blobs` has the files of claims. `receive` brings in what the service
    says of a claim, such as `ClaimMoved(claim, to, by="service")`. `environment` has the adapter's own variables. `file` loads the row of
    a file, `held` the claim that stands under a key. `bring` moves a claim by its id as its service reports: once, in order
    (`bot.submission.news.Newsroom.bring`). `derive` gives a secret of 32 bytes for a purpose, `now` the time (UTC),
    `folder` is where data is kept. `base_url`: the bot's own address for others, without a slash at the end; "" where none is set.
    """

    find: Callable[[str], Awaitable[ClaimRow | None]]
    blobs: Blobs
    receive: Receive
    environment: Mapping[str, str]
    file: Callable[[str], Awaitable[FileRow | None]] = _no_file
    held: Callable[[str], Awaitable[ClaimRow | None]] = _none_held
    bring: Callable[[str, News], Awaitable[str]] = _no_news
    derive: Callable[[str], bytes] = _no_secret
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    folder: Path = Path("data")
    base_url: str = ""


Factory = Callable[[Tools], Submission]
"""Makes an adapter. Raises ValueError, with a sentence for the operator, where a variable it needs is missing or wrong."""

Told = Callable[[Mapping[str, str]], Sequence[str]]
"""Tells, from the variables of the environment, what an adapter offers. Raises ValueError as the factory does."""

REGISTRY: dict[str, Factory] = {}
OFFERS: dict[str, Told] = {}


class UnknownAdapter(ValueError):
    """No adapter has this name."""


def _submits(_environment: Mapping[str, str]) -> Sequence[str]:
    return ("submit", "status")


def adapter(name: str, offers: Told = _submits) -> Callable[[Factory], Factory]:
    """Register the decorated factory under this name. Raises ValueError for a name that another one has."""

    def register(factory: Factory) -> Factory:
        if name in REGISTRY:
            raise ValueError(f"two submission adapters have the name {name}")
        REGISTRY[name] = factory
        OFFERS[name] = offers
        return factory

    return register


def names() -> Sequence[str]:
    """The names of the adapters there are, in order."""
    for module in pkgutil.iter_modules(submission.__path__):
        importlib.import_module(f"{submission.__name__}.{module.name}")
    return sorted(REGISTRY)


def factory_of(name: str) -> Factory:
    """Return the factory of the adapter of this name. Raises UnknownAdapter, which names those there are."""
    there = names()
    if name not in REGISTRY:
        raise UnknownAdapter(f"wants one of: {', '.join(there)}; not {name[:40]!r}")
    return REGISTRY[name]


def offered(name: str, environment: Mapping[str, str]) -> Sequence[str]:
    """The capabilities of an adapter, as far as its variables tell. Raises UnknownAdapter, and ValueError for a wrong variable."""
    factory_of(name)
    return OFFERS.get(name, _submits)(environment)
