"""A job of a worker whose start is awkward, as the folder of temporary files says. Run by import path inside the worker's process.

That folder is among the few things a worker is given of the bot's environment.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bot.documents import wire
from bot.documents.job import Reader
from tests.documents.jobs import WHOLE

FOLDER = Path(os.environ["TMPDIR"])

if (FOLDER / "talks").exists():
    for _ in range(20_000):
        sys.stderr.write("a warning that nobody needs to see, many times over\n")
if (FOLDER / "aborts").exists():
    sys.stderr.write("terminate called after throwing an instance\n  what():  std::bad_alloc\n\n")
    sys.stderr.flush()
    os.kill(os.getpid(), signal.SIGABRT)
if (FOLDER / "hangs").exists():
    time.sleep(3600)
for failure in FOLDER.glob("fails-*"):
    failure.unlink()
    raise ImportError("a library is missing")


def serve(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Finds the file whole."""
    yield WHOLE


def quit_(content: bytes, reader: Reader | None) -> Iterator[wire.Found]:
    """Ends the worker after the inspection."""
    yield WHOLE
    os._exit(3)
