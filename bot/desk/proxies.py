"""Address of a browser: the peer's, or what a proxy tells that the operator trusts.

A header that anybody can send counts for nothing. It is read from its end, where the nearest proxy wrote, past those that are trusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.requests import Request

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address
UNKNOWN = "unknown"
"""Address of a browser whose connection has none."""

_FOR = re.compile(r'(?:^|;)\s*for\s*=\s*(?:"([^"]*)"|([^;\s"]+))', re.IGNORECASE)
_LONGEST = 2000
"""Most characters of a header that are read, from its end."""


def client_address(request: Request, trusted: Sequence[Network], header: str) -> str:
    """Return the address of the browser. `header`: the one that the trusted proxies write, X-Forwarded-For or Forwarded."""
    peer = _address(request.client.host) if request.client else None
    if peer is None:
        return UNKNOWN
    if _in(peer, trusted):
        for told in _hops(request, header):
            hop = _address(told)
            if hop is None:
                break
            peer = hop
            if not _in(hop, trusted):
                break
    return str(peer)


def counted(address: str) -> str:
    """Return what tries are counted against: the address, of IPv6 its network of 64 bits, which one line has to itself."""
    known = _address(address)
    return str(ip_network((known, 64), strict=False)) if isinstance(known, IPv6Address) else address


def _hops(request: Request, header: str) -> Iterator[str]:
    """The hops of the header, the nearest first."""
    told = ",".join(request.headers.getlist(header))[-_LONGEST:]
    for part in reversed(told.split(",")):
        if header.lower() != "forwarded":
            yield part.strip()
        elif found := _FOR.search(part):
            yield found[1] or found[2] or ""
        else:
            yield ""


def _address(text: str) -> Address | None:
    """The address in "192.0.2.1", "192.0.2.1:4711", "2001:db8::1" or "[2001:db8::1]:4711"; None for anything else."""
    if bracketed := re.fullmatch(r"\[([^\]]*)\](?::\d+)?", text):
        text = bracketed[1]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ip_address(text)
    except ValueError:
        return None
    # An IPv4 peer of a socket that listens on both is the same peer.
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _in(address: Address, trusted: Sequence[Network]) -> bool:
    return any(address in network for network in trusted)
