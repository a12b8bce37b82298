"""Replicas on PostgreSQL: each shows that it lives, and the living take over what a dead one left undone.

One bot works on a database at a time (`bot.storage.sole`). What is taken over is the work of one that died on another host.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import sqlalchemy as sa
import structlog

log = structlog.get_logger(__name__)

SILENT_BEATS = 6
"""A replica from which so many beats in a row were not heard is taken for dead, and its work is taken over."""

_TABLE = "klaim_work.heartbeat"
_LOCK = 4_711_221_003  # one key in PostgreSQL's space of advisory locks, used for nothing else


def prepare(engine: sa.Engine) -> None:
    """Create the table of heartbeats where it is missing."""
    with engine.begin() as connection:
        # Two replicas starting together would otherwise both find it missing, and one would fail.
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        connection.execute(sa.text("CREATE SCHEMA IF NOT EXISTS klaim_work"))
        connection.execute(
            sa.text(f"CREATE TABLE IF NOT EXISTS {_TABLE} (executor_id text PRIMARY KEY, seen_at timestamptz NOT NULL)")
        )


def beat(engine: sa.Engine, executor_id: str) -> None:
    """Note that this executor lives now, by the database's clock."""
    with engine.begin() as connection:
        connection.execute(
            sa.text(
                f"INSERT INTO {_TABLE} (executor_id, seen_at) VALUES (:me, now())"  # noqa: S608 - a constant name
                " ON CONFLICT (executor_id) DO UPDATE SET seen_at = now()"
            ),
            {"me": executor_id},
        )


def leave(engine: sa.Engine, executor_id: str) -> None:
    """Note that this executor does no more work."""
    with engine.begin() as connection:
        connection.execute(
            sa.text(f"DELETE FROM {_TABLE} WHERE executor_id = :me"),  # noqa: S608 - a constant name
            {"me": executor_id},
        )


def alive(engine: sa.Engine, silence: float) -> set[str]:
    """The executors heard of within the last `silence` seconds."""
    with engine.connect() as connection:
        rows = connection.execute(
            sa.text(
                f"SELECT executor_id FROM {_TABLE}"  # noqa: S608 - a constant name
                " WHERE seen_at > now() - make_interval(secs => :silence)"
            ),
            {"silence": silence},
        )
        return set(rows.scalars())


class Heartbeat:
    """A thread that beats every `seconds`, and hands executors silent for `SILENT_BEATS` to `take_over`."""

    def __init__(
        self,
        engine: sa.Engine,
        executor_id: str,
        seconds: float,
        working: Callable[[], set[str]],
        take_over: Callable[[list[str]], None],
    ) -> None:
        self._engine = engine
        self._executor_id = executor_id
        self._seconds = seconds
        self._working = working
        self._take_over = take_over
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="work-heartbeat", daemon=True)

    def start(self) -> None:
        """Beat in the background. `prepare` and a first `beat` have been done."""
        self._thread.start()

    def stop(self) -> None:
        """Beat no more, and wait until a take-over that is under way has ended."""
        self._stopped.set()
        self._thread.join(timeout=10)
        leave(self._engine, self._executor_id)

    def _run(self) -> None:
        while not self._stopped.wait(self._seconds):
            try:
                self._round()
            except sa.exc.SQLAlchemyError as error:
                log.warning("heartbeat failed", error=type(error).__name__)

    def _round(self) -> None:
        beat(self._engine, self._executor_id)
        dead = self._working() - alive(self._engine, self._seconds * SILENT_BEATS) - {self._executor_id}
        if dead:
            log.warning("taking over the work of dead replicas", executors=sorted(dead))
            self._take_over(sorted(dead))
