"""The guard of `conftest` works: a connection that leaves this machine is refused and noticed."""

from __future__ import annotations

import asyncio
import socket

import pytest

ELSEWHERE = "192.0.2.1"
"""Address of a documentation range: nobody has it."""


def test_a_connection_to_elsewhere_is_refused_and_noticed(abroad: list[str]) -> None:
    with socket.socket() as one, pytest.raises(PermissionError, match="this machine only"):
        one.connect((ELSEWHERE, 80))
    assert abroad == [f"socket.connect {ELSEWHERE}"]
    abroad.clear()


async def test_a_name_is_not_even_looked_up(abroad: list[str]) -> None:
    with pytest.raises(PermissionError, match="this machine only"):
        await asyncio.open_connection("contoh.invalid", 80)
    assert abroad == ["socket.getaddrinfo contoh.invalid"]
    abroad.clear()


async def test_this_machine_can_be_reached(abroad: list[str]) -> None:
    server = await asyncio.start_server(lambda reader, writer: writer.close(), "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection("localhost", server.sockets[0].getsockname()[1])
        assert await reader.read() == b""
        writer.close()
    assert abroad == []
