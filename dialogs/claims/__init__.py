"""The claims, one declaration each. Every module of `declared` is read at the start; what it declares as `Claim` is offered."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dialogs.claims import declared
from dialogs.claims.schema import Claim


@cache
def claims() -> Mapping[str, Claim]:
    """All declared claims by id, in the order of their modules and lines. Raises ValueError for an id declared twice."""
    found: dict[str, Claim] = {}
    for module in sorted(info.name for info in pkgutil.iter_modules(declared.__path__)):
        for claim in vars(importlib.import_module(f"{declared.__name__}.{module}")).values():
            if not isinstance(claim, Claim):
                continue
            if claim.id in found and found[claim.id] is not claim:
                raise ValueError(f"two claims have the id {claim.id}")
            found[claim.id] = claim
    return MappingProxyType(found)
