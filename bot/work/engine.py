"""DBOS behind the port: jobs are rows in the application's own database, enqueued in the caller's transaction."""

from __future__ import annotations

import asyncio
import threading
import time
import traceback
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import structlog
from dbos import DBOS, DBOSClient, DBOSConfig, DBOSPortableJSONSerializer

from bot.ports.work import Job, JobHandler, JobKind, TryLater
from bot.work import replicas
from bot.work.attempts import LEAST_DELAY, Attempt, Tick, check_job_id
from bot.work.database import SCHEMA, make_engine, mend_sqlite
from bot.work.dbos_logging import OrderFailed, quiet_dbos
from bot.work.queues import APPLICATION, QUEUES, VERSION, WORKFLOW, enqueue_options

log = structlog.get_logger(__name__)

MAX_DISPATCHES = 100
"""A job that was under way at so many deaths of the process is taken for their cause and given up."""

RECORD_SECONDS = 10.0
"""The longest a stop waits for DBOS to write down what its handlers have done: what is not written down is done again."""

_one_per_process = threading.Lock()
_BATCH = 500


class _End(Enum):
    DONE = "done"
    STOPPED = "stopped"  # the process is leaving: the job stays open


@dataclass(frozen=True, slots=True)
class _Later:
    seconds: float


@dataclass(frozen=True, slots=True)
class _Broken:
    error: str


_Outcome = _End | _Later | _Broken


class DbosEngine:
    """The durable `WorkEngine`. One per process and database at a time, as DBOS itself is one per process.

    Handlers run on the application's event loop; DBOS has threads of its own. A job is done at least once: after a crash
    in the middle it is done again, so handlers carry idempotency keys outside.
    """

    def __init__(
        self,
        url: str,
        *,
        executor_id: str,
        loop: asyncio.AbstractEventLoop | None = None,
        grace: float = 5.0,
        heartbeat: float = 5.0,
    ) -> None:
        """`url`: the application's SQLAlchemy URL (SQLite in a file, or PostgreSQL). Raises ValueError for any other.

        `executor_id`: this replica's name, different for each and best the same after a restart; SQLite has one process, and
        needs none. `loop`: where handlers run, by default the one `start` is called on. `grace`: seconds that running
        handlers get at `stop`. `heartbeat`: seconds between signs of life to the other replicas; six missed ones are death.
        """
        self._engine = make_engine(url)
        self._replicated = self._engine.dialect.name == "postgresql"
        self._executor_id = executor_id if self._replicated else "local"
        self._loop = loop
        self._grace = grace
        self._handlers: dict[str, JobHandler] = {}
        self._periods: dict[JobKind, int] = {}
        self._client: DBOSClient | None = None
        self._running: set[asyncio.Task[Any]] = set()
        self._ended: deque[str] = deque(maxlen=64)
        self._stopping = False
        self._beat = heartbeat
        self._heartbeat: replicas.Heartbeat | None = None

    # --- the port ---------------------------------------------------------------------------------------------------------

    def handle(self, kind: JobKind, handler: JobHandler) -> None:
        """Have jobs of `kind` done by `handler`, which gets the job's subject. Before `start`."""
        self._handlers[kind] = handler

    def every(self, kind: JobKind, seconds: int) -> None:
        """Have `kind` done once in every period of so many seconds, by one replica, with an empty subject. Before `start`.

        A period that fails is logged and not tried again: the next one comes.
        """
        self._periods[kind] = seconds

    def enqueue(self, connection: sa.Connection, job: Job) -> None:
        """Write the job in the caller's transaction: it is done if and only if that commits, and once for its id.

        `connection`: the synchronous connection, as `AsyncConnection.run_sync` gives it, to the database of this engine's URL.
        Raises ValueError for a reserved id, RuntimeError before `start`.
        """
        check_job_id(job.id)
        delay = None if job.at is None else (job.at - datetime.now(UTC)).total_seconds()
        options = enqueue_options(str(Attempt(job.id)), job.kind, delay)
        client = self._started()
        if connection.dialect.name == "sqlite":
            mend_sqlite(connection.connection.dbapi_connection)
        client.enqueue_in_transaction(connection, options, job.kind, job.subject)

    async def start(self) -> None:
        """Create or update DBOS's tables, take up what was left undone, and begin.

        Handlers may be called before this returns. Raises RuntimeError if an engine runs in this process already, and
        SQLAlchemy's errors when the database can't be used.
        """
        if not _one_per_process.acquire(blocking=False):
            raise RuntimeError("a work engine runs in this process already")
        self._loop = self._loop or asyncio.get_running_loop()
        self._stopping = False
        try:
            await asyncio.to_thread(self._launch)
        except BaseException:
            _one_per_process.release()
            raise

    async def stop(self) -> None:
        """Let running handlers end within the grace, cancel the others, and leave their jobs open for the next start."""
        if self._client is None:
            return
        self._stopping = True
        if self._running:
            _, late = await asyncio.wait(set(self._running), timeout=self._grace)
            for task in late:
                task.cancel()
            if late:
                await asyncio.wait(late, timeout=self._grace)
        try:
            await asyncio.to_thread(self._land)
        finally:
            self._client = None
            _one_per_process.release()

    async def forget_done(self, before: datetime) -> int:
        """Delete the rows of jobs done before then (aware); returns how many. Until then the same id is not done again."""
        client, deleted = self._started(), 0
        while rows := await client.list_workflows_async(
            status="SUCCESS",
            name=WORKFLOW,
            completed_before=before.isoformat(),
            limit=_BATCH,
            load_input=False,
            load_output=False,
        ):
            await client.delete_workflows_async([row.workflow_id for row in rows])
            deleted += len(rows)
        return deleted

    # --- starting and ending, in a thread ---------------------------------------------------------------------------------

    def _launch(self) -> None:
        if self._replicated:
            replicas.prepare(self._engine)
            replicas.beat(self._engine, self._executor_id)
        quiet_dbos()
        DBOS(config=self._config())
        try:
            self._begin()
        except BaseException:
            DBOS.destroy(destroy_registry=True)
            self._client = None
            raise
        if self._replicated:
            self._heartbeat = replicas.Heartbeat(
                self._engine, self._executor_id, self._beat, self._working_executors, _take_over
            )
            self._heartbeat.start()

    def _begin(self) -> None:
        client = DBOSClient(
            system_database_engine=self._engine,
            dbos_system_schema=SCHEMA,
            serializer=DBOSPortableJSONSerializer(),
            application_name=APPLICATION,
            lazy=True,
        )

        async def perform(kind: str, subject: str) -> str:
            return await self._perform(client, kind, subject)

        DBOS.workflow(name=WORKFLOW, max_recovery_attempts=MAX_DISPATCHES)(perform)
        # Recovered jobs run from the launch on, and their handlers may enqueue.
        self._client = client
        DBOS.launch()
        for name, queue in QUEUES.items():
            DBOS.register_queue(
                name,
                worker_concurrency=queue.concurrency,
                polling_interval_sec=queue.polling,
                on_conflict="always_update",
            )
        now = datetime.now(UTC)
        for kind, seconds in self._periods.items():
            client.enqueue(enqueue_options(str(Tick.at(kind, seconds, now)), kind), kind, "")

    def _config(self) -> DBOSConfig:
        return {
            "name": APPLICATION,
            "application_version": VERSION,
            "auto_upgrade": False,
            "executor_id": self._executor_id,
            "system_database_engine": self._engine,
            "dbos_system_schema": SCHEMA,
            # JSON, not pickle: what is stored can be read by the operator, and reading it runs nothing.
            "serializer": DBOSPortableJSONSerializer(),
            "enable_otlp": False,
            "log_level": "WARNING",
            # A thread that sleeps this long, with nothing to look for here, is waited for at the end.
            "notification_listener_polling_interval_sec": 0.1,
        }

    def _land(self) -> None:
        client = self._started()
        self._await_records(client)
        if self._heartbeat is not None:
            self._heartbeat.stop()
            self._heartbeat = None
        DBOS.destroy(destroy_registry=True)
        left = client.list_workflows(
            status="PENDING", executor_id=self._executor_id, load_input=False, load_output=False
        )
        for name in QUEUES:
            if ids := [row.workflow_id for row in left if row.queue_name == name]:
                client.resume_workflows(ids, queue_name=name)
        client.destroy()
        self._engine.dispose()

    def _await_records(self, client: DBOSClient) -> None:
        """Give DBOS a moment to write down what its handlers have just ended, or it would all be done again."""
        end = time.monotonic() + RECORD_SECONDS
        while time.monotonic() < end:
            ended = list(self._ended)
            if not ended or not client.list_workflows(
                workflow_ids=ended, status="PENDING", load_input=False, load_output=False
            ):
                return
            time.sleep(0.05)

    def _working_executors(self) -> set[str]:
        rows = self._started().list_workflows(status="PENDING", load_input=False, load_output=False)
        return {row.executor_id for row in rows if row.executor_id}

    def _started(self) -> DBOSClient:
        if self._client is None:
            raise RuntimeError("the work engine has not been started")
        return self._client

    # --- one job: the first on DBOS's event loop, the second on ours ------------------------------------------------------

    async def _perform(self, client: DBOSClient, kind: str, subject: str) -> str:
        name = DBOS.workflow_id or ""
        if (tick := Tick.parse(name)) is not None:
            await self._enqueue_next(client, tick)
        outcome = await self._hand_over(name, kind, subject)
        if outcome is _End.STOPPED:
            # Returning or raising would close the job. DBOS's loop ends this wait, and the job stays open.
            await asyncio.Event().wait()
        if tick is not None or outcome is _End.DONE:
            return "ended"
        attempt = Attempt.parse(name)
        if isinstance(outcome, _Later):
            following, seconds = attempt.later(), max(outcome.seconds, LEAST_DELAY)
        elif isinstance(outcome, _Broken):
            again = attempt.after_failure()
            if again is None:
                log.error("job given up", kind=kind, job=attempt.job_id, error=outcome.error)
                raise OrderFailed(outcome.error)
            following, seconds = again
        await client.enqueue_async(enqueue_options(str(following), kind, seconds), kind, subject)
        return "again"

    async def _enqueue_next(self, client: DBOSClient, tick: Tick) -> None:
        if any(kind == tick.kind and seconds == tick.seconds for kind, seconds in self._periods.items()):
            now = datetime.now(UTC)
            following = tick.next(now)
            options = enqueue_options(str(following), tick.kind, following.seconds_until(now))
            await client.enqueue_async(options, tick.kind, "")

    async def _hand_over(self, name: str, kind: str, subject: str) -> _Outcome:
        coroutine = self._run(name, kind, subject)
        try:
            future = asyncio.run_coroutine_threadsafe(coroutine, self._main_loop())
        except RuntimeError:  # the application's loop is closed: the process is leaving without a stop
            coroutine.close()
            return _End.STOPPED
        return await asyncio.wrap_future(future)

    async def _run(self, name: str, kind: str, subject: str) -> _Outcome:
        if self._stopping:
            return _End.STOPPED
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a coroutine always runs in a task
        self._running.add(task)
        outcome = await self._handle(name, kind, subject)
        self._running.discard(task)
        if outcome is not _End.STOPPED:
            self._ended.append(name)
        return outcome

    async def _handle(self, name: str, kind: str, subject: str) -> _Outcome:
        try:
            await self._handlers[kind](subject)
        except TryLater as later:
            return _Later(later.seconds)
        except asyncio.CancelledError:
            return _End.STOPPED if self._stopping else _Broken("CancelledError")
        except Exception as error:  # noqa: BLE001 - every error of a handler is an outcome: kept, counted, tried again
            # Neither the message nor the values: they may tell about a person.
            log.warning("job broke", kind=kind, job=name, error=type(error).__name__, where=_where(error))
            return _Broken(type(error).__name__)
        return _End.DONE

    def _main_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            raise RuntimeError("the work engine has not been started")
        return self._loop


def _take_over(executors: list[str]) -> None:
    # Unlike the public resume_workflows this one keeps the count of dispatches, so a job that kills each replica comes to
    # an end, and it leaves alone what another replica has taken over meanwhile.
    DBOS._recover_pending_workflows(executors)


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-3:]))
