"""The person in whose name something is done: told once for a request or a command, read where the audit is written.

The problem: a claim is changed deep inside, in a transaction that knows neither officer nor address. The choice: a
variable of the context, set around the request. Tasks begun meanwhile inherit it and may live longer, so it ends with
its block. Rejected: one more argument through conversations, jobs and every adapter.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Acting:
    """An actor and the class of their address (see `address_class`)."""

    actor: str
    address: str
    over: bool = False


_acting: ContextVar[Acting | None] = ContextVar("acting", default=None)


@contextmanager
def acting(actor: str, address: str) -> Iterator[None]:
    """Have everything in this block done in the name of `actor`."""
    one = Acting(actor, address)
    token = _acting.set(one)
    try:
        yield
    finally:
        one.over = True
        _acting.reset(token)


def acting_now() -> Acting | None:
    """Return the actor of this context, None where nobody was named or their block is over."""
    one = _acting.get()
    return None if one is None or one.over else one


ADDRESSES = ("loopback", "private", "public", "unknown", "command-line")
"""Classes of addresses, and the command line."""


def address_class(host: str | None) -> str:
    """Return the class of a network address: loopback, private, public, or unknown. It names no machine."""
    try:
        address = ipaddress.ip_address((host or "").partition("%")[0])
    except ValueError:
        return "unknown"
    if address.is_loopback:
        return "loopback"
    return "private" if address.is_private else "public"
