"""The submission adapters by their names in `KLAIM_SUBMISSION`.

Every module of this package is read, as every module of `dialogs.claims.declared` is: an adapter is one module with a function under
`@adapter("its-name")` that makes it. Rejected: entry points of installed packages, which an operator could not see in this tree.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot import submission
from bot.ports import Blobs, ClaimRow, FileRow, Submission
from bot.submission.outcomes import Receive


@dataclass(frozen=True, slots=True)
class Tools:
    """Tools of an adapter. Each is for as long as the bot runs.

    `find` loads a filed claim by its id, `file` the row of a participant's file, None where there is none. `blobs` has the files of
    claims. `receive` brings in what the service says of a claim, such as `ClaimMoved(claim, to, by="service")`. `environment` has the
    adapter's own variables.
    """

    find: Callable[[str], Awaitable[ClaimRow | None]]
    file: Callable[[str], Awaitable[FileRow | None]]
    blobs: Blobs
    receive: Receive
    environment: Mapping[str, str]


Factory = Callable[[Tools], Submission]
"""Makes an adapter. Raises ValueError, with a sentence for the operator, where a variable it needs is missing or wrong."""

REGISTRY: dict[str, Factory] = {}


class UnknownAdapter(ValueError):
    """No adapter has this name."""


def adapter(name: str) -> Callable[[Factory], Factory]:
    """Register the decorated factory under this name. Raises ValueError for a name that another one has."""

    def register(factory: Factory) -> Factory:
        if name in REGISTRY:
            raise ValueError(f"two submission adapters have the name {name}")
        REGISTRY[name] = factory
        return factory

    return register


def factory_of(name: str) -> Factory:
    """Return the factory of the adapter of this name. Raises UnknownAdapter, which names those there are."""
    for module in pkgutil.iter_modules(submission.__path__):
        importlib.import_module(f"{submission.__name__}.{module.name}")
    if name not in REGISTRY:
        raise UnknownAdapter(f"wants one of: {', '.join(sorted(REGISTRY))}; not {name[:40]!r}")
    return REGISTRY[name]
