"""The worker process: `python -m bot.documents.worker`. Files come in over standard input, what is found goes out over standard output.

It lives in limits it sets itself before the first byte of a file is seen: memory, no core dumps (they would hold the file), no file
written, a lower priority than the bot's. It ends when its standard input ends, and on Linux in the moment the bot dies.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import json
import os
import resource
import signal
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from bot.documents import wire
from bot.documents.job import Reader

Job = Callable[[bytes, Reader | None], Iterator[wire.Found]]
"""What is done with a file; the one there is, is `bot.documents.job:look`."""

NICENESS = 10
PR_SET_PDEATHSIG = 1
OUT_OF_MEMORY = 12
"""Exit status: what is left after that is nothing to go on with."""


def main() -> None:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(prog="python -m bot.documents.worker")
    parser.add_argument("job", help="module:function")
    parser.add_argument("--megabytes", type=int, required=True, help="of memory, at most")
    parser.add_argument("--no-reading", action="store_true", help="inspect and make views only")
    given = parser.parse_args()
    _live_apart()
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_DATA, given.megabytes * 2**20)
    answers = _own_output()
    reader, why = (None, "not wanted") if given.no_reading else reader_or_why()
    job = _named(given.job)
    _load_decoders()
    _limit(resource.RLIMIT_FSIZE, 0)
    # What is loaded by now stays; no collection needs to walk it again.
    gc.freeze()
    _say(answers, wire.Ready(reader is not None, why, megabytes()))
    while (request := _next(sys.stdin.buffer)) is not None:
        _do(request, job, reader, answers)


def reader_or_why() -> tuple[Reader | None, str]:
    """The reader, warm, or what keeps it from reading."""
    try:
        from bot.documents.ocr.reader import PageReader

        reader = PageReader()
        reader.warm()
    except Exception as error:  # noqa: BLE001 - reading is an extra: whatever is wrong with it, files are taken
        return None, f"{type(error).__name__}: {error}"
    return reader, ""


def megabytes() -> int:
    """What this process has resident now; 0 where the kernel does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * resource.getpagesize() // 2**20


def _do(request: tuple[float, bytes], job: Job, reader: Reader | None, answers: BinaryIO) -> None:
    seconds, content = request
    # The bot would end us by then. Should it be gone, the kernel does.
    signal.setitimer(signal.ITIMER_REAL, seconds + 5)
    began = time.process_time()
    failed = ""
    try:
        for found in job(content, reader):
            _say(answers, found)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - told by name only: the words of a decoder may quote the file
        failed = type(error).__name__
    signal.setitimer(signal.ITIMER_REAL, 0)
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (2**20 if sys.platform == "darwin" else 2**10)
    _say(answers, wire.Done(spent, megabytes(), peak, failed))


def _next(requests: BinaryIO) -> tuple[float, bytes] | None:
    head = requests.read(wire.HEAD.size)
    if len(head) < wire.HEAD.size:
        return None
    text, rest = wire.lengths(head)
    told = json.loads(requests.read(text))
    content = requests.read(rest)
    return (float(told["seconds"]), content) if len(content) == rest else None


def _say(answers: BinaryIO, frame: wire.Frame) -> None:
    answers.write(wire.packed(frame))
    answers.flush()


def _own_output() -> BinaryIO:
    """Standard output for us alone: what a library prints goes nowhere."""
    own = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return own


def _live_apart() -> None:
    # Ctrl-C in a terminal reaches us too; the bot decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    os.nice(NICENESS)
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _limit(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))


def _named(job: str) -> Job:
    module, _, function = job.partition(":")
    named: Job = getattr(import_module(module), function)
    return named


def _load_decoders() -> None:
    """Before the first file, so that its seconds are its own."""
    from bot.documents.inspect import pillow

    pillow(heif=True).init()
    for module in ("PIL.ImageOps", "bot.documents.pdf", "pikepdf", "pypdfium2"):
        import_module(module)


if __name__ == "__main__":
    main()
