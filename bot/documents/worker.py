"""The worker process: `python -m bot.documents.worker`. Files come in over standard input, what is found goes out over standard output.

It lives in limits it sets itself before the first byte of a file is seen: memory, no core dumps (they would hold the file), no file
written, a lower priority than the bot's. The kernel ends it when its start or a page takes too much CPU. It ends when its standard input
ends, and on Linux in the moment the bot dies. Standard error is the bot's until the worker takes files, and nobody's from then on.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
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
"""Function for one file; the only one is `bot.documents.job:look`."""

NICENESS = 10
PR_SET_PDEATHSIG = 1
GRACE = 5.0
"""Seconds after which the kernel ends a worker that hangs and that the bot has not ended: there is no bot any more."""


def main() -> None:
    """Serve until standard input ends."""
    parser = argparse.ArgumentParser(prog="python -m bot.documents.worker")
    parser.add_argument("job", help="module:function")
    parser.add_argument("--megabytes", type=int, required=True, help="of memory, at most")
    parser.add_argument("--start-cpu", type=float, required=True, help="seconds of CPU until it takes files, at most")
    parser.add_argument("--start-wall", type=float, required=True, help="seconds until it takes files, at most")
    parser.add_argument("--no-reading", action="store_true", help="inspect and make views only")
    given = parser.parse_args()
    _live_apart()
    _allow_cpu(given.start_cpu)
    _allow_wall(given.start_wall)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_DATA, given.megabytes * 2**20)
    answers = _own_output()
    reader, why = (None, "not wanted") if given.no_reading else reader_or_why()
    job = _named(given.job)
    _load_decoders()
    _limit(resource.RLIMIT_FSIZE, 0)
    # What is loaded by now stays; no collection needs to walk it again.
    gc.freeze()
    _allow_cpu(0)
    _allow_wall(0)
    sys.stderr.flush()
    _silence(2)
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
    """Megabytes resident now; 0 where the kernel does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0
    return pages * resource.getpagesize() // 2**20


def _do(request: wire.Request, job: Job, reader: Reader | None, answers: BinaryIO) -> None:
    _allow_cpu(request.cpu)
    _allow_wall(request.wall)
    began = time.process_time()
    failed = ""
    try:
        for found in job(request.content, reader):
            _say(answers, found)
            _allow_wall(request.wall)
            if isinstance(found, wire.Read):
                # The next page has its own.
                _allow_cpu(request.cpu)
    except MemoryError:
        os._exit(wire.OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - told by name only: the words of a decoder may quote the file
        failed = type(error).__name__
    _allow_cpu(0)
    _allow_wall(0)
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (2**20 if sys.platform == "darwin" else 2**10)
    _say(answers, wire.Done(spent, megabytes(), peak, failed))


def _next(requests: BinaryIO) -> wire.Request | None:
    head = requests.read(wire.HEAD.size)
    if len(head) < wire.HEAD.size:
        return None
    length = wire.length(head)
    message = requests.read(length)
    return wire.requested(message) if len(message) == length else None


def _say(answers: BinaryIO, frame: wire.Frame) -> None:
    answers.write(wire.packed(frame))
    answers.flush()


def _own_output() -> BinaryIO:
    """Standard output for us alone: what a library prints goes nowhere."""
    own = os.fdopen(os.dup(1), "wb")
    _silence(1)
    return own


def _silence(descriptor: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _allow_cpu(seconds: float) -> None:
    """So many seconds of CPU from now on, then SIGPROF ends this process. 0: any number."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _allow_wall(seconds: float) -> None:
    """So many seconds from now on, and the grace, then SIGALRM ends this process. 0: any number."""
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE if seconds else 0)


def _live_apart() -> None:
    # Ctrl-C in a terminal reaches us too; the bot decides when we end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for limit in (signal.SIGALRM, signal.SIGPROF):
        signal.signal(limit, signal.SIG_DFL)
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
    """Import before the first file, so that its seconds are its own."""
    from bot.documents.inspect import pillow

    pillow(heif=True).init()
    for module in ("PIL.ImageOps", "bot.documents.pdf", "pikepdf", "pypdfium2"):
        import_module(module)


if __name__ == "__main__":
    main()
