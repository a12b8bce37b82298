"""Rules of all tests: they talk to this machine only, and one that tries anything else fails, whatever becomes of the error."""

from __future__ import annotations

import gc
import ipaddress
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# How long something takes is measured in the bench, never judged in a test.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

_abroad: list[str] = []


def is_here(host: str) -> bool:
    """Whether it is an address or name of this machine. A name that is not known counts as abroad: to look it up is to ask somebody."""
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host in ("", "localhost", socket.gethostname())


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        host = (
            address[0] if isinstance(address, tuple) else None
        )  # AF_UNIX has a path, sendmsg on a connected socket nothing
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    host = host.decode() if isinstance(host, bytes) else host
    if host is not None and host != "0.0.0.0" and not is_here(host):
        _abroad.append(f"{event} {host}")
        raise PermissionError(f"tests talk to this machine only, not to {host}")


sys.addaudithook(_watch)


def _own_runtime_folder() -> None:
    """A place for the lock of the wheel's PostgreSQL, which reads this when imported; its other choice is one file for all users."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        own = Path(tempfile.gettempdir()) / f"klaim-tests-{os.getuid()}"
        own.mkdir(mode=0o700, exist_ok=True)
        (own / "python_PostgresServer").mkdir(exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(own)


_own_runtime_folder()


@pytest.fixture
def abroad() -> list[str]:
    """Attempts of this test to reach another machine. A test that makes one on purpose removes it."""
    return _abroad


@pytest.fixture(autouse=True)
def _stay_here(abroad: list[str]) -> Iterator[None]:
    abroad.clear()
    yield
    assert not abroad, f"this test tried to reach {', '.join(abroad)}"


@pytest.fixture
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """The settings of whoever runs the tests are none of theirs."""
    for name in [name for name in os.environ if name.startswith("KLAIM_")]:
        monkeypatch.delenv(name)


def pytest_collection() -> None:
    """Collect no garbage while the tests are imported: nearly all that is made stays."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave tests and libraries out of every later collection of garbage, which takes a seventh of the time otherwise."""
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole claims first: a file of them takes a minute, and begun late everybody would wait for the last of them in the end."""
    items.sort(key=lambda item: "e2e" not in item.path.parts)
