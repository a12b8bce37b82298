"""Gives birth to bots quickly: everything is imported once, and each bot is a fork of that.

Two of the two and a half seconds in which `klaim run` comes up are imports; without them a test can kill five times as often. A bot
born here is a process of its own, in a group of its own, and runs the same code from the command line on.

On standard input one line of JSON for each bot: {"environment", "log", "command"}; on standard output one line: its pid.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import runpy
import signal
import sys
import traceback

from bot.texts import LOCALES
from bot.words import commands

PR_SET_PDEATHSIG = 1
MODULES = (
    *("bot.main", "uvloop", "aiosqlite", "asyncpg"),
    *(
        "alembic.command",
        "alembic.ddl.sqlite",
        "alembic.ddl.postgresql",
        "dbos._sys_db_sqlite",
        "dbos._sys_db_postgres",
    ),
    *("encodings.idna", "httptools", "uvicorn.lifespan.off", "uvicorn.protocols.http.httptools_impl"),
)
"""Modules a bot imports as it starts, some only when first needed."""


def be_born(job: dict[str, object]) -> None:
    """Become the bot, in the child. Never returns."""
    status = 1
    try:
        if sys.platform == "linux":
            # Should the test die before it can end us.
            ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        log = os.open(str(job["log"]), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        for descriptor in (1, 2):
            os.dup2(log, descriptor)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.environ.clear()
        os.environ.update(job["environment"])  # type: ignore[call-overload]  # JSON: the test writes a dict of strings
        module, *words = job["command"]  # type: ignore[misc]  # JSON: the test writes a list of strings
        sys.argv = [module, *words]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 0
    except BaseException:  # noqa: BLE001 - a child must not go on as its parent, whatever happens to it
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def main() -> None:
    """Serve until standard input ends."""
    for module in MODULES:
        importlib.import_module(module)
    # Reading the texts of both languages takes longer than all the rest of a start.
    for locale in LOCALES:
        commands(locale)
    # The kernel buries the dead: a pid is gone as soon as its bot is.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        pid = os.fork()
        if pid == 0:
            be_born(json.loads(line))
        print(pid, flush=True)


if __name__ == "__main__":
    main()
