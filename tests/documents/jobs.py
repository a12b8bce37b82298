"""Jobs of a worker in tests, in place of looking into a file. Run by import path inside the worker's process."""

from __future__ import annotations

import json
import math
import os
import resource
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from bot.documents import wire
from bot.documents.inspection import MAX_PAGES, Inspection
from bot.documents.job import Reader
from bot.documents.reading import Reading, Value

WHOLE = Inspection("image/jpeg", width=640, height=420)
VIEW = wire.View(0, b"view", "00000000000000ff")
VIEWS = tuple(wire.View(number, b"view of %d" % number, f"{number:016x}") for number in range(3))
CARD = Reading("ktp", None, {"nik": Value("3276015204850007", 0.95)})


def tell(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Facts about the worker as a reading: process, environment, limits."""
    facts = {
        "pid": os.getpid(),
        "environment": dict(os.environ),
        "nice": os.nice(0),
        "core": resource.getrlimit(resource.RLIMIT_CORE),
        "written": resource.getrlimit(resource.RLIMIT_FSIZE),
        "speaks": [os.fstat(descriptor).st_rdev != Path(os.devnull).stat().st_rdev for descriptor in (1, 2)],
    }
    yield WHOLE
    yield VIEW
    yield wire.Read(0, Reading("other", None, {"name": Value(json.dumps(facts), 1.0)}))


def meet(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Waits until two workers are at it. `content` names the folder where they meet."""
    folder = Path(content.decode())
    (folder / f"{os.getpid()}").touch()
    while len(list(folder.iterdir())) < 2:
        time.sleep(0.02)
    yield WHOLE


def hang(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Finds the file whole, then never comes to an end."""
    yield WHOLE
    time.sleep(3600)


def hang_at_once(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Finds nothing, for ever."""
    time.sleep(3600)
    yield WHOLE


def spin(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Shows a page; reading it takes all the CPU there is, for ever."""
    yield WHOLE
    yield VIEW
    burn(math.inf)


def spin_at_once(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Finds nothing, and takes all the CPU there is, for ever."""
    burn(math.inf)
    yield WHOLE


def wait(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Reads a page that takes a second and hardly any CPU, as on a machine that others keep busy."""
    yield WHOLE
    yield VIEW
    time.sleep(1.0)
    yield wire.Read(0, CARD)


def work(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Reads three pages, with 0.4 s of CPU for each."""
    yield WHOLE
    yield from VIEWS
    for view in VIEWS:
        burn(0.4)
        yield wire.Read(view.number, CARD)


def stop_at_page_two(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Reads the first of three pages; `content` says how the second ends: "die", "spin" or "hang".

    Where `content` goes on with a folder, the worker dies before anything is known, as often as the folder has files.
    """
    end, _, folder = content.decode().partition(" ")
    if folder:
        _die_for(Path(folder))
    yield WHOLE
    yield from VIEWS
    yield wire.Read(0, CARD)
    if end == "die":
        os.kill(os.getpid(), signal.SIGSEGV)
    elif end == "spin":
        burn(math.inf)
    else:
        time.sleep(3600)


def show_more(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Shows one page more than a file may have."""
    yield WHOLE
    for number in range(MAX_PAGES + 1):
        yield wire.View(number, b"view", "00000000000000ff")


def talk(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Comes to no end, and says something all the time."""
    yield WHOLE
    while True:
        yield VIEW


def die(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Shows a page; reading it brings the worker down."""
    yield WHOLE
    yield VIEW
    os.kill(os.getpid(), signal.SIGSEGV)


def die_at_once(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Dies before anything is known, as often as the folder named in `content` has files; one of them goes each time."""
    _die_for(Path(content.decode()))
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


def burn(seconds: float) -> None:
    """Take so many seconds of CPU."""
    began = time.process_time()
    while time.process_time() - began < seconds:
        pass


def _die_for(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()
        os.kill(os.getpid(), signal.SIGKILL)
