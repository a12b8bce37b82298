"""What a worker is made to do in tests, in place of looking into a file. Run by import path inside the worker's process."""

from __future__ import annotations

import json
import os
import resource
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from bot.documents import wire
from bot.documents.inspection import Inspection
from bot.documents.job import Reader
from bot.documents.reading import Reading, Value

WHOLE = Inspection("image/jpeg", width=640, height=420)
VIEW = wire.View(0, b"view", "00000000000000ff")


def tell(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """What the worker is, as a reading: its process, environment and limits."""
    facts = {
        "pid": os.getpid(),
        "environment": dict(os.environ),
        "nice": os.nice(0),
        "core": resource.getrlimit(resource.RLIMIT_CORE),
        "written": resource.getrlimit(resource.RLIMIT_FSIZE),
    }
    yield WHOLE
    yield VIEW
    yield wire.Read(0, Reading("other", None, {"name": Value(json.dumps(facts), 1.0)}))


def hang(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Finds the file whole, then never comes to an end."""
    yield WHOLE
    time.sleep(3600)


def hang_at_once(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Finds nothing, for ever."""
    time.sleep(3600)
    yield WHOLE


def die(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Shows a page; reading it brings the worker down."""
    yield WHOLE
    yield VIEW
    os.kill(os.getpid(), signal.SIGSEGV)


def die_at_once(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Dies before anything is known, as often as the folder named in `content` has files; one of them goes each time."""
    for file in Path(content.decode()).iterdir():
        file.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
    yield WHOLE


def fail(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """A mistake of ours, whose words would quote the file."""
    yield WHOLE
    raise ValueError("3276015204850007")


def lie(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Says something no worker of ours would say, as one that was taken over might."""
    yield WHOLE
    yield wire.View(0, b"view", "../../../../keys")


def hoard(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Takes memory until there is no more."""
    yield WHOLE
    yield VIEW
    held = []
    while True:
        held.append(bytearray(16 * 2**20))
